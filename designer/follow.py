"""A training as it is followed from outside: events come in, what is known of it comes out."""

from collections import deque
from typing import Literal

from designer.curve_data import RunCurves
from designer.pictures import Pictures
from designer.protocol import (
    Event,
    Failed,
    FinalScore,
    Metrics,
    Notice,
    Plan,
    Progress,
    State,
    StepRecord,
    Validation,
)
from designer.recipe import Recipe
from designer.runs import History
from designer.schedules import Plateau, rate_at

Phase = Literal["idle", "starting", "running", "paused", "stopping", "finished", "failed"]
UNDER_WAY: tuple[Phase, ...] = ("starting", "running", "paused", "stopping")
_PHASES: dict[str, Phase] = {
    "idle": "idle",
    "running": "running",
    "paused": "paused",
    "stopped": "finished",
    "finished": "finished",
    "failed": "failed",
}
_WINDOW = 4.0
"""Seconds over which the speed is measured."""
_ENOUGH = 0.5
"""Seconds that a measurement takes before it replaces an earlier one."""
_FORWARD_SHARE = 1 / 3
"""What an image costs in validation, of its cost in training, until it has been measured."""


class Pace:
    """How fast the steps go, and how long a validation takes; what a pause takes counts nowhere."""

    def __init__(self) -> None:
        self._recent: deque[tuple[float, int]] = deque()
        self._last_step = 0.0
        self._measured_over = 0.0
        self.step_seconds: float | None = None
        self.validation_seconds: float | None = None

    def add_steps(self, steps: tuple[StepRecord, ...]) -> None:
        """Take in steps; the speed is that of the last seconds."""
        self._recent.extend((step.seconds, step.step) for step in steps)
        self._last_step = steps[-1].seconds
        while self._last_step - self._recent[0][0] > _WINDOW and len(self._recent) > 2:
            self._recent.popleft()
        (start, first), (end, last) = self._recent[0], self._recent[-1]
        span = end - start
        if last > first and span > 0 and span >= min(_ENOUGH, self._measured_over):
            self._measured_over = span
            self.step_seconds = span / (last - first)

    def add_validation(self, seconds: float) -> None:
        """Take in when a validation was through."""
        if self._recent:
            self.validation_seconds = max(0.0, seconds - self._last_step)
        self.interrupt()

    def interrupt(self) -> None:
        """What comes next does not follow directly on what was."""
        self._recent.clear()


