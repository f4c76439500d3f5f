"""The words behind a layer's name, read as its fields by what the layer declares, and back.

A field is meant by `name=value`, by its first letters and a number (`k3`, `s2`, `p1`), by a word
that only it has (`same`, `nobias`), or by its turn: numbers fill the fields in the order of
declaration, `3x3` the next that takes two.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from designer.entry import expression_from_text, value_from_text
from designer.typed.words import numbers_in, short_form, words_of
from graphs.declare import Layer
from graphs.expressions import evaluate, evaluate_with, names_in
from graphs.fields import Field, value_text
from graphs.types import FieldError, ShapeError

_SEVERAL = ("size", "padding", "factors", "shape")
_NUMBERS = ("whole", "real", *_SEVERAL)
_NOTHING = "none"
_LEAST_LETTERS = 4
"""A switch may be shortened to so many letters: `bidir`, not `bi`, which could be its bias."""


class Unread(ValueError):
    """A word that means nothing for a layer; the message says which."""


@dataclass
class Settings:
    """Values by field, and the expressions of a block's parameters that give some of them."""

    values: dict[str, Any] = field(default_factory=dict)
    expressions: dict[str, str] = field(default_factory=dict)


def settings_from(
    declared: type[Layer], words: Sequence[str], parameters: Mapping[str, Any] | None = None
) -> Settings:
    """What words say of a layer's fields; Unread or FieldError where they say what cannot be.

    parameters: of the block that is looked into, with their values.
    """
    reading = _Reading(declared, parameters or {})
    loose = [word for word in words if not reading.takes_named(word)]
    for word in loose:
        reading.take_turn(word)
    return reading.found


def field_named(fields: Mapping[str, Field], key: str) -> Field | None:
    """The field of that name, else the first whose name or a part of it begins so."""
    key = key.casefold()
    if key in fields:
        return fields[key]
    whole = (name for name in fields if name.startswith(key))
    parts = (name for name in fields if any(p.startswith(key) for p in name.split("_")))
    name = next(whole, None) or next(parts, None)
    return fields[name] if key and name else None


class _Reading:
    """The words of one line, taken one after the other."""

    def __init__(self, declared: type[Layer], parameters: Mapping[str, Any]) -> None:
        self._kind, self._fields, self._parameters = declared.kind, declared.fields, parameters
        self.found = Settings()

    def takes_named(self, word: str) -> bool:
        """Take a word that says itself which field it means; False for one that waits its turn."""
        key, sign, text = word.partition("=")
        if sign:
            self._set(self._named(key, word), text)
            return True
        if self._is_expression(word):
            return False
        return self._takes_choice(word) or self._takes_short(word) or self._takes_switch(word)

    def take_turn(self, word: str) -> None:
        """Give a number to the next field that can have it."""
        free = [s for s in self._numeric() if s.name not in self.found.values]
        several = [s for s in free if s.kind in _SEVERAL] if numbers_in(word) > 1 else []
        spec = next((s for s in free if self._suits(s, word)), next(iter(several), None))
        if spec is None:
            raise Unread(f"{self._kind} has no setting left for {word[:40]}")
        self._set(spec, word)

    def _numeric(self) -> Iterator[Field]:
        return (spec for spec in self._fields.values() if spec.kind in _NUMBERS)

    def _suits(self, spec: Field, word: str) -> bool:
        count = 1 if self._is_expression(word) else numbers_in(word)
        if count > 1:
            return spec.kind == "shape" or (spec.kind in _SEVERAL and spec.rank in (0, count))
        whole_fields = all(s.kind in ("whole", "size", "padding", "shape") for s in self._numeric())
        return spec.kind in ("real", "factors") or whole_fields or not _is_fraction(word)

    def _takes_choice(self, word: str) -> bool:
        for spec in self._fields.values():
            if spec.name not in self.found.values and _choice(spec, word) in spec.choices:
                self._set(spec, word)
                return True
        return False

    def _takes_short(self, word: str) -> bool:
        parts = short_form(word)
        if parts is None:
            return False
        numeric = {spec.name: spec for spec in self._numeric()}
        spec = field_named(numeric, parts[0])
        if spec is None:
            raise Unread(f"{self._kind} has no setting {word[:40]}")
        self._set(spec, parts[1])
        return True

    def _takes_switch(self, word: str) -> bool:
        """`bidirectional` turns on, `nobias` turns off; another word means nothing."""
        if not word.replace("_", "").isalpha():
            return False
        switch = self._switch(word)
        if switch is not None:
            self._set(switch, "on")
            return True
        switch = self._switch(word[2:]) if word.casefold().startswith("no") else None
        if switch is None:
            raise Unread(f"{self._kind} has no setting {word[:40]}")
        self._set(switch, "off")
        return True

    def _switch(self, word: str) -> Field | None:
        switches = {s.name: s for s in self._fields.values() if s.kind == "flag"}
        long_enough = len(word) >= _LEAST_LETTERS or word.casefold() in switches
        return field_named(switches, word) if long_enough else None

    def _named(self, key: str, word: str) -> Field:
        spec = field_named(self._fields, key)
        if spec is None:
            raise Unread(f"{self._kind} has no setting {key[:40] or word[:40]}")
        return spec

    def _is_expression(self, word: str) -> bool:
        if not self._parameters:
            return False
        try:
            return bool(names_in(word) & self._parameters.keys())
        except ValueError:
            return False

    def _set(self, spec: Field, text: str) -> None:
        if spec.name in self.found.values:
            raise FieldError(spec.name, "is given twice")
        expression = expression_from_text(spec, text, self._parameters)
        if expression is not None:
            self.found.expressions[spec.name] = expression
            self.found.values[spec.name] = spec.check(evaluate_with(expression, self._parameters))
        elif spec.optional and text.casefold() == _NOTHING:
            self.found.values[spec.name] = None
        else:
            self.found.values[spec.name] = value_from_text(spec, _choice(spec, text))


