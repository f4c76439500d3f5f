"""JSON read strictly, and refused early: by its size, then by how much it would make."""

import json
import math
from collections.abc import Hashable, Iterable
from typing import Any, NoReturn, TypeVar

from graphs.types import GraphError

T = TypeVar("T", bound=Hashable)

LARGEST_FILE = 64 * 2**20
_MOST_SIGNS = {"[": 400_000, "{": 400_000, ",": 2_000_000}
"""Far more than the largest design has; so many are read in about a tenth of a second."""


class FileError(GraphError):
    """A text is not a design that can be opened; the message says where and why."""


def strict_json(text: str) -> Any:
    """The plain data in a text: no key twice, no NaN, no infinity; FileError where it is none."""
    _check_size(text)
    try:
        return json.loads(
            text,
            object_pairs_hook=_no_duplicates,
            parse_constant=_no_constants,
            parse_float=_finite,
        )
    except RecursionError:
        raise FileError("its brackets are nested too deeply") from None
    except json.JSONDecodeError as error:
        raise FileError(f"line {error.lineno} is not JSON: {error.msg}") from None
    except ValueError as error:
        raise FileError(f"it is not a design: {str(error)[:100]}") from None


def _check_size(text: str) -> None:
    """Refuse what no design can be, before anything is made of it."""
    if len(text) > LARGEST_FILE:
        raise FileError(f"it is longer than {LARGEST_FILE // 2**20} MB: not a design")
    for sign, most in _MOST_SIGNS.items():
        if text.count(sign) > most:
            raise FileError(f"it holds “{sign}” more than {most:,} times: not a design")


def _no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = first_twice(key for key, _ in pairs)
        raise FileError(f"“{twice[:40]}” stands twice in one object")
    return found


def first_twice(keys: Iterable[T]) -> T:
    """The first of some keys that was there before; there is one."""
    seen: set[T] = set()
    for key in keys:
        if key in seen:
            return key
        seen.add(key)
    raise AssertionError("no key stands twice")


def _no_constants(name: str) -> NoReturn:
    raise FileError(f"{name} is not a number that a design may hold")


def _finite(text: str) -> float:
    value = float(text)
    return value if math.isfinite(value) else _no_constants(text[:20])
