"""Arithmetic as people type it into a number's field: `64*2`. Read, never executed."""

import ast
import operator
from collections.abc import Callable
from typing import Any

_LONGEST = 200
_LARGEST = 10**30
_MOST_POWERS = 64
_OPERATIONS: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
    ast.Pow: operator.pow,
}


def evaluate(text: str) -> int | float:
    """The number that an expression gives; ValueError says why it gives none."""
    try:
        tree = ast.parse(text.strip(), mode="eval") if len(text) <= _LONGEST else None
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        tree = None
    if tree is None:
        raise ValueError("must be a number or a sum such as 64*2")
    return _value(tree.body)


def _value(node: ast.expr) -> int | float:
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        return _bounded(node.value)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return -_value(node.operand)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.UAdd):
        return _value(node.operand)
    if isinstance(node, ast.BinOp):
        return _combined(type(node.op), _value(node.left), _value(node.right))
    raise ValueError("must be a number or a sum such as 64*2")


def _combined(kind: type[ast.operator], left: int | float, right: int | float) -> int | float:
    operation = _OPERATIONS.get(kind)
    if operation is None:
        raise ValueError("knows only + − * / // % and **")
    if kind is ast.Pow and not 0 <= right <= _MOST_POWERS:
        raise ValueError(f"knows powers from 0 to {_MOST_POWERS}")
    try:
        return _bounded(operation(left, right))
    except ZeroDivisionError:
        raise ValueError("must not divide by zero") from None
    except OverflowError:
        raise ValueError("is too large") from None


def _bounded(value: Any) -> int | float:
    if isinstance(value, complex):
        raise ValueError("must be a number or a sum such as 64*2")
    if not abs(value) <= _LARGEST:
        raise ValueError("is too large")
    return int(value) if isinstance(value, float) and value.is_integer() else value
