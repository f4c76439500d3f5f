"""The window's side of the worker: it starts late, dies in every way, is told why, comes back."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from designer.process import COMMAND, Worker, cause_of_death
from designer.protocol import Event, Metrics, Ready, State, Train
from designer.runs import open_run
from graphs.storage import network_to_json
from tests.designer.designs import small
from tests.designer.engine import ROOT

pytestmark = [pytest.mark.torch, pytest.mark.gui]


class Heard:
    """A worker with all that it said."""

    def __init__(self, worker: Worker) -> None:
        self.worker = worker
        self.events: list[Event] = []
        self.deaths: list[str] = []
        worker.received.connect(self.events.append)
        worker.died.connect(self.deaths.append)

    def has(self, kind: type) -> Callable[[], bool]:
        return lambda: any(isinstance(event, kind) for event in self.events)

    def train(self, folder: Path, **settings: object) -> None:
        recipe = {"threads": 1, "epochs": 1000, **settings}
        self.worker.send(Train(network_to_json(small()), recipe, str(folder)))


@pytest.fixture
def heard(qapp: QCoreApplication) -> Iterator[Heard]:
    worker = Worker()
    yield Heard(worker)
    worker.close()


def test_it_starts_with_the_first_request(heard: Heard, qtbot: QtBot, tmp_path: Path) -> None:
    assert heard.worker.process_id == 0
    heard.train(tmp_path / "run", epochs=1)
    assert heard.worker.running
    qtbot.waitUntil(
        lambda: any(isinstance(e, State) and e.state == "finished" for e in heard.events),
        timeout=20_000,
    )
    assert isinstance(heard.events[0], Ready)
    assert heard.deaths == []


@pytest.mark.parametrize(
    ("number", "words"),
    [(signal.SIGKILL, "memory was full"), (signal.SIGSEGV, "crashed in native code (SIGSEGV)")],
)
def test_its_death_is_told_with_the_cause_and_a_new_one_trains(
    heard: Heard, qtbot: QtBot, tmp_path: Path, number: int, words: str
) -> None:
    heard.train(tmp_path / "run")
    qtbot.waitUntil(heard.has(Metrics), timeout=20_000)
    before = heard.worker.process_id
    os.kill(before, number)
    qtbot.waitUntil(lambda: bool(heard.deaths), timeout=2_000)
    assert words in heard.deaths[0]
    heard.events.clear()
    heard.train(tmp_path / "again")
    qtbot.waitUntil(heard.has(Metrics), timeout=20_000)
    assert heard.worker.process_id != before


def test_a_stopped_process_is_noticed_and_ended(qtbot: QtBot, tmp_path: Path) -> None:
    worker = Worker(patience=3)
    heard = Heard(worker)
    try:
        worker.start()
        qtbot.waitUntil(heard.has(Ready), timeout=20_000)
        os.kill(worker.process_id, signal.SIGSTOP)
        qtbot.waitUntil(lambda: bool(heard.deaths), timeout=10_000)
        assert "has not answered for 3 seconds" in heard.deaths[0]
    finally:
        worker.close()


@pytest.mark.parametrize(
    ("program", "words"),
    [
        ("print('hello', flush=True); input()", "sent what cannot be read"),
        ("raise SystemExit(3)", "ended by itself (exit status 3)"),
    ],
)
def test_a_process_that_is_no_worker_is_told_and_not_started_for_ever(
    qtbot: QtBot, program: str, words: str
) -> None:
    worker = Worker(command=(sys.executable, "-c", program))
    heard = Heard(worker)
    worker.start()
    qtbot.waitUntil(lambda: bool(heard.deaths), timeout=5_000)
    assert words in heard.deaths[0]
    assert not worker.running
    worker.close()


def test_a_program_that_is_not_there_is_told(qtbot: QtBot) -> None:
    worker = Worker(command=("/nowhere/python",))
    heard = Heard(worker)
    worker.start()
    qtbot.waitUntil(lambda: bool(heard.deaths), timeout=5_000)
    assert "cannot be started" in heard.deaths[0]
    worker.close()


def test_closing_saves_the_training_and_leaves_no_process(
    heard: Heard, qtbot: QtBot, tmp_path: Path
) -> None:
    heard.train(tmp_path / "run")
    qtbot.waitUntil(heard.has(Metrics), timeout=20_000)
    number = heard.worker.process_id
    heard.worker.close()
    assert not heard.worker.running
    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)
    assert heard.deaths == []
    kept = open_run(tmp_path / "run").checkpoint("last")
    assert kept is not None and kept.state["step"] > 0


def test_the_log_keeps_the_end_of_what_was_written(qtbot: QtBot) -> None:
    program = "import sys; sys.stderr.write('x' * 10_000 + 'the end')"
    worker = Worker(command=(sys.executable, "-c", program))
    heard = Heard(worker)
    worker.start()
    qtbot.waitUntil(lambda: bool(heard.deaths), timeout=5_000)
    assert worker.log.endswith("the end")
    assert len(worker.log) < 10_000
    worker.close()


def test_the_window_loads_neither_torch_nor_numpy_for_it() -> None:
    program = (
        "import sys, designer.process, designer.runs, designer.recipe; "
        "print([name for name in ('torch', 'numpy') if name in sys.modules])"
    )
    found = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "[]"


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
def test_a_cause_is_named_for_every_end() -> None:
    assert "exit status 1" in cause_of_death(1, crashed=False)
    assert "SIGTERM" in cause_of_death(signal.SIGTERM, crashed=True)
    assert "signal 250" in cause_of_death(250, crashed=True)
    assert COMMAND[0] == sys.executable
