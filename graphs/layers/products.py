"""Products and distances between tensors."""

from math import prod
from typing import Any, NamedTuple

from graphs.declare import Arrives, Call, Constant, Layer, Operator, layer
from graphs.fields import flag, real, whole
from graphs.layers.activation import number, sample_dimension
from graphs.layers.merge import broadcast, check_one_dtype
from graphs.layers.normalizers import norm_operators
from graphs.operations import PER_MAC, Work, of_each
from graphs.types import ShapeError, TensorType, shape_text


class Product(NamedTuple):
    """A matrix product of two samples. `left`, `right`: the operands with dimensions put in.

    inserted: dimensions of size 1 put into each operand, counted with the batch as 0. removed:
    dimensions taken out of the result again.
    """

    left: tuple[int, ...]
    right: tuple[int, ...]
    inserted: tuple[tuple[int, ...], tuple[int, ...]]
    removed: tuple[int, ...]
    given: tuple[int, ...]

    @property
    def macs(self) -> int:
        """Multiply-accumulates for one sample."""
        return prod(self.given) * self.left[-1]


def product(left: tuple[int, ...], right: tuple[int, ...]) -> Product:
    """How two samples are multiplied: as torch.matmul multiplies single tensors.

    Vectors become matrices, and missing dimensions are put in behind the batch.
    """
    if not left or not right:
        raise ShapeError("a matrix product needs at least one dimension, but a number arrives")
    rows = (1, *left) if len(left) == 1 else left
    columns = (*right, 1) if len(right) == 1 else right
    rank = max(len(rows), len(columns))
    first, second = ((1,) * (rank - len(s)) + s for s in (rows, columns))
    if first[-1] != second[-2]:
        raise ShapeError(
            f"{shape_text(left)} and {shape_text(right)} do not fit: {first[-1]} columns meet "
            f"{second[-2]} rows",
            "Transpose one of them or bring both to one inner size",
        )
    outer = broadcast(TensorType(first[:-2]), TensorType(second[:-2]))
    removed = ((rank - 1,) if len(left) == 1 else ()) + ((rank,) if len(right) == 1 else ())
    given = (*outer, first[-2], second[-1])
    kept = tuple(n for place, n in enumerate(given, 1) if place not in removed)
    inserted = (
        tuple(range(1, rank - len(left) + 1)),
        (*range(1, rank - len(columns) + 1), *((rank,) if len(right) == 1 else ())),
    )
    return Product(first, second, inserted, removed, kept)


@layer("merge", "matrix product", "dot", "attention", "torch.matmul", "@")
class MatMul(Layer):
    """The matrix product of its inputs, for each sample; more than two from the left."""

    inputs = ("in1", "in2")
    variadic = True
    takes = "any"

    def output(self, *inputs: TensorType) -> TensorType:
        check_one_dtype(self.kind, inputs)
        if inputs[0].dtype == "bool":
            raise ShapeError(f"{self.kind} computes with numbers but true and false arrive")
        shape = inputs[0].shape
        for other in inputs[1:]:
            shape = product(shape, other.shape).given
        return TensorType(shape, inputs[0].dtype)

    def _products(self, inputs: tuple[TensorType, ...]) -> tuple[Product, ...]:
        found: list[Product] = []
        for index, other in enumerate(inputs[1:]):
            found.append(product(found[-1].given if index else inputs[0].shape, other.shape))
        return tuple(found)

    def macs(self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]) -> int:
        return sum(each.macs for each in self._products(inputs))

    def function(self, *inputs: TensorType) -> Call:
        made: Call | Arrives = Arrives(0)
        for index, each in enumerate(self._products(inputs), 1):
            operands = (made, Arrives(index))
            left, right = map(_unsqueezed, operands, each.inserted)
            made = Call("torch.matmul", (left, right))
            for place in reversed(each.removed):
                made = Call(".squeeze", (made, place))
        assert isinstance(made, Call)
        return made

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        steps: list[Operator] = []
        products = self._products(inputs)
        goals = [*(f"until{n}" for n in range(1, len(products))), "out0"]
        sources = ["in0", *goals]
        for index, each in enumerate(products):
            steps += _onnx_product(each, index, sources[index], goals[index])
        return tuple(steps)


def _unsqueezed(operand: Any, places: tuple[int, ...]) -> Any:
    for place in places:
        operand = Call(".unsqueeze", (operand, place))
    return operand


def _onnx_product(each: Product, index: int, source: str, goal: str) -> list[Operator]:
    steps, names = [], []
    for side, name in zip("ab", (source, f"in{index + 1}"), strict=True):
        places = each.inserted[side == "b"]
        if places:
            axes = {f"{side}_axes{index}": Constant("int64", (len(places),), places)}
            inputs = (name, f"{side}_axes{index}")
            name = f"{side}{index}"
            steps.append(Operator("Unsqueeze", inputs, (name,), constants=axes))
        names.append(name)
    raw = f"product{index}" if each.removed else goal
    steps.append(Operator("MatMul", tuple(names), (raw,)))
    if each.removed:
        axes = {f"gone{index}": Constant("int64", (len(each.removed),), each.removed)}
        steps.append(Operator("Squeeze", (raw, f"gone{index}"), (goal,), constants=axes))
    return steps


