"""A hand for tests: real mouse, wheel and drop events at places of the picture."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.canvas.geometry import NODE_HEIGHT, Point
from designer.document import Change, Document
from designer.session import Session
from graphs.declare import Layer
from graphs.layers.activation import ReLU
from graphs.layers.convolution import Conv2d
from graphs.layers.ends import Input, Output
from graphs.layers.merge import Add
from graphs.network import Link, Network, Node, Wiring
from graphs.propagate import NOTHING, Facts
from widgets.canvas.carried import MIME
from widgets.canvas.look import Look
from widgets.canvas.places import Port
from widgets.canvas.scene import CanvasScene
from widgets.canvas.view import CanvasView
from widgets.theme import load_theme

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
MIDDLE = Qt.MouseButton.MiddleButton
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
NO_SCROLL = Qt.ScrollPhase.NoScrollPhase


class Hand:
    """A canvas with a hand over it. Places are those of the picture."""

    def __init__(self, network: Network) -> None:
        self.session = Session(Document(network))
        self.view = CanvasView(self.session, load_theme("light"))
        self.view.resize(900, 700)
        self.view.show()
        QTest.qWaitForWindowExposed(self.view)
        self.view.zoom_to(1.0)
        self.view.centerOn(200, 250)
        self.view.setFocus()
        self.said: list[str] = []
        self.view.refused.connect(self.said.append)

    @property
    def network(self) -> Network:
        return self.session.document.network

    @property
    def steps(self) -> list[str]:
        """The names of what was done, without the opening."""
        return [step.name for step in self.session.document.history.steps[1:]]

    def at(self, place: Point) -> QPoint:
        return self.view.mapFromScene(QPointF(*place))

    def body(self, key: str) -> Point:
        """A place on a node's box, away from its ports."""
        item = self.view.canvas.nodes[key]
        return item.x() + 30, item.y() + NODE_HEIGHT / 2

    def port(self, key: str, name: str) -> Point:
        outs = self.network.nodes[key].layer.outputs
        side = Port(key, "out" if name in outs else "in", name)
        return self.view.canvas.places.port_point(side)

    def press(self, place: Point, button: Qt.MouseButton = LEFT, keys: object = NONE) -> None:
        assert isinstance(keys, Qt.KeyboardModifier)
        QTest.mousePress(self.view.viewport(), button, keys, self.at(place))

    def move(
        self, place: Point, button: Qt.MouseButton = LEFT, keys: Qt.KeyboardModifier = NONE
    ) -> None:
        """A move with a button held: QTest's own says nothing of buttons."""
        self.move_in_view(self.at(place), button, keys)

    def move_in_view(
        self, spot: QPoint, button: Qt.MouseButton = LEFT, keys: Qt.KeyboardModifier = NONE
    ) -> None:
        """The same to a place of the window."""
        far = QPointF(self.view.viewport().mapToGlobal(spot))
        kind, none = QEvent.Type.MouseMove, Qt.MouseButton.NoButton
        event = QMouseEvent(kind, QPointF(spot), far, none, button, keys)
        QApplication.sendEvent(self.view.viewport(), event)

    def release(self, place: Point, button: Qt.MouseButton = LEFT, keys: object = NONE) -> None:
        assert isinstance(keys, Qt.KeyboardModifier)
        QTest.mouseRelease(self.view.viewport(), button, keys, self.at(place))

    def click(self, place: Point, keys: Qt.KeyboardModifier = NONE) -> None:
        self.press(place, keys=keys)
        self.release(place, keys=keys)

    def reach(
        self,
        start: Point,
        end: Point,
        button: Qt.MouseButton = LEFT,
        keys: Qt.KeyboardModifier = NONE,
    ) -> None:
        """Press and drag, without letting go."""
        self.press(start, button, keys)
        self.move(((start[0] + end[0]) / 2, (start[1] + end[1]) / 2), button, keys)
        self.move(end, button, keys)

    def drag(
        self,
        start: Point,
        end: Point,
        button: Qt.MouseButton = LEFT,
        keys: Qt.KeyboardModifier = NONE,
    ) -> None:
        self.reach(start, end, button, keys)
        self.release(end, button, keys)

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.view, key, keys)

    def wheel(
        self,
        place: Point,
        turn: QPoint,
        pixels: QPoint | None = None,
        keys: Qt.KeyboardModifier = NONE,
        phase: Qt.ScrollPhase = NO_SCROLL,
    ) -> None:
        spot = QPointF(self.at(place))
        none = Qt.MouseButton.NoButton
        event = QWheelEvent(spot, spot, pixels or QPoint(), turn, none, keys, phase, False)
        QApplication.sendEvent(self.view.viewport(), event)

    def carry(self, kind: str, place: Point) -> QMimeData:
        """Bring a layer from the palette over a place."""
        data = QMimeData()
        data.setData(MIME, kind.encode())
        spot, copy, none = self.at(place), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        enter = QDragEnterEvent(spot, copy, data, none, NONE)
        QApplication.sendEvent(self.view.viewport(), enter)
        move = QDragMoveEvent(spot, copy, data, none, NONE)
        QApplication.sendEvent(self.view.viewport(), move)
        return data

    def drop(self, kind: str, place: Point) -> None:
        data = self.carry(kind, place)
        spot, copy = QPointF(self.at(place)), Qt.DropAction.CopyAction
        event = QDropEvent(spot, copy, data, LEFT, NONE)
        QApplication.sendEvent(self.view.viewport(), event)

    def take_away(self) -> None:
        """Leave the canvas with what is carried."""
        QApplication.sendEvent(self.view.viewport(), QDragLeaveEvent())

    def close(self) -> None:
        self.view.release()
        self.view.close()
        self.view.deleteLater()