class Following:
    """What is known of one training. `take` folds in an event; nothing here asks for anything."""

    def __init__(self, past: History | None = None) -> None:
        """past: what a run that is continued has measured before."""
        self._past = past or History()
        self.phase: Phase = "idle"
        self.reason = ""
        self.preparing = ""
        self.notices: list[str] = []
        self.plan: Plan | None = None
        self.step = 0
        self.epoch = 0.0
        self.seconds = 0.0
        self.latest: Validation | None = None
        self.best: Validation | None = None
        self.tested: FinalScore | None = None
        self.pictures: Pictures | None = None
        self.curves = RunCurves()
        self._pace = Pace()

    def take(self, event: Event) -> None:
        """Fold in what the worker says; what is not about the training is left alone."""
        match event:
            case Plan():
                self._take_plan(event)
            case Metrics(steps) if steps:
                self._take_steps(steps)
            case Validation():
                self._take_validation(event)
            case FinalScore():
                self.tested = event
            case Pictures():
                self.pictures = event
            case State():
                self._take_state(event)
            case Failed(id=0) if self.phase == "starting":
                self.phase, self.reason = "failed", event.reason
            case Progress(id=0):
                self.preparing = event.text
            case Notice():
                self.notices.append(event.text)
            case _:
                pass

    def stopping(self) -> None:
        """A stop was asked for; the worker says when it has happened."""
        if self.under_way:
            self.phase = "stopping"

    def died(self, reason: str) -> None:
        """The worker is gone: a training under way has failed of it."""
        if self.under_way:
            self.phase, self.reason = "failed", reason

    @property
    def under_way(self) -> bool:
        """Whether the training has begun and not ended."""
        return self.phase in UNDER_WAY

    @property
    def images_per_second(self) -> float | None:
        """The speed of the last seconds; None before it is known."""
        if self.plan is None or not self._pace.step_seconds:
            return None
        return self.plan.images / self.plan.steps_per_epoch / self._pace.step_seconds

    @property
    def share(self) -> float:
        """How much of the training is done, from 0 to 1."""
        if self.phase == "finished" and not self.reason:
            return 1.0
        return min(1.0, self.epoch / self.plan.epochs) if self.plan is not None else 0.0

    def rate(self, recipe: Recipe) -> float:
        """The learning rate of the last step."""
        if self.plan is None:
            return recipe.learning_rate
        done, plateau = max(0, self.step - 1), Plateau()
        losses = self.curves.validation["loss"]
        for step, loss in zip(losses.places("step"), losses.values, strict=True):
            if step <= done:
                plateau.hear(loss, recipe)
        return rate_at(recipe, done, self.plan.steps_per_epoch, self.plan.epochs, plateau.drops)

    @property
    def seconds_left(self) -> float | None:
        """How long the rest takes, its validations included; None before it is known."""
        plan, pace = self.plan, self._pace
        if plan is None or pace.step_seconds is None:
            return None
        validation = pace.validation_seconds
        if validation is None:
            images_seconds = pace.step_seconds * plan.steps_per_epoch / max(1, plan.images)
            validation = plan.validation_images * images_seconds * _FORWARD_SHARE
        done = self.latest.epoch if self.latest is not None else int(self.epoch)
        steps = max(0, plan.epochs * plan.steps_per_epoch - self.step)
        return steps * pace.step_seconds + max(0, plan.epochs - done) * validation

    @property
    def cut_short(self) -> bool:
        """Whether it has ended before all its steps were done."""
        plan, over = self.plan, self.phase in ("finished", "failed")
        return over and plan is not None and self.step < plan.epochs * plan.steps_per_epoch

    def _take_plan(self, plan: Plan) -> None:
        """What was measured behind the first step is done again."""
        self.plan, self.step = plan, plan.first_step
        self.curves.name_parts(plan.losses)
        self.epoch = plan.first_step / plan.steps_per_epoch
        steps = [step for step in self._past.steps if step.step <= plan.first_step]
        self.curves.add_steps(steps)
        for found in self._past.validations:
            if found.step <= plan.first_step:
                self._take_validation(found)
        self._pace = Pace()
        self.seconds = steps[-1].seconds if steps else 0.0

    def _take_steps(self, steps: tuple[StepRecord, ...]) -> None:
        last = steps[-1]
        self.step, self.epoch, self.seconds = last.step, last.epoch, last.seconds
        self.curves.add_steps(steps)
        self._pace.add_steps(steps)

    def _take_validation(self, found: Validation) -> None:
        self.latest = found
        self.seconds = max(self.seconds, found.seconds)
        if found.best:
            self.best = found
        self.curves.add_validation(found)
        self._pace.add_validation(found.seconds)

    def _take_state(self, event: State) -> None:
        self._pace.interrupt()
        phase = _PHASES[event.state]
        if phase == "running" and self.phase == "stopping":
            return
        self.phase, self.reason = phase, event.reason


def progress_text(known: Following) -> str:
    """The training in one line: `epoch 7 of 20 · 1,842 images/s · 2 min 41 s left`."""
    if known.phase not in ("running", "paused", "stopping") or known.plan is None:
        return known.preparing if known.phase == "starting" else ""
    epochs = known.plan.epochs
    parts = [f"epoch {min(epochs, int(known.epoch) + 1)} of {epochs}"]
    if known.phase == "paused":
        return " · ".join([*parts, "paused"])
    speed, left = known.images_per_second, known.seconds_left
    if speed is not None:
        parts.append(f"{speed:,.0f} images/s")
    if left is not None:
        parts.append(f"{duration_text(left)} left")
    return " · ".join(parts)


def duration_text(seconds: float) -> str:
    """A stretch of time as people say it: `41 s`, `2 min 41 s`, `1 h 5 min`."""
    whole = max(0, round(seconds))
    if whole < 60:
        return f"{whole} s"
    minutes, rest = divmod(whole, 60)
    if minutes < 60:
        return f"{minutes} min {rest} s"
    return f"{minutes // 60} h {minutes % 60} min"
