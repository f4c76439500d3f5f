"""What the hand can do on the canvas, said once for the cheat sheet."""

from collections.abc import Iterator
from itertools import chain

from widgets.canvas import carried, view  # noqa: F401  (every gesture is declared)
from widgets.canvas.gestures.gesture import Gesture, Help

WITHOUT_GESTURE = (
    Help("Zoom", "wheel, pinch, or two fingers with Ctrl"),
    Help("Add a layer", "Tab, or double click on empty canvas"),
    Help("Edit a node", "Enter, or double click"),
    Help("Move the selection", "arrow keys"),
    Help("Open the menu", "right click, or the menu key"),
    Help("Cancel what the hand does", "Esc"),
)
"""What is done with a key, a wheel or a click."""


def gestures() -> tuple[Help, ...]:
    """All that can be done on the canvas with mouse, touchpad and keys."""
    declared = chain.from_iterable(vars(each).get("help", ()) for each in kinds())
    return (*sorted(declared), *WITHOUT_GESTURE)


def kinds() -> Iterator[type[Gesture]]:
    """All classes of gestures, at any depth."""
    waiting = Gesture.__subclasses__()
    while waiting:
        yield waiting[-1]
        waiting += waiting.pop().__subclasses__()
