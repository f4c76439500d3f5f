"""The live `nn.Module` of a network, made from the graph itself: no text is ever executed."""

import operator
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial, reduce
from typing import Any, NamedTuple, NoReturn

import torch
from torch import Tensor, nn
from torch.nn import functional

from designer.refused import Refused
from designer.training.program import Program, Step
from graphs.declare import (
    AllArrive,
    Arrives,
    Call,
    Layer,
    Owned,
    WhileTraining,
    Written,
    port_number,
)
from graphs.flatten import unfolded
from graphs.network import Network, Node
from graphs.problems import problems
from graphs.propagate import Facts, propagate
from graphs.types import TensorType

_OPERATORS = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
}
_ROOMS = {"torch": torch, "nn": nn, "F": functional}
_NOTHING: Mapping[Owned, Tensor] = {}
Port = tuple[str, str]
"""A node and the name of one of its outputs."""


class GraphModule(nn.Module):
    """A network that runs. Children nest along the dots of the nodes' names.

    It takes one tensor for each Input, in the order of the nodes, and gives one for each Output:
    the tensor itself where there is one Output, else a tuple.
    """

    def __init__(self, program: Program) -> None:
        super().__init__()
        self._program = program

    def forward(self, *tensors: Tensor) -> Any:
        """The network's outputs for a batch of its inputs."""
        return self._program(*tensors)


def build(network: Network, facts: Facts | None = None) -> GraphModule:
    """The module of a network, with freshly initialised weights; Refused when it has a problem."""
    facts = facts or propagate(network)
    check(facts)
    facts = unfolded(facts)
    return Builder(facts.network, facts).module()


def check(facts: Facts) -> None:
    """Refuse a network that cannot run, naming the first node at fault and the reason."""
    if not facts.network.nodes:
        raise Refused("The network is empty. Add an Input, layers and an Output.")
    for problem in problems(facts):
        raise Refused(str(problem))


class Builder:
    """Numbers the values of a network and turns its nodes into steps."""

    def __init__(self, network: Network, facts: Facts) -> None:
        self.network, self.facts = network, facts
        self._numbers: dict[Port, int] = {}
        self._calls: dict[str, Callable[..., Any]] = {}

    def module(self) -> GraphModule:
        """The module: its steps, and its children under their names in the order of the flow.

        Layers that lead to no Output, such as those of an auxiliary head, are its children too.
        """
        ordered = [self.network.nodes[key] for key in self.network.order]
        nodes = [node for node in ordered if node.layer.category not in ("io", "loss")]
        for node in nodes:
            self.call_of(node)
        inputs = [(node.id, "out") for node in self.network.of_kind("Input")]
        module = GraphModule(self.program(inputs, self.output_ports()))
        for node in nodes:
            call = self.call_of(node)
            if isinstance(call, nn.Module):
                _adopt(module, node.name, call)
        return module

    def output_ports(self) -> tuple[Port, ...]:
        """Where the values of the Outputs come from."""
        return tuple(self._sources(node)[0] for node in self.network.of_kind("Output"))

    def program(self, sources: Iterable[Port], goals: Iterable[Port]) -> Program:
        """The steps from some ports to others; layers are made once, whoever calls them."""
        sources, goals = tuple(sources), tuple(goals)
        needed = self.network.wiring.upstream(node for node, _ in goals)
        ordered = (self.network.nodes[key] for key in self.network.order if key in needed)
        steps = [
            Step(
                by_ports(node.layer, self.facts.nodes[node.id].inputs, self.call_of(node)),
                tuple(map(self._number, self._sources(node))),
                tuple(self._number((node.id, port)) for port in node.layer.outputs),
                (),
            )
            for node in ordered
            if node.layer.category != "io"
        ]
        return Program(tuple(map(self._number, sources)), steps, tuple(map(self._number, goals)))

    def call_of(self, node: Node) -> Callable[..., Any]:
        """The node's module, or the function that it performs."""
        if node.id not in self._calls:
            arriving = self.facts.nodes[node.id].inputs
            self._calls[node.id] = callable_of(node.layer, arriving)
        return self._calls[node.id]

    def _sources(self, node: Node) -> tuple[Port, ...]:
        layer = node.layer
        order = port_number if layer.variadic else layer.inputs.index
        links = sorted(self.network.incoming(node.id), key=lambda link: order(link.target_port))
        return tuple((link.source, link.source_port) for link in links)

    def _number(self, port: Port) -> int:
        return self._numbers.setdefault(port, len(self._numbers))


def callable_of(layer: Layer, inputs: tuple[TensorType, ...]) -> Callable[..., Any]:
    """A layer's module, or the function that it performs, for what arrives."""
    made = layer.module(*inputs)
    if made is not None:
        return module_of(made)
    return _function(layer.function(*inputs))


def by_ports(
    layer: Layer, inputs: tuple[TensorType, ...], call: Callable[..., Any]
) -> Callable[..., Any]:
    """What takes the tensors that arrive at a layer's ports and gives those that leave them."""
    passed = layer.passed(*inputs)
    plain = passed == tuple(map(Arrives, range(len(inputs)))) and not layer.nested
    if not isinstance(call, nn.Module) or (plain and not layer.taken()):
        return call
    taken = {layer.outputs.index(port): _ready(made) for port, made in layer.taken().items()}
    return partial(_through, call, _ready(passed), taken)


