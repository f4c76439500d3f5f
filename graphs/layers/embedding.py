"""Tables of vectors that are looked up by whole numbers."""

from graphs.declare import Call, Constant, Layer, Operator, Weight, Window, family, layer
from graphs.fields import choice, flag, real, whole
from graphs.layers.activation import number
from graphs.layers.normalizers import norm_operators
from graphs.operations import Work, of_each
from graphs.types import ShapeError, TensorType


@family
class Table(Layer):
    """What a single embedding and a bag of them have in common."""

    num_embeddings: int = whole(default=1000, doc="Rows: what may arrive is 0 to one less.")
    embedding_dim: int = whole(default=64, doc="Numbers in a row.")
    padding_idx: int | None = whole(
        default=None, minimum=None, empty="none", doc="The row that stands for nothing."
    )
    max_norm: float | None = real(
        default=None, minimum=1e-6, empty="any", doc="Length that rows are cut down to."
    )
    norm_type: float = real(default=2.0, minimum=1, doc="The norm that measures that length.")
    scale_grad_by_freq: bool = flag(
        default=False, doc="Divide each row's gradient by how often it was looked up."
    )

    takes = "whole"

    def check_padding(self) -> None:
        """Refuse a padding row that the table has not."""
        rows, index = self.num_embeddings, self.padding_idx
        if index is not None and not -rows <= index < rows:
            raise ShapeError(
                f"padding_idx {index} is not a row: there are {rows}", f"Use 0 to {rows - 1}"
            )

    def weights(self, *inputs: TensorType) -> tuple[Weight, ...]:
        return (Weight("weight", (self.num_embeddings, self.embedding_dim)),)

    def module(self, *inputs: TensorType) -> Call:
        sizes = (self.num_embeddings, self.embedding_dim)
        return Call(f"nn.{self.kind}", sizes, self.options("num_embeddings", "embedding_dim"))

    def looked_up(self, rank: int, result: str) -> tuple[Operator, ...]:
        """The rows that arrive, cut down to the largest norm; rank: that of what arrives."""
        if self.max_norm is None:
            return (Operator("Gather", ("weight", "in0"), (result,)),)
        numbers = {"most": number(self.max_norm), "tiny": number(1e-7), "one": number(1.0)}
        return (
            Operator("Gather", ("weight", "in0"), ("rows",), constants=numbers),
            *norm_operators("rows", "length", self.norm_type, rank + 1, keep=True),
            Operator("Add", ("length", "tiny"), ("steadied",)),
            Operator("Div", ("most", "steadied"), ("shrinking",)),
            Operator("Greater", ("length", "most"), ("long",)),
            Operator("Where", ("long", "shrinking", "one"), ("factor",)),
            Operator("Mul", ("rows", "factor"), (result,)),
        )

    def detail(self) -> str:
        return f"{self.num_embeddings} × {self.embedding_dim}"


@layer("dense", "embedding", "look-up", "words", "tokens", "vocabulary")
class Embedding(Table):
    """A row of a learned table for each whole number that arrives."""

    def output(self, *inputs: TensorType) -> TensorType:
        self.check_padding()
        return TensorType((*inputs[0].shape, self.embedding_dim))

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        return self.looked_up(len(inputs[0].shape), "out0")


@layer("dense", "embedding", "bag of words", "look-up", "tokens", "vocabulary")
class EmbeddingBag(Table):
    """The mean, sum or maximum of the rows of a learned table for a list of whole numbers."""

    signature = (
        "num_embeddings",
        "embedding_dim",
        "max_norm",
        "norm_type",
        "scale_grad_by_freq",
        "mode",
        "sparse",
        "_weight",
        "include_last_offset",
        "padding_idx",
    )

    mode: str = choice(
        default="mean", choices=("mean", "sum", "max"), doc="What is made of the rows."
    )

    def output(self, *inputs: TensorType) -> TensorType:
        self.check_padding()
        tensor = inputs[0]
        if len(tensor.shape) != 1:
            raise ShapeError(
                f"EmbeddingBag needs a list of whole numbers but {tensor} arrives",
                "Embedding takes any shape",
            )
        if self.mode == "max" and self.scale_grad_by_freq:
            raise ShapeError("scale_grad_by_freq does not go with mode max", "Use mean or sum")
        return TensorType((self.embedding_dim,))

    def work(
        self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]
    ) -> tuple[Work, ...]:
        each = inputs[0].elements - (self.mode != "mean")
        return of_each(outputs[0], "over the rows", max(each, 0))

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        rows = self.looked_up(1, "taken")
        if self.padding_idx is None:
            return (*rows, *self._joined("taken"))
        return (*rows, *self._without_padding())

    def _joined(self, source: str) -> tuple[Operator, ...]:
        along = {"axes": (1,), "keepdims": 0}
        if self.mode == "max":
            return (Operator("ReduceMax", (source,), attributes=along),)
        if self.mode == "mean":
            return (Operator("ReduceMean", (source,), attributes=along),)
        axis = {"places": Constant("int64", (1,), (1,))}
        return (Operator("ReduceSum", (source, "places"), ("out0",), {"keepdims": 0}, axis),)

    def _without_padding(self) -> tuple[Operator, ...]:
        """Rows of padding count neither in the sum nor in the number of rows."""
        assert self.padding_idx is not None
        constants = {
            "nothing": Constant("int64", (), (self.padding_idx % self.num_embeddings,)),
            "last": Constant("int64", (1,), (-1,)),
            "places": Constant("int64", (1,), (1,)),
            "zero": number(0.0),
            "least": number(1.0),
            "lowest": number(-3.4e38),
        }
        marks = (
            Operator("Equal", ("in0", "nothing"), ("blank",), constants=constants),
            Operator("Unsqueeze", ("blank", "last"), ("void",)),
            Operator("Not", ("void",), ("real",)),
            Operator("Cast", ("real",), ("ones",), {"to": 1}),
            Operator("ReduceSum", ("ones", "places"), ("count",), {"keepdims": 0}),
        )
        return (*marks, *(self._largest() if self.mode == "max" else self._summed()))

    def _largest(self) -> tuple[Operator, ...]:
        along = {"axes": (1,), "keepdims": 0}
        return (
            Operator("Where", ("void", "lowest", "taken"), ("seen",)),
            Operator("ReduceMax", ("seen",), ("largest",), along),
            Operator("Greater", ("count", "zero"), ("some",)),
            Operator("Where", ("some", "largest", "zero")),
        )

    def _summed(self) -> tuple[Operator, ...]:
        given = "total" if self.mode == "mean" else "out0"
        steps = (
            Operator("Mul", ("taken", "ones"), ("seen",)),
            Operator("ReduceSum", ("seen", "places"), (given,), {"keepdims": 0}),
        )
        if self.mode == "sum":
            return steps
        return (
            *steps,
            Operator("Max", ("count", "least"), ("divisor",)),
            Operator("Div", ("total", "divisor")),
        )

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        return (Window(None),)

    def detail(self) -> str:
        return f"{self.num_embeddings} × {self.embedding_dim}, {self.mode}"
