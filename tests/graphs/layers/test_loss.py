"""Losses in a network: they train it, and no exported model has them."""

import pytest
import torch
from torch import Tensor

from designer.training.module import Builder, build
from graphs.codegen.pytorch import module_text
from graphs.declare import Layer
from graphs.formulas import call_line
from graphs.layers.activation import Softmax
from graphs.layers.dense import Linear
from graphs.layers.ends import Input, Output, Target
from graphs.layers.loss import BCEWithLogitsLoss, CrossEntropyLoss, MSELoss, NLLLoss
from graphs.network import Link, Network, Node, Wiring
from graphs.onnxio.plan import plan
from graphs.problems import problems
from graphs.propagate import NOTHING, Facts, examine, propagate
from graphs.types import TensorType


def classifier() -> Network:
    """Logits that go to an output and, with a target, to a loss; a second loss looks back."""
    nodes = [
        Node("i", Input((4,)), "input"),
        Node("fc", Linear(3), "fc"),
        Node("back", Linear(4), "back"),
        Node("o", Output(), "output"),
        Node("t", Target(), "target"),
        Node("l", CrossEntropyLoss(), "loss"),
        Node("m", MSELoss(0.1), "likeness"),
    ]
    links = [
        Link("i", "out", "fc", "in"),
        Link("fc", "out", "o", "in"),
        Link("fc", "out", "l", "in"),
        Link("t", "out", "l", "target"),
        Link("fc", "out", "back", "in"),
        Link("back", "out", "m", "in"),
        Link("i", "out", "m", "target"),
    ]
    return Network("classifier", {node.id: node for node in nodes}, Wiring(links))


def test_a_loss_needs_no_wire_behind_it() -> None:
    facts = propagate(classifier())
    assert not problems(facts)
    assert facts.nodes["l"].outputs == (TensorType(()),)


def test_no_exported_model_has_a_loss() -> None:
    network = classifier()
    text = module_text(network).text
    assert "Loss" not in text and "target" not in text
    assert "self.back = nn.Linear(3, 4)" in text
    assert set(build(network).state_dict()) == {
        f"{name}.{weight}" for name in ("fc", "back") for weight in ("weight", "bias")
    }
    assert [node.type for node in plan(network).nodes] == ["Gemm"]


def test_an_output_behind_a_target_is_a_problem_there() -> None:
    network = classifier().rewired(added=[Link("l", "loss", "o", "in")])
    (problem,) = problems(propagate(network))
    assert problem.node == "o"
    assert problem.message == "output: it lies behind target, which only training has"


def test_an_output_behind_a_loss_without_a_target_is_a_problem_too() -> None:
    network = classifier().rewired(added=[Link("m", "loss", "o", "in")])
    (problem,) = problems(propagate(network))
    assert problem.message == "output: it lies behind likeness, which only training has"


@pytest.mark.parametrize(
    ("target", "sentence"),
    [
        (TensorType((7,), "int64"), "the target is 7 but 10×5 arrives"),
        (TensorType((5,)), "the target must be int64, not float32"),
        (TensorType((10, 5), "float64"), "the target must be float32, not float64"),
    ],
)
def test_a_target_that_does_not_fit_is_refused_with_the_reason(
    target: TensorType, sentence: str
) -> None:
    facts = examine(CrossEntropyLoss(), (TensorType((10, 5)), target))
    assert sentence in str(facts.error)


def test_class_numbers_and_shares_are_both_targets_of_cross_entropy() -> None:
    logits = TensorType((10, 5))
    for target in (TensorType((5,), "int64"), logits):
        given = examine(CrossEntropyLoss(reduction="none"), (logits, target)).outputs
        assert given == (TensorType((5,)),)


def test_a_target_says_what_it_is() -> None:
    assert Target().detail() == "class"
    assert Target((3, 8), "float32").detail() == "3×8"
    assert examine(Softmax(), (Target(None, "float32").output(),)).status == "wrong"


LOGITS = torch.tensor([[1.0, -0.5, 2.0], [0.1, 0.2, -1.0], [0.0, 3.0, 0.5]])


def judged(layer: Layer, logits: Tensor, target: Tensor) -> Tensor:
    """What the engine's own module of a loss gives."""
    types = (
        TensorType(tuple(logits.shape[1:])),
        TensorType(tuple(target.shape[1:]), str(target.dtype).removeprefix("torch.")),
    )
    nodes = {"l": Node("l", layer, "loss")}
    facts = Facts(Network("n", nodes), {"l": examine(layer, types)}, NOTHING.totals)
    loss: Tensor = Builder(facts.network, facts).call_of(nodes["l"])(logits, target)
    return loss


@pytest.mark.parametrize("smoothing", [0.0, 0.2])
@pytest.mark.parametrize("reduction", ["mean", "sum"])
def test_classes_count_as_much_as_their_weights(reduction: str, smoothing: float) -> None:
    """By the formula of torch's page: the mean divides by the weights of the targets."""
    layer = CrossEntropyLoss(
        reduction=reduction, class_weights=(0.5, 1, 4), label_smoothing=smoothing
    )
    labels = torch.tensor([2, 0, 1])
    weights = torch.tensor([0.5, 1.0, 4.0])
    logs = LOGITS.log_softmax(1)
    own = -(weights[labels] * logs[range(3), labels])
    all_of_them = -(weights * logs).sum(1)
    each = (1 - smoothing) * own + smoothing / 3 * all_of_them
    expected = each.sum() / (weights[labels].sum() if reduction == "mean" else 1)
    torch.testing.assert_close(judged(layer, LOGITS, labels), expected)
    nll = judged(NLLLoss(class_weights=(0.5, 1, 4), reduction="sum"), logs, labels)
    torch.testing.assert_close(nll, own.sum())


def test_a_yes_counts_as_much_as_its_weight() -> None:
    target = torch.tensor([[1.0, 0.0, 1.0], [0.0, 0.0, 1.0], [1.0, 1.0, 0.0]])
    yes, no = LOGITS.sigmoid().log(), (-LOGITS).sigmoid().log()
    for numbers in ((2.0, 1.0, 0.25), 3.0):
        expected = -(torch.tensor(numbers) * target * yes + (1 - target) * no).mean()
        found = judged(BCEWithLogitsLoss(pos_weight=numbers), LOGITS, target)
        torch.testing.assert_close(found, expected)
    images, wanted = LOGITS[:, :, None, None].expand(3, 3, 2, 5), target[:, :, None, None]
    layer = BCEWithLogitsLoss(pos_weight=(2.0, 1.0, 0.25))
    whole = judged(layer, images, wanted.expand(3, 3, 2, 5).contiguous())
    torch.testing.assert_close(whole, judged(layer, LOGITS, target))


def test_weights_of_other_than_all_classes_are_refused() -> None:
    types = TensorType((3,)), TensorType((), "int64")
    facts = examine(CrossEntropyLoss(class_weights=(1, 2)), types)
    assert "class_weights has 2 numbers but 3 arrives" in str(facts.error)
    assert call_line(CrossEntropyLoss(class_weights=(1, 2, 3)).module(*types)) == (
        "nn.CrossEntropyLoss(weight=torch.tensor((1.0, 2.0, 3.0)))"
    )
