"""A network written down: its layers in order, wired and placed; blocks likewise."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from math import sqrt
from typing import NamedTuple

from graphs.blocks import with_defaults
from graphs.declare import Layer
from graphs.fields import Field
from graphs.layers.ends import Input, Output
from graphs.network import Block, Link, Network, Node, Wiring

ROW, COLUMN = 72, 256
NODE_SIZE = (176, 44)
ASPECT = 1.5
"""Width of the picture to its height: that of a canvas between two panels."""
Cell = tuple[int, int]
"""A place on the canvas: column and row."""


class Follows(NamedTuple):
    """A layer of a block with the fields that follow from the block's parameters, as text."""

    layer: Layer
    expressions: Mapping[str, str]


def follows(layer: Layer, **expressions: str) -> Follows:
    """A layer with fields that are expressions: `follows(Conv2d(), out_channels="4 * width")`."""
    return Follows(layer, expressions)


Part = tuple[str, Layer | Follows]
"""A name and what stands there."""


class Step(NamedTuple):
    """A layer, its name, and the names of the nodes that feed it, in the order of its inputs.

    aside: for what leaves the main flow, how many columns right of the step before that does not,
    and how many rows below it, this one stands.
    """

    name: str
    layer: Layer | Follows
    sources: tuple[str, ...] = ()
    aside: Cell | None = None


def wired(steps: Iterable[Step]) -> Network:
    """The network of some steps, each after those that feed it, in columns from left to right."""
    steps = tuple(steps)
    cells = zip(steps, _cells(steps), strict=True)
    return placed(steps, {s.name: (column * COLUMN, row * ROW) for s, (column, row) in cells})


def placed(steps: Iterable[Step], places: Mapping[str, tuple[int, int]]) -> Network:
    """The network of some steps, each after those that feed it, at given places by name."""
    network = _network(tuple(steps))
    nodes = network.nodes.values()
    return network.with_nodes(
        *(replace(node, x=places[node.name][0], y=places[node.name][1]) for node in nodes)
    )


def arranged(steps: Iterable[Step]) -> Network:
    """The network of some steps, placed so that no branch hides another."""
    from graphs.arrange import arrange  # only what is opened is drawn

    steps = tuple(steps)
    network = _network(steps)
    links = [(link.source, link.target) for link in network.wiring]
    sizes = dict.fromkeys(network.nodes, NODE_SIZE)
    gap = (24, ROW - NODE_SIZE[1])
    places = arrange(list(network.nodes), links, sizes, gap=gap).positions
    return placed(steps, {node.name: places[node.id] for node in network.nodes.values()})


def block(name: str, doc: str, parameters: Mapping[str, Field], steps: Iterable[Step]) -> Block:
    """A block of some steps; what follows from its parameters is worked out for their defaults."""
    return with_defaults(Block(name, arranged(steps), parameters, doc))


def _network(steps: Sequence[Step]) -> Network:
    ids = {step.name: f"n{number}" for number, step in enumerate(steps, 1)}
    nodes = {}
    for name, drawn, *_ in steps:
        layer, expressions = drawn if isinstance(drawn, Follows) else (drawn, {})
        nodes[ids[name]] = Node(ids[name], layer, name, expressions=expressions)
    return Network(nodes=nodes, wiring=Wiring(_links(steps, ids, nodes)))


def _links(
    steps: Iterable[Step], ids: Mapping[str, str], nodes: Mapping[str, Node]
) -> Iterator[Link]:
    for step in steps:
        layer = nodes[ids[step.name]].layer
        for index, source in enumerate(step.sources):
            port = f"in{index + 1}" if layer.variadic else layer.inputs[index]
            yield Link(ids[source], nodes[ids[source]].layer.outputs[0], ids[step.name], port)


def _cells(steps: Sequence[Step]) -> Iterator[Cell]:
    """Columns of one height, read from top to bottom; what stands aside widens its column."""
    height = _height(steps)
    column, row, width = 0, -1, 1
    for step in steps:
        if step.aside is not None:
            right, below = step.aside
            width = max(width, right + 1)
            yield column + right, row + below
            continue
        row += 1
        if row == height:
            column, row, width = column + width, 0, 1
        yield column, row


def _height(steps: Sequence[Step]) -> int:
    """How many steps a column has. None ends with one that something aside is wired to."""
    count, branching = 0, set()
    for step in steps:
        if step.aside is None:
            count += 1
        else:
            branching.add(count)
    columns = max(round(sqrt(count * ROW * ASPECT / COLUMN)), 1)
    height = -(-count // columns)
    while height < count and any(place % height == 0 for place in branching):
        height += 1
    return height


def chained(before: str, *layers: Part) -> Iterator[Step]:
    """Layers one after the other, behind a node; nothing before the first where that is empty."""
    for name, layer in layers:
        yield Step(name, layer, (before,) if before else ())
        before = name


def chain(shape: tuple[int, ...], layers: Iterable[Part]) -> Network:
    """Layers one after the other, between an Input of a shape and an Output."""
    return wired(chained("", ("input", Input(shape)), *layers, ("output", Output())))


def sequence(group: str, layers: Iterable[Layer | Follows]) -> list[Part]:
    """Names as an `nn.Sequential` gives them: `features.0`, `features.1` …; `0` in no group."""
    start = f"{group}." if group else ""
    return [(f"{start}{index}", layer) for index, layer in enumerate(layers)]
