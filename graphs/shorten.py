"""A value in a message, whatever it is: shortened before it is written."""

from typing import Any


def shorten(value: Any, depth: int = 0) -> str:
    """A value as a few characters; it may be of any size and any depth."""
    if isinstance(value, (list, tuple)):
        parts = [shorten(each, depth + 1) for each in value[:8]] if depth < 3 else []
        text = ", ".join([*parts, "…"] if len(parts) < len(value) else parts)
        text = f"({text})" if isinstance(value, tuple) else f"[{text}]"
    elif isinstance(value, str):
        text = repr(value[:40])
    elif isinstance(value, int) and abs(value) >= 10**12:
        text = f"{float(value):g}" if abs(value) < 10**300 else f"{'-' * (value < 0)}10^300 or more"
    elif value is None or isinstance(value, (int, float)):
        text = repr(value)
    else:
        text = f"a {type(value).__name__}"
    return text if len(text) <= 40 else text[:37] + "…"
