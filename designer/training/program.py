"""The order in which a network's layers are called: numbered values, one step after the other."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from torch import Tensor


class Step(NamedTuple):
    """One call of the forward pass; values are numbered.

    finished: the values that no later step needs, so that their memory can go.
    """

    call: Callable[..., Any]
    sources: tuple[int, ...]
    results: tuple[int, ...]
    finished: tuple[int, ...]


class Program:
    """Steps that lead from some values to others; calling it performs them.

    It gives the tensor itself where there is one goal, else a tuple.
    """

    def __init__(
        self, sources: tuple[int, ...], steps: Sequence[Step], goals: tuple[int, ...]
    ) -> None:
        self.sources, self.steps, self.goals = sources, _freeing(steps, goals), goals
        numbers = (number for step in steps for number in (*step.sources, *step.results))
        self._size = 1 + max((*numbers, *sources, *goals))
        chained = _is_chain(sources, steps, goals)
        self._chain = [step.call for step in steps] if chained else None

    def __call__(self, *tensors: Tensor) -> Any:
        """The goals' values for those of the sources."""
        if self._chain is not None:
            (value,) = tensors
            for call in self._chain:
                value = call(value)
            return value
        return self._perform(tensors)

    def _perform(self, tensors: tuple[Tensor, ...]) -> Any:
        values: list[Any] = [None] * self._size
        for index, tensor in zip(self.sources, tensors, strict=True):
            values[index] = tensor
        for call, sources, results, finished in self.steps:
            given = call(*[values[index] for index in sources])
            if len(results) == 1:
                values[results[0]] = given
            else:
                for index, value in zip(results, given, strict=True):
                    values[index] = value
            for index in finished:
                values[index] = None
        found = tuple(values[index] for index in self.goals)
        return found[0] if len(found) == 1 else found


def _is_chain(inputs: tuple[int, ...], steps: Sequence[Step], outputs: tuple[int, ...]) -> bool:
    """Whether each step takes only what the one before it gives."""
    if len(inputs) != 1 or len(outputs) != 1:
        return False
    passed = inputs
    for step in steps:
        if step.sources != passed or len(step.results) != 1:
            return False
        passed = step.results
    return passed == outputs


def _freeing(steps: Sequence[Step], goals: tuple[int, ...]) -> tuple[Step, ...]:
    """The steps, each told which values nobody needs after it."""
    kept = set(goals)
    freeing = []
    for step in reversed(steps):
        ending = {*step.sources, *step.results} - kept
        kept |= ending
        freeing.append(step._replace(finished=tuple(sorted(ending))))
    return tuple(freeing[::-1])
