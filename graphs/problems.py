"""Problems in plain words, each once, at its cause, with the names and shapes that meet there."""

from collections.abc import Iterator
from typing import NamedTuple

from graphs.network import Network, Node
from graphs.propagate import Facts, NodeFacts
from graphs.types import GraphError


class Problem(NamedTuple):
    """What keeps a network from working.

    node: where it starts; None for the whole network. message: what is wrong. hint: what to do.
    """

    node: str | None
    message: str
    hint: str = ""

    def __str__(self) -> str:
        return f"{self.message}. {self.hint}." if self.hint else f"{self.message}."


def problems(facts: Facts) -> tuple[Problem, ...]:
    """All problems of a network, upstream first. Nodes behind a problem have none of their own."""
    network = facts.network
    found = [*_of_the_whole(network), *_of_training(network)]
    # Without an Input every loose node waits for the same cure.
    waits = bool(network.nodes) and not network.of_kind("Input")
    for key in network.order:
        node_facts = facts.nodes[key]
        if node_facts.error is not None and not (waits and node_facts.status == "open"):
            found.append(_at(network, key, node_facts))
    return tuple(found)


def batch_problems(facts: Facts, batch: int) -> tuple[Problem, ...]:
    """Layers that cannot be trained with so few samples at a time."""
    found = []
    for key in facts.network.order:
        node, known = facts.network.nodes[key], facts.nodes[key]
        acts = known.status == "right" and not node.passes
        least = node.layer.smallest_batch(*known.inputs) if acts else 1
        if batch < least:
            message = f"{node.name}: one value per channel has no deviation to train with"
            found.append(Problem(key, message, f"Train with batches of at least {least}"))
    return tuple(found)


def check_right(facts: Facts) -> None:
    """Raise GraphError with the first problem of a network that is to be written or run."""
    if not facts.network.nodes:
        raise GraphError("The network is empty. Add an Input, layers and an Output.")
    for problem in problems(facts):
        raise GraphError(str(problem))


def _of_the_whole(network: Network) -> list[Problem]:
    if not network.nodes:
        return []
    missing = [kind for kind in ("Input", "Output") if not network.of_kind(kind)]
    return [
        Problem(None, f"The network has no {kind}", f"Add an {kind} from the palette")
        for kind in missing
    ]


def _of_training(network: Network) -> list[Problem]:
    """Outputs behind a target or a loss: only training has those, so no model can give them."""
    return [
        Problem(
            node.id,
            f"{node.name}: it lies behind {cause.name}, which only training has",
            "Leave the loss unwired; training finds it",
        )
        for node, cause in _behind(network)
    ]


def _behind(network: Network) -> Iterator[tuple[Node, Node]]:
    causes = [n for n in network.nodes.values() if n.layer.category == "loss"]
    causes += network.of_kind("Target")
    reached = {node: cause for cause in causes for node in network.wiring.downstream([cause.id])}
    for node in network.of_kind("Output"):
        if node.id in reached:
            yield node, reached[node.id]


def _at(network: Network, key: str, facts: NodeFacts) -> Problem:
    assert facts.error is not None
    message = f"{network.nodes[key].name}: {facts.error.message}"
    if facts.status == "wrong" and facts.inputs:
        message += f" ({_arriving(network, key, facts)})"
    return Problem(key, message, facts.error.hint)


def _arriving(network: Network, key: str, facts: NodeFacts) -> str:
    layer = network.nodes[key].layer
    sources = {link.target_port: network.nodes[link.source] for link in network.incoming(key)}
    ports = [port for port in layer.input_ports(sources) if port in sources]
    return ", ".join(
        f"{tensor} from {sources[port].name}"
        for port, tensor in zip(ports, facts.inputs, strict=True)
    )
