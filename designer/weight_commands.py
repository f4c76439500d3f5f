"""What is done with weights and heads, as commands: freeze, load, take, forget, replace, cut."""

from functools import partial

from designer.auxiliary import RemoveAuxiliaryHeads
from designer.context import Context
from designer.freezing import SetFrozen, before, freezable
from designer.register import command, has_nodes, nodes_selected, one_node_selected
from designer.surgery import CutHere, ReplaceHead, classifiers
from designer.weights import ForgetWeights
from graphs.network import Node


def _selected(context: Context) -> list[Node]:
    nodes = context.session.document.network.nodes
    return [nodes[key] for key in context.session.selection.nodes]


def _can_freeze(context: Context) -> bool:
    return any(freezable(node) and not node.frozen for node in _selected(context))


def _can_unfreeze(context: Context) -> bool:
    return any(node.frozen for node in _selected(context))


@command(
    "network.freeze",
    "Freeze",
    "Network",
    3,
    "snowflake",
    "Ctrl+E",
    _can_freeze,
    edits=True,
    on_node=True,
)
def _freeze(context: Context) -> None:
    context.session.document.perform(SetFrozen(context.session.selection.nodes))


@command(
    "network.freeze_before",
    "Freeze everything before here",
    "Network",
    3,
    "arrow-up",
    "",
    nodes_selected,
    edits=True,
    on_node=True,
)
def _freeze_before(context: Context) -> None:
    document, selection = context.session.document, context.session.selection
    document.perform(SetFrozen(before(document.network, selection.nodes)))


@command(
    "network.unfreeze",
    "Unfreeze",
    "Network",
    3,
    "sun",
    "Ctrl+Shift+E",
    _can_unfreeze,
    edits=True,
    on_node=True,
)
def _unfreeze(context: Context) -> None:
    context.session.document.perform(SetFrozen(context.session.selection.nodes, frozen=False))


@command("network.load_weights", "Load weights…", "Network", 4, "file-input", "", has_nodes)
def _load(context: Context) -> None:
    context.weights.load()


@command(
    "network.take_weights",
    "Take the run’s weights",
    "Network",
    4,
    "history",
    "",
    lambda context: has_nodes(context) and context.weights.has_run,
)
def _take(context: Context) -> None:
    context.weights.take_run()


@command(
    "network.forget_weights",
    "Forget the weights",
    "Network",
    4,
    "rotate-ccw",
    "",
    lambda context: bool(context.session.document.root.network.weights),
    edits=True,
)
def _forget(context: Context) -> None:
    context.session.document.root.perform(ForgetWeights())


@command("network.replace_head", "Replace the head…", "Network", 5, "target", "", has_nodes)
def _replace_head(context: Context) -> None:
    document = context.session.document.root
    key, field = next(iter(classifiers(document.facts).items()))
    now = getattr(document.network.nodes[key].layer, field)
    context.shell.ask_classes(now, partial(_tell_classes, context))


def _tell_classes(context: Context, classes: int) -> None:
    context.session.document.root.perform(ReplaceHead(classes))


def _can_cut(context: Context) -> bool:
    document = context.session.document
    return document is document.root and one_node_selected(context)


@command(
    "network.remove_heads",
    "Remove auxiliary heads",
    "Network",
    5,
    "git-branch",
    "",
    has_nodes,
    edits=True,
)
def _remove_heads(context: Context) -> None:
    context.session.document.root.perform(RemoveAuxiliaryHeads())


@command(
    "network.cut",
    "Cut here as a feature extractor",
    "Network",
    5,
    "scissors",
    "",
    _can_cut,
    edits=True,
    on_node=True,
)
def _cut(context: Context) -> None:
    (node,) = context.session.selection.nodes
    context.session.document.perform(CutHere(node))
