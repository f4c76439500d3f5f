"""Trainings from beginning to end: they learn, they listen, and they say why they end."""

import math
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from designer.checkpoints import LEARNING
from designer.protocol import Event, FinalScore, Metrics, Notice, Plan, State, Validation
from designer.recipe import Recipe
from designer.refused import Refused
from designer.runs import history, open_run
from designer.training.control import Control, Wish
from designer.training.evaluate import evaluate
from designer.training.loop import _order, _steps
from graphs.network import Network
from tests.designer.designs import chain, lenet, small
from tests.designer.engine import only, perform, resume

pytestmark = pytest.mark.torch
QUICK = Recipe(epochs=2, batch_size=100, threads=1, learning_rate=1e-2)


def test_lenet_reads_more_than_95_percent_of_the_digits_after_three_epochs(tmp_path: Path) -> None:
    events = perform(lenet(), Recipe(threads=1), tmp_path / "run")
    (tested,) = only(FinalScore, events)
    assert tested.images == 2000
    assert tested.accuracy is not None and tested.accuracy > 0.95
    assert evaluate(open_run(tmp_path / "run"), "digits").score.accuracy == tested.accuracy


@pytest.mark.parametrize("optimizer", ["SGD", "Adam", "AdamW"])
@pytest.mark.parametrize("loss", ["cross entropy", "mean squared error"])
def test_every_optimiser_makes_every_loss_smaller(
    tmp_path: Path, optimizer: str, loss: str
) -> None:
    rate = 0.1 if optimizer == "SGD" else 1e-2
    recipe = replace(QUICK, epochs=1, optimizer=optimizer, loss=loss, learning_rate=rate)
    events = perform(small(), recipe, tmp_path / "run")
    steps = [step for metrics in only(Metrics, events) for step in metrics.steps]
    assert [step.step for step in steps] == list(range(1, 73))
    first, last = (sum(step.loss for step in part) for part in (steps[:10], steps[-10:]))
    assert last < 0.8 * first


def test_the_plan_tells_what_is_coming_and_the_journal_keeps_what_came(tmp_path: Path) -> None:
    events = perform(small(), QUICK, tmp_path / "run")
    (plan,) = only(Plan, events)
    assert (plan.images, plan.validation_images, plan.steps_per_epoch) == (7200, 800, 72)
    kept = history(tmp_path / "run")
    assert kept.validations == tuple(only(Validation, events))
    assert kept.steps == tuple(s for metrics in only(Metrics, events) for s in metrics.steps)
    assert kept.state == "finished"
    means = [sum(s.loss for s in kept.steps[start : start + 72]) / 72 for start in (0, 72)]
    assert [each.train_loss for each in kept.validations] == pytest.approx(means)


def test_the_best_weights_are_those_of_the_best_epoch(tmp_path: Path) -> None:
    events = perform(small(), replace(QUICK, epochs=4, learning_rate=0.3), tmp_path / "run")
    validations = only(Validation, events)
    best = max(validations, key=lambda each: (each.accuracy or 0, -each.loss))
    assert [each.epoch for each in validations if each.best][-1] == best.epoch
    kept = open_run(tmp_path / "run").checkpoint("best")
    assert kept is not None and kept.state["validated"] == best.epoch


def at_first(kind: type[Event], wish: Wish) -> Callable[[Event, Control], None]:
    def hear(event: Event, control: Control) -> None:
        if isinstance(event, kind):
            control.say(wish)

    return hear


def test_stop_keeps_what_was_learned(tmp_path: Path) -> None:
    events = perform(small(), QUICK, tmp_path / "run", at_first(Metrics, "stop"))
    assert only(State, events)[-1].state == "stopped"
    kept = open_run(tmp_path / "run").checkpoint("last")
    assert kept is not None and 0 < kept.state["step"] < 72
    assert open_run(tmp_path / "run").weights == kept.weights


def test_finish_epoch_stops_after_its_validation(tmp_path: Path) -> None:
    hear = at_first(Metrics, "finish epoch")
    events = perform(small(), QUICK, tmp_path / "run", hear)
    assert only(State, events)[-1].state == "stopped"
    assert [each.epoch for each in only(Validation, events)] == [1]


def test_a_pause_waits_and_changes_nothing(tmp_path: Path) -> None:
    def hear(event: Event, control: Control) -> None:
        if isinstance(event, Metrics) and control.wish == "run" and event.steps[0].step < 20:
            control.say("pause")
        if isinstance(event, State) and event.state == "paused":
            control.say("run")

    paused = perform(small(), QUICK, tmp_path / "paused", hear)
    assert "paused" in [each.state for each in only(State, paused)]
    perform(small(), QUICK, tmp_path / "straight")
    assert files_of(tmp_path / "paused") == files_of(tmp_path / "straight")


