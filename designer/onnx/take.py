"""The numbers of a network's weights, taken out of an ONNX file as the reader said."""

from collections.abc import Callable, Iterable, Mapping

import numpy as np

from designer.onnx.constants import Constants
from designer.onnx.load import Array
from designer.refused import Refused
from graphs.onnxio.file import Taken
from graphs.parts import Weight


def taken(
    constants: Constants, sources: Mapping[str, Taken], wanted: Mapping[str, Weight]
) -> dict[str, Array]:
    """Arrays by state_dict keys, in the shapes that the layers have."""
    return {key: _taken(constants, key, source, wanted[key]) for key, source in sources.items()}


def _taken(constants: Constants, key: str, source: Taken, weight: Weight) -> Array:
    if not source.value:
        fill = next((turn[1] for turn in source.turns if turn[0] == "fill"), 0)
        return np.full(weight.shape, fill, weight.dtype)
    array = constants.array(source.value)
    for name, *arguments in source.turns:
        array = _TURNS[name](constants, array, *arguments)
    if array.shape != weight.shape:
        raise Refused(f"{key} has the shape {array.shape} in the file, not {weight.shape}")
    with np.errstate(over="ignore"):
        return np.ascontiguousarray(array, weight.dtype).reshape(weight.shape)


def _spread(constants: Constants, array: Array, shape: Iterable[int]) -> Array:
    """One for each channel, or one for all, in a layer's shape."""
    wanted = tuple(shape)
    count = wanted[0]
    if array.size == count:
        return array.reshape(wanted)
    return np.broadcast_to(array.reshape((1,) * len(wanted)), wanted)


def _other(constants: Constants, array: Array, name: str) -> Array:
    return np.broadcast_to(constants.array(name).reshape(-1), array.shape)


_TURNS: dict[str, Callable[..., Array]] = {
    "transpose": lambda constants, array, axes: array.transpose(axes),
    "reshape": lambda constants, array, shape: array.reshape(shape),
    "spread": _spread,
    "repeat": lambda constants, array, times: np.repeat(array, times),
    "times": lambda constants, array, factor: array * np.asarray(factor, array.dtype),
    "inverse": lambda constants, array: 1 / array,
    "multiply": lambda constants, array, name: array * _other(constants, array, name),
    "add": lambda constants, array, name: array + _other(constants, array, name),
}
"""What is done to an array, by the words of `Taken`."""
