"""The values of a graph that are the same whatever arrives, computed when they are asked for."""

from collections.abc import Mapping
from math import prod
from typing import Any

import numpy as np
import onnx
from onnx import NodeProto, TensorProto, helper, numpy_helper
from onnx.reference import ReferenceEvaluator

from designer.onnx.load import OWN, Array, Loaded, array_of
from designer.refused import Refused
from graphs.onnxio.file import Numbers

MOST_BYTES = 4 * 2**30
"""Memory that computed constants of a file may take, all together."""
LONGEST = 2**16
"""Numbers that a reader is shown of a constant."""
CHANCE = ("RandomNormal", "RandomUniform", "RandomNormalLike", "RandomUniformLike", "Multinomial")


class Constants:
    """Constants by name: tensors of the file, and operators on nothing but constants."""

    def __init__(self, loaded: Loaded) -> None:
        self._loaded = loaded
        self._tensors: dict[str, TensorProto] = {t.name: t for t in loaded.graph.initializer}
        self._arrays: dict[str, Array] = {}
        self._nodes: dict[str, NodeProto] = {}
        self._numbers: dict[str, Numbers | None] = {}
        self._bytes = 0

    def __contains__(self, name: str) -> bool:
        return name in self._tensors or name in self._arrays or name in self._nodes

    def take(self, node: NodeProto) -> bool:
        """Take an operator's results as constants, if all that it needs is constant."""
        if node.domain not in OWN or node.op_type in CHANCE:
            return False
        if any(each.HasField("g") or each.graphs for each in node.attribute):
            return False
        if not all(not name or name in self for name in node.input):
            return False
        for name in node.output:
            if name:
                self._nodes[name] = node
        return True

    def put(self, name: str, array: Array) -> None:
        """Give a value that is known otherwise, as the shape of what arrives."""
        self._arrays[name] = array

    def tensor(self, name: str) -> TensorProto | None:
        """The tensor in the file, its numbers not looked at; None for what is computed."""
        return self._tensors.get(name)

    def array(self, name: str) -> Array:
        """The numbers of a constant; Refused when they cannot be had."""
        waiting = [name]
        while waiting:
            last = waiting[-1]
            if last in self._arrays or last in self._tensors:
                waiting.pop()
                continue
            node = self._nodes[last]
            missing = [each for each in node.input if each and not self._ready(each)]
            if missing:
                if len(waiting) > len(self._nodes):
                    raise Refused(f"{self._loaded.path.name}: {name[:60]} is computed of itself")
                waiting += missing
                continue
            self._compute(node)
        if name not in self._arrays:
            return array_of(self._loaded, self._tensors[name])
        return self._arrays[name]

    def _ready(self, name: str) -> bool:
        return name in self._arrays or name in self._tensors

    def _compute(self, node: NodeProto) -> None:
        arrays = [self.array(name) if name else None for name in node.input]
        try:
            given = _evaluated(node, arrays, self._loaded.opset)
        except MemoryError:
            raise Refused(
                f"{self._loaded.path.name}: the numbers of {_named(node)} need too much memory"
            ) from None
        except Exception as error:  # noqa: BLE001  (an operator with numbers of other people)
            raise Refused(
                f"{self._loaded.path.name}: {_named(node)} cannot be computed: "
                f"{str(error).splitlines()[0][:80] if str(error) else type(error).__name__}"
            ) from None
        for name, array in zip(node.output, given, strict=False):
            if name:
                self._arrays[name] = np.asarray(array)
                self._bytes += 0 if array.base is not None else array.nbytes
        if self._bytes > MOST_BYTES:
            raise Refused(
                f"{self._loaded.path.name}: its constants take more than "
                f"{MOST_BYTES // 2**30} GB once they are computed"
            )

    def numbers(self, name: str) -> Numbers | None:
        """The numbers of a constant row by row, as short as they can be written; None for many."""
        if name not in self._numbers:
            self._numbers[name] = self._looked_at(name)
        return self._numbers[name]

    def _looked_at(self, name: str) -> Numbers | None:
        tensor = self._tensors.get(name)
        if tensor is not None and prod(tensor.dims) > LONGEST:
            return None
        array = self.array(name)
        if array.size > LONGEST or array.dtype.kind not in "fiub":
            return None
        return plain_numbers(array)


def plain_numbers(array: Array) -> Numbers:
    """Numbers as Python has them: of single precision the shortest that stand for them."""
    flat = array.reshape(-1)
    if flat.dtype.kind != "f":
        return tuple(flat.tolist())
    if flat.size and (flat == flat[0]).all():
        return (float(str(flat[0])),) * flat.size
    return tuple(float(str(each)) for each in flat)


def _named(node: NodeProto) -> str:
    return (node.name or node.output[0])[:60]


def _evaluated(node: NodeProto, arrays: list[Array | None], opset: int) -> list[Array]:
    """What an operator of constants gives; large numbers that repeat take no memory."""
    attributes = {each.name: each for each in node.attribute}
    if node.op_type == "ConstantOfShape":
        return [_filled(attributes, _there(arrays[0]))]
    if node.op_type in ("Identity", "Dropout"):
        return [_there(arrays[0])]
    if node.op_type == "Expand":
        first, shape = _there(arrays[0]), tuple(int(n) for n in _there(arrays[1]))
        return [np.broadcast_to(first, np.broadcast_shapes(first.shape, shape))]
    if node.op_type in ("Tile", "Range", "OneHot", "Pad"):
        _check_growth(node, arrays)
    model = _alone(node, arrays, opset)
    there = {n: a for n, a in zip(node.input, arrays, strict=True) if n and a is not None}
    return list(ReferenceEvaluator(model).run(None, there))


def _there(array: Array | None) -> Array:
    assert array is not None
    return array


def _filled(attributes: Mapping[str, Any], sizes: Array) -> Array:
    value = np.zeros(1, np.float32)
    if "value" in attributes:
        value = numpy_helper.to_array(attributes["value"].t)
    shape = tuple(int(n) for n in sizes)
    if any(n < 0 for n in shape) or prod(shape) * value.itemsize > MOST_BYTES:
        raise ValueError(f"a shape of {shape} is too large"[:80])
    return np.broadcast_to(value.reshape(-1)[0], shape)


def _check_growth(node: NodeProto, arrays: list[Array | None]) -> None:
    """Refuse what would make very many numbers of a few."""
    numbers = [each for each in arrays[1:] if each is not None and each.size <= 64]
    largest = max((abs(int(n)) for each in numbers for n in each.reshape(-1)), default=0)
    first = arrays[0]
    size = first.size if first is not None else 1
    if node.op_type == "Tile":
        largest = prod(int(n) for n in _there(arrays[1]).reshape(-1))
    if largest * max(size, 1) > 2**26:
        raise ValueError(f"{node.op_type} would give too many numbers")


def _alone(node: NodeProto, arrays: list[Array | None], opset: int) -> onnx.ModelProto:
    """A model of one operator."""
    inputs = [
        helper.make_tensor_value_info(
            name, helper.np_dtype_to_tensor_dtype(array.dtype), array.shape
        )
        for name, array in dict(zip(node.input, arrays, strict=True)).items()
        if name and array is not None
    ]
    outputs = [onnx.ValueInfoProto(name=name) for name in node.output if name]
    graph = helper.make_graph([node], "constant", inputs, outputs)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)])
