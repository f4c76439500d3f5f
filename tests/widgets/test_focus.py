"""Where the keyboard is can be seen: what the focus changes stands out by 3 to 1."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.test_themes import contrast
from tests.widgets.test_access import STATES, name_of, takes_tab, usable
from widgets.main_window import MainWindow

ENOUGH = 16
"""Pixels that must stand out: the smallest box has more at its edge."""

SHOWN: dict[str, Callable[[MainWindow], None]] = {
    key: STATES[key] for key in ("start", "canvas", "Training", "Problems", "Outline", "History")
}


def picture(widget: QWidget) -> QImage:
    """A widget with what stands around it."""
    window = widget.window()
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()).adjusted(-3, -3, 3, 3)
    return window.grab(place.intersected(window.rect())).toImage()


def standing_out(before: QImage, after: QImage) -> int:
    """How many pixels differ by a contrast of 3 or more; counted up to what is enough."""
    count = 0
    for y in range(before.height()):
        row = QRect(0, y, before.width(), 1)
        if before.copy(row) == after.copy(row):
            continue
        for x in range(before.width()):
            one, other = before.pixelColor(x, y), after.pixelColor(x, y)
            if one != other and contrast(one.name(), other.name()) >= 3:
                count += 1
                if count >= ENOUGH:
                    return count
    return count


@pytest.mark.parametrize("theme", ("light", "dark"))
@pytest.mark.parametrize("state", SHOWN)
def test_the_focus_is_seen(window: MainWindow, state: str, theme: str) -> None:
    SHOWN[state](window)
    window.actions_made.run_id(f"theme.{theme}")
    QTest.qWait(50)
    unseen = []
    for widget in usable(window):
        if not takes_tab(widget) or not widget.isEnabled() or widget.visibleRegion().isEmpty():
            continue
        focus = QApplication.focusWidget()
        if focus is not None:
            focus.clearFocus()
        before = picture(widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if standing_out(before, picture(widget)) < ENOUGH:
            unseen.append(f"{type(widget).__name__} {name_of(widget)!r}")
    assert not unseen, unseen
