"""From the start of a process to the first paint: Convas against an empty QMainWindow.

Both are whole programs. A picture counts when all of it stands, one turn of the event loop after
the window was told to paint. The processor's time is less troubled by what else a machine does.
Python keeps what it has compiled, as on every start but the first.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from graphs.architectures import ARCHITECTURES
from graphs.storage import write_text
from tests.conftest import REPOSITORY

ROUNDS = 15

TELLING = """
import sys, time
from PySide6.QtCore import QTimer
def tell(what):
    print(what, time.process_time(), flush=True)
"""

EMPTY = f"""{TELLING}
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        QTimer.singleShot(0, lambda: tell("painted"))
        super().paintEvent(event)
app = QApplication([])
window = Window()
window.resize(1440, 900)
window.show()
app.exec()
"""

FULL = f"""{TELLING}
from pathlib import Path
from widgets import application, frame
seen = []
def paint(window, event, paint=frame.WindowFrame.paintEvent):
    if not seen:
        seen.append(event)
        QTimer.singleShot(0, lambda: tell("painted"))
    paint(window, event)
def offer(window, offer=application.offer_what_was_lost):
    offer(window)
    tell("filled")
frame.WindowFrame.paintEvent, application.offer_what_was_lost = paint, offer
exec(compile(Path("main.py").read_text(), "main.py", "exec"))
"""


def told(code: str, moments: int, compiled: Path, *arguments: str) -> list[float]:
    """Milliseconds from the start of a child to each of its moments, and its processor's time."""
    quiet = {"QT_LOGGING_RULES": "default.warning=false"}
    environment = {**os.environ, **quiet, "PYTHONPYCACHEPREFIX": str(compiled)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-c", code, *arguments]
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.PIPE, cwd=REPOSITORY, env=environment)
    assert child.stdout is not None
    found = []
    for _ in range(moments):
        _, processor = child.stdout.readline().split()
        found += [(time.perf_counter() - start) * 1000, float(processor) * 1000]
    child.kill()
    child.wait()
    child.stdout.close()
    return found


def main() -> None:
    """Print how long both take."""
    # The last child's own worker may still be compiling into it.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        compare(Path(folder))


def compare(folder: Path) -> None:
    """Start both in turns; the medians of all rounds but the first, which compiles."""
    design = folder / "lenet5.convas"
    design.write_text(write_text(ARCHITECTURES["lenet5"].build()))
    empty, full = [], []
    for _ in range(ROUNDS + 1):
        empty.append(told(EMPTY, 1, folder))
        full.append(told(FULL, 2, folder, str(design)))
    del empty[0], full[0]
    wall, processor = (statistics.median(each) for each in zip(*empty, strict=True))
    medians = [statistics.median(each) for each in zip(*full, strict=True)]
    print(
        f"\nfirst paint: an empty QMainWindow {wall:.0f} ms ({processor:.0f} of the processor), "
        f"Convas {medians[0]:.0f} ms ({medians[1]:.0f}): {medians[0] / wall:.2f} × "
        f"({medians[1] / processor:.2f} ×; target: at most 2)"
        f"\nfilled with LeNet-5, all parts in sight built: {medians[2]:.0f} ms ({medians[3]:.0f})"
    )


if __name__ == "__main__":
    main()
