"""A function of torch as layers: a guess by name and arguments, kept if it computes the same."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from torch import Tensor

from designer.pytorch_in.running import run, same_numbers, type_of
from graphs.declare import Layer
from graphs.layers import CATALOGUE
from graphs.reading import NoLayer, layer_from
from graphs.types import ShapeError

Chain = tuple[Layer, ...]


@dataclass(frozen=True, slots=True)
class FunctionCall:
    """A call of a function on tensors of the network.

    arguments: by parameter, those at their default left out; None where the parameters are not
    known. tensors: those of the network, in their order. results: what the call gave. foreign:
    whether other tensors take part, weights or constants. turned: whether an operator's operands
    stand the other way round.
    """

    name: str
    arguments: Mapping[str, Any] | None
    tensors: tuple[Tensor, ...]
    results: tuple[Tensor, ...]
    foreign: bool = False
    turned: bool = False

    def settings(self) -> dict[str, Any]:
        """What is computed, whichever mode the module is in."""
        return {name: value for name, value in self.plain().items() if name not in _UNHEARD}

    def plain(self) -> dict[str, Any]:
        """The arguments that are no tensors."""
        found = self.arguments or {}
        return {name: each for name, each in found.items() if not _holds_tensors(each)}


def _holds_tensors(value: Any) -> bool:
    if isinstance(value, (tuple, list)):
        return any(map(_holds_tensors, value))
    return isinstance(value, Tensor)


def layers_of_function(call: FunctionCall) -> Chain:
    """The layers that compute what a call computes; NoLayer says why there are none."""
    if call.foreign:
        raise NoLayer(f"{call.name} takes numbers of its own, which no layer holds")
    if call.arguments is None:
        raise NoLayer(f"there is no layer {call.name}")
    if any(type_of(each) is None for each in (*call.tensors, *call.results)):
        raise NoLayer(f"{call.name} does not keep samples apart")
    for chain in _SPELLED.get(call.name, _by_name)(call):
        if _computes(chain, call):
            return chain
    raise NoLayer(f"no layer computes what {call.name} does here")


def _computes(chain: Chain, call: FunctionCall) -> bool:
    """Whether layers, one behind the other, give exactly what a call gave."""
    tensors = list(call.tensors)
    try:
        for layer in chain:
            tensors = run(layer, tensors)
    except (ShapeError, RuntimeError, ValueError, IndexError, TypeError, AssertionError):
        return False
    results = call.results
    return len(tensors) == len(results) and all(map(same_numbers, tensors, results))


_KINDS = {"".join(kind.split("_")).lower(): kind for kind in CATALOGUE}
_KINDS |= {
    "bmm": "BatchMatMul",
    "cat": "Concat",
    "concatenate": "Concat",
    "div": "Divide",
    "max": "Maximum",
    "min": "Minimum",
    "mul": "Multiply",
    "pow": "Power",
    "sub": "Subtract",
    "swapaxes": "Transpose",
    "swapdims": "Transpose",
    "truediv": "Divide",
    "interpolate": "Upsample",
}
"""The kinds by the names that torch's functions have, without their underscores."""
_UNHEARD = {"training", "inplace", "dtype", "memory_format", "recompute_scale_factor", "out"}
"""Arguments that change nothing of what is computed here; the comparison has the last word."""


def _by_name(call: FunctionCall) -> Iterator[Chain]:
    kind = _KINDS.get(call.name.replace("_", "").lower())
    if kind is None:
        raise NoLayer(f"there is no layer {call.name}")
    yield (_filled(kind, call.plain()),)


def _filled(kind: str, arguments: Mapping[str, Any]) -> Layer:
    declared = CATALOGUE[kind]
    kept = {n: v for n, v in arguments.items() if n in declared.fields or n not in _UNHEARD}
    return layer_from(kind, {n: None if v == [] else v for n, v in kept.items()})


def _operator(call: FunctionCall) -> Iterator[Chain]:
    """An operator needs tensors on both sides, and a layer has no order turned round."""
    if call.turned or len(call.tensors) < 2:
        raise NoLayer(f"{call.name} with a number, which no layer holds")
    if call.plain():
        raise NoLayer(f"{call.name} with {', '.join(call.plain())}")
    yield from _by_name(call)


def _shaped(call: FunctionCall) -> Iterator[Chain]:
    """view, reshape: what they were told counts less than what came of it.

    A view as vectors flattens, whether the code works out their size itself or not.
    """
    shape = tuple(call.results[0].shape[1:])
    sizes = next(iter(call.plain().values()), ())
    told = isinstance(sizes, (tuple, list)) and list(sizes)[-1:] == [-1]
    if len(shape) == 1 and (told or call.name == "view"):
        yield (layer_from("Flatten", {}),)
    yield (layer_from("Reshape", {"shape": shape}),)


