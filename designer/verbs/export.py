"""`export`: a network as PyTorch, a script, ONNX or a picture, proven where it can be run."""

import importlib
from argparse import Namespace
from typing import Any

from designer.exporting import FORMATS, Figure, default_path
from designer.opening import open_what
from designer.refused import Refused
from designer.verb_weights import source_of


def run(options: Namespace) -> None:
    """Export what `options.what` names and print what was written."""
    _refuse_strays(options)
    opened = open_what(options.what, options.input)
    path = options.output or default_path(options.what, opened.network, options.to)
    if options.to in FORMATS:
        figure = Figure((options.to,), options.style or "canvas", options.unfold, options.scale)
        _engine_room("pictures").write_figure(opened.network, path, options.to, figure)
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


def _refuse_strays(options: Namespace) -> None:
    """Refuse what only figures have."""
    if options.to in FORMATS:
        return
    for name in ("style", "scale", "unfold"):
        if getattr(options, name):
            raise Refused(f"--{name} is for figures: use it with --to {', '.join(FORMATS)}")


def _engine_room(name: str) -> Any:
    """Imported when needed: exports bring torch and onnx, which a picture does without."""
    return importlib.import_module(f"designer.inspection.{name}")
