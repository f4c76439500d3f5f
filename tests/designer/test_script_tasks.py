"""Training scripts with loss nodes, frozen layers and weights: run, and equal to the engine."""

import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from designer.data.load import silent
from designer.inspection.script_tasks import task_of
from designer.inspection.scripts import export_script
from designer.protocol import Event, FinalScore, Validation
from designer.recipe import Recipe
from designer.refused import Refused
from designer.runs import open_run
from designer.training.control import Control
from designer.training.loop import Training
from designer.training.module import build
from designer.training.prepare import begin
from designer.training.weight_files import Source
from graphs.architectures import ARCHITECTURES
from graphs.codegen.script import training_script
from graphs.layers.normalization import BatchNorm2d
from graphs.network import Network
from graphs.types import GraphError
from tests.conftest import REPOSITORY
from tests.designer.designs import lenet, small
from tests.designer.engine import only
from tests.designer.judged import AUX, DENOISING, MAIN, STEM, Part, network
from tests.designer.test_script import TORCHRUN, figures, rounded, started

QUICK = Recipe(epochs=1, batch_size=100, threads=1, device="cpu")
HEADS = network(*STEM, *AUX)
ZERO: Part = ("aux0.loss", "CrossEntropyLoss", {"weight": 0.0}, ("aux0.fc", "label"))
IDLE: tuple[Part, ...] = (("aux0.fc", "Linear", {"out_features": 10}, ("flatten",)), ZERO)
SHARES: tuple[Part, ...] = (
    ("shares", "Target", {"shape": (10,), "dtype": "float32"}, ()),
    ("yes", "BCEWithLogitsLoss", {"weight": 2.0, "pos_weight": tuple(map(float, range(1, 11)))},
     ("fc", "shares")),
    ("drawn", "Linear", {"out_features": 784}, ("hidden",)),
    ("image", "Target", {"shape": (784,), "dtype": "float32"}, ()),
    ("mse", "HuberLoss", {"delta": 0.5}, ("drawn", "image")),
    ("rows", "Target", {"shape": (1, 28, 28), "dtype": "float32"}, ()),
    ("half", "AvgPool2d", {"kernel_size": 2}, ("rows",)),
    ("halved", "Flatten", {}, ("half",)),
    ("quarter", "Linear", {"out_features": 196}, ("flatten",)),
    ("l1", "L1Loss", {"weight": 0.5}, ("quarter", "halved")),
)  # fmt: skip


def with_frozen(found: Network, *names: str) -> Network:
    return found.with_nodes(*(replace(found.by_name[name], frozen=True) for name in names))


def weights_of(found: Network, folder: Path, *names: str) -> tuple[Source, dict[str, Tensor]]:
    """Weights in a file, of some layers or of all: as a source, and as they are."""
    torch.manual_seed(99)
    kept = build(found).state_dict()
    kept = {k: t for k, t in kept.items() if not names or k.rpartition(".")[0] in names}
    save_file(kept, folder / "own.safetensors")
    return {str(folder / "own.safetensors"): {key: key for key in kept}}, kept


def trained(
    found: Network, recipe: Recipe, folder: Path, weights: Source | None = None
) -> tuple[list[Event], Mapping[str, Tensor]]:
    """What the engine tells, and its best weights."""
    events: list[Event] = []
    Training(begin(found, recipe, folder, silent, weights), Control(), events.append).perform()
    best = open_run(folder).weights
    assert best is not None
    return events, load_file(best)


def exported(found: Network, recipe: Recipe, folder: Path, weights: Source | None = None) -> Path:
    path = folder / "train.py"
    export_script(replace(found, training=recipe.settings()), path, weights)
    return path


def kept_by(script: Path) -> Mapping[str, Tensor]:
    kept: Mapping[str, Any] = torch.load(script.with_suffix(".pt"), weights_only=True)
    return kept["state_dict"]  # type: ignore[no-any-return]


def same_weights(one: Mapping[str, Tensor], other: Mapping[str, Tensor]) -> bool:
    return one.keys() == other.keys() and all(torch.equal(one[key], other[key]) for key in one)


