"""Runs as folders: made, opened, listed; hostile ones refused."""

import json
from pathlib import Path

import pytest

from designer.protocol import Metrics, State, StepRecord, Validation
from designer.recipe import Recipe
from designer.refused import Refused
from designer.runs import (
    METRICS,
    RUN,
    Journal,
    create,
    data_folder,
    history,
    new_folder,
    open_run,
    runs_in,
)
from tests.designer.designs import small


def test_a_run_comes_back_as_it_was_made(tmp_path: Path) -> None:
    recipe = Recipe(epochs=7, data="/some/ünïcode 🙂")
    create(tmp_path / "a b 🙂", small(), recipe, {"classes": ["x", "y"], "mean": [0.5]})
    run = open_run(tmp_path / "a b 🙂")
    assert run.network == small()
    assert run.recipe == recipe
    assert run.classes == ("x", "y")
    assert run.mean == (0.5,)
    assert run.weights is None


def validation(epoch: int, accuracy: float) -> Validation:
    return Validation(epoch, epoch * 10, 1.5, 0.5, accuracy, 0.6, 0.7, best=True)


def test_the_journal_keeps_measurements_and_forgets_what_comes_after_a_step(
    tmp_path: Path,
) -> None:
    journal = Journal(tmp_path)
    steps = tuple(StepRecord(n, n / 10, n * 0.1, float("nan"), None) for n in range(1, 31))
    for epoch in (1, 2, 3):
        journal.write([Metrics(steps[epoch * 10 - 10 : epoch * 10]), validation(epoch, 0.9)])
    journal.write([State("finished", "", str(tmp_path))])
    assert [each.epoch for each in history(tmp_path).validations] == [1, 2, 3]
    assert history(tmp_path).state == "finished"
    assert history(tmp_path, with_steps=False).steps == ()
    journal.cut(15)
    kept = history(tmp_path)
    assert [step.step for step in kept.steps] == list(range(1, 16))
    assert kept.validations == (validation(1, 0.9),)
    assert kept.state == ""
    assert kept.steps[0].loss != kept.steps[0].loss


def test_a_torn_last_line_is_passed_over(tmp_path: Path) -> None:
    Journal(tmp_path).write([validation(1, 0.9)])
    with (tmp_path / METRICS).open("a") as file:
        file.write('{"type": "Validation", "epoch": 2')
    assert [each.epoch for each in history(tmp_path).validations] == [1]


def test_runs_are_listed_the_newest_first_and_broken_ones_left_out(tmp_path: Path) -> None:
    for number in (1, 2):
        create(tmp_path / f"run-{number}", small(), Recipe())
    Journal(tmp_path / "run-2").write([validation(1, 0.8), validation(2, 0.7)])
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / RUN).write_text("{")
    listed = runs_in(tmp_path)
    assert [each.folder.name for each in listed] == ["run-2", "run-1"]
    assert (listed[0].epochs, listed[0].accuracy) == (2, 0.8)
    assert (listed[1].epochs, listed[1].accuracy) == (0, None)
    assert runs_in(tmp_path / "nowhere") == ()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "is damaged"),
        ("[]", "is damaged"),
        ("{}", "is damaged"),
        ("[" * 100_000, "is damaged"),
        (json.dumps({"recipe": {"epochs": "x"}, "design": {}}), "epochs must be"),
        (json.dumps({"recipe": {}, "design": {"format": 1, "nodes": 3}}), "nodes must be a list"),
    ],
)
def test_a_damaged_run_is_refused_in_one_sentence(tmp_path: Path, text: str, sentence: str) -> None:
    (tmp_path / RUN).write_text(text)
    with pytest.raises(Refused, match=sentence):
        open_run(tmp_path)


def test_what_is_no_run_is_refused_and_a_run_not_written_over(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="is no run"):
        open_run(tmp_path)
    create(tmp_path, small(), Recipe())
    with pytest.raises(Refused, match="already holds a run"):
        create(tmp_path, small(), Recipe())
    (tmp_path / "file").write_text("")
    with pytest.raises(Refused, match="cannot be made"):
        create(tmp_path / "file" / "run", small(), Recipe())


def test_new_folders_are_free_and_have_plain_names(tmp_path: Path) -> None:
    first = new_folder("a/b\\ c:☃", tmp_path)
    assert first.parent == tmp_path / "runs"
    assert first.name.startswith("a-b-c-") and first.name.endswith("-1")
    first.mkdir(parents=True)
    assert new_folder("a/b\\ c:☃", tmp_path).name.endswith("-2")
    assert new_folder("☃", tmp_path).name.startswith("run-")


def test_there_is_a_data_folder_even_without_a_home(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(cls: type[Path]) -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", classmethod(nobody))
    assert data_folder().name == "convas"
