"""ONNX files brought in: read in one process, compared with the network in another one."""

import contextlib
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from designer.child import Died, TookTooLong, answer_of, nothing
from designer.exporting import AGREES
from designer.importing import WEIGHTS, Imported, Shapes
from designer.refused import Refused, SizesOpen
from graphs.storage import network_from_json

SUFFIX = ".onnx"
PATIENCE = 9.0
"""Seconds that reading a small file may take, the start of the process included."""
BYTES_A_SECOND = 20e6
"""How much longer a large one may take."""
COMPARING = 120.0
"""Seconds for running both."""
ALIKE = AGREES["onnx"]

Say = Callable[[str], None]


def _silent(text: str) -> None:
    """Nobody waits for news."""


@contextlib.contextmanager
def imported_onnx(
    file: Path,
    shapes: Shapes | None = None,
    limit: float | None = None,
    heed: Callable[[], None] = nothing,
    say: Say = _silent,
) -> Iterator[Imported]:
    """Read a file as a network and compare the two; the weights live until the end.

    shapes: sizes that the file leaves open. heed: called often, may raise to stop. say: told what
    is done. Refused says what is wrong with the file, SizesOpen which sizes must be said.
    """
    if not file.is_file():
        raise Refused(f"there is no file {file}")
    with tempfile.TemporaryDirectory(prefix="convas-import-") as folder:
        request = {"path": str(file.resolve()), "shapes": shapes, "folder": folder}
        say(f"Reading {file.name}")
        answer = _read(request, file, limit, heed)
        difference, why = None, "not compared with the file, as opaque nodes cannot be run"
        notes = list(answer["notes"])
        if not answer["opaque"]:
            say(f"Comparing with {file.name}")
            difference, why = _compared({**answer, **request}, heed)
        half = answer["own"] is not None and answer["own"]["half"]
        if difference is not None and not difference <= (AGREES["float16"] if half else ALIKE):
            notes.insert(0, f"the network does not compute what {file.name} does")
        network = network_from_json(answer["design"])
        yield Imported(network, Path(folder) / WEIGHTS, tuple(notes), difference, why)


def _read(
    request: dict[str, Any], file: Path, limit: float | None, heed: Callable[[], None]
) -> dict[str, Any]:
    seconds = PATIENCE + file.stat().st_size / BYTES_A_SECOND if limit is None else limit
    try:
        answer = answer_of("designer.onnx", request, seconds, heed)
    except TookTooLong:
        raise Refused(
            f"{file.name} was not imported: reading it took longer than {seconds:.0f} seconds"
        ) from None
    except Died as end:
        how = end.signal or f"exit status {end.status}"
        raise Refused(
            f"{file.name} was not imported: the process that read it ended ({how}), so the file is "
            "damaged or needs more memory than it may take"
        ) from None
    if "refused" in answer:
        raise (SizesOpen if answer.get("open") else Refused)(answer["refused"])
    return answer


def _compared(request: dict[str, Any], heed: Callable[[], None]) -> tuple[float | None, str]:
    """The largest difference, or why there is none."""
    try:
        answer = answer_of("designer.onnx.compare", request, COMPARING, heed)
    except TookTooLong:
        return None, f"not compared with the file, which ran longer than {COMPARING:.0f} seconds"
    except Died:
        return None, "not compared with the file, which ended the process that ran it"
    if "refused" in answer:
        return None, f"not compared with the file: {answer['refused']}"
    return float(answer["difference"]), ""
