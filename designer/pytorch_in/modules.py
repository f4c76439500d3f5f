"""A live module as a layer: its settings are read, then the layer's own module must equal it."""

import inspect
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any

import torch
from torch import Tensor, nn

from designer.pytorch_in.making import written_arguments
from designer.pytorch_in.running import leaves, run, same_numbers, type_of
from designer.training.module import module_of
from graphs.declare import Call, Layer
from graphs.layers import CATALOGUE
from graphs.reading import NoLayer, layer_from, left_to_arrive
from graphs.types import ShapeError, TensorType

_IGNORED = {"training", "inplace", "sparse"}
"""Attributes that change nothing of what a module computes in evaluation."""


def torch_class(module: nn.Module) -> type[nn.Module] | None:
    """The class of torch.nn whose forward a module has; None for a class of somebody else.

    A subclass that only sets things up in another way computes the same.
    """
    for cls in type(module).__mro__:
        if cls.__module__.startswith("torch.nn.") and cls is not nn.Module:
            same = getattr(cls, "forward", None) is type(module).forward
            return cls if same and getattr(nn, cls.__name__, None) is cls else None
    return None


def layer_of_module(module: nn.Module, inputs: tuple[TensorType, ...]) -> Layer:
    """The layer that does what a module does for what arrives; NoLayer says why there is none.

    Settings are taken as the code wrote them, else as the module says them now.
    """
    cls = torch_class(module)
    if cls is None or cls.__name__ not in CATALOGUE:
        raise NoLayer(f"there is no layer {type(module).__name__}")
    defaults = dict(_parameters(cls))
    written = written_arguments(module)
    if written is not None:
        with suppress(NoLayer):
            return _verified(module, _told(cls.__name__, written, defaults), inputs)
    return _verified(module, _told(cls.__name__, _said(module, defaults), defaults), inputs)


def masked(layer: Layer) -> Layer:
    """The layer of a module that is given a tensor of the code's own when it is called.

    Only the mask that hides later steps is known; whether it is one shows when the layer is run.
    """
    if "is_causal" not in layer.fields:
        raise NoLayer(f"{layer.kind} takes numbers of its own, which no layer holds")
    return replace(layer, is_causal=True)  # type: ignore[type-var]


def check_module(
    layer: Layer,
    module: nn.Module,
    arguments: tuple[Any, Any],
    tensors: tuple[Tensor, ...],
    result: Any,
) -> None:
    """NoLayer unless a layer gives what a call of a module gave.

    Where tensors simply go in and one comes out, equal settings are enough; else it is run.
    """
    args, options = arguments
    types = tuple(filter(None, map(type_of, tensors)))
    simple = not options and len(args) == len(tensors)
    simple = simple and all(isinstance(each, Tensor) for each in args)
    if simple and isinstance(result, Tensor) and not layer.nested and not layer.taken():
        if layer.given(*types) != (type_of(result),):
            raise NoLayer(f"{layer.kind} gives another shape here")
        return
    try:
        ours = run(layer, tensors, module)
    except (ShapeError, RuntimeError, ValueError, TypeError) as error:
        raise NoLayer(f"{layer.kind}: {error}") from None
    swapped = [layer.outputs.index(port) for port in layer.taken()]
    for port, (one, other) in enumerate(zip(ours, leaves(result), strict=False)):
        there = other.transpose(0, 1) if other is not None and port in swapped else other
        if there is not None and not same_numbers(one, there):
            raise NoLayer(f"{layer.kind} computes something else here")


def _verified(module: nn.Module, layer: Layer, inputs: tuple[TensorType, ...]) -> Layer:
    layer = replace(layer, **left_to_arrive(layer))  # type: ignore[type-var]
    try:
        layer.given(*inputs)
        call = layer.module(*inputs)
    except (ShapeError, ValueError, IndexError) as error:
        raise NoLayer(f"{layer.kind}: {error}") from None
    assert isinstance(call, Call), layer.kind
    with torch.device("meta"):
        _check_equal(layer.kind, module, module_of(call))
    return layer


def _told(kind: str, settings: Mapping[str, Any], defaults: Mapping[str, Any]) -> Layer:
    """The layer for settings; what it has no field for may only be as torch has it by default."""
    known = {*CATALOGUE[kind].fields, *CATALOGUE[kind].implied}
    kept = {n: v for n, v in settings.items() if n in known or v != defaults.get(n)}
    return layer_from(kind, kept)


def _said(module: nn.Module, defaults: Mapping[str, Any]) -> dict[str, Any]:
    """The constructor's arguments as far as a module's attributes say them."""
    found = {}
    for name in defaults:
        value = getattr(module, name, _NOTHING)
        if isinstance(value, nn.Module) or value is _NOTHING:
            continue
        if isinstance(value, Tensor) or (value is None and name == "bias"):
            value = value is not None
        found[name] = getattr(value, "__name__", "") if callable(value) else value
    return found


_NOTHING = object()


def _parameters(cls: type[nn.Module]) -> Iterator[tuple[str, Any]]:
    """A constructor's parameters with their defaults; recurrent layers leave them to their base."""
    for base in cls.__mro__:
        if "__init__" in base.__dict__:
            parameters = inspect.signature(base).parameters.values()
            yield from (
                (each.name, each.default)
                for each in parameters
                if each.kind in _NAMED and not (base is nn.RNNBase and each.name == "mode")
            )
            if all(each.kind in _NAMED for each in parameters):
                return


_NAMED = (inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.KEYWORD_ONLY)


def _check_equal(kind: str, module: nn.Module, reference: nn.Module) -> None:
    """NoLayer unless two modules hold tensors of the same shapes and say the same of themselves."""
    theirs, ours = (
        {name: (tuple(t.shape), t.dtype) for name, t in each.state_dict().items()}
        for each in (module, reference)
    )
    if theirs != ours:
        raise NoLayer(f"this {kind} holds other tensors than the layer")
    others = dict(reference.named_modules())
    for name, each in module.named_modules():
        other = others.get(name)
        if other is None or not isinstance(each, type(other)):
            raise NoLayer(f"this {kind} holds other modules than the layer")
        says, wanted = _plain(each), _plain(other)
        for key in wanted.keys() & says.keys():
            if says[key] != wanted[key]:
                raise NoLayer(f"this {kind} with {key}={says[key]}")


def _plain(module: nn.Module) -> dict[str, Any]:
    """What a module says of itself in plain values."""
    return {
        name: _listed(value)
        for name, value in vars(module).items()
        if not name.startswith("_") and name not in _IGNORED and _is_plain(value)
    }


def _is_plain(value: Any) -> bool:
    if isinstance(value, (tuple, list)):
        return all(map(_is_plain, value))
    return value is None or isinstance(value, (bool, int, float, str))


def _listed(value: Any) -> Any:
    """A number for all dimensions is the same as one for each."""
    if isinstance(value, (tuple, list)):
        return value[0] if len({*value}) == 1 else tuple(value)
    return value
