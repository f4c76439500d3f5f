"""Plain values as Python source, quoted and spaced as formatters leave them."""


def value_text(value: object) -> str:
    """The source of a number, a flag, a text, None or a tuple of these."""
    if isinstance(value, str):
        return '"' + value.encode("unicode_escape").decode().replace('"', '\\"') + '"'
    if isinstance(value, tuple):
        inner = ", ".join(map(value_text, value))
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    assert value is None or isinstance(value, (bool, int, float)), value
    return repr(value)
