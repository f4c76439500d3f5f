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
import designer.cli
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from widgets import application
from widgets.appearance import Appearance
from widgets.main_window import MainWindow

app = QApplication([])
home = Path(sys.argv[1])
settings = QSettings(str(home / "settings.ini"), QSettings.Format.IniFormat)
window = MainWindow(Appearance(app, settings), settings, home / "state", application.new_worker)
before = []
window.painted.connect(lambda: before.extend(sys.modules))
window.painted.connect(lambda: application.fill(window, home / "lenet5.convas"))
window.show()
while window.recovery is None:
    app.processEvents()
from PySide6.QtTest import QTest
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
    """The modules before the first picture, and after the window was used."""
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
    return set(before), set(after)


def test_before_the_first_picture_no_heavy_library_is_loaded(
    loaded: tuple[set[str], set[str]],
) -> None:
    assert not loaded[0] & {"numpy", "pyqtgraph", "torch", "onnx", "onnxruntime", "PIL"}


def test_before_the_first_picture_no_layer_is_declared_and_no_document_known(
    loaded: tuple[set[str], set[str]],
) -> None:
    later = {"graphs.layers", "designer.commands", "widgets.documents", "widgets.palette"}
    assert not loaded[0] & later
    assert later <= loaded[1]
    assert "widgets.frame" in loaded[0]


def test_the_window_never_loads_torch_or_onnx(loaded: tuple[set[str], set[str]]) -> None:
    assert not loaded[1] & {"torch", "onnx", "onnxruntime", "safetensors"}
