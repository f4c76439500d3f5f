"""Field kinds: what values a layer's parameter may have; inspector, validator, docs read them."""

import math
import re
from collections.abc import Callable, Collection
from dataclasses import MISSING, dataclass, field, fields
from typing import Any

from graphs.types import FieldError

LARGEST = 2**31 - 1
Size = int | tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One parameter of a layer (or of a training recipe): kind, range, unit and what it means.

    kind: "whole", "real", "flag", "choice", "size" (a number or one per dimension), "padding"
    (a size or a word), "shape" (a list of sizes) or "text". `required` marks what PyTorch has no
    default for. `optional` allows None, shown as `empty`.
    """

    kind: str
    doc: str
    name: str = ""
    unit: str = ""
    minimum: float | None = None
    maximum: float | None = None
    choices: tuple[str, ...] = ()
    rank: int = 0
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


def _range_text(spec: Field) -> str:
    low, high = spec.minimum, spec.maximum
    if high in (None, LARGEST):
        return f" of at least {low:g}" if low is not None else ""
    return f" from {low:g} to {high:g}"


def _within(spec: Field, value: float) -> bool:
    return (spec.minimum is None or value >= spec.minimum) and (
        spec.maximum is None or value <= spec.maximum
    )


def _shown(value: Any) -> str:
    text = repr(value) if not isinstance(value, int) or abs(value) < 10**12 else f"{float(value):g}"
    return text if len(text) <= 40 else text[:37] + "…"


def _shorten_huge(value: Any) -> Any:
    """Huge integers cannot even be printed by Python; call them infinite."""
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) > 10**300:
        return math.inf if value > 0 else -math.inf
    return value


def _whole(spec: Field, value: Any) -> int:
    value = _shorten_huge(value)
    if isinstance(value, bool) or not isinstance(value, int) or not _within(spec, value):
        raise FieldError(
            spec.name, f"must be a whole number{_range_text(spec)}, not {_shown(value)}"
        )
    return value


def _real(spec: Field, value: Any) -> float:
    value = _shorten_huge(value)
    good = isinstance(value, (int, float)) and not isinstance(value, bool)
    if not good or not math.isfinite(value) or not _within(spec, value):
        raise FieldError(spec.name, f"must be a number{_range_text(spec)}, not {_shown(value)}")
    return float(value)


def _flag(spec: Field, value: Any) -> bool:
    if not isinstance(value, bool):
        raise FieldError(spec.name, f"must be on or off, not {_shown(value)}")
    return value


def _choice(spec: Field, value: Any) -> str:
    if not isinstance(value, str) or value not in spec.choices:
        raise FieldError(
            spec.name, f"must be one of {', '.join(spec.choices)}, not {_shown(value)}"
        )
    return value


def _size(spec: Field, value: Any) -> Size:
    if not isinstance(value, (tuple, list)):
        return _whole(spec, value)
    if len(value) != spec.rank:
        raise FieldError(
            spec.name, f"must be one number or {spec.rank}, one per dimension, not {_shown(value)}"
        )
    sizes = tuple(_whole(spec, each) for each in value)
    return sizes[0] if len(set(sizes)) == 1 else sizes


def _padding(spec: Field, value: Any) -> Size | str:
    if isinstance(value, str):
        return _choice(spec, value)
    return _size(spec, value)


def _shape(spec: Field, value: Any) -> tuple[int, ...]:
    if not isinstance(value, (tuple, list)) or not 1 <= len(value) <= 8:
        raise FieldError(spec.name, f"must be 1 to 8 sizes such as 3×224×224, not {_shown(value)}")
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
    rank: int,
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


def padding(*, default: Size | str, doc: str, rank: int, words: Collection[str]) -> Any:
    """A size of at least 0, or a word such as `same`."""
    return _declared(
        default,
        kind="padding",
        doc=doc,
        rank=rank,
        minimum=0,
        maximum=LARGEST,
        choices=tuple(words),
    )


def shape(*, default: tuple[int, ...], doc: str, required: bool = True) -> Any:
    """A list of sizes of any rank, without the batch."""
    return _declared(default, kind="shape", doc=doc, minimum=1, maximum=LARGEST, required=required)


def text(*, default: str, doc: str) -> Any:
    """A line of text."""
    return _declared(default, kind="text", doc=doc)


def declared_fields(cls: type) -> dict[str, Field]:
    """The fields of a dataclass that were made with the specifiers above, by name, in order."""
    found = {}
    for each in fields(cls):
        spec = each.metadata.get("field")
        assert spec is not None and each.default is not MISSING, f"{cls.__name__}.{each.name}"
        found[each.name] = _named(spec, each.name)
    return found


def _named(spec: Field, name: str) -> Field:
    object.__setattr__(spec, "name", name)
    return spec


def value_text(value: Any) -> str:
    """A field's value as people type it: `3×5`, `on`, `0.5`."""
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, tuple):
        return "×".join(map(str, value))
    if isinstance(value, float):
        return f"{value:g}"
    return "" if value is None else str(value)


_SIZES = re.compile(r"[×x*,;\s]+")


def sizes_from_text(text: str) -> tuple[int, ...]:
    """The whole numbers of `3×5`, `3x5`, `3, 5` or `(3, 5)`. ValueError when there are others."""
    return tuple(int(part) for part in _SIZES.split(text.strip().strip("()[]")) if part)
