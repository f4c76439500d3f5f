"""Field kinds: what values a layer's parameter may have; inspector, validator, docs read them."""

import math
import re
from collections.abc import Callable, Collection, Sized
from dataclasses import MISSING, dataclass, field, fields, replace
from typing import Any

from graphs.shorten import shorten
from graphs.types import FieldError

LARGEST = 2**31 - 1
ARRIVING = "as many as arrive"
"""What None stands for in a size that follows from the input."""
Size = int | tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One parameter of a layer (or of a training recipe): kind, range, unit and what it means.

    kind: "whole", "real", "flag", "choice", "size" and "factors" (a number or one per dimension),
    "padding" (a size or a word), "shape" (a list of sizes) or "text". `sides` numbers each; a
    `rank` of 0 leaves open how many dimensions there are. `lengths`: how many numbers a list may
    have. `required` marks what PyTorch has no default for. `optional` allows None, shown as
    `empty`.
    """

    kind: str
    doc: str
    name: str = ""
    unit: str = ""
    minimum: float | None = None
    maximum: float | None = None
    choices: tuple[str, ...] = ()
    rank: int = 0
    lengths: tuple[int, int] = (1, 8)
    sides: int = 1
    required: bool = False
    optional: bool = False
    empty: str = ""
    logarithmic: bool = False
    default: Any = None

    def check(self, value: Any) -> Any:
        """Return `value` in its canonical form; raise FieldError when it can never be valid."""
        if value is None and self.optional:
            return None
        return _CHECKS[self.kind](self, value)

    def shown(self, value: Any) -> str:
        """A value as people read it; what None stands for, where the field is optional."""
        return self.empty if value is None else value_text(value)


def range_text(spec: Field) -> str:
    """A field's bounds in words: ` of at least 1`, ` from 0 to 1`; nothing without a lower one."""
    low, high = spec.minimum, spec.maximum
    if high in (None, LARGEST):
        return f" of at least {low:g}" if low is not None and low > -LARGEST else ""
    return f" from {low:g} to {high:g}"


def _within(spec: Field, value: float) -> bool:
    return (spec.minimum is None or value >= spec.minimum) and (
        spec.maximum is None or value <= spec.maximum
    )


def _shorten_huge(value: Any) -> Any:
    """Huge integers cannot even be printed by Python; call them infinite."""
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) > 10**300:
        return math.inf if value > 0 else -math.inf
    return value


def _whole(spec: Field, value: Any) -> int:
    value = _shorten_huge(value)
    small = isinstance(value, int) and abs(value) <= LARGEST + 1
    if isinstance(value, bool) or not small or not _within(spec, value):
        raise FieldError(
            spec.name, f"must be a whole number{range_text(spec)}, not {shorten(value)}"
        )
    return int(value)


def _real(spec: Field, value: Any) -> float:
    value = _shorten_huge(value)
    good = isinstance(value, (int, float)) and not isinstance(value, bool)
    if not good or not math.isfinite(value) or not _within(spec, value):
        raise FieldError(spec.name, f"must be a number{range_text(spec)}, not {shorten(value)}")
    return float(value)


def _flag(spec: Field, value: Any) -> bool:
    if not isinstance(value, bool):
        raise FieldError(spec.name, f"must be on or off, not {shorten(value)}")
    return value


def _choice(spec: Field, value: Any) -> str:
    if not isinstance(value, str) or value not in spec.choices:
        raise FieldError(
            spec.name, f"must be one of {', '.join(spec.choices)}, not {shorten(value)}"
        )
    return value


def _size(spec: Field, value: Any) -> Size:
    if not isinstance(value, (tuple, list)):
        return _whole(spec, value)
    if not spec.rank:
        return _shape(spec, value)
    if len(value) != spec.rank:
        raise FieldError(
            spec.name, f"must be one number or {spec.rank}, one per dimension, not {shorten(value)}"
        )
    sizes = tuple(_whole(spec, each) for each in value)
    return sizes[0] if len(set(sizes)) == 1 else sizes


def _factors(spec: Field, value: Any) -> float | tuple[float, ...]:
    if not isinstance(value, (tuple, list)):
        return _real(spec, value)
    if not spec.rank and _fits_lengths(spec, value):
        return tuple(_real(spec, each) for each in value)
    if len(value) != spec.rank or not value:
        raise FieldError(spec.name, f"must be a number or one per dimension, not {shorten(value)}")
    factors = tuple(_real(spec, each) for each in value)
    return factors[0] if len(set(factors)) == 1 else factors


def _padding(spec: Field, value: Any) -> Size | str:
    if isinstance(value, str):
        return _choice(spec, value)
    return _size(spec, value)


def _fits_lengths(spec: Field, value: Sized) -> bool:
    shortest, longest = spec.lengths
    return shortest <= len(value) <= longest


def _shape(spec: Field, value: Any) -> tuple[int, ...]:
    if not isinstance(value, (tuple, list)) or not _fits_lengths(spec, value):
        shortest, longest = spec.lengths
        example = "3×224×224" if spec.minimum == 1 else "0×2×1"
        raise FieldError(
            spec.name,
            f"must be {shortest} to {longest} whole numbers such as {example}, "
            f"not {shorten(value)}",
        )
    return tuple(_whole(spec, each) for each in value)


def _text(spec: Field, value: Any) -> str:
    if not isinstance(value, str) or len(value) > 1000:
        raise FieldError(spec.name, "must be a text of at most 1,000 characters")
    return value


_CHECKS: dict[str, Callable[[Field, Any], Any]] = {
    "whole": _whole,
    "real": _real,
    "flag": _flag,
    "choice": _choice,
    "size": _size,
    "factors": _factors,
    "padding": _padding,
    "shape": _shape,
    "text": _text,
}


