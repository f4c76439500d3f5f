"""How well a module does on images: the mean loss, and the share it gets right."""

from collections.abc import Callable
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from designer.data.images import Images, Scaling

LossFunction = Callable[[Tensor, Tensor], Tensor]
BATCH = 250


class Score(NamedTuple):
    """The mean loss over images, and shares: right at once, right among the first five."""

    loss: float
    accuracy: float
    top5: float


class Scaler:
    """Makes of uint8 pixels what the network takes: floats with the data's scaling removed."""

    def __init__(self, scaling: Scaling, device: torch.device) -> None:
        std = torch.tensor(scaling.std, dtype=torch.float32)
        mean = torch.tensor(scaling.mean, dtype=torch.float32)
        self.factor = (1 / (255 * std)).view(1, -1, 1, 1).to(device)
        self.offset = (mean / std).view(1, -1, 1, 1).to(device)

    def __call__(self, pixels: Tensor) -> Tensor:
        """A batch, ready for the network; channels last, in which convolutions are faster."""
        floats = pixels.to(torch.float32).mul_(self.factor).sub_(self.offset)
        return floats.contiguous(memory_format=torch.channels_last)


def squared_error(output: Tensor, labels: Tensor) -> Tensor:
    """Mean squared distance to 1 for the class and 0 for the others."""
    wanted = functional.one_hot(labels, output.shape[1]).to(output.dtype)
    return functional.mse_loss(output, wanted)


LOSSES: dict[str, LossFunction] = {
    "cross entropy": functional.cross_entropy,
    "mean squared error": squared_error,
}


def measure(
    module: nn.Module,
    images: Images,
    scaler: Scaler,
    loss: LossFunction,
    between: Callable[[], None] = lambda: None,
) -> Score:
    """The score on images that lie on the module's device. `between` may raise to end it."""
    total = torch.zeros(3, dtype=torch.float64, device=images.labels.device)
    was_training = module.training
    module.eval()
    try:
        with torch.inference_mode():
            for start in range(0, len(images), BATCH):
                between()
                part = slice(start, start + BATCH)
                total += _sums(module(scaler(images.pixels[part])), images.labels[part], loss)
    finally:
        module.train(was_training)
    return Score(*(total / len(images)).tolist())


def _sums(output: Tensor, labels: Tensor, loss: LossFunction) -> Tensor:
    best = output.topk(min(5, output.shape[1]), dim=1).indices == labels[:, None]
    sums = (loss(output, labels) * len(labels), best[:, 0].sum(), best.sum())
    return torch.stack([each.to(torch.float64) for each in sums])
