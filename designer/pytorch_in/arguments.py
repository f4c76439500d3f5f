"""Which parameter each argument of a call of torch is given to, however the call is written."""

import inspect
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import torch
from torch import Tensor
from torch._jit_internal import boolean_dispatched
from torch.overrides import resolve_name


def name_of(function: Callable[..., Any]) -> str:
    """The bare name of what is called: `relu` of torch.relu, torch.Tensor.relu_ and F.relu."""
    path = str(resolve_name(function) or getattr(function, "__name__", "")).split(".")
    name: str = path[-2] if path[-1] in ("__get__", "__set__") else path[-1]
    if name.startswith("__") and name.endswith("__"):
        name = name.strip("_")
        return name[1:] if name[:1] in "ir" and name[1:] in _OPERATORS else name
    return name.rstrip("_") or name


_OPERATORS = ("add", "sub", "mul", "truediv", "pow", "matmul", "and", "or")


def is_turned(function: Callable[..., Any]) -> bool:
    """Whether the operator's first operand stands at the right: `1 - x`."""
    bare = getattr(function, "__name__", "").strip("_")
    return bare[:1] == "r" and bare[1:] in _OPERATORS


def works_in_place(function: Callable[..., Any], options: dict[str, Any]) -> bool:
    """Whether a call changes its first argument."""
    bare = getattr(function, "__name__", "")
    dunder = bare.startswith("__") and bare.endswith("__")
    if dunder:
        inner = bare.strip("_")
        return bare == "__setitem__" or (inner[:1] == "i" and inner[1:] in _OPERATORS)
    return (bare.endswith("_") and not bare.startswith("_")) or options.get("inplace") is True


def named_arguments(
    function: Callable[..., Any], args: Sequence[Any], options: dict[str, Any]
) -> dict[str, Any] | None:
    """The arguments by the names of the parameters, defaults left out; None when nobody knows."""
    if inspect.isfunction(function):
        # Functions that may give places too are two functions in one.
        chosen = boolean_dispatched.get(function, {}).get("if_false", function)
        return _by_signature(chosen, args, options)
    if name_of(function) == "getitem":
        return {"index": args[1]}
    for schema in _schemas(name_of(function)):
        found = _by_schema(schema, list(args), options)
        if found is not None:
            return found
    return None


def _by_signature(
    function: Callable[..., Any], args: Sequence[Any], options: dict[str, Any]
) -> dict[str, Any] | None:
    try:
        bound = inspect.signature(function).bind(*args, **options)
    except (TypeError, ValueError):
        return None
    parameters = bound.signature.parameters
    return {
        name: value
        for name, value in bound.arguments.items()
        if isinstance(value, Tensor) or not _equal(value, parameters[name].default)
    }


def _equal(one: Any, other: Any) -> bool:
    return type(one) is type(other) and bool(one == other)


def _schemas(name: str) -> Iterator[Any]:
    """How torch declares an operator: each of its overloads."""
    spelled = {"truediv": "div"}.get(name, name)
    yield from torch._C._jit_get_schemas_for_operator(f"aten::{spelled}")


def _by_schema(schema: Any, values: list[Any], options: dict[str, Any]) -> dict[str, Any] | None:
    parameters = {each.name: each for each in schema.arguments if each.name != "out"}
    places = [each.name for each in parameters.values() if not each.kwarg_only]
    if len(values) > len(places) and places and "List[int]" in _type(parameters[places[-1]]):
        values = [*values[: len(places) - 1], tuple(values[len(places) - 1 :])]
    if len(values) > len(places) or any(name not in parameters for name in options):
        return None
    found = {**dict(zip(places, values, strict=False)), **options}
    if not all(_fits(_type(parameters[name]), value) for name, value in found.items()):
        return None
    needed = (each for each in parameters.values() if not each.has_default_value())
    if any(each.name not in found for each in needed):
        return None
    return {
        name: value
        for name, value in found.items()
        if not (
            parameters[name].has_default_value() and _equal(value, parameters[name].default_value)
        )
    }


def _type(parameter: Any) -> str:
    return str(parameter.type)


def _fits(declared: str, value: Any) -> bool:
    if declared.startswith("Optional["):
        return value is None or _fits(declared[len("Optional[") : -1], value)
    if declared.startswith("List["):
        inner = declared[len("List[") : -1]
        if isinstance(value, (tuple, list)):
            return all(_fits(inner, each) for each in value)
        return inner == "int" and type(value) is int
    kinds: dict[str, tuple[type, ...]] = {
        "Tensor": (Tensor,),
        "int": (int,),
        "float": (int, float),
        "number": (int, float),
        "bool": (bool,),
        "str": (str,),
    }
    if isinstance(value, bool):
        return declared == "bool"
    return isinstance(value, kinds.get(declared, (object,)))
