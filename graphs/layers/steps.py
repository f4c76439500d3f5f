"""Recurrent layers as ONNX operators, one operator for each layer and direction.

ONNX orders the gates' rows otherwise than torch; the graph reorders them, so that its weights
keep the names and the order of the state_dict. ONNX knows no projection; its weight is multiplied
into the recurrent one, since what the next step sees is weight_hh · weight_hr · state.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graphs.declare import Constant, Operator


@dataclass(frozen=True, slots=True)
class Walk:
    """A recurrent operator for one direction.

    suffix: what its weights' names end with. gates: ONNX's order of torch's gates. projection:
    the weight of the projection, where there is one. starts: the names of the first states, each
    1×N×size; none for zeros.
    """

    type: str
    suffix: str
    length: int
    features: int
    hidden: int
    gates: tuple[int, ...]
    bias: bool
    projection: str = ""
    starts: tuple[str, ...] = ()
    attributes: Mapping[str, Any] = field(default_factory=dict)

    @property
    def rows(self) -> int:
        """Rows of the weights: all gates of all numbers."""
        return len(self.gates) * self.hidden

    def operators(self, source: str) -> Iterator[Operator]:
        """From `source` (L×N×features) to `steps`, `hidden` and `cell`, suffixed."""
        started = bool(self.projection and self.starts)
        if started:
            yield from self._started(source)
        else:
            yield from self._ordered(f"weight_ih{self.suffix}", self.features)
        yield from self._recurrent_weight()
        if self.bias:
            yield from self._ordered(f"bias_ih{self.suffix}")
            yield from self._ordered(f"bias_hh{self.suffix}")
            biases = tuple(f"bias_{each}{self.suffix}_gates" for each in ("ih", "hh"))
            yield Operator("Concat", biases, (f"bias{self.suffix}",), {"axis": 1})
        yield self._operator(f"gates{self.suffix}" if started else source, started=started)
        yield from self._projected()

    def _operator(self, source: str, *, started: bool) -> Operator:
        s = self.suffix
        starts = ("", *self.starts[1:]) if started else self.starts
        way = "reverse" if s.endswith("_reverse") else "forward"
        arriving = f"identity{s}" if started else f"weight_ih{s}"
        weights = (f"{arriving}_gates", f"recurrent{s}_gates")
        bias = f"bias{s}" if self.bias else ""
        given = tuple(f"{name}{s}" for name in ("walked", "last", "cell"))
        return Operator(
            self.type,
            (source, *weights, *((bias, "", *starts) if starts or bias else ())),
            given if self.type == "LSTM" else given[:2],
            {"hidden_size": self.hidden, "direction": way, **self.attributes},
        )

    def _ordered(self, name: str, width: int | None = None) -> Iterator[Operator]:
        """A weight with its gates in ONNX's order and a direction in front."""
        tail = () if width is None else (width,)
        shape = (1, self.rows, *tail)
        whole = {f"{name}_shape": Constant("int64", (len(shape),), shape)}
        done = (f"{name}_gates",)
        if self.gates == (0,):
            yield Operator("Reshape", (name, f"{name}_shape"), done, constants=whole)
            return
        parts = (len(self.gates), self.hidden, *tail)
        split = {f"{name}_parts": Constant("int64", (len(parts),), parts)}
        order = {f"{name}_order": Constant("int64", (len(self.gates),), self.gates)}
        yield Operator("Reshape", (name, f"{name}_parts"), (f"{name}_apart",), constants=split)
        moved = (f"{name}_moved",)
        yield Operator("Gather", (f"{name}_apart", f"{name}_order"), moved, {"axis": 0}, order)
        yield Operator("Reshape", (*moved, f"{name}_shape"), done, constants=whole)

    def _recurrent_weight(self) -> Iterator[Operator]:
        weight, name = f"weight_hh{self.suffix}", f"recurrent{self.suffix}"
        if self.projection:
            yield Operator("MatMul", (weight, self.projection), (name,))
        else:
            yield Operator("Identity", (weight,), (name,))
        yield from self._ordered(name, self.hidden)

    def _started(self, source: str) -> Iterator[Operator]:
        """A projected first state has no place in ONNX: add its share to the first step's gates."""
        s, last = self.suffix, self.length - 1
        pads = (last, 0, 0, 0, 0, 0) if s.endswith("_reverse") else (0, 0, 0, last, 0, 0)
        share = {f"share{s}_pads": Constant("int64", (6,), pads)}
        square = {
            f"zero{s}": Constant("float32", (1, 1), (0.0,)),
            f"square{s}": Constant("int64", (2,), (self.rows, self.rows)),
        }
        turned = {"perm": (1, 0)}
        yield Operator("Transpose", (f"weight_ih{s}",), (f"ih{s}_turned",), turned)
        yield Operator("MatMul", (source, f"ih{s}_turned"), (f"arriving{s}",))
        yield Operator("Transpose", (f"weight_hh{s}",), (f"hh{s}_turned",), turned)
        yield Operator("MatMul", (self.starts[0], f"hh{s}_turned"), (f"share{s}",))
        yield Operator("Pad", (f"share{s}", f"share{s}_pads"), (f"padded{s}",), constants=share)
        yield Operator("Add", (f"arriving{s}", f"padded{s}"), (f"gates{s}",))
        zeros = (f"zeros{s}",)
        yield Operator("Expand", (f"zero{s}", f"square{s}"), zeros, constants=square)
        yield Operator("EyeLike", zeros, (f"identity{s}",))
        yield from self._ordered(f"identity{s}", self.rows)

    def _projected(self) -> Iterator[Operator]:
        s = self.suffix
        axis = {f"direction{s}": Constant("int64", (1,), (1,))}
        squeezed = (f"unprojected{s}" if self.projection else f"steps{s}",)
        yield Operator("Squeeze", (f"walked{s}", f"direction{s}"), squeezed, constants=axis)
        if not self.projection:
            yield Operator("Identity", (f"last{s}",), (f"hidden{s}",))
            return
        turned = (f"{self.projection}_turned",)
        yield Operator("Transpose", (self.projection,), turned, {"perm": (1, 0)})
        yield Operator("MatMul", (*squeezed, *turned), (f"steps{s}",))
        yield Operator("MatMul", (f"last{s}", *turned), (f"hidden{s}",))


