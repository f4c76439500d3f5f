"""A network written down: its layers in order, wired and placed."""

from collections.abc import Iterable, Iterator, Mapping
from math import sqrt
from typing import NamedTuple

from graphs.declare import Layer
from graphs.layers.ends import Input, Output
from graphs.network import Link, Network, Node, Wiring

ROW, COLUMN = 72, 256
ASPECT = 1.5
"""Width of the picture to its height: that of a canvas between two panels."""


class Step(NamedTuple):
    """A layer, its name, and the names of the nodes that feed it, in the order of its inputs."""

    name: str
    layer: Layer
    sources: tuple[str, ...] = ()


def wired(steps: Iterable[Step]) -> Network:
    """The network of some steps, each after those that feed it, in columns from left to right."""
    steps = tuple(steps)
    ids = {step.name: f"n{number}" for number, step in enumerate(steps, 1)}
    places = _places(len(steps))
    nodes = {
        ids[step.name]: Node(ids[step.name], step.layer, step.name, *place)
        for step, place in zip(steps, places, strict=True)
    }
    return Network(nodes=nodes, wiring=Wiring(_links(steps, ids)))


def _links(steps: Iterable[Step], ids: Mapping[str, str]) -> Iterable[Link]:
    layers: dict[str, Layer] = {}
    for step in steps:
        layers[step.name] = step.layer
        for index, source in enumerate(step.sources):
            port = f"in{index + 1}" if step.layer.variadic else step.layer.inputs[index]
            yield Link(ids[source], layers[source].outputs[0], ids[step.name], port)


def _places(count: int) -> list[tuple[int, int]]:
    """Columns of one height, read from top to bottom and from left to right."""
    columns = max(round(sqrt(count * ROW * ASPECT / COLUMN)), 1)
    height = -(-count // columns)
    return [(index // height * COLUMN, index % height * ROW) for index in range(count)]


def chained(before: str, *layers: tuple[str, Layer]) -> Iterator[Step]:
    """Layers one after the other, behind a node; nothing before the first where that is empty."""
    for name, layer in layers:
        yield Step(name, layer, (before,) if before else ())
        before = name


def chain(shape: tuple[int, ...], layers: Iterable[tuple[str, Layer]]) -> Network:
    """Layers one after the other, between an Input of a shape and an Output."""
    return wired(chained("", ("input", Input(shape)), *layers, ("output", Output())))


def sequence(group: str, layers: Iterable[Layer]) -> list[tuple[str, Layer]]:
    """Names as an `nn.Sequential` gives them: `features.0`, `features.1` …; `0` in no group."""
    start = f"{group}." if group else ""
    return [(f"{start}{index}", layer) for index, layer in enumerate(layers)]
