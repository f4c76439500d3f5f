"""Asks the worker to train and follows what it says; knows the run, draws nothing."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

import designer.runs as runs
from designer.follow import Following, Phase
from designer.problems import all_problems
from designer.process import Worker
from designer.protocol import (
    Event,
    FinishEpoch,
    Pause,
    Ready,
    Request,
    Resume,
    State,
    Stop,
    Train,
)
from designer.recipe import Recipe
from designer.refused import Refused
from designer.session import Session
from graphs.storage import network_to_json
from graphs.weights import by_file, places
from widgets.beside import Beside


class RunControl(QObject):
    """One training at a time. A worker that died comes back by itself, or at the next start."""

    began = Signal()
    changed = Signal()
    phase_changed = Signal(str)
    ended = Signal(object)
    """The run's folder, once its training is over however it ended."""

    def __init__(self, worker_factory: Callable[[], Worker], parent: QObject) -> None:
        super().__init__(parent)
        self._new_worker = worker_factory
        self._worker: Worker | None = None
        self._phase: Phase = "idle"
        self.ready: Ready | None = None
        self.request: Train | None = None
        self.following = Following()

    @property
    def folder(self) -> Path | None:
        """Where the run lies; None while none was begun."""
        return Path(self.request.run) if self.request is not None else None

    def warm(self) -> None:
        """Have a worker that waits."""
        if self._worker is None:
            worker = self._new_worker()
            worker.received.connect(self._take)
            worker.died.connect(self._lost)
            self._worker = worker
            worker.start()

    def start(self, session: Session) -> None:
        """Train the session's network as its recipe says; a reason why not is a failure."""
        self.following = Following()
        self.request = None
        self.began.emit()
        try:
            self.request = _request(session)
        except Refused as error:
            self.following.take(State("failed", str(error)))
            self._tell()
            return
        self.following.phase = "starting"
        self._send(self.request)

    def go_on(self, folder: Path) -> None:
        """Continue a run from its last checkpoint."""
        self.following = Following()
        self.following.phase = "starting"
        self._tell()
        reading = Beside(lambda: _continuing(folder), (Refused, OSError), self)
        reading.done.connect(self._go_on)
        reading.failed.connect(lambda reason: self._take(State("failed", reason)))
        reading.start()

    def _go_on(self, found: tuple[Train, runs.History]) -> None:
        self.request, past = found
        self.following = Following(past)
        self.following.phase = "starting"
        self.began.emit()
        self._send(self.request)

    def pause(self) -> None:
        """Hold between two steps."""
        if self.following.phase == "running":
            self._send(Pause())

    def resume(self) -> None:
        """Go on after a pause."""
        if self.following.phase == "paused":
            self._send(Resume())

    def stop(self) -> None:
        """Stop now and keep what was learned."""
        self._stop_by(Stop())

    def finish_epoch(self) -> None:
        """Stop when the epoch is through."""
        self._stop_by(FinishEpoch())

    def close(self) -> None:
        """End the worker."""
        if self._worker is not None:
            self._worker.close()

    def _stop_by(self, request: Request) -> None:
        if self.following.under_way:
            self.following.stopping()
            self._send(request)

    def _send(self, request: Request) -> None:
        self.warm()
        assert self._worker is not None
        self._worker.send(request)
        self._tell()

    def _take(self, event: Event) -> None:
        if isinstance(event, Ready):
            self.ready = event
        self.following.take(event)
        self._tell()

    def _lost(self, reason: str) -> None:
        self.ready = None
        self.following.died(reason)
        self._tell()

    def _tell(self) -> None:
        phase, before = self.following.phase, self._phase
        self._phase = phase
        self.changed.emit()
        if phase != before:
            self.phase_changed.emit(phase)
            if phase in ("finished", "failed") and self.folder is not None:
                self.ended.emit(self.folder)


def _continuing(folder: Path) -> tuple[Train, runs.History]:
    """What continues a run, and what it has measured so far; Refused says why it cannot."""
    run = runs.open_run(folder)
    if run.checkpoint("last") is None:
        raise Refused(f"{folder.name} has no checkpoint to continue from; start a new training.")
    settings = {name: getattr(run.recipe, name) for name in Recipe.fields}
    request = Train(network_to_json(run.network), settings, str(folder), resume=True)
    return request, runs.history(folder)


def _request(session: Session) -> Train:
    """The training that a session asks for; Refused says why there can be none."""
    document = session.document.root
    network = document.network
    if not network.nodes:
        raise Refused("The network is empty. Add an Input, layers and an Output.")
    for problem in all_problems(document.facts):
        raise Refused(str(problem))
    recipe = Recipe.from_settings(network.training)
    folder = runs.new_folder(network.name, document.path.parent if document.path else None)
    settings = {name: getattr(recipe, name) for name in Recipe.fields}
    weights = by_file(places(document.facts))
    return Train(network_to_json(network), settings, str(folder), weights=weights)