def files_of(folder: Path) -> object:
    """The checksums of weights, optimiser and chance at the end."""
    found = open_run(folder).checkpoint("last")
    assert found is not None
    return found.state["files"]


def test_a_loss_that_is_no_number_ends_before_the_weights_are_spoiled(tmp_path: Path) -> None:
    recipe = replace(QUICK, optimizer="SGD", learning_rate=100, momentum=0.99, epochs=30)
    recipe = replace(recipe, loss="mean squared error")
    without_norm = chain(
        ("input", "Input", {"shape": (1, 28, 28)}),
        ("flatten", "Flatten", {}),
        ("one", "Linear", {"out_features": 50}),
        ("two", "Linear", {"out_features": 10}),
        ("output", "Output", {}),
    )
    events = perform(without_norm, recipe, tmp_path / "run")
    end = only(State, events)[-1]
    assert end.state == "failed"
    assert "The loss became infinite or NaN at step" in end.reason
    assert all(math.isfinite(s.loss) for metrics in only(Metrics, events) for s in metrics.steps)
    assert history(tmp_path / "run").reason == end.reason


def test_a_stopped_run_goes_on_to_the_very_same_weights(tmp_path: Path) -> None:
    perform(small(), QUICK, tmp_path / "run", at_first(Metrics, "stop"))
    resume(tmp_path / "run")
    perform(small(), QUICK, tmp_path / "straight")
    assert files_of(tmp_path / "run") == files_of(tmp_path / "straight")
    steps = [step.step for step in history(tmp_path / "run").steps]
    assert steps == list(range(1, 145))


def test_a_finished_run_goes_on_only_for_more_epochs(tmp_path: Path) -> None:
    perform(small(), QUICK, tmp_path / "run")
    with pytest.raises(Refused, match="has finished its 2 epochs"):
        resume(tmp_path / "run")
    events = resume(tmp_path / "run", epochs=3)
    assert [each.epoch for each in only(Validation, events)] == [3]


