"""Generated modules: the same numbers and the same state_dict as the network, and good to read."""

import builtins
import keyword
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import nn

from designer.training.module import build
from graphs.architectures import ARCHITECTURES
from graphs.codegen.names import MODULE_ATTRIBUTES, class_name, folded, identifier
from graphs.codegen.pytorch import ModuleText, module_text
from graphs.declare import Layer
from graphs.flatten import flattened
from graphs.layers.activation import PReLU, ReLU
from graphs.layers.convolution import Conv2d
from graphs.layers.dense import Linear
from graphs.layers.dropout import Dropout
from graphs.layers.ends import Input, Output
from graphs.layers.merge import Add, Concat
from graphs.layers.normalization import BatchNorm2d
from graphs.network import Link, Network, Node, Wiring
from graphs.problems import problems
from graphs.propagate import propagate
from graphs.types import GraphError
from tests.conftest import REPOSITORY
from tests.graphs.published import state_dict, state_dicts

GOLDEN = REPOSITORY / "tests" / "golden" / "lenet5.py"
HOSTILE = [
    *("forward", "train", "type", "state_dict", "class", "lambda", "print", "None", "self"),
    *("torch", "nn", "x", "y", "__w", "__init__", "_modules", "Conv", "conv", "CONV"),
    *("keys.items", "a.b", "a", "0", "1", "g.0", "g.1", "g.3", "h.pop", "h.0.forward"),
    "a_very_long_name_that_nobody_would_type_but_a_file_can_hold_and_it_must_not_break_the_format",
    "group_of_layers_with_a_long_name.0.and_a_member_with_a_long_name_too_that_fills_the_line.c",
]


def graph(layers: dict[str, tuple[Layer, list[str]]], name: str = "test") -> Network:
    """Layers by name with the names of what arrives at them, in the order of their ports."""
    ids = {each: f"n{index}" for index, each in enumerate(layers)}
    nodes = {ids[each]: Node(ids[each], layer, each) for each, (layer, _) in layers.items()}
    links = [
        Link(ids[source], "out", ids[each], f"in{index}" if layer.variadic else "in")
        for each, (layer, sources) in layers.items()
        for index, source in enumerate(sources, start=1)
    ]
    return Network(name, nodes, Wiring(links))


def executed(written: ModuleText) -> nn.Module:
    """The module of the text, as `import` would make it."""
    space: dict[str, Any] = {"__name__": "written"}
    exec(compile(written.text, "written.py", "exec"), space)
    made = space[written.class_name]()
    assert isinstance(made, nn.Module)
    return made


def holds(network: Network) -> ModuleText:
    """The text computes what the network computes, key by key and bit by bit."""
    written = module_text(network)
    built, made = build(network).eval(), executed(written).eval()
    flat = flattened(network)
    prefixes = {flat.nodes[node].name: path for node, path in written.paths.items()}
    weights = {
        f"{prefixes[name]}.{last}": tensor
        for key, tensor in built.state_dict().items()
        for name, _, last in [key.rpartition(".")]
    }
    made.load_state_dict(weights, strict=True)
    facts = propagate(network)
    types = [facts.nodes[node.id].outputs[0] for node in network.of_kind("Input")]
    samples = [torch.randn(2, *tensor.shape) for tensor in types]
    with torch.no_grad():
        expected, found = built(*samples), made(*samples)
    for one, other in zip(tuples(expected), tuples(found), strict=True):
        assert torch.equal(one, other)
    return written


def tuples(value: Any) -> tuple[torch.Tensor, ...]:
    return value if isinstance(value, tuple) else (value,)


def formatted(text: str) -> str:
    command = [sys.executable, "-m", "ruff", "format", "--isolated", "-"]
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True)
    return done.stdout


def chain(*layers: tuple[str, Layer], shape: tuple[int, ...] = (3, 8, 8)) -> Network:
    named: dict[str, tuple[Layer, list[str]]] = {"input": (Input(shape), [])}
    before = "input"
    for name, layer in layers:
        named[name] = (layer, [before])
        before = name
    return graph({**named, "output": (Output(), [before])})


def test_lenet5_reads_as_it_was_read_by_eye() -> None:
    assert module_text(ARCHITECTURES["lenet5"].build()).text == GOLDEN.read_text()


