"""What a network gives again, as pictures: equal to torch by hand, and training does not notice."""

import base64
import math
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from torch import Tensor
from torch.nn import functional

from designer import cli
from designer.data.images import Images, Scaling
from designer.files import save
from designer.pictures import CHOICES, MOST, Pictures
from designer.protocol import Validation, decode, encode, typed
from designer.recipe import Recipe
from designer.refused import Refused
from designer.runs import open_run
from designer.training.aims import aims_of
from designer.training.evaluate import evaluate, pictures_of
from designer.training.loop import DRAW_EVERY, Training
from designer.training.measure import Scaler, measure
from designer.training.objective import Objective, objective_of
from designer.training.pictures import BUDGET, Place, draw
from designer.worker.jobs import job
from graphs.architectures import ARCHITECTURES
from graphs.propagate import propagate
from tests.designer.designs import small
from tests.designer.engine import only, perform
from tests.designer.judged import DENOISING, INPUT, STEM, Part, network

pytestmark = pytest.mark.torch
CLASSES = tuple("0123456789")
QUICK = Recipe(epochs=2, batch_size=100, threads=1, learning_rate=1e-2)
COUNT = 300
"""More than a batch."""
ALIKE = Scaling((0.0,), (1.0,))


def objective(*parts: Part) -> Objective:
    torch.manual_seed(3)
    return objective_of(aims_of(propagate(network(*parts))), Recipe(), len(CLASSES))


def images(count: int = COUNT, shape: tuple[int, ...] = (1, 28, 28)) -> Images:
    generator = torch.Generator().manual_seed(4)
    pixels = torch.randint(0, 256, (count, *shape), dtype=torch.uint8, generator=generator)
    return Images(pixels, torch.arange(count) % 10)


def drawn(judged: Objective, given: Images, scaling: Scaling = ALIKE) -> Pictures:
    place = Place("run", 1, "test", len(given), 0.5)
    return draw(judged, given, Scaler(scaling, torch.device("cpu")), CLASSES, place)


def pixels(found: Pictures, kind: str) -> Tensor:
    """Pictures of a kind, N×C×H×W."""
    channels = 1 if kind == "difference" else found.channels
    data = bytearray(base64.b64decode(getattr(found, kind)))
    shape = (len(found.shown), found.height, found.width, channels)
    return torch.frombuffer(data, dtype=torch.uint8).reshape(shape).permute(0, 3, 1, 2)


def numbers(found: Pictures) -> list[int]:
    return [each.number for each in found.shown]


def test_noise_output_and_errors_are_those_of_torch() -> None:
    judged, given = objective(*DENOISING), images()
    found = drawn(judged, given)
    torch.manual_seed(0)
    clean = given.pixels / 255
    noisy = torch.cat([part + 0.3 * torch.randn_like(part) for part in (clean[:250], clean[250:])])
    weights = judged.module.state_dict()
    hidden = functional.linear(
        noisy.flatten(1), weights["encoder.weight"], weights["encoder.bias"]
    ).relu()
    output = functional.linear(hidden, weights["decoder.weight"], weights["decoder.bias"])
    output = output.sigmoid().reshape(clean.shape)
    errors = ((output - clean) ** 2).flatten(1).mean(1)
    assert found.error == pytest.approx(errors.mean().item(), rel=1e-5)
    shown = numbers(found)
    assert [each.error for each in found.shown] == pytest.approx(errors[shown].tolist(), rel=1e-5)
    assert [each.label for each in found.shown] == [str(number % 10) for number in shown]
    assert torch.equal(pixels(found, "given"), given.pixels[shown])
    for kind, expected in (("seen", noisy.clamp(0, 1)), ("output", output)):
        most = (pixels(found, kind).int() - (expected[shown] * 255).round().int()).abs().max()
        assert most <= 1, kind
    difference = 128 + 127 * (output - clean)[shown]
    assert (pixels(found, "difference").int() - difference.round().int()).abs().max() <= 1


def test_first_worst_and_best_are_looked_for_in_all_images() -> None:
    found = drawn(objective(*DENOISING), images())
    shown = {choice: [found.shown[at] for at in found.places(choice)] for choice in CHOICES}
    assert [each.number for each in shown["first"]] == list(range(MOST))
    errors = {choice: [each.error for each in shown[choice]] for choice in CHOICES}
    assert errors["worst"] == sorted(errors["worst"], reverse=True)
    assert errors["best"] == sorted(errors["best"])
    assert errors["best"][-1] <= min(errors["first"]) and errors["worst"][-1] >= found.error
    few = drawn(objective(*DENOISING), images(5))
    assert [len(few.places(choice)) for choice in CHOICES] == [5, 5, 5]
    assert numbers(few) == [0, 1, 2, 3, 4]


