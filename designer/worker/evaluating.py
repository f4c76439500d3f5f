"""The jobs that judge a run on data."""

from dataclasses import asdict
from pathlib import Path

from designer.protocol import Json, plain
from designer.runs import open_run
from designer.training.evaluate import evaluate, pictures_of
from designer.worker.jobs import Report


def evaluate_run(arguments: Json, report: Report) -> Json:
    """arguments: run, data. Gives all of a Score; and images, classes, noisy."""
    found = evaluate(open_run(Path(arguments["run"])), arguments["data"], report)
    parts, numbers = dict(found.score.parts), dict(found.score.numbers)
    score = {**found.score._asdict(), "parts": parts, "numbers": numbers}
    return {**score, "images": found.images, "classes": found.classes, "noisy": found.noisy}


def pictures_of_run(arguments: Json, report: Report) -> Json:
    """arguments: run; its recipe says on which data. Gives all of `Pictures`."""
    values: Json = plain(asdict(pictures_of(open_run(Path(arguments["run"])), report)))
    return values
