"""What a declaration says of its layer, as values: weights, windows, what is kept, what is held."""

from math import prod
from typing import Literal, NamedTuple

from graphs.types import DTYPE_BYTES, TensorType


class Weight(NamedTuple):
    """A named tensor that a layer owns. Its name is the last part of the state_dict key."""

    name: str
    shape: tuple[int, ...]
    kind: Literal["parameter", "buffer"] = "parameter"
    dtype: str = "float32"

    @property
    def elements(self) -> int:
        """Numbers in it; a scalar has one."""
        return prod(self.shape)

    @property
    def bytes(self) -> int:
        """Memory that it takes."""
        return self.elements * DTYPE_BYTES[self.dtype]


class Window(NamedTuple):
    """What one output element sees along one dimension.

    kernel: input elements from first to last seen, dilation included. stride: input elements
    between neighbouring outputs. padding: elements before the first. A kernel of None sees all.
    upsampling: the input is first spread to so many elements for each; the others then count those.
    """

    kernel: int | None
    stride: int = 1
    padding: int = 0
    upsampling: int = 1


POINT = Window(1)


class Keeps(NamedTuple):
    """What a layer holds from the forward pass for the backward one.

    per_output: further float32 numbers for each number that it gives (masks; places count double).
    view: what it gives lies in the memory of what arrives.
    """

    inputs: bool = False
    outputs: bool = False
    per_output: int = 0
    view: bool = False


class Held(NamedTuple):
    """What a layer gives and holds for some inputs.

    macs, operations: for one sample. activations: numbers in its outputs. layers: how many it
    stands for.
    """

    outputs: tuple[TensorType, ...]
    weights: tuple[Weight, ...]
    macs: int
    operations: int
    activations: int
    layers: int = 1


def all_along(axis: int, rank: int) -> tuple[Window, ...]:
    """The windows of a layer that mixes a sample of `rank` dimensions along one of them."""
    if axis == 0:
        return ()
    return tuple(Window(None) if each == axis else POINT for each in range(1, rank))
