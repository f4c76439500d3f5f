"""ONNX files of other people read with care: limits first, then the graph, then its numbers.

Nothing here follows a file's word before it was checked: sizes are compared as Python's whole
numbers, and data outside the file lies in its own folder or is refused.
"""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from google.protobuf.message import DecodeError  # type: ignore[import-untyped]
from onnx import AttributeProto, GraphProto, ModelProto, NodeProto, TensorProto, numpy_helper

from designer.refused import Refused

LARGEST = 2**31 - 1
"""Bytes of a file: protobuf reads no more."""
LARGEST_BESIDE = 16 * 2**30
MOST_NODES = 50_000
MOST_TENSORS = 200_000
MOST_PORTS = 10_000
DEEPEST = 16
HIGHEST_RANK = 16
LONGEST_NAME = 2_000
LARGEST_SIZE = 2**31 - 1
OLDEST = 6
"""The first version of ONNX's operators that is read."""

Array = np.ndarray[Any, np.dtype[Any]]
OWN = ("", "ai.onnx")
"""The names of ONNX's own operators' domain."""

_BITS: dict[int, int] = {
    TensorProto.INT4: 4,
    TensorProto.UINT4: 4,
    TensorProto.FLOAT4E2M1: 4,
    TensorProto.INT2: 2,
    TensorProto.UINT2: 2,
}
"""Types of which several numbers share a byte."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A file that keeps the limits. `beside`: the folder in which external data may lie."""

    model: ModelProto
    opset: int
    path: Path

    @property
    def graph(self) -> GraphProto:
        """The outermost graph."""
        return self.model.graph


def load(path: Path) -> Loaded:
    """The model of a file; Refused, in one sentence, when it is none or passes a limit."""
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise _wrong(path, "it is larger than 2 GB; its weights belong into a file beside it")
        data = path.read_bytes()
    except OSError as error:
        raise Refused(f"{path.name} cannot be read: {error.strerror or error}") from None
    model = ModelProto()
    try:
        model.ParseFromString(data)
    except (DecodeError, RecursionError, ValueError):
        raise _wrong(path, "it is damaged, or no ONNX file") from None
    if not model.HasField("graph") or not (model.graph.node or model.graph.output):
        raise _wrong(path, "it holds no graph; it is damaged, or no ONNX file")
    _Checker(path).graph(model.graph, 0)
    for function in model.functions:
        _Checker(path).nodes(function.node, 0)
    return Loaded(_inlined(path, model), _opset(path, model), path)


def _wrong(path: Path, why: str) -> Refused:
    return Refused(f"{path.name} cannot be read as ONNX: {why}")


def _opset(path: Path, model: ModelProto) -> int:
    versions = [each.version for each in model.opset_import if each.domain in OWN]
    if not versions:
        raise _wrong(path, "it does not say which version of ONNX's operators it uses")
    if versions[0] < OLDEST:
        raise _wrong(
            path,
            f"it uses version {versions[0]} of ONNX's operators, and the oldest that Convas reads "
            f"is {OLDEST}; export it again, or convert it with onnx.version_converter",
        )
    return int(versions[0])


def _inlined(path: Path, model: ModelProto) -> ModelProto:
    """The model with its own functions in the place of their calls."""
    if not model.functions:
        return model
    from onnx.inliner import inline_local_functions

    try:
        found = inline_local_functions(model)
    except (ValueError, RuntimeError):
        raise _wrong(path, "its functions cannot be put in the place of their calls") from None
    _Checker(path).graph(found.graph, 0)
    return found