@layer("merge", "matrix product", "bmm", "torch.bmm", "attention")
class BatchMatMul(Layer):
    """The product of one matrix of each input for each sample, without any repeating."""

    inputs = ("in1", "in2")
    takes = "any"

    def output(self, *inputs: TensorType) -> TensorType:
        check_one_dtype(self.kind, inputs)
        if inputs[0].dtype == "bool":
            raise ShapeError(f"{self.kind} computes with numbers but true and false arrive")
        for tensor in inputs:
            if len(tensor.shape) != 2:
                raise ShapeError(
                    f"BatchMatMul needs matrices but {tensor} arrives", "MatMul takes any rank"
                )
        left, right = inputs
        return TensorType(product(left.shape, right.shape).given, left.dtype)

    def macs(self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]) -> int:
        return outputs[0].elements * inputs[0].shape[-1]

    def function(self, *inputs: TensorType) -> Call:
        return Call("torch.bmm", (Arrives(0), Arrives(1)))

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        return (Operator("MatMul", ("in0", "in1")),)


@layer("merge", "cosine", "angle", "similarity", "siamese")
class CosineSimilarity(Layer):
    """The cosine of the angle between its inputs along a dimension, which disappears."""

    dim: int = whole(
        default=1, minimum=-8, maximum=8, doc="Dimension of the vectors; the batch is 0."
    )
    eps: float = real(default=1e-8, minimum=1e-30, doc="Smallest length that is divided by.")

    inputs = ("in1", "in2")

    def output(self, *inputs: TensorType) -> TensorType:
        check_one_dtype(self.kind, inputs)
        shape = broadcast(*inputs)
        axis = sample_dimension(self.dim, TensorType(shape))
        return TensorType((*shape[:axis], *shape[axis + 1 :]), inputs[0].dtype)

    def work(
        self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]
    ) -> tuple[Work, ...]:
        size = broadcast(*inputs)[sample_dimension(self.dim, TensorType(broadcast(*inputs)))]
        # Three sums of products, two roots, their product, the comparison with eps, the division.
        return of_each(outputs[0], f"for vectors of {size:,}", 3 * PER_MAC * size + 5)

    def module(self, *inputs: TensorType) -> Call:
        return Call("nn.CosineSimilarity", (), self.options())

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        shape, dtype = broadcast(*inputs), inputs[0].dtype
        axis = sample_dimension(self.dim, TensorType(shape)) + 1
        constants = {
            "shape": Constant("int64", (len(shape) + 1,), (1, *shape)),
            "least": number(self.eps, dtype),
            "axes": Constant("int64", (1,), (axis,)),
        }
        unit = (step for side in "01" for step in _unit_vector(side, axis))
        return (
            Operator("Expand", ("in0", "shape"), ("all0",), constants=constants),
            Operator("Expand", ("in1", "shape"), ("all1",)),
            *unit,
            Operator("Mul", ("unit0", "unit1"), ("products",)),
            Operator("ReduceSum", ("products", "axes"), ("out0",), {"keepdims": 0}),
        )

    def detail(self) -> str:
        return f"dim {self.dim}"


def _unit_vector(side: str, axis: int) -> tuple[Operator, ...]:
    along = {"axes": (axis,), "keepdims": 1}
    return (
        Operator("ReduceL2", (f"all{side}",), (f"length{side}",), along),
        Operator("Max", (f"length{side}", "least"), (f"steadied{side}",)),
        Operator("Div", (f"all{side}", f"steadied{side}"), (f"unit{side}",)),
    )


@layer("merge", "distance", "euclidean", "siamese", "contrastive", "triplet")
class PairwiseDistance(Layer):
    """The distance between its inputs along the last dimension."""

    p: float = real(default=2.0, minimum=1, doc="The norm: 1 sums, 2 is the Euclidean distance.")
    eps: float = real(default=1e-6, minimum=0, doc="Added to each difference.")
    keepdim: bool = flag(default=False, doc="Keep the last dimension, with size 1.")

    inputs = ("in1", "in2")

    def output(self, *inputs: TensorType) -> TensorType:
        check_one_dtype(self.kind, inputs)
        shape = broadcast(*inputs)
        if not shape:
            raise ShapeError("PairwiseDistance needs vectors, but single numbers arrive")
        return TensorType((*shape[:-1], *((1,) if self.keepdim else ())), inputs[0].dtype)

    def work(
        self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]
    ) -> tuple[Work, ...]:
        size = broadcast(*inputs)[-1]
        # Differences, eps added, powers, their sum, its root.
        return of_each(outputs[0], f"for vectors of {size:,}", 4 * size)

    def module(self, *inputs: TensorType) -> Call:
        return Call("nn.PairwiseDistance", (), self.options())

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        dtype = inputs[0].dtype
        last = len(inputs[0].shape)
        return (
            Operator("Sub", ("in0", "in1"), ("raw",)),
            Operator("Add", ("raw", "eps"), ("apart",), constants={"eps": number(self.eps, dtype)}),
            *norm_operators("apart", "out0", self.p, last, keep=self.keepdim, dtype=dtype),
        )