def test_the_file_runs_alone_and_prints_the_shape_of_its_output(tmp_path: Path) -> None:
    file = tmp_path / "net.py"
    file.write_text(module_text(ARCHITECTURES["lenet5"].build()).text)
    command = [sys.executable, "-I", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == "(2, 10)\n"


@pytest.mark.parametrize("key", [key for key in ARCHITECTURES if key.startswith(("alex", "vgg"))])
def test_published_networks_are_sequences_with_their_published_keys(
    key: str, reference: Path
) -> None:
    network = ARCHITECTURES[key].build()
    written = module_text(network)
    facts = propagate(network)
    ours = {
        f"{written.paths[node]}.{weight.name}": list(weight.shape)
        for node in network.order
        for weight in facts.nodes[node].weights
    }
    assert ours == state_dicts(reference).get(key, state_dict(facts))
    assert "self.features = nn.Sequential(" in written.text
    assert "x = self.features(x)" in written.text
    assert formatted(written.text) == written.text


@pytest.mark.parametrize("key", ["mlp", "autoencoder", "denoising_autoencoder"])
def test_small_networks_keep_their_keys(key: str) -> None:
    network = ARCHITECTURES[key].build()
    written = holds(network)
    assert all(path == network.nodes[node].name for node, path in written.paths.items())
    assert formatted(written.text) == written.text


def test_a_skip_connection_is_a_sum_of_two_names() -> None:
    network = graph(
        {
            "input": (Input((4, 8, 8)), []),
            "conv": (Conv2d(4, 3, padding=1), ["input"]),
            "bn": (BatchNorm2d(), ["conv"]),
            "add": (Add(), ["bn", "input"]),
            "relu": (ReLU(), ["add"]),
            "output": (Output(), ["relu"]),
        }
    )
    text = holds(network).text
    assert "        y = self.bn(self.conv(x))  # 4×8×8\n" in text
    assert "        x = self.relu(y + x)  # 4×8×8\n" in text


def test_branches_are_written_one_after_the_other() -> None:
    layers: dict[str, tuple[Layer, list[str]]] = {"input": (Input((3, 8, 8)), [])}
    for branch in "abcd":
        layers[f"{branch}.reduce"] = (Conv2d(2, 1), ["input"])
        layers[f"{branch}.conv"] = (Conv2d(3, 3, padding=1), [f"{branch}.reduce"])
    layers["join"] = (Concat(), [f"{branch}.conv" for branch in "abcd"])
    layers["output"] = (Output(), ["join"])
    lines = holds(graph(layers)).text.splitlines()
    calls = [line.split("self.")[1].split("(")[0] for line in lines if " = self." in line]
    assert calls == [f"{branch}.{part}" for branch in "abcd" for part in ("reduce", "conv")]
    assert "        x = torch.cat([y, z, u, x], dim=1)  # 12×8×8" in lines


def test_several_inputs_are_arguments_and_several_outputs_a_tuple() -> None:
    network = graph(
        {
            "image": (Input((2, 4)), []),
            "type": (Input((2, 4)), []),
            "both": (Concat(), ["image", "type"]),
            "fc": (Linear(3), ["both"]),
            "first": (Output(), ["fc"]),
            "second": (Output(), ["both"]),
        }
    )
    text = holds(network).text
    assert "def forward(\n        self, image: torch.Tensor, type_: torch.Tensor\n" in text
    assert "        x = torch.cat([image, type_], dim=1)  # 4×4\n" in text
    assert "        return y, x\n" in text


def test_numbered_members_that_are_no_chain_are_a_module_list() -> None:
    network = graph(
        {
            "input": (Input((3, 8, 8)), []),
            "branches.0": (Conv2d(4, 1), ["input"]),
            "branches.1": (Conv2d(4, 3, padding=1), ["input"]),
            "sum": (Add(), ["branches.0", "branches.1"]),
            "output": (Output(), ["sum"]),
        }
    )
    text = holds(network).text
    assert "self.branches = nn.ModuleList(" in text
    assert "self.branches[1](x)" in text


def test_a_chain_that_something_else_enters_or_leaves_is_no_sequential() -> None:
    network = graph(
        {
            "input": (Input((3, 8, 8)), []),
            "body.0": (Conv2d(3, 3, padding=1), ["input"]),
            "body.1": (Conv2d(3, 3, padding=1), ["body.0"]),
            "sum": (Add(), ["body.0", "body.1"]),
            "output": (Output(), ["sum"]),
        }
    )
    assert "nn.Sequential" not in holds(network).text


def test_sequences_nest() -> None:
    network = chain(
        ("stages.0.0", Conv2d(4, 3)),
        ("stages.0.1", ReLU()),
        ("stages.1.0", Conv2d(5, 3)),
        ("stages.1.1", PReLU(5)),
    )
    text = holds(network).text
    assert text.count("nn.Sequential(") == 3
    assert "x = self.stages(x)  # 5×4×4" in text


def test_a_layer_that_leads_nowhere_keeps_its_weights_and_is_not_called() -> None:
    network = graph(
        {
            "input": (Input((4,)), []),
            "used": (Linear(2), ["input"]),
            "unused": (Linear(3), ["input"]),
            "output": (Output(), ["used"]),
        }
    )
    text = holds(network).text
    assert "self.unused = nn.Linear(4, 3)" in text
    assert "self.unused(" not in text


def test_tuples_and_words_are_written_as_they_were_given() -> None:
    layer = Conv2d(8, (3, 5), padding="same", padding_mode="reflect", groups=2, bias=False)
    text = holds(chain(("conv", layer), shape=(4, 9, 9))).text
    assert "kernel_size=(3, 5)" in text
    assert 'padding="same"' in text
    assert formatted(text) == text


def test_each_node_knows_its_lines() -> None:
    network = ARCHITECTURES["alexnet"].build()
    written = module_text(network)
    lines = written.text.splitlines()
    for node in network.nodes.values():
        numbers = written.lines[node.id]
        if node.layer.category != "io":
            kind = f"nn.{node.layer.kind}("
            assert kind in lines[numbers[0] - 1]
            assert node.name.split(".")[0] in lines[numbers[-1] - 1]


@given(st.lists(st.sampled_from(HOSTILE), unique=True, min_size=1, max_size=12), st.randoms())
@settings(max_examples=40, deadline=None)
def test_hostile_names_neither_break_the_text_nor_its_weights(
    names: list[str], random: Any
) -> None:
    choices = [Conv2d(3, 3, padding=1), ReLU(), BatchNorm2d(), Dropout(), PReLU()]
    if {"a", "a.b"} <= set(names):
        names.remove("a")
    network = chain(*((name, random.choice(choices)) for name in names))
    text = holds(network).text
    assert formatted(text) == text


@given(st.text(max_size=60) | st.sampled_from(['"""', "\\", "a\nimport os", "\u202e", "ﬁ", "'"]))
@settings(max_examples=60, deadline=None)
def test_no_name_of_a_network_breaks_out_of_the_text(name: str) -> None:
    network = replace(chain(("fc", Linear(2)), shape=(3,)), name=name)
    written = module_text(network, weights=f"{name}.safetensors")
    executed(written)
    names = {line.split()[1] for line in written.text.splitlines() if line.startswith("import")}
    assert names == {"torch"}


@st.composite
def drawn_networks(draw: st.DrawFn) -> Network:
    """Random graphs of layers that keep 4×6×6, so that every wiring is right."""
    kinds = st.sampled_from(
        [Conv2d(4, 3, padding=1), Conv2d(4, 1), BatchNorm2d(), ReLU(), PReLU(4), Dropout(), Add()]
    )
    paths = st.sampled_from(["", "", "stem.", "body.0.", "body.1."])
    layers: dict[str, tuple[Layer, list[str]]] = {"input": (Input((4, 6, 6)), [])}
    for index in range(draw(st.integers(1, 14))):
        layer, there = draw(kinds), list(layers)
        recent = st.sampled_from(there[-3:])
        count = draw(st.integers(2, 3)) if layer.variadic else 1
        layers[f"{draw(paths)}l{index}"] = (layer, [draw(recent) for _ in range(count)])
    layers["output"] = (Output(), [list(layers)[-1]])
    if draw(st.booleans()):
        layers["other"] = (Output(), [draw(st.sampled_from(list(layers)[:-1]))])
    return graph(layers)


@given(drawn_networks())
@settings(max_examples=60, deadline=None)
def test_any_graph_is_written_as_it_computes(network: Network) -> None:
    assert not problems(propagate(network))
    text = holds(network).text
    assert formatted(text) == text


def test_a_network_with_a_problem_is_refused_with_the_node_and_the_reason() -> None:
    with pytest.raises(GraphError, match=r"conv: .*needs C×H×W"):
        module_text(chain(("conv", Conv2d(3, 3)), shape=(10,)))
    with pytest.raises(GraphError, match="no Output"):
        module_text(graph({"input": (Input((3,)), [])}))
    with pytest.raises(GraphError, match="empty"):
        module_text(Network())


def test_the_list_of_module_attributes_is_that_of_torch() -> None:
    names: set[str] = set()
    for cls in (nn.Module, nn.Sequential, nn.ModuleList, nn.ModuleDict):
        names |= set(dir(cls)) | set(vars(cls()))
    assert {name for name in names if not name.startswith("__")} <= MODULE_ATTRIBUTES


@given(st.lists(st.text(max_size=12) | st.sampled_from(HOSTILE), max_size=20))
def test_identifiers_are_safe_and_differ_after_folding(texts: list[str]) -> None:
    taken: set[str] = set()
    for text in texts:
        name = identifier(text, taken)
        assert name.isascii() and name.isidentifier() and not keyword.iskeyword(name)
        assert not hasattr(builtins, name) and not hasattr(nn.Module(), name)
        assert not name.startswith("__") and folded(name) not in taken
        taken.add(folded(name))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("LeNet-5", "LeNet5"),
        ("vgg16_bn", "Vgg16Bn"),
        ("3 layers", "Network3Layers"),
        ("none", "NoneNetwork"),
        ("", "Network"),
        ("Ünïted", "United"),
    ],
)
def test_classes_are_named_after_their_network(text: str, name: str) -> None:
    assert class_name(text) == name
