"""All that stands in a design's way: problems of its network and of how it is to be trained."""

from designer.recipe import recipe_of
from graphs.problems import Problem, batch_problems, problems
from graphs.propagate import Facts


def all_problems(facts: Facts) -> tuple[Problem, ...]:
    """Problems of a network, and of training it with the batches that its recipe wants."""
    return (*problems(facts), *batch_problems(facts, recipe_of(facts.network).batch_size))
