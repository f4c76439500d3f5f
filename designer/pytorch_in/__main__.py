"""`python -m designer.pytorch_in`: the process in which the code of a file is run.

It reads a request, one JSON object in a line, and writes `result.json` and the weights into the
folder that the request names. It ends when nobody waits for it any more.
"""

from pathlib import Path
from typing import Any

from designer.importing import WEIGHTS
from designer.serving import serve


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
    serve(_answer)
