"""What is done to nodes where they stand, as commands: replace them, bypass them."""

from designer.bypassing import SetBypassed
from designer.context import Context
from designer.register import Command, command, register
from graphs.network import Node, can_pass


def _selected(context: Context) -> list[Node]:
    nodes = context.session.document.network.nodes
    return [nodes[key] for key in context.session.selection.nodes]


def _of_one_kind(context: Context) -> bool:
    return len({node.layer.kind for node in _selected(context)}) == 1


@command(
    "network.replace", "Replace…", "Network", 3, "replace", "Ctrl+R", _of_one_kind, on_node=True
)
def _replace(context: Context) -> None:
    context.shell.ask_for_replacement()


def _can_bypass(context: Context) -> bool:
    return any(can_pass(node.layer) or node.bypassed for node in _selected(context))


def _are_bypassed(context: Context) -> bool:
    """Whether all that can be bypassed is; others do not count."""
    nodes = [node for node in _selected(context) if can_pass(node.layer)]
    return bool(nodes) and all(node.bypassed for node in nodes)


def _bypass(context: Context) -> None:
    chosen, are = context.session.selection.nodes, _are_bypassed(context)
    context.session.document.perform(SetBypassed(chosen, bypassed=not are))


register(
    Command(
        "network.bypass",
        "Bypass",
        "Network",
        _bypass,
        3,
        "route-off",
        ("Ctrl+B",),
        _can_bypass,
        checked=_are_bypassed,
        edits=True,
        on_node=True,
    )
)
