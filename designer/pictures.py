"""What a network gives again of images, as plain values: pixels, errors, which are worst and best.

No torch and no Qt: the engine makes these values, the window draws them.
"""

from dataclasses import dataclass
from typing import Literal, NamedTuple

Choice = Literal["first", "worst", "best"]
CHOICES: tuple[Choice, ...] = ("first", "worst", "best")
MOST = 16
"""Images of each choice."""


class Shown(NamedTuple):
    """One image: its number among the held-out ones, its class, its mean squared error."""

    number: int
    label: str
    error: float


@dataclass(frozen=True, slots=True)
class Pictures:
    """Held-out images, what a network sees of them, and what it gives.

    part: which images these are (`validation`, `test`); images: how many there are; judged: the
    first of them, among which the worst and the best were looked for. error: the mean over the
    judged, as they are shown; whole: over all, without noise. first, worst, best: places in
    `shown`. given, seen, output: base64 of uint8, image by image, rows of pixels of `channels`
    bytes. difference: the same with one byte a pixel, 128 where nothing differs, more where the
    output is brighter. seen is empty where the network sees the images as they are.
    """

    run: str
    epoch: int
    part: str
    images: int
    judged: int
    error: float
    whole: float
    channels: int
    height: int
    width: int
    shown: tuple[Shown, ...]
    first: tuple[int, ...]
    worst: tuple[int, ...]
    best: tuple[int, ...]
    given: str
    output: str
    difference: str
    seen: str = ""

    def places(self, choice: Choice) -> tuple[int, ...]:
        """Where the images of a choice stand in `shown`."""
        return {"first": self.first, "worst": self.worst, "best": self.best}[choice]
