"""Converters are offered where they truly make a wire fit, and only there."""

import pytest

from graphs.declare import Layer
from graphs.layers.convolution import Conv2d
from graphs.layers.dense import Linear
from graphs.layers.ends import Input
from graphs.layers.merge import Add, Concat
from graphs.network import Link, Network, Node, Wiring
from graphs.propagate import propagate
from graphs.repair.converters import converters

Shape = tuple[int, ...]
LOOSE = Link("loose", "out", "end", "in2")


def meeting(first: Shape, loose: Shape, end: Layer) -> Network:
    nodes = {
        "first": Node("first", Input(first), "first"),
        "loose": Node("loose", Input(loose), "loose"),
        "end": Node("end", end, "end"),
    }
    return Network(nodes=nodes, wiring=Wiring([Link("first", "out", "end", "in1")]))


CASES = (
    ((128, 8, 8), (64, 16, 16), Add(), "a projection (128 × 1×1, stride 2)"),
    ((128, 16, 16), (64, 16, 16), Add(), "a projection (128 × 1×1)"),
    ((64, 32, 32), (64, 16, 16), Add(), "an upsampling to 64×32×32"),
    ((64, 32, 32), (16, 8, 8), Add(), "an upsampling and a projection to 64×32×32"),
    ((64, 32, 32), (64, 28, 28), Add(), "zero padding to 64×32×32"),
    ((8, 28, 28), (8, 32, 32), Add(), "a crop to 8×28×28"),
    ((400,), (16, 5, 5), Add(), "a Flatten"),
    ((10,), (20,), Add(), "a Linear projection"),
    ((64, 16, 16), (64, 8, 8), Concat(), "an upsampling to 64×16×16"),
    ((8, 40), (8, 20), Add(), "an upsampling to 8×40"),
)


@pytest.mark.parametrize(("first", "loose", "end", "what"), CASES)
def test_what_differs_is_converted(first: Shape, loose: Shape, end: Layer, what: str) -> None:
    facts = propagate(meeting(first, loose, end))
    found = converters(facts, LOOSE)
    assert f"Insert {what} before end" in [each.text for each in found]
    assert len(found) <= 4
    for each in found:
        after = propagate(each.network)
        assert after.nodes["end"].status == "right"
        assert {link.source for link in each.network.incoming("end")} > {"first"}


ENDS = (
    (Linear(10, in_features=400), (16, 5, 5), "a Flatten"),
    (Linear(10, in_features=16), (16, 5, 5), "a global average pooling"),
    (Linear(10, in_features=30), (20,), "a Linear projection to 30"),
    (Conv2d(8, 3, in_channels=16), (3, 8, 8), "a projection (16 × 1×1)"),
    (Conv2d(8, 1), (48,), "an Unflatten to 12×2×2"),
)


@pytest.mark.parametrize(("end", "loose", "what"), ENDS)
def test_what_a_layer_asks_for_is_converted_to(end: Layer, loose: Shape, what: str) -> None:
    nodes = {"loose": Node("loose", Input(loose), "loose"), "end": Node("end", end, "end")}
    facts = propagate(Network(nodes=nodes))
    found = converters(facts, Link("loose", "out", "end", "in"))
    assert any(each.text.startswith(f"Insert {what} before end") for each in found)
    assert all(propagate(each.network).nodes["end"].status == "right" for each in found)


def test_nothing_is_offered_where_the_wire_fits_or_cannot_be_drawn() -> None:
    facts = propagate(meeting((8, 4, 4), (8, 4, 4), Add()))
    assert converters(facts, LOOSE) == ()
    nodes = {key: Node(key, Conv2d(3, 1), key) for key in "ab"}
    loop = Network(nodes=nodes, wiring=Wiring([Link("a", "out", "b", "in")]))
    assert converters(propagate(loop), Link("b", "out", "a", "in")) == ()
    odd = propagate(meeting((8, 4, 4), (3,), Add()))
    assert converters(odd, LOOSE) == ()


def test_nothing_is_offered_that_would_break_what_was_right() -> None:
    """Behind the end its size matters: only the image that keeps it is offered."""
    layers = {
        "image": Input((12, 4, 4)),
        "vector": Input((48,)),
        "beside": Input((8, 4, 4)),
        "end": Conv2d(8, 1),
        "add": Add(),
    }
    nodes = {key: Node(key, layer, key) for key, layer in layers.items()}
    links = (("image", "end", "in"), ("end", "add", "in1"), ("beside", "add", "in2"))
    wiring = Wiring(Link(a, "out", b, port) for a, b, port in links)
    facts = propagate(Network(nodes=nodes, wiring=wiring))
    assert all(known.status == "right" for known in facts.nodes.values())
    found = converters(facts, Link("vector", "out", "end", "in"))
    assert [each.text for each in found] == ["Insert an Unflatten to 3×4×4 before end"]
    assert propagate(found[0].network).nodes["add"].status == "right"


def test_a_moved_wire_leaves_its_old_port() -> None:
    network = meeting((128, 8, 8), (64, 16, 16), Add())
    other = Node("other", Conv2d(4, 3), "other")
    old = Link("loose", "out", "other", "in")
    network = network.with_nodes(other).rewired(added=[old])
    found = converters(propagate(network), LOOSE, [old])
    assert found and all(old not in set(each.network.wiring) for each in found)
