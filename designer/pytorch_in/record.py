"""What a traced run writes down: values, the operations that gave them, and where they stand."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from torch import nn

from graphs.declare import Layer
from graphs.types import TensorType


class Value(NamedTuple):
    """An output of an operation, or an input of the network where `operation` is negative.

    swapped: the tensor in the code has its batch second, as torch has states of recurrent layers.
    """

    operation: int
    port: int = 0
    swapped: bool = False


@dataclass(frozen=True, slots=True)
class Operation:
    """A call that became a node.

    scope: the path of the module that is called, or in whose forward it stands. word: what it is
    called there; empty for a module, whose path is its name. called, settings: of a function, its
    name and its arguments that are no tensors. said: what is called, with its settings. line:
    where it stands in the code. why: for an opaque one, why no layer does it.
    """

    layer: Layer
    sources: tuple[Value, ...]
    scope: str
    word: str = ""
    module: nn.Module | None = None
    said: str = ""
    line: str = ""
    why: str = ""
    called: str = ""
    settings: Mapping[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Record:
    """A whole run: operations in their order, what went in and what came out, by their names.

    classes: of the modules that are no layers, by their paths; calls: how often each was called.
    """

    inputs: dict[str, TensorType] = field(default_factory=dict)
    outputs: dict[str, Value] = field(default_factory=dict)
    operations: list[Operation] = field(default_factory=list)
    classes: dict[str, str] = field(default_factory=dict)
    calls: Counter[str] = field(default_factory=Counter)
