"""A running mean of the weights, which is judged and kept in the place of the weights."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import torch
from torch import Tensor, nn


class Average:
    """The exponential mean of a module's weights over the steps; what is no weight is as it is.

    As torch.optim.swa_utils.AveragedModel with `get_ema_multi_avg_fn`: the first step begins it.
    """

    def __init__(self, module: nn.Module, decay: float) -> None:
        self.module, self.decay = module, decay
        self.begun = False
        self._in_use = False
        self._live = tuple(module.state_dict(keep_vars=True).values())
        self._mean = [each.detach().clone() for each in self._live]

    @torch.no_grad()
    def take(self) -> None:
        """Take in the weights after a step."""
        for mean, live in zip(self._mean, self._live, strict=True):
            if self.begun and isinstance(live, nn.Parameter):
                mean.lerp_(live, 1 - self.decay)
            else:
                mean.copy_(live)
        self.begun = True

    @contextmanager
    def in_use(self) -> Iterator[None]:
        """Let the module have the mean, once there is one, for its weights meanwhile."""
        if self._in_use or not self.begun:
            yield
            return
        self._swap()
        try:
            yield
        finally:
            self._swap()

    def _swap(self) -> None:
        self._in_use = not self._in_use
        for place, live in enumerate(self._live):
            live.data, self._mean[place] = self._mean[place], live.data

    def load(self, tensors: Mapping[str, Tensor]) -> None:
        """Go on from a mean that was kept, by the names of the weights."""
        for name, mean in zip(self.module.state_dict(), self._mean, strict=True):
            mean.copy_(tensors[name])
        self.begun = True
