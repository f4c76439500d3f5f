"""Calls of plain functions as code: operators, methods, slices, and what differs in training."""

from dataclasses import replace
from typing import Any

from graphs.codegen.layout import Bracket, Expression, Item, Joined, call, flat
from graphs.codegen.values import value_text
from graphs.declare import AllArrive, Arrives, Call, Owned, WhileTraining

_BINDS = {"+": 1, "-": 1, "*": 2, "/": 2}


def function_text(value: Any, names: tuple[str, ...]) -> Expression:
    """The code of a call, or of a part of one; names: those of what arrives."""
    if isinstance(value, Arrives):
        return names[value.index]
    if isinstance(value, AllArrive):
        return Bracket("[", tuple(map(Item, names)), "]", filled=False)
    if isinstance(value, Owned):
        return f"self.{value.name}"
    if isinstance(value, tuple):
        parts = tuple(Item(function_text(each, names)) for each in value)
        return Bracket("(", parts, ",)" if len(parts) == 1 else ")", filled=False)
    if isinstance(value, WhileTraining):
        training, evaluation = (function_text(v, names) for v in (value.training, value.evaluation))
        return Joined("", (training, "if self.training", _otherwise(evaluation)))
    return _call_text(value, names) if isinstance(value, Call) else value_text(value)


def _otherwise(expression: Expression) -> Expression:
    if isinstance(expression, Bracket):
        return replace(expression, opening=f"else {expression.opening}")
    return f"else {flat(expression)}"


def _call_text(called: Call, names: tuple[str, ...]) -> Expression:
    if called.target == "[]":
        tensor, *indices = called.args
        inner = ", ".join(map(_index_text, indices))
        return f"{flat(function_text(tensor, names))}[{inner}]"
    args = tuple(function_text(each, names) for each in called.args)
    if called.target in _BINDS:
        operands = (_in_brackets(each, called.target, i) for i, each in enumerate(args))
        return Joined(called.target, tuple(operands))
    options = {name: value_text(value) for name, value in called.options.items()}
    if called.target.startswith("."):
        owner = flat(args[0])
        owner = f"({owner})" if isinstance(args[0], Joined) else owner
        return call(f"{owner}{called.target}", args[1:], options)
    return call(called.target, args, options)


def _in_brackets(operand: Expression, operator: str, place: int) -> Expression:
    """An operand, in parentheses where it would bind less than the operator around it."""
    if not isinstance(operand, Joined) or not operand.operator:
        return operand
    strength = _BINDS[operator] + (place > 0) / 2
    return operand if _BINDS[operand.operator] >= strength else f"({flat(operand)})"


def _index_text(index: Any) -> str:
    if not isinstance(index, slice):
        return value_text(index)
    first, last = ("" if each is None else str(each) for each in (index.start, index.stop))
    return f"{first}:{last}" if index.step in (None, 1) else f"{first}:{last}:{index.step}"
