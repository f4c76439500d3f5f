"""The job that judges a run on data."""

from pathlib import Path

from designer.protocol import Json
from designer.runs import open_run
from designer.training.evaluate import evaluate
from designer.worker.jobs import Report


def evaluate_run(arguments: Json, report: Report) -> Json:
    """arguments: run, data. Gives all of a Score; and images, classes."""
    found = evaluate(open_run(Path(arguments["run"])), arguments["data"], report)
    score = {**found.score._asdict(), "parts": dict(found.score.parts)}
    return {**score, "images": found.images, "classes": found.classes}
