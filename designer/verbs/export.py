"""`export`: a network as PyTorch, a script, ONNX or a picture, proven where it can be run."""

import importlib
from argparse import Namespace
from typing import Any

from designer.exporting import default_path
from designer.opening import open_what
from designer.verb_weights import source_of


def run(options: Namespace) -> None:
    """Export what `options.what` names and print what was written."""
    opened = open_what(options.what, options.input)
    path = options.output or default_path(options.what, opened.network, options.to)
    if options.to in ("svg", "png"):
        _engine_room("pictures").draw(opened.network, path, options.to)
        print(f"written {path.name}")
        return
    if options.to == "script":
        weights = source_of(opened, options.weights, whole=False)
        print(_engine_room("scripts").export_script(opened.network, path, weights).sentence)
        return
    exports = _engine_room("exports")
    carry_out = {"pytorch": exports.export_pytorch, "onnx": exports.export_onnx}[options.to]
    weights = source_of(opened, options.weights, whole=True)
    print(carry_out(opened.network, path, weights).sentence)


def _engine_room(name: str) -> Any:
    """Imported when needed: exports bring torch and onnx, which a picture does without."""
    return importlib.import_module(f"designer.inspection.{name}")
