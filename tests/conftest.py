"""What holds for every test: no screen, the user's folders out of reach, nothing left behind."""

import atexit
import logging
import os
import shutil
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import settings

T = TypeVar("T")

REPOSITORY = Path(__file__).resolve().parents[1]
GRACE = 2.0
"""Seconds that a thread or child may take to end after its test."""


def _isolate() -> None:
    """Gives this session a home of its own, so that no test meets the user's settings."""
    home = Path(tempfile.mkdtemp(prefix="convas-tests-"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    for variable in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        os.environ[variable] = str(home)
    for variable in ("CONFIG", "DATA", "CACHE", "STATE"):
        os.environ[f"XDG_{variable}_HOME"] = str(home / variable.lower())
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700)
    os.environ["XDG_RUNTIME_DIR"] = str(runtime)
    os.environ["LC_ALL"] = "C.UTF-8"  # The window speaks English.
    # Before anything loads torch: threads that spin make tests ten times slower beside others.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    if sys.platform == "linux" and not {"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


_isolate()

# A change is judged by the cases that the one before was judged by; at home chance goes on looking.
settings.register_profile("same cases", derandomize=True)
if "CI" in os.environ:
    settings.load_profile("same cases")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if {"qapp", "qtbot"} & set(getattr(item, "fixturenames", ())):
            item.add_marker("gui")
        if hasattr(getattr(item, "module", None), "torch"):
            item.add_marker("torch")


def pytest_runtest_setup(item: pytest.Item) -> None:
    for marker, program in (("xvfb", "Xvfb"), ("strace", "strace")):
        if item.get_closest_marker(marker) and shutil.which(program) is None:
            absent = pytest.fail if os.environ.get("CI") else pytest.skip
            absent(f"{program} is not installed")


@pytest.fixture(scope="session")
def reference() -> Path:
    """The folder of facts measured on real torch modules and published figures."""
    default = REPOSITORY.parent / "shared" / "reference"
    folder = Path(os.environ.get("CONVAS_REFERENCE", default))
    if not folder.is_dir():
        pytest.skip(f"no reference facts at {folder} (set CONVAS_REFERENCE to their folder)")
    return folder


@pytest.fixture(autouse=True)
def leaves_nothing_behind() -> Iterator[None]:
    """Fails a test that leaves a window, a thread or a child process of its own.

    What fixtures of a wider scope made is there before and may stay.
    """
    windows, threads, children = _windows(), _threads(), _children()
    yield
    left = [f"window {window!r}" for window in _windows() if window not in windows]
    left += [f"thread {thread.name}" for thread in _remaining(_threads, threads)]
    orphans = _remaining(_children, children)
    left += [f"child process {pid} ({_command(pid)})" for pid in orphans]
    for pid in orphans:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    if left:
        pytest.fail("the test leaves behind: " + "; ".join(left), pytrace=False)


@pytest.fixture(autouse=True)
def logs_nothing_unexpected(
    request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> Iterator[None]:
    """Fails a test that logs a warning or an error without the marker `logs`, and the reverse."""
    yield
    expected = [mark.args[0] for mark in request.node.iter_markers("logs")]
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    logged = [record.getMessage() for record in records if record.levelno >= logging.WARNING]
    surprises = [text for text in logged if not any(pattern in text for pattern in expected)]
    if surprises:
        pytest.fail("unexpected log: " + "; ".join(surprises), pytrace=False)
    missing = [pattern for pattern in expected if not any(pattern in text for text in logged)]
    if missing:
        pytest.fail("not logged: " + "; ".join(missing), pytrace=False)


def _windows() -> list[object]:
    """The top-level widgets, without menus and tool tips, which Qt keeps for itself."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or not isinstance(widgets.QApplication.instance(), widgets.QApplication):
        return []
    core = sys.modules["PySide6.QtCore"]
    core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)
    kept = (core.Qt.WindowType.Popup, core.Qt.WindowType.ToolTip)
    tops = widgets.QApplication.topLevelWidgets()
    return [window for window in tops if window.windowType() not in kept]


def _threads() -> set[threading.Thread]:
    """Python's threads; one that Qt started stays listed after its end, so it is left out."""
    running = threading.enumerate()
    return {thread for thread in running if not isinstance(thread, threading._DummyThread)}


def _children() -> set[int]:
    """The processes that this one started and that have not ended."""
    if not Path("/proc/self/stat").exists():
        return set()
    try:
        os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)
    except ChildProcessError:
        return set()
    return {pid for pid in _pids() if _is_living_child(pid)}


def _pids() -> list[int]:
    return [int(name) for name in os.listdir("/proc") if name.isdigit()]


def _is_living_child(pid: int) -> bool:
    try:
        state, parent = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[:2]
    except OSError:
        return False
    return state != "Z" and int(parent) == os.getpid()


def _command(pid: int) -> str:
    return Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ").strip()


def _remaining(now: Callable[[], set[T]], before: set[T]) -> set[T]:
    """What is there beyond `before`, once it has had its time to end."""
    deadline = time.monotonic() + GRACE
    while (left := now() - before) and time.monotonic() < deadline:
        time.sleep(0.01)
    return left
