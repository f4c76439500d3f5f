"""Blocks: uses with arguments, repeats, expressions, definitions that change, files, refusals."""

import json
from dataclasses import replace
from typing import Any

import pytest
import torch
from torch import nn

from designer.training.module import build
from graphs.architectures.build import Step, wired
from graphs.blocks import BlockLayer, check_unfolds, layer_of, parameter, use
from graphs.declare import Layer
from graphs.definitions import unused_blocks, with_blocks, without_blocks
from graphs.flatten import flattened, unfolded
from graphs.layers.activation import ReLU
from graphs.layers.convolution import Conv2d
from graphs.layers.ends import Input, Output
from graphs.layers.merge import Add
from graphs.layers.normalization import BatchNorm2d
from graphs.network import Block, Link, Network, Node, Wiring
from graphs.problems import problems
from graphs.propagate import Facts, propagate
from graphs.receptive import receptive_fields
from graphs.storage import FileError, parse, write_text
from graphs.types import GraphError

Expressions = dict[str, dict[str, str]]


def inner(steps: list[Step], expressions: Expressions | None = None) -> Network:
    """A block's network; expressions by the names of nodes."""
    network = wired(steps)
    texts = expressions or {}
    marked = [replace(n, expressions=texts.get(n.name, {})) for n in network.nodes.values()]
    return network.with_nodes(*marked)


def conv_block() -> Block:
    network = inner(
        [
            Step("x", Input((64, 56, 56))),
            Step("conv", Conv2d(64, padding=1, bias=False), ("x",)),
            Step("bn", BatchNorm2d(), ("conv",)),
            Step("relu", ReLU(), ("bn",)),
            Step("y", Output(), ("relu",)),
        ],
        {"conv": {"out_channels": "width", "stride": "stride"}},
    )
    parameters = {"width": parameter("whole", 64), "stride": parameter("size", 1)}
    return Block("ConvBlock", network, parameters)


def residual(conv: Block) -> Block:
    network = inner(
        [
            Step("x", Input((64, 56, 56))),
            Step("0", use(conv), ("x",)),
            Step("add", Add(), ("0", "x")),
            Step("y", Output(), ("add",)),
        ],
        {"0": {"width": "width"}},
    )
    return Block("Residual", network, {"width": parameter("whole", 64)})


def tower(*layers: tuple[str, Layer], blocks: tuple[Block, ...] = ()) -> Network:
    names = ["input", *(name for name, _ in layers)]
    steps = [Step("input", Input((3, 32, 32)))]
    steps += [Step(name, layer, (names[i],)) for i, (name, layer) in enumerate(layers)]
    network = wired([*steps, Step("output", Output(), (names[-1],))])
    return with_blocks(network, *blocks)


def sample() -> Network:
    conv = conv_block()
    skip = residual(conv)
    return tower(
        ("stem", use(conv, width=16, stride=2)),
        ("stage.0", use(conv, width=24)),
        ("stage.1", use(skip, 3, width=24)),
        blocks=(conv, skip),
    )


def only(facts: Facts, name: str) -> Any:
    return facts.nodes[facts.network.by_name[name].id]


def changed(block: Block, name: str, layer: Layer) -> Block:
    node = replace(block.network.by_name[name], layer=layer, expressions={})
    return replace(block, network=block.network.with_nodes(node))


def test_a_use_gives_and_holds_what_its_unfolded_layers_do() -> None:
    facts = propagate(sample())
    flat = unfolded(facts)
    assert not problems(facts) and not problems(flat)
    assert facts.totals == flat.totals
    assert only(facts, "stage.1").outputs == only(flat, "stage.3.add").outputs
    assert only(facts, "stage.1").parameters == 3 * (24 * 24 * 9 + 48)


def test_copies_take_consecutive_places_in_a_sequence() -> None:
    names = {node.name for node in flattened(sample()).nodes.values()}
    assert {"stem.conv", "stage.0.conv", "stage.1.0.conv", "stage.3.0.bn", "stage.3.add"} <= names
    conv = conv_block()
    flat = flattened(tower(("body", use(conv, 2)), blocks=(conv,)))
    assert {"body.0.conv", "body.1.conv"} <= set(flat.by_name)


def test_the_module_is_the_one_that_a_person_would_write_in_torch() -> None:
    def conv(inside: int, width: int, stride: int = 1) -> nn.Sequential:
        shape = nn.Conv2d(inside, width, 3, stride, 1, bias=False)
        return nn.Sequential(shape, nn.BatchNorm2d(width), nn.ReLU())

    stem, first = conv(3, 16, 2), conv(16, 24)
    rest = [conv(24, 24) for _ in range(3)]
    module = build(sample())
    theirs = nn.ModuleList([stem, first, *rest])
    for mine, other in zip(module.parameters(), theirs.parameters(), strict=True):
        other.data = mine.data
    image = torch.rand(2, 3, 32, 32)
    x = first(stem(image))
    for each in rest:
        x = each(x) + x
    torch.testing.assert_close(module(image), x)


