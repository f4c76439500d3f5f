"""ONNX operators as plain data: what a declaration says of its ONNX form."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import prod
from typing import Any, NamedTuple

from graphs.types import ShapeError, shape_text


@dataclass(frozen=True, slots=True)
class Operator:
    """One ONNX operator as data.

    Names: `in0`, `in1` … are what arrives, `out0` … what is given, a weight's own name is that
    weight, `constants` adds named constants; every other name is local to the layer. An input
    that an operator may lack and does is "".
    """

    type: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...] = ("out0",)
    attributes: Mapping[str, Any] = field(default_factory=dict)
    constants: Mapping[str, "Constant"] = field(default_factory=dict)


class Constant(NamedTuple):
    """A constant tensor of an ONNX operator; values in row-major order."""

    dtype: str
    shape: tuple[int, ...]
    values: tuple[float, ...]


MOST_CONSTANTS = 2**22
"""Numbers in one constant: a table that grows with the image's size must not fill the memory."""


def check_table(*sizes: int) -> None:
    """Refuse a constant of such a shape that is too large to write, before it is made."""
    if prod(sizes) > MOST_CONSTANTS:
        raise ShapeError(
            f"ONNX would need a table of {shape_text(sizes)} numbers for it, more than the "
            f"{MOST_CONSTANTS:,} that Convas writes",
            "Use smaller sizes, or ones that divide evenly",
        )


def filled(dtype: str, shape: tuple[int, ...], value: float) -> Constant:
    """A constant with the same number everywhere."""
    check_table(*shape)
    return Constant(dtype, shape, (value,) * prod(shape))
