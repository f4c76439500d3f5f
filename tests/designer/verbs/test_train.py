"""`train` and `evaluate` as a person runs them."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from designer.cli import run
from designer.protocol import Validation
from designer.runs import METRICS, history, is_run, open_run
from tests.designer.engine import ROOT

pytestmark = pytest.mark.torch
QUICK = ("--epochs", "1", "--batch-size", "200")


def train(*options: str) -> int:
    return run(["train", "lenet5", "--data", "digits", *options])


def test_a_run_is_trained_judged_and_trained_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "run"
    assert train(*QUICK, "--seed", "3", "--run", str(folder)) == 0
    told = capsys.readouterr()
    assert "Training on 7,200 images" in told.err
    assert "epoch 1/1" in told.err
    assert told.out.startswith("top-1 ") and told.out.endswith(f"run: {folder}\n")
    assert open_run(folder).recipe.seed == 3

    assert run(["evaluate", str(folder), "--data", "digits"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == ["top-1", "top-5", "loss"]
    assert lines[0] == told.out.split(" of ")[0]

    assert run(["evaluate", str(folder), "--data", "digits", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert f"top-1 {found['top-1']:.2f} %" == lines[0]
    assert found["images"] == 2000

    assert train("--resume", "--run", str(folder), "--epochs", "2") == 0
    assert [each.epoch for each in history(folder).validations] == [1, 2]


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("train", "vgg11", "--data", "digits"), "1000: the last layer must give 10"),
        (("train", "lenet5", "--data", "/nowhere"), "There is no data at /nowhere"),
        (("train", "lenet5", "--data", "digits", "--resume"), "lenet5 is no run"),
        (("train", "lenet5", "--data", "digits", "--processes", "2"), "several processes"),
        (("train", "x", "--data", "digits", "--resume", "--weights", "w.pth"), "use either"),
        (("evaluate", "/nowhere", "--data", "digits"), "/nowhere is no run"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_status_one(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    options: tuple[str, ...],
    sentence: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(options) == 1
    told = capsys.readouterr()
    assert sentence in told.err
    assert len(told.err.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_ctrl_c_keeps_what_was_learned(tmp_path: Path) -> None:
    folder = tmp_path / "run"
    process = subprocess.Popen(
        [sys.executable, "main.py", "train", "lenet5", "--data", "digits", "--run", str(folder)],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    try:
        while not (folder / METRICS).exists() and process.poll() is None:
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=30)
    finally:
        process.kill()
        process.wait()
    assert process.returncode == 130
    assert b"what was learned is kept" in told
    assert is_run(folder) and open_run(folder).checkpoint("last") is not None


def test_the_classes_of_other_data_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "run"
    assert train(*QUICK, "--run", str(folder)) == 0
    facts = json.loads((folder / "run.json").read_text())
    facts["classes"] = list("abcdefghij")
    (folder / "run.json").write_text(json.dumps(facts))
    capsys.readouterr()
    assert run(["evaluate", str(folder), "--data", "digits"]) == 1
    assert "has other classes than the run learned" in capsys.readouterr().err
    assert history(folder).validations and isinstance(history(folder).validations[0], Validation)
