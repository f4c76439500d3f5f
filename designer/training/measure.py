"""How well a network does on images: the mean losses, the share it gets right, its error."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn import functional

from designer.data.images import Images, Scaling
from designer.training.objective import Objective

BATCH = 250


class Score(NamedTuple):
    """Means over images: the loss, and shares: right at once, right among the first five.

    Without classes to answer there are no shares. error: the mean squared difference of the Output
    from the image, where that is to be given again. parts: each loss by its name, where there are
    loss nodes. A loss that sums over its batch is given for batches of some hundred.
    """

    loss: float
    accuracy: float | None = None
    top5: float | None = None
    error: float | None = None
    parts: Mapping[str, float] = MappingProxyType({})


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


def right(output: Tensor, labels: Tensor) -> Tensor:
    """How many answers are the image's class."""
    return (output.argmax(1) == labels).sum()


def squared_differences(output: Tensor, images: Tensor) -> Tensor:
    """The mean squared difference of what is given from each image itself."""
    distances = functional.mse_loss(output.flatten(1), images.flatten(1), reduction="none")
    return distances.mean(1)


def measure(
    objective: Objective,
    images: Images,
    scaler: Scaler,
    between: Callable[[], None] = lambda: None,
) -> Score:
    """The score on images that lie on the objective's device. `between` may raise to end it."""
    sums: list[Tensor] = []
    was_training = objective.training
    objective.eval()
    try:
        with torch.inference_mode():
            for start in range(0, len(images), BATCH):
                between()
                part = slice(start, start + BATCH)
                sums.append(_sums(objective, scaler(images.pixels[part]), images.labels[part]))
    finally:
        objective.train(was_training)
    return _score(objective, (torch.stack(sums).sum(0) / len(images)).tolist())


def _sums(objective: Objective, given: Tensor, labels: Tensor) -> Tensor:
    """What a batch adds to each mean, in the order in which `_score` reads them."""
    output, loss, parts = objective(given, labels)
    means = [loss, *parts]
    if objective.reconstructs:
        means.append(squared_differences(output, given).mean())
    sums = [mean * len(labels) for mean in means]
    if objective.classifies:
        best = output.topk(min(5, output.shape[1]), dim=1).indices == labels[:, None]
        sums += [best[:, 0].sum(), best.sum()]
    return torch.stack([each.to(torch.float64) for each in sums])


def _score(objective: Objective, means: list[float]) -> Score:
    loss, *rest = means
    parts = {name: rest.pop(0) for name in objective.names}
    error = rest.pop(0) if objective.reconstructs else None
    accuracy, top5 = rest if objective.classifies else (None, None)
    return Score(loss, accuracy, top5, error, parts)
