"""What the mouse does otherwise, as commands: walking along wires, drawing and cutting them."""

from functools import partial
from typing import get_args

from designer.choices import Choice
from designer.context import Context
from designer.edits import Connect, Disconnect
from designer.joints import Joint, joint_text, joints, wires_at
from designer.refused import Refused
from designer.register import Command, command, has_nodes, one_node_selected, register
from designer.walking import Step, reached
from graphs.network import Link

_WALK = "Edit/Walk along wires"


def _walk(step: Step, extend: bool, context: Context) -> None:
    """Select what lies one step away; of several one is chosen from a list."""
    session = context.session
    network, nodes = session.document.network, session.selection.nodes
    if not nodes:
        _select(context, frozenset(), network.order[0])
        return
    ends = reached(network, [key for key in network.order if key in nodes], step)
    if extend:
        session.selection.set(nodes | set(ends))
    elif len(ends) == 1:
        _select(context, frozenset(), ends[0])
    elif ends:
        context.shell.choose("Go to", [_to(context, key) for key in ends])


def _to(context: Context, key: str) -> Choice:
    node = context.session.document.network.nodes[key]
    act = partial(_select, context, frozenset(), key)
    return Choice(node.name, act, node.layer.kind, node.layer.category, (node.layer.kind,))


def _select(context: Context, kept: frozenset[str], key: str) -> None:
    context.session.selection.set(kept | {key})
    context.canvas.reveal(key)


for _number, _step in enumerate(get_args(Step)):
    for _extend in (False, True):
        _text = f"Extend the selection {_step}" if _extend else f"Walk {_step}"
        register(
            Command(
                f"{'extend' if _extend else 'walk'}.{_step}",
                _text,
                _WALK,
                partial(_walk, _step, _extend),
                2,
                f"{'move' if _extend else 'arrow'}-{_step}",
                (f"Alt+{'Shift+' if _extend else ''}{_step.title()}",),
                has_nodes,
            )
        )


@command("view.outline", "Go to the outline", "View", 1, "list-tree", "Ctrl+Shift+O")
def _outline(context: Context) -> None:
    context.shell.go_to_outline()


@command("view.next_area", "Next part of the window", "View", 1, "chevron-right", "Ctrl+F6")
def _next_area(context: Context) -> None:
    context.shell.turn_area(1)


@command(
    "view.previous_area", "Previous part of the window", "View", 1, "chevron-left", "Ctrl+Shift+F6"
)
def _previous_area(context: Context) -> None:
    context.shell.turn_area(-1)


@command(
    "edit.connect",
    "Connect to…",
    "Edit",
    3,
    "cable",
    "Ctrl+K",
    one_node_selected,
    edits=True,
    on_node=True,
)
def _connect(context: Context) -> None:
    document = context.session.document
    (key,) = context.session.selection.nodes
    found = joints(document.facts, key)
    if not found:
        name = document.network.nodes[key].name
        raise Refused(f"No port fits {name}. Add a layer behind it, or free an input.")
    context.shell.choose("Connect", [_joined(context, key, each) for each in found])


def _joined(context: Context, key: str, joint: Joint) -> Choice:
    document = context.session.document
    nodes, facts = document.network.nodes, document.facts
    link = joint.link
    other = nodes[link.target if link.source == key else link.source]
    flows = facts.type_on(link)
    note = str(flows) if flows is not None else other.layer.kind
    if joint.replaced is not None:
        note = f"in place of {nodes[joint.replaced.source].name}"
    text = joint_text(document.network, key, link)
    act = partial(document.perform, Connect(link))
    return Choice(text, act, note, other.layer.category, (other.name, other.layer.kind))


def _has_wires(context: Context) -> bool:
    session = context.session
    if session.selection.links:
        return True
    wiring = session.document.network.wiring
    return any(key in wiring.incoming or key in wiring.outgoing for key in session.selection.nodes)


@command(
    "edit.disconnect",
    "Disconnect…",
    "Edit",
    3,
    "unplug",
    "Ctrl+Shift+K",
    _has_wires,
    edits=True,
    on_node=True,
)
def _disconnect(context: Context) -> None:
    """Cut the selected wires, else one of those at the selected nodes, or all of them."""
    session = context.session
    links, network = session.selection.links, session.document.network
    wires = [] if links else wires_at(network, session.selection.nodes)
    if len(wires) < 2:
        session.document.perform(Disconnect(links or frozenset(wires)))
        return
    cut = partial(session.document.perform, Disconnect(frozenset(wires)))
    every = Choice(f"All {len(wires)} wires", cut)
    context.shell.choose("Disconnect", [*(_cut(context, each) for each in wires), every])


def _cut(context: Context, link: Link) -> Choice:
    document = context.session.document
    nodes = document.network.nodes
    flows = document.facts.type_on(link)
    source, target = nodes[link.source], nodes[link.target]
    text = f"{source.name} → {target.name}"
    act = partial(document.perform, Disconnect(frozenset([link])))
    return Choice(text, act, str(flows or link.target_port), target.layer.category)
