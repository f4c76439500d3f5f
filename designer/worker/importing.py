"""The jobs that bring in code and ONNX files: both are read in processes of their own."""

import time
from pathlib import Path

from designer.importing import LIMIT, Imported, imported, sentence, shapes_from_text
from designer.onnx_importing import imported_onnx
from designer.protocol import Json
from designer.refused import SizesOpen
from designer.worker.jobs import Report
from designer.worker.weights import read_weights
from graphs.storage import network_to_json

_NEWS = 0.2
"""Seconds between two looks for a wish to stop."""


class _News:
    """What is being done, told now and then, whereby a wish to stop is heard."""

    def __init__(self, report: Report, text: str) -> None:
        self._report, self._text, self._told = report, text, 0.0

    def say(self, text: str) -> None:
        """Something else is being done from now on."""
        self._text, self._told = text, 0.0

    def heed(self) -> None:
        """Tell it again once it is time."""
        if time.monotonic() - self._told >= _NEWS:
            self._told = time.monotonic()
            self._report(self._text, 0, 0)


def import_job(arguments: Json, report: Report) -> Json:
    """Import `name` of the file `path` for `input`; its weights are written to `weights`."""
    file = Path(arguments["path"])
    shapes = shapes_from_text(arguments["input"]) if arguments["input"] else None
    heed = _News(report, f"Running {file.name}").heed
    with imported(file, arguments["name"], shapes, LIMIT, heed) as found:
        return _answer(found, arguments, report)


def import_onnx_job(arguments: Json, report: Report) -> Json:
    """Import the ONNX file `path`; its weights are written to `weights`.

    input: sizes that the file leaves open. Where they must be said, `ask` says so, and no more.
    """
    file = Path(arguments["path"])
    shapes = shapes_from_text(arguments["input"]) if arguments["input"] else None
    news = _News(report, f"Reading {file.name}")
    try:
        with imported_onnx(file, shapes, None, news.heed, news.say) as found:
            return _answer(found, arguments, report)
    except SizesOpen as error:
        return {"ask": str(error)}


def _answer(found: Imported, arguments: Json, report: Report) -> Json:
    name = Path(arguments["path"]).name
    design = network_to_json(found.network)
    asked = {"design": design, "file": str(found.weights), "to": arguments["weights"]}
    kept = read_weights({**asked, "origin": f"from {name}", "named": True}, report)
    return {
        "design": design,
        "weights": kept["weights"],
        "notes": list(found.notes),
        "sentence": sentence(found, f"imported {found.network.name} from {name}"),
    }
