"""The curves of a run as they grow: every value ever measured, in plain arrays, appended only."""

from array import array
from collections.abc import Iterable
from typing import Literal, NamedTuple

from designer.protocol import StepRecord, Validation

Axis = Literal["step", "epoch", "time"]
AXES: tuple[Axis, ...] = ("epoch", "step", "time")
MEASURES = ("loss", "accuracy")


class Point(NamedTuple):
    """A value with the step, the epoch (as a fraction) and the second of its measurement."""

    step: float
    epoch: float
    seconds: float
    value: float


class Series:
    """A curve: columns of equal length, in the order of the steps."""

    def __init__(self) -> None:
        self._places: dict[Axis, array[float]] = {axis: array("d") for axis in AXES}
        self.values = array("d")

    def __len__(self) -> int:
        return len(self.values)

    def append(self, point: Point) -> None:
        """Add a value at the end."""
        self._places["step"].append(point.step)
        self._places["epoch"].append(point.epoch)
        self._places["time"].append(point.seconds)
        self.values.append(point.value)

    def places(self, axis: Axis) -> "array[float]":
        """Where the values stand along an axis; it never falls."""
        return self._places[axis]


class RunCurves:
    """Loss and accuracy of one run, train and validation. Losses may be NaN or infinite.

    parts: each loss on its own by its name, train and validation, where the loss is a sum.
    """

    def __init__(self) -> None:
        self.train = {measure: Series() for measure in MEASURES}
        self.validation = {measure: Series() for measure in MEASURES}
        self.parts: dict[str, tuple[Series, Series]] = {}

    def name_parts(self, names: Iterable[str]) -> None:
        """Have a pair of curves for each part of the loss."""
        for name in names:
            self.parts.setdefault(name, (Series(), Series()))

    def add_steps(self, steps: Iterable[StepRecord]) -> None:
        """Add what training steps measured; a loss without classes has no accuracy."""
        for step, epoch, seconds, loss, accuracy, losses in steps:
            self.train["loss"].append(Point(step, epoch, seconds, loss))
            self.name_parts(losses)
            for name, part in losses.items():
                self.parts[name][0].append(Point(step, epoch, seconds, part))
            if accuracy is not None:
                self.train["accuracy"].append(Point(step, epoch, seconds, accuracy))

    def add_validation(self, found: Validation) -> None:
        """Add what the end of an epoch measured."""
        place = (found.step, found.epoch, found.seconds)
        self.validation["loss"].append(Point(*place, found.loss))
        self.name_parts(found.losses)
        for name, part in found.losses.items():
            self.parts[name][1].append(Point(*place, part))
        if found.accuracy is not None:
            self.validation["accuracy"].append(Point(*place, found.accuracy))