PLAIN = tuple(
    ("flatten", "Flatten", {}, ("input",)) if part[0] == "flatten" else part
    for part in DENOISING
    if part[0] != "noise"
)


def test_without_noise_the_error_is_that_of_the_measure() -> None:
    judged, given = objective(*PLAIN), images()
    found = drawn(judged, given)
    score = measure(judged, given, Scaler(ALIKE, torch.device("cpu")))
    assert found.error == pytest.approx(score.error, rel=1e-5)
    assert found.seen == ""


def test_colour_is_kept_large_pictures_shrink_and_the_largest_difference_is_shown() -> None:
    side = 160
    shape = (3, side, side)
    parts: tuple[Part, ...] = (
        ("input", "Input", {"shape": shape}, ()),
        ("conv", "Conv2d", {"out_channels": 3, "kernel_size": 1}, ("input",)),
        ("output", "Output", {}, ("conv",)),
        ("clean", "Target", {"shape": shape, "dtype": "float32"}, ()),
        ("loss", "MSELoss", {}, ("conv", "clean")),
    )
    judged = objective(*parts)
    conv = judged.module.get_submodule("conv")
    state = {"weight": torch.eye(3)[:, :, None, None], "bias": torch.tensor([0.1, -0.5, 0.0])}
    conv.load_state_dict(state)
    given = Images(torch.full((4, *shape), 153, dtype=torch.uint8), torch.arange(4))
    given.pixels[:, 2] = 51
    found = drawn(judged, given, Scaling((0.5, 0.4, 0.3), (1.0, 1.0, 1.0)))
    assert (found.channels, found.height) == (3, found.width) and found.width == side
    many = drawn(judged, images(40, shape), Scaling((0.0,) * 3, (1.0,) * 3))
    assert many.width < side
    size = sum(len(base64.b64decode(getattr(many, k))) for k in ("given", "output", "difference"))
    assert BUDGET / 3 < size <= BUDGET
    # Each channel has its scaling removed; green differs most, and is too dark.
    assert pixels(found, "output")[0, :, 0, 0].tolist() == [179, 26, 51]
    difference = pixels(found, "difference")
    assert difference.min() == difference.max() == 128 - 64


def test_an_output_that_is_no_number_is_told_and_travels() -> None:
    judged = objective(*DENOISING)
    torch.nn.init.constant_(judged.module.get_parameter("decoder.bias"), math.nan)
    found = drawn(judged, images(20))
    assert math.isnan(found.error)
    there = decode(encode(found))
    assert isinstance(there, Pictures) and math.isnan(there.shown[0].error)
    assert pixels(there, "output").max() == 0


def test_looking_leaves_weights_statistics_chance_and_mode_as_they_were() -> None:
    parts = [*DENOISING]
    parts.insert(2, ("norm", "BatchNorm2d", {}, ("noise",)))
    parts[3] = ("flatten", "Flatten", {}, ("norm",))
    judged = objective(*parts)
    assert judged.noise == ("noise",)
    judged.train()
    before = {name: value.clone() for name, value in judged.state_dict().items()}
    chance = torch.get_rng_state()
    one, other = drawn(judged, images(20)), drawn(judged, images(20))
    assert one == other
    assert torch.equal(torch.get_rng_state(), chance)
    assert all(module.training for module in judged.modules())
    assert all(torch.equal(value, before[name]) for name, value in judged.state_dict().items())


NOISY: tuple[tuple[tuple[Part, ...], tuple[str, ...]], ...] = (
    (DENOISING, ("noise",)),
    (PLAIN, ()),
    ((INPUT, ("flat", "Flatten", {}, ("input",)), ("drop", "Dropout", {}, ("flat",)),
      ("noise", "GaussianNoise", {"std": 0.1}, ("drop",)),
      ("fc", "Linear", {"out_features": 10}, ("noise",)), ("late", "Dropout", {}, ("fc",)),
      ("output", "Output", {}, ("late",))), ("drop", "noise")),
    (STEM, ()),
)  # fmt: skip