@pytest.mark.parametrize(
    ("found", "loss"),
    [
        (HEADS, "cross entropy"),
        (HEADS, "mean squared error"),
        (network(*STEM, *AUX, MAIN), "cross entropy"),
        (network(*STEM, *SHARES), "cross entropy"),
    ],
    ids=["joined", "joined by squares", "main", "shares and images"],
)
def test_auxiliary_losses_are_those_of_the_engine(
    found: Network, loss: str, tmp_path: Path
) -> None:
    recipe = replace(QUICK, loss=loss)
    weights, _ = weights_of(found, tmp_path)
    events, best = trained(found, recipe, tmp_path / "run", weights)
    script = exported(found, recipe, tmp_path, weights)
    epoch, test = started(script).splitlines()
    (each,), (tested,) = only(Validation, events), only(FinalScore, events)
    assert figures(epoch) == rounded(each.train_loss, each.train_accuracy, each.loss, each.accuracy)
    assert figures(test) == rounded(tested.loss, tested.accuracy)
    assert same_weights(kept_by(script), best)


@pytest.mark.parametrize(
    "found", [network(*DENOISING), ARCHITECTURES["denoising_autoencoder"].build()],
    ids=["dense", "published"],
)  # fmt: skip
def test_an_autoencoder_learns_the_clean_image_and_tells_its_error(
    found: Network, tmp_path: Path
) -> None:
    events, best = trained(found, QUICK, tmp_path / "run")
    script = exported(found, QUICK, tmp_path)
    epoch, test = started(script).splitlines()
    (each,), (tested,) = only(Validation, events), only(FinalScore, events)
    assert "accuracy" not in epoch and each.error is not None and tested.error is not None
    told = figures(epoch)
    wanted = [each.train_loss, each.loss, each.error]
    assert [told[0], *told[2:]] == [round(value or 0, 4) for value in wanted]
    # The node's loss is the error itself.
    assert told[1] == pytest.approx(told[0], abs=1e-4)
    assert figures(test) == [round(tested.loss, 4), round(tested.error, 4)]
    assert same_weights(kept_by(script), best)
    kept = torch.load(script.with_suffix(".pt"), weights_only=True)
    assert (kept["mean"].tolist(), kept["std"].tolist()) == ([0.0], [1.0])


def test_frozen_layers_stay_as_the_engine_leaves_them(tmp_path: Path) -> None:
    found = with_frozen(small(), "conv", "norm", "drop")
    assert isinstance(found.by_name["norm"].layer, BatchNorm2d)
    weights, before = weights_of(found, tmp_path)
    events, best = trained(found, QUICK, tmp_path / "run", weights)
    script = exported(found, QUICK, tmp_path, weights)
    epoch, _ = started(script).splitlines()
    (each,) = only(Validation, events)
    assert figures(epoch) == rounded(each.train_loss, each.train_accuracy, each.loss, each.accuracy)
    after = kept_by(script)
    assert same_weights(after, best)
    for key, tensor in before.items():
        assert torch.equal(after[key], tensor) == (not key.startswith("linear")), key


def test_a_group_that_is_frozen_as_a_whole_is_named_once(tmp_path: Path) -> None:
    names = [name for name in lenet().by_name if name.startswith("features")]
    script = exported(with_frozen(lenet(), *names, "classifier.0"), QUICK, tmp_path)
    assert 'FROZEN = ["features", "classifier.0"]\n' in script.read_text()


def test_a_frozen_lenet5_begins_with_the_weights_that_the_design_has(tmp_path: Path) -> None:
    found = with_frozen(ARCHITECTURES["lenet5"].build(), "c1", "c3")
    weights, before = weights_of(found, tmp_path, "c1", "c3")
    script = exported(found, QUICK, tmp_path, weights)
    start = torch.load(tmp_path / "train_start.pt", weights_only=True)["state_dict"]
    assert same_weights(start, before)
    events, best = trained(found, QUICK, tmp_path / "run", weights)
    epoch, _ = started(script).splitlines()
    (each,) = only(Validation, events)
    assert figures(epoch) == rounded(each.train_loss, each.train_accuracy, each.loss, each.accuracy)
    assert same_weights(kept_by(script), best)
    assert all(torch.equal(kept_by(script)[key], tensor) for key, tensor in before.items())


