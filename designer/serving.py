"""The other side of designer/child.py: a process that answers one request and is gone."""

import json
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from designer.child import RESULT
from designer.environment import prepare_to_compute

Answer = Callable[[dict[str, Any], Path], dict[str, Any]]


def serve(answer: Answer) -> None:
    """Answer the one request; end when nobody waits for it any more."""
    prepare_to_compute()
    pipe = os.fdopen(os.dup(0), "rb")
    empty = os.open(os.devnull, os.O_RDONLY)
    os.dup2(empty, 0)
    request = json.loads(pipe.readline())
    threading.Thread(target=_leave_with, args=(pipe,), daemon=True).start()
    folder = Path(request["folder"])
    found = answer(request, folder)
    (folder / RESULT).write_text(json.dumps(found), encoding="utf-8")
    sys.stdout.flush()
    # Threads and exit handlers of what was run are of no more interest.
    os._exit(0)


def _leave_with(pipe: Any) -> None:
    pipe.read()
    os._exit(1)
