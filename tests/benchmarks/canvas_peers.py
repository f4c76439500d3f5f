"""What the canvas is measured against: Qt's least, and NodeGraphQt where it is installed."""

import importlib.util
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import (
    QApplication,
    QGraphicsPathItem,
    QGraphicsRectItem,
    QGraphicsScene,
    QGraphicsSimpleTextItem,
    QGraphicsView,
)

from designer.canvas.geometry import NODE_HEIGHT, NODE_WIDTH

SIZE = 1600, 1000
COLUMN = 50
HAS_EDITOR = importlib.util.find_spec("NodeGraphQt") is not None


def place(number: int) -> tuple[int, int]:
    """Columns that flow down, as a folded chain stands."""
    return number // COLUMN * 216, number % COLUMN * 92


class Bare:
    """What Qt needs at least: a rectangle, two texts and a path for each layer."""

    def __init__(self, count: int) -> None:
        self.scene = QGraphicsScene()
        self.items: list[QGraphicsRectItem] = []
        self._kept: list[object] = []
        for number in range(count):
            self._add(number)
        self.view = QGraphicsView(self.scene)
        self.view.resize(*SIZE)

    def _add(self, number: int) -> None:
        x, y = place(number)
        box = QGraphicsRectItem(0, 0, NODE_WIDTH, NODE_HEIGHT)
        box.setPos(x, y)
        name = QGraphicsSimpleTextItem(f"layer{number}", box)
        detail = QGraphicsSimpleTextItem("64 × 3×3", box)
        detail.setPos(12, 22)
        path = QPainterPath(QPointF(x + 88, y + NODE_HEIGHT))
        path.cubicTo(x + 88, y + 70, x + 88, y + 70, x + 88, y + 92)
        wire = QGraphicsPathItem(path)
        self.scene.addItem(box)
        self.scene.addItem(wire)
        self.items.append(box)
        self._kept += [name, detail, wire]


class Editor:
    """A chain of as many nodes with an input and an output in NodeGraphQt."""

    def __init__(self, count: int) -> None:
        from NodeGraphQt import NodeGraph

        self.graph = NodeGraph()
        # Its search for loops would be measured, which grows with the chain.
        self.graph.set_acyclic(False)
        self.graph.register_node(_node_class())
        self.nodes: list[Any] = []
        for number in range(count):
            self._add(number)
        self.view: QGraphicsView = self.graph.viewer()
        self.view.resize(*SIZE)

    def _add(self, number: int) -> None:
        """Without its undo steps and selection, which make it slower still."""
        options = {"push_undo": False, "selected": False}
        name = f"{_node_class().__identifier__}.{_node_class().__name__}"
        node = self.graph.create_node(name, f"layer{number}", pos=place(number), **options)
        if self.nodes:
            self.nodes[-1].output(0).connect_to(node.input(0), push_undo=False, emit_signal=False)
        self.nodes.append(node)

    def shown(self) -> QGraphicsView:
        """Its view, with everything in sight."""
        self.view.show()
        self.graph.select_all()
        self.graph.fit_to_selection()
        self.graph.clear_selection()
        QApplication.processEvents()
        return self.view

    def move(self, number: int) -> None:
        """Move a node as its own mouse handler does: the item moves, its wires follow."""
        self.nodes[number].view.moveBy(8, 0)
        QApplication.processEvents()


@contextmanager
def editor(count: int) -> Iterator[Editor | None]:
    """NodeGraphQt with a chain in it; None where it is not installed."""
    if not HAS_EDITOR:
        yield None
        return
    made = Editor(count)
    yield made
    made.view.close()
    QApplication.processEvents()


@cache
def _node_class() -> Any:
    from NodeGraphQt import BaseNode

    class Layer(BaseNode):  # type: ignore[misc]
        """A node with a port at either end."""

        __identifier__ = "peer"
        NODE_NAME = "layer"

        def __init__(self) -> None:
            super().__init__()
            self.add_input("in")
            self.add_output("out")

    return Layer
