"""The canvas against a bare QGraphicsScene and NodeGraphQt with as many nodes, in one run."""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QGraphicsView

from designer.canvas.geometry import NODE_HEIGHT, NODE_WIDTH
from designer.document import Document
from designer.edits import AddNode, MoveNodes, SetParameter
from designer.session import Session
from graphs.declare import Layer
from graphs.layers.activation import ReLU
from graphs.layers.convolution import Conv2d
from graphs.layers.ends import Input
from graphs.layers.normalization import BatchNorm2d
from graphs.network import Link, Network, Node, Wiring
from tests.benchmarks.canvas_peers import HAS_EDITOR, SIZE, Bare, Editor, editor, place
from widgets.canvas.gestures.gesture import Pointer
from widgets.canvas.view import CanvasView
from widgets.theme import load_theme

LAYERS: tuple[Layer, ...] = (Conv2d(64, 3, padding=1), BatchNorm2d(), ReLU())


@dataclass(frozen=True)
class Case:
    """One line of the table: milliseconds here and of the peers, and the aim."""

    what: str
    ours: float
    bare: float | None
    aim: str
    editor: float | None = None

    def __str__(self) -> str:
        peers = (self._against("bare", self.bare), self._against("NodeGraphQt", self.editor))
        return f"{self.what:46} {self.ours:8.2f} ms   {peers[0]}   {peers[1]}   aim {self.aim}"

    def _against(self, name: str, theirs: float | None) -> str:
        text = f"{name} {theirs:8.2f} ms {self.ours / theirs:6.3f} ×" if theirs else ""
        return text.ljust(len(name) + 21)


def chain(count: int) -> Network:
    """A chain of layers, folded into columns."""
    nodes = {"n0": Node("n0", Input((3, 32, 32)), "input")}
    links = []
    for number in range(1, count):
        x, y = place(number)
        layer = LAYERS[number % 3]
        nodes[f"n{number}"] = Node(f"n{number}", layer, f"layer{number}", x, y)
        links.append(Link(f"n{number - 1}", "out", f"n{number}", "in"))
    return Network("chain", nodes, Wiring(links))


def milliseconds(work: Callable[[], object], times: int = 7) -> float:
    """The fastest of some runs: what else the machine does can only slow one down."""
    found = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        found.append((time.perf_counter() - start) * 1000)
    return min(found)


def opened(network: Network) -> CanvasView:
    """A shown canvas."""
    view = CanvasView(Session(Document(network)), load_theme("light"))
    view.resize(*SIZE)
    view.growing.finish()
    view.show()
    QApplication.processEvents()
    return view


def closed(view: CanvasView) -> None:
    """Let go of a canvas."""
    view.release()
    view.close()
    view.deleteLater()


def painted(view: QGraphicsView) -> Callable[[], None]:
    """A whole repaint, now."""
    return view.viewport().repaint


def build(count: int) -> Case:
    """From a network to all items."""
    network = chain(count)
    theme = load_theme("light")
    document = Document(network)

    def ours() -> None:
        view = CanvasView(Session(document), theme)
        view.growing.finish()
        closed(view)

    return Case(
        f"build {count:,} layers",
        milliseconds(ours, 5),
        milliseconds(lambda: Bare(count), 5),
        "3 × bare",
        milliseconds(lambda: Editor(count).view.close(), 1) if HAS_EDITOR else None,
    )


def repaint(count: int) -> Case:
    """All layers in the view."""
    view, bare = opened(chain(count)), Bare(count)
    view.fit_all()
    bare.view.show()
    bare.view.fitInView(bare.scene.itemsBoundingRect())
    QApplication.processEvents()
    with editor(count) as peer:
        case = Case(
            f"repaint {count:,} layers, all visible (zoom {view.zoom:.2f})",
            milliseconds(painted(view)),
            milliseconds(painted(bare.view)),
            "6 ms",
            milliseconds(painted(peer.shown()), 3) if peer else None,
        )
    closed(view)
    bare.view.close()
    return case


