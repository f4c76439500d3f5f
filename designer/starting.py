"""What a start begins with: a published network for the input and the classes that are wanted."""

from designer.refused import Refused
from graphs.architectures import ARCHITECTURES, Architecture
from graphs.fields import sizes_from_text
from graphs.problems import problems
from graphs.propagate import Facts, propagate
from graphs.types import GraphError, ShapeError, shape_text


def size_text(shape: tuple[int, ...]) -> str:
    """The input as it can be typed: without channels where it is an image: `224×224`."""
    return shape_text(shape[1:] if len(shape) == 3 else shape)


def begun(key: str, size: str, channels: str, classes: str) -> Facts:
    """The facts of a published network for what was typed; Refused says what cannot be.

    size: `64`, `64×48`, or all sizes of an input that is no image, for which channels is empty.
    classes: empty for a network that tells none apart.
    """
    each = ARCHITECTURES[key]
    shape = _shape(each, size, channels)
    try:
        network = each.build(shape, _whole("classes", classes) if classes else None)
        facts = propagate(network)
    except (GraphError, ShapeError) as error:
        raise Refused(f"{each.title} cannot take {shape_text(shape)}: {error}") from None
    for problem in problems(facts):
        raise Refused(f"{each.title} cannot take {shape_text(shape)}: {problem}")
    return facts


def _shape(each: Architecture, size: str, channels: str) -> tuple[int, ...]:
    try:
        sizes = sizes_from_text(size)
    except ValueError:
        sizes = ()
    if len(each.shape) == 3:
        sizes = (_whole("channels", channels), *(sizes * 2 if len(sizes) == 1 else sizes))
    if len(sizes) != len(each.shape) or not all(0 < number < 100_000 for number in sizes):
        raise Refused(f"The input size must be like {size_text(each.shape)}, not “{size[:40]}”")
    return sizes


def _whole(name: str, text: str) -> int:
    text = text.strip()
    if not (text.isascii() and text.isdigit() and len(text) <= 6 and int(text) > 0):
        raise Refused(f"The number of {name} must be a whole number from 1, not “{text[:40]}”")
    return int(text)
