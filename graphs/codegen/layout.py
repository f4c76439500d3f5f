"""Expressions laid out in lines as ruff and black lay them out, so that formatting changes none."""

from collections.abc import Mapping
from dataclasses import dataclass

WIDTH = 88
STEP = 4
BODY = 2 * STEP
"""Where the statements of a method begin."""


@dataclass(frozen=True, slots=True)
class Bracket:
    """An expression with items between brackets: a call, a list, a dict.

    opening: what stands before the items, bracket included: `nn.Conv2d(`. exploded: one item a
    line even where all would fit. filled: the items may stand together on one line of their own.
    builds: ids of nodes that it is the constructor of. between: what separates the items; only a
    comma ends lines and may trail.
    """

    opening: str
    items: tuple["Item", ...]
    closing: str = ")"
    exploded: bool = False
    filled: bool = True
    builds: tuple[str, ...] = ()
    between: str = ", "


@dataclass(frozen=True, slots=True)
class Joined:
    """Operands with an operator between them, in parentheses where they need several lines.

    Without an operator they are parts that carry their own words: `x`, `if small`, `else y`.
    """

    operator: str
    operands: tuple["Expression", ...]


Expression = str | Bracket | Joined


@dataclass(frozen=True, slots=True)
class Item:
    """One thing between brackets; label: what stands before its value, as `dim=` or `"c1": `.

    note: a comment behind it, where it has lines of its own.
    """

    value: Expression
    label: str = ""
    note: str = ""


def call(target: str, args: tuple[Expression, ...], options: Mapping[str, Expression]) -> Bracket:
    """A call with positional and keyword arguments."""
    named = (Item(value, f"{name}=") for name, value in options.items())
    return Bracket(f"{target}(", (*map(Item, args), *named))


def flat(expression: Expression) -> str:
    """An expression on one line."""
    if isinstance(expression, str):
        return expression
    if isinstance(expression, Joined):
        between = f" {expression.operator} " if expression.operator else " "
        return between.join(map(flat, expression.operands))
    items = expression.between.join(item.label + flat(item.value) for item in expression.items)
    return f"{expression.opening}{items}{expression.closing}"


def _must_break(expression: Expression) -> bool:
    if isinstance(expression, str):
        return False
    if isinstance(expression, Joined):
        return any(map(_must_break, expression.operands))
    inner = any(_must_break(item.value) for item in expression.items)
    return bool(expression.items) and (expression.exploded or inner)


def fits(line: str) -> bool:
    """Whether a line is no longer than lines may be."""
    return len(line) <= WIDTH


Line = tuple[str, tuple[str, ...]]
"""A line of source and the ids of the nodes that it is about."""


def lay_out(indent: int, before: str, expression: Expression, after: str = "") -> list[Line]:
    """The lines of `before`, an expression and `after`, starting at a column."""
    line = f"{' ' * indent}{before}{flat(expression)}{after}"
    if isinstance(expression, str):
        return [(line, ())]
    empty = isinstance(expression, Bracket) and not expression.items
    if empty or (fits(line) and not _must_break(expression)):
        return [(line, about(expression))]
    if isinstance(expression, Joined):
        return _operands_below(indent, before, expression, after)
    return _items_below(indent, before, expression, after)


def noted(lines: list[Line], note: str) -> list[Line]:
    """Lines with a comment behind the last one."""
    if not note:
        return lines
    *before, (text, nodes) = lines
    return [*before, (f"{text}  # {note}", nodes)]


def about(expression: Expression) -> tuple[str, ...]:
    """The ids of the nodes that an expression builds."""
    if isinstance(expression, str):
        return ()
    if isinstance(expression, Joined):
        return tuple(node for each in expression.operands for node in about(each))
    inner = (node for item in expression.items for node in about(item.value))
    return (*expression.builds, *inner)


def _items_below(indent: int, before: str, bracket: Bracket, after: str) -> list[Line]:
    margin, inner = " " * indent, indent + STEP
    texts = (item.label + flat(item.value) for item in bracket.items)
    together = " " * inner + bracket.between.join(texts)
    fill = bracket.filled and not _must_break(bracket) and fits(together)
    body = [(together, about(bracket))] if fill else _one_a_line(inner, bracket)
    opening = (f"{margin}{before}{bracket.opening}", bracket.builds)
    return [opening, *body, (f"{margin}{bracket.closing}{after}", bracket.builds)]


def _one_a_line(indent: int, bracket: Bracket) -> list[Line]:
    alone = len(bracket.items) == 1 and not bracket.exploded
    comma = "" if alone or bracket.between == " " else ","
    laid = (
        noted(lay_out(indent, item.label, item.value, comma), item.note) for item in bracket.items
    )
    return [(line, nodes or bracket.builds) for lines in laid for line, nodes in lines]


def _operands_below(indent: int, before: str, joined: Joined, after: str) -> list[Line]:
    margin, inner = " " * indent, indent + STEP
    lines = lay_out(inner, "", joined.operands[0])
    sign = f"{joined.operator} " if joined.operator else ""
    for operand in joined.operands[1:]:
        lines += lay_out(inner, sign, operand)
    return [(f"{margin}{before}(", ()), *lines, (f"{margin}){after}", ())]
