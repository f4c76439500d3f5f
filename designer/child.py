"""Work in a process of its own, which outlives neither its time nor whoever asked for it."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from designer.environment import COMPUTING

RESULT = "result.json"
ROOT = Path(__file__).resolve().parents[1]
_LOOK = 0.05
_LOG = 4000


class TookTooLong(Exception):
    """The process had to be ended."""


class Died(Exception):
    """The process ended without an answer. log: the end of what it said."""

    def __init__(self, status: int, log: str) -> None:
        super().__init__(status, log)
        self.status, self.log = status, log

    @property
    def signal(self) -> str:
        """The signal's name where one ended it; else empty."""
        if self.status < 0:
            with contextlib.suppress(ValueError):
                return signal.Signals(-self.status).name
        return ""


def nothing() -> None:
    """Nobody wishes to stop."""


def answer_of(
    module: str, request: Mapping[str, Any], limit: float, heed: Callable[[], None] = nothing
) -> dict[str, Any]:
    """Run `python -m module` with a request, which names a folder; what it answers in there.

    heed: called often, may raise to stop.
    """
    (Path(request["folder"]) / RESULT).unlink(missing_ok=True)
    status, log = _run(module, request, limit, heed)
    try:
        answer = json.loads((Path(request["folder"]) / RESULT).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise Died(status, log) from None
    return dict(answer)


def _run(
    module: str, request: Mapping[str, Any], limit: float, heed: Callable[[], None]
) -> tuple[int, str]:
    """Let the process answer; its exit status and the end of what it said."""
    environment = {**COMPUTING, **os.environ, "PYTHONPATH": str(ROOT)}
    with (
        tempfile.TemporaryFile() as log,
        subprocess.Popen(
            (sys.executable, "-P", "-m", module),
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
            _wait(process, limit, heed)
        finally:
            _end(process)
        log.seek(max(log.seek(0, os.SEEK_END) - _LOG, 0))
        return process.returncode, log.read().decode(errors="replace")


def _wait(process: subprocess.Popen[bytes], limit: float, heed: Callable[[], None]) -> None:
    end = time.monotonic() + limit
    while process.poll() is None:
        heed()
        if time.monotonic() > end:
            raise TookTooLong
        time.sleep(_LOOK)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the process and all that it has started."""
    if hasattr(os, "killpg"):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.wait()
