"""A loaded ONNX file as plain data: its operators in order, shapes known, constants set apart."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import prod
from typing import Any

import numpy as np
import onnx
from onnx import AttributeProto, NodeProto, TensorProto, ValueInfoProto, helper

from designer.onnx.constants import Constants, plain_numbers
from designer.onnx.load import OWN, Loaded
from designer.onnx.order import ordered
from designer.refused import Refused, SizesOpen
from graphs.onnxio.file import Known, OnnxGraph, Step

BATCH = 7
"""A size that hardly anything else has: where it stands in a shape, that is the batch."""
_ROUNDS = 12
_SMALL = 4096
"""Numbers of a constant that may decide a shape."""

_KEEPING = ("GroupNormalization",)
"""Operators whose shapes ONNX does not infer."""
_OLD = ("consumed_inputs", "broadcast", "is_test")
"""Attributes of versions before 7 that say nothing about a network that runs."""

_DTYPES: dict[int, str] = {
    TensorProto.FLOAT: "float32",
    TensorProto.FLOAT16: "float32",
    TensorProto.BFLOAT16: "float32",
    TensorProto.DOUBLE: "float32",
    TensorProto.BOOL: "bool",
    TensorProto.INT64: "int64",
    TensorProto.INT32: "int64",
}
"""Types of numbers as designs have them: real ones are float32, whole ones int64."""

Shape = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Opened:
    """A file's graph and its constants. kinds: ONNX's types of the numbers that the inputs take."""

    graph: OnnxGraph
    constants: Constants
    kinds: Mapping[str, int]


def opened(
    loaded: Loaded, shapes: Sequence[Shape] | None = None, batch: int | None = None
) -> Opened:
    """The plain graph of a file; Refused, in one sentence, when it has none.

    shapes: what one sample of each input has, where the file leaves it open. batch: samples for
    which shapes are found, where the file leaves that open.
    """
    inputs = _inputs(loaded)
    sizes = _Sizes(loaded, inputs, shapes, batch or BATCH)
    nodes = ordered(loaded, inputs)
    constants = Constants(loaded)
    values = _Shapes(loaded, sizes, nodes, constants).found()
    steps = tuple(_step(node, loaded) for node in nodes)
    graph = OnnxGraph(
        loaded.graph.name,
        tuple(each.name for each in inputs),
        tuple(each.name for each in loaded.graph.output),
        steps,
        values,
        constants.numbers,
        sizes.batch,
        loaded.opset,
        loaded.model.producer_name,
        sizes.open,
    )
    kinds = {each.name: int(each.type.tensor_type.elem_type) for each in inputs}
    return Opened(graph, constants, kinds)


def _inputs(loaded: Loaded) -> list[ValueInfoProto]:
    """What the network takes: older files list the weights among it."""
    given = {each.name for each in loaded.graph.initializer}
    found = [each for each in loaded.graph.input if each.name not in given]
    if not found:
        raise Refused(f"{loaded.path.name}: the graph takes nothing, so there is no network in it")
    for each in found:
        if not each.type.HasField("tensor_type"):
            raise Refused(f"{loaded.path.name}: input {each.name[:60]} is no tensor")
        if not each.type.tensor_type.HasField("shape") or not each.type.tensor_type.shape.dim:
            raise Refused(
                f"{loaded.path.name}: input {each.name[:60]} has no shape with a batch in front"
            )
    return found


class _Sizes:
    """The sizes that a file leaves open, as they are chosen."""

    def __init__(
        self,
        loaded: Loaded,
        inputs: list[ValueInfoProto],
        shapes: Sequence[Shape] | None,
        batch: int,
    ) -> None:
        self._name = loaded.path.name
        self.named: dict[str, int] = {}
        self.shapes: dict[str, Shape] = {}
        first = inputs[0].type.tensor_type.shape.dim[0]
        self.open = first.dim_value <= 0
        self.batch = batch if self.open else int(first.dim_value)
        if shapes is not None and len(shapes) != len(inputs):
            raise Refused(
                f"{self._name} takes {len(inputs)} inputs, and the shapes of {len(shapes)} "
                "were given"
            )
        for index, value in enumerate(inputs):
            self._fix(value, shapes[index] if shapes is not None else None)

    def _fix(self, value: ValueInfoProto, wanted: Shape | None) -> None:
        dims = value.type.tensor_type.shape.dim
        if wanted is not None and len(wanted) != len(dims) - 1:
            raise Refused(
                f"{self._name}: input {value.name[:60]} has {len(dims) - 1} sizes behind the "
                f"batch, not {len(wanted)}"
            )
        sizes = [self._batch(value, dims[0])]
        for place, dim in enumerate(dims[1:]):
            sizes.append(self._size(value, dim, wanted[place] if wanted is not None else 0))
        self.shapes[value.name] = tuple(sizes)

    def _batch(self, value: ValueInfoProto, dim: Any) -> int:
        if dim.dim_value > 0 and dim.dim_value != self.batch:
            raise Refused(
                f"{self._name}: input {value.name[:60]} is {_told(value)} and has no batch of "
                f"{self.batch} in front like the first"
            )
        if dim.dim_param:
            self.named[dim.dim_param] = self.batch
        return self.batch

    def _size(self, value: ValueInfoProto, dim: Any, wanted: int) -> int:
        there = int(dim.dim_value) if dim.dim_value > 0 else self.named.get(dim.dim_param, 0)
        if there and wanted and there != wanted:
            raise Refused(
                f"{self._name}: input {value.name[:60]} is {_told(value)}, and {wanted} was given "
                f"for {there}"
            )
        size = there or wanted
        if not size:
            raise SizesOpen(
                f"{self._name} leaves sizes open: input {value.name[:60]} is {_told(value)}; say "
                "the sizes of one sample, as 3x224x224"
            )
        if dim.dim_param:
            self.named[dim.dim_param] = size
        return size

    def known(self, value: ValueInfoProto) -> Shape | None:
        """A shape of the file in the chosen sizes; None where it stays open."""
        sizes = [
            int(d.dim_value) if d.HasField("dim_value") else self.named.get(d.dim_param, -1)
            for d in value.type.tensor_type.shape.dim
        ]
        has_shape = value.type.tensor_type.HasField("shape")
        return tuple(sizes) if has_shape and min(sizes, default=0) >= 0 else None


def _told(value: ValueInfoProto) -> str:
    dims = value.type.tensor_type.shape.dim
    return "×".join(str(d.dim_value) if d.dim_value > 0 else d.dim_param[:20] or "?" for d in dims)


class _Shapes:
    """What ONNX infers of shapes, and constants folded until nothing more becomes known."""

    def __init__(
        self, loaded: Loaded, sizes: _Sizes, nodes: list[NodeProto], constants: Constants
    ) -> None:
        self._loaded, self._sizes, self._nodes = loaded, sizes, nodes
        self._constants = constants
        self._folded: dict[str, TensorProto] = {}
        self._values: dict[str, Known] = {}
        self._kept: dict[str, ValueInfoProto] = {}

    def found(self) -> dict[str, Known]:
        """What is known of each value."""
        keep = True
        for _ in range(_ROUNDS):
            try:
                self._infer(keep=keep)
            except (onnx.shape_inference.InferenceError, onnx.checker.ValidationError) as error:
                if not keep:
                    raise Refused(
                        f"{self._loaded.path.name} contradicts itself: "
                        f"{' '.join(str(error).split())[:160]}"
                    ) from None
                keep = False
                continue
            if not self._fold():
                break
        for name, known in self._values.items():
            if known.constant != (name in self._constants):
                self._values[name] = known._replace(constant=name in self._constants)
        return self._values

    def _infer(self, *, keep: bool) -> None:
        """keep: what the file itself says of values between, where ONNX does not know."""
        graph = self._loaded.graph
        inputs = [
            helper.make_tensor_value_info(
                each.name, each.type.tensor_type.elem_type, self._sizes.shapes[each.name]
            )
            for each in graph.input
            if each.name in self._sizes.shapes
        ]
        small = [t for t in graph.initializer if _is_small(t)]
        inputs += [
            helper.make_tensor_value_info(t.name, t.data_type, list(t.dims))
            for t in graph.initializer
            if not _is_small(t)
        ]
        nodes = [n for n in self._nodes if not set(n.output) - {""} <= self._folded.keys()]
        outputs = [self._kept.get(each.name) or _shapeless(each) for each in graph.output]
        model = onnx.ModelProto(ir_version=10, opset_import=self._loaded.model.opset_import)
        model.graph.CopyFrom(
            helper.make_graph(nodes, "shapes", inputs, outputs, [*small, *self._folded.values()])
        )
        ends = {each.name for each in outputs}
        model.graph.value_info.extend(v for n, v in self._kept.items() if n not in ends)
        if keep:
            model.graph.value_info.extend(self._said())
        found = onnx.shape_inference.infer_shapes(model, strict_mode=False, data_prop=True).graph
        self._take(
            (*found.input, *found.value_info, *found.output), (*small, *self._folded.values())
        )

    def _said(self) -> Iterable[ValueInfoProto]:
        for value in (*self._loaded.graph.value_info, *self._loaded.graph.output):
            shape = self._sizes.known(value)
            if shape is not None and value.name not in self._folded:
                kind = value.type.tensor_type.elem_type
                yield helper.make_tensor_value_info(value.name, kind, shape)

    def _take(self, values: Iterable[ValueInfoProto], tensors: Iterable[TensorProto]) -> None:
        for value in values:
            kind = value.type.tensor_type.elem_type
            shape = self._sizes.known(value)
            self._values[value.name] = Known(shape, _dtype(kind))
        for tensor in tensors:
            shape = tuple(int(n) for n in tensor.dims)
            self._values[tensor.name] = Known(shape, _dtype(tensor.data_type), True)

    def _fold(self) -> bool:
        """Take what has become constant; whether that may make more shapes known."""
        more = False
        for node in self._nodes:
            if all(not name or name in self._constants for name in node.output):
                continue
            if node.op_type in ("Shape", "Size") and node.domain in OWN:
                more |= self._shape_of(node)
            elif node.op_type in _KEEPING:
                more |= self._keep(node)
            elif self._constants.take(node):
                more |= self._small(node)
        return more

    def _shape_of(self, node: NodeProto) -> bool:
        known = self._values.get(node.input[0])
        if known is None or known.shape is None:
            return False
        words = {each.name: each.i for each in node.attribute}
        part = known.shape[slice(words.get("start"), words.get("end"))]
        numbers = np.array(prod(known.shape) if node.op_type == "Size" else part, "int64")
        self._constants.put(node.output[0], numbers)
        return self._put(node.output[0], numbers)

    def _keep(self, node: NodeProto) -> bool:
        """What ONNX does not infer though the shape is that of what arrives."""
        arriving, given = (self._values.get(n) for n in (node.input[0], node.output[0]))
        if arriving is None or arriving.shape is None or node.output[0] in self._kept:
            return False
        if given is not None and given.shape is not None:
            return False
        kind = TensorProto.FLOAT
        made = helper.make_tensor_value_info(node.output[0], kind, arriving.shape)
        self._kept[node.output[0]] = made
        return True

    def _small(self, node: NodeProto) -> bool:
        """Compute what may decide a shape: few numbers of few."""
        shapes = [self._values.get(name, Known(None, "")).shape for name in node.output if name]
        if any(shape is not None and prod(shape) > _SMALL for shape in shapes):
            return False
        around = [self._values.get(name, Known(None, "")).shape for name in node.input if name]
        if any(shape is None or prod(shape) > _SMALL for shape in around):
            return False
        if node.op_type == "ConstantOfShape" and None in shapes:
            return False
        changed = [self._put(n, self._constants.array(n)) for n in node.output if n]
        return any(changed)

    def _put(self, name: str, array: Any) -> bool:
        if array.size > _SMALL or array.dtype.kind not in "fiub":
            return False
        self._folded[name] = onnx.numpy_helper.from_array(
            np.ascontiguousarray(array).reshape(array.shape), name
        )
        return True


def _dtype(kind: int) -> str:
    """A type of numbers as designs have it, else as ONNX calls it."""
    if kind in _DTYPES or kind not in TensorProto.DataType.values():
        return _DTYPES.get(kind, "")
    return str(TensorProto.DataType.Name(kind)).lower()


def _shapeless(value: ValueInfoProto) -> ValueInfoProto:
    """A value whose shape follows from the operators, whatever the file says of it."""
    found = ValueInfoProto()
    found.CopyFrom(value)
    found.type.tensor_type.ClearField("shape")
    return found


def _is_small(tensor: TensorProto) -> bool:
    inside = tensor.data_location != TensorProto.EXTERNAL
    return inside and prod(int(n) for n in tensor.dims) <= _SMALL


def _step(node: NodeProto, loaded: Loaded) -> Step:
    own = node.domain in OWN
    schema = _schema(node.op_type, loaded.opset) if own else None
    if schema is not None:
        _check(node, schema, loaded)
    return Step(
        node.op_type if own else f"{node.domain}.{node.op_type}",
        node.name,
        tuple(node.input),
        tuple(node.output),
        {each.name: _attribute(each) for each in node.attribute if each.name not in _OLD},
        _usual(schema) if schema is not None else {},
    )


def _schema(kind: str, opset: int) -> Any:
    """What ONNX says of an operator; None where it has none of that name."""
    try:
        return onnx.defs.get_schema(kind, min(opset, onnx.defs.onnx_opset_version()))
    except onnx.defs.SchemaError:
        return None


def _check(node: NodeProto, schema: Any, loaded: Loaded) -> None:
    """Refuse an operator whose ports and attributes are not those that ONNX says it has."""
    name = f"{loaded.path.name}: {node.op_type} {(node.name or ''.join(node.output[:1]))[:60]}"
    if not schema.min_input <= len(node.input) <= schema.max_input:
        raise Refused(f"{name} takes {len(node.input)} values, as ONNX says it cannot")
    if not schema.min_output <= len(node.output) <= schema.max_output:
        raise Refused(f"{name} gives {len(node.output)} values, as ONNX says it cannot")
    given = {each.name: each.type for each in node.attribute}
    for word, attribute in schema.attributes.items():
        if word not in given:
            if attribute.required:
                raise Refused(f"{name} does not say its {word}")
        elif int(given[word]) != attribute.type.value:
            raise Refused(f"{name} says its {word} in a way that ONNX does not know")


def _usual(schema: Any) -> dict[str, Any]:
    return {
        name: _attribute(attribute.default_value)
        for name, attribute in schema.attributes.items()
        if attribute.default_value.type
    }


def _attribute(attribute: AttributeProto) -> Any:
    """An attribute as Python has it; graphs and tensors are not looked at by readers."""
    value = helper.get_attribute_value(attribute)
    if attribute.type == AttributeProto.FLOAT:
        return plain_numbers(np.array([value], "float32"))[0]
    if attribute.type == AttributeProto.FLOATS:
        return plain_numbers(np.array(list(value), "float32"))
    if isinstance(value, bytes):
        return value.decode(errors="replace")
    if attribute.type == AttributeProto.STRINGS:
        return tuple(each.decode(errors="replace") for each in value)
    if attribute.type == AttributeProto.INTS:
        return tuple(map(int, value))
    if attribute.type == AttributeProto.INT:
        return int(value)
    return f"({AttributeProto.AttributeType.Name(attribute.type).lower()})"
