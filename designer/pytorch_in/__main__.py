"""`python -m designer.pytorch_in`: the process in which the code of a file is run.

It reads a request, one JSON object in a line, and writes `result.json` and the weights into the
folder that the request names. It ends when nobody waits for it any more.
"""

import json
import os
import sys
import threading
from pathlib import Path
from typing import Any

from designer.environment import prepare_to_compute
from designer.importing import RESULT, WEIGHTS


def main() -> None:
    """Answer the one request."""
    prepare_to_compute()
    pipe = os.fdopen(os.dup(0), "rb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    request = json.loads(pipe.readline())
    threading.Thread(target=_leave_with, args=(pipe,), daemon=True).start()
    folder = Path(request["folder"])
    (folder / RESULT).write_text(json.dumps(_answer(request, folder)), encoding="utf-8")
    sys.stdout.flush()
    # Threads and exit handlers of the code are of no more interest.
    os._exit(0)


def _leave_with(pipe: Any) -> None:
    pipe.read()
    os._exit(1)


def _answer(request: dict[str, Any], folder: Path) -> dict[str, Any]:
    import torch
    from safetensors.torch import save_file

    from designer.pytorch_in.perform import bring_in
    from designer.refused import Refused
    from designer.training.failure import explain
    from graphs.storage import network_to_json

    torch.manual_seed(0)
    shapes = request["shapes"] and tuple(map(tuple, request["shapes"]))
    try:
        found = bring_in(Path(request["path"]), request["name"], shapes)
    except Refused as error:
        return {"refused": str(error)}
    except (MemoryError, RuntimeError) as error:
        return {"refused": explain(error)}
    save_file(found.weights, folder / WEIGHTS)
    return {
        "design": network_to_json(found.network),
        "notes": found.notes,
        "difference": found.difference,
    }


if __name__ == "__main__":
    main()
