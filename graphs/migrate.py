"""Older design files, carried forward one format at a time."""

from collections.abc import Callable
from typing import Any

from graphs.types import GraphError

FORMAT = 1
"""The format that this version writes."""

_STEPS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""What makes format n + 1 of format n."""


def migrate(data: dict[str, Any]) -> dict[str, Any]:
    """The data in today's format; GraphError when it is newer than that, or no format at all."""
    version = data.get("format")
    if type(version) is not int or version < 1:
        raise GraphError("it names no format: not a Convas design")
    if version > FORMAT:
        raise GraphError(
            f"it was written by a newer Convas (format {version:g}; this one reads up to "
            f"{FORMAT}). Update Convas to open it"
        )
    for step in range(version, FORMAT):
        data = _STEPS[step](data)
    return data
