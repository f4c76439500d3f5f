"""The design file: round trips, refusals, what a newer version wrote is kept."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphs.architectures import ARCHITECTURES
from graphs.declare import CATALOGUE
from graphs.fields import Field
from graphs.layers.convolution import Conv2d
from graphs.layers.ends import Input, Output
from graphs.layers.unknown import UnknownLayer
from graphs.network import Link, Network, Node, Wiring
from graphs.propagate import propagate
from graphs.storage import FileError, parse, read, write_text

GOLDEN = Path(__file__).parent.parent / "golden"


def tiny() -> Network:
    nodes = [
        Node("n1", Input((3, 8, 8)), "input"),
        Node("n2", Conv2d(4, (3, 5), padding="same"), "conv", 8, 72),
        Node("n3", Output(), "output", 8, 144),
    ]
    links = [Link("n1", "out", "n2", "in"), Link("n2", "out", "n3", "in")]
    return Network("tiny", {node.id: node for node in nodes}, Wiring(links), {"epochs": 3})


def test_a_network_comes_back_as_it_was() -> None:
    network = tiny()
    assert parse(write_text(network)) == network


def test_which_way_it_flows_comes_back_and_is_not_written_where_it_is_down() -> None:
    network = replace(tiny(), flow="right")
    assert parse(write_text(network)).flow == "right"
    assert "flow" not in write_text(tiny())
    with pytest.raises(FileError, match='flow must be down or right, not "up"'):
        parse(write_text(network).replace('"right"', '"up"'))


def test_the_text_is_stable_and_has_one_node_a_line() -> None:
    text = write_text(tiny())
    assert write_text(parse(text)) == text
    assert sum('"layer"' in line for line in text.splitlines()) == 3


def test_only_what_differs_from_the_default_is_written() -> None:
    data = json.loads(write_text(tiny()))
    assert data["nodes"][1]["args"] == {
        "out_channels": 4,
        "kernel_size": [3, 5],
        "padding": "same",
    }


def test_a_file_of_format_1_opens_for_ever() -> None:
    network = read(GOLDEN / "format-1.convas")
    facts = propagate(network)
    assert facts.totals.parameters == 61_706
    assert dict(network.training) == {"epochs": 5, "optimizer": "Adam"}


def test_what_a_newer_version_wrote_is_kept() -> None:
    text = """{"format": 1, "name": "n", "colour": "red", "nodes": [
        {"id": "a", "layer": "Warp", "name": "warp", "args": {"by": 2}, "at": [0, 0], "note": "x"}],
        "links": []}"""
    network = parse(text)
    layer = network.nodes["a"].layer
    assert isinstance(layer, UnknownLayer)
    again = json.loads(write_text(network))
    assert again["colour"] == "red"
    assert again["nodes"][0] == json.loads(text)["nodes"][0]
    assert propagate(network).nodes["a"].status in ("open", "wrong")


def test_an_unknown_layer_may_have_inputs_of_any_name() -> None:
    nodes = [{"id": key, "layer": "ReLU", "name": key} for key in ("a", "b")]
    nodes.append({"id": "w", "layer": "Warp", "name": "w"})
    links = [["a", "out", "w", "indices"], ["b", "out", "w", "in" + "9" * 5000]]
    network = parse(json.dumps({"format": 1, "nodes": nodes, "links": links}))
    assert len(network.incoming("w")) == 2
    assert parse(write_text(network)) == network


def altered(spec: Field) -> Any:
    """A value that a field takes and that is not its default."""
    default = spec.default
    if spec.kind == "flag":
        return not default
    if spec.kind in ("choice", "padding") and spec.choices:
        return next(word for word in (*spec.choices, default) if word != default)
    if spec.kind == "text":
        return "é “quoted”\n"
    if spec.kind in ("real", "factors"):
        low, high = (-1.0 if spec.minimum is None else spec.minimum, spec.maximum)
        return low + 0.3 if high is None else (low + 2 * high) / 3
    low = 1 if spec.minimum is None else int(spec.minimum)
    if spec.kind == "shape":
        return tuple(max(low, 0) + 2 for _ in range(spec.lengths[0] + 1))
    small = (max(low, 1) + 1, max(low, 1) + 2, 0)
    return next(n for n in small if n != default and n <= (spec.maximum or n))


def every_kind() -> Network:
    """Each layer as it comes and with every field changed, a wire at every output."""
    nodes, links = [Node("input", Input(), "input")], []
    for kind, declared in CATALOGUE.items():
        changed = declared(**{name: altered(spec) for name, spec in declared.fields.items()})
        for name, layer in ((f"{kind}_plain", declared()), (f"{kind}_changed", changed)):
            nodes.append(Node(name, layer, name))
            links += [Link("input", "out", name, port) for port in layer.inputs]
            for port in layer.outputs:
                end = f"{name}_{port}"
                nodes.append(Node(end, Output(), end))
                links.append(Link(name, port, end, "in"))
    return Network("all", {node.id: node for node in nodes}).rewired(added=links)


def test_every_layer_with_every_field_changed_comes_back_with_its_ports() -> None:
    network = every_kind()
    known = [layer for layer in CATALOGUE.values() if layer.fields]
    changed = [node.layer for node in network.nodes.values() if node.name.endswith("_changed")]
    same = [
        f"{layer.kind}.{name}"
        for layer in changed
        for name, spec in layer.fields.items()
        if getattr(layer, name) == spec.default
    ]
    assert len(known) > 100 and not same
    again = parse(write_text(network))
    assert again == network and write_text(again) == write_text(network)
    assert not network.of_kind("Unknown") and not again.of_kind("Unknown")


@pytest.mark.parametrize("key", ARCHITECTURES)
def test_published_networks_come_back_as_they_were(key: str) -> None:
    network = ARCHITECTURES[key].build()
    assert parse(write_text(network)) == network


def test_examples_come_back_as_they_were() -> None:
    paths = sorted((GOLDEN.parents[1] / "resources" / "examples").glob("*.convas"))
    assert paths
    for path in paths:
        network = read(path)
        assert not network.of_kind("Unknown"), path.name
        assert parse(write_text(network)) == network, path.name


def test_an_unknown_parameter_makes_the_node_unknown_and_is_kept() -> None:
    text = """{"format": 1, "nodes": [
        {"id": "a", "layer": "Conv2d", "name": "c", "args": {"twist": 2}, "at": [0, 0]}]}"""
    network = parse(text)
    assert isinstance(network.nodes["a"].layer, UnknownLayer)
    assert json.loads(write_text(network))["nodes"][0]["args"] == {"twist": 2}


NODE = '{"id": "a", "layer": "Conv2d", "name": "c", "args": %s, "at": [0, 0]}'
BAD = {
    "empty": ("", "not JSON"),
    "binary rubbish": ("\x00\x01PK", "not JSON"),
    "a list": ("[]", "must be an object"),
    "no format": ("{}", "not a Convas design"),
    "newer": ('{"format": 99}', "newer Convas"),
    "format text": ('{"format": "1"}', "not a Convas design"),
    "format true": ('{"format": true}', "not a Convas design"),
    "deep": ("[" * 200_000, "nested too deeply"),
    "deep value": ('{"format": 1, "x": ' + "[" * 200_000, "nested too deeply"),
    "NaN": ('{"format": 1, "x": NaN}', "NaN"),
    "Infinity": ('{"format": 1, "x": -Infinity}', "Infinity"),
    "twice": ('{"format": 1, "format": 1}', "stands twice"),
    "5,000 digits": ('{"format": ' + "9" * 5000 + "}", "it is not a design"),
    "huge number": ('{"format": 1, "nodes": [' + NODE % '{"stride": 1e400}' + "]}", "1e400"),
    "negative": ('{"format": 1, "nodes": [' + NODE % '{"stride": -1}' + "]}", "stride"),
    "string for a number": ('{"format": 1, "nodes": [' + NODE % '{"stride": "2"}' + "]}", "stride"),
    "true for a number": ('{"format": 1, "nodes": [' + NODE % '{"stride": true}' + "]}", "stride"),
    "nodes is text": ('{"format": 1, "nodes": "x"}', "nodes must be a list"),
    "node is null": ('{"format": 1, "nodes": [null]}', "node 1 must be an object"),
    "no id": ('{"format": 1, "nodes": [{"layer": "ReLU", "name": "r"}]}', "id"),
    "bad name": (
        '{"format": 1, "nodes": [{"id": "a", "layer": "ReLU", "name": "import os; os"}]}',
        "cannot be a name",
    ),
    "two ids": ('{"format": 1, "nodes": [' + ",".join([NODE % "{}"] * 2) + "]}", "the id a"),
    "link to nowhere": ('{"format": 1, "links": [["a", "out", "b", "in"]]}', "no node a"),
    "link of three": ('{"format": 1, "links": [["a", "out", "b"]]}', "link 1"),
    "self loop": (
        '{"format": 1, "nodes": [' + NODE % "{}" + '], "links": [["a", "out", "a", "in"]]}',
        "loop",
    ),
    "far away": (
        '{"format": 1, "nodes": [{"id": "a", "layer": "ReLU", "name": "r", "at": [1e30, 0]}]}',
        "at must be",
    ),
    "many nodes": ('{"format": 1, "nodes": [' + ",".join(["0"] * 30_000) + "]}", "more than"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_file_is_refused_with_a_sentence(case: str, tmp_path: Path) -> None:
    text, reason = BAD[case]
    path = tmp_path / "bad.convas"
    path.write_text(text)
    with pytest.raises(FileError, match=reason) as refusal:
        read(path)
    assert "bad.convas" in str(refusal.value)
    assert "\n" not in str(refusal.value) and len(str(refusal.value)) < 250


def test_a_binary_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "photo.convas"
    path.write_bytes(bytes(range(256)) * 20)
    with pytest.raises(FileError, match="not a text file"):
        read(path)


@given(st.text())
def test_no_text_at_all_crashes_the_reader(text: str) -> None:
    with pytest.raises(FileError):
        parse(text)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["id", "layer", "name", "args", "at", "nodes", "links", "training"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from(["nodes", "links", "name", "training", "z"]), JSON))
def test_any_data_opens_or_is_refused(data: dict[str, object]) -> None:
    text = json.dumps({"format": 1, **data})
    try:
        network = parse(text)
    except FileError:
        return
    assert parse(write_text(network)) == network


@pytest.mark.parametrize("dismissed", ['"a rule"', "[1]", "{}"])
def test_dismissed_advice_must_be_a_list_of_texts(dismissed: str) -> None:
    node = f'{{"id": "a", "layer": "ReLU", "name": "r", "dismissed": {dismissed}}}'
    with pytest.raises(FileError, match="dismissed must be a list"):
        parse(f'{{"format": 1, "nodes": [{node}], "links": []}}')
