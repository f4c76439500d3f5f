"""The quick judgement of a port is that of drawing the wire and propagating."""

from hypothesis import given
from hypothesis import strategies as st

from designer.canvas.fits import Fits
from designer.canvas.ports import Port
from designer.edits import Connect
from graphs.declare import Layer
from graphs.layers.convolution import Conv2d
from graphs.layers.dense import Linear
from graphs.layers.ends import Input, Output
from graphs.layers.merge import Add, Concat
from graphs.layers.reshape import Flatten
from graphs.network import Link, Network, Node
from graphs.propagate import Facts, propagate
from graphs.types import GraphError

LAYERS: tuple[Layer, ...] = (
    Input((3, 8, 8)), Input((4,)), Conv2d(4, 3), Conv2d(3, 1), Linear(4), Add(), Concat(),
    Flatten(), Output(),
)  # fmt: skip


@st.composite
def networks(draw: st.DrawFn) -> Network:
    layers = draw(st.lists(st.sampled_from(LAYERS), min_size=2, max_size=8))
    nodes = {f"n{i}": Node(f"n{i}", layer, f"x{i}") for i, layer in enumerate(layers)}
    network = Network(nodes=nodes)
    for _ in range(draw(st.integers(0, 8))):
        links = [link for link in possible(network) if link.source < link.target]
        if links:
            network = network.rewired(added=[draw(st.sampled_from(links))])
    return network


def possible(network: Network) -> list[Link]:
    """Every wire that could be drawn, loops included."""
    return [
        Link(source, port, key, name)
        for source, other in network.nodes.items()
        for port in other.layer.outputs
        for key, node in network.nodes.items()
        for name in node.layer.input_ports([link.target_port for link in network.incoming(key)])
    ]


def reason_by_drawing(facts: Facts, link: Link) -> str | None:
    """Connect, propagate, compare what the target says."""
    try:
        new = propagate(Connect(link).apply(facts.network), facts)
    except GraphError as error:
        return str(error)
    before, after = facts.nodes[link.target], new.nodes[link.target]
    if after.status != "wrong" or after.error is None:
        return None
    same = before.error is not None and before.error.message == after.error.message
    return None if same else after.error.message


@given(networks())
def test_the_reason_is_the_one_that_drawing_the_wire_gives(network: Network) -> None:
    facts = propagate(network)
    for link in possible(network):
        source = Port(link.source, "out", link.source_port)
        target = Port(link.target, "in", link.target_port)
        for fixed, other in ((source, target), (target, source)):
            reason = Fits(facts, fixed).reason(other)
            assert Fits(facts, fixed).fits(other) == (reason is None)
            if link.source == link.target:
                assert reason is not None
            else:
                assert reason == reason_by_drawing(facts, link)
