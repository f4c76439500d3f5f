"""One training step: a module, its optimiser and the data on the device."""

import copy
import math
from collections.abc import Callable
from typing import NamedTuple

import torch
from torch import Tensor

from designer.data.images import Dataset, Scaling
from designer.recipe import Recipe
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
        self.objective = objective.to(device=device, memory_format=torch.channels_last)  # type: ignore[call-overload]
        self.objective.train()
        self.scaler = scaler_of(scaling, dataset.train, device)
        self.train = dataset.train.to(device)
        self.validation = dataset.validation.to(device)
        self.optimizer = make_optimizer(recipe, self.module)

    @property
    def module(self) -> GraphModule:
        """The network that learns."""
        module: GraphModule = self.objective.module
        return module

    def step(self, indices: Tensor, rate: float) -> Stepped:
        """Learn from a batch, at a learning rate."""
        labels = self.train.labels[indices]
        output, loss, parts = self.objective(self.scaler(self.train.pixels[indices]), labels)
        self.optimizer.zero_grad(set_to_none=True)
        torch.autograd.backward(loss)
        self._update(loss, rate)
        count = right(output.detach(), labels) if self.objective.classifies else None
        return Stepped(loss.detach(), count, torch.stack(parts).detach() if parts else None)

    def _update(self, loss: Tensor, rate: float) -> None:
        """Step, unless the loss is no number. On a GPU a fused kernel holds back: no wait."""
        if loss.device.type == "cpu" or not OPTIMIZERS[self.recipe.optimizer].fused:
            if not math.isfinite(loss.item()):
                raise Diverged
        else:
            self.optimizer.found_inf = (~loss.detach().isfinite()).float()  # type: ignore[attr-defined]
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        self.optimizer.step()

    def validate(self, between: Callable[[], None] = lambda: None) -> Score:
        """The score on the validation images."""
        return measure(self.objective, self.validation, self.scaler, between)

    def choose_threads(self, batch_size: int) -> int:
        """Measure on a copy, so that neither weights nor chance notice."""
        trial = copy.copy(self)
        trial.objective = copy.deepcopy(self.objective)
        trial.optimizer = make_optimizer(self.recipe, trial.module)
        indices = torch.arange(min(batch_size, len(self.train)))
        with torch.random.fork_rng(devices=[]):
            return choose_threads(lambda: trial.step(indices, 0.0))
