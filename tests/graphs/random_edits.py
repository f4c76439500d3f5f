"""Random small networks and random edits of them, for properties that hold after any edit."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import strategies as st

from graphs.declare import Layer
from graphs.layers.activation import ReLU
from graphs.layers.convolution import Conv2d
from graphs.layers.dense import Linear
from graphs.layers.ends import Input, Output
from graphs.layers.merge import Add, Concat
from graphs.layers.normalization import BatchNorm2d
from graphs.layers.pooling import MaxPool2d
from graphs.layers.reshape import Flatten
from graphs.network import Link, Network, Node
from graphs.types import GraphError

Edit = Callable[[Network], Network]

layers: st.SearchStrategy[Layer] = st.one_of(
    st.builds(Input, shape=st.sampled_from([(2, 6, 6), (3, 6, 6), (4,)])),
    st.builds(Conv2d, out_channels=st.integers(1, 3), kernel_size=st.integers(1, 4)),
    st.builds(MaxPool2d),
    st.builds(ReLU),
    st.builds(BatchNorm2d),
    st.builds(Linear, out_features=st.integers(1, 3)),
    st.builds(Flatten),
    st.builds(Add),
    st.builds(Concat),
    st.builds(Output),
)
places = st.integers(0, 10**6)
"""A number that picks one of however many there are."""


def _add(layer: Layer) -> Edit:
    def edit(network: Network) -> Network:
        (key,) = network.fresh_ids(1)
        return network.with_nodes(Node(key, layer, network.fresh_name(layer.kind)))

    return edit


def _change(place: int, layer: Layer) -> Edit:
    """Give a node another layer with the same ports."""

    def edit(network: Network) -> Network:
        alike = [n for n in network.nodes.values() if n.layer.inputs == layer.inputs]
        alike = [n for n in alike if n.layer.outputs == layer.outputs]
        if not alike:
            return network
        return network.with_nodes(replace(alike[place % len(alike)], layer=layer))

    return edit


def _move(place: int, x: int) -> Edit:
    def edit(network: Network) -> Network:
        if not network.nodes:
            return network
        node = list(network.nodes.values())[place % len(network.nodes)]
        return network.with_nodes(replace(node, x=8 * x))

    return edit


def _remove(place: int) -> Edit:
    def edit(network: Network) -> Network:
        keys = list(network.nodes)
        return network.without([keys[place % len(keys)]]) if keys else network

    return edit


def _link(source: int, target: int, port: int) -> Edit:
    """Draw a wire, in the place of the one that is there; none where it would close a loop."""

    def edit(network: Network) -> Network:
        sources = [node for node in network.nodes.values() if node.layer.outputs]
        targets = [node for node in network.nodes.values() if node.layer.inputs]
        if not sources or not targets:
            return network
        start, end = sources[source % len(sources)], targets[target % len(targets)]
        ports = end.layer.input_ports([k.target_port for k in network.incoming(end.id)])
        link = Link(start.id, "out", end.id, ports[port % len(ports)])
        try:
            return network.rewired(added=[link])
        except GraphError:
            return network

    return edit


def _unlink(place: int) -> Edit:
    def edit(network: Network) -> Network:
        links = list(network.wiring)
        return network.rewired(removed=[links[place % len(links)]]) if links else network

    return edit


def _insert(place: int, layer: Layer) -> Edit:
    """Put a layer into a wire."""

    def edit(network: Network) -> Network:
        links = list(network.wiring)
        if not links or layer.inputs != ("in",) or not layer.outputs:
            return network
        link = links[place % len(links)]
        (key,) = network.fresh_ids(1)
        network = network.with_nodes(Node(key, layer, network.fresh_name(layer.kind)))
        halves = [
            Link(link.source, link.source_port, key, "in"),
            Link(key, "out", link.target, link.target_port),
        ]
        return network.rewired([link], halves)

    return edit


edits: st.SearchStrategy[Edit] = st.one_of(
    st.builds(_add, layers),
    st.builds(_change, places, layers),
    st.builds(_move, places, places),
    st.builds(_remove, places),
    st.builds(_link, places, places, places),
    st.builds(_link, places, places, places),
    st.builds(_link, places, places, places),
    st.builds(_unlink, places),
    st.builds(_insert, places, layers),
)
starts = st.lists(layers, min_size=3, max_size=12)


def network_of(start: list[Layer]) -> Network:
    """An Input and the layers, each fed by the nearest before it, on two ports where it has two."""
    network = _add(Input((2, 6, 6)))(Network())
    giving = ["n1"]
    for layer in start:
        network = _add(layer)(network)
        key = f"n{len(network.nodes)}"
        sources = giving[: -len(layer.inputs) - 1 : -1]
        ports = layer.inputs[: len(sources)]
        network = network.rewired(
            added=[
                Link(source, "out", key, port) for source, port in zip(sources, ports, strict=True)
            ]
        )
        giving += [key] * len(layer.outputs)
    return network
