"""The layer that a call of PyTorch makes: the inverse of what layers declare as their module."""

from collections.abc import Mapping, Sequence
from typing import Any

from graphs.declare import Layer
from graphs.fields import ARRIVING, Field
from graphs.layers import CATALOGUE
from graphs.types import ShapeError

WITHOUT_EFFECT = ("inplace", "device", "dtype", "sparse")
"""Parameters of modules that change nothing of what is computed."""


class NoLayer(ValueError):
    """No layer does what the call does; the message says what is missing."""


def layer_from_call(kind: str, args: Sequence[Any], options: Mapping[str, Any]) -> Layer:
    """The layer of a constructor call with plain values, as `Conv2d(3, 64, 3, padding=1)`.

    NoLayer when the catalogue has none, or when the call asks for what its layer cannot do.
    """
    declared = _declared(kind)
    names = parameters_of(declared)
    if declared.category in ("act", "dropout"):
        names = (*names, "inplace")
    if len(args) > len(names):
        raise NoLayer(f"{kind} takes {len(names)} values, not {len(args)}")
    arguments = dict(zip(names, args, strict=False))
    for name, value in options.items():
        if name in arguments:
            raise NoLayer(f"{kind} is given {name} twice")
        arguments[name] = value
    missing = [name for name in _needed(declared) if name not in arguments]
    if missing:
        raise NoLayer(f"{kind} needs {missing[0]}")
    return layer_from(kind, arguments)


def layer_from(kind: str, arguments: Mapping[str, Any]) -> Layer:
    """The layer of a kind for its module's parameters by name; NoLayer as above."""
    declared = _declared(kind)
    found = {}
    for name, value in arguments.items():
        if name in declared.fields:
            found[name] = fitted(declared.fields[name], value)
        elif name not in declared.implied and name not in WITHOUT_EFFECT:
            raise NoLayer(f"{kind} has no setting {name}")
    for name, value in declared.implied.items():
        if arguments.get(name) != value:
            raise NoLayer(f"{kind} without {name}={value}")
    try:
        return declared(**found)
    except ShapeError as error:
        raise NoLayer(f"{kind}: {error}") from None


def parameters_of(declared: type[Layer]) -> tuple[str, ...]:
    """The names of a layer's module's parameters in their order: the sizes that arrive first."""
    if declared.signature:
        return declared.signature
    fields = declared.fields
    return tuple(sorted(fields, key=lambda name: fields[name].empty != ARRIVING))


def _declared(kind: str) -> type[Layer]:
    declared = CATALOGUE.get(kind)
    if declared is None or declared.category == "io":
        raise NoLayer(f"there is no layer {kind[:60]}")
    return declared


def _needed(declared: type[Layer]) -> list[str]:
    """What torch has no default for: sizes that arrive, and required fields."""
    fields = declared.fields.items()
    return [name for name, spec in fields if spec.required or spec.empty == ARRIVING]


def fitted(spec: Field, value: Any) -> Any:
    """A value of PyTorch's as a field takes it: a single number is a list of one."""
    if spec.kind == "flag" and value is None:
        return False
    if spec.kind == "shape" and type(value) is int:
        return (value,)
    return list(value) if isinstance(value, tuple) else value


def left_to_arrive(layer: Layer) -> dict[str, None]:
    """The sizes of a layer that follow from what arrives, emptied."""
    return {name: None for name, spec in layer.fields.items() if spec.empty == ARRIVING}
