"""The job that brings PyTorch code in: its code runs in a process of its own, as always."""

import time
from pathlib import Path

from designer.importing import LIMIT, imported, sentence, shapes_from_text
from designer.protocol import Json
from designer.worker.jobs import Report
from designer.worker.weights import read_weights
from graphs.storage import network_to_json

_NEWS = 0.2
"""Seconds between two looks for a wish to stop."""


def import_job(arguments: Json, report: Report) -> Json:
    """Import `name` of the file `path` for `input`; its weights are written to `weights`."""
    file = Path(arguments["path"])
    shapes = shapes_from_text(arguments["input"]) if arguments["input"] else None
    told = 0.0

    def heed() -> None:
        nonlocal told
        if time.monotonic() - told >= _NEWS:
            told = time.monotonic()
            report(f"Running {file.name}", 0, 0)

    with imported(file, arguments["name"], shapes, LIMIT, heed) as found:
        design = network_to_json(found.network)
        asked = {"design": design, "file": str(found.weights), "to": arguments["weights"]}
        kept = read_weights({**asked, "origin": f"from {file.name}", "named": True}, report)
        return {
            "design": design,
            "weights": kept["weights"],
            "notes": list(found.notes),
            "sentence": sentence(found, f"imported {found.network.name} from {file.name}"),
        }
