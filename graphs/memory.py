"""Training memory: a step of the network played through, tensor by tensor.

Weights, gradients and optimiser state are counted from the declarations; what the forward pass
holds for the backward one follows from each layer's `keeps`; tensors are freed as torch frees them.
Frozen weights have neither gradient nor state, and where nothing before learns, nothing is held.
"""

from collections import Counter
from dataclasses import dataclass, field
from math import floor
from typing import NamedTuple

from graphs.declare import Layer
from graphs.flatten import unfolded_if_possible
from graphs.frozen import trainable_parameters
from graphs.propagate import Facts, NodeFacts

Port = tuple[str, str]


class TrainingMemory(NamedTuple):
    """Bytes that a training step needs at its peak.

    activations: the batch, what is held for the backward pass, and gradients that flow.
    """

    weights: int
    gradients: int
    optimizer: int
    activations: int

    @property
    def total(self) -> int:
        """All of it at once."""
        return sum(self)


def training_memory(
    facts: Facts, batch: int, *, states: int = 2, mixed: bool = False
) -> TrainingMemory:
    """The peak of one training step of `batch` samples, in bytes.

    states: tensors as large as the learning weights that the optimiser keeps. mixed: activations
    in half precision, with a half-precision copy of the weights.
    """
    facts = unfolded_if_possible(facts)
    learned = trainable_parameters(facts)
    buffers = sum(w.bytes for n in facts.nodes.values() for w in n.weights if w.kind == "buffer")
    weights = facts.totals.parameters * (6 if mixed else 4) + buffers
    step = _Step(facts, batch, 2 if mixed else 4)
    before_backward = step.forward()
    within_backward = step.backward()
    # The last step's gradients live through the forward pass; new ones replace them in the next.
    activations = max(before_backward, within_backward - learned * 4)
    return TrainingMemory(weights, learned * 4, learned * 4 * states, max(activations, 0))


def largest_batch(facts: Facts, room: int, *, states: int = 2, mixed: bool = False) -> int:
    """The most samples whose training step fits into `room` bytes; 0 where not even one does."""
    one, two = (training_memory(facts, n, states=states, mixed=mixed).total for n in (1, 2))
    if one > room or two <= one:
        return 0
    return 1 + floor((room - one) / (two - one))


@dataclass
class _Step:
    """One training step: which tensors live when."""

    facts: Facts
    batch: int
    width: int
    live: int = 0
    peak: int = 0
    storage: dict[Port, Port] = field(default_factory=dict)
    sizes: dict[Port, int] = field(default_factory=dict)
    held: Counter[Port] = field(default_factory=Counter)
    extra: dict[str, int] = field(default_factory=dict)
    gradients: set[Port] = field(default_factory=set)
    learning: set[Port] = field(default_factory=set)
    """What depends on weights that learn, so that a gradient flows back to it."""

    def _add(self, size: int) -> None:
        self.live += size
        self.peak = max(self.peak, self.live)

    def _layer(self, key: str) -> Layer:
        return self.facts.network.nodes[key].layer

    def _learns(self, key: str) -> bool:
        node = self.facts.network.nodes[key]
        return not node.frozen and self.facts.nodes[key].parameters > 0

    def _differentiable(self, key: str) -> bool:
        """Whether the backward pass goes through a node."""
        return self._learns(key) or any(port in self.learning for port in self._arriving(key))

    def _kept(self, key: str) -> list[Port]:
        """What a node holds for the backward pass."""
        layer = self._layer(key)
        kept = self._arriving(key) if layer.keeps.inputs else []
        if layer.keeps.outputs:
            kept += [self.storage[key, port] for port in layer.outputs]
        return kept

    def _arriving(self, key: str) -> list[Port]:
        links = self.facts.network.incoming(key)
        return [self.storage[link.source, link.source_port] for link in links]

    def forward(self) -> int:
        """Play the forward pass; the bytes that live at its end."""
        waiting = self._consumers()
        for key in self.facts.network.order:
            known = self.facts.nodes[key]
            if known.runs:
                self._compute(key, known)
                for port in self._arriving(key):
                    waiting[port] -= 1
                    self._free_unless(port, waiting)
        return self.peak

    def _consumers(self) -> Counter[Port]:
        """How many nodes read each memory, views followed to what they look at."""
        network = self.facts.network
        counts: Counter[Port] = Counter()
        roots: dict[Port, Port] = {}
        for key in network.order:
            arriving = [(link.source, link.source_port) for link in network.incoming(key)]
            for port in arriving:
                counts[roots.get(port, port)] += 1
            if self._layer(key).keeps.view and arriving:
                root = roots.get(arriving[0], arriving[0])
                roots |= {(key, port): root for port in self._layer(key).outputs}
        return counts

    def _compute(self, key: str, known: NodeFacts) -> None:
        layer = self._layer(key)
        arriving = self._arriving(key)
        for port, tensor in zip(layer.outputs, known.outputs, strict=True):
            if layer.keeps.view and arriving:
                self.storage[key, port] = arriving[0]
                continue
            made = self.storage[key, port] = (key, port)
            self.sizes[made] = tensor.elements * self.width * self.batch
            self._add(self.sizes[made])
        self.extra[key] = 0
        if not self._differentiable(key):
            return
        self.learning.update(self.storage[key, port] for port in layer.outputs)
        self.held.update(self._kept(key))
        self.extra[key] = layer.keeps.per_output * known.activations * 4 * self.batch
        self._add(self.extra[key])

    def _free_unless(self, port: Port, waiting: Counter[Port]) -> None:
        from_outside = self._layer(port[0]).kind == "Input"
        if waiting[port] <= 0 and not self.held[port] and not from_outside:
            self.live -= self.sizes[port]

    def backward(self) -> int:
        """Play the backward pass; its peak, new gradients of weights included."""
        self.peak = self.live
        for key in reversed(self.facts.network.order):
            known = self.facts.nodes[key]
            if known.runs and self._differentiable(key):
                self._differentiate(key, known)
        return self.peak

    def _differentiate(self, key: str, known: NodeFacts) -> None:
        layer = self._layer(key)
        arriving = self._arriving(key)
        for port in arriving:
            if port not in self.gradients and port in self.learning:
                self.gradients.add(port)
                self._add(self.sizes[port])
        self._add(known.parameters * 4 * self._learns(key))
        if not layer.keeps.view:
            for name in layer.outputs:
                self._release_gradient((key, name))
        for port in self._kept(key):
            self.held[port] -= 1
            if not self.held[port] and self._layer(port[0]).kind != "Input":
                self.live -= self.sizes[port]
        self.live -= self.extra[key]

    def _release_gradient(self, port: Port) -> None:
        if port in self.gradients:
            self.gradients.remove(port)
            self.live -= self.sizes[port]