def module_of(call: Call | Written) -> nn.Module:
    """The module that a constructor call makes, with fresh weights."""
    if isinstance(call, Written):
        return Keeper(call)
    options = {name: _given_tensors(_ready(value)) for name, value in call.options.items()}
    made = _target(call.target)(*call.args, **options)
    assert isinstance(made, nn.Module), call.target
    return made


def _function(value: Call | WhileTraining) -> Callable[..., Any]:
    """A function of the tensors that arrive, with the call's constants put in."""
    if isinstance(value, WhileTraining):
        return Switched(
            *(partial(_given_tensors, _ready(v)) for v in (value.training, value.evaluation))
        )
    return partial(_given_tensors, _ready(value))


class Keeper(nn.Module):
    """A module that PyTorch has not: tensors of its own and a call that uses them."""

    def __init__(self, written: Written) -> None:
        super().__init__()
        for name, made in written.buffers.items():
            self.register_buffer(name, _given_tensors(_ready(made)))
        self._own, self._forward = tuple(written.buffers), _ready(written.forward)

    def forward(self, tensor: Tensor) -> Any:
        """What the call computes of what arrives."""
        own = {Owned(name): getattr(self, name) for name in self._own}
        return _given_tensors(self._forward, tensor, own=own)


def _through(
    module: nn.Module, passed: tuple[Any, ...], taken: dict[int, "_Ready"], *tensors: Tensor
) -> Any:
    """What a module gives, as its ports give it."""
    result = module(*_given_tensors(passed, *tensors))
    values = list(_leaves(result))
    for index, made in taken.items():
        values[index] = _given_tensors(made, values[index])
    return values[0] if len(values) == 1 else tuple(values)


def _leaves(result: Any) -> Iterator[Tensor]:
    if isinstance(result, tuple):
        for each in result:
            yield from _leaves(each)
    else:
        yield result


class Switched(nn.Module):
    """A function that computes something else while training than in evaluation."""

    def __init__(self, training: Callable[..., Any], evaluation: Callable[..., Any]) -> None:
        super().__init__()
        self._in_training, self._in_evaluation = training, evaluation

    def forward(self, *tensors: Tensor) -> Any:
        """What the mode asks for."""
        return (self._in_training if self.training else self._in_evaluation)(*tensors)


class _Ready(NamedTuple):
    """A call whose target has been found."""

    target: Callable[..., Any]
    args: tuple[Any, ...]
    options: dict[str, Any]


def _ready(part: Any) -> Any:
    if isinstance(part, tuple):
        return tuple(map(_ready, part))
    if not isinstance(part, Call):
        return part
    args = tuple(map(_ready, part.args))
    return _Ready(_performing(part.target), args, dict(part.options))


def _performing(target: str) -> Callable[..., Any]:
    """What a call's target means: an operator, slices, a method or a function."""
    if target in _OPERATORS:
        return partial(_fold, _OPERATORS[target])
    if target == "[]":
        return _sliced
    if target.startswith("."):
        method = getattr(Tensor, target[1:])
        assert callable(method), target
        return method  # type: ignore[no-any-return]
    return _target(target)


def _fold(operation: Callable[[Any, Any], Any], *operands: Any) -> Any:
    return reduce(operation, operands)


def _sliced(tensor: Tensor, *indices: slice) -> Tensor:
    return tensor[indices]


def _given_tensors(part: Any, *tensors: Tensor, own: Mapping[Owned, Tensor] = _NOTHING) -> Any:
    """The value of a part of a call for the tensors that arrive and those of the layer's own."""
    if isinstance(part, _Ready):
        args = [_given_tensors(each, *tensors, own=own) for each in part.args]
        return part.target(*args, **part.options)
    if isinstance(part, Owned):
        return own[part]
    if isinstance(part, tuple):
        return tuple(_given_tensors(each, *tensors, own=own) for each in part)
    if isinstance(part, Arrives):
        return tensors[part.index]
    return list(tensors) if isinstance(part, AllArrive) else part


def _target(name: str) -> Callable[..., Any]:
    """What a dotted name such as `nn.Conv2d` means: only names inside torch are found."""
    room, *path = name.split(".")
    found: Any = _ROOMS[room]
    for part in path:
        found = getattr(found, part)
    assert callable(found), name
    return found  # type: ignore[no-any-return]


def _adopt(root: nn.Module, name: str, child: nn.Module) -> None:
    """Hang a child in under its dotted name.

    Written into `_modules` because a node may be called as a method of nn.Module is (`train`).
    """
    *groups, last = name.split(".")
    parent = root
    for depth, group in enumerate(groups, 1):
        inner = parent._modules.setdefault(group, Group())
        if not isinstance(inner, Group):
            _refuse_shared_name(".".join(groups[:depth]), name)
        parent = inner
    if last in parent._modules:
        _refuse_shared_name(name, f"{name}.…")
    parent._modules[last] = child


class Group(nn.Module):
    """A level of names: the `features` of `features.0`."""


def _refuse_shared_name(name: str, longer: str) -> NoReturn:
    raise Refused(f"{name} is a layer and also the group of {longer}; rename one of them")
