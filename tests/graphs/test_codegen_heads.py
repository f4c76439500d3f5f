"""Modules with auxiliary heads: what losses see is given in training, not in evaluation."""

import subprocess
import sys
from collections.abc import Sequence

import pytest
import torch
from torch import Tensor, nn

from designer.inspection.proof import renamed
from designer.training.module import Builder
from graphs.architectures import ARCHITECTURES
from graphs.codegen.heads import handed_out
from graphs.codegen.pytorch import module_text
from graphs.flatten import unfolded
from graphs.network import Network
from graphs.propagate import propagate
from tests.conftest import REPOSITORY
from tests.designer.judged import AUX, DENOISING, MAIN, STEM, Part, network
from tests.graphs.test_codegen import executed

LONG = "a_head_with_a_name_that_fills_half_a_line_of"
NETWORKS = {
    "heads": network(*STEM, *AUX),
    "heads and main": network(*STEM, *AUX, MAIN),
    "one head in several steps": network(
        *STEM,
        ("head.0", "Linear", {"out_features": 10}, ("flatten",)),
        ("head.1", "Tanh", {}, ("head.0",)),
        ("act", "ReLU", {}, ("head.1",)),
        ("l", "CrossEntropyLoss", {}, ("act", "label")),
    ),
    "a middle layer": network(
        *STEM,
        ("zero", "Target", {"shape": (20,), "dtype": "float32"}, ()),
        ("l", "L1Loss", {}, ("tanh", "zero")),
    ),
    "an argument called aux": network(
        *((("aux" if each == "input" else each), kind, options,
           tuple("aux" if s == "input" else s for s in sources))
          for each, kind, options, sources in STEM),
        ("aux1", "Input", {"shape": (20,)}, ()),
        ("sum", "Linear", {"out_features": 20}, ("aux1",)),
        ("out2", "Output", {}, ("sum",)),
        *((f"h{n}", "Linear", {"out_features": 10}, ("hidden",)) for n in range(2)),
        *((f"l{n}", "CrossEntropyLoss", {}, (f"h{n}", "label")) for n in range(2)),
    ),
    "long names": network(
        *STEM,
        *((f"{LONG}{n}.fc.a", "Linear", {"out_features": 10}, ("flatten",)) for n in range(12)),
        *((f"l{n}", "CrossEntropyLoss", {}, (f"{LONG}{n}.fc.a", "label")) for n in range(12)),
    ),
}  # fmt: skip


def expected(found: Network, samples: Sequence[Tensor]) -> tuple[list[Tensor], dict[str, Tensor]]:
    """What the engine gives at the Outputs and where losses look, in evaluation; its weights."""
    facts = unfolded(propagate(found))
    builder = Builder(facts.network, facts)
    module = builder.module().eval()
    starts = [(node.id, "out") for node in facts.network.of_kind("Input")]
    losses = [node for node in facts.network.nodes.values() if node.layer.category == "loss"]
    seen = [facts.network.incoming(node.id)[0] for node in losses]
    goals = [*builder.output_ports(), *((link.source, link.source_port) for link in seen)]
    values = builder.program(starts, dict.fromkeys(goals))(*samples)
    return list(values), module.state_dict()


def answering(module: nn.Module) -> nn.Module:
    """In evaluation, but for the flag that makes the module give what losses see."""
    module.eval()
    module.training = True
    return module


@pytest.mark.parametrize("key", NETWORKS)
def test_in_training_it_gives_what_the_engine_gives_its_losses(key: str) -> None:
    found = NETWORKS[key]
    written = module_text(found)
    made = executed(written)
    facts = propagate(found)
    inputs = [facts.nodes[node.id].outputs[0].shape for node in found.of_kind("Input")]
    samples = [torch.rand(3, *shape) for shape in inputs]
    with torch.no_grad():
        truth, weights = expected(found, samples)
        made.load_state_dict(renamed(weights, found, written), strict=True)
        given = answering(made)(*samples)
        assert len(given) == len(truth) > len(found.of_kind("Output"))
        assert all(torch.equal(one, other) for one, other in zip(given, truth, strict=True))
        alone = made.eval()(*samples)
    alone = alone if isinstance(alone, tuple) else (alone,)
    pairs = zip(alone, truth[: len(found.of_kind("Output"))], strict=True)
    assert all(torch.equal(one, other) for one, other in pairs)


@pytest.mark.parametrize("key", NETWORKS)
def test_it_is_formatted_and_lint_clean(key: str) -> None:
    text = module_text(NETWORKS[key]).text
    for command in (
        ("format", "--isolated", "-"),
        ("check", "--quiet", "--config", str(REPOSITORY / "pyproject.toml"), "-"),
    ):
        arguments = [sys.executable, "-m", "ruff", *command]
        done = subprocess.run(arguments, input=text, capture_output=True, text=True, check=False)
        assert done.stdout == (text if command[0] == "format" else ""), done.stderr


def test_googlenet_reads_as_torchvision_writes_it() -> None:
    written = module_text(ARCHITECTURES["googlenet_aux"].build())
    lines = written.text.split("\n")
    forward = lines[max(i for i, line in enumerate(lines) if "def forward" in line) :]
    body = [line[8:].partition("  #")[0] for line in forward]
    place = body.index("x = self.inception4a(x)")
    assert body[place + 1 : place + 4] == [
        *("if self.training:", "    aux1 = self.aux1(x)", "x = self.inception4b(x)"),
    ]
    end = body.index("x = self.fc(x)")
    assert body[end + 1 : end + 4] == [
        *("if self.training:", "    return x, aux1, aux2", "return x"),
    ]


def test_a_loss_knows_the_line_that_gives_what_it_sees() -> None:
    found = NETWORKS["heads"]
    written = module_text(found)
    lines = written.text.split("\n")
    for loss in ("aux1.loss", "aux2.loss"):
        assert [lines[n - 1].strip() for n in written.lines[loss]] == ["return z, aux1, aux2"]
    assert "aux1 = " in lines[written.lines["aux1.fc"][-1] - 1]


@pytest.mark.parametrize(
    "parts",
    [
        (*STEM, MAIN),
        DENOISING,
        (*STEM, ("l", "CrossEntropyLoss", {"weight": 0.0}, ("hidden", "label"))),
    ],
    ids=["main", "autoencoder", "measured only"],
)
def test_what_the_outputs_give_and_what_is_only_measured_is_not_handed_out(
    parts: tuple[Part, ...],
) -> None:
    found = network(*parts)
    assert handed_out(found) == ()
    assert "if self.training:\n" not in module_text(found).text
