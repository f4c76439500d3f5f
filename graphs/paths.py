"""Names in other people's files as nodes may be named: paths of modules, each taken once."""

import re
from collections.abc import Collection, Iterator

from graphs.network import LONGEST_NAME

_PART = re.compile(r"[A-Za-z_][A-Za-z0-9_]*|0|[1-9][0-9]*")


def groups(path: str) -> Iterator[str]:
    """A module's path and those of the modules around it: blocks may be named so."""
    while path:
        yield path
        path = path.rpartition(".")[0]


def free_path(wanted: str, taken: Collection[str]) -> str:
    """A path, or the first with a number behind it that is not taken."""
    if wanted not in taken:
        return wanted
    number = 2
    while f"{wanted}_{number}" in taken:
        number += 1
    return f"{wanted}_{number}"


def path_of(text: str) -> str:
    """A module's path as a node may be named."""
    path = ".".join(_parts(text)) or "layer"
    return path[-LONGEST_NAME + 5 :].lstrip("._0123456789") if len(path) > LONGEST_NAME else path


def _parts(text: str) -> Iterator[str]:
    for part in text.split("."):
        if _PART.fullmatch(part):
            yield part
        elif cleaned := re.sub(r"[^A-Za-z0-9_]+", "_", part):
            yield f"_{cleaned}" if cleaned[0].isdigit() else cleaned