@pytest.mark.parametrize(("parts", "names"), NOISY)
def test_noise_is_what_stands_between_the_input_and_the_first_layer(
    parts: tuple[Part, ...], names: tuple[str, ...]
) -> None:
    assert objective(*parts).noise == names


def test_dropped_pixels_are_seen_behind_a_flatten() -> None:
    parts: tuple[Part, ...] = (
        INPUT,
        ("flatten", "Flatten", {}, ("input",)),
        ("drop", "Dropout", {"p": 0.25}, ("flatten",)),
        *(part for part in DENOISING if part[0] in ("relu", "decoder", "sigmoid", "image")),
        ("encoder", "Linear", {"out_features": 16}, ("drop",)),
        *(part for part in DENOISING if part[0] in ("output", "clean", "loss")),
    )
    found = drawn(objective(*parts), images(40))
    given, seen = pixels(found, "given").int(), pixels(found, "seen").int()
    dropped = (seen == 0) & (given > 0)
    assert 0.23 < dropped.float().mean() < 0.27
    kept = (given.float() / 0.75).round().clamp(max=255)
    assert ((seen - kept).abs()[~dropped] <= 1).all()


def test_a_training_shows_pictures_after_each_epoch_and_of_the_test_images(tmp_path: Path) -> None:
    events = perform(network(*DENOISING), QUICK, tmp_path / "run")
    checked, found = only(Validation, events), only(Pictures, events)
    assert [(each.part, each.epoch) for each in found[:2]] == [("validation", 1), ("validation", 2)]
    for validation, each in zip(checked, found, strict=False):
        assert each.whole == validation.error
        assert (each.images, each.judged, each.run) == (800, 144, str(tmp_path / "run"))
    best = max(each.epoch for each in checked if each.best)
    last = found[-1]
    assert (last.part, last.epoch, last.images, last.judged) == ("test", best, 2000, 2000)
    run = open_run(tmp_path / "run")
    assert pictures_of(run) == last
    assert evaluate(run, "digits").noisy == pytest.approx(last.error, rel=1e-6)
    values = job("pictures")({"run": str(run.folder)}, lambda *_: None)
    assert typed(Pictures, values) == last


def test_pictures_change_nothing_in_what_is_learned(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    perform(network(*DENOISING), QUICK, tmp_path / "with")
    monkeypatch.setattr(Training, "_draw", lambda *_: None)
    perform(network(*DENOISING), QUICK, tmp_path / "without")
    one, other = (open_run(tmp_path / name).checkpoint("last") for name in ("with", "without"))
    assert one is not None and other is not None
    assert one.state["files"] == other.state["files"]


def test_a_classifier_shows_none_and_says_what_does(tmp_path: Path) -> None:
    events = perform(small(), replace(QUICK, epochs=1), tmp_path / "run")
    assert only(Pictures, events) == []
    assert evaluate(open_run(tmp_path / "run"), "digits").noisy is None
    with pytest.raises(Refused, match=r"is not the image again. .* such as an autoencoder"):
        pictures_of(open_run(tmp_path / "run"))


def test_the_published_one_learns_and_the_command_line_tells_its_errors(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    design = tmp_path / "denoising.convas"
    settings = {"batch_size": 64, "threads": 1}
    save(replace(ARCHITECTURES["denoising_autoencoder"].build(), training=settings), design)
    run = str(tmp_path / "run")
    words = ["train", str(design), "--data", "digits", "--epochs", "1", "--run", run]
    assert cli.run(words) == 0
    said = capsys.readouterr()
    assert said.out.startswith("reconstruction error 0.0")
    assert said.err.count("0.") and said.err.splitlines()[-1].count(" loss ") == 2
    assert cli.run(["evaluate", run, "--data", "digits"]) == 0
    lines = capsys.readouterr().out.splitlines()
    names = [line.rpartition(" ")[0] for line in lines]
    assert names == ["reconstruction error", "reconstruction error with noise", "loss"]
    clean, noisy, loss = (float(line.rpartition(" ")[2]) for line in lines)
    # The mean image of the digits has an error of 0.067.
    assert clean < noisy < 0.045 and clean == loss


def test_short_epochs_are_not_all_drawn(tmp_path: Path) -> None:
    events = perform(network(*DENOISING), replace(QUICK, epochs=5), tmp_path / "run")
    found = [each.epoch for each in only(Pictures, events) if each.part == "validation"]
    assert found[0] == 1 and found[-1] == 5
    if only(Validation, events)[-1].seconds < DRAW_EVERY:
        assert found == [1, 5]
