"""Multi-head attention as weights, cost and ONNX operators, for all layers that have it inside."""

from collections.abc import Iterator
from dataclasses import dataclass

from graphs.declare import Arrives, Call, Constant, Operator, Weight, filled
from graphs.operations import Work, softmax
from graphs.types import ShapeError, TensorType


def matrix_product(source: str, weight: str, bias: str, target: str) -> Iterator[Operator]:
    """source · weightᵀ + bias; the bias may be "" for none."""
    turned, product = f"{weight}/turned", f"{target}_product"
    yield Operator("Transpose", (weight,), (turned,), {"perm": (1, 0)})
    yield Operator("MatMul", (source, turned), (product if bias else target,))
    if bias:
        yield Operator("Add", (product, bias), (target,))


def later_steps(sequence: TensorType) -> Call:
    """True for each pair of steps of which the second comes later: it must not be seen."""
    steps = sequence.shape[0]
    ones = Call(".new_ones", (Arrives(0), (steps, steps)))
    return Call(".bool", (Call(".triu", (ones, 1)),))


def check_padding_mask(mask: TensorType, sequence: TensorType) -> None:
    """Refuse what does not say of each step that is looked at whether it is padding."""
    steps = sequence.shape[:1]
    if mask.dtype != "bool":
        raise ShapeError(
            f"a mask of padding says True or False of each step but {mask.dtype} arrives",
            "Wire an Input of dtype bool to it",
        )
    if mask.shape != steps:
        raise ShapeError(
            f"a mask of padding for {sequence} has {steps[0]} numbers but {mask} arrives",
            f"Give one for each of the {steps[0]} steps",
        )


def attending(scaled: int, rows: int, seen: int, *, masked: bool) -> tuple[Work, ...]:
    """Attention beside its products: numbers scaled, shares in rows, what is hidden."""
    hidden = (Work("for what is hidden", 1, rows * seen),) if masked else ()
    return (Work("to scale the query", 1, scaled), *softmax(rows, seen), *hidden)


