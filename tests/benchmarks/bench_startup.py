"""From the start of a process to the first paint: Convas against an empty QMainWindow."""

import statistics
import subprocess
import sys
import time
from pathlib import Path

from graphs.architectures import ARCHITECTURES
from graphs.storage import write_text
from tests.conftest import REPOSITORY

ROUNDS = 11

EMPTY = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print("painted", flush=True)
        sys.stdin.close()
app = QApplication([])
window = Window()
window.resize(1440, 900)
window.show()
app.exec()
"""

FULL = """
import sys
from PySide6.QtCore import QTimer
from widgets import main_window
class Window(main_window.MainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print("painted", flush=True)
main_window.MainWindow = Window
from widgets import application
application.MainWindow = Window
from widgets.application import main
main(sys.argv[1])
"""


def first_paint(code: str, *arguments: str) -> float:
    """Milliseconds from the start of a child to its first painted picture."""
    start = time.perf_counter()
    child = subprocess.Popen(
        [sys.executable, "-c", code, *arguments], stdout=subprocess.PIPE, cwd=REPOSITORY
    )
    assert child.stdout is not None
    line = child.stdout.readline()
    taken = (time.perf_counter() - start) * 1000
    child.kill()
    child.wait()
    child.stdout.close()
    assert line == b"painted\n"
    return taken


def test_the_first_paint_takes_at_most_twice_an_empty_window(tmp_path: Path) -> None:
    design = tmp_path / "lenet5.convas"
    design.write_text(write_text(ARCHITECTURES["lenet5"].build()))
    empty, full = [], []
    for _ in range(ROUNDS):
        empty.append(first_paint(EMPTY))
        full.append(first_paint(FULL, str(design)))
    medians = statistics.median(empty), statistics.median(full)
    print(
        f"\nfirst paint: an empty QMainWindow {medians[0]:.0f} ms, Convas with LeNet-5 "
        f"{medians[1]:.0f} ms: {medians[1] / medians[0]:.2f} × (target: at most 2)"
    )
