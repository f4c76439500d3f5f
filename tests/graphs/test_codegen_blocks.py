"""Classes for blocks: the same numbers and keys as the network, told only what differs."""

import ast
import random
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphs.architectures.build import Step
from graphs.blocks import parameter, use
from graphs.codegen.pytorch import ModuleText, module_text
from graphs.collapse import collapsed
from graphs.definitions import with_blocks
from graphs.flatten import unfolded
from graphs.layers.activation import ReLU
from graphs.layers.convolution import Conv2d
from graphs.layers.ends import Input, Output
from graphs.layers.merge import Add, Concat
from graphs.layers.pooling import MaxPool2d
from graphs.layers.slicing import Slice
from graphs.network import Block, Link, Network, Node
from graphs.problems import problems
from graphs.propagate import propagate
from tests.graphs.random_graphs import grown
from tests.graphs.test_blocks import conv_block, inner, sample, tower
from tests.graphs.test_codegen import executed, formatted
from tests.graphs.test_codegen import holds as computes_the_same
from tests.graphs.test_collapse import convex, separated


def holds(network: Network) -> ModuleText:
    """The text is formatted and computes what the network does, with the keys that it says."""
    written = computes_the_same(network)
    assert formatted(written.text) == written.text
    return written


def definitions(written: ModuleText) -> dict[str, str]:
    """The signature of each class in the text."""
    tree = ast.parse(written.text)
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    made = {node.name: node.body[1] for node in classes}
    return {
        name: ast.unparse(body.args)
        for name, body in made.items()
        if isinstance(body, ast.FunctionDef)
    }


def test_a_class_is_told_exactly_what_differs_between_its_uses() -> None:
    written = holds(sample())
    assert definitions(written) == {
        "ConvBlock": "self, in_channels: int, width: int, stride: int=1",
        "Residual": "self",
        "Untitled": "self",
    }
    assert "*(Residual() for _ in range(3))" in written.text
    assert "ConvBlock(3, 16, stride=2)" in written.text
    assert "ConvBlock(16, 24)" in written.text


def test_a_parameter_that_never_differs_is_a_plain_number() -> None:
    conv = conv_block()
    network = tower(("a", use(conv, width=8)), ("b", use(conv, width=8)), blocks=(conv,))
    written = holds(network)
    assert definitions(written)["ConvBlock"] == "self, in_channels: int"
    assert "nn.Conv2d(in_channels, 8, kernel_size=3, padding=1, bias=False)" in written.text


def test_an_expression_stands_in_code_as_it_was_written() -> None:
    network = inner(
        [
            Step("x", Input((64, 8, 8))),
            Step("conv", Conv2d(64), ("x",)),
            Step("y", Output(), ("conv",)),
        ],
        {"conv": {"out_channels": "growth*depth+1"}},
    )
    parameters = {"growth": parameter("whole", 2), "depth": parameter("whole", 3)}
    block = Block("Grow", network, parameters)
    uses = [("a", use(block, growth=4)), ("b", use(block, growth=5))]
    written = holds(tower(*uses, blocks=(block,)))
    assert "nn.Conv2d(in_channels, growth * 3 + 1, kernel_size=3)" in written.text


def test_a_block_of_numbered_layers_is_a_sequence() -> None:
    network = inner(
        [
            Step("x", Input((64, 8, 8))),
            Step("0", Conv2d(8, padding=1), ("x",)),
            Step("1", ReLU(), ("0",)),
            Step("y", Output(), ("1",)),
        ]
    )
    block = Block("ConvReLU", network)
    written = holds(tower(("body", use(block, 3)), blocks=(block,)))
    assert "class ConvReLU(nn.Sequential):" in written.text
    assert re.search(r"ConvReLU\(3\),\s+\*\(ConvReLU\(8\) for _ in range\(2\)\)", written.text)


def test_a_repeat_that_follows_from_a_parameter_is_a_loop_over_it() -> None:
    conv = conv_block()
    body = Step("body", use(conv), ("x",))
    network = inner(
        [Step("x", Input((64, 8, 8))), body, Step("y", Output(), ("body",))],
        {"body": {"width": "width", "repeat": "depth - 1"}},
    )
    parameters = {"width": parameter("whole", 3), "depth": parameter("whole", 2)}
    block = Block("Stage", network, parameters)
    uses = [("a", use(block, depth=2)), ("b", use(block, depth=4)), ("c", use(block, depth=1))]
    written = holds(tower(*uses, blocks=(conv, block)))
    assert "nn.Sequential(*(ConvBlock() for _ in range(depth - 1)))" in written.text