def repaint_near(zoom: float) -> Case:
    """What is visible of 5,000 layers close by."""
    view, bare = opened(chain(5000)), Bare(5000)
    view.zoom_to(zoom)
    view.centre_on("n1220")
    bare.view.show()
    bare.view.scale(zoom, zoom)
    bare.view.centerOn(bare.items[1220])
    QApplication.processEvents()
    case = Case(
        f"repaint at zoom {zoom}",
        milliseconds(painted(view)),
        milliseconds(painted(bare.view)),
        "16 ms",
    )
    closed(view)
    bare.view.close()
    return case


def drag(count: int, far: bool) -> Case:
    """One node moved by the hand, drawn after each step."""
    view, bare = opened(chain(count)), Bare(count)
    if far:
        view.fit_all()
    else:
        view.zoom_to(1.0)
        view.centre_on("n1220")
    bare.view.show()
    bare.view.centerOn(bare.items[1220])
    QApplication.processEvents()
    ours = dragging(view, "n1220")

    def theirs() -> None:
        bare.items[1220].moveBy(8, 0)
        QApplication.processEvents()

    what = f"drag one of {count:,}" + (" from afar" if far else "")
    with editor(count) as peer:
        if peer and far:
            peer.shown()
        elif peer:
            peer.view.show()
            peer.view.centerOn(peer.nodes[1220].view)
        theirs_moved = milliseconds(lambda: peer.move(1220), 20) if peer else None
        case = Case(what, milliseconds(ours, 50), milliseconds(theirs, 50), "1 ms", theirs_moved)
    view.drop_gesture()
    closed(view)
    bare.view.close()
    return case


def dragging(view: CanvasView, key: str) -> Callable[[], None]:
    """Take a node up; each call moves it a step of the grid and draws."""
    node = view.canvas.nodes[key].node
    pressed = view.mapFromScene(node.x + 20, node.y + 20)
    start = Pointer(node.x + 20, node.y + 20, pressed)
    gesture = view.gesture_at(start)
    assert gesture is not None
    gesture.begin(start)
    steps = iter(range(1, 1000))

    def step() -> None:
        far = 8 * (next(steps) % 60)
        gesture.move(Pointer(start.x + far, start.y, pressed + QPoint(20 + far, 0)))
        QApplication.processEvents()

    step()
    return step


def pan(count: int) -> Case:
    """A step of a pan with the minimap there, drawn."""
    view, bare = opened(chain(count)), Bare(count)
    view.zoom_to(1.0)
    view.centre_on("n1220")
    while view.minimap.rect.isEmpty():
        QApplication.processEvents()
    bare.view.show()
    bare.view.centerOn(bare.items[1220])
    QApplication.processEvents()

    def ours() -> None:
        view.camera.pan(7, 3)
        QApplication.processEvents()

    def theirs() -> None:
        bar = bare.view.verticalScrollBar()
        bar.setValue(bar.value() + 3)
        QApplication.processEvents()

    case = Case(
        f"pan by a step in {count:,}", milliseconds(ours, 50), milliseconds(theirs, 50), "—"
    )
    closed(view)
    bare.view.close()
    return case


def over_a_wire(count: int) -> Case:
    """A loose node dragged onto a wire and off it: shown in it with its shapes, and not."""
    view = opened(chain(count))
    x, y = place(1220)
    view.session.document.perform(AddNode(ReLU(), x + 400, y))
    view.zoom_to(1.0)
    view.centre_on("n1220")
    QApplication.processEvents()
    (key,) = view.session.document.network.nodes.keys() - {f"n{i}" for i in range(count)}
    item = view.canvas.nodes[key]
    start = view.pointer(
        view.mapFromScene(item.x() + 30, item.y() + 22), Qt.KeyboardModifier.NoModifier
    )
    gesture = view.gesture_at(start)
    assert gesture is not None
    gesture.begin(start)
    on = Pointer(x + 88, y + NODE_HEIGHT + 24, QPoint())
    off = Pointer(x + 196, y + NODE_HEIGHT + 24, QPoint())
    gesture.move(off)

    def ours() -> None:
        gesture.move(on)
        assert view.canvas.facts is not view.session.document.facts
        gesture.move(off)
        QApplication.processEvents()

    fastest = milliseconds(ours)
    gesture.cancel()
    closed(view)
    return Case(f"show a node in a wire of {count:,}, and not", fastest, None, "—")


