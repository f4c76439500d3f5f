"""The worker's life: get torch ready, then do what is asked, one thing at a time."""

import os
import queue
import threading
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from designer.protocol import (
    STOPPED,
    Event,
    Failed,
    FinishEpoch,
    Hello,
    Job,
    Pause,
    Ping,
    Pong,
    Progress,
    ProtocolError,
    Ready,
    Request,
    Result,
    Resume,
    State,
    Stop,
    Train,
    decode,
)
from designer.recipe import Recipe
from designer.refused import Refused
from designer.training.control import Control, Stopped, Wish
from designer.worker.channel import Channel
from designer.worker.jobs import Report, job
from graphs.storage import network_from_json
from graphs.types import GraphError

if TYPE_CHECKING:
    from designer.training.prepare import Prepared

PATIENCE = 4.0
"""Seconds that a training has to save itself once the window is gone."""
POISONED = 70
"""Exit status after a GPU error: this process cannot use the GPU again."""

_WISHES: dict[type, Wish] = {
    Pause: "pause",
    Resume: "run",
    FinishEpoch: "finish epoch",
    Stop: "stop",
}


class Server:
    """Listens in a thread of its own, so that a wish is heard in the middle of the work."""

    def __init__(self, channel: Channel) -> None:
        self.channel = channel
        self.waiting: queue.Queue[Request | None] = queue.Queue()
        self.control = Control()
        self.busy = False

    def listen(self) -> None:
        """Take requests until the window is gone; then stop the work and leave."""
        for line in self.channel.lines():
            try:
                self._take(decode(line))
            except ProtocolError as error:
                self.channel.send(Failed(0, f"The worker cannot read a message: {error}"))
        self.control.say("stop")
        self.waiting.put(None)
        timer = threading.Timer(PATIENCE, os._exit, (0,))
        timer.daemon = True
        timer.start()

    def _take(self, message: Request | Event) -> None:
        match message:
            case Ping():
                self.channel.send(Pong())
            case Pause() | Resume() | FinishEpoch() | Stop():
                self.control.say(_WISHES[type(message)])
            case Hello():
                self.waiting.put(message)
            case Train() | Job() if not self.busy:
                self.busy, self.control = True, Control()
                self.waiting.put(message)
            case Train():
                self.channel.send(Failed(0, "The worker is busy: wait until it is done."))
            case Job():
                self.channel.send(Failed(message.id, "The worker is busy: wait until it is done."))
            case _:
                self.channel.send(Failed(0, f"{type(message).__name__} is no request."))

    def work(self) -> None:
        """Do what is asked until the window is gone."""
        while (request := self.waiting.get()) is not None:
            match request:
                case Train():
                    self._train(request)
                case Job():
                    self._job(request)
                case _:
                    self.channel.send(ready())

    def _train(self, request: Train) -> None:
        from designer.training.failure import explain
        from designer.training.loop import Training

        try:
            Training(self._prepared(request), self.control, self._tell).perform()
        except Stopped:
            self._tell(State("stopped", "Stopped before the first step.", request.run))
        except Exception as error:  # noqa: BLE001  (the process's border: the window must hear it)
            _print_if_ours(error)
            self._tell(State("failed", explain(error), request.run))
        leave_if_poisoned()

    def _prepared(self, request: Train) -> "Prepared":
        from designer.training.prepare import begin, go_on

        recipe = Recipe.from_settings(request.recipe)
        if request.resume:
            return go_on(Path(request.run), recipe.epochs, self._reporter(0))
        try:
            network = network_from_json(request.design)
        except GraphError as error:
            raise Refused(f"The design cannot be read: {error}") from None
        return begin(network, recipe, Path(request.run), self._reporter(0), request.weights)

    def _job(self, request: Job) -> None:
        from designer.training.failure import explain

        try:
            values = job(request.name)(request.arguments, self._reporter(request.id))
            self._tell(Result(request.id, request.name, values))
        except Stopped:
            self._tell(Failed(request.id, STOPPED))
        except Exception as error:  # noqa: BLE001  (as above)
            _print_if_ours(error)
            self._tell(Failed(request.id, explain(error), traceback.format_exc()))
        leave_if_poisoned()

    def _tell(self, event: Event) -> None:
        """Send; free for the next request before the window can hear that this one is done."""
        match event:
            case Result() | Failed() | State("stopped" | "finished" | "failed"):
                self.busy = False
            case _:
                pass
        self.channel.send(event)

    def _reporter(self, number: int) -> Report:
        control = self.control

        def report(text: str, done: int, total: int) -> None:
            control.heed_stop()
            self.channel.send(Progress(number, text, done, total))

        return report


def _print_if_ours(error: Exception) -> None:
    """A mistake of ours leaves its traceback where a bug report finds it."""
    if not isinstance(error, Refused):
        traceback.print_exc()


def leave_if_poisoned() -> None:
    """End this process when the GPU has failed in it; a new one can use it again."""
    import torch

    if torch.cuda.is_initialized():  # type: ignore[no-untyped-call]
        try:
            torch.cuda.synchronize()
            torch.cuda.empty_cache()
        except RuntimeError:
            os._exit(POISONED)


def ready() -> Ready:
    """What there is to compute with."""
    import torch

    from designer.training.devices import devices, why_no_gpu

    return Ready(torch.__version__, devices(), why_no_gpu())
