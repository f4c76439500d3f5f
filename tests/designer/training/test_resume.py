"""A training that was killed goes on as if nothing had been."""

import signal
from dataclasses import replace
from pathlib import Path

import pytest

from designer.protocol import Metrics, Pause, State, Train, Validation
from designer.recipe import Recipe
from designer.runs import history, open_run
from graphs.storage import network_to_json
from tests.designer.designs import small
from tests.designer.engine import Child, perform, resume

pytestmark = pytest.mark.torch
RECIPE = Recipe(epochs=3, batch_size=20, threads=1)


MANY = replace(
    RECIPE, optimizer="SGD", nesterov=True, schedule="plateau", plateau_epochs=0, warmup=0.5,
    average_decay=0.99, batch_size=10, batches_per_step=2, clip_norm=1.0, weight_decay=1e-3,
)  # fmt: skip


def train(child: Child, folder: Path, recipe: Recipe = RECIPE) -> None:
    child.send(Train(network_to_json(small()), recipe.settings(), str(folder)))


def assert_equal_ends(folder: Path, straight: Path) -> None:
    for name in ("last", "best"):
        one, other = open_run(folder).checkpoint(name), open_run(straight).checkpoint(name)
        assert one is not None and other is not None
        assert one.state["files"] == other.state["files"]
        for key in ("best", "best_epoch", "plateau"):
            assert one.state[key] == other.state[key]
    mine, theirs = history(folder), history(straight)
    assert [s._replace(seconds=0) for s in mine.steps] == [
        s._replace(seconds=0) for s in theirs.steps
    ]
    assert [replace(v, seconds=0) for v in mine.validations] == [
        replace(v, seconds=0) for v in theirs.validations
    ]


def test_killed_within_an_epoch_it_ends_with_the_very_same_bits(tmp_path: Path) -> None:
    perform(small(), RECIPE, tmp_path / "straight")
    child = Child()
    try:
        train(child, tmp_path / "run")
        child.until(lambda event: isinstance(event, Validation))
        for _ in range(3):
            child.until(lambda event: isinstance(event, Metrics))
        child.process.send_signal(signal.SIGKILL)
        child.process.wait()
    finally:
        child.close()
    kept = open_run(tmp_path / "run").checkpoint("last")
    assert kept is not None and 360 <= kept.state["step"] < 3 * 360
    assert history(tmp_path / "run").steps[-1].step > kept.state["step"]
    resume(tmp_path / "run")
    assert_equal_ends(tmp_path / "run", tmp_path / "straight")


@pytest.mark.parametrize("recipe", [RECIPE, MANY], ids=["plain", "many"])
def test_killed_in_a_pause_within_an_epoch_it_goes_on_from_that_step(
    tmp_path: Path, recipe: Recipe
) -> None:
    perform(small(), recipe, tmp_path / "straight")
    child = Child()
    try:
        train(child, tmp_path / "run", recipe)
        child.until(lambda event: isinstance(event, Metrics))
        child.send(Pause())
        child.until(lambda event: isinstance(event, State) and event.state == "paused")
        child.process.send_signal(signal.SIGKILL)
        child.process.wait()
    finally:
        child.close()
    kept = open_run(tmp_path / "run").checkpoint("last")
    assert kept is not None and kept.state["step"] % 360 != 0
    resume(tmp_path / "run")
    assert_equal_ends(tmp_path / "run", tmp_path / "straight")
