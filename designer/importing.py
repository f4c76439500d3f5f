"""PyTorch code brought in: run in a process of its own, which outlives neither its time nor us."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from designer.environment import COMPUTING
from designer.refused import Refused
from graphs.fields import sizes_from_text
from graphs.network import Network
from graphs.storage import network_from_json

RESULT, WEIGHTS = "result.json", "weights.safetensors"
LIMIT = 120.0
"""Seconds that a file's code may take when nobody says otherwise."""
ROOT = Path(__file__).resolve().parents[1]
_COMMAND = (sys.executable, "-P", "-m", "designer.pytorch_in")
_LOOK = 0.05
_LOG = 4000

Shapes = tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Imported:
    """What a file's module became. weights: a file with them. notes: what a person should know.

    difference: of the code's outputs and the network's; None where opaque nodes keep it from
    being run.
    """

    network: Network
    weights: Path
    notes: tuple[str, ...]
    difference: float | None


def _nothing() -> None:
    """Nobody wishes to stop."""


@contextlib.contextmanager
def imported(
    file: Path,
    name: str,
    shapes: Shapes | None = None,
    limit: float = LIMIT,
    heed: Callable[[], None] = _nothing,
) -> Iterator[Imported]:
    """Run a file's code and give the network of the module `name`; its weights live until the end.

    heed: called often, may raise to stop. Refused says what is wrong with the file.
    """
    check_file(file)
    with tempfile.TemporaryDirectory(prefix="convas-import-") as folder:
        request = {"path": str(file.resolve()), "name": name, "shapes": shapes, "folder": folder}
        log = _run(request, file.name, limit, heed)
        answer = _answer(Path(folder) / RESULT, file.name, log)
        yield Imported(
            network_from_json(answer["design"]),
            Path(folder) / WEIGHTS,
            tuple(answer["notes"]),
            answer["difference"],
        )


def sentence(found: Imported, done: str) -> str:
    """What was done, and how it was checked."""
    if found.difference is None:
        return f"{done}; not compared with the code, as opaque nodes cannot be run"
    difference = f"{found.difference:.0e}" if found.difference else "0"
    return f"{done}, checked: largest difference {difference}"


def check_file(file: Path) -> None:
    """Refuse what is no file of Python."""
    if file.suffix == ".onnx":
        raise Refused(
            f"{file.name}: ONNX files cannot be read yet; import the PyTorch code instead"
        )
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


def _run(
    request: dict[str, Any], name: str, limit: float, heed: Callable[[], None]
) -> tuple[int, str]:
    """Let the process answer; its exit status and the end of what it said."""
    environment = {**COMPUTING, **os.environ, "PYTHONPATH": str(ROOT)}
    with (
        tempfile.TemporaryFile() as log,
        subprocess.Popen(
            _COMMAND,
            stdin=subprocess.PIPE,
            stdout=log,
            stderr=log,
            env=environment,
            start_new_session=True,
        ) as process,
    ):
        try:
            assert process.stdin is not None
            with contextlib.suppress(BrokenPipeError):
                process.stdin.write(json.dumps(request).encode() + b"\n")
                process.stdin.flush()
            _wait(process, name, limit, heed)
        finally:
            _end(process)
        log.seek(max(log.seek(0, os.SEEK_END) - _LOG, 0))
        return process.returncode, log.read().decode(errors="replace")


def _wait(
    process: subprocess.Popen[bytes], name: str, limit: float, heed: Callable[[], None]
) -> None:
    end = time.monotonic() + limit
    while process.poll() is None:
        heed()
        if time.monotonic() > end:
            raise Refused(
                f"{name} was ended: its code did not come to an end within {limit:g} seconds"
            )
        time.sleep(_LOOK)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the process and all that the code has started."""
    if hasattr(os, "killpg"):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.wait()


def _answer(result: Path, name: str, ended: tuple[int, str]) -> dict[str, Any]:
    try:
        answer = json.loads(result.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise Refused(_death(name, *ended)) from None
    if "refused" in answer:
        raise Refused(answer["refused"])
    return dict(answer)


def _death(name: str, status: int, log: str) -> str:
    if status < 0:
        with contextlib.suppress(ValueError):
            return f"{name} was not imported: its code ended with {signal.Signals(-status).name}"
    lines = [line for line in log.splitlines() if line.strip()]
    last = f": {lines[-1][:200]}" if lines and status else ""
    return f"{name} was not imported: its code ended the process (exit status {status}){last}"
