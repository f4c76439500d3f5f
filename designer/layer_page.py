"""The page of a layer: all that its declaration says, in words, for people who look it up."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

from graphs.calls import Call
from graphs.codegen.functions import function_text
from graphs.codegen.layout import flat
from graphs.declare import Layer
from graphs.fields import Field, range_text
from graphs.formulas import Formula, call_line, formulas
from graphs.propagate import NodeFacts, examine
from graphs.types import GraphError, ShapeError, TensorType

DOCUMENTATION = "https://docs.pytorch.org/docs/stable/generated"
_WITHOUT_PAGE = ("nn.CrossMapLRN2d",)
"""What PyTorch has and its documentation has not."""
_MOST_INPUTS = 3
"""Of more inputs than these all get the same in an example."""


class FieldLine(NamedTuple):
    """A field: its name, what it may be, what it is at first, what it means."""

    name: str
    values: str
    default: str
    doc: str


@dataclass(frozen=True)
class LayerPage:
    """What is told of a layer. `example`: what arrives is made up, since nothing is known.

    call: how PyTorch is asked for it. operators: of ONNX, or why it has none. link: PyTorch's own
    page, or nothing.
    """

    title: str
    category: str
    purpose: str
    example: bool
    arrives: tuple[str, ...]
    gives: tuple[str, ...]
    formulas: tuple[Formula, ...]
    fields: tuple[FieldLine, ...]
    call: str
    operators: str
    keywords: tuple[str, ...]
    link: str


def layer_page(layer: Layer, known: NodeFacts | None = None) -> LayerPage:
    """The page of a layer as it stands on the canvas, or of one with an example's input."""
    right = known is not None and known.status == "right"
    facts = known if right else _example(layer)
    arrives = facts.inputs if facts is not None else ()
    module = layer.module(*arrives) if facts is not None else None
    function = _function(layer, arrives) if facts is not None and module is None else None
    return LayerPage(
        layer.kind,
        layer.category,
        re.sub(r"\s+", " ", layer.__doc__ or "").strip(),
        facts is not None and not right,
        tuple(map(str, arrives)),
        tuple(map(str, facts.outputs)) if facts is not None else (),
        formulas(layer, facts) if facts is not None else (),
        tuple(_line(spec) for spec in layer.fields.values()),
        call_line(module) if module is not None else _function_text(layer, function),
        _operators(layer, arrives) if facts is not None else "",
        layer.keywords,
        _link(module or function),
    )


def values_text(spec: Field) -> str:
    """What a field may be: `whole number of at least 1`, `on or off`, `zeros, reflect`."""
    text = _VALUES.get(spec.kind, "")
    if spec.kind == "choice":
        text = ", ".join(spec.choices)
    elif spec.kind == "shape":
        shortest, longest = spec.lengths
        text = f"{shortest} to {longest} whole numbers"
    elif spec.kind in ("size", "padding", "factors"):
        one = "number" if spec.kind == "factors" else "whole number"
        text = f"{one}{range_text(spec)}, or one for each dimension"
    elif spec.kind in ("whole", "real"):
        text += range_text(spec)
    if spec.kind == "padding":
        text = f"{text}, or {' or '.join(spec.choices)}"
    if spec.unit:
        text = f"{text}, in {spec.unit}"
    return f"{text}; empty: {spec.empty}" if spec.optional and spec.empty else text


_VALUES = {"whole": "whole number", "real": "number", "flag": "on or off", "text": "text"}


def _line(spec: Field) -> FieldLine:
    default = "" if spec.required or spec.default is None else spec.shown(spec.default)
    return FieldLine(spec.name, values_text(spec), default, spec.doc)


def _example(layer: Layer) -> NodeFacts | None:
    """The facts for the first inputs that a layer can take; None where none of them fits."""
    for inputs in _inputs(layer):
        facts = examine(layer, inputs)
        if facts.status == "right":
            return facts
    return None


def _inputs(layer: Layer) -> Iterator[tuple[TensorType, ...]]:
    count = 2 if layer.variadic else len(layer.inputs) - len(layer.optional)
    spatial = [(3, *(32,) * layer.rank)] if layer.rank else []
    shapes: list[tuple[int, ...]] = [*spatial, (3, 32, 32), (16,), (8, 16), (3, 8, 32, 32), (4,)]
    whole: list[tuple[int, ...]] = [(8,), (1,), (), (32, 32)]
    kinds = [*map(TensorType, shapes), *(TensorType(shape, "int64") for shape in whole)]
    if count > _MOST_INPUTS:
        yield from ((kind,) * count for kind in kinds)
    else:
        yield from product(kinds, repeat=count)


def _function(layer: Layer, arrives: Sequence[TensorType]) -> object:
    """What computes a layer that is no module; None for the ends of a network."""
    if layer.category == "io":
        return None
    try:
        return layer.function(*arrives)
    except AssertionError:
        return None


def _function_text(layer: Layer, function: object) -> str:
    if function is None:
        return ""
    names = ("x", "y") if layer.variadic or len(layer.inputs) == 1 else layer.inputs
    return flat(function_text(function, names))


def _operators(layer: Layer, arrives: Sequence[TensorType]) -> str:
    """The operators that compute it in ONNX, or why there are none."""
    try:
        return ", ".join(dict.fromkeys(each.type for each in layer.onnx(*arrives)))
    except ShapeError as refusal:
        return str(refusal.message)
    except (AssertionError, GraphError):
        return ""


def _link(call: object) -> str:
    """PyTorch's page of a module, a function or a method of tensors."""
    if not isinstance(call, Call) or call.target in _WITHOUT_PAGE:
        return ""
    if re.fullmatch(r"(nn|torch)(\.\w+)+", call.target):
        name = call.target.removeprefix("torch.")
    elif re.fullmatch(r"\.\w+", call.target):
        name = f"Tensor{call.target}"
    else:
        return ""
    return f"{DOCUMENTATION}/torch.{name}.html"
