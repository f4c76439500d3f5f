"""An operation without a layer is named, kept, and hides nothing that lies behind it."""

import pytest

from graphs.advice import advise
from graphs.declare import Layer
from graphs.layers.activation import ReLU
from graphs.layers.dense import Linear
from graphs.layers.ends import Input, Output
from graphs.layers.unknown import Opaque, UnknownLayer
from graphs.memory import training_memory
from graphs.network import Link, Network, Node
from graphs.problems import problems
from graphs.propagate import propagate
from graphs.receptive import receptive_fields
from graphs.repair import repairs
from graphs.storage import parse, write_text
from graphs.summary import summarise
from graphs.types import TensorType

IMAGE, HALF = TensorType((3, 8, 8)), TensorType((3, 4, 8))
FOLD = Opaque("fft.fold", (IMAGE, IMAGE), (HALF, None))


def network(opaque: Layer = FOLD, shape: tuple[int, ...] = (3, 8, 8)) -> Network:
    layers = {
        "x": Input(shape),
        "relu": ReLU(),
        "fold": opaque,
        "fc": Linear(5),
        "act": ReLU(),
        "y": Output(),
        "z": Output(),
    }
    nodes = {key: Node(key, layer, key) for key, layer in layers.items()}
    first, second = opaque.outputs
    links = [
        Link("x", "out", "relu", "in"),
        Link("x", "out", "fold", "in1"),
        Link("relu", "out", "fold", "in2"),
        Link("fold", first, "fc", "in"),
        Link("fold", second, "act", "in"),
        Link("fc", "out", "y", "in"),
        Link("act", "out", "z", "in"),
    ]
    return Network("opaque", nodes).rewired(added=links)


KNOWN = Opaque("fft.fold", (IMAGE, IMAGE), (HALF, IMAGE))


def test_what_lies_behind_is_known_while_the_same_arrives() -> None:
    facts = propagate(network(KNOWN))
    assert facts.nodes["fold"].status == "wrong"
    assert facts.nodes["fold"].outputs == (HALF, IMAGE)
    assert facts.nodes["fc"].outputs == (TensorType((3, 4, 5)),)
    assert [p.node for p in problems(facts)] == ["fold"]
    assert "Convas has no layer for fft.fold" in str(problems(facts)[0])
    other = propagate(network(KNOWN, (3, 9, 9)))
    assert not other.nodes["fold"].outputs
    assert other.nodes["fc"].status == "unknown"


def test_an_output_that_is_no_batch_leaves_the_rest_unknown() -> None:
    facts = propagate(network())
    assert not facts.nodes["fold"].outputs
    assert facts.nodes["fc"].status == facts.nodes["act"].status == "unknown"


def test_an_unwired_input_is_named() -> None:
    facts = propagate(network(KNOWN).rewired(removed=[Link("x", "out", "fold", "in1")]))
    assert facts.nodes["fold"].status == "open"
    assert "in1 is not connected" in str(facts.nodes["fold"].error)


@pytest.mark.parametrize("opaque", [FOLD, KNOWN])
def test_a_file_keeps_it(opaque: Opaque) -> None:
    before = network(opaque)
    assert parse(write_text(before)) == before


@pytest.mark.parametrize(
    "broken",
    [
        '"gave": []',
        '"gave": [[[3, -1], "float32"]]',
        '"gave": [[[3, 4], "float33"]]',
        '"gave": [[[3, 4]]]',
        '"gave": 7',
    ],
)
def test_a_file_that_says_it_wrong_gives_an_unknown_layer(broken: str) -> None:
    text = (
        '{"format": 1, "nodes": [{"id": "a", "name": "a", "layer": "Opaque", "args": '
        f'{{"operation": "f", "arrived": [], {broken}}}}}], "links": []}}'
    )
    node = parse(text).nodes["a"]
    assert isinstance(node.layer, UnknownLayer)
    assert broken.replace(" ", "") in write_text(parse(text)).replace(" ", "")


def test_all_that_is_told_of_a_network_can_be_told_with_it() -> None:
    for each in (network(), network(KNOWN)):
        facts = propagate(each)
        assert training_memory(facts, 4).total > 0
        assert set(receptive_fields(facts)) == {"x", "relu"}
        assert summarise(facts).totals.parameters == facts.totals.parameters
        assert all(advice.node != "fold" for advice in advise(facts))
        assert not any(repairs(facts, problem) for problem in problems(facts))
