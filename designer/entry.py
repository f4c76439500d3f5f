"""What people type into a field, read as the value that is meant."""

import re
from collections.abc import Mapping
from typing import Any

from graphs.expressions import evaluate, evaluate_with, names_in
from graphs.fields import Field
from graphs.types import FieldError

_BETWEEN_SIZES = re.compile(r"[×x*,;\s]+")
_BRACKETED = re.compile(r"[(\[](.*)[)\]]")


def value_from_text(spec: Field, text: str) -> Any:
    """The value that a text means for a field; FieldError says why it means none."""
    text = text.strip()
    if not text:
        if spec.optional:
            return None
        if spec.kind != "text":
            raise FieldError(spec.name, "needs a value")
    try:
        return spec.check(_READERS[spec.kind](spec, text))
    except FieldError:
        raise
    except ValueError as error:
        raise FieldError(spec.name, str(error)) from None


def expression_from_text(spec: Field, text: str, parameters: Mapping[str, Any]) -> str | None:
    """The expression of a block's parameters that a text means; None when it is a plain value.

    parameters: with their values in the use that is seen. FieldError when it cannot be.
    """
    text = text.strip()
    if not _is_expression(spec, text, parameters):
        return None
    try:
        spec.check(evaluate_with(text, parameters))
    except FieldError:
        raise
    except ValueError as error:
        raise FieldError(spec.name, str(error)) from None
    return text


def _is_expression(spec: Field, text: str, parameters: Mapping[str, Any]) -> bool:
    """What names a parameter is one; so is what names anything, where only numbers can stand."""
    if not parameters:
        return False
    try:
        names = names_in(text)
    except ValueError:
        return False
    words = spec.kind in ("text", "choice", "flag") or text.lower() in spec.choices
    return bool(names & parameters.keys()) or (bool(names) and not words)


def _number(spec: Field, text: str) -> int | float:
    return evaluate(text)


def _as_it_is(spec: Field, text: str) -> str:
    return text


def _flag(spec: Field, text: str) -> bool:
    words = {"on": True, "yes": True, "true": True, "off": False, "no": False, "false": False}
    if text.lower() not in words:
        raise ValueError("must be on or off")
    return words[text.lower()]


def _size(spec: Field, text: str) -> int | float | tuple[int | float, ...]:
    sizes = _sizes(spec, text)
    return sizes[0] if len(sizes) == 1 else sizes


def _sizes(spec: Field, text: str) -> tuple[int | float, ...]:
    """`3×5`, `3x5`, `3, 5` or `(3, 5)`; every part may be a sum."""
    bracketed = _BRACKETED.fullmatch(text)
    parts = _BETWEEN_SIZES.split((bracketed.group(1) if bracketed else text).strip(" ,;"))
    return tuple(evaluate(part) for part in parts)


def _padding(spec: Field, text: str) -> Any:
    word = text.lower()
    if word in spec.choices:
        return word
    if text.isalpha() and word != "x":
        raise ValueError(f"must be a size such as 1, or one of {', '.join(spec.choices)}")
    return _size(spec, text)


_READERS = {
    "whole": _number,
    "real": _number,
    "flag": _flag,
    "choice": _as_it_is,
    "size": _size,
    "factors": _size,
    "padding": _padding,
    "shape": _sizes,
    "text": _as_it_is,
}
