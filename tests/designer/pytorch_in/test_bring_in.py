"""Code of people becomes networks: what is kept, what is told, what is refused."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import torch

from designer.pytorch_in.perform import Brought, bring_in
from designer.refused import Refused
from designer.training.module import build
from graphs.blocks import BlockLayer
from graphs.declare import Layer
from graphs.flatten import flattened
from graphs.layers.dropout import GaussianNoise
from graphs.layers.loss import CrossEntropyLoss
from graphs.layers.unknown import Opaque
from graphs.network import Network
from graphs.problems import problems
from graphs.propagate import propagate

Bring = Callable[..., Brought]
HEAD = "import torch\nfrom torch import nn\nfrom torch.nn import functional as F\n"


@pytest.fixture
def bring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bring]:
    """Imports `Net` of a text; what running it did to the interpreter is undone."""
    monkeypatch.setattr(sys, "argv", sys.argv)
    monkeypatch.setattr(sys, "path", [*sys.path])
    before = set(sys.modules)

    def imported(text: str, *shapes: tuple[int, ...], name: str = "Net") -> Brought:
        file = tmp_path / "net.py"
        file.write_text(HEAD + text, encoding="utf-8")
        torch.manual_seed(0)
        return bring_in(file, name, shapes or None)

    yield imported
    for each in set(sys.modules) - before:
        if each.startswith("net"):
            del sys.modules[each]


def module(init: str, forward: str) -> str:
    return (
        f"class Net(nn.Module):\n    def __init__(self):\n        super().__init__()\n"
        f"        {init}\n    def forward(self, x):\n        {forward}\n"
    )


def layers(network: Network) -> dict[str, Layer]:
    return {n.name: n.layer for n in flattened(network).nodes.values() if n.layer.kind != "Input"}


def kinds(found: Brought) -> list[str]:
    return [n.layer.kind for n in flattened(found.network).nodes.values()]


def test_functions_methods_and_operators_become_layers(bring: Bring) -> None:
    found = bring(
        module(
            "self.c = nn.Conv2d(3, 8, 3, padding='same'); self.fc = nn.Linear(8, 5)",
            "y = F.relu(self.c(x)); y = y + torch.tanh(y) + y.sigmoid()\n"
            "        a, b = F.max_pool2d(y, 2, ceil_mode=True).chunk(2, dim=1)\n"
            "        y = torch.cat([b, a], 1)[:, :, 1:-1].mean((2, 3))\n"
            "        return F.log_softmax(self.fc(F.dropout(y, 0.2, self.training)), -1)",
        ),
        (3, 9, 9),
    )
    assert found.difference == 0.0 and found.notes == []
    assert kinds(found) == [
        *("Input", "Conv2d", "ReLU", "Tanh", "Sigmoid", "Add", "MaxPool2d", "Chunk", "Concat"),
        *("Slice", "Mean", "Dropout", "Linear", "LogSoftmax", "Output"),
    ]
    named = layers(found.network)
    assert named["add"].inputs == ("in1", "in2")
    assert len(found.network.incoming(found.network.by_name["add"].id)) == 3
    assert named["max_pool2d"].ceil_mode and named["c"].padding == "same"  # type: ignore[attr-defined]
    assert named["dropout"].p == 0.2  # type: ignore[attr-defined]


def test_the_weights_are_those_of_the_code_by_the_same_keys(bring: Bring) -> None:
    found = bring(
        module(
            "self.body = nn.Sequential(nn.Linear(6, 4), nn.ReLU(), nn.BatchNorm1d(4))",
            "return self.body(x)",
        ),
        (6,),
    )
    names = ("0.weight", "0.bias", "2.weight", "2.bias", "2.running_mean", "2.running_var")
    assert set(found.weights) == {*(f"body.{n}" for n in names), "body.2.num_batches_tracked"}
    torch.manual_seed(0)
    assert torch.equal(found.weights["body.0.weight"], torch.nn.Linear(6, 4).weight)
    build(found.network).load_state_dict(found.weights, strict=True)


def test_a_layer_without_weights_may_be_called_again_and_one_with_weights_is_told(
    bring: Bring,
) -> None:
    found = bring(
        module(
            "self.fc = nn.Linear(4, 4); self.relu = nn.ReLU(inplace=True)",
            "return self.relu(self.fc(self.relu(self.fc(x))))",
        ),
        (4,),
    )
    assert list(layers(found.network)) == ["fc", "relu", "fc_2", "relu_2", "output"]
    assert len(found.notes) == 1 and found.notes[0].startswith("fc is called again: fc_2")
    assert torch.equal(found.weights["fc.weight"], found.weights["fc_2.weight"])
    assert found.difference == 0.0


def test_one_tensor_in_two_layers_is_told_and_written_twice(bring: Bring) -> None:
    found = bring(
        module(
            "self.a = nn.Linear(4, 4); self.b = nn.Linear(4, 4); self.b.weight = self.a.weight",
            "return self.b(self.a(x))",
        ),
        (4,),
    )
    assert found.notes == ["a.weight and b.weight are one tensor in the code and two here"]
    one, other = found.weights["a.weight"], found.weights["b.weight"]
    assert torch.equal(one, other) and one.data_ptr() != other.data_ptr()


def test_what_has_no_layer_is_opaque_named_and_told_with_its_line(bring: Bring) -> None:
    found = bring(
        module(
            "self.fc = nn.Linear(6, 4); self.scale = nn.Parameter(torch.ones(4))",
            "y = torch.fft.rfft(x).abs()[:, :2]\n"
            "        return self.fc(x) * self.scale, F.elu(x.cumsum(1)), y",
        ),
        (6,),
    )
    opaque = {
        name: each for name, each in layers(found.network).items() if isinstance(each, Opaque)
    }
    assert [each.operation for each in opaque.values()] == ["rfft", "abs", "mul", "cumsum"]
    assert found.difference is None
    assert "mul is opaque: mul takes numbers of its own, which no layer holds (net.py line 10)" in (
        found.notes
    )
    assert "weights that no node holds: scale" in found.notes
    assert set(found.weights) == {"fc.weight", "fc.bias"}
    assert layers(found.network)["elu"].kind == "ELU"


@pytest.mark.parametrize(
    ("forward", "line"),
    [
        ("return self.fc(x) if x.sum() > 0 else x", 9),
        ("y = self.fc(x)\n        return y * float(y.max())", 10),
        (
            "y = self.fc(x)\n        while y.norm() > 1:\n            y = y / 2\n        return y",
            10,
        ),
        ("return x[:, : int(x.argmax())]", 9),
    ],
)
def test_a_choice_by_numbers_is_refused_with_its_line(
    bring: Bring, forward: str, line: int
) -> None:
    with pytest.raises(Refused, match=rf"net.py line {line}: “.+” decides by the numbers"):
        bring(module("self.fc = nn.Linear(4, 4)", forward), (4,))


def test_choices_by_shapes_and_loops_are_followed(bring: Bring) -> None:
    found = bring(
        module(
            "self.fcs = nn.ModuleList(nn.Linear(4, 4) for _ in range(3))",
            "for fc in self.fcs:\n"
            "            x = fc(x) if x.shape[-1] == 4 and x.ndim == 2 else x\n"
            "        return sum([x, x])",
        ),
        (4,),
    )
    assert list(layers(found.network)) == ["fcs.0", "fcs.1", "fcs.2", "add", "output"]


def test_what_differs_while_training_is_told(bring: Bring) -> None:
    found = bring(
        module(
            "self.fc = nn.Linear(4, 4)",
            "y = self.fc(x)\n        return y + torch.rand_like(y) if self.training else y",
        ),
        (4,),
    )
    (note,) = found.notes
    assert note.startswith("while it trains, the code does something else (net.py line 10)")


@pytest.mark.parametrize(
    ("noise", "deviation"),
    [("torch.randn_like(y)", 1.0), ("0.5 * torch.randn_like(y)", 0.5)],
)
def test_noise_that_training_adds_is_a_layer(bring: Bring, noise: str, deviation: float) -> None:
    forward = f"y = self.fc(x)\n        return y + {noise} if self.training else y"
    found = bring(module("self.fc = nn.Linear(4, 4)", forward), (4,))
    assert found.notes == [] and found.difference == 0
    assert list(layers(found.network)) == ["fc", "noise", "output"]
    assert found.network.by_name["noise"].layer == GaussianNoise(std=deviation)


def test_what_training_does_beside_noise_is_told_and_not_imported(bring: Bring) -> None:
    forward = "y = self.fc(x)\n        "
    forward += "return y * y + torch.randn_like(y * y) if self.training else y"
    found = bring(module("self.fc = nn.Linear(4, 4)", forward), (4,))
    (note,) = found.notes
    assert note.startswith("while it trains, the code does something else")
    assert list(layers(found.network)) == ["fc", "output"] and found.difference == 0


def test_heads_that_training_gives_have_losses(bring: Bring) -> None:
    built = "self.fc = nn.Linear(4, 4)\n        self.aux = nn.Linear(4, 4)"
    forward = "y = self.fc(x)\n        return (y, self.aux(x)) if self.training else y"
    found = bring(module(built, forward), (4,))
    (note,) = found.notes
    assert note.startswith("1 result is given only while it trains")
    network = found.network
    assert {"fc.weight", "fc.bias", "aux.weight", "aux.bias"} == set(found.weights)
    assert [n.layer for n in network.of_kind("CrossEntropyLoss")] == [CrossEntropyLoss(weight=0.3)]
    assert len(network.of_kind("Output")) == len(network.of_kind("Target")) == 1
    assert not problems(propagate(network))


def test_code_that_cannot_be_followed_is_refused_by_comparison(bring: Bring) -> None:
    with pytest.raises(Refused, match="would not compute what the code computes"):
        bring(
            module(
                "self.fc = nn.Linear(4, 4)",
                "y = self.fc(x)\n        y[:, :2].mul_(0)\n        return y",
            ),
            (4,),
        )


STAGES = """
class Unit(nn.Module):
    def __init__(self, width, stride=1):
        super().__init__()
        self.conv = nn.Conv2d(width // stride, width, 3, stride, 1, bias=False)
        self.bn = nn.BatchNorm2d(width)
        self.wide = nn.Conv2d(width, 4 * width, 1)
        self.back = nn.Conv2d(4 * width, width, 1)
    def forward(self, x):
        y = F.relu(self.bn(self.conv(x)))
        return self.back(self.wide(y))

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem = nn.Conv2d(3, 8, 1)
        self.stages = nn.ModuleList()
        for width in (8, 16, 32):
            first = Unit(width, 1 if width == 8 else 2)
            self.stages.append(nn.Sequential(first, *[Unit(width) for _ in range(3)]))
    def forward(self, x):
        x = self.stem(x)
        for stage in self.stages:
            x = stage(x)
        return x
"""


def test_a_class_becomes_a_block_with_parameters_and_repeats(bring: Bring) -> None:
    found = bring(STAGES, (3, 16, 16))
    (block,) = found.network.blocks.values()
    assert block.name == "Unit"
    assert {name: spec.default for name, spec in block.parameters.items()} == {
        "out_channels": 8,
        "stride": 1,
    }
    texts = {n.name: dict(n.expressions) for n in block.network.nodes.values() if n.expressions}
    assert texts == {
        "conv": {"out_channels": "out_channels", "stride": "stride"},
        "wide": {"out_channels": "4 * out_channels"},
        "back": {"out_channels": "out_channels"},
    }
    uses = [
        (node.name, layer.repeat, layer.arguments())
        for node in found.network.nodes.values()
        if isinstance(layer := node.layer, BlockLayer)
    ]
    assert [(name, repeat) for name, repeat, _ in uses] == [
        *(("stages.0.0", 4), ("stages.1.0", 1), ("stages.1.1", 3)),
        *(("stages.2.0", 1), ("stages.2.1", 3)),
    ]
    assert found.difference == 0.0
    keys = {f"{name}.weight" for name in layers(found.network) if name.endswith(".conv")}
    assert len(keys) == 12 and keys <= found.weights.keys()


def test_a_class_around_an_opaque_operation_stays_open(bring: Bring) -> None:
    found = bring(STAGES.replace("F.relu(", "torch.erf("), (3, 16, 16))
    assert not found.network.blocks
    assert sum(isinstance(each, Opaque) for each in layers(found.network).values()) == 12


@pytest.mark.parametrize(
    ("text", "shape", "sentence"),
    [
        ("x = (", None, "net.py line 4 is not Python: '(' was never closed"),
        ("import nowhere_at_all", None, "net.py line 4 raises ModuleNotFoundError"),
        ("raise SystemExit('off')", None, "net.py line 4 raises SystemExit: off"),
        ("Other = nn.ReLU", None, "there is no Net in net.py; it defines no nn.Module"),
        ("class Other(nn.Module): pass", None, "its modules are Other"),
        ("Net = 3", None, "Net in net.py is an int, not an nn.Module"),
        ("def Net(): return [1]", None, "Net in net.py gives a list, not an nn.Module"),
        ("def Net(a, b, c=1): pass", None, "Net needs a, b to be made; add a function"),
        (module("self.x = 1 / 0", "return x"), None, "net.py line 7 raises ZeroDivisionError"),
        (module("pass", "return self.no(x)"), (4,), "net.py line 9 raises AttributeError"),
        (module("pass", "return torch.ones(2)"), (4,), "does not come from its inputs"),
        (
            module("self.fc = nn.Linear(4, 4)", "return self.fc(x)"),
            (5,),
            "does not run on 5: net.py line 9 raises RuntimeError: mat1 and mat2 shapes",
        ),
        (
            "class Net(nn.Module):\n    def forward(self, a, b): return a + b",
            (4,),
            "forward takes a, b: give a shape for each",
        ),
    ],
)
def test_bad_code_is_told_in_one_sentence(
    bring: Bring, text: str, shape: tuple[int, ...] | None, sentence: str
) -> None:
    with pytest.raises(Refused) as caught:
        bring(text, *([shape] if shape else []))
    assert sentence in str(caught.value) and "\n" not in str(caught.value)


def test_the_only_module_needs_no_name_and_a_likely_shape_is_found(bring: Bring) -> None:
    text = module(
        "self.c = nn.Conv2d(1, 2, 5); self.fc = nn.Linear(2 * 28 * 28, 3)",
        "return self.fc(self.c(x).flatten(1))",
    )
    found = bring(text, name="")
    assert found.network.name == "Net"
    assert found.notes == ["no shape was given; 1×32×32 was found by trying"]
    words = bring(module("self.e = nn.Embedding(9, 4)", "return self.e(x).sum(1)"))
    assert words.network.of_kind("Input")[0].layer.arguments()["dtype"] == "int64"


def test_a_function_and_an_instance_can_be_named_and_two_inputs_have_their_names(
    bring: Bring,
) -> None:
    text = (
        "class Two(nn.Module):\n    def forward(self, left, right): return {'sum': left + right}\n"
        "made = Two()\ndef Net(): return Two()\n"
    )
    for name in ("Net", "made"):
        network = bring(text, (3,), (3,), name=name).network
        assert [n.name for n in network.nodes.values()] == ["left", "right", "add", "sum"]
