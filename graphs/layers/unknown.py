"""The stand-in for a layer that this version does not know: kept as it was read, never run."""

from collections.abc import Collection
from dataclasses import dataclass

from graphs.declare import Layer
from graphs.types import ShapeError, TensorType


@dataclass(frozen=True)
class UnknownLayer(Layer):
    """A layer of a newer version. It has the ports that links name and gives no shape.

    written: its name in the file. arguments: its parameters as JSON text. why: what is unknown.
    """

    written: str
    arguments_text: str
    ports: tuple[str, ...]
    why: str

    kind = "Unknown"
    category = "reshape"

    def __post_init__(self) -> None:
        object.__setattr__(self, "outputs", self.ports)

    def output(self, *inputs: TensorType) -> TensorType:
        raise ShapeError(self.why, "Update Convas, or replace the node")

    @classmethod
    def input_ports(cls, connected: Collection[str] = ()) -> tuple[str, ...]:
        return tuple(sorted(connected)) or ("in",)

    @classmethod
    def accepts_port(cls, port: str) -> bool:
        return True

    def detail(self) -> str:
        return self.written
