"""The canvas as an SVG or PNG file, in the colours of the light theme. Needs no torch."""

import json
from pathlib import Path

from designer.files import atomic_writer
from designer.protocol import Json
from designer.worker.jobs import Report
from graphs.codegen.picture import picture, svg
from graphs.network import Network
from graphs.storage import network_from_json

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


def draw(network: Network, path: Path, to: str) -> None:
    """Write the canvas as an SVG or a PNG file."""
    theme = json.loads((RESOURCES / "themes" / "light.json").read_text(encoding="utf-8"))
    drawn = picture(network, theme)
    if to == "svg":
        data = svg(drawn, network.name).encode()
    else:
        from designer.inspection.paint import png  # Pillow, which an SVG does without

        data = png(drawn, RESOURCES / "fonts")
    with atomic_writer(path) as file:
        file.write(data)


def svg_job(arguments: Json, report: Report) -> Json:
    """`draw` an SVG as the worker is asked for it: design and path."""
    return _job("svg", arguments, report)


def png_job(arguments: Json, report: Report) -> Json:
    """`draw` a PNG as the worker is asked for it: design and path."""
    return _job("png", arguments, report)


def _job(to: str, arguments: Json, report: Report) -> Json:
    path = Path(arguments["path"])
    report(f"Drawing {path.name}", 0, 1)
    draw(network_from_json(arguments["design"]), path, to)
    return {"sentence": f"written {path.name}", "files": [str(path)]}
