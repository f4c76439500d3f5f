"""Plain data from a file: checks that name what is wrong with it."""

from typing import Any

from graphs.strict import FileError

FARTHEST = 10**7
_NAMES: dict[type, str] = {dict: "an object", list: "a list", str: "a text"}


def expect(value: Any, kind: type, what: str) -> Any:
    """The value; FileError where it is not of a kind."""
    if not isinstance(value, kind):
        raise FileError(f"{what} must be {_NAMES[kind]}")
    return value


def position(raw: Any, what: str) -> tuple[int, int]:
    """A place on the picture, in pixels; FileError where it is none."""
    good = isinstance(raw, list) and len(raw) == 2
    if not good or any(type(n) is not int or abs(n) > FARTHEST for n in raw):
        raise FileError(f"{what}: at must be two whole numbers up to {FARTHEST:,}")
    return raw[0], raw[1]


def whole(raw: Any, what: str) -> int:
    """A whole number of pixels; FileError where it is none."""
    if type(raw) is not int or abs(raw) > FARTHEST:
        raise FileError(f"{what} must be a whole number up to {FARTHEST:,}")
    return raw