def test_uses_that_no_arguments_can_reconcile_get_classes_of_their_own() -> None:
    network = inner(
        [
            Step("x", Input((64, 8, 8))),
            Step("half", Slice(dim=2, end=4), ("x",)),
            Step("y", Output(), ("half",)),
        ],
        {"half": {"end": "rows"}},
    )
    block = Block("Top", network, {"rows": parameter("whole", 4)})
    uses = [("a", use(block, rows=8)), ("b", use(block, rows=5)), ("c", use(block, rows=5))]
    written = holds(tower(*uses, blocks=(block,)))
    assert "class Top(" in written.text and "class Top2(" in written.text
    assert "class Top3(" not in written.text


def two_in_two_out() -> Block:
    layers = [
        Step("a", Input((3, 32, 32))),
        Step("b", Input((3, 32, 32))),
        Step("add", Add(), ("a", "b")),
        Step("conv", Conv2d(3, padding=1), ("add",)),
        Step("p", Output(), ("conv",)),
        Step("q", Output(), ("add",)),
    ]
    return Block("Pair", inner(layers))


def test_copies_with_several_ports_are_called_one_by_one() -> None:
    pair = two_in_two_out()
    network = tower(("first", Conv2d(3, padding=1)), blocks=(pair,))
    base = network.nodes
    body, cat = Node("n8", use(pair, 3), "body"), Node("n9", Concat(), "cat")
    image, first, output = (n.id for n in list(base.values())[:3])
    new = network.with_nodes(body, cat).rewired(
        added=[
            *(Link(image, "out", "n8", "a"), Link(first, "out", "n8", "b")),
            *(Link("n8", "p", "n9", "in1"), Link("n8", "q", "n9", "in2")),
            Link("n9", "out", output, "in"),
        ]
    )
    with_pair = with_blocks(new, pair)
    written = holds(with_pair)
    assert "self.body[2](" in written.text
    assert set(written.paths.values()) >= {"body.0.conv", "body.2.conv"}


def test_a_block_repeated_no_times_is_left_out() -> None:
    conv = conv_block()
    written = holds(tower(("body", use(conv, 0)), ("pool", MaxPool2d(2)), blocks=(conv,)))
    assert "ConvBlock" not in written.text.replace("class ConvBlock", "")


@pytest.mark.parametrize("name", ["Exception", "list", "Module", "Untitled"])
def test_no_class_takes_a_name_that_code_needs(name: str) -> None:
    conv = replace(conv_block(), name=name)
    holds(tower(("body", use(conv, 2)), blocks=(conv,)))


def test_lines_know_the_nodes_of_the_network_and_of_its_blocks() -> None:
    network = sample()
    written = module_text(network)
    lines = written.text.splitlines()
    conv = network.blocks["ConvBlock"].network.by_name["conv"].id
    built = [lines[number - 1].strip() for number in written.lines[f"ConvBlock/{conv}"]]
    assert built[0] == "self.conv = nn.Conv2d("
    stem = [lines[n - 1].strip() for n in written.lines[network.by_name["stem"].id]]
    assert stem[0] == "self.stem = ConvBlock(3, 16, stride=2)"


@given(st.integers(6, 30), st.integers(0, 2**64))
@settings(max_examples=60, deadline=None)
def test_any_graph_folded_anywhere_keeps_its_keys(count: int, seed: int) -> None:
    network, rng = grown(count, seed), random.Random(seed)
    ends = [k for k, n in network.nodes.items() if n.layer.outputs and not network.outgoing(k)]
    for key in ends:
        out = network.fresh_ids(1)[0]
        end = Node(out, Output(), network.fresh_name("output"))
        port = network.nodes[key].layer.outputs[0]
        network = network.with_nodes(end).rewired(added=[Link(key, port, out, "in")])
    for part in range(2):
        chosen = convex(network, rng)
        if chosen and separated(network, chosen):
            network = collapsed(network, chosen, f"Part{part}", {})[0]
    if problems(propagate(network)):
        return
    written = module_text(network)
    assert formatted(written.text) == written.text
    flat = unfolded(propagate(network))
    keys = {
        f"{path}.{weight.name}"
        for key, path in written.paths.items()
        for weight in flat.nodes[key].weights
    }
    assert keys == set(executed(written).state_dict())
