"""PyTorch code brought in: run in a process of its own, which outlives neither its time nor us."""

import contextlib
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from designer.child import Died, TookTooLong, answer_of, nothing
from designer.refused import Refused
from graphs.fields import sizes_from_text
from graphs.network import Network
from graphs.storage import network_from_json

WEIGHTS = "weights.safetensors"
LIMIT = 120.0
"""Seconds that a file's code may take when nobody says otherwise."""

Shapes = tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Imported:
    """What a file's module became. weights: a file with them. notes: what a person should know.

    difference: of the file's outputs and the network's, relative to the largest; None where it is
    not known, and then `uncompared` says why.
    """

    network: Network
    weights: Path
    notes: tuple[str, ...]
    difference: float | None
    uncompared: str = "not compared with the code, as opaque nodes cannot be run"


@contextlib.contextmanager
def imported(
    file: Path,
    name: str,
    shapes: Shapes | None = None,
    limit: float = LIMIT,
    heed: Callable[[], None] = nothing,
) -> Iterator[Imported]:
    """Run a file's code and give the network of the module `name`; its weights live until the end.

    heed: called often, may raise to stop. Refused says what is wrong with the file.
    """
    check_file(file)
    with tempfile.TemporaryDirectory(prefix="convas-import-") as folder:
        request = {"path": str(file.resolve()), "name": name, "shapes": shapes, "folder": folder}
        answer = _answer(request, file.name, limit, heed)
        yield Imported(
            network_from_json(answer["design"]),
            Path(folder) / WEIGHTS,
            tuple(answer["notes"]),
            answer["difference"],
        )


def sentence(found: Imported, done: str) -> str:
    """What was done, and how it was checked."""
    if found.difference is None:
        return f"{done}; {found.uncompared}"
    difference = f"{found.difference:.0e}" if found.difference else "0"
    return f"{done}, checked: largest difference {difference}"


def check_file(file: Path) -> None:
    """Refuse what is no file of Python."""
    if not file.is_file():
        raise Refused(f"there is no file {file}")
    if file.suffix != ".py":
        raise Refused(f"{file.name} is no Python file; name one as FILE.py:NAME")


def shapes_from_text(text: str) -> Shapes:
    """The shapes of `3x224x224`, or of several with commas between them."""
    try:
        shapes = tuple(sizes_from_text(part) for part in text.split(","))
    except ValueError:
        shapes = ()
    if not shapes or any(not s or min(s) < 1 or max(s) > 2**20 for s in shapes):
        raise Refused(f"the input must be sizes such as 3x224x224, not {text[:40]}")
    return shapes


def _answer(
    request: Mapping[str, Any], name: str, limit: float, heed: Callable[[], None]
) -> dict[str, Any]:
    try:
        answer = answer_of("designer.pytorch_in", request, limit, heed)
    except TookTooLong:
        raise Refused(
            f"{name} was ended: its code did not come to an end within {limit:g} seconds"
        ) from None
    except Died as end:
        raise Refused(_death(name, end)) from None
    if "refused" in answer:
        raise Refused(answer["refused"])
    return answer


def _death(name: str, end: Died) -> str:
    if end.signal:
        return f"{name} was not imported: its code ended with {end.signal}"
    lines = [line for line in end.log.splitlines() if line.strip()]
    last = f": {lines[-1][:200]}" if lines and end.status else ""
    return f"{name} was not imported: its code ended the process (exit status {end.status}){last}"
