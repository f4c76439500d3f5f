"""The canvas for those who cannot see it: what is selected is said."""

from collections.abc import Collection

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from designer.spoken import spoken
from graphs.propagate import Facts
from widgets.canvas.captions import description
from widgets.language import said, tr


def say_what_is_meant(canvas: QWidget, facts: Facts, nodes: Collection[str]) -> None:
    """Describe the canvas by what is selected in it; where a reader listens, announce it."""
    there = [key for key in nodes if key in facts.nodes]
    text = _text(facts, there)
    if text == canvas.accessibleDescription():
        return
    canvas.setAccessibleDescription(text)
    if there and canvas.hasFocus() and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(canvas, text))


def _text(facts: Facts, nodes: Collection[str]) -> str:
    network = facts.network
    if not nodes:
        return description(network)
    if len(nodes) == 1:
        (key,) = nodes
        return said(spoken(network.nodes[key], facts.nodes[key]))
    return tr(f"{len(nodes)} layers selected")
