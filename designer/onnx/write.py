"""ONNX files written as a stream: weights go from their arrays into the file without a copy.

A file is a protobuf message, and protobuf lets a repeated field stand anywhere in its message. So
the graph without its weights is built by `onnx`, and each weight follows as bytes: a header, then
the array's own memory. https://protobuf.dev/programming-guides/encoding/
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import numpy as np
import onnx
from onnx import TensorProto, helper

from designer.files import atomic_writer
from designer.onnx.fold import with_folds
from graphs.onnxio.half import HALF, LARGEST, SINGLE
from graphs.onnxio.plan import Plan, PlanNode, PlanTensor
from graphs.types import GraphError

LARGEST_FILE = 2**31 - 2**20
"""Protobuf reads no message of 2 GiB; beyond this the weights go into a file beside."""
ALIGNMENT = 4096
_GRAPH, _INITIALIZER, _RAW_DATA = 7, 5, 9
"""Field numbers of ModelProto.graph, GraphProto.initializer and TensorProto.raw_data."""

_DTYPES = {"float32": "FLOAT", "float64": "DOUBLE"}
"""The dtypes that ONNX calls something else."""

Array = np.ndarray[Any, np.dtype[Any]]


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: the file, and the one with its weights where they did not fit in."""

    path: Path
    weights: Path | None = None


NOTHING: Mapping[str, str] = {}


def write_onnx(
    path: Path,
    plan: Plan,
    weights: Mapping[str, Array],
    largest: int = LARGEST_FILE,
    metadata: Mapping[str, str] = NOTHING,
) -> Written:
    """Write a plan with its weights, whole or not at all; beyond `largest` into two files."""
    arrays = _arrays(plan, weights)
    if sum(array.nbytes for array in arrays.values()) <= largest:
        with atomic_writer(path) as file:
            _stream(file, plan, arrays, metadata)
        return Written(path)
    beside = path.with_name(f"{path.name}.data")
    with atomic_writer(path) as file, atomic_writer(beside) as data:
        tensors = list(_external(data, beside.name, arrays))
        _write_model(file, plan, tensors, metadata)
    return Written(path, beside)


def stream_onnx(
    file: IO[bytes],
    plan: Plan,
    weights: Mapping[str, Array],
    metadata: Mapping[str, str] = NOTHING,
) -> None:
    """Write a plan with its weights into one open file."""
    _stream(file, plan, _arrays(plan, weights), metadata)


def _stream(
    file: IO[bytes], plan: Plan, arrays: Mapping[str, Array], metadata: Mapping[str, str]
) -> None:
    _write_model(file, plan, [_inline(key, each) for key, each in arrays.items()], metadata)


def _arrays(plan: Plan, weights: Mapping[str, Array]) -> dict[str, Array]:
    """The plan's weights as they are written; GraphError where float16 cannot hold them."""
    weights, arrays = with_folds(plan, weights), {}
    for key, weight in plan.weights.items():
        array = weights[key]
        if weight.dtype == HALF and array.dtype == SINGLE:
            array = _half(key, array)
        # ascontiguousarray makes a scalar one-dimensional.
        arrays[key] = np.ascontiguousarray(array).reshape(array.shape)
        assert array.shape == weight.shape and array.dtype == weight.dtype, key
    return arrays


def _half(key: str, array: Array) -> Array:
    finite = np.abs(array, where=np.isfinite(array), out=np.zeros_like(array))
    largest = float(finite.max(initial=0))
    if largest > LARGEST:
        raise GraphError(
            f"{key} has numbers up to {largest:.3g}, but float16 ends at {LARGEST:,.0f}: export "
            "float32"
        )
    return array.astype(HALF)


