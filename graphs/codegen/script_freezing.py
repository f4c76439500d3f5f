"""The part of a training script that leaves frozen layers as they are."""

from collections.abc import Iterator, Mapping

from graphs.codegen.layout import Bracket, Item, lay_out
from graphs.codegen.script_judging import is_switched
from graphs.codegen.values import value_text
from graphs.flatten import flattened, unfolded
from graphs.network import Network
from graphs.propagate import Facts
from graphs.types import GraphError

HOLDING = '''\
def hold_frozen(net: nn.Module) -> None:
    """Keep frozen parts as they are: no gradient, no chance, no statistics of batches."""
    if isinstance(net, DistributedDataParallel):
        net = net.module
    for name in FROZEN:
        net.get_submodule(name).eval().requires_grad_(False)
'''


def frozen_line(facts: Facts, paths: Mapping[str, str]) -> str:
    """The constant that names the frozen modules, a group that is frozen as a whole by its own.

    paths: the modules' names in code by the ids of the flattened nodes. Empty where none is frozen;
    GraphError where a frozen node is a plain function that no name stands for.
    """
    network, facts = flattened(facts.network), unfolded(facts)
    names = dict.fromkeys(_frozen(network, facts, paths))
    if not names:
        return ""
    items = tuple(Item(value_text(name)) for name in names)
    listed = Bracket("[", items, "]", filled=False)
    return "\n".join(line for line, _ in lay_out(0, "FROZEN = ", listed))


def _frozen(network: Network, facts: Facts, paths: Mapping[str, str]) -> Iterator[str]:
    alive = [tuple(n.name.split(".")) for n in network.nodes.values() if not n.frozen]
    learning = {name[:depth] for name in alive for depth in range(len(name) + 1)}
    in_code = {}
    for key, path in paths.items():
        for group, written in _groups(network.nodes[key].name, path):
            in_code[group] = written
    for node in network.nodes.values():
        parts = tuple(node.name.split("."))
        groups = (parts[:depth] for depth in range(1, len(parts) + 1))
        whole = [group for group in groups if group not in learning and group in in_code]
        if node.frozen and whole:
            yield in_code[whole[0]]
        elif node.frozen and is_switched(node, facts):
            raise GraphError(
                f"{node.name} is frozen but is no module in code, so that a training script could "
                f"not hold it: unfreeze it, or make a frozen block of {node.name}."
            )


def _groups(name: str, path: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """A module's name and those of the groups around it, with what they are called in code."""
    parts, written = name.split("."), path.split(".")
    for depth in range(1, len(parts) + 1):
        yield tuple(parts[:depth]), ".".join(written[:depth])
