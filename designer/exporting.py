"""What an export is asked for and what it answers, without the libraries that carry it out."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from designer.refused import Refused
from graphs.codegen.names import class_name
from graphs.network import Network

SUFFIXES = {"pytorch": ".py", "script": ".py", "onnx": ".onnx"}
FORMATS = ("svg", "pdf", "png")
"""The files that figures can be."""
Style = Literal["canvas", "volumes"]
STYLES: tuple[Style, ...] = get_args(Style)
_DOTS_IN_PRINT = 300


@dataclass(frozen=True, slots=True)
class Figure:
    """How a network is drawn: as on its canvas, or as volumes in space.

    formats: the files that people choose from. unfold: show what is inside blocks. scale: points,
    in a PNG pixels, for each unit of the canvas; None for what suits the file.
    """

    formats: tuple[str, ...] = FORMATS
    style: Style = "canvas"
    unfold: bool = False
    scale: float | None = None


FIGURES: Mapping[str, Figure] = {
    "svg": Figure(("svg",)),
    "pdf": Figure(("pdf",)),
    "png": Figure(("png",)),
    "png_print": Figure(("png",), scale=_DOTS_IN_PRINT / 72),
    "volumes": Figure(style="volumes"),
    "volumes_open": Figure(style="volumes", unfold=True),
}
"""The figures that the window offers."""
OF_DESIGN = ("script", *FIGURES)
"""What is written of a network's design alone: no run's weights are looked for."""
PREFIXES = {"script": "train_"}
AGREES = {"pytorch": 1e-5, "onnx": 1e-4, "float16": 5e-2}
"""The largest difference, relative to the largest output, that rounding can explain."""
SEED = 0
"""The seed of fresh weights, where a network comes without trained ones."""


@dataclass(frozen=True, slots=True)
class Exported:
    """Files that were written and the difference that running them showed.

    origin: what the weights are, such as `the best weights of run 3`; or empty. pace: how fast it
    is, in a few words. details: what else was found, a sentence each.
    """

    files: tuple[Path, ...]
    difference: float
    fresh: bool
    origin: str = ""
    pace: str = ""
    details: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        """What people are told: `written lenet5.onnx, checked: largest difference 3e-7`."""
        names = " and ".join(file.name for file in self.files)
        weights = f" (fresh weights, seed {SEED})" if self.fresh else ""
        weights = f" with {self.origin}" if self.origin else weights
        difference = f"{self.difference:.0e}" if self.difference else "0"
        pace = f", {self.pace}" if self.pace else ""
        return f"written {names}{weights}, checked: largest difference {difference}{pace}"


def default_path(what: str, network: Network, to: str) -> Path:
    """The file that a network is exported to when none is named: `what` it was opened as."""
    stem = Path(what).stem or class_name(network.name).lower()
    return Path(f"{PREFIXES.get(to, '')}{stem}{suffixes_of(to)[0]}")


def suffixes_of(to: str) -> tuple[str, ...]:
    """The endings that a file of an export can have."""
    if to in FIGURES:
        return tuple(f".{each}" for each in FIGURES[to].formats)
    return (SUFFIXES[to],)


def refuse_difference(to: str, path: Path, difference: float) -> None:
    """Refuse an export that does not compute what the network computes."""
    if to == "float16" and not difference <= AGREES[to]:
        raise Refused(
            f"{path.name} was not written: float16 is too coarse for this network, the largest "
            f"difference is {difference:.0e}; export float32"
        )
    if not difference <= AGREES[to]:
        raise Refused(
            f"{path.name} was not written: it would not compute what the network computes, the "
            f"largest difference is {difference:.0e}; please report this design"
        )
