"""Places in the code of other people: which line of theirs is at work, and how to name it."""

import linecache
import sys
import traceback
from pathlib import Path
from types import FrameType

import torch

_TORCH = str(Path(torch.__file__).parent)
_OURS = str(Path(__file__).parents[2])


def line_at_work(folder: Path) -> str:
    """The innermost line that runs now in a folder's files, as `net.py line 12`; else empty."""
    frame: FrameType | None = sys._getframe(1)
    while frame is not None:
        file = frame.f_code.co_filename
        if Path(file).parent == folder and not file.startswith(_OURS):
            return f"{Path(file).name} line {frame.f_lineno}"
        frame = frame.f_back
    return ""


def line_of(error: BaseException, folder: Path) -> str:
    """The innermost line of a folder's files in an error's traceback; else empty."""
    for step in reversed(traceback.extract_tb(error.__traceback__)):
        if Path(step.filename).parent == folder:
            return f"{Path(step.filename).name} line {step.lineno}"
    return ""


def source_at(place: str, folder: Path) -> str:
    """The text of a line that is named as above."""
    name, _, number = place.rpartition(" line ")
    return linecache.getline(str(folder / name), int(number)).strip() if name else ""
