"""Arithmetic as people type it into a field: `64*2`, `4 * width`. Read, never executed."""

import ast
import operator
from collections.abc import Callable, Mapping
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


_PARTS = (
    *(ast.Constant, ast.Name, ast.Tuple, ast.expr_context),
    *(ast.UnaryOp, ast.unaryop, ast.BinOp, ast.operator),
)
_NO_NAMES: Mapping[str, Any] = {}


def evaluate(text: str) -> int | float:
    """The number that an expression gives; ValueError says why it gives none."""
    return _number(_parsed(text), _NO_NAMES)


def evaluate_with(text: str, names: Mapping[str, Any]) -> Any:
    """The value of an expression in which names stand for values; ValueError as above.

    A name alone may stand for anything; a tuple holds a value for each dimension (`1, kernel`).
    """
    node = _parsed(text)
    if isinstance(node, ast.Tuple):
        return tuple(_number(each, names) for each in node.elts)
    return _named(node, names) if isinstance(node, ast.Name) else _number(node, names)


def names_in(text: str) -> frozenset[str]:
    """The names that stand in an expression; ValueError when it is none."""
    return frozenset(node.id for node in ast.walk(_parsed(text)) if isinstance(node, ast.Name))


def substituted(text: str, texts: Mapping[str, str]) -> str:
    """An expression with others put in for its names; ValueError when it becomes too long."""
    found = ast.unparse(_Putting(texts).visit(_parsed(text)))
    _parsed(found)
    return found


class _Putting(ast.NodeTransformer):
    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts

    def visit_Name(self, node: ast.Name) -> ast.expr:
        """What stands for the name; the name itself where nothing does."""
        return _parsed(self._texts[node.id]) if node.id in self._texts else node


def _parsed(text: str) -> ast.expr:
    try:
        tree = ast.parse(text.strip(), mode="eval") if len(text) <= _LONGEST else None
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        tree = None
    if tree is None or not all(isinstance(node, _PARTS) for node in ast.walk(tree.body)):
        raise ValueError("must be a number or a sum such as 64*2")
    return tree.body


def _named(node: ast.Name, names: Mapping[str, Any]) -> Any:
    if not names:
        raise ValueError("must be a number or a sum such as 64*2")
    if node.id not in names:
        raise ValueError(f"knows no {node.id[:40]}; the parameters are {', '.join(names)}")
    return names[node.id]


def _number(node: ast.expr, names: Mapping[str, Any]) -> int | float:
    value = _value(node, names)
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise ValueError("can only compute with numbers")
    return value


def _value(node: ast.expr, names: Mapping[str, Any]) -> Any:
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        return _bounded(node.value)
    if isinstance(node, ast.Name):
        return _named(node, names)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return -_number(node.operand, names)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.UAdd):
        return _number(node.operand, names)
    if isinstance(node, ast.BinOp):
        left, right = _number(node.left, names), _number(node.right, names)
        return _combined(type(node.op), left, right)
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
