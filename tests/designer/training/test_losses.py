"""Training on loss nodes: what is summed, what a Target is, and equal to a loop written by hand."""

import json
import math
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import Tensor, nn
from torch.nn import functional

from designer import cli
from designer.data.images import Dataset, Images, Scaling
from designer.files import save
from designer.inspection.exports import export_pytorch
from designer.protocol import FinalScore, Metrics, Plan, Validation, decode, encode
from designer.recipe import Recipe
from designer.refused import Refused
from designer.runs import history, open_run
from designer.training.aims import Aims, aims_of
from designer.training.evaluate import evaluate
from designer.training.learner import Learner
from designer.training.objective import Objective, objective_of
from designer.training.optimizing import make_optimizer
from graphs.architectures import ARCHITECTURES
from graphs.network import Network
from graphs.propagate import propagate
from tests.designer.engine import only, perform
from tests.designer.judged import AUX, DENOISING, ENCODED, INPUT, MAIN, STEM, Part, network

pytestmark = pytest.mark.torch
CLASSES = tuple("0123456789")
QUICK = Recipe(epochs=1, batch_size=100, threads=1, learning_rate=1e-2)
RECIPE = Recipe()


def aims(found: Network) -> Aims:
    return aims_of(propagate(found))


def objective(found: Network, recipe: Recipe = RECIPE) -> Objective:
    return objective_of(aims(found), recipe, len(CLASSES))


def images(count: int = 40) -> Images:
    generator = torch.Generator().manual_seed(1)
    pixels = torch.randint(0, 256, (count, 1, 28, 28), dtype=torch.uint8, generator=generator)
    return Images(pixels, torch.arange(count) % 10)


def learner(found: Network, recipe: Recipe) -> Learner:
    torch.manual_seed(recipe.seed)
    data, scaling = Dataset(CLASSES, images(), images(), None), Scaling((0.0,), (1.0,))
    return Learner(objective(found, recipe), data, scaling, recipe, torch.device("cpu"))


class TwoHeads(nn.Module):
    """The network of STEM and AUX as one writes it by hand."""

    def __init__(self) -> None:
        super().__init__()
        self.conv = nn.Conv2d(1, 4, 5, stride=3)
        self.hidden, self.fc = nn.Linear(256, 20), nn.Linear(20, 10)
        self.aux1 = nn.ModuleDict({"fc": nn.Linear(256, 10)})
        self.aux2 = nn.ModuleDict({"fc": nn.Linear(20, 10)})

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        flat = torch.relu(self.conv(x)).flatten(1)
        hidden = self.hidden(flat)
        return self.fc(torch.tanh(hidden)), self.aux1["fc"](flat), self.aux2["fc"](hidden)


@pytest.mark.parametrize("with_main", [False, True])
@pytest.mark.parametrize("kind", ["SGD", "Adam"])
def test_auxiliary_heads_are_trained_as_by_hand(kind: str, with_main: bool) -> None:
    """Losses, their parts, gradients and weights; the main head by the recipe or a node."""
    recipe = Recipe(optimizer=kind, schedule="constant", learning_rate=0.02)
    ours = learner(network(*STEM, *AUX, *([MAIN] if with_main else [])), recipe)
    theirs = TwoHeads()
    theirs.load_state_dict(ours.module.state_dict())
    optimizer = make_optimizer(recipe, theirs)
    data = images()
    for start in (0, 10, 20):
        indices = torch.arange(start, start + 10)
        stepped = ours.step(indices, 0.02)
        labels = data.labels[indices]
        output, first, second = theirs(data.pixels[indices] / 255)
        cross = functional.cross_entropy
        aux1, aux2 = cross(first, labels), cross(second, labels, label_smoothing=0.1)
        last = cross(output, labels)
        total = last + 0.3 * aux1 + 0.2 * aux2
        optimizer.zero_grad()
        torch.autograd.backward(total)
        assert torch.allclose(stepped.loss, total, atol=1e-6)
        assert stepped.parts is not None
        named = dict(zip(ours.objective.names, stepped.parts, strict=True))
        assert named.keys() == {"aux1.loss", "aux2.loss", "main" if with_main else "output"}
        assert torch.allclose(named["aux1.loss"], aux1, atol=1e-6)
        assert torch.allclose(named["aux2.loss"], aux2, atol=1e-6)
        assert torch.allclose(named["main" if with_main else "output"], last, atol=1e-6)
        for name, weight in theirs.named_parameters():
            found = ours.module.get_parameter(name).grad
            assert found is not None and weight.grad is not None
            assert torch.allclose(found, weight.grad, atol=1e-6), name
        optimizer.step()
    # Adam divides what is nothing but rounding by its own size.
    most = 1e-5 if kind == "SGD" else 2e-3
    for name, weight in theirs.state_dict().items():
        assert torch.allclose(ours.module.state_dict()[name], weight, atol=most), name