@dataclass(frozen=True, slots=True)
class Heads:
    """A multi-head attention of `steps` on `seen` steps.

    features: those of the query and of the result; of_key, of_value: those of key and value.
    learned_step, zero_step: whether such a step follows those of key and value. causal: whether
    steps see none that come later. padded: whether a mask says which steps nobody sees. prefix:
    what stands before its weights' names.
    """

    steps: int
    seen: int
    features: int
    heads: int
    of_key: int
    of_value: int
    bias: bool = True
    learned_step: bool = False
    zero_step: bool = False
    causal: bool = False
    padded: bool = False
    prefix: str = ""

    @property
    def key_steps(self) -> int:
        """Steps that are looked at, with the appended ones."""
        return self.seen + self.learned_step + self.zero_step

    @property
    def _together(self) -> bool:
        """Whether the three projections are one weight, as torch keeps them for equal sizes."""
        return self.of_key == self.of_value == self.features

    def weights(self) -> Iterator[Weight]:
        """The weights in the order of the state_dict."""
        size, prefix = self.features, self.prefix
        if self._together:
            yield Weight(f"{prefix}in_proj_weight", (3 * size, size))
        else:
            for letter, width in zip("qkv", (size, self.of_key, self.of_value), strict=True):
                yield Weight(f"{prefix}{letter}_proj_weight", (size, width))
        if self.bias:
            yield Weight(f"{prefix}in_proj_bias", (3 * size,))
        if self.learned_step:
            yield Weight(f"{prefix}bias_k", (1, 1, size))
            yield Weight(f"{prefix}bias_v", (1, 1, size))
        yield Weight(f"{prefix}out_proj.weight", (size, size))
        if self.bias:
            yield Weight(f"{prefix}out_proj.bias", (size,))

    def macs(self) -> int:
        """The four projections, and the products of queries, keys and values."""
        into = self.steps * self.features + self.seen * (self.of_key + self.of_value)
        projections = (into + self.steps * self.features) * self.features
        return projections + 2 * self.steps * self.key_steps * self.features

    def work(self) -> tuple[Work, ...]:
        """What it computes beside its products."""
        rows = self.heads * self.steps
        masked = self.causal or self.padded
        return attending(self.steps * self.features, rows, self.key_steps, masked=masked)

    def operators(
        self, sources: tuple[str, ...], target: str, shares: str, padding: str = ""
    ) -> Iterator[Operator]:
        """From query, key and value to the result and to the mean over heads of what is seen.

        padding: the mask that is True for steps that nobody sees.
        """
        yield from self._projected(sources)
        yield from self._appended(sources[0])
        size = self.features // self.heads
        apart = {"apart": Constant("int64", (4,), (0, 0, self.heads, size))}
        scale = {"scale": Constant("float32", (), (size**-0.5,))}
        joined = {"joined": Constant("int64", (3,), (0, 0, self.features))}
        orders = {"q": (0, 2, 1, 3), "k": (0, 2, 3, 1), "v": (0, 2, 1, 3)}
        for letter, order in orders.items():
            constants = apart if letter == "q" else {}
            parts = (f"{letter}_parts",)
            yield Operator("Reshape", (f"{letter}_all", "apart"), parts, constants=constants)
            yield Operator("Transpose", parts, (f"{letter}_heads",), {"perm": order})
        yield Operator("Mul", ("q_heads", "scale"), ("q_scaled",), constants=scale)
        yield Operator("MatMul", ("q_scaled", "k_heads"), ("products",))
        products = "products"
        if self.causal:
            yield from self._without_later()
            products = "seen"
        if self.padded:
            yield from self._without_padding(padding, products)
            products = "seen_of_sample"
        yield Operator("Softmax", (products,), ("shares_apart",), {"axis": -1})
        yield Operator("ReduceMean", ("shares_apart",), (shares,), {"axes": (1,), "keepdims": 0})
        yield Operator("MatMul", ("shares_apart", "v_heads"), ("found",))
        yield Operator("Transpose", ("found",), ("found_first",), {"perm": (0, 2, 1, 3)})
        yield Operator("Reshape", ("found_first", "joined"), ("found_joined",), constants=joined)
        bias = f"{self.prefix}out_proj.bias" if self.bias else ""
        yield from matrix_product("found_joined", f"{self.prefix}out_proj.weight", bias, target)

    def _without_padding(self, mask: str, products: str) -> Iterator[Operator]:
        """Minus infinity for steps that are padding, the same for all heads and queries."""
        numbers = {
            "hidden": Constant("float32", (), (float("-inf"),)),
            "shown": Constant("float32", (), (0.0,)),
        }
        more = self.key_steps - self.seen
        own = "padding_own" if more else "padding"
        yield Operator("Where", (mask, "hidden", "shown"), (own,), constants=numbers)
        if more:
            edges = {"padding_edges": Constant("int64", (4,), (0, 0, 0, more))}
            yield Operator("Pad", (own, "padding_edges"), ("padding",), constants=edges)
        places = {"places": Constant("int64", (2,), (1, 2))}
        yield Operator("Unsqueeze", ("padding", "places"), ("padding_apart",), constants=places)
        yield Operator("Add", (products, "padding_apart"), ("seen_of_sample",))

    def _without_later(self) -> Iterator[Operator]:
        """Minus infinity for what comes later; appended steps are always seen."""
        numbers = {
            "nothing": Constant("float32", (1, 1), (float("-inf"),)),
            "sizes": Constant("int64", (2,), (self.steps, self.seen)),
            "above": Constant("int64", (), (1,)),
        }
        yield Operator("Expand", ("nothing", "sizes"), ("all_hidden",), constants=numbers)
        more = self.key_steps - self.seen
        mask = "later" if more else "mask"
        yield Operator("Trilu", ("all_hidden", "above"), (mask,), {"upper": 1})
        if more:
            edges = {"edges": Constant("int64", (4,), (0, 0, 0, more))}
            yield Operator("Pad", ("later", "edges"), ("mask",), constants=edges)
        yield Operator("Add", ("products", "mask"), ("seen",))

    def _projected(self, sources: tuple[str, ...]) -> Iterator[Operator]:
        thirds = {"axis": 0}
        weights = tuple(f"{self.prefix}{letter}_proj_weight" for letter in "qkv")
        if self._together:
            yield Operator("Split", (f"{self.prefix}in_proj_weight",), weights, thirds)
        biases = ("q_bias", "k_bias", "v_bias") if self.bias else ("", "", "")
        if self.bias:
            yield Operator("Split", (f"{self.prefix}in_proj_bias",), biases, thirds)
        own = self._own_names()
        for source, weight, bias, target in zip(sources, weights, biases, own, strict=True):
            yield from matrix_product(source, weight, bias, target)

    def _own_names(self) -> tuple[str, ...]:
        """What the projections give: key and value are longer where steps are appended."""
        more = self.learned_step or self.zero_step
        return ("q_all", "k_own", "v_own") if more else ("q_all", "k_all", "v_all")

    def _appended(self, source: str) -> Iterator[Operator]:
        """Steps after those of key and value, for every sample of the batch."""
        if not (self.learned_step or self.zero_step):
            return
        ones = {"ones": Constant("int64", (2,), (1, 1))}
        yield Operator("Shape", (source,), ("batch",), {"start": 0, "end": 1})
        yield Operator("Concat", ("batch", "ones"), ("copies",), {"axis": 0}, ones)
        if self.zero_step:
            zeros = filled("float32", (1, 1, self.features), 0.0)
            yield Operator("Expand", ("zero", "copies"), ("zeros",), constants={"zero": zeros})
        for letter in "kv":
            parts = [f"{letter}_own"]
            if self.learned_step:
                learned = (f"{letter}_learned",)
                yield Operator("Expand", (f"{self.prefix}bias_{letter}", "copies"), learned)
                parts += learned
            parts += ["zeros"] if self.zero_step else []
            yield Operator("Concat", tuple(parts), (f"{letter}_all",), {"axis": 1})
