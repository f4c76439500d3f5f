"""The weights that a verb is to use, told on standard error: what of a file went where."""

import importlib
import sys
from collections.abc import Mapping
from pathlib import Path

from designer.matching import Report, refuse_incomplete
from designer.opening import Opened
from designer.tables import printable
from graphs.propagate import propagate

Source = Mapping[str, Mapping[str, str]]
"""Files, and in each the key that a weight has there, by its state_dict key."""


def source_of(opened: Opened, wanted: Path | None, *, whole: bool) -> Source | None:
    """The weights of the file that is wanted, else the run's, else those beside the design.

    whole: refuse a wanted file that leaves a weight of the network without one.
    """
    run = opened.run.weights if opened.run is not None else None
    path = wanted or run or opened.beside
    if path is None:
        return None
    # Imported when needed: it brings torch.
    files = importlib.import_module("designer.training.weight_files")
    report: Report
    _, report = files.matched(propagate(opened.network), path, by_order=path is wanted)
    if path is not run:
        for line in report.lines:
            print(printable(f"{path.name}: {line}"), file=sys.stderr)
    if (whole and path is wanted) or path is run:
        refuse_incomplete(report, path)
    return {str(path): report.pairs}
