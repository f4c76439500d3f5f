"""What the canvas says beside the pointer: tool tips, and what a gesture tells."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QToolTip, QWidget

from graphs.propagate import Facts
from graphs.repair import Repair
from graphs.weights import weight_line
from widgets.canvas.captions import as_plain, link_tip, node_tip, port_tip
from widgets.canvas.places import Hit
from widgets.canvas.remark_handles import CURSORS
from widgets.language import tr


def say(text: str, widget: QWidget) -> None:
    """Show a line where the mouse is; an empty one hides it."""
    if text:
        QToolTip.showText(widget.cursor().pos(), as_plain(tr(text)), widget)
    else:
        QToolTip.hideText()


def show_tip(spot: QPoint, facts: Facts, hit: Hit, repair: Repair | None, widget: QWidget) -> None:
    """Say what lies at a place of the screen; nothing where nothing does."""
    text = tr(repair.text) if repair is not None else tip(facts, hit)
    QToolTip.showText(spot, as_plain(text) if text else "", widget)


def tip(facts: Facts, hit: Hit) -> str:
    """What the pointer stands on, in words."""
    if hit.link is not None:
        return link_tip(facts, hit.link)
    key = hit.node if hit.port is None else hit.port.node
    if key is None:
        return ""
    node, known = facts.network.nodes[key], facts.nodes[key]
    if hit.port is not None:
        return port_tip(node, known, hit.port.side, hit.port.name)
    return node_tip(node, known, weight_line(facts.network, node, known))


def cursor_over(hit: Hit) -> Qt.CursorShape:
    """The pointer's shape over something."""
    if hit.port is not None:
        return Qt.CursorShape.CrossCursor
    if hit.link is not None:
        return Qt.CursorShape.PointingHandCursor
    return CURSORS[hit.remark.part] if hit.remark is not None else Qt.CursorShape.ArrowCursor
