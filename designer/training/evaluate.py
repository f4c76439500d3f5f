"""A run's weights judged on data: on its test images where it has some."""

from typing import NamedTuple

import torch

from designer.data.images import Report, Scaling
from designer.data.load import load, silent
from designer.refused import Refused
from designer.runs import Run
from designer.training.aims import aims_of
from designer.training.checkpoint import load_weights
from designer.training.devices import pick
from designer.training.measure import Scaler, Score, measure
from designer.training.module import check
from designer.training.objective import objective_of
from graphs.propagate import propagate


class Evaluation(NamedTuple):
    """A score, and on how many images of how many classes."""

    score: Score
    images: int
    classes: int


def evaluate(run: Run, data: str, report: Report = silent) -> Evaluation:
    """Judge a run's best weights; Refused when the data is not for this network."""
    facts = propagate(run.network)
    check(facts)
    aims = aims_of(facts)
    weights = run.weights
    if weights is None:
        raise Refused(f"{run.folder} holds no weights that are whole: train it first.")

    def accept(classes: tuple[str, ...]) -> None:
        aims.accept(classes)
        if run.classes and classes != run.classes:
            raise Refused(f"The data at {data} has other classes than the run learned.")

    share, seed = run.recipe.validation_share, run.recipe.seed
    dataset = load(data, aims.given.shape, share, seed, accept, report)
    device = pick("auto")
    objective = objective_of(aims, run.recipe.loss, len(dataset.classes))
    load_weights(objective.module, weights)
    objective.to(device=device, memory_format=torch.channels_last)  # type: ignore[call-overload]
    images = dataset.held_out.to(device)
    scaler = Scaler(Scaling(run.mean, run.std), device)
    score = measure(objective, images, scaler)
    return Evaluation(score, len(images), len(dataset.classes))
