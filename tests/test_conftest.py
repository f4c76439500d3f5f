"""The rules for every test bite: each bad test below fails, and says what it left behind."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY

BAD_TESTS = """
import logging, os, subprocess, sys, threading, time
import pytest
from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QMenu, QWidget

kept = []

def test_window(qtbot):
    kept.append(QWidget())
    kept[-1].setObjectName("forgotten")
    kept[-1].show()

def test_thread():
    threading.Thread(target=time.sleep, args=(60,), name="sleeper", daemon=True).start()

def test_child():
    kept.append(subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"]))

def test_log():
    logging.getLogger("convas").warning("the disk is nearly full")

def test_qt_message(qtbot):
    qWarning("QPainter: not active")

@pytest.mark.logs("never said")
def test_silence():
    pass

@pytest.mark.logs("nearly full")
def test_expected_log():
    logging.getLogger("convas").warning("the disk is nearly full")

def test_tidy(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    kept.append(QMenu())
    done = subprocess.run([sys.executable, "-c", ""], check=True)
    worker = threading.Thread(target=time.sleep, args=(0.1,))
    worker.start()
"""


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What pytest says about the bad tests, run with the real conftest and settings."""
    folder = tmp_path_factory.mktemp("bad")
    (folder / "tests").mkdir()
    shutil.copy(REPOSITORY / "tests" / "conftest.py", folder / "tests")
    shutil.copy(REPOSITORY / "pyproject.toml", folder)
    (folder / "tests" / "test_bad.py").write_text(BAD_TESTS)
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-q"]
    environment = {**os.environ, "COLUMNS": "200"}
    run = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    return run.stdout


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("ERROR tests/test_bad.py::test_window", r"leaves behind: window <.*QWidget.*forgotten"),
        ("ERROR tests/test_bad.py::test_thread", "leaves behind: thread sleeper"),
        ("ERROR tests/test_bad.py::test_child", r"leaves behind: child process \d+ \(.*sleep"),
        ("ERROR tests/test_bad.py::test_log", "unexpected log: the disk is nearly full"),
        ("FAILED tests/test_bad.py::test_qt_message", "QPainter: not active"),
        ("ERROR tests/test_bad.py::test_silence", "not logged: never said"),
    ],
)
def test_a_bad_test_fails_and_says_why(report: str, name: str, reason: str) -> None:
    assert name in report
    assert re.search(reason, report)


def test_good_tests_pass(report: str) -> None:
    assert re.search(r"^1 failed, 7 passed, 5 errors in", report, re.MULTILINE)
    assert "::test_tidy" not in report
    assert "::test_expected_log" not in report


def test_the_users_folders_are_out_of_reach() -> None:
    from PySide6.QtCore import QStandardPaths

    location = QStandardPaths.StandardLocation.AppDataLocation
    folders = [Path.home(), Path(QStandardPaths.writableLocation(location))]
    assert all("convas-tests-" in str(folder) for folder in folders)
