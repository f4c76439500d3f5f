"""How the learning rate goes on: each schedule as its formula, of steps done and steps in all.

The rates are those of torch.optim.lr_scheduler's LinearLR, StepLR, CosineAnnealingLR, OneCycleLR
(the rate alone, the momentum stays) and ReduceLROnPlateau, one after the other as SequentialLR
has them. They follow from the place alone, so that a training that goes on has them again.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

WARM_START = 0.01
"""Share of the learning rate that a warm-up begins with, as in torchvision's recipes."""
RISING, FIRST, LAST = 0.3, 1 / 25, 1 / 25 / 1e4
"""One cycle: the share of steps in which the rate rises, and what it begins and ends with."""
BETTER = 1e-4
"""A plateau ends where the loss is lower by more than this share of itself."""


class Settings(Protocol):
    """What of a recipe the learning rate follows from."""

    @property
    def learning_rate(self) -> float: ...
    @property
    def schedule(self) -> str: ...
    @property
    def warmup(self) -> float: ...
    @property
    def step_epochs(self) -> int: ...
    @property
    def step_factor(self) -> float: ...
    @property
    def plateau_epochs(self) -> int: ...


def _kept(settings: Settings, done: int, steps: int, per_epoch: int) -> float:
    return 1.0


def _stepped(settings: Settings, done: int, steps: int, per_epoch: int) -> float:
    return settings.step_factor ** (done // (settings.step_epochs * per_epoch))


def _cosine(settings: Settings, done: int, steps: int, per_epoch: int) -> float:
    return 0.5 * (1 + math.cos(math.pi * (done / steps)))


def _one_cycle(settings: Settings, done: int, steps: int, per_epoch: int) -> float:
    top, end = RISING * steps - 1, steps - 1
    if done <= top:
        return _along(FIRST, 1.0, done / top if top else 1.0)
    return _along(1.0, LAST, (done - top) / (end - top))


def _along(start: float, end: float, share: float) -> float:
    """Half a cosine from one value to another."""
    return end + (start - end) / 2.0 * (1 + math.cos(math.pi * share))


SCHEDULES: Mapping[str, Callable[[Settings, int, int, int], float]] = {
    "constant": _kept,
    "step": _stepped,
    "cosine": _cosine,
    "one-cycle": _one_cycle,
    "plateau": _kept,
}


def rate_at(settings: Settings, step: int, per_epoch: int, epochs: int, drops: int = 0) -> float:
    """The learning rate of a step.

    step: the steps done before it. per_epoch: steps in an epoch. drops: how often a plateau has
    been met.
    """
    steps = per_epoch * epochs
    warm = 0 if settings.schedule == "one-cycle" else round(settings.warmup * per_epoch)
    warm = min(warm, steps)
    if step < warm:
        return settings.learning_rate * (WARM_START + (1 - WARM_START) * step / warm)
    done, left = step - warm, max(steps - warm, 1)
    factor = SCHEDULES[settings.schedule](settings, done, left, per_epoch)
    return settings.learning_rate * factor * settings.step_factor**drops


@dataclass
class Plateau:
    """How often the validation loss has stood still, epoch by epoch."""

    best: float | None = None
    waiting: int = 0
    drops: int = 0

    def hear(self, loss: float, settings: Settings) -> None:
        """Take an epoch's validation loss; other schedules than plateau never drop by it."""
        if settings.schedule != "plateau":
            return
        better = self.best is None or loss < self.best * (1 - BETTER)
        self.waiting = 0 if better else self.waiting + 1
        self.best = loss if better else self.best
        if self.waiting > settings.plateau_epochs:
            self.waiting = 0
            self.drops += 1
