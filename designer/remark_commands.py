"""What is done with notes and frames, as commands: add, colour, select what is in one."""

from functools import partial
from itertools import takewhile

from designer.canvas.geometry import snapped
from designer.context import Context
from designer.menus import CATEGORY_TITLES
from designer.register import Command, command, register
from designer.remark_edits import AddRemark, SetHue
from designer.remark_places import Standing, box_around, boxes_of, framed, standing_in
from graphs.network import Network
from graphs.remarks import LONGEST_TITLE, Frame, Note, Remark

_MENU = "Network/Notes and frames"
_HUES = {"": "Grey", **CATEGORY_TITLES}


def _frames(context: Context) -> list[Frame]:
    """The selected frames."""
    remarks = context.session.document.network.remarks
    found = (remarks[key] for key in sorted(context.session.selection.remarks))
    return [each for each in found if isinstance(each, Frame)]


def _has_frame(context: Context) -> bool:
    return bool(_frames(context))


def _has_something(context: Context) -> bool:
    return bool(context.session.selection.nodes or context.session.selection.remarks)


def _add(context: Context, remark: Remark) -> None:
    """Put it on the canvas, select it, and let its words be written."""
    session = context.session
    before = session.document.network.remarks.keys()
    session.document.perform(AddRemark(remark))
    (key,) = session.document.network.remarks.keys() - before
    session.selection.set((), (), [key])
    context.canvas.edit_remark(key)


@command(
    "remark.frame",
    "Frame the selection",
    _MENU,
    5,
    "frame",
    "Ctrl+Shift+F",
    _has_something,
    edits=True,
    on_node=True,
)
def _frame(context: Context) -> None:
    network, selection = context.session.document.network, context.session.selection
    chosen = Standing(selection.nodes, selection.remarks)
    box = box_around(boxes_of(network, chosen))
    assert box is not None
    x, y, width, height = framed(box)
    _add(context, Frame("", _title(network, selection.nodes), x, y, width, height))


def _title(network: Network, nodes: frozenset[str]) -> str:
    """The groups that the names of nodes have in common: `layer1` of `layer1.0` and `layer1.1`."""
    parts = [network.nodes[key].name.split(".") for key in nodes]
    if len(parts) < 2:
        return ".".join(parts[0]) if parts else "Frame"
    shared = takewhile(lambda level: len(set(level)) == 1, zip(*parts, strict=False))
    return ".".join(level[0] for level in shared)[:LONGEST_TITLE] or "Frame"


@command("remark.note", "Add a note", _MENU, 5, "sticky-note", "Ctrl+M", edits=True)
def _note(context: Context) -> None:
    x, y = context.canvas.place
    _add(context, Note("", "Note", snapped(x), snapped(y)))


@command(
    "remark.contents",
    "Select what is in the frame",
    _MENU,
    5,
    "square-dashed-mouse-pointer",
    "",
    _has_frame,
    on_remark=True,
)
def _contents(context: Context) -> None:
    network, inside = context.session.document.network, Standing()
    for frame in _frames(context):
        inside |= standing_in(network, frame.id)
    context.session.selection.set(inside.nodes, (), inside.remarks)


def _has_hue(hue: str, context: Context) -> bool:
    frames = _frames(context)
    return bool(frames) and all(frame.hue == hue for frame in frames)


def _colour(hue: str, context: Context) -> None:
    chosen = frozenset(frame.id for frame in _frames(context))
    context.session.document.perform(SetHue(chosen, hue))


for _hue, _text in _HUES.items():
    register(
        Command(
            f"remark.hue_{_hue or 'grey'}",
            _text,
            f"{_MENU}/Colour of the frame",
            partial(_colour, _hue),
            5,
            "palette",
            enabled=_has_frame,
            checked=partial(_has_hue, _hue),
            edits=True,
            on_remark=True,
        )
    )