def network_of(
    nodes: Mapping[str, tuple[Layer, int, int]], links: tuple[tuple[str, str, str], ...] = ()
) -> Network:
    """A network from ids to layer and place; links as source, target, port."""
    made = {key: Node(key, layer, f"name_{key}", x, y) for key, (layer, x, y) in nodes.items()}
    return Network("test", made, Wiring(Link(a, "out", b, port) for a, b, port in links))


def chain() -> Network:
    """Input, two layers, Output, one below the other."""
    return network_of(
        {
            "n1": (Input((3, 32, 32)), 0, 0),
            "n2": (Conv2d(16, 3), 0, 96),
            "n3": (ReLU(), 0, 192),
            "n4": (Output(), 0, 288),
        },
        (("n1", "n2", "in"), ("n2", "n3", "in"), ("n3", "n4", "in")),
    )


def branches() -> Network:
    """A chain with a skip around its middle, and a loose layer beside it."""
    return network_of(
        {
            "n1": (Input((3, 32, 32)), 0, 0),
            "n2": (Conv2d(8, 3, padding=1), 0, 96),
            "n3": (Conv2d(8, 3, padding=1), 0, 192),
            "n4": (Add(), 0, 288),
            "n5": (Output(), 0, 384),
            "n6": (Conv2d(4, 5), 320, 96),
        },
        (
            ("n1", "n2", "in"),
            ("n2", "n3", "in"),
            ("n3", "n4", "in1"),
            ("n2", "n4", "in2"),
            ("n4", "n5", "in"),
        ),
    )


def picture(scene: CanvasScene) -> dict[object, object]:
    """Everything that a scene shows, as plain values."""
    shown: dict[object, object] = {}
    for key, item in scene.nodes.items():
        ports = tuple(item.ports_in.items()), tuple(item.ports_out.items())
        shown[key] = (item.node, item.facts, (item.x(), item.y()), ports, item.chip_at)
        assert scene.places.hit(item.x() + 30, item.y() + 20, 0).node is not None
    for link, wire in scene.wires.items.items():
        assert wire.path().elementCount() > 1
        shown[link] = (wire.route, wire.tensor, (wire.x(), wire.y()), wire.isVisible())
    return shown | scene.remarks._shown


def drawn_afresh(facts: Facts) -> dict[object, object]:
    """What a scene shows that has never shown anything else."""
    scene = CanvasScene(Look(load_theme("light")))
    scene.draw(Change(NOTHING, facts))
    return picture(scene)
