"""Where nodes stand, as commands: arrange everything or a selection, align, distribute."""

from functools import partial
from typing import get_args

from designer.aligning import Axis, Edge, aligned, distributed
from designer.arranging import Arrange, Places, arranged_among
from designer.context import Context
from designer.edits import MoveNodes
from designer.frame_layout import laid_out
from designer.register import Command, Run, command, has_nodes, register
from designer.remark_fitting import following
from graphs.types import Direction

_ICONS: dict[Edge | Axis, str] = {
    "left": "align-start-vertical",
    "centre": "align-center-vertical",
    "right": "align-end-vertical",
    "top": "align-start-horizontal",
    "middle": "align-center-horizontal",
    "bottom": "align-end-horizontal",
    "horizontally": "align-horizontal-space-around",
    "vertically": "align-vertical-space-around",
}


def _selected(least: int, context: Context) -> bool:
    return len(context.session.selection.nodes) >= least


def _arrange_all(context: Context, flow: Direction | None, name: str) -> None:
    """Arrange everything; the view follows where more than half of it went elsewhere."""
    network = context.session.document.network
    flow = flow or network.flow
    places, remarks = laid_out(network, flow, anew=flow != network.flow)
    stay = sum((node.x, node.y) == places[key] for key, node in network.nodes.items())
    context.session.document.perform(Arrange(places, flow, name, remarks))
    if 2 * stay < len(places):
        context.canvas.fit_all()


@command("network.arrange", "Arrange", "Network", 0, "workflow", "Ctrl+L", has_nodes, edits=True)
def _arrange(context: Context) -> None:
    _arrange_all(context, None, "Arrange")


@command(
    "network.arrange_selection",
    "Arrange the selection",
    "Network",
    0,
    "square-dashed-mouse-pointer",
    "Ctrl+Shift+L",
    partial(_selected, 2),
    edits=True,
    on_node=True,
)
def _arrange_selection(context: Context) -> None:
    session = context.session
    network = session.document.network
    places = arranged_among(network, session.selection.nodes)
    name = "Arrange the selection"
    session.document.perform(Arrange(places, network.flow, name, following(network, places)))


def _flow(flow: Direction, text: str, icon: str) -> Command:
    return Command(
        f"network.flow_{flow}",
        text,
        "Network",
        lambda context: _arrange_all(context, flow, text),
        0,
        icon,
        enabled=has_nodes,
        checked=lambda context: context.session.document.network.flow == flow,
        edits=True,
    )


register(_flow("down", "Arrange top-down", "arrow-down"))
register(_flow("right", "Arrange left to right", "arrow-right"))


def _align(edge: Edge, text: str, context: Context) -> None:
    network, chosen = context.session.document.network, context.session.selection.nodes
    _move(context, aligned(network, chosen, edge), text)


def _distribute(axis: Axis, text: str, context: Context) -> None:
    network, chosen = context.session.document.network, context.session.selection.nodes
    _move(context, distributed(network, chosen, axis), text)


def _move(context: Context, places: Places, text: str) -> None:
    context.session.document.perform(MoveNodes(places, text))


def _placing(way: Edge | Axis, text: str, run: Run, least: int) -> Command:
    return Command(
        f"align.{way}",
        text,
        "Network/Align",
        run,
        0,
        _ICONS[way],
        enabled=partial(_selected, least),
        edits=True,
    )


for _edge in get_args(Edge):
    _text = f"Align {_edge}"
    register(_placing(_edge, _text, partial(_align, _edge, _text), 2))
for _axis in get_args(Axis):
    _text = f"Distribute {_axis}"
    register(_placing(_axis, _text, partial(_distribute, _axis, _text), 3))