class _Checker:
    """Holds a graph and those inside it to the limits."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.count = 0

    def graph(self, graph: GraphProto, depth: int) -> None:
        """Check one graph and its names."""
        if depth > DEEPEST:
            raise _wrong(self.path, f"its graphs lie more than {DEEPEST} deep in one another")
        if len(graph.initializer) > MOST_TENSORS:
            raise _wrong(self.path, f"it holds more than {MOST_TENSORS:,} tensors")
        for tensor in graph.initializer:
            self.tensor(tensor, outside=not depth)
        if graph.sparse_initializer:
            raise _wrong(self.path, "it holds sparse tensors, which Convas cannot read")
        self._unique([each.name for each in graph.initializer], "tensors")
        self._unique([each.name for each in graph.input], "inputs")
        for value in (*graph.input, *graph.output, *graph.value_info):
            self._shape(value)
        self.nodes(graph.node, depth)
        if not depth:
            self._unique([n for node in graph.node for n in node.output if n], "results")

    def nodes(self, nodes: Any, depth: int) -> None:
        """Check operators and the graphs in them."""
        for node in nodes:
            self.count += 1
            if self.count > MOST_NODES:
                raise _wrong(self.path, f"it has more than {MOST_NODES:,} operators")
            self._names(node)
            for attribute in node.attribute:
                self._attribute(attribute, depth)

    def _names(self, node: NodeProto) -> None:
        if len(node.input) + len(node.output) > MOST_PORTS:
            raise _wrong(self.path, f"{node.name[:60]} has more than {MOST_PORTS:,} ports")
        for name in (node.name, node.op_type, node.domain, *node.input, *node.output):
            if len(name) > LONGEST_NAME:
                raise _wrong(self.path, f"a name in it is longer than {LONGEST_NAME:,} characters")

    def _attribute(self, attribute: AttributeProto, depth: int) -> None:
        if attribute.HasField("t"):
            self.tensor(attribute.t)
        for tensor in attribute.tensors:
            self.tensor(tensor)
        if attribute.HasField("g"):
            self.graph(attribute.g, depth + 1)
        for graph in attribute.graphs:
            self.graph(graph, depth + 1)

    def tensor(self, tensor: TensorProto, *, outside: bool = False) -> None:
        """Compare what a tensor says of its size with what there is of it.

        outside: whether its numbers may lie in another file, as those of weights may.
        """
        name = tensor.name[:60] or "a constant"
        if len(tensor.name) > LONGEST_NAME:
            raise _wrong(self.path, f"a name in it is longer than {LONGEST_NAME:,} characters")
        dims = [int(each) for each in tensor.dims]
        if len(dims) > HIGHEST_RANK or any(n < 0 or n > LARGEST_SIZE for n in dims):
            raise _wrong(self.path, f"the shape of {name} is none: {str(dims)[:60]}")
        if tensor.data_location == TensorProto.EXTERNAL:
            if not outside:
                raise _wrong(self.path, f"the numbers of {name} lie outside, as only weights may")
            return
        if tensor.data_type == TensorProto.STRING:
            return
        if tensor.HasField("raw_data") and len(tensor.raw_data) != bytes_of(tensor):
            raise _wrong(
                self.path,
                f"{name} should have {bytes_of(tensor):,} bytes and has {len(tensor.raw_data):,}",
            )
        if not tensor.HasField("raw_data"):
            self._typed(tensor, name)

    def _typed(self, tensor: TensorProto, name: str) -> None:
        try:
            kind = onnx.helper.tensor_dtype_to_field(tensor.data_type)
        except (KeyError, TypeError, ValueError):
            raise _wrong(self.path, f"the kind of the numbers of {name} is unknown") from None
        count = prod(int(each) for each in tensor.dims)
        there = len(getattr(tensor, kind))
        shared = tensor.data_type in _BITS
        complex_ones = tensor.data_type in (TensorProto.COMPLEX64, TensorProto.COMPLEX128)
        if not shared and there != count * (2 if complex_ones else 1):
            raise _wrong(self.path, f"{name} should have {count:,} numbers and has {there:,}")
        if shared and there > count:
            raise _wrong(self.path, f"{name} has more numbers than its shape says")

    def _shape(self, value: onnx.ValueInfoProto) -> None:
        if len(value.name) > LONGEST_NAME:
            raise _wrong(self.path, f"a name in it is longer than {LONGEST_NAME:,} characters")
        dims = value.type.tensor_type.shape.dim
        if len(dims) > HIGHEST_RANK:
            raise _wrong(self.path, f"{value.name[:60]} has more than {HIGHEST_RANK} dimensions")
        for dim in dims:
            if dim.dim_value > LARGEST_SIZE:
                raise _wrong(self.path, f"{value.name[:60]} has a size of {dim.dim_value:,}")

    def _unique(self, names: list[str], what: str) -> None:
        if len(set(names)) < len(names):
            twice = next(name for i, name in enumerate(names) if name in names[:i])
            raise _wrong(self.path, f"two {what} have the name {twice[:60]}")


def bytes_of(tensor: TensorProto) -> int:
    """How many bytes a tensor's shape asks for, as a whole number that cannot overflow."""
    count = prod(int(each) for each in tensor.dims)
    if tensor.data_type in _BITS:
        return (count * _BITS[tensor.data_type] + 7) // 8
    try:
        return count * int(onnx.helper.tensor_dtype_to_np_dtype(tensor.data_type).itemsize)
    except (KeyError, TypeError, ValueError):
        return -1


