"""Measurements on their way out: gathered on the device, sent some fifteen times a second."""

import math
import time
from collections.abc import Callable, Iterable, Sequence

import torch

from designer.protocol import Event, Metrics, Notice, StepRecord
from designer.runs import Journal
from designer.training.control import Diverged
from designer.training.learner import Stepped

INTERVAL = 1 / 15
Emit = Callable[[Event], None]


class Recorder:
    """Tells the window and the run's folder what happens, without holding up the steps.

    Sums over the epoch are kept here, since only here the numbers leave the device.
    """

    def __init__(
        self, emit: Emit, journal: Journal, steps_per_epoch: int, seconds: float,
        names: tuple[str, ...] = (),
    ) -> None:  # fmt: skip
        """names: what the parts of the loss are called."""
        self.emit, self.journal, self.names = emit, journal, names
        self.steps_per_epoch = steps_per_epoch
        self.seconds_before, self.started = seconds, time.perf_counter()
        self.loss_sum, self.right, self.images = 0.0, 0, 0
        self._classifies = True
        self._waiting: list[tuple[int, float, int, Stepped]] = []
        self._next = 0.0
        self._disk_works = True

    @property
    def seconds(self) -> float:
        """Time spent training, pauses left out, over all resumptions."""
        return self.seconds_before + time.perf_counter() - self.started

    def hold_clock(self, seconds: float) -> None:
        """Leave out a pause."""
        self.started += seconds

    def step(self, step: int, stepped: Stepped, images: int) -> None:
        """Keep a step's measurements; send all that wait when it is time."""
        self._waiting.append((step, self.seconds, images, stepped))
        if time.perf_counter() >= self._next:
            self.flush()

    def flush(self) -> None:
        """Fetch what waits on the device, sum it, send it; Diverged where a loss is no number."""
        self._next = time.perf_counter() + INTERVAL
        if not self._waiting:
            return
        waiting, self._waiting = self._waiting, []
        losses, rights, parts = _fetched([each[3] for each in waiting])
        records, diverged = [], None
        for place, (step, seconds, images, _) in enumerate(waiting):
            loss, right = losses[place], rights[place]
            if not math.isfinite(loss):
                diverged = step
                break
            self.loss_sum += loss * images
            self.right += right or 0
            self.images += images
            self._classifies = right is not None
            epoch = step / self.steps_per_epoch
            share = None if right is None else right / images
            named = dict(zip(self.names, parts[place], strict=True))
            records.append(StepRecord(step, epoch, seconds, loss, share, named))
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

    def epoch_means(self) -> tuple[float, float | None]:
        """Loss and accuracy over the epoch's steps; the sums start again."""
        images = max(self.images, 1)
        accuracy = self.right / images if self._classifies else None
        means = self.loss_sum / images, accuracy
        self.loss_sum, self.right, self.images = 0.0, 0, 0
        return means


Fetched = tuple[list[float], list[int | None], list[list[float]]]


def _fetched(steps: Sequence[Stepped]) -> Fetched:
    """The losses, the numbers of right answers and the parts of each step: one wait for each."""
    losses = torch.stack([each.loss for each in steps]).tolist()
    counts = [each.right for each in steps if each.right is not None]
    rights = torch.stack(counts).tolist() if counts else [None] * len(steps)
    found = [each.parts for each in steps if each.parts is not None]
    parts = torch.stack(found).tolist() if found else [[] for _ in steps]
    return losses, rights, parts


def disk_text(error: OSError) -> str:
    """Why a file could not be written, in a sentence."""
    return f"{error.strerror or error}. Make room; the training goes on."
