"""What to train and how: declared with the layers' field kinds, so that one form edits both."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from designer.refused import Refused
from graphs.fields import Field, choice, declared_fields, real, text, whole
from graphs.network import Network
from graphs.types import FieldError


@dataclass(frozen=True)
class Recipe:
    """How a network is trained. A design keeps only what differs from these defaults."""

    data: str = text(
        default="digits",
        doc="What to learn: digits (bundled), a folder of images, IDX or CIFAR files, .npz, .csv.",
    )
    target: str = text(
        default="", doc="The column of a .csv that is the answer; the last one where this is empty."
    )
    loss: str = choice(
        default="cross entropy",
        choices=("cross entropy", "mean squared error"),
        doc="What is made small at an Output that no loss node trains; the squared error is taken "
        "to 1 for the class and 0 elsewhere. Answers that are numbers take the squared error.",
    )
    optimizer: str = choice(
        default="Adam", choices=("SGD", "Adam", "AdamW"), doc="How the weights follow the gradient."
    )
    learning_rate: float = real(
        default=3e-3, minimum=1e-8, maximum=100, logarithmic=True, doc="Size of a step."
    )
    schedule: str = choice(
        default="cosine",
        choices=("constant", "cosine"),
        doc="How the learning rate goes on: kept, or brought down to 0 along a half cosine.",
    )
    momentum: float = real(
        default=0.9, minimum=0, maximum=0.9999, doc="Share of the last step kept; SGD only."
    )
    weight_decay: float = real(
        default=0.0, minimum=0, maximum=10, doc="Pull of the weights towards 0 at each step."
    )
    batch_size: int = whole(default=32, maximum=65_536, unit="images", doc="Images in a step.")
    epochs: int = whole(default=3, maximum=100_000, doc="Times that every image is seen.")
    validation_share: float = real(
        default=0.1,
        minimum=0,
        maximum=0.5,
        doc="Share of the training images kept apart to choose the best weights, where the data "
        "brings no such images; with 0 the test images do that.",
    )
    test_share: float = real(
        default=0.0,
        minimum=0,
        maximum=0.5,
        doc="Share of the training samples kept apart to be tested by at the end, where the data "
        "brings none for it.",
    )
    device: str = choice(
        default="auto", choices=("auto", "cpu", "cuda"), doc="Where to compute; auto: a GPU if any."
    )
    seed: int = whole(
        default=0, minimum=0, doc="Start of all chance: weights, order of images, dropout."
    )
    threads: int | None = whole(
        default=None,
        maximum=1024,
        empty="measured",
        doc="Threads on the CPU. Results repeat to the last digit only with the same number.",
    )

    fields: ClassVar[Mapping[str, Field]]

    def __post_init__(self) -> None:
        for name, spec in self.fields.items():
            object.__setattr__(self, name, spec.check(getattr(self, name)))

    def rate_at(self, share: float) -> float:
        """The learning rate when a share of all steps is done."""
        if self.schedule == "cosine":
            return self.learning_rate * 0.5 * (1 + math.cos(math.pi * share))
        return self.learning_rate

    def settings(self) -> dict[str, Any]:
        """What differs from the defaults, as plain values."""
        return {
            name: getattr(self, name)
            for name, spec in self.fields.items()
            if getattr(self, name) != spec.default
        }

    @classmethod
    def from_settings(cls, settings: Mapping[str, Any]) -> "Recipe":
        """The recipe of a design's settings; Refused names the one that cannot be."""
        unknown = settings.keys() - cls.fields.keys()
        if unknown:
            raise Refused(f"This version of Convas knows no training setting “{min(unknown)}”.")
        try:
            return cls(**settings)
        except FieldError as error:
            raise Refused(f"Training settings: {error.message}.") from None


Recipe.fields = declared_fields(Recipe)


def recipe_of(network: Network) -> Recipe:
    """A design's recipe, for what is shown before training: the default where it cannot be."""
    try:
        return Recipe.from_settings(network.training)
    except Refused:
        return Recipe()
