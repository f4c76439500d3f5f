"""The runs of a design side by side: how each went, and only the settings in which they differ."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import designer.runs as runs
from designer.recipe import Recipe
from designer.refused import Refused
from designer.scores import MEASURES, Score, score_of

FINISHED = "finished"
_ENDS = {"finished": FINISHED, "stopped": "stopped", "failed": "failed", "": "not ended"}


@dataclass(frozen=True)
class Row:
    """A run in a table. end: how it ended. best: of all its epochs; tested: on the test images."""

    folder: Path
    created: str
    end: str
    reason: str
    epochs: int
    best: Score | None
    tested: Score | None
    settings: Mapping[str, Any]


def rows_of(parent: Path, name: str) -> tuple[Row, ...]:
    """The runs of the network called `name` in a folder, the newest first."""
    if not parent.is_dir():
        return ()
    folders = [folder for folder in parent.iterdir() if runs.is_run(folder)]
    found = [row for folder in folders if (row := _row(folder, name)) is not None]
    return tuple(sorted(found, key=lambda row: (row.created, row.folder.name), reverse=True))


def _row(folder: Path, name: str) -> Row | None:
    """A run that cannot be read, or is another network's, is none of these."""
    try:
        run = runs.open_run(folder)
        past = runs.history(folder, with_steps=False)
    except (Refused, OSError):
        return None
    if run.network.name != name:
        return None
    scores = map(score_of, past.validations)
    return Row(
        folder,
        str(run.facts.get("created", "")),
        _ENDS.get(past.state, past.state),
        past.reason,
        max((each.epoch for each in past.validations), default=0),
        max(scores, key=lambda score: score.rank, default=None),
        score_of(past.tested) if past.tested is not None else None,
        {name: getattr(run.recipe, name) for name in Recipe.fields},
    )


def measure_of(rows: Sequence[Row]) -> str:
    """What all runs are judged by; empty where that is not one thing, or nothing yet."""
    measures = {score.measure for row in rows for score in (row.best, row.tested) if score}
    return measures.pop() if len(measures) == 1 else ""


def best_first(rows: Sequence[Row], *, tested: bool = False) -> tuple[Row, ...]:
    """Rows by their best results, or by those on the test images; those without any come last.

    Results of different measures cannot be compared: each measure is a group of its own.
    """

    def place(row: Row) -> tuple[int, float]:
        score = row.tested if tested else row.best
        return (
            (len(MEASURES), 0.0) if score is None else (MEASURES.index(score.measure), -score.rank)
        )

    return tuple(sorted(rows, key=place))


def differing(rows: Sequence[Row]) -> tuple[str, ...]:
    """The settings that are not the same in all runs."""
    return tuple(
        name for name in Recipe.fields if len({repr(row.settings[name]) for row in rows}) > 1
    )
