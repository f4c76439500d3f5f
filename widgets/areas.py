"""The window's areas, and the keyboard's way from one to the next."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from widgets.frame import WindowFrame

_BY_TAB = Qt.FocusPolicy.TabFocus


class Areas:
    """Goes round: layers, canvas, code, inspector, the lists below, the bar at the top."""

    def __init__(self, window: WindowFrame) -> None:
        self._window = window
        self._left: dict[str, QWidget] = {}
        """Where the keyboard was in an area when it was left."""

    def turn(self, step: int) -> None:
        """Give the keyboard to the next area that can be seen, or to the one before."""
        seen = [(name, part) for name, part in self._parts() if part.isVisible()]
        focus = self._window.focusWidget()
        at = next((n for n, (_, part) in enumerate(seen) if _holds(part, focus)), None)
        if at is not None and focus is not None:
            self._left[seen[at][0]] = focus
        first = -1 if step > 0 else 0
        for distance in range(1, len(seen) + 1):
            name, part = seen[((first if at is None else at) + step * distance) % len(seen)]
            entry = self._entry(name, part)
            if entry is not None:
                entry.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def _parts(self) -> Iterator[tuple[str, QWidget]]:
        window = self._window
        yield "palette", window.docks["palette"]
        yield "canvas", window.stack
        yield "code", window.docks["code"]
        yield "inspector", window.docks["inspector"]
        yield "below", window.docks["below"]
        yield "info", window.info
        yield "top", window.top

    def _entry(self, name: str, part: QWidget) -> QWidget | None:
        """Where the keyboard was last in an area, or the first that it can have there."""
        last = self._left.get(name)
        if last is not None and _holds(part, last) and _takes(last):
            return last
        fronts = {
            "canvas": self._window.stack.currentWidget(),
            "below": self._window.below.currentWidget(),
        }
        page = fronts.get(name)
        return (page and _first_in(page)) or _first_in(part)


def _holds(part: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (part is widget or part.isAncestorOf(widget))


def _takes(widget: QWidget) -> bool:
    policy = widget.focusPolicy()
    return widget.isVisible() and widget.isEnabled() and (policy & _BY_TAB) == _BY_TAB


def _first_in(part: QWidget) -> QWidget | None:
    """The first widget of an area, in the order of Tab."""
    if _takes(part):
        return part
    widget = part.nextInFocusChain()
    while widget is not None and widget is not part:
        if part.isAncestorOf(widget) and _takes(widget):
            return widget
        widget = widget.nextInFocusChain()
    return None