def test_what_a_use_sees_is_what_its_layers_see() -> None:
    facts = propagate(sample())
    fields, flat = receptive_fields(facts), receptive_fields(unfolded(facts))
    by_name = {node.name: flat[node.id] for node in flattened(sample()).nodes.values()}
    network = facts.network
    assert fields[network.by_name["stage.1"].id] == by_name["stage.3.add"]
    assert fields[network.by_name["output"].id] == by_name["output"]


def test_a_repeat_of_nothing_hands_on_what_arrives() -> None:
    conv = conv_block()
    network = tower(("body", use(conv, 0)), blocks=(conv,))
    facts = propagate(network)
    assert only(facts, "body").outputs == only(facts, "body").inputs
    assert [node.name for node in flattened(network).nodes.values()] == ["input", "output"]
    assert len(flattened(network).wiring) == 1


def test_a_changed_definition_changes_every_use() -> None:
    network = sample()
    conv = changed(network.blocks["ConvBlock"], "conv", Conv2d(24, kernel_size=5, padding=2))
    new = with_blocks(network, conv)
    facts = propagate(new)
    kernels = {w.shape[2:] for n in facts.nodes.values() for w in n.weights if len(w.shape) == 4}
    assert kernels == {(5, 5)}
    assert all(
        layer.block is new.blocks[layer.kind]
        for layer in (node.layer for node in new.nodes.values())
        if isinstance(layer, BlockLayer)
    )


def test_wires_follow_a_renamed_port_and_leave_a_deleted_one() -> None:
    network = sample()
    conv = network.blocks["ConvBlock"]
    ends = conv.network
    names = {"x": "image", "y": "features"}
    renamed = ends.with_nodes(*(replace(ends.by_name[a], name=b) for a, b in names.items()))
    new = with_blocks(network, replace(conv, network=renamed))
    assert new.nodes[new.by_name["stem"].id].layer.inputs == ("image",)
    assert propagate(new).totals == propagate(network).totals
    cut = with_blocks(new, replace(conv, network=renamed.without([renamed.by_name["features"].id])))
    assert not cut.outgoing(cut.by_name["stem"].id)
    assert cut.outgoing(cut.by_name["stage.1"].id)


def test_arguments_that_a_definition_no_longer_takes_are_dropped() -> None:
    network = sample()
    conv = replace(network.blocks["ConvBlock"], parameters={"width": parameter("text", "a")})
    plain = with_blocks(network, changed(conv, "conv", Conv2d(8, padding=1)))
    stem = plain.by_name["stem"].layer
    assert stem.arguments() == {} and "stride" not in stem.fields


def test_a_block_cannot_come_to_contain_itself() -> None:
    network = sample()
    conv, skip = network.blocks["ConvBlock"], network.blocks["Residual"]
    with pytest.raises(GraphError, match="ConvBlock would contain itself: ConvBlock in Residual"):
        with_blocks(network, changed(conv, "relu", use(skip)))


def test_only_unused_definitions_can_go() -> None:
    network = sample()
    spare = with_blocks(network, replace(conv_block(), name="Spare"))
    assert unused_blocks(network) == [] and unused_blocks(spare) == ["Spare"]
    assert without_blocks(spare, ["Spare"]).blocks == network.blocks
    with pytest.raises(GraphError, match="Residual uses ConvBlock"):
        gone = [network.by_name[name].id for name in ("stem", "stage.0")]
        without_blocks(network.without(gone), ["ConvBlock"])


def test_a_problem_inside_is_told_at_the_use_with_the_layer_inside() -> None:
    network = sample()
    bad = changed(network.blocks["ConvBlock"], "bn", Conv2d(8, kernel_size=99))
    told = [str(problem) for problem in problems(propagate(with_blocks(network, bad)))]
    assert len(told) == 1
    assert told[0].startswith("stem: inside, bn:") and "16×16×16 from conv" in told[0]


def test_an_argument_that_cannot_be_is_told_with_its_expression() -> None:
    conv = conv_block()
    facts = propagate(tower(("stem", use(conv, width=-3)), blocks=(conv,)))
    (problem,) = problems(facts)
    assert "conv: out_channels = width must be a whole number" in problem.message


