"""How long the search list computes for each key, in a network of 5,000 nodes, painting included.

Aimed at: p95 of 30 ms.
Run from the repository's root: python -m tests.benchmarks.bench_search
"""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.document import Document
from tests.benchmarks.resnet import ours
from tests.widgets.windows import made_window
from widgets.application import STYLE
from widgets.canvas.places import Port
from widgets.main_window import MainWindow

NODES, MOST = 5_000, 30.0
STAGES = ((64, 3), (128, 8), (256, 520), (512, 3))
LINES = ("conv 64 3x3 s2 p1", "batch norm", "fc 10", "go to layer4", "relu", "c9: conv 64*2 same")


def timed(window: MainWindow) -> dict[str, list[float]]:
    """Milliseconds for each key, by list: over everything, at a wire, among the nodes."""
    view = window.documents.current.view
    network = window.documents.current.session.document.network
    middle = network.order[len(network.order) // 2]
    window.documents.current.session.selection.set([middle])
    port = Port(middle, "out", network.nodes[middle].layer.outputs[0])
    lists: dict[str, Callable[[], None]] = {
        "over everything": window.finder.search_everything,
        "behind the selection": lambda: window.finder.search_layers(QPointF(0, 0), None),
        "at a dropped wire": lambda: window.finder.search_layers(QPointF(0, 0), port),
        "among the nodes": window.finder.search_nodes,
    }
    view.setFocus()
    return {name: list(_typed(window, opened)) for name, opened in lists.items()}


def _typed(window: MainWindow, opened: Callable[[], None]) -> Iterator[float]:
    popup = window.finder.popup
    for line in LINES:
        opened()
        popup.field.clear()
        QApplication.processEvents()
        for letter in line:
            began = process_time()
            QTest.keyClicks(popup.field, letter)
            popup.repaint()
            yield (process_time() - began) * 1000
        popup.put_away()


def percentile(values: list[float], share: float) -> float:
    """The value below which a share of all lies."""
    return sorted(values)[min(int(len(values) * share), len(values) - 1)]


def report(window: MainWindow) -> str:
    """A line for each list, in a ResNet drawn that large."""
    network = ours(STAGES)
    assert len(network.nodes) >= NODES
    window.documents._add(Document(network))
    QApplication.processEvents()
    count = f"{len(network.nodes):,} nodes"
    rows = [f"search list for each key, {count}, processor time; at most {MOST:g} ms at p95"]
    for name, took in timed(window).items():
        middle, late, most = percentile(took, 0.5), percentile(took, 0.95), max(took)
        rows.append(
            f"  {name:21} median {middle:5.1f} ms   p95 {late:5.1f} ms   largest {most:5.1f} ms"
        )
    return "\n".join(rows)


def main() -> None:
    """Measure in a window of its own."""
    app = QApplication([*sys.argv[:1], *STYLE])
    with tempfile.TemporaryDirectory() as home, made_window(app, Path(home)) as window:
        print(report(window))


if __name__ == "__main__":
    main()
