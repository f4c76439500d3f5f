"""Frozen nodes in the live module: no gradient, and no statistics of the batches either."""

from collections.abc import Iterator
from functools import partial, reduce

from torch import nn

from designer.refused import Refused
from graphs.flatten import flattened, unfolded
from graphs.network import Network
from graphs.propagate import Facts


def freeze(module: nn.Module, network: Network) -> None:
    """Freeze in a network's module what its frozen nodes are.

    Such a part takes no gradient and stays in evaluation whatever mode the whole is put in, so that
    a batch norm keeps its statistics and a dropout drops nothing.
    """
    for part in _frozen(module, flattened(network)):
        part.requires_grad_(False)
        part.eval()
        part.train = partial(_unmoved, part)  # type: ignore[method-assign]


def _unmoved(part: nn.Module, mode: bool = True) -> nn.Module:
    return part


def _frozen(module: nn.Module, network: Network) -> Iterator[nn.Module]:
    for node in network.nodes.values():
        part = _part(module, node.name) if node.frozen else None
        if part is not None:
            yield part


def _part(module: nn.Module, name: str) -> nn.Module | None:
    """A part by its dotted name; None for a function.

    Looked up in `_modules`, since a node may be called as a method of nn.Module is.
    """

    def inner(parent: nn.Module | None, step: str) -> nn.Module | None:
        return parent._modules.get(step) if parent is not None else None

    start: nn.Module | None = module
    return reduce(inner, name.split("."), start)


def learned(module: nn.Module) -> list[nn.Parameter]:
    """The weights that training changes."""
    return [weight for weight in module.parameters() if weight.requires_grad]


def refuse_nothing_to_train(facts: Facts) -> None:
    """Refuse a network without weights, and one whose weights that matter are all frozen."""
    facts = unfolded(facts)
    network = facts.network
    if not facts.totals.parameters:
        raise Refused(f"{network.name} has no weights: there is nothing to train.")
    ends = [node.id for node in network.nodes.values() if not node.layer.outputs]
    ends += [node.id for node in network.nodes.values() if node.layer.category == "loss"]
    learning = (
        facts.nodes[key].parameters and not network.nodes[key].frozen
        for key in network.wiring.upstream(ends)
    )
    if not any(learning):
        raise Refused(
            f"All weights of {network.name} are frozen: there is nothing to train. "
            "Unfreeze a layer, such as the last one."
        )
