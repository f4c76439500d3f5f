"""Stand-ins for what is no layer here: kept as it was read and shown by its name, never run."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from graphs.declare import Layer
from graphs.types import DTYPE_BYTES, ShapeError, TensorType

MOST_PORTS = 64
"""Inputs or outputs that an operation in a file may have."""


class StandIn(Layer):
    """Base of what takes the place of a layer and cannot be computed."""

    category = "reshape"
    takes = "any"

    @classmethod
    def accepts_port(cls, port: str) -> bool:
        return True


@dataclass(frozen=True)
class UnknownLayer(StandIn):
    """A layer of a newer version. It has the ports that links name and gives no shape.

    written: its name in the file. arguments: its parameters as JSON text. why: what is unknown.
    """

    written: str
    arguments_text: str
    ports: tuple[str, ...]
    why: str

    kind = "Unknown"

    def __post_init__(self) -> None:
        object.__setattr__(self, "outputs", self.ports)

    def output(self, *inputs: TensorType) -> TensorType:
        raise ShapeError(self.why, "Update Convas, or replace the node")

    def input_ports(self, connected: Collection[str] = ()) -> tuple[str, ...]:
        return tuple(sorted(connected)) or ("in",)

    def arguments(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.arguments_text)
        return found

    def detail(self) -> str:
        return self.written


@dataclass(frozen=True)
class Opaque(StandIn):
    """An operation that was read from code and for which there is no layer.

    operation: its name in code. arrived, gave: what it took and gave when the code ran; None for
    an output that is no batch of samples. While the same arrives, what lies behind it is known.
    """

    operation: str
    arrived: tuple[TensorType, ...]
    gave: tuple[TensorType | None, ...]

    kind = "Opaque"

    def __post_init__(self) -> None:
        object.__setattr__(self, "inputs", _ports("in", len(self.arrived)))
        object.__setattr__(self, "outputs", _ports("out", len(self.gave)))

    def output(self, *inputs: TensorType) -> TensorType:
        raise ShapeError(
            f"Convas has no layer for {self.operation}", "Replace the node by layers that do it"
        )

    def recorded(self, *inputs: TensorType) -> tuple[TensorType, ...]:
        known = tuple(each for each in self.gave if each is not None)
        return known if inputs == self.arrived and len(known) == len(self.gave) else ()

    def arguments(self) -> dict[str, Any]:
        return {
            "operation": self.operation,
            "arrived": [_plain(each) for each in self.arrived],
            "gave": [_plain(each) for each in self.gave],
        }

    def detail(self) -> str:
        return self.operation


def _ports(word: str, count: int) -> tuple[str, ...]:
    return (word,) if count == 1 else tuple(f"{word}{number}" for number in range(1, count + 1))


def _plain(tensor: TensorType | None) -> Any:
    return None if tensor is None else [list(tensor.shape), tensor.dtype]


def opaque_from(arguments: dict[str, Any]) -> Opaque | None:
    """The operation that a design file keeps; None when it says nothing of the kind."""
    operation = arguments.get("operation")
    arrived, gave = (_types(arguments.get(key)) for key in ("arrived", "gave"))
    if not isinstance(operation, str) or arrived is None or gave is None or not gave:
        return None
    known = tuple(each for each in arrived if each is not None)
    return Opaque(operation[:200], known, gave) if len(known) == len(arrived) else None


def _types(raw: Any) -> tuple[TensorType | None, ...] | None:
    if not isinstance(raw, list) or len(raw) > MOST_PORTS:
        return None
    if not all(each is None or _is_type(each) for each in raw):
        return None
    return tuple(each and TensorType(tuple(each[0]), each[1]) for each in raw)


def _is_type(raw: Any) -> bool:
    if not isinstance(raw, list) or len(raw) != 2:
        return False
    shape, dtype = raw
    sizes = isinstance(shape, list) and all(type(n) is int and 0 <= n < 2**31 for n in shape)
    return sizes and isinstance(dtype, str) and dtype in DTYPE_BYTES
