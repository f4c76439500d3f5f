"""The optimisers of a recipe: what PyTorch calls them, and which settings each of them takes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Optimizer:
    """An optimiser, which bears the name of its class in torch.optim.

    settings: the recipe's fields beyond learning rate and weight decay, in the order in which they
    are passed. states: tensors as large as the weights that it keeps. fused: whether PyTorch has
    one kernel for its step on every device.
    """

    settings: tuple[str, ...]
    states: int
    fused: bool = True


OPTIMIZERS: Mapping[str, Optimizer] = {
    "SGD": Optimizer(("momentum", "nesterov"), states=1),
    "Adam": Optimizer(("beta1", "beta2"), states=2),
    "AdamW": Optimizer(("beta1", "beta2"), states=2),
    "RMSprop": Optimizer(("smoothing", "momentum"), states=1, fused=False),
    "Adagrad": Optimizer((), states=1, fused=False),
}


def options(name: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """An optimiser's settings as the arguments that torch's class takes them by.

    Both betas are one argument. Nesterov's step needs a momentum and is nothing without one.
    """
    given = {field: values[field] for field in OPTIMIZERS[name].settings}
    if "beta1" in given:
        return {"betas": (given["beta1"], given["beta2"])}
    if "smoothing" in given:
        given["alpha"] = given.pop("smoothing")
    if not given.get("momentum", 1):
        given.pop("nesterov", None)
    return given


def states(name: str, momentum: float) -> int:
    """Tensors as large as the weights that an optimiser keeps with a momentum, where it has one."""
    count = OPTIMIZERS[name].states
    if name == "SGD":
        return count if momentum else 0
    return count + (name == "RMSprop" and momentum > 0)
