"""Trainings performed in the test's own process, and workers spoken to without Qt."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import IO, TypeVar

from designer.data.load import silent
from designer.environment import COMPUTING
from designer.protocol import Event, Message, Request, State, decode, encode
from designer.recipe import Recipe
from designer.training.control import Control
from designer.training.loop import Training
from designer.training.prepare import begin, go_on
from graphs.network import Network

ROOT = Path(__file__).resolve().parents[2]
E = TypeVar("E")
Hear = Callable[[Event, Control], None]


def perform(
    network: Network, recipe: Recipe, folder: Path, hear: Hear = lambda event, control: None
) -> list[Event]:
    """Train; the events. `hear` may wish for something at each of them."""
    events: list[Event] = []
    control = Control()

    def emit(event: Event) -> None:
        events.append(event)
        hear(event, control)

    Training(begin(network, recipe, folder, silent), control, emit).perform()
    return events


def resume(folder: Path, epochs: int | None = None) -> list[Event]:
    """Train on to the end."""
    events: list[Event] = []
    Training(go_on(folder, epochs, silent), Control(), events.append).perform()
    return events


def only(kind: type[E], events: list[Event]) -> list[E]:
    """The events of a kind."""
    return [event for event in events if isinstance(event, kind)]


class Child:
    """A worker process at the ends of two pipes."""

    def __init__(self, before: str = "") -> None:
        start = "import runpy; runpy.run_module('designer.worker', run_name='__main__')"
        environment = {**os.environ, **COMPUTING, "PYTHONPATH": str(ROOT)}
        self.process = subprocess.Popen(
            [sys.executable, "-P", "-c", f"{before}\n{start}"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment,
        )

    @property
    def stdin(self) -> IO[bytes]:
        assert self.process.stdin is not None
        return self.process.stdin

    def send(self, request: Request) -> None:
        self.write(encode(request))

    def write(self, line: bytes) -> None:
        self.stdin.write(line)
        self.stdin.flush()

    def until(self, wanted: Callable[[Message], bool]) -> Message:
        """Hear events until one is wanted."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            message = decode(line)
            if wanted(message):
                return message
        raise AssertionError("the worker has gone")

    def ended(self) -> State:
        """The state that ends a training."""
        found = self.until(lambda m: isinstance(m, State) and m.state not in ("running", "paused"))
        assert isinstance(found, State)
        return found

    def close(self) -> None:
        """End the process and its pipes."""
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            assert pipe is not None
            pipe.close()
