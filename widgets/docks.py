"""The parts around the canvas: where they stand, and the memory of it between two starts."""

from collections.abc import Mapping

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtWidgets import QDockWidget, QFrame, QMainWindow, QVBoxLayout, QWidget

from designer.menus import PANELS
from widgets.language import tr

_AREAS = {
    "palette": Qt.DockWidgetArea.LeftDockWidgetArea,
    "code": Qt.DockWidgetArea.RightDockWidgetArea,
    "inspector": Qt.DockWidgetArea.RightDockWidgetArea,
    "below": Qt.DockWidgetArea.BottomDockWidgetArea,
}
_WIDTHS = {"palette": 224, "code": 528, "inspector": 304}
_HEIGHT = 300
_WIDE = "wide"
"""A dock's property: how wide it was when it was hidden."""
_DEFAULT = (1440, 900)
_GEOMETRY, _STATE, _VERSION = "window/geometry", "window/docks", 1


def build_docks(window: QMainWindow, parts: Mapping[str, QWidget]) -> dict[str, QDockWidget]:
    """Put the parts around the canvas, without title bars; the lower one takes the whole width.

    The code stands between the canvas and the inspector, and only when it is asked for.
    """
    docks = {name: _dock(name, part) for name, part in parts.items()}
    for name, dock in docks.items():
        window.addDockWidget(_AREAS[name], dock, Qt.Orientation.Horizontal)
    docks["code"].hide()
    below = Qt.DockWidgetArea.BottomDockWidgetArea
    window.setCorner(Qt.Corner.BottomLeftCorner, below)
    window.setCorner(Qt.Corner.BottomRightCorner, below)
    return docks


def _dock(name: str, part: QWidget) -> QDockWidget:
    dock = QDockWidget(tr(PANELS[name]))
    dock.setObjectName(name)
    dock.setTitleBarWidget(QWidget())
    dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
    dock.setWidget(_framed(name, part))
    return dock


def _framed(name: str, part: QWidget) -> QFrame:
    """The part with a line towards the canvas."""
    frame = QFrame()
    frame.setObjectName(f"{name}Panel")
    column = QVBoxLayout(frame)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(part)
    return frame


def restore_window(
    window: QMainWindow, docks: Mapping[str, QDockWidget], settings: QSettings
) -> None:
    """Give the window the size and the parts that it had last, or good ones."""
    geometry, state = settings.value(_GEOMETRY), settings.value(_STATE)
    if not (isinstance(geometry, QByteArray) and window.restoreGeometry(geometry)):
        screen = window.screen().availableGeometry()
        window.resize(min(_DEFAULT[0], screen.width()), min(_DEFAULT[1], screen.height()))
    if not (isinstance(state, QByteArray) and window.restoreState(state, _VERSION)):
        _widen(window, docks, _WIDTHS)
        window.resizeDocks([docks["below"]], [_HEIGHT], Qt.Orientation.Vertical)


def turn_dock(window: QMainWindow, docks: Mapping[str, QDockWidget], name: str) -> None:
    """Show a part, as wide as it was last, or hide it; its neighbours keep their widths."""
    dock = docks[name]
    widths = {each: docks[each].width() for each in _WIDTHS if not docks[each].isHidden()}
    if name in widths:
        dock.setProperty(_WIDE, widths.pop(name))
    dock.setVisible(dock.isHidden())
    if name in _WIDTHS and not dock.isHidden():
        widths[name] = dock.property(_WIDE) or _WIDTHS[name]
    _widen(window, docks, widths)


def _widen(
    window: QMainWindow, docks: Mapping[str, QDockWidget], widths: Mapping[str, int]
) -> None:
    sides = [docks[name] for name in widths]
    window.resizeDocks(sides, list(widths.values()), Qt.Orientation.Horizontal)


def remember_window(window: QMainWindow, settings: QSettings) -> None:
    """Keep the window's size and parts for the next start."""
    settings.setValue(_GEOMETRY, window.saveGeometry())
    settings.setValue(_STATE, window.saveState(_VERSION))
