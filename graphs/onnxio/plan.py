"""A network's ONNX graph as plain data: operators, constants, and the names of its weights."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from graphs.declare import Constant, Operator, Weight
from graphs.flatten import unfolded
from graphs.network import Link, Network, Node
from graphs.onnxio.opsets import LOWEST, at_opset
from graphs.problems import check_right
from graphs.propagate import Facts, propagate
from graphs.types import GraphError, ShapeError, TensorType

BATCH = "N"
"""The name of the one dimension whose size is open."""


class PlanTensor(NamedTuple):
    """A named tensor of the graph; its type leaves the batch out."""

    name: str
    type: TensorType


class Fold(NamedTuple):
    """A batch norm that is taken into the weights before it.

    weight, bias: of the layer before; only the bias may be new. spread: the shape in which a
    number for each channel meets `weight` as `grouped` has it. The rest are the norm's, by their
    names; without gamma and beta it has none of its own.
    """

    weight: str
    bias: str
    grouped: tuple[int, ...]
    spread: tuple[int, ...]
    gamma: str | None
    beta: str | None
    mean: str
    variance: str
    eps: float


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
    its name in the graph. folds: what is done to weights before they are written. batch: samples,
    None where any number may come. scaling: mean and deviation of what is normalised inside.
    """

    name: str
    inputs: tuple[PlanTensor, ...]
    outputs: tuple[PlanTensor, ...]
    nodes: tuple[PlanNode, ...]
    weights: Mapping[str, Weight]
    constants: Mapping[str, Constant]
    given: tuple[PlanTensor, ...]
    opset: int = LOWEST
    folds: tuple[Fold, ...] = ()
    batch: int | None = None
    scaling: tuple[tuple[float, ...], tuple[float, ...]] | None = None

    @property
    def first(self) -> int | str:
        """The size of the batch, or the name that stands for any."""
        return BATCH if self.batch is None else self.batch

    def free(self, wanted: str) -> str:
        """A name that no tensor and no operator has, near the one that is wanted."""
        taken = {t.name for t in (*self.inputs, *self.outputs)} | {*self.weights, *self.constants}
        for node in self.nodes:
            taken.add(node.name)
            taken.update(node.outputs)
        return free_name(wanted, taken)


def free_name(wanted: str, taken: Collection[str]) -> str:
    """A name that is not taken: the wanted one, or with a number behind."""
    name, number = wanted, 2
    while name in taken:
        name, number = f"{wanted}_{number}", number + 1
    return name


def plan(network: Network, facts: Facts | None = None, opset: int = LOWEST) -> Plan:
    """The ONNX graph of a network; GraphError when it has a problem.

    Layers that only hand on what arrives (dropout, Identity, what is bypassed) are not in it.
    """
    facts = facts or propagate(network)
    check_right(facts)
    return _Planner(unfolded(facts), opset).plan()


_PASSES = (Operator("Identity", ("in0",)),)


@dataclass
class _Planner:
    """Gives every value of the network a name and turns its layers into operators."""

    facts: Facts
    opset: int
    taken: set[str] = field(default_factory=set)
    values: dict[tuple[str, str], str] = field(default_factory=dict)
    nodes: list[PlanNode] = field(default_factory=list)
    weights: dict[str, Weight] = field(default_factory=dict)
    constants: dict[str, Constant] = field(default_factory=dict)
    given: list[PlanTensor] = field(default_factory=list)
    passing: dict[str, Link] = field(default_factory=dict)
    """Nodes that only hand on, with the link that brings what they do."""

    def plan(self) -> Plan:
        """Name the ends first, then write the layers that lead to an output."""
        network = self.facts.network
        ends = network.of_kind("Output")
        needed = network.wiring.upstream(node.id for node in ends)
        layers = [k for k in network.order if k in needed and _computes(network.nodes[k])]
        operators = {key: self._operators(key) for key in layers}
        self.passing = {
            key: network.incoming(key)[0] for key, each in operators.items() if each == _PASSES
        }
        self.taken |= {f"{network.nodes[n].name}.{w.name}" for n, w in self._weights(network)}
        inputs = tuple(self._input(node.id) for node in network.of_kind("Input"))
        outputs = [self._output(node.id) for node in ends]
        for key in layers:
            if key not in self.passing:
                self._write(key, operators[key])
        self._pass_on(outputs)
        return Plan(
            network.name,
            inputs,
            tuple(tensor for tensor, _ in outputs),
            tuple(self.nodes),
            self.weights,
            self.constants,
            tuple(self.given),
            self.opset,
        )

    def _weights(self, network: Network) -> Iterator[tuple[str, Weight]]:
        for node in network.nodes:
            for weight in self.facts.nodes[node].weights:
                yield node, weight

    def _free(self, wanted: str) -> str:
        name = free_name(wanted, self.taken)
        self.taken.add(name)
        return name

    def _source(self, link: Link) -> tuple[str, str]:
        """Where what a link brings is made, behind all that only hands on."""
        while link.source in self.passing:
            link = self.passing[link.source]
        return link.source, link.source_port

    def _input(self, key: str) -> PlanTensor:
        name = self._free(self.facts.network.nodes[key].name)
        self.values[key, "out"] = name
        return PlanTensor(name, self.facts.nodes[key].outputs[0])

    def _output(self, key: str) -> tuple[PlanTensor, tuple[str, str]]:
        """An output and where it is made; the first to ask names the value itself."""
        (link,) = self.facts.network.incoming(key)
        source = self._source(link)
        name = self._free(self.facts.network.nodes[key].name)
        self.values.setdefault(source, name)
        return PlanTensor(name, self.facts.nodes[key].inputs[0]), source

    def _pass_on(self, outputs: list[tuple[PlanTensor, tuple[str, str]]]) -> None:
        """An output whose value already has another name is an Identity of it."""
        for tensor, source in outputs:
            value = self.values[source]
            if value != tensor.name:
                step = PlanNode("Identity", tensor.name, (value,), (tensor.name,), {})
                self.nodes.append(step)

    def _operators(self, key: str) -> tuple[Operator, ...]:
        node, known = self.facts.network.nodes[key], self.facts.nodes[key]
        try:
            return tuple(at_opset(each, self.opset) for each in node.layer.onnx(*known.inputs))
        except ShapeError as error:
            raise GraphError(f"{node.name} cannot be written: {error}. {error.hint}") from None

    def _write(self, key: str, operators: tuple[Operator, ...]) -> None:
        """The operators of one layer: the one that gives its output has the layer's own name."""
        node = self.facts.network.nodes[key]
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
            f"in{index}": self.values[self._source(link)]
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


def _computes(node: Node) -> bool:
    return node.layer.category != "io"


def _named(layer: str, operator: Operator, names: Mapping[str, str]) -> PlanNode:
    own = "out0" in operator.outputs
    return PlanNode(
        operator.type,
        layer if own else f"{layer}/{operator.outputs[0]}",
        tuple(names[name] for name in operator.inputs),
        tuple(names[name] for name in operator.outputs),
        operator.attributes,
    )
