"""How a case of the reference becomes a layer and the samples that arrive at it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from graphs.declare import Layer
from graphs.types import FieldError

Arguments = Mapping[str, Any]
Shapes = Sequence[Sequence[int]]
DIMENSIONS = ("dim", "dims", "dim0", "dim1", "start_dim", "end_dim")


class Case(NamedTuple):
    """A case in our terms: what makes the layer, the samples that arrive, how many of them.

    places: before which of the sample's dimensions torch puts the batch, for each output; 0 if not
    said.
    """

    make: Callable[[], Layer]
    samples: Shapes
    batch: Sequence[int] = ()
    places: Sequence[int] = ()

    def batched(self, index: int, shape: Sequence[int]) -> list[int]:
        """The shape of output `index` with the batch in it."""
        place = self.places[index] if index < len(self.places) else 0
        return [*shape[:place], *self.batch, *shape[place:]]


Conversion = Callable[[Arguments, Shapes], Case]


def without_the_batch(layer: type[Layer], *ranks: int) -> Conversion:
    """The first dimension is the batch, but where all of a shape is a sample (`ranks`)."""

    def convert(arguments: Arguments, shapes: Shapes) -> Case:
        shape = shapes[0]
        batch = 0 if len(shape) in ranks else 1
        return Case(
            lambda: declared(layer, torch_only(arguments)),
            [each[batch:] for each in shapes],
            shape[:batch],
        )

    return convert


def whole(layer: type[Layer], **defaults: Any) -> Conversion:
    """The shape is one sample of an implicit batch, so dimensions count one more in front.

    defaults: torch's for dimensions, which count from its own first one.
    """

    def convert(arguments: Arguments, shapes: Shapes) -> Case:
        given = torch_only({**defaults, **arguments})
        moved = {k: _moved(v) if k in DIMENSIONS else v for k, v in given.items()}
        return Case(lambda: declared(layer, moved), shapes)

    return convert


def _moved(value: Any) -> Any:
    if isinstance(value, int):
        return value + 1 if value >= 0 else value
    return value if value is None else [_moved(each) for each in value]


def aligned(layer: type[Layer], **defaults: Any) -> Conversion:
    """Without a batch, a missing dimension is one of size 1 in front."""

    def convert(arguments: Arguments, shapes: Shapes) -> Case:
        rank = max(map(len, shapes))
        same = [[*[1] * (rank - len(shape)), *shape] for shape in shapes]
        return whole(layer, **defaults)(arguments, same)

    return convert


def torch_only(arguments: Arguments) -> dict[str, Any]:
    """Without what changes nothing but where the result is written."""
    return {k: v for k, v in arguments.items() if k != "inplace"}


def declared(layer: type[Layer], arguments: Arguments) -> Layer:
    """The layer; what it has no field for is refused, as a design cannot say it."""
    unknown = arguments.keys() - layer.fields.keys()
    if unknown:
        raise FieldError(unknown.pop(), f"is no parameter of {layer.kind}")
    return layer(**{k: _listed(layer.fields[k].kind, v) for k, v in arguments.items()})


def _listed(kind: str, value: Any) -> Any:
    """torch takes a single number for a list of one."""
    return [value] if kind == "shape" and isinstance(value, int) else value