def _choice(spec: Field, word: str) -> str:
    """The choice that a word is: `sobel_x` is `sobel x`. The word itself where it is none."""
    written = (each for each in spec.choices if each.replace(" ", "_") == word.casefold())
    return next(written, word)


def _is_fraction(word: str) -> bool:
    try:
        return isinstance(evaluate(word), float)
    except ValueError:
        return False


def settings_text(
    layer: Layer,
    expressions: Mapping[str, str] | None = None,
    parameters: Mapping[str, Any] | None = None,
) -> str:
    """A layer's fields as they would be typed: `64 3×3 s2`; what has its default is left out.

    expressions: those that give some of the fields, of the parameters of the block around.
    """
    expressions = expressions or {}
    words = [_Word(layer, spec, expressions) for spec in _told(layer, expressions)]
    short = " ".join(each.shortest(words[:at]) for at, each in enumerate(words))
    if _means(short, layer, expressions, parameters or {}):
        return short
    return " ".join(each.long for each in words)


def _told(layer: Layer, expressions: Mapping[str, str]) -> list[Field]:
    """What must be said of a layer, and what it cannot be without."""
    return [
        spec
        for name, spec in layer.fields.items()
        if spec.required
        or len(layer.fields) == 1
        or name in expressions
        or getattr(layer, name) != spec.default
    ]


def _means(
    text: str, layer: Layer, expressions: Mapping[str, str], parameters: Mapping[str, Any]
) -> bool:
    """Whether a text is read as what it was made of."""
    try:
        read = settings_from(type(layer), words_of(text), parameters)
        return type(layer)(**read.values) == layer and read.expressions.keys() == expressions.keys()
    except (Unread, ShapeError):
        return False


@dataclass(frozen=True)
class _Word:
    """One field of a layer as a word."""

    layer: Layer
    spec: Field
    expressions: Mapping[str, str]

    @property
    def value(self) -> str:
        """The value alone."""
        expression = self.expressions.get(self.spec.name)
        if expression is not None:
            return expression.replace(" ", "")
        value = getattr(self.layer, self.spec.name)
        return _NOTHING if value is None else value_text(value).replace(" ", "_")

    @property
    def long(self) -> str:
        """The field by its name."""
        return f"{self.spec.name}={self.value}"

    def shortest(self, before: "Sequence[_Word]") -> str:
        """The word that people would type, behind others."""
        numeric = {s.name: s for s in self.layer.fields.values() if s.kind in _NUMBERS}
        if self.spec.kind == "flag":
            return self.spec.name if self.value == "on" else f"no{self.spec.name}"
        if self.spec.kind == "choice" or not short_form(f"x{self.value}"):
            return self.value if _choice(self.spec, self.value) in self.spec.choices else self.long
        names = [*(each.spec.name for each in before), self.spec.name]
        needed = self.spec.required or len(self.layer.fields) == 1
        if needed and names == list(numeric)[: len(names)]:
            return self.value
        letter = self.spec.name[0]
        meant = field_named(numeric, letter)
        return f"{letter}{self.value}" if meant == self.spec else self.long