def test_repeats_that_unfold_without_end_are_refused_at_once() -> None:
    block = conv_block()
    blocks = [block]
    for depth in range(6):
        steps = [Step("x", Input((64, 8, 8))), Step("body", use(block, 1000), ("x",))]
        block = Block(f"Deep{depth}", wired([*steps, Step("y", Output(), ("body",))]))
        blocks.append(block)
    network = tower(("tower", use(block)), blocks=tuple(blocks))
    (problem,) = problems(propagate(network))
    assert "unfolds to 3,000," in problem.message
    for check in (check_unfolds, flattened):
        with pytest.raises(GraphError, match="20,000 are the most"):
            check(network)


def test_copies_with_a_taken_name_are_refused() -> None:
    conv = conv_block()
    network = tower(("s.0", use(conv, 2)), ("s.1", ReLU()), blocks=(conv,))
    with pytest.raises(GraphError, match=r"s\.0 and s\.1 both have a part named s\.1"):
        check_unfolds(network)


@pytest.mark.parametrize("name", ["class", "Conv2d", "", "a b", "x" * 61, "é"])
def test_a_block_has_a_name_for_a_class_that_no_layer_has(name: str) -> None:
    with pytest.raises(GraphError):
        layer_of(Block(name, Network()))


@pytest.mark.parametrize("name", ["repeat", "inputs", "class", "2nd", "weights"])
def test_a_parameter_takes_no_name_that_layers_use(name: str) -> None:
    with pytest.raises(GraphError, match="cannot be a parameter's name"):
        layer_of(Block("Fine", Network(), {name: parameter("whole", 1)}))


def test_a_file_brings_blocks_back_as_they_were() -> None:
    network = sample()
    text = write_text(network)
    again = parse(text)
    assert again == network and write_text(again) == text
    assert propagate(again).totals == propagate(network).totals
    # One node a line, inside blocks too.
    assert sum('"at"' in line for line in text.splitlines()) == 5 + 4 + 5


def test_definitions_may_stand_in_any_order_in_a_file() -> None:
    data = json.loads(write_text(sample()))
    data["blocks"].reverse()
    assert parse(json.dumps(data)).blocks == sample().blocks


def broken(path: list[Any], value: Any) -> str:
    data = json.loads(write_text(sample()))
    place = data
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    return json.dumps(data)


@pytest.mark.parametrize(
    ("path", "value", "reason"),
    [
        (["blocks", 0, "nodes", 3], {"id": "n9", "block": "Residual", "name": "z"}, "itself"),
        (["nodes", 1, "block"], "Nowhere", "no block Nowhere"),
        (["nodes", 1, "args"], {"depth": 3}, "no parameter depth"),
        (["nodes", 1, "args"], {"repeat": 10**9}, "repeat must be a whole number from 0 to 1000"),
        (["blocks", 1, "name"], "ConvBlock", "two blocks have the name"),
        (["blocks", 0, "name"], "Linear", "layer of the catalogue"),
        (["blocks", 0, "parameters", "width"], {"kind": "code", "default": 1}, "must be one of"),
        (["blocks", 0, "parameters", "width"], {"kind": "whole", "default": "x"}, "whole number"),
        (["blocks", 0, "nodes", 1, "expressions"], {"bias": "__import__('os')"}, "sum such as"),
        (["blocks", 0, "nodes", 1, "expressions"], {"stride": "depth"}, "no parameter depth"),
        (["blocks", 0, "nodes", 1, "expressions"], {"nothing": "width"}, "no parameter nothing"),
        (["blocks"], {"a": 1}, "blocks must be a list"),
    ],
)
def test_a_damaged_file_is_refused_with_the_reason(
    path: list[Any], value: Any, reason: str
) -> None:
    with pytest.raises(FileError, match=reason):
        parse(broken(path, value))


def test_blocks_nested_beyond_reason_are_refused_in_a_file() -> None:
    def link(number: int) -> dict[str, Any]:
        nodes = [{"id": "n1", "block": f"B{number + 1}", "name": "inner"}]
        return {"name": f"B{number}", "nodes": nodes, "links": []}

    many = [link(number) for number in range(5000)]
    with pytest.raises(FileError, match="more than 24 deep"):
        parse(json.dumps({"format": 1, "blocks": many, "nodes": [], "links": []}))


def test_copies_that_cannot_follow_each_other_unfold_to_nothing() -> None:
    nodes = {"i": Node("i", Input((3,)), "in"), "o": Node("o", Output(), "out")}
    nodes |= {"p": Node("p", Output(), "more")}
    links = [Link("i", "out", "o", "in"), Link("i", "out", "p", "in")]
    layer = use(Block("Fork", Network("Fork", nodes, Wiring(links))), 2)
    network = Network("net", {"f": Node("f", layer, "fork")}, blocks={"Fork": layer.block})
    with pytest.raises(GraphError, match=r"fork: Fork takes 1 and gives 2: it cannot stand 2"):
        flattened(network)