def stacked(layers: Sequence[Sequence[Walk]], states: int) -> Iterator[Operator]:
    """A whole recurrent layer: its stacked layers, each with the walks of its directions.

    states: how many states it has, and so how many outputs beside the first.
    """
    step_first = {"perm": (1, 0, 2)}
    walks = [walk for layer in layers for walk in layer]
    for index in range(len(walks[0].starts)):
        starts = tuple(walk.starts[index] for walk in walks)
        turned = (f"start{index}",)
        yield Operator("Transpose", (f"in{index + 1}",), turned, step_first)
        yield Operator("Split", turned, starts, {"axis": 0})
    yield Operator("Transpose", ("in0",), ("step_first",), step_first)
    source = "step_first"
    for number, layer in enumerate(layers):
        for walk in layer:
            yield from walk.operators(source)
        source = f"layer{number}"
        steps = tuple(f"steps{walk.suffix}" for walk in layer)
        yield Operator("Concat", steps, (source,), {"axis": 2})
    yield Operator("Transpose", (source,), ("out0",), step_first)
    for index, state in enumerate(("hidden", "cell")[:states], start=1):
        ends = tuple(f"{state}{walk.suffix}" for walk in walks)
        yield Operator("Concat", ends, (f"{state}_ends",), {"axis": 0})
        yield Operator("Transpose", (f"{state}_ends",), (f"out{index}",), step_first)


def single(walk: Walk, states: int) -> Iterator[Operator]:
    """A cell: one step, whose states are all that it gives."""
    front = {"front": Constant("int64", (1,), (0,))}
    yield Operator("Unsqueeze", ("in0", "front"), ("step",), constants=front)
    for index, start in enumerate(walk.starts, start=1):
        yield Operator("Unsqueeze", (f"in{index}", "front"), (start,))
    yield from walk.operators("step")
    for index, state in enumerate(("hidden", "cell")[:states]):
        yield Operator("Squeeze", (f"{state}{walk.suffix}", "front"), (f"out{index}",))
