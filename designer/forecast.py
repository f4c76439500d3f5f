"""What memory training a design will take."""

from collections.abc import Iterator
from typing import NamedTuple

import graphs.optimizers as optimizers
from designer.recipe import recipe_of
from graphs.amounts import bytes_text
from graphs.memory import TrainingMemory, largest_batch, training_memory
from graphs.propagate import Facts


class Forecast(NamedTuple):
    """The memory of a training step. largest: the samples that fit into `room` bytes.

    room: 0 where it is unknown.
    """

    batch: int
    optimizer: str
    memory: TrainingMemory
    room: int = 0
    largest: int = 0


def forecast(facts: Facts, room: int = 0) -> Forecast:
    """What a training step of a design's recipe takes, in a room of so many bytes."""
    recipe = recipe_of(facts.network)
    states = optimizers.states(recipe.optimizer, recipe.momentum)
    states += recipe.average_decay is not None
    memory = training_memory(facts, recipe.batch_size, states=states)
    largest = largest_batch(facts, room, states=states) if room else 0
    return Forecast(recipe.batch_size, recipe.optimizer, memory, room, largest)


def forecast_line(found: Forecast) -> str:
    """The forecast in a few words: `4.9 MB to train at batch 32`."""
    return f"{bytes_text(found.memory.total)} to train at batch {found.batch}"


def forecast_lines(found: Forecast) -> str:
    """What the memory is for, a line each, and the largest batch."""
    memory = found.memory
    parts = {
        "weights": memory.weights,
        "gradients": memory.gradients,
        found.optimizer: memory.optimizer,
        "activations": memory.activations,
    }
    lines = [f"{bytes_text(size)} {name}" for name, size in parts.items()]
    return "\n".join((*lines, *_fitting(found)))


def _fitting(found: Forecast) -> Iterator[str]:
    if found.room and found.largest:
        yield f"Up to {found.largest:,} images in a batch fit into {bytes_text(found.room)}"
    elif found.room and found.memory.total > found.room:
        yield f"Not even one image fits into {bytes_text(found.room)}"
