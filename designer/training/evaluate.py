"""A run's weights judged on data: on its test images where it has some."""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

import torch

from designer.data.images import Images, Report, Scaling
from designer.data.load import load_for, silent
from designer.pictures import Pictures
from designer.refused import Refused
from designer.runs import Run
from designer.training.aims import aims_of
from designer.training.checkpoint import load_weights
from designer.training.devices import pick
from designer.training.measure import Scaler, Score, measure, scaler_of
from designer.training.module import check
from designer.training.objective import Objective, objective_of
from designer.training.pictures import Place, draw
from graphs.propagate import propagate


class Judge(NamedTuple):
    """A run's network with its best weights, and the images to judge it by, on one device."""

    objective: Objective
    images: Images
    scaler: Scaler
    classes: tuple[str, ...]
    part: str


class Evaluation(NamedTuple):
    """A score, and on how many images of how many classes.

    noisy: the error with the noise at the Input on, where there is some.
    """

    score: Score
    images: int
    classes: int
    noisy: float | None = None


def evaluate(run: Run, data: str, report: Report = silent) -> Evaluation:
    """Judge a run's best weights; Refused when the data is not for this network."""
    judge = judge_of(run, data, report)
    score = measure(judge.objective, judge.images, judge.scaler)
    noisy = None
    pictures = judge.objective.reconstructs and judge.images.are_pictures
    if pictures and judge.objective.noise:
        noisy = _drawn(run, judge, score).error
    return Evaluation(score, len(judge.images), len(judge.classes), noisy)


def pictures_of(run: Run, report: Report = silent) -> Pictures:
    """The pictures of a run's best weights; Refused where its Output is no image."""
    judge = judge_of(run, run.recipe.data, report)
    if not judge.objective.reconstructs or not judge.images.are_pictures:
        raise Refused(
            f"The Output of {run.network.name} is not the image again. Pictures are shown of a "
            "network that has a Target for the image itself, such as an autoencoder."
        )
    count = len(judge.images)

    def between() -> None:
        report("Looking at what the network gives", 0, count)

    score = measure(judge.objective, judge.images, judge.scaler, between)
    return _drawn(run, judge, score, between)


def _drawn(
    run: Run, judge: Judge, score: Score, between: Callable[[], None] = lambda: None
) -> Pictures:
    used = run.checkpoint("best") or run.checkpoint("last")
    assert used is not None and score.error is not None
    epoch, count = used.state.get("validated", 0), len(judge.images)
    place = Place(str(run.folder), epoch, judge.part, count, score.error)
    return draw(judge.objective, judge.images, judge.scaler, judge.classes, place, between)


def judge_of(run: Run, data: str, report: Report = silent) -> Judge:
    """What a run is judged with; Refused when the data is not for this network."""
    facts = propagate(run.network)
    check(facts)
    aims = aims_of(facts)
    weights = run.weights
    if weights is None:
        raise Refused(f"{run.folder} holds no weights that are whole: train it first.")

    def accept(classes: tuple[str, ...], numbers: int) -> None:
        aims.accept(classes, numbers)
        if run.classes and classes != run.classes:
            raise Refused(f"The data at {data} has other classes than the run learned.")

    recipe = replace(run.recipe, data=data)
    dataset = load_for(recipe, aims.given.shape, aims.asks_for_numbers, accept, report)
    aims = replace(aims, numbers=dataset.numbers)
    device = pick("auto")
    objective = objective_of(aims, recipe, len(dataset.classes))
    load_weights(objective.module, weights)
    objective.to(device=device, memory_format=torch.channels_last)  # type: ignore[call-overload]
    images = dataset.held_out.to(device)
    scaler = scaler_of(Scaling(run.mean, run.std), images, device)
    part = "validation" if dataset.test is None else "test"
    return Judge(objective, images, scaler, dataset.classes, part)
