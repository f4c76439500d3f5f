"""One training step: a module, its optimiser and the data on the device."""

import copy
import math
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import reduce
from typing import NamedTuple

import torch
from torch import Tensor, nn

from designer.data.images import Dataset, Scaling
from designer.recipe import Recipe
from designer.training.average import Average
from designer.training.control import Diverged
from designer.training.freezing import learned
from designer.training.measure import Score, measure, right, scaler_of
from designer.training.module import GraphModule
from designer.training.objective import Objective
from designer.training.optimizing import make_optimizer
from designer.training.threads import choose_threads
from graphs.optimizers import OPTIMIZERS


class Stepped(NamedTuple):
    """What a step measured, still on the device.

    right: how many answers were right; None without classes. parts: each loss on its own, in the
    order of the objective's names; None where the loss is only one.
    """

    loss: Tensor
    right: Tensor | None
    parts: Tensor | None


class Learner:
    """Everything that a step needs, on its device and in the layout that is fastest there."""

    def __init__(
        self, objective: Objective, dataset: Dataset, scaling: Scaling, recipe: Recipe,
        device: torch.device,
    ) -> None:  # fmt: skip
        self.device, self.recipe = device, recipe
        last = recipe.layout == "channels last"
        layout = torch.channels_last if last else torch.contiguous_format
        self.objective = objective.to(device=device, memory_format=layout)  # type: ignore[call-overload]
        self.objective.train()
        self.scaler = scaler_of(scaling, dataset.train, device, layout)
        self.train = dataset.train.to(device)
        self.validation = dataset.validation.to(device)
        self.optimizer = make_optimizer(recipe, self.module)
        decay = recipe.average_decay
        self.average = None if decay is None else Average(self.module, decay)

    @property
    def module(self) -> GraphModule:
        """The network that learns."""
        module: GraphModule = self.objective.module
        return module

    def step(self, indices: Tensor, rate: float) -> Stepped:
        """Learn from the batches of these images, at a learning rate."""
        self.optimizer.zero_grad(set_to_none=True)
        size = self.recipe.batch_size
        if self.recipe.batches_per_step == 1 or len(indices) <= size:
            stepped = self._gradient(indices, 1.0)
        else:
            shares = [(each, len(each) / len(indices)) for each in torch.split(indices, size)]
            stepped = _summed([self._gradient(*each) for each in shares])
        self._update(stepped.loss, rate)
        return stepped

    def _gradient(self, indices: Tensor, share: float) -> Stepped:
        """Add a batch's gradient, as the share that it has in the step."""
        labels = self.train.labels[indices]
        low = self.recipe.precision == "bfloat16"
        with torch.autocast(self.device.type, torch.bfloat16, enabled=low):
            given = self.scaler(self.train.pixels[indices])
            output, loss, parts = self.objective(given, labels)
        torch.autograd.backward(loss if share == 1 else loss * share)
        count = right(output.detach(), labels) if self.objective.classifies else None
        found = torch.stack(parts).detach() * share if parts else None
        return Stepped(loss.detach() * share, count, found)

    def _update(self, loss: Tensor, rate: float) -> None:
        """Step, unless the loss is no number. On a GPU a fused kernel holds back: no wait."""
        if loss.device.type == "cpu" or not OPTIMIZERS[self.recipe.optimizer].fused:
            if not math.isfinite(loss.item()):
                raise Diverged
        else:
            self.optimizer.found_inf = (~loss.detach().isfinite()).float()  # type: ignore[attr-defined]
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        if self.recipe.clip_norm is not None:
            nn.utils.clip_grad_norm_(learned(self.module), self.recipe.clip_norm)
        self.optimizer.step()
        if self.average is not None:
            self.average.take()

    def to_keep(self) -> AbstractContextManager[None]:
        """Meanwhile the module has the weights that are judged and kept."""
        return nullcontext() if self.average is None else self.average.in_use()

    def validate(self, between: Callable[[], None] = lambda: None) -> Score:
        """The score on the validation images."""
        return measure(self.objective, self.validation, self.scaler, between)

    def choose_threads(self, batch_size: int) -> int:
        """Measure on a copy, so that neither weights nor chance notice."""
        trial = copy.copy(self)
        trial.objective = copy.deepcopy(self.objective)
        trial.optimizer = make_optimizer(self.recipe, trial.module)
        trial.average = None
        indices = torch.arange(min(batch_size, len(self.train)))
        with torch.random.fork_rng(devices=[]):
            return choose_threads(lambda: trial.step(indices, 0.0))


def _summed(batches: Sequence[Stepped]) -> Stepped:
    """The step that batches with their shares make together."""

    def sum_of(tensors: list[Tensor | None]) -> Tensor | None:
        found = [each for each in tensors if each is not None]
        return reduce(torch.add, found) if found else None

    losses, counts, parts = zip(*batches, strict=True)
    return Stepped(reduce(torch.add, losses), sum_of([*counts]), sum_of([*parts]))