def array_of(loaded: Loaded, tensor: TensorProto) -> Array:
    """The numbers of a tensor; Refused where they lie elsewhere and not where they may."""
    if tensor.data_location == TensorProto.EXTERNAL:
        return _outside(loaded.path, tensor)
    try:
        return numpy_helper.to_array(tensor)
    except (ValueError, TypeError, KeyError):
        raise _wrong(loaded.path, f"the numbers of {tensor.name[:60]} cannot be read") from None


def _outside(path: Path, tensor: TensorProto) -> Array:
    """Numbers that lie in a file beside, as mapped memory."""
    words = {each.key: each.value for each in tensor.external_data}
    file = _beside(path, words.get("location", ""))
    size = bytes_of(tensor)
    start = _whole(path, words.get("offset", "0"))
    length = _whole(path, words.get("length", str(size)))
    there = file.stat().st_size
    if there > LARGEST_BESIDE:
        raise _wrong(path, f"{file.name} is larger than {LARGEST_BESIDE // 2**30} GB")
    if size < 0 or length != size or start + size > there:
        raise _wrong(path, f"{tensor.name[:60]} does not lie whole in {file.name[:60]}")
    if tensor.data_type in _BITS:
        raise _wrong(path, f"{tensor.name[:60]} has numbers of less than a byte")
    dtype = np.dtype(onnx.helper.tensor_dtype_to_np_dtype(tensor.data_type)).newbyteorder("<")
    shape = tuple(int(each) for each in tensor.dims)
    if not size:
        return np.zeros(shape, dtype)
    return np.memmap(file, dtype, "r", start, shape)


def _whole(path: Path, text: str) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > 15:
        raise _wrong(path, f"the place of its numbers outside is none: {text[:40]}")
    return int(text)


def _beside(path: Path, location: str) -> Path:
    """The file of that name in the folder of the model, and nothing else."""
    parts = location.replace("\\", "/").split("/")
    if not location or location[0] in "/\\" or ":" in location or ".." in parts or "\0" in location:
        raise _wrong(
            path, f"its numbers would lie outside its folder: {location[:60] or 'nowhere'}"
        )
    file = path.parent
    for part in parts:
        file = file / part
        try:
            there = os.lstat(file)
        except OSError:
            raise _wrong(path, f"there is no file {location[:60]} beside it") from None
        if stat.S_ISLNK(there.st_mode):
            raise _wrong(path, f"{location[:60]} beside it is a link to another place")
    if not stat.S_ISREG(there.st_mode):
        raise _wrong(path, f"{location[:60]} beside it is no file")
    if there.st_nlink > 1:
        raise _wrong(path, f"{location[:60]} beside it has a second name elsewhere")
    return file


def outside(loaded: Loaded) -> Iterator[TensorProto]:
    """The tensors whose numbers lie in other files."""
    for tensor in loaded.graph.initializer:
        if tensor.data_location == TensorProto.EXTERNAL:
            yield tensor


def check_outside(loaded: Loaded) -> None:
    """Refuse a file whose numbers do not lie whole in its folder, before anything is done."""
    for tensor in outside(loaded):
        array_of(loaded, tensor)
