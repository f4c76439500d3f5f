"""Figures of a network as files: SVG, PDF and PNG, in the colours of print. Needs no torch."""

from pathlib import Path

from designer.exporting import FIGURES, Figure, suffixes_of
from designer.figures.figure import draw
from designer.figures.ink import RESOURCES, print_ink
from designer.files import atomic_writer
from designer.protocol import Json
from designer.refused import Refused
from designer.worker.jobs import Report
from graphs.drawing.pdf import pdf
from graphs.drawing.svg import svg
from graphs.network import Network
from graphs.storage import network_from_json

PIXELS = 2.0
"""Of a PNG for each unit, where nobody says: sharp on a dense screen and on a slide."""


def write_figure(network: Network, path: Path, to: str, figure: Figure) -> None:
    """Draw a network into a file of a format. Refused when there is nothing, or far too much."""
    drawn, scale = draw(network, figure), figure.scale
    if to == "svg":
        data = svg(drawn, network.name, scale or 1.0).encode("utf-8", "replace")
    elif to == "pdf":
        data = pdf(drawn, network.name, print_ink().fonts, scale or 1.0)
    else:
        from designer.inspection.paint import png  # Pillow, which the others do without

        data = png(drawn, RESOURCES / "fonts", scale or PIXELS)
    with atomic_writer(path) as file:
        file.write(data)


def figure_job(arguments: Json, report: Report) -> Json:
    """`write_figure` as the worker is asked for it: design, path, and the form of the figure."""
    path, form = Path(arguments["path"]), arguments["form"]
    report(f"Drawing {path.name}", 0, 1)
    to = _format(path, form)
    write_figure(network_from_json(arguments["design"]), path, to, FIGURES[form])
    return {"sentence": f"written {path.name}", "files": [str(path)]}


def _format(path: Path, form: str) -> str:
    """The format that a file's ending asks for, where people can choose."""
    suffixes = suffixes_of(form)
    if len(suffixes) == 1:
        return suffixes[0][1:]
    if path.suffix.lower() not in suffixes:
        endings = ", ".join(suffixes[:-1])
        raise Refused(
            f"{path.name} was not written: a figure ends with {endings} or {suffixes[-1]}"
        )
    return path.suffix.lower()[1:]
