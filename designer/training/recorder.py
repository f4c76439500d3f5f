"""Measurements on their way out: gathered on the device, sent some fifteen times a second."""

import math
import time
from collections.abc import Callable, Iterable

import torch
from torch import Tensor

from designer.protocol import Event, Metrics, Notice, StepRecord
from designer.runs import Journal
from designer.training.control import Diverged

INTERVAL = 1 / 15
Emit = Callable[[Event], None]


class Recorder:
    """Tells the window and the run's folder what happens, without holding up the steps.

    Sums over the epoch are kept here, since only here the numbers leave the device.
    """

    def __init__(self, emit: Emit, journal: Journal, steps_per_epoch: int, seconds: float) -> None:
        self.emit, self.journal = emit, journal
        self.steps_per_epoch = steps_per_epoch
        self.seconds_before, self.started = seconds, time.perf_counter()
        self.loss_sum, self.right, self.images = 0.0, 0, 0
        self._waiting: list[tuple[int, float, int, Tensor, Tensor]] = []
        self._next = 0.0
        self._disk_works = True

    @property
    def seconds(self) -> float:
        """Time spent training, pauses left out, over all resumptions."""
        return self.seconds_before + time.perf_counter() - self.started

    def hold_clock(self, seconds: float) -> None:
        """Leave out a pause."""
        self.started += seconds

    def step(self, step: int, loss: Tensor, right: Tensor, images: int) -> None:
        """Keep a step's measurements; send all that wait when it is time."""
        self._waiting.append((step, self.seconds, images, loss, right))
        if time.perf_counter() >= self._next:
            self.flush()

    def flush(self) -> None:
        """Fetch what waits on the device, sum it, send it; Diverged where a loss is no number."""
        self._next = time.perf_counter() + INTERVAL
        if not self._waiting:
            return
        waiting, self._waiting = self._waiting, []
        losses = torch.stack([each[3] for each in waiting]).tolist()
        rights = torch.stack([each[4] for each in waiting]).tolist()
        records, diverged = [], None
        for (step, seconds, images, _, _), loss, right in zip(waiting, losses, rights, strict=True):
            if not math.isfinite(loss):
                diverged = step
                break
            self.loss_sum += loss * images
            self.right += right
            self.images += images
            epoch = step / self.steps_per_epoch
            records.append(StepRecord(step, epoch, seconds, loss, right / images))
        self.tell(Metrics(tuple(records)))
        if diverged is not None:
            raise Diverged(diverged)

    def tell(self, event: Event) -> None:
        """Send an event and keep it in the run's folder."""
        self.emit(event)
        self._keep((event,))

    def _keep(self, events: Iterable[Event]) -> None:
        try:
            self.journal.write(events)
            self._disk_works = True
        except OSError as error:
            if self._disk_works:
                self.emit(Notice(f"The curves are not being saved: {disk_text(error)}"))
            self._disk_works = False

    def epoch_means(self) -> tuple[float, float]:
        """Loss and accuracy over the epoch's steps; the sums start again."""
        images = max(self.images, 1)
        means = self.loss_sum / images, self.right / images
        self.loss_sum, self.right, self.images = 0.0, 0, 0
        return means


def disk_text(error: OSError) -> str:
    """Why a file could not be written, in a sentence."""
    return f"{error.strerror or error}. Make room; the training goes on."