def _declared(default: Any, **facts: Any) -> Any:
    return field(default=default, metadata={"field": Field(default=default, **facts)})


def whole(
    *,
    default: int | None,
    doc: str,
    minimum: int | None = 1,
    maximum: int = LARGEST,
    unit: str = "",
    required: bool = False,
    empty: str = "",
) -> Any:
    """A whole number; a default of None makes it optional and `empty` says what that means."""
    return _declared(
        default,
        kind="whole",
        doc=doc,
        minimum=minimum,
        maximum=maximum,
        unit=unit,
        required=required,
        optional=default is None,
        empty=empty,
    )


def real(
    *,
    default: float | None,
    doc: str,
    minimum: float | None = None,
    maximum: float | None = None,
    unit: str = "",
    required: bool = False,
    optional: bool = False,
    empty: str = "",
    logarithmic: bool = False,
) -> Any:
    """A real number; `logarithmic` fields are stepped by factors (learning rates)."""
    return _declared(
        default,
        kind="real",
        doc=doc,
        minimum=minimum,
        maximum=maximum,
        unit=unit,
        required=required,
        optional=optional or default is None,
        empty=empty,
        logarithmic=logarithmic,
    )


def flag(*, default: bool, doc: str) -> Any:
    """On or off."""
    return _declared(default, kind="flag", doc=doc)


def choice(*, default: str, doc: str, choices: Collection[str], required: bool = False) -> Any:
    """One of a few words."""
    return _declared(default, kind="choice", doc=doc, choices=tuple(choices), required=required)


def size(
    *,
    default: Size | None,
    doc: str,
    rank: int = 0,
    minimum: int | None = 1,
    unit: str = "",
    required: bool = False,
    empty: str = "",
) -> Any:
    """A whole number for every dimension, or one for each (`3` or `3×5`)."""
    return _declared(
        default,
        kind="size",
        doc=doc,
        rank=rank,
        minimum=minimum,
        maximum=LARGEST,
        unit=unit,
        required=required,
        optional=default is None,
        empty=empty,
    )


def padding(*, default: Size | str, doc: str, words: Collection[str]) -> Any:
    """A size of at least 0, or a word such as `same`."""
    return _declared(
        default,
        kind="padding",
        doc=doc,
        minimum=0,
        maximum=LARGEST,
        choices=tuple(words),
    )


def factors(
    *,
    default: float | tuple[float, ...] | None,
    doc: str,
    minimum: float | None = None,
    maximum: float | None = None,
    empty: str = "",
    lengths: tuple[int, int] = (1, 8),
) -> Any:
    """A real number for every dimension, or one for each (`0.5` or `0.5×0.7`)."""
    return _declared(
        default,
        kind="factors",
        lengths=lengths,
        doc=doc,
        minimum=minimum,
        maximum=maximum,
        optional=default is None,
        empty=empty,
    )


def shape(
    *,
    default: tuple[int, ...] | None,
    doc: str,
    required: bool = True,
    minimum: int = 1,
    maximum: int = LARGEST,
    lengths: tuple[int, int] = (1, 8),
    empty: str = "",
) -> Any:
    """A list of sizes of any rank, without the batch; `lengths`: fewest and most of them."""
    return _declared(
        default,
        kind="shape",
        doc=doc,
        minimum=minimum,
        maximum=maximum,
        lengths=lengths,
        required=required,
        optional=default is None,
        empty=empty,
    )


def dimension(*, default: int, doc: str) -> Any:
    """One dimension, counted with the batch as 0."""
    doc = f"{doc}, counted with the batch as 0."
    return whole(default=default, minimum=-8, maximum=8, doc=doc, required=True)


def dimensions(
    *,
    default: tuple[int, ...] | None,
    doc: str,
    required: bool = False,
    lengths: tuple[int, int] = (1, 8),
    empty: str = "",
) -> Any:
    """A list of dimensions, counted with the batch as 0."""
    return shape(
        default=default,
        doc=doc,
        required=required,
        minimum=-8,
        maximum=8,
        lengths=lengths,
        empty=empty,
    )


def edges(*, default: Size, doc: str) -> Any:
    """Pixels before and after every dimension, the last one first as in torch; negative crop."""
    return _declared(
        default,
        kind="size",
        doc=doc,
        minimum=-LARGEST,
        maximum=LARGEST,
        unit="px",
        sides=2,
        required=True,
    )


def text(*, default: str, doc: str) -> Any:
    """A line of text."""
    return _declared(default, kind="text", doc=doc)


def declared_fields(cls: type, rank: int = 0) -> dict[str, Field]:
    """The fields of a dataclass that were made with the specifiers above, by name, in order.

    rank: how many numbers a size field takes that does not say so itself.
    """
    found = {}
    for each in fields(cls):
        spec = each.metadata.get("field")
        assert spec is not None and each.default is not MISSING, f"{cls.__name__}.{each.name}"
        found[each.name] = replace(spec, name=each.name, rank=spec.rank or rank * spec.sides)
    return found


def value_text(value: Any) -> str:
    """A field's value as people type it: `3×5`, `on`, `0.5`."""
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, tuple):
        return "×".join(map(value_text, value))
    if isinstance(value, float):
        return f"{value:g}" if float(f"{value:g}") == value else repr(value)
    return "" if value is None else str(value)


_SIZES = re.compile(r"[×x*,;\s]+")


def sizes_from_text(text: str) -> tuple[int, ...]:
    """The whole numbers of `3×5`, `3x5`, `3, 5` or `(3, 5)`. ValueError when there are others."""
    return tuple(int(part) for part in _SIZES.split(text.strip().strip("()[]")) if part)
