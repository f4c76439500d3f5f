"""Tensor types and the errors that people can cause. The batch is implicit: a type is `C, H, W`."""

from math import prod
from typing import Literal, NamedTuple

DTYPE_BYTES = {"float32": 4, "float16": 2, "bfloat16": 2, "float64": 8, "int64": 8, "bool": 1}
REAL_DTYPES = ("float32", "float16", "bfloat16", "float64")


Direction = Literal["down", "right"]
"""Which way the picture of a network flows."""


class TensorType(NamedTuple):
    """What flows along a link: the shape of one sample (no batch dimension) and its dtype."""

    shape: tuple[int, ...]
    dtype: str = "float32"

    @property
    def elements(self) -> int:
        """Numbers in one sample."""
        return prod(self.shape)

    @property
    def bytes(self) -> int:
        """Memory of one sample, in bytes."""
        return self.elements * DTYPE_BYTES[self.dtype]

    def __str__(self) -> str:
        return shape_text(self.shape)


def shape_text(shape: tuple[int, ...]) -> str:
    """A shape as people read it: `64×32×32`."""
    return "×".join(map(str, shape)) if shape else "scalar"


class ShapeError(ValueError):
    """A layer cannot take what arrives, or its parameters contradict each other.

    `message` says what is wrong with both numbers in it, `hint` what to do about it.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class FieldError(ShapeError):
    """A single parameter of a layer has a value that it can never have."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(f"{field} {message}")
        self.field = field


class GraphError(ValueError):
    """An edit that no network can take: a loop, a port that does not exist, a name used twice."""
