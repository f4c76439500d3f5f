"""`export`: a network as PyTorch, ONNX or a picture, proven where it can be run."""

import importlib
import json
from argparse import Namespace
from pathlib import Path
from typing import Any

from designer.exporting import default_path
from designer.files import atomic_writer
from designer.opening import open_what
from graphs.codegen.picture import picture, svg
from graphs.network import Network

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


def run(options: Namespace) -> None:
    """Export what `options.what` names and print what was written."""
    opened = open_what(options.what, options.input)
    path = options.output or default_path(options.what, opened.network, options.to)
    if options.to in ("svg", "png"):
        draw(opened.network, path, options.to)
        print(f"written {path.name}")
        return
    exports = _engine_room("exports")
    carry_out = {"pytorch": exports.export_pytorch, "onnx": exports.export_onnx}[options.to]
    print(carry_out(opened.network, path, options.weights or opened.weights).sentence)


def draw(network: Network, path: Path, to: str) -> None:
    """Write the canvas as an SVG or a PNG file, in the colours of the light theme."""
    theme = json.loads((RESOURCES / "themes" / "light.json").read_text(encoding="utf-8"))
    drawn = picture(network, theme)
    if to == "svg":
        data = svg(drawn, network.name).encode()
    else:
        data = _engine_room("paint").png(drawn, RESOURCES / "fonts")
    with atomic_writer(path) as file:
        file.write(data)


def _engine_room(name: str) -> Any:
    """Imported when needed: it brings torch and onnx, which an SVG does without."""
    return importlib.import_module(f"designer.inspection.{name}")