def edit(count: int, far: bool) -> Case:
    """A parameter changed: new facts and the canvas drawn."""
    view = opened(chain(count))
    if far:
        view.fit_all()
    else:
        view.zoom_to(1.0)
        view.centre_on("n1221")
    QApplication.processEvents()
    values = iter(range(1, 1000))

    def ours() -> None:
        change = SetParameter(frozenset(["n1221"]), "padding", 1 + next(values) % 2)
        view.session.document.perform(change)
        QApplication.processEvents()

    fastest = milliseconds(ours, 15)
    closed(view)
    where = "from afar" if far else "near"
    return Case(f"edit in {count:,}, half of the facts change, {where}", fastest, None, "—")


def small_edit(count: int) -> Case:
    """A parameter changed that changes nothing downstream."""
    view = opened(chain(count))
    view.zoom_to(1.0)
    view.centre_on("n1221")
    QApplication.processEvents()
    values = iter(range(1, 1000))

    def ours() -> None:
        bias = next(values) % 2 == 0
        view.session.document.perform(SetParameter(frozenset(["n1221"]), "bias", bias))
        QApplication.processEvents()

    fastest = milliseconds(ours, 15)
    closed(view)
    return Case(f"edit in {count:,}, facts and canvas", fastest, None, "8 ms")


def move_edit(count: int) -> Case:
    """The one edit at the end of a drag."""
    view = opened(chain(count))
    x, y = place(1221)
    places = iter(range(1, 1000))

    def ours() -> None:
        view.session.document.perform(MoveNodes({"n1221": (x + 8 * next(places), y)}))
        QApplication.processEvents()

    fastest = milliseconds(ours, 15)
    closed(view)
    return Case(f"release a dragged node in {count:,}", fastest, None, "8 ms")


def begin_wire(count: int) -> Case:
    """Which of thousands of ports a wire fits, when it is begun."""
    view = opened(chain(count))
    view.zoom_to(1.0)
    view.centre_on("n1221")
    QApplication.processEvents()
    item = view.canvas.nodes["n1221"]
    x, y = item.x() + NODE_WIDTH / 2, item.y() + NODE_HEIGHT

    def ours() -> None:
        at = view.pointer(view.mapFromScene(x, y), Qt.KeyboardModifier.NoModifier)
        gesture = view.gesture_at(at)
        assert gesture is not None
        gesture.begin(at)
        gesture.move(at._replace(x=x + 40, view=at.view + QPoint(40, 0)))
        gesture.cancel()

    fastest = milliseconds(ours)
    closed(view)
    return Case(f"begin a wire among {count:,} and let go", fastest, None, "—")


def main() -> None:
    """Print the table."""
    application = QApplication.instance() or QApplication([])
    cases: tuple[Callable[[], Case], ...] = (
        lambda: build(1000),
        lambda: build(5000),
        lambda: repaint(500),
        lambda: repaint(5000),
        lambda: repaint_near(1.0),
        lambda: repaint_near(0.36),
        lambda: drag(5000, far=False),
        lambda: drag(5000, far=True),
        lambda: pan(5000),
        lambda: over_a_wire(5000),
        lambda: small_edit(5000),
        lambda: move_edit(5000),
        lambda: edit(5000, far=False),
        lambda: edit(5000, far=True),
        lambda: begin_wire(5000),
    )
    for case in cases:
        print(case())
    if not HAS_EDITOR:
        print("NodeGraphQt is not installed: not compared")
    del application


if __name__ == "__main__":
    main()