def test_without_loss_nodes_the_recipe_judges_as_before() -> None:
    plain, aimless = network(*STEM[:-1]), network(*STEM)
    for found in (plain, aimless):
        one = learner(found, Recipe(schedule="constant"))
        assert one.objective.names == ()
        stepped = one.step(torch.arange(8), 0.0)
        torch.manual_seed(0)
        other = objective(plain)
        expected = other(images().pixels[:8] / 255, images().labels[:8])
        assert torch.equal(stepped.loss, expected.loss) and stepped.parts is None


@pytest.mark.parametrize(
    ("loss", "joins"),
    [
        (("l", "CrossEntropyLoss", {}, ("fc", "label")), False),
        (("l", "CrossEntropyLoss", {"weight": 0.0}, ("fc", "label")), True),
        (("l", "CrossEntropyLoss", {}, ("aux", "label")), True),
    ],
)
def test_the_recipe_judges_what_no_loss_node_trains(loss: Part, joins: bool) -> None:
    aux: Part = ("aux", "Linear", {"out_features": 10}, ("hidden",))
    found = aims(network(*STEM, aux, loss))
    assert found.judges_output is joins
    judged = objective_of(found, Recipe(), 10)
    assert judged.names == (("l", "output") if joins else ("l",))
    _, total, parts = judged(images(4).pixels / 255, images(4).labels)
    share = {"l": 0.0 if loss[2] else 1.0, "output": 1.0}
    expected = sum(share[name] * part for name, part in zip(judged.names, parts, strict=True))
    assert torch.allclose(total, torch.as_tensor(expected))


def test_a_loss_before_a_softmax_or_behind_it_trains_the_output() -> None:
    behind: tuple[Part, ...] = (
        *STEM,
        ("log", "LogSoftmax", {"dim": 1}, ("fc",)),
        ("l", "NLLLoss", {}, ("log", "label")),
    )
    assert not aims(network(*behind)).judges_output
    before: tuple[Part, ...] = (
        *(part for part in STEM if part[0] != "output"),
        ("softmax", "Softmax", {"dim": 1}, ("fc",)),
        ("output", "Output", {}, ("softmax",)),
        MAIN,
    )
    assert not aims(network(*before)).judges_output


def test_heads_that_only_losses_need_are_in_the_weights_and_not_in_the_answer() -> None:
    judged = objective(network(*STEM, *AUX))
    called: list[str] = []
    for name in ("aux1.fc", "aux2.fc", "fc"):
        child = judged.module.get_submodule(name)
        child.register_forward_hook(lambda *_, name=name: called.append(name))
    judged.eval().module(images(2).pixels / 255)
    assert called == ["fc"]
    assert {"aux1.fc.weight", "aux2.fc.bias"} <= judged.module.state_dict().keys()
    assert not any("loss" in name for name in judged.module.state_dict())


def test_a_trained_network_with_heads_loads_strictly_from_its_exported_text(tmp_path: Path) -> None:
    found = network(*STEM, *AUX, name="headed")
    perform(found, QUICK, tmp_path / "run")
    run = open_run(tmp_path / "run")
    assert evaluate(run, "digits").score.accuracy is not None
    done = export_pytorch(run.network, tmp_path / "headed.py", run.weights)
    assert done.difference == 0
    from safetensors.torch import load_file

    scope: dict[str, Any] = {"__name__": "headed"}
    exec((tmp_path / "headed.py").read_text(), scope)
    module = scope["Headed"]()
    module.load_state_dict(load_file(tmp_path / "headed.safetensors"), strict=True)
    assert torch.equal(module.aux1["fc"].weight, load_file(run.weights or "")["aux1.fc.weight"])


