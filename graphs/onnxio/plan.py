"""A network's ONNX graph as plain data: operators, constants, and the names of its weights."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from graphs.declare import Constant, Operator, Weight
from graphs.flatten import unfolded
from graphs.network import Link, Network, Node
from graphs.problems import check_right
from graphs.propagate import Facts, NodeFacts, propagate
from graphs.types import GraphError, ShapeError, TensorType

OPSET = 17
BATCH = "N"
"""The name of the one dimension whose size is open."""


class PlanTensor(NamedTuple):
    """A named tensor of the graph; its type leaves the batch out."""

    name: str
    type: TensorType


@dataclass(frozen=True, slots=True)
class PlanNode:
    """One operator with the names that it has in the whole graph."""

    type: str
    name: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    attributes: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Plan:
    """All that an ONNX file says except the weights' numbers.

    weights: state_dict keys, which name the initializers too. given: what each node gives, with
    its name in the graph.
    """

    name: str
    inputs: tuple[PlanTensor, ...]
    outputs: tuple[PlanTensor, ...]
    nodes: tuple[PlanNode, ...]
    weights: Mapping[str, Weight]
    constants: Mapping[str, Constant]
    given: tuple[PlanTensor, ...]


def plan(network: Network, facts: Facts | None = None) -> Plan:
    """The ONNX graph of a network; GraphError when it has a problem."""
    facts = facts or propagate(network)
    check_right(facts)
    return _Planner(unfolded(facts)).plan()


@dataclass
class _Planner:
    """Gives every value of the network a name and turns its layers into operators."""

    facts: Facts
    taken: set[str] = field(default_factory=set)
    values: dict[tuple[str, str], str] = field(default_factory=dict)
    nodes: list[PlanNode] = field(default_factory=list)
    weights: dict[str, Weight] = field(default_factory=dict)
    constants: dict[str, Constant] = field(default_factory=dict)
    given: list[PlanTensor] = field(default_factory=list)

    def plan(self) -> Plan:
        """Name the ends first, then write the layers that lead to an output."""
        network = self.facts.network
        ends = network.of_kind("Output")
        needed = network.wiring.upstream(node.id for node in ends)
        self.taken |= {f"{network.nodes[n].name}.{w.name}" for n, w in self._weights(network)}
        inputs = tuple(self._input(node.id) for node in network.of_kind("Input"))
        outputs = [self._output(node.id) for node in ends]
        for key in network.order:
            if key in needed and network.nodes[key].layer.category != "io":
                self._write(key)
        self._pass_on(outputs)
        return Plan(
            network.name,
            inputs,
            tuple(tensor for tensor, _ in outputs),
            tuple(self.nodes),
            self.weights,
            self.constants,
            tuple(self.given),
        )

    def _weights(self, network: Network) -> Iterator[tuple[str, Weight]]:
        for node in network.nodes:
            for weight in self.facts.nodes[node].weights:
                yield node, weight

    def _free(self, wanted: str) -> str:
        name, number = wanted, 2
        while name in self.taken:
            name, number = f"{wanted}_{number}", number + 1
        self.taken.add(name)
        return name

    def _input(self, key: str) -> PlanTensor:
        name = self._free(self.facts.network.nodes[key].name)
        self.values[key, "out"] = name
        return PlanTensor(name, self.facts.nodes[key].outputs[0])

    def _output(self, key: str) -> tuple[PlanTensor, Link]:
        """An output and the link that brings it; the first to ask names the value itself."""
        (link,) = self.facts.network.incoming(key)
        name = self._free(self.facts.network.nodes[key].name)
        self.values.setdefault((link.source, link.source_port), name)
        return PlanTensor(name, self.facts.nodes[key].inputs[0]), link

    def _pass_on(self, outputs: list[tuple[PlanTensor, Link]]) -> None:
        """An output whose value already has another name is an Identity of it."""
        for tensor, link in outputs:
            value = self.values[link.source, link.source_port]
            if value != tensor.name:
                step = PlanNode("Identity", tensor.name, (value,), (tensor.name,), {})
                self.nodes.append(step)

    def _operators(self, node: Node, known: NodeFacts) -> tuple[Operator, ...]:
        try:
            return node.layer.onnx(*known.inputs)
        except ShapeError as error:
            raise GraphError(f"{node.name} cannot be written: {error}. {error.hint}") from None

    def _write(self, key: str) -> None:
        """The operators of one layer: the one that gives its output has the layer's own name."""
        node, known = self.facts.network.nodes[key], self.facts.nodes[key]
        operators = self._operators(node, known)
        names = self._arriving_and_given(key)
        names |= self._owned(key, operators)
        for operator in operators:
            for local in operator.outputs:
                if local not in names:
                    names[local] = self._free(f"{node.name}/{local}")
        for operator in operators:
            self.nodes.append(_named(node.name, operator, names))

    def _arriving_and_given(self, key: str) -> dict[str, str]:
        network, known = self.facts.network, self.facts.nodes[key]
        names = {
            f"in{index}": self.values[link.source, link.source_port]
            for index, link in enumerate(network.incoming(key))
        }
        names[""] = ""
        for index, port in enumerate(network.nodes[key].layer.outputs):
            if (key, port) not in self.values:
                self.values[key, port] = self._free(f"{network.nodes[key].name}/{port}")
            names[f"out{index}"] = self.values[key, port]
            self.given.append(PlanTensor(names[f"out{index}"], known.outputs[index]))
        return names

    def _owned(self, key: str, operators: tuple[Operator, ...]) -> dict[str, str]:
        """Weights and constants that the operators read; others have no place in a file."""
        node = self.facts.network.nodes[key]
        used = {name for operator in operators for name in operator.inputs}
        names = {}
        for weight in self.facts.nodes[key].weights:
            if weight.name in used:
                names[weight.name] = f"{node.name}.{weight.name}"
                self.weights[names[weight.name]] = weight
        for operator in operators:
            for local, constant in operator.constants.items():
                names[local] = self._free(f"{node.name}/{local}")
                self.constants[names[local]] = constant
        return names


def _named(layer: str, operator: Operator, names: Mapping[str, str]) -> PlanNode:
    own = "out0" in operator.outputs
    return PlanNode(
        operator.type,
        layer if own else f"{layer}/{operator.outputs[0]}",
        tuple(names[name] for name in operator.inputs),
        tuple(names[name] for name in operator.outputs),
        operator.attributes,
    )
