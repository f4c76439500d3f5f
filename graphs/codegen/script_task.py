"""What a training script is told besides network and recipe: what is learned, and from where."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Answer = Literal["class", "image", "shares"]
"""What a Target is: the number of the class, the image itself, 1 for the class and 0 for others."""
Score = Literal["accuracy", "error", ""]
"""What is told besides the loss: the share got right, or how far the Output is from the image."""


@dataclass(frozen=True, slots=True)
class Task:
    """What a network is trained towards, by the rules that the designer's own training has.

    classes: how many the images have, 0 where that plays no part. losses: ids of the loss nodes in
    the order of the sum, those of weight 0 left out. joins: whether the recipe's loss is part of
    the sum. answers: what each Target is, by its id. as_pixels: whether images come in as numbers
    from 0 to 1, not scaled by their mean and deviation.
    """

    classes: int
    losses: tuple[str, ...] = ()
    joins: bool = True
    answers: Mapping[str, Answer] = field(default_factory=dict)
    score: Score = "accuracy"
    as_pixels: bool = False


@dataclass(frozen=True, slots=True)
class Start:
    """A file of weights that lies beside the script; whole: it has all that the network needs."""

    file: str
    whole: bool = True
