"""`python -m designer.onnx`: the process in which an ONNX file of somebody else is read.

It has a limit on memory, writes into one folder only, and knows no network: a file that makes the
parser fall over takes this process with it and nothing else.
"""

import sys
from pathlib import Path
from typing import Any

from designer.importing import WEIGHTS
from designer.serving import serve

MEMORY = 6 * 2**30
"""Bytes beside the file's own, three times, which stand for its parts while they are read."""
_FORBIDDEN = ("socket.", "subprocess.", "os.exec", "os.posix_spawn", "os.system", "os.fork")
_WRITES = ("os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "shutil.")


def _limit(size: int) -> None:
    """Limit memory and leave no image of the memory behind; Windows has no such limits."""
    try:
        import resource
    except ImportError:
        return
    most = MEMORY + 3 * size
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _shut(folder: Path) -> None:
    """From here on no network, no processes, and writing in one folder only."""
    inside = str(folder)

    def guard(event: str, arguments: tuple[Any, ...]) -> None:
        if event.startswith(_FORBIDDEN):
            raise PermissionError(event)
        writes = event.startswith(_WRITES)
        if event == "open" and isinstance(arguments[0], (str, Path)):
            mode = arguments[1] or "r"
            writes = not isinstance(mode, str) or any(letter in mode for letter in "wax+")
            writes = writes and not str(arguments[0]).endswith((".py", ".pyc"))
        if writes and not str(arguments[0]).startswith(inside):
            raise PermissionError(event)

    sys.addaudithook(guard)


def answer(request: dict[str, Any], folder: Path) -> dict[str, Any]:
    """What the file at `path` is, with `shapes` where it leaves them open."""
    from designer.onnx.bring_in import bring_in
    from designer.refused import Refused, SizesOpen
    from graphs.storage import network_to_json

    path = Path(request["path"])
    shapes = request["shapes"] and tuple(map(tuple, request["shapes"]))
    _limit(path.stat().st_size if path.is_file() else 0)
    _shut(folder)
    try:
        found = bring_in(path, folder / WEIGHTS, shapes)
    except Refused as error:
        return {"refused": str(error), "open": isinstance(error, SizesOpen)}
    except (MemoryError, RecursionError):
        return {"refused": f"{path.name} cannot be read: it needs more memory than it may take"}
    return {
        "design": network_to_json(found.network),
        "notes": found.notes,
        "opaque": found.opaque,
        "inputs": found.inputs,
        "outputs": found.outputs,
        "own": found.own and found.own.as_json(),
    }


if __name__ == "__main__":
    serve(answer)
