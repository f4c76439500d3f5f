"""From a design and a recipe to a training that can begin, or go on."""

import platform
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import torch

import designer.runs as runs
from designer.checkpoints import Checkpoint
from designer.data.images import Dataset, Report, Scaling, pixels_of, scaling_of
from designer.data.load import load_for
from designer.data.overview import Overview, overview_of
from designer.recipe import Recipe
from designer.refused import Refused
from designer.training import checkpoint as checkpointing
from designer.training.aims import Aims, aims_of
from designer.training.devices import device_text, pick
from designer.training.freezing import freeze, refuse_nothing_to_train
from designer.training.learner import Learner
from designer.training.measuring import measure, put_in, whitening
from designer.training.module import check
from designer.training.objective import objective_of
from designer.training.weight_files import Source, load_source
from graphs.network import Network
from graphs.propagate import propagate


@dataclass(frozen=True)
class Prepared:
    """All that the loop needs. start: the checkpoint to go on from.

    overview: what the data holds, looked at when a run begins.
    """

    run: runs.Run
    recipe: Recipe
    learner: Learner
    dataset: Dataset
    scaling: Scaling
    threads: int
    start: Checkpoint | None = None
    overview: Overview | None = None


def begin(
    network: Network, recipe: Recipe, folder: Path, report: Report, weights: Source | None = None
) -> Prepared:
    """Prepare a new run; its folder is made once nothing can be refused any more.

    weights: those to begin with, in the place of chance.
    """
    runs.refuse_taken(folder)
    device = pick(recipe.device)
    aims, dataset = _checked(network, recipe, report)
    scaling = pixels_of(dataset.train) if aims.takes_pixels else scaling_of(dataset.train)
    given = {key for keys in (weights or {}).values() for key in keys}
    measured = measure(aims.facts, dataset.train, whitening(aims.facts, given), report)
    learner = _learner(aims, dataset, scaling, recipe, device)
    put_in(learner.module, aims.facts, measured)
    if weights is not None:
        load_source(learner.module, weights)
    threads = _threads(learner, recipe)
    overview = overview_of(dataset, report)
    facts = _facts(dataset, scaling, device, threads)
    run = runs.create(folder, network, recipe, {**facts, "data": overview.to_json()})
    return Prepared(run, recipe, learner, dataset, scaling, threads, overview=overview)


def go_on(folder: Path, epochs: int | None, report: Report) -> Prepared:
    """Prepare to continue a run as its own recipe says; `epochs` may put its end farther away."""
    run = runs.open_run(folder)
    recipe = run.recipe if epochs is None else replace(run.recipe, epochs=epochs)
    start = run.checkpoint("last")
    if start is None:
        raise Refused(f"{folder} cannot be resumed: it holds no checkpoint that is whole.")
    if start.state["validated"] >= recipe.epochs:
        raise Refused(f"{folder} has finished its {recipe.epochs} epochs: ask for more epochs.")
    device = pick(recipe.device)
    aims, dataset = _checked(run.network, recipe, report)
    if tuple(dataset.classes) != run.classes:
        raise Refused(f"The data at {recipe.data} has other classes than this run began with.")
    scaling = Scaling(run.mean, run.std)
    learner = _learner(aims, dataset, scaling, recipe, device)
    torch.set_num_threads(start.state["threads"])
    checkpointing.restore(start, learner.module, learner.optimizer, learner.average)
    return Prepared(run, recipe, learner, dataset, scaling, start.state["threads"], start)


def _checked(network: Network, recipe: Recipe, report: Report) -> tuple[Aims, Dataset]:
    facts = propagate(network)
    check(facts)
    aims = aims_of(facts)
    refuse_nothing_to_train(facts)
    if recipe.batches_per_step > 1:
        aims.refuse_sums()
    shape, numbers = aims.given.shape, aims.asks_for_numbers
    dataset = load_for(recipe, shape, numbers, aims.accept, report)
    return replace(aims, numbers=dataset.numbers), dataset


def _learner(
    aims: Aims, dataset: Dataset, scaling: Scaling, recipe: Recipe, device: torch.device
) -> Learner:
    torch.manual_seed(recipe.seed)
    objective = objective_of(aims, recipe, len(dataset.classes))
    freeze(objective.module, aims.facts.network)
    return Learner(objective, dataset, scaling, recipe, device)


def _threads(learner: Learner, recipe: Recipe) -> int:
    if recipe.threads is not None:
        torch.set_num_threads(recipe.threads)
    elif learner.device.type == "cpu":
        return learner.choose_threads(recipe.batch_size)
    return torch.get_num_threads()


def _facts(
    dataset: Dataset, scaling: Scaling, device: torch.device, threads: int
) -> Mapping[str, Any]:
    return {
        "versions": {"python": platform.python_version(), "torch": torch.__version__},
        "device": device_text(device),
        "threads": threads,
        "classes": list(dataset.classes),
        "mean": list(scaling.mean),
        "std": list(scaling.std),
        "images": {
            "train": len(dataset.train),
            "validation": len(dataset.validation),
            "test": 0 if dataset.test is None else len(dataset.test),
            "skipped": len(dataset.skipped),
        },
    }
