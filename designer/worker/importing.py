"""The job that brings PyTorch code in: its code runs in a process of its own, as always."""

import shutil
import time
from pathlib import Path

from designer.importing import LIMIT, imported, sentence, shapes_from_text
from designer.protocol import Json
from designer.worker.jobs import Report
from graphs.storage import network_to_json

_NEWS = 0.2
"""Seconds between two looks for a wish to stop."""


def import_job(arguments: Json, report: Report) -> Json:
    """Import `name` of the file `path` for `input`; its weights are written to `weights`."""
    file, weights = Path(arguments["path"]), Path(arguments["weights"])
    shapes = shapes_from_text(arguments["input"]) if arguments["input"] else None
    told = 0.0

    def heed() -> None:
        nonlocal told
        if time.monotonic() - told >= _NEWS:
            told = time.monotonic()
            report(f"Running {file.name}", 0, 0)

    with imported(file, arguments["name"], shapes, LIMIT, heed) as found:
        weights.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(found.weights, weights)
        return {
            "design": network_to_json(found.network),
            "notes": list(found.notes),
            "sentence": sentence(found, f"imported {found.network.name} from {file.name}"),
        }
