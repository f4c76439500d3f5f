"""What a block's class is told when it is made: exactly the values that differ between its uses."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graphs.codegen.layout import Item
from graphs.codegen.names import folded, identifier
from graphs.codegen.uses import Use
from graphs.codegen.values import value_text
from graphs.expressions import evaluate_with, names_in, substituted
from graphs.fields import Field

_LARGEST_FACTOR = 8
_NEUTRAL = (0, 1, True, False)
"""Defaults that a reader expects: a stride of 1, no padding."""


class Absent:
    """In place of a value in a use that makes nothing of it, as of a block repeated 0 times."""


ABSENT = Absent()
Values = Sequence[Any]
"""One value for each use."""


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument of a constructor. default: its source, empty where there is none."""

    name: str
    values: Values
    default: str = ""

    def definition(self) -> Item:
        """What stands for it in the definition."""
        kind = _annotation(self.values)
        return Item(f"{kind} = {self.default}" if self.default else kind, f"{self.name}: ")


class Signature:
    """The arguments of one class, found while its constructor is written."""

    def __init__(self, uses: Sequence[Use], parameters: Mapping[str, Field]) -> None:
        self._uses, self._parameters = uses, parameters
        names = {name for name in parameters if not _same([u.arguments[name] for u in uses])}
        self._declared = {
            name: [use.arguments[name] for use in uses] for name in parameters if name in names
        }
        self._added: dict[str, Values] = {}
        self._used: set[str] = set()

    def text(self, values: Values, wanted: str, expression: str = "") -> str:
        """The source of a value. wanted: how an argument for it would be called."""
        present = [value for value in values if value is not ABSENT]
        if _same(present):
            return value_text(present[0])
        if expression and self._follows(values, expression):
            return self._written(expression)
        found = self._from_known(values)
        return found or self._new(values, wanted)

    def _follows(self, values: Values, expression: str) -> bool:
        pairs = [(v, u) for v, u in zip(values, self._uses, strict=True) if v is not ABSENT]
        try:
            return all(evaluate_with(expression, u.arguments) == value for value, u in pairs)
        except ValueError:
            return False

    def _written(self, expression: str) -> str:
        """An expression in which only what differs between uses is left as a name."""
        first = self._uses[0].arguments
        plain = {name: value_text(v) for name, v in first.items() if name not in self._declared}
        text = substituted(expression, plain)
        self._used |= names_in(text)
        return text.replace(" ** ", "**")

    def _from_known(self, values: Values) -> str:
        known = {**self._declared, **self._added}
        for name, each in known.items():
            if _agree(values, each):
                self._used.add(name)
                return name
        for name, each in known.items():
            for factor in range(2, _LARGEST_FACTOR + 1):
                if _is_multiple(each, values, factor):
                    self._used.add(name)
                    return f"{factor} * {name}"
        return ""

    def _new(self, values: Values, wanted: str) -> str:
        taken = {folded(name) for name in (*self._parameters, *self._added)}
        name = identifier(wanted, taken)
        present = next(value for value in values if value is not ABSENT)
        self._added[name] = [present if value is ABSENT else value for value in values]
        self._used.add(name)
        return name

    @property
    def arguments(self) -> tuple[Argument, ...]:
        """The arguments that are needed: those without a default first."""
        added = [Argument(name, values) for name, values in self._added.items()]
        declared = [
            Argument(name, values, _default(self._parameters[name].default, values))
            for name, values in self._declared.items()
            if name in self._used
        ]
        return tuple(sorted([*added, *declared], key=lambda each: bool(each.default)))


def _is_multiple(known: Values, values: Values, factor: int) -> bool:
    pairs = [(k, v) for k, v in zip(known, values, strict=True) if v is not ABSENT]
    return all(type(k) is int and type(v) is int and factor * k == v for k, v in pairs)


def _agree(values: Values, known: Values) -> bool:
    return all(
        value is ABSENT or (value == each and type(value) is type(each))
        for value, each in zip(values, known, strict=True)
    )


def _same(values: Values) -> bool:
    return all(each == values[0] and type(each) is type(values[0]) for each in values)


def _default(value: Any, values: Values) -> str:
    neutral = any(value is each for each in _NEUTRAL)
    return value_text(value) if neutral and value in values else ""


def _annotation(values: Values) -> str:
    """The type of all values: `int`, or `int | tuple[int, int]`."""
    kinds = {_kind(value) for value in values}
    return " | ".join(sorted(kinds, key=lambda kind: ("tuple" in kind, kind)))


def _kind(value: Any) -> str:
    if isinstance(value, tuple):
        return f"tuple[{', '.join(map(_kind, value))}]"
    return "None" if value is None else type(value).__name__