def _split(call: FunctionCall) -> Iterator[Chain]:
    dim = call.plain().get("dim", 0)
    sections = tuple(each.shape[dim] for each in call.results)
    yield (layer_from("Split", {"sections": sections, "dim": dim}),)


def _padded(call: FunctionCall) -> Iterator[Chain]:
    arguments = call.plain()
    pads = tuple(arguments["pad"])
    rank, mode = len(pads) // 2, arguments.get("mode", "constant")
    words = {"reflect": "Reflection", "replicate": "Replication", "circular": "Circular"}
    if mode != "constant":
        yield (layer_from(f"{words[mode]}Pad{rank}d", {"padding": pads}),)
    elif arguments.get("value"):
        options = {"padding": pads, "value": arguments["value"]}
        yield (layer_from(f"ConstantPad{rank}d", options),)
    else:
        yield (layer_from(f"ZeroPad{rank}d", {"padding": pads}),)


def _sizes(kind: str, field: str, name: str) -> Callable[[FunctionCall], Iterator[Chain]]:
    """A list of sizes whose first is the batch's."""

    def made(call: FunctionCall) -> Iterator[Chain]:
        yield (layer_from(kind, {field: tuple(call.plain()[name][1:])}),)

    return made


def _permuted(call: FunctionCall) -> Iterator[Chain]:
    dims = tuple(call.plain()["dims"])
    yield (layer_from("Permute", {"dims": dims}),)


def _unflattened(call: FunctionCall) -> Iterator[Chain]:
    arguments = call.plain()
    sizes = tuple(arguments.get("sizes", arguments.get("unflattened_size", ())))
    yield (layer_from("Unflatten", {"dim": arguments["dim"], "unflattened_size": sizes}),)


def _clamped(call: FunctionCall) -> Iterator[Chain]:
    arguments = call.plain()
    if arguments.get("min") is None or arguments.get("max") is None:
        raise NoLayer(f"{call.name} with one bound")
    bounds = {"min_val": arguments["min"], "max_val": arguments["max"]}
    yield (layer_from("Hardtanh", bounds),)


def _indexed(call: FunctionCall) -> Iterator[Chain]:
    """x[:, 1:3, ..., 0]: one layer after the other, from the last dimension to the first."""
    index = (call.arguments or {})["index"]
    parts = list(index) if isinstance(index, tuple) else [index]
    if sum(part is ... for part in parts) > 1 or any(map(_holds_tensors, parts)):
        raise NoLayer("an index that is no number")
    taken = sum(part is not None and part is not ... for part in parts)
    if ... in parts:
        at = parts.index(...)
        parts[at : at + 1] = [slice(None)] * (call.tensors[0].ndim - taken)
    chain: list[Layer] = []
    dim = len([part for part in parts if part is not None])
    for part in reversed(parts):
        dim -= part is not None
        chain += _cut(part, dim)
    if chain:
        yield tuple(chain)


def _cut(part: Any, dim: int) -> list[Layer]:
    if part is None:
        return [layer_from("Unsqueeze", {"dim": dim})]
    if type(part) is int:
        return [layer_from("Select", {"dim": dim, "index": part})]
    if not isinstance(part, slice):
        raise NoLayer("an index that is no number")
    if part == slice(None):
        return []
    ends = {"start": part.start, "end": part.stop, "step": part.step or 1}
    return [layer_from("Slice", {"dim": dim, **ends})]


_SPELLED: Mapping[str, Callable[[FunctionCall], Iterator[Chain]]] = {
    **dict.fromkeys(
        ("add", "sub", "mul", "div", "truediv", "pow", "max", "min", "maximum", "minimum"),
        _operator,
    ),
    **dict.fromkeys(("view", "reshape", "view_as", "reshape_as"), _shaped),
    **dict.fromkeys(("split", "split_with_sizes", "tensor_split", "unsafe_split"), _split),
    **dict.fromkeys(("clamp", "clip"), _clamped),
    "expand": _sizes("Expand", "size", "size"),
    "repeat": _sizes("Repeat", "repeats", "repeats"),
    "getitem": _indexed,
    "pad": _padded,
    "permute": _permuted,
    "unflatten": _unflattened,
}
"""Functions whose arguments are not the fields of a layer by their names."""