def test_each_loss_is_told_by_its_name_and_kept(tmp_path: Path) -> None:
    events = perform(network(*STEM, *AUX), QUICK, tmp_path / "run")
    (plan,) = only(Plan, events)
    assert plan.losses == ("aux1.loss", "aux2.loss", "output")
    steps = [step for each in only(Metrics, events) for step in each.steps]
    (checked,) = only(Validation, events)
    found = [(each.loss, each.losses) for each in steps]
    for loss, parts in (*found, (checked.loss, checked.losses)):
        weighted = parts["output"] + 0.3 * parts["aux1.loss"]
        assert loss == pytest.approx(weighted + 0.2 * parts["aux2.loss"], rel=1e-5)
    assert checked.accuracy is not None and checked.accuracy > 0.8 and checked.error is None
    assert checked.losses["aux1.loss"] < steps[0].losses["aux1.loss"]
    kept = history(tmp_path / "run")
    assert kept.steps == tuple(steps) and kept.validations == (checked,)


def test_losses_travel_whole_even_when_they_are_no_numbers() -> None:
    sent = Validation(1, 2, 0.1, 0.5, None, 0.5, None, True, 0.25, {"a": math.inf, "b": 1.0})
    assert decode(encode(sent)) == sent


def test_an_autoencoder_learns_the_clean_image_from_the_noisy_one() -> None:
    """The total, and every gradient, against a loop by hand with the same noise."""
    ours = learner(network(*DENOISING), Recipe(schedule="constant", optimizer="SGD"))
    theirs = nn.Sequential(
        nn.Flatten(), nn.Linear(784, ENCODED), nn.ReLU(), nn.Linear(ENCODED, 784), nn.Sigmoid()
    )
    values = ours.module.state_dict().values()
    theirs.load_state_dict(dict(zip(theirs.state_dict(), values, strict=True)))
    pixels = images(12).pixels / 255
    torch.manual_seed(5)
    stepped = ours.step(torch.arange(12), 0.0)
    torch.manual_seed(5)
    noisy = pixels + torch.randn_like(pixels) * 0.3
    expected = functional.mse_loss(theirs(noisy), pixels.flatten(1))
    torch.autograd.backward(expected)
    assert torch.allclose(stepped.loss, expected, atol=1e-6)
    assert stepped.right is None
    for mine, other in zip(ours.module.parameters(), theirs.parameters(), strict=True):
        assert mine.grad is not None and other.grad is not None
        assert torch.allclose(mine.grad, other.grad, atol=1e-6)


def test_an_autoencoder_is_judged_by_its_error_and_sees_pixels(tmp_path: Path) -> None:
    events = perform(network(*DENOISING), replace(QUICK, epochs=4), tmp_path / "run")
    run = open_run(tmp_path / "run")
    assert (run.mean, run.std) == ((0.0,), (1.0,))
    checked, (tested,) = only(Validation, events)[-1], only(FinalScore, events)
    assert checked.accuracy is None and tested.accuracy is None
    # Without the noise, which evaluation leaves out, the node's loss is the error itself.
    assert checked.error == pytest.approx(checked.losses["loss"], rel=1e-5)
    assert checked.error is not None and checked.error < 0.05
    found = evaluate(run, "digits").score
    assert found.error == pytest.approx(tested.error)
    assert (found.accuracy, found.top5) == (None, None)


@pytest.mark.parametrize("key", ["autoencoder", "denoising_autoencoder"])
def test_the_published_autoencoders_learn_the_digits(tmp_path: Path, key: str) -> None:
    recipe = replace(QUICK, learning_rate=3e-3, batch_size=32, epochs=2)
    events = perform(ARCHITECTURES[key].build(), recipe, tmp_path / "run")
    (tested,) = only(FinalScore, events)
    # An image of the mean gray of each place is off by 0.067.
    assert tested.error is not None and tested.error < 0.04


@pytest.mark.parametrize("key", ["googlenet_aux", "inception_v3_aux"])
def test_published_auxiliary_heads_leave_the_main_head_to_the_recipe(key: str) -> None:
    found = aims(ARCHITECTURES[key].build())
    assert found.losses and found.judges_output
    found.accept(tuple(map(str, range(1000))))


