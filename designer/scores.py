"""By what a network is judged: classes, numbers, images given again, or the loss alone."""

from typing import Literal, NamedTuple

from designer.protocol import FinalScore, Validation

Measure = Literal["top-1", "R²", "error", "loss"]
MEASURES: tuple[Measure, ...] = ("top-1", "R²", "error", "loss")


class Score(NamedTuple):
    """A result. value: a share of images for top-1, of the variance for R²; else less is better."""

    measure: Measure
    value: float

    @property
    def text(self) -> str:
        """As people read it: `97.00 %`."""
        return f"{100 * self.value:.2f} %" if self.measure == "top-1" else f"{self.value:.4g}"

    @property
    def rank(self) -> float:
        """The larger the better, among results of one measure."""
        return self.value if self.measure in ("top-1", "R²") else -self.value


def score_of(found: Validation | FinalScore) -> Score:
    """What a network is judged by, and how it did."""
    if found.accuracy is not None:
        return Score("top-1", found.accuracy)
    if "R²" in found.numbers:
        return Score("R²", found.numbers["R²"])
    if found.error is not None:
        return Score("error", found.error)
    return Score("loss", found.loss)