def test_two_processes_train_heads_frozen_layers_and_weights_together(tmp_path: Path) -> None:
    """A head that is only measured has no gradient, which the processes must not wait for."""
    found = with_frozen(network(*STEM, *AUX, *IDLE), "conv")
    weights, before = weights_of(found, tmp_path)
    script = exported(found, QUICK, tmp_path, weights)
    alone = started(script)
    both = started(script, under=TORCHRUN)
    pairs = list(zip(alone.splitlines(), both.splitlines(), strict=True))
    assert len(pairs) == 2
    for one, two in pairs:
        assert figures(one) == pytest.approx(figures(two), abs=2e-2)
    kept = kept_by(script)
    assert torch.equal(kept["conv.weight"], before["conv.weight"])
    assert torch.equal(kept["aux0.fc.weight"], before["aux0.fc.weight"])
    assert not torch.equal(kept["aux1.fc.weight"], before["aux1.fc.weight"])


def test_missing_and_wrong_weights_are_one_clear_line(tmp_path: Path) -> None:
    weights, _ = weights_of(small(), tmp_path)
    script = exported(small(), QUICK, tmp_path, weights)
    start = tmp_path / "train_start.pt"
    torch.save({"state_dict": {"conv.weight": torch.zeros(1)}}, start)
    assert started(script).startswith(f"{start} has other weights: ")
    start.unlink()
    assert started(script) == f"There is no {start}: say where the weights lie with --start.\n"


def test_weights_of_others_are_not_written_over(tmp_path: Path) -> None:
    weights, _ = weights_of(small(), tmp_path)
    (tmp_path / "train_start.pt").write_bytes(b"mine")
    with pytest.raises(Refused, match=r"train_start\.pt lies there already and would be lost"):
        exported(small(), QUICK, tmp_path, weights)
    assert (tmp_path / "train_start.pt").read_bytes() == b"mine"
    assert not (tmp_path / "train.py").exists()


def test_published_networks_are_written_or_refused_with_the_reason(tmp_path: Path) -> None:
    refused = {}
    for key, architecture in ARCHITECTURES.items():
        found = architecture.build()
        try:
            text = training_script(found, Recipe(), task_of(found, "folder"), "folder").text
            (tmp_path / f"{key}.py").write_text(text)
        except (GraphError, Refused) as error:
            refused[key] = str(error)
    assert refused.keys() == {"unet_2015", "dcgan_generator"}
    assert refused["unet_2015"].startswith("The Output is 2×388×388, but of an image")
    assert refused["dcgan_generator"].startswith("The Input is 100×1×1, but images are")
    config = str(REPOSITORY / "pyproject.toml")
    for command in (("format", "--check", "--isolated"), ("check", "--config", config)):
        arguments = [sys.executable, "-m", "ruff", *command, str(tmp_path)]
        done = subprocess.run(arguments, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        (
            (("noise", "GaussianNoise", {}, ("input",)), *STEM[1:], *AUX),
            "noise is for training only, and so are the auxiliary heads",
        ),
        (
            (*STEM, ("rows", "Target", {"shape": (1, 28, 28), "dtype": "float32"}, ()),
             ("seen", "Flatten", {}, ("rows",)),
             ("again", "Linear", {"out_features": 10}, ("seen",)),
             ("mse", "MSELoss", {}, ("fc", "again"))),
            "again stands between a Target and a loss",
        ),
        (
            (*STEM, ("each", "CrossEntropyLoss", {"reduction": "none"}, ("fc", "label"))),
            "each gives a number for each sample",
        ),
    ],
)  # fmt: skip
def test_what_a_script_could_not_do_as_the_engine_is_refused(
    parts: tuple[Part, ...], sentence: str
) -> None:
    if parts[0][0] == "noise":
        parts = (STEM[0], parts[0], ("conv", *STEM[1][1:3], ("noise",)), *parts[2:])
    found = network(*parts)
    with pytest.raises((GraphError, Refused), match=sentence):
        training_script(found, Recipe(), task_of(found, "digits"), "digits")