@pytest.mark.parametrize(
    ("design", "sentence"),
    [
        (chain(("i", "Input", {"shape": (1, 28, 28)}), ("f", "Flatten", {}), ("o", "Output", {})),
         "has no weights"),
        (chain(("i", "Input", {"shape": (1, 28, 28)}), ("f", "Flatten", {}),
               ("l", "Linear", {"out_features": 7}), ("o", "Output", {})),
         "The data has 10 classes but the Output is 7"),
        (chain(("i", "Input", {"shape": (784,)}), ("l", "Linear", {}), ("o", "Output", {})),
         "images are 1×H×W"),
        (chain(("i", "Input", {"shape": (1, 28, 28), "dtype": "float64"}), ("f", "Flatten", {}),
               ("l", "Linear", {}), ("o", "Output", {})),
         "float64"),
    ],
)  # fmt: skip
def test_what_cannot_be_trained_is_refused_and_leaves_no_folder(
    tmp_path: Path, design: Network, sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        perform(design, QUICK, tmp_path / "run")
    assert not (tmp_path / "run").exists()


def test_a_run_is_not_written_over(tmp_path: Path) -> None:
    recipe = replace(QUICK, epochs=1)
    perform(small(), recipe, tmp_path / "run")
    with pytest.raises(Refused, match="already holds a run"):
        perform(small(), recipe, tmp_path / "run")


def test_saved_weights_are_plain_safetensors(tmp_path: Path) -> None:
    perform(small(), replace(QUICK, epochs=1), tmp_path / "run")
    weights = open_run(tmp_path / "run").weights
    assert weights is not None
    loaded = load_file(weights)
    assert loaded["conv.weight"].shape == (4, 1, 5, 5)
    assert loaded["norm.num_batches_tracked"].dtype == torch.int64


def test_every_epoch_has_an_order_of_its_own_that_the_seed_repeats() -> None:
    orders = [_order(50, seed, epoch) for seed in (0, 1) for epoch in (0, 1)]
    assert all(sorted(order.tolist()) == list(range(50)) for order in orders)
    assert len({tuple(order.tolist()) for order in orders}) == 4
    assert torch.equal(_order(50, 1, 1), orders[3])


def test_a_last_batch_of_one_image_is_left_out() -> None:
    def steps(count: int, batches: int = 1) -> list[list[int]]:
        recipe = replace(QUICK, batch_size=3, batches_per_step=batches)
        return [list(range(count))[each] for each in _steps(count, recipe)]

    assert steps(7) == [[0, 1, 2], [3, 4, 5]]
    assert steps(8) == [[0, 1, 2], [3, 4, 5], [6, 7]]
    assert steps(1) == [[0]]
    assert steps(8, 2) == [[0, 1, 2, 3, 4, 5], [6, 7]]
    assert steps(10, 2) == [[0, 1, 2, 3, 4, 5], [6, 7, 8]]


def test_it_ends_when_epochs_bring_nothing_better_and_says_so(tmp_path: Path) -> None:
    recipe = replace(QUICK, epochs=9, patience=2, learning_rate=1e-8, schedule="constant")
    still = replace(recipe, average_decay=0.0, optimizer="SGD", momentum=0.0)
    flat = chain(
        ("input", "Input", {"shape": (1, 28, 28)}), ("flatten", "Flatten", {}),
        ("linear", "Linear", {"out_features": 10}), ("output", "Output", {}),
    )  # fmt: skip
    rising = replace(still, learning_rate=100, label_smoothing=0.1)
    events = perform(flat, rising, tmp_path / "run")
    found, end = only(Validation, events), only(State, events)[-1]
    best = max(found, key=lambda each: (each.accuracy or 0, -each.loss)).epoch
    assert found[-1].epoch == best + 2 < 9
    assert end.state == "finished"
    assert end.reason.startswith(f"Ended after epoch {best + 2} of 9: 2 epochs brought nothing")
    assert history(tmp_path / "run").reason == end.reason
    again = resume(tmp_path / "run")
    assert not only(Validation, again) and only(State, again)[-1].reason == end.reason
    assert only(FinalScore, again) == only(FinalScore, events)


def test_the_mean_of_the_weights_is_validated_tested_and_kept(tmp_path: Path) -> None:
    recipe = replace(QUICK, average_decay=0.9, learning_rate=0.1, optimizer="SGD")
    events = perform(small(), recipe, tmp_path / "run")
    run = open_run(tmp_path / "run")
    best, last = run.checkpoint("best"), run.checkpoint("last")
    assert best is not None and last is not None
    (tested,) = only(FinalScore, events)
    assert evaluate(run, "digits").score.accuracy == tested.accuracy
    mean, learning = load_file(last.weights), load_file(last.folder / LEARNING)
    assert not torch.equal(mean["linear.weight"], learning["linear.weight"])
    assert torch.equal(mean["norm.running_mean"], learning["norm.running_mean"])
    if best.state["validated"] == 2:
        assert torch.equal(load_file(best.weights)["linear.weight"], mean["linear.weight"])


@pytest.mark.parametrize("has", [True, False])
def test_bfloat16_that_is_only_imitated_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, has: bool
) -> None:
    monkeypatch.setattr(torch.cpu, "get_capabilities", lambda: {"avx2": True, "amx_bf16": has})
    recipe = replace(QUICK, epochs=1, precision="bfloat16")
    notices = only(Notice, perform(small(), recipe, tmp_path / "run"))
    assert [each.text[:31] for each in notices] == ["This device has no bfloat16 of "] * (not has)


EVERYTHING = replace(
    QUICK, optimizer="SGD", nesterov=True, weight_decay=1e-3, label_smoothing=0.1, warmup=0.3,
    schedule="plateau", plateau_epochs=0, step_factor=0.5, clip_norm=0.5, average_decay=0.98,
    batch_size=50, batches_per_step=3, patience=5, epochs=3, learning_rate=0.3,
)  # fmt: skip


@pytest.mark.parametrize(
    "recipe",
    [
        EVERYTHING,
        replace(EVERYTHING, schedule="step", step_epochs=1, precision="bfloat16"),
        replace(QUICK, optimizer="RMSprop", schedule="one-cycle", layout="channels first"),
        replace(QUICK, optimizer="Adagrad", warmup=1, clip_norm=1, weight_decay=0.1),
        replace(QUICK, optimizer="AdamW", average_decay=0.9, weight_decay=0.1, batches_per_step=2),
    ],
    ids=["everything", "bfloat16", "one-cycle", "adagrad", "adamw"],
)
@pytest.mark.parametrize("at", [Metrics, Validation])
def test_each_setting_goes_on_exactly_from_any_step(
    recipe: Recipe, at: type[Event], tmp_path: Path
) -> None:
    perform(small(), recipe, tmp_path / "run", at_first(at, "stop"))
    kept = open_run(tmp_path / "run").checkpoint("last")
    assert kept is not None and kept.state["step"] > 0
    resume(tmp_path / "run")
    perform(small(), recipe, tmp_path / "straight")
    assert files_of(tmp_path / "run") == files_of(tmp_path / "straight")
    one, other = (open_run(tmp_path / each).checkpoint("last") for each in ("run", "straight"))
    assert one is not None and other is not None
    for name in ("files", "step", "best", "best_epoch", "plateau"):
        assert one.state[name] == other.state[name]
