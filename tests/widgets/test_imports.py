"""What the window's process has loaded, asked of a real child."""

import json
import subprocess
import sys

import pytest

from graphs.architectures import ARCHITECTURES
from graphs.storage import write_text
from tests.conftest import REPOSITORY

CHILD = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from widgets import application

app = QApplication([])
home = Path(sys.argv[1])
settings = QSettings(str(home / "settings.ini"), QSettings.Format.IniFormat)
window = application.make_window(app, settings, home / "state", application.new_worker)
application.open_first(window, home / "lenet5.convas")
before = []
window.painted.connect(lambda: before.extend(sys.modules))
window.show()
while not before:
    app.processEvents()
for page in window.below.pages:
    window.below.show_page(page)
    QTest.qWait(50)
window.actions_made.run_id("edit.select_all")
window.actions_made.run_id("edit.duplicate")
window.actions_made.run_id("network.arrange")
session = window.documents.current.session
session.selection.set([next(iter(session.document.network.nodes))])
QTest.qWait(50)
print(json.dumps([before, list(sys.modules)]))
session.document.saved(home / "lenet5.convas")
window.close()
app.processEvents()
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> tuple[set[str], set[str]]:
    """The libraries before the first picture, and after the window was used."""
    home = tmp_path_factory.mktemp("home")
    (home / "lenet5.convas").write_text(write_text(ARCHITECTURES["lenet5"].build()))
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(home)],
        capture_output=True,
        text=True,
        cwd=REPOSITORY,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    before, after = json.loads(done.stdout)
    return {name.partition(".")[0] for name in before}, {name.partition(".")[0] for name in after}


def test_before_the_first_picture_no_heavy_library_is_loaded(
    loaded: tuple[set[str], set[str]],
) -> None:
    assert not loaded[0] & {"numpy", "pyqtgraph", "torch", "onnx", "onnxruntime", "PIL"}
    assert {"graphs", "designer", "widgets"} <= loaded[0]


def test_the_window_never_loads_torch_or_onnx(loaded: tuple[set[str], set[str]]) -> None:
    assert not loaded[1] & {"torch", "onnx", "onnxruntime", "safetensors"}
