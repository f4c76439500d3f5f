"""What is done with blocks, as commands: make, unfold, make unique, open, leave, tidy up."""

from designer.block_edits import Collapse, Expand, MakeUnique, RemoveUnusedBlocks
from designer.context import Context
from designer.inside import InsideDocument
from designer.register import command, nodes_selected
from graphs.blocks import BlockLayer
from graphs.definitions import times_used, unused_blocks

_MENU = "Network/Blocks"


def _uses(context: Context) -> dict[str, BlockLayer]:
    """The selected nodes that use a block, by their ids."""
    nodes = context.session.document.network.nodes
    layers = {key: nodes[key].layer for key in context.session.selection.nodes}
    return {key: layer for key, layer in layers.items() if isinstance(layer, BlockLayer)}


def _has_use(context: Context) -> bool:
    return bool(_uses(context))


def _has_one_use(context: Context) -> bool:
    return len(context.session.selection.nodes) == len(_uses(context)) == 1


def _has_shared_use(context: Context) -> bool:
    network = context.session.document.root.network
    return any(times_used(network, layer.kind) > 1 for layer in _uses(context).values())


def _is_inside(context: Context) -> bool:
    return context.session.document.root is not context.session.document


def _has_unused(context: Context) -> bool:
    network = context.session.document.root.network
    return bool(network.blocks and unused_blocks(network))


@command(
    "block.make",
    "Make a block",
    _MENU,
    4,
    "box",
    "Ctrl+G",
    nodes_selected,
    edits=True,
    on_node=True,
)
def _make(context: Context) -> None:
    session, document = context.session, context.session.document
    before = document.network.nodes.keys()
    selection = session.selection
    chosen = selection.nodes, document.parameters
    document.perform(Collapse(*chosen, remarks=selection.remarks))
    session.selection.set(document.network.nodes.keys() - before)


@command(
    "block.unfold",
    "Unfold block",
    _MENU,
    4,
    "boxes",
    "Ctrl+Shift+G",
    _has_use,
    edits=True,
    on_node=True,
)
def _unfold(context: Context) -> None:
    session, document = context.session, context.session.document
    within = document.block if isinstance(document, InsideDocument) else ""
    kept = session.selection.nodes - _uses(context).keys()
    others = document.network.nodes.keys() - _uses(context).keys()
    document.perform(Expand(frozenset(_uses(context)), within))
    session.selection.set(kept | document.network.nodes.keys() - others)


@command(
    "block.unique",
    "Make unique",
    _MENU,
    4,
    "git-branch",
    "",
    _has_shared_use,
    edits=True,
    on_node=True,
)
def _make_unique(context: Context) -> None:
    context.session.document.perform(MakeUnique(frozenset(_uses(context))))


@command(
    "block.open", "Open block", _MENU, 4, "arrow-down", "Ctrl+Down", _has_one_use, on_node=True
)
def _open(context: Context) -> None:
    (node,) = _uses(context)
    context.canvas.open_block(node)


@command("block.leave", "Leave block", _MENU, 4, "arrow-up", "Ctrl+Up", _is_inside)
def _leave(context: Context) -> None:
    context.canvas.leave_block()


@command("block.tidy", "Delete unused blocks", _MENU, 4, "trash-2", "", _has_unused, edits=True)
def _tidy(context: Context) -> None:
    context.session.document.root.perform(RemoveUnusedBlocks())


@command(
    "network.repair",
    "Apply the first repair",
    "Network",
    1,
    "wrench",
    "F7",
    lambda context: context.canvas.can_repair,
    edits=True,
    on_node=True,
)
def _repair(context: Context) -> None:
    context.canvas.repair()