def test_a_flat_target_is_the_image_too_and_a_short_one_the_classes_shares() -> None:
    flat: tuple[Part, ...] = (
        *STEM[:-1],
        ("again", "Linear", {"out_features": 784}, ("hidden",)),
        ("image", "Target", {"shape": (784,), "dtype": "float32"}, ()),
        ("mse", "MSELoss", {}, ("again", "image")),
        ("shares", "Target", {"shape": (10,), "dtype": "float32"}, ()),
        ("bce", "BCEWithLogitsLoss", {}, ("fc", "shares")),
    )
    judged = objective(network(*flat))
    pixels, labels = images(6).pixels / 255, images(6).labels
    output, _, (mse, bce) = judged(pixels, labels)
    again = judged.module.get_submodule("again")
    hidden = judged.module.get_submodule("hidden")
    conv = judged.module.get_submodule("conv")
    drawn = again(hidden(torch.relu(conv(pixels)).flatten(1)))
    assert torch.allclose(mse, functional.mse_loss(drawn, pixels.flatten(1)))
    wanted = functional.one_hot(labels, 10).float()
    assert torch.allclose(bce, functional.binary_cross_entropy_with_logits(output, wanted))
    assert judged.classifies and not judged.reconstructs


REFUSED: tuple[tuple[tuple[Part, ...], str], ...] = (
    ((("t", "Target", {"shape": (3,), "dtype": "float32"}, ()),
      ("three", "Linear", {"out_features": 3}, ("fc",)),
      ("l", "MSELoss", {}, ("three", "t"))), "t asks for 3 of float32, but the data has one class"),
    ((("s", "Target", {"shape": (28, 28)}, ()),
      ("m", "Conv2d", {"out_channels": 10, "padding": "same"}, ("input",)),
      ("l", "CrossEntropyLoss", {}, ("m", "s"))), "s asks for 28×28 of int64"),
    ((("few", "Linear", {"out_features": 4}, ("hidden",)),
      ("l", "CrossEntropyLoss", {}, ("few", "label"))), "10 classes but 4 arrives at l: the layer"),
    ((("l", "CrossEntropyLoss", {"reduction": "none"}, ("fc", "label")),),
     "l gives a number for each sample"),
)  # fmt: skip


@pytest.mark.parametrize(("parts", "sentence"), REFUSED)
def test_what_the_data_cannot_answer_is_refused_by_name(
    tmp_path: Path, parts: tuple[Part, ...], sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        perform(network(*STEM, *parts), QUICK, tmp_path / "run")
    assert not (tmp_path / "run").exists()


def test_an_output_of_another_size_needs_a_loss_node(tmp_path: Path) -> None:
    parts = tuple(part for part in DENOISING if part[0] not in ("clean", "loss"))
    with pytest.raises(Refused, match=r"the Output is 1×28×28: .* a loss node with a Target"):
        perform(network(*parts), QUICK, tmp_path / "run")


def test_a_network_that_normalises_itself_gets_pixels() -> None:
    own: tuple[Part, ...] = (
        INPUT,
        ("norm", "ChannelNormalize", {"mean": (0.1,), "deviation": (0.3,)}, ("input",)),
        ("flatten", "Flatten", {}, ("norm",)),
        ("fc", "Linear", {"out_features": 10}, ("flatten",)),
        ("output", "Output", {}, ("fc",)),
    )
    assert aims(network(*own)).takes_pixels
    assert not aims(network(*STEM)).takes_pixels


@pytest.mark.parametrize(
    ("parts", "last", "line"),
    [
        ((*STEM, *AUX), "top-1 ", "top-1"),
        (DENOISING, "reconstruction error 0.0", "reconstruction error 0.0"),
    ],
)
def test_the_command_line_trains_and_judges_a_design_with_losses(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    parts: tuple[Part, ...],
    last: str,
    line: str,
) -> None:
    file = tmp_path / "judged.convas"
    settings = {"batch_size": 100, "threads": 1, "learning_rate": 1e-2}
    save(replace(network(*parts), training=settings), file)
    run = str(tmp_path / "run")
    words = ["train", str(file), "--data", "digits", "--epochs", "1", "--run", run]
    assert cli.run(words) == 0
    captured = capsys.readouterr()
    assert captured.out.startswith(last)
    assert "validation loss" in captured.err
    assert cli.run(["evaluate", run, "--data", "digits"]) == 0
    assert capsys.readouterr().out.startswith(line)
    assert cli.run(["evaluate", run, "--data", "digits", "--json"]) == 0
    assert "loss" in json.loads(capsys.readouterr().out)