def _write_model(
    file: IO[bytes],
    plan: Plan,
    tensors: Sequence[tuple[bytes, Array | None]],
    metadata: Mapping[str, str],
) -> None:
    graph = _graph(plan).SerializeToString()
    size = len(graph) + sum(_length(head, array) for head, array in tensors)
    file.write(_model(plan.opset, metadata).SerializeToString())
    file.write(_field(_GRAPH, size))
    file.write(graph)
    for head, array in tensors:
        file.write(head)
        if array is not None:
            file.write(_memory(array))


def _memory(array: Array) -> memoryview:
    """An array's own memory as bytes."""
    return array.reshape(-1).view(np.uint8).data


def _length(head: bytes, array: Array | None) -> int:
    return len(head) + (array.nbytes if array is not None else 0)


def _inline(key: str, array: Array) -> tuple[bytes, Array]:
    """The bytes before a weight's numbers, and the numbers."""
    tensor = _tensor(key, array).SerializeToString()
    data = _field(_RAW_DATA, array.nbytes)
    size = len(tensor) + len(data) + array.nbytes
    return _field(_INITIALIZER, size) + tensor + data, array


def _external(
    file: IO[bytes], name: str, arrays: Mapping[str, Array]
) -> Iterator[tuple[bytes, None]]:
    """Write the weights' numbers aligned for memory mapping; give what the model says of them."""
    for key, array in arrays.items():
        file.write(b"\0" * (-file.tell() % ALIGNMENT))
        tensor = _tensor(key, array)
        tensor.data_location = TensorProto.EXTERNAL
        where = {"location": name, "offset": file.tell(), "length": array.nbytes}
        for word, value in where.items():
            tensor.external_data.add(key=word, value=str(value))
        file.write(_memory(array))
        text = tensor.SerializeToString()
        yield _field(_INITIALIZER, len(text)) + text, None


def _field(number: int, size: int) -> bytes:
    """The tag and the length of a field that holds bytes or a message."""
    return _varint(number << 3 | 2) + _varint(size)


def _varint(value: int) -> bytes:
    parts = bytearray()
    while value > 0x7F:
        parts.append(value & 0x7F | 0x80)
        value >>= 7
    parts.append(value)
    return bytes(parts)


def _model(opset: int, metadata: Mapping[str, str]) -> onnx.ModelProto:
    versions = [helper.make_opsetid("", opset)]
    return onnx.ModelProto(
        ir_version=helper.find_min_ir_version_for(versions),
        producer_name="Convas",
        opset_import=versions,
        metadata_props=[onnx.StringStringEntryProto(key=k, value=v) for k, v in metadata.items()],
    )


def _tensor(key: str, array: Array) -> TensorProto:
    """A weight without its numbers."""
    kind = helper.np_dtype_to_tensor_dtype(array.dtype)
    return TensorProto(name=key, data_type=kind, dims=array.shape)


def _graph(plan: Plan) -> onnx.GraphProto:
    """The graph without the weights' numbers."""
    constants = [
        helper.make_tensor(name, _dtype(each.dtype), each.shape, each.values)
        for name, each in plan.constants.items()
    ]
    return helper.make_graph(
        [_node(node) for node in plan.nodes],
        re.sub(r"\W+", "_", plan.name) or "network",
        [_value(tensor, plan) for tensor in plan.inputs],
        [_value(tensor, plan) for tensor in plan.outputs],
        constants,
        doc_string=plan.name,
        value_info=[_value(each, plan) for each in plan.given if each not in plan.outputs],
    )


def _node(node: PlanNode) -> onnx.NodeProto:
    return helper.make_node(
        node.type, node.inputs, node.outputs, name=node.name, **dict(node.attributes)
    )


def _value(tensor: PlanTensor, plan: Plan) -> onnx.ValueInfoProto:
    shape: list[str | int | None] = [plan.first, *tensor.type.shape]
    return helper.make_tensor_value_info(tensor.name, _dtype(tensor.type.dtype), shape)


def _dtype(name: str) -> int:
    return int(TensorProto.DataType.Value(_DTYPES.get(name, name.upper())))
