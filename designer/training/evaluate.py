"""A run's weights judged on data: on its test images where it has some."""

from typing import NamedTuple

import torch

from designer.data.images import Report, Scaling
from designer.data.load import fits_the_output, load, silent
from designer.refused import Refused
from designer.runs import Run
from designer.training.checkpoint import load_weights
from designer.training.devices import pick
from designer.training.measure import LOSSES, Scaler, Score, measure
from designer.training.module import build, check
from designer.training.prepare import ends
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
    shape, outputs = ends(facts)
    weights = run.weights
    if weights is None:
        raise Refused(f"{run.folder} holds no weights that are whole: train it first.")

    def accept(classes: tuple[str, ...]) -> None:
        fits_the_output(outputs)(classes)
        if run.classes and classes != run.classes:
            raise Refused(f"The data at {data} has other classes than the run learned.")

    share, seed = run.recipe.validation_share, run.recipe.seed
    dataset = load(data, shape, share, seed, accept, report)
    device = pick("auto")
    module = build(run.network, facts)
    load_weights(module, weights)
    module.to(device=device, memory_format=torch.channels_last)  # type: ignore[call-overload]
    images = dataset.held_out.to(device)
    scaler = Scaler(Scaling(run.mean, run.std), device)
    score = measure(module, images, scaler, LOSSES[run.recipe.loss])
    return Evaluation(score, len(images), len(dataset.classes))
