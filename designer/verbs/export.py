"""`export`: a network as PyTorch, a script, ONNX or a picture, proven where it can be run."""

import importlib
import sys
from argparse import Namespace
from typing import Any

from designer.exporting import FORMATS, Exported, Figure, default_path
from designer.onnx_options import AS_TRAINED, BY_HAND, OnnxOptions
from designer.opening import open_what
from designer.refused import Refused
from designer.tables import printable
from designer.verb_weights import source_of

_SAME = ("opset", "batch", "fold_batch_norm", "classes", "external_data")
"""Options that are called alike on the command line."""
_ONNX = (*_SAME, "half", "normalise")


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
    wanted = onnx_options(options)
    weights = source_of(opened, options.weights, whole=True)
    if options.to == "pytorch":
        print(_engine_room("exports").export_pytorch(opened.network, path, weights).sentence)
        return
    export_onnx = _engine_room("onnx_exports").export_onnx
    done: Exported = export_onnx(opened.network, path, weights, options=wanted)
    print(done.sentence)
    for line in done.details:
        print(printable(line), file=sys.stderr)


def _refuse_strays(options: Namespace) -> None:
    """Refuse what only figures have, and what only ONNX has."""
    for name in ("style", "scale", "unfold"):
        if getattr(options, name) and options.to not in FORMATS:
            raise Refused(f"--{name} is for figures: use it with --to {', '.join(FORMATS)}")
    for name in _ONNX:
        if getattr(options, name) and options.to != "onnx":
            raise Refused(f"--{name.replace('_', '-')} is for ONNX: use it with --to onnx")


def onnx_options(options: Namespace) -> OnnxOptions:
    """The options of an ONNX export as they are given; Refused names the one that cannot be."""
    given = {name: getattr(options, name) for name in _SAME if getattr(options, name)}
    if options.half:
        given["numbers"] = "float16"
    if options.normalise:
        given |= _normalising(options.normalise)
    return OnnxOptions.from_settings(given)


def _normalising(text: str) -> dict[str, Any]:
    if text == "trained":
        return {"normalise": AS_TRAINED}
    mean, slash, std = text.partition("/")
    try:
        numbers = {"mean": _numbers(mean), "std": _numbers(std)}
    except ValueError:
        slash = ""
    if not slash:
        raise Refused(
            f"--normalise must be trained, or numbers such as 0.5/0.25 for mean and std, not "
            f"{text[:60]}"
        )
    return {"normalise": BY_HAND, **numbers}


def _numbers(text: str) -> tuple[float, ...]:
    return tuple(float(each) for each in text.split(","))


def _engine_room(name: str) -> Any:
    """Imported when needed: exports bring torch and onnx, which a picture does without."""
    return importlib.import_module(f"designer.inspection.{name}")
