"""What the hand can do on the canvas, said once for the cheat sheet."""

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
    declared = chain.from_iterable(each.help for each in Gesture.__subclasses__())
    return (*sorted(declared), *WITHOUT_GESTURE)
