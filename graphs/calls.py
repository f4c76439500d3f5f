"""Calls of PyTorch as data: printed into a module's text, performed by the engine."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Arrives:
    """In a function call: the tensor that arrives at input number `index`."""

    index: int


@dataclass(frozen=True, slots=True)
class AllArrive:
    """In a function call: the list of all tensors that arrive."""


@dataclass(frozen=True, slots=True)
class Call:
    """A call of PyTorch as data: printed into a module's text, performed by the engine.

    target: a dotted name under `torch` or `nn` (`nn.Conv2d`, `torch.cat`); an operator between
    all arguments, from the left (`+`, `-`, `*`, `/`); a method of the first (`.expand`); or `[]`,
    which takes its slices. An argument of a function may be a call again.
    """

    target: str
    args: tuple[Any, ...] = ()
    options: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Owned:
    """In a call: the layer's own tensor of that name."""

    name: str


@dataclass(frozen=True, slots=True)
class Written:
    """A module that PyTorch has not, as data: a class in a module's text, performed by the engine.

    buffers: for each tensor that it keeps the call that makes it. forward: what it computes.
    """

    name: str
    doc: str
    buffers: Mapping[str, Call]
    forward: Call


@dataclass(frozen=True, slots=True)
class WhileTraining:
    """What a function computes while the network trains, and what in evaluation."""

    training: Call | Arrives
    evaluation: Call | Arrives
