"""A student for tests: builds and trains in the full window with a mouse and a keyboard only."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from designer.canvas.geometry import NODE_HEIGHT, Point
from graphs.network import Network
from tests.widgets.hand import enter, in_front, network
from widgets.canvas.places import Port
from widgets.canvas.view import CanvasView
from widgets.main_window import MainWindow

LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Student:
    """Knows the window by what is seen of it: the palette's rows, nodes, ports, fields, buttons."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    @property
    def view(self) -> CanvasView:
        return self.window.documents.current.view

    def at(self, place: Point) -> QPoint:
        return self.view.mapFromScene(QPointF(*place))

    def palette_row(self, kind: str) -> QPoint:
        """Where a layer's name stands in the palette, scrolled into sight."""
        listed = self.window.palette_panel.list
        model = listed.model()
        for row in range(model.rowCount()):
            index = model.index(row, 0)
            if index.data() == kind:
                listed.scrollTo(index)
                return listed.visualRect(index).center()
        raise AssertionError(f"{kind} is not in the palette")

    def double_click_in_palette(self, kind: str) -> None:
        viewport = self.window.palette_panel.list.viewport()
        spot = self.palette_row(kind)
        QTest.mouseClick(viewport, LEFT, pos=spot)
        QTest.mouseDClick(viewport, LEFT, pos=spot)

    def drag_from_palette(self, kind: str, place: Point) -> None:
        """Bring what the palette gives a drag over the canvas and let it go there.

        The press and the moves of a real drag run the system's own loop, so the events begin
        where the canvas hears of them.
        """
        listed = self.window.palette_panel.list
        index = listed.indexAt(self.palette_row(kind))
        data = listed.model().mimeData([index])
        target, spot, copy = self.view.viewport(), self.at(place), Qt.DropAction.CopyAction
        for event in (
            QDragEnterEvent(spot, copy, data, LEFT, NO_KEYS),
            QDragMoveEvent(spot, copy, data, LEFT, NO_KEYS),
            QDropEvent(QPointF(spot), copy, data, LEFT, NO_KEYS),
        ):
            QApplication.sendEvent(target, event)

    def key_of(self, name: str) -> str:
        return network(self.window).by_name[name].id

    def body(self, name: str) -> Point:
        item = self.view.canvas.nodes[self.key_of(name)]
        return item.x() + 30, item.y() + NODE_HEIGHT / 2

    def port(self, name: str, side: str) -> Point:
        key = self.key_of(name)
        layer = network(self.window).nodes[key].layer
        if side == "out":
            return self.view.canvas.places.port_point(Port(key, "out", layer.outputs[0]))
        return self.view.canvas.places.port_point(Port(key, "in", layer.inputs[0]))

    def click(self, place: Point) -> None:
        QTest.mouseClick(self.view.viewport(), LEFT, pos=self.at(place))

    def drag(self, start: Point, end: Point) -> None:
        viewport = self.view.viewport()
        QTest.mousePress(viewport, LEFT, pos=self.at(start))
        self._move(((start[0] + end[0]) / 2, (start[1] + end[1]) / 2))
        self._move(end)
        QTest.mouseRelease(viewport, LEFT, pos=self.at(end))

    def _move(self, place: Point) -> None:
        """A move with the button held: QTest's own says nothing of buttons."""
        viewport, spot = self.view.viewport(), QPointF(self.at(place))
        far = QPointF(viewport.mapToGlobal(spot.toPoint()))
        kind = QMouseEvent.Type.MouseMove
        event = QMouseEvent(kind, spot, far, Qt.MouseButton.NoButton, LEFT, NO_KEYS)
        QApplication.sendEvent(viewport, event)

    def wire(self, source: str, target: str) -> None:
        self.drag(self.port(source, "out"), self.port(target, "in"))

    def rename(self, new: str) -> None:
        """F2 on what is selected."""
        QTest.keyClick(self.view, Qt.Key.Key_F2)
        QTest.keyClicks(self.window.inspector.name, new)
        QTest.keyClick(self.window.inspector.name, Qt.Key.Key_Return)
        self.view.setFocus()

    def type_parameters(self, values: Mapping[str, str]) -> None:
        for field, text in values.items():
            enter(self.window, field, text)
        self.view.setFocus()

    def press(self, button: QWidget) -> None:
        QTest.mouseClick(button, LEFT)

    @property
    def network(self) -> Network:
        return network(self.window)

    @property
    def selected(self) -> str:
        (key,) = in_front(self.window).selection.nodes
        return self.network.nodes[key].name
