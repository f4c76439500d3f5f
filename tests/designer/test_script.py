"""Training scripts run for real: alone and under torchrun, on each kind of data."""

import gzip
import json
import os
import struct
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from PIL import Image
from safetensors.torch import load_file, save_file

from designer.cli import run as run_verb
from designer.data.digits import FILE
from designer.inspection.scripts import export_script
from designer.protocol import FinalScore, Validation
from designer.recipe import Recipe
from designer.refused import Refused
from designer.runs import open_run
from designer.worker.jobs import job
from graphs.network import Network
from graphs.storage import write_text
from tests.designer.designs import chain, small
from tests.designer.engine import only, perform

QUICK = Recipe(epochs=2, batch_size=100, threads=1, device="cpu")
TORCHRUN = ("-m", "torch.distributed.run", "--standalone", "--nproc_per_node", "2")


def exported(network: Network, recipe: Recipe, folder: Path) -> Path:
    path = folder / "train_small.py"
    export_script(replace(network, training=recipe.settings()), path)
    return path


def started(script: Path, *options: str, under: tuple[str, ...] = ()) -> str:
    """What the script prints, run without anything of this repository."""
    kept = ("PATH", "HOME", "LD_LIBRARY_PATH", "SYSTEMROOT", "TEMP")
    environment = {name: os.environ[name] for name in kept if name in os.environ}
    command = [sys.executable, *under, str(script), *options]
    done = subprocess.run(
        command,
        cwd=script.parent,
        env=environment | {"OMP_NUM_THREADS": "1", "GLOO_SOCKET_IFNAME": "lo"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done.stdout if done.returncode == 0 else done.stderr


def figures(line: str) -> list[float]:
    """All numbers of a printed line but its time."""
    words = line.rpartition("  ")[0] if line.endswith(" s") else line
    return [float(word.rstrip("%")) for word in words.split() if word[0].isdigit() and "." in word]


def rounded(*values: float | None) -> list[float]:
    """Losses and shares in turn, as they are printed."""
    known = [value for value in values if value is not None]
    texts = (f"{v:.4f}" if i % 2 == 0 else f"{100 * v:.2f}" for i, v in enumerate(known))
    return [float(text) for text in texts]


@pytest.mark.parametrize(
    "recipe",
    [
        QUICK,
        replace(QUICK, optimizer="SGD", loss="mean squared error", schedule="constant", seed=3),
        replace(
            QUICK,
            optimizer="SGD",
            nesterov=True,
            weight_decay=0.01,
            schedule="step",
            step_epochs=1,
            step_factor=0.3,
            warmup=0.2,
            label_smoothing=0.1,
        ),
        replace(QUICK, optimizer="RMSprop", clip_norm=0.5, weight_decay=0.01, schedule="one-cycle"),
        replace(QUICK, optimizer="Adagrad", warmup=0.5, weight_decay=0.1, decay_all=True),
    ],
    ids=["adam", "sgd", "nesterov", "rmsprop", "adagrad"],
)
def test_alone_it_learns_to_the_very_weights_of_the_engine(recipe: Recipe, tmp_path: Path) -> None:
    events = perform(small(), recipe, tmp_path / "run")
    lines = started(exported(small(), recipe, tmp_path)).splitlines()
    epochs = only(Validation, events)
    assert len(lines) == len(epochs) + 1 == 3
    for line, each in zip(lines, epochs, strict=False):
        assert figures(line) == rounded(
            each.train_loss, each.train_accuracy, each.loss, each.accuracy
        )
    (tested,) = only(FinalScore, events)
    assert figures(lines[-1]) == rounded(tested.loss, tested.accuracy)
    kept = torch.load(tmp_path / "train_small.pt", weights_only=True)
    weights = open_run(tmp_path / "run").weights
    assert weights is not None
    expected = load_file(weights)
    assert kept["state_dict"].keys() == expected.keys()
    assert all(torch.equal(kept["state_dict"][name], each) for name, each in expected.items())


def test_two_processes_learn_with_chance_and_batch_statistics(tmp_path: Path) -> None:
    script = exported(small(), replace(QUICK, epochs=1, batch_size=32), tmp_path)
    lines = started(script, "--weights", "best.pt", under=TORCHRUN).splitlines()
    assert len(lines) == 2, "only rank 0 speaks"
    assert figures(lines[-1])[1] > 80
    assert {each.name for each in tmp_path.iterdir()} == {
        *("train_small.py", "digits.npz", "best.pt"),
    }


def test_without_chance_two_processes_take_the_very_steps_of_one(tmp_path: Path) -> None:
    network = chain(
        ("input", "Input", {"shape": (1, 28, 28)}),
        ("flatten", "Flatten", {}),
        ("linear", "Linear", {"out_features": 10}),
        ("output", "Output", {}),
    )
    script = exported(network, replace(QUICK, epochs=1, batch_size=100), tmp_path)
    alone, both = started(script), started(script, under=TORCHRUN)
    pairs = zip(alone.splitlines(), both.splitlines(), strict=True)
    assert all(figures(one) == pytest.approx(figures(two), abs=2e-2) for one, two in pairs)


def a_few_digits() -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    with np.load(FILE) as arrays:
        return arrays["train_images"][:600], arrays["train_labels"][:600]


def write_idx(path: Path, values: NDArray[np.uint8]) -> None:
    head = struct.pack(f">{values.ndim + 1}I", 0x800 + values.ndim, *values.shape)
    data = head + values.tobytes()
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)


def test_it_reads_idx_files(tmp_path: Path) -> None:
    images, labels = a_few_digits()
    data = tmp_path / "data"
    data.mkdir()
    write_idx(data / "train-images-idx3-ubyte.gz", images[:500])
    write_idx(data / "train-labels-idx1-ubyte", labels[:500])
    write_idx(data / "t10k-images-idx3-ubyte", images[500:])
    write_idx(data / "t10k-labels-idx1-ubyte", labels[500:])
    recipe = replace(QUICK, data=str(data), batch_size=20)
    events = perform(small(), recipe, tmp_path / "run")
    lines = started(exported(small(), recipe, tmp_path)).splitlines()
    last = only(Validation, events)[-1]
    assert figures(lines[1])[2:] == rounded(last.loss, last.accuracy)


def test_it_reads_a_folder_of_images_by_class(tmp_path: Path) -> None:
    images, labels = a_few_digits()
    for index, (image, label) in enumerate(zip(images, labels, strict=True)):
        place = tmp_path / "data" / ("val" if index % 6 == 0 else "train") / str(label)
        place.mkdir(parents=True, exist_ok=True)
        picture = Image.fromarray(image if index % 2 else np.pad(image, ((0, 0), (5, 5))))
        picture.save(place / f"{index:03}.png")
    (tmp_path / "data" / "train" / "0" / "broken.png").write_bytes(b"no picture")
    recipe = replace(QUICK, data=str(tmp_path / "data"), batch_size=20)
    events = perform(small(), recipe, tmp_path / "run")
    lines = started(exported(small(), recipe, tmp_path)).splitlines()
    last = only(Validation, events)[-1]
    assert figures(lines[1])[2:] == rounded(last.loss, last.accuracy)


def test_data_that_is_not_there_is_one_clear_line(tmp_path: Path) -> None:
    script = exported(small(), replace(QUICK, data=str(tmp_path / "gone")), tmp_path)
    assert started(script) == (
        f"There is no {tmp_path / 'gone'}: say where the data lies with --data.\n"
    )


def test_a_loss_that_is_no_number_is_said(tmp_path: Path) -> None:
    recipe = replace(QUICK, optimizer="SGD", learning_rate=100, loss="mean squared error")
    told = started(exported(small(), recipe, tmp_path))
    assert told == "The loss became infinite or NaN: lower LEARNING_RATE.\n"


def test_the_verb_writes_the_script_and_the_digits_beside_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    design = tmp_path / "net.convas"
    design.write_text(write_text(small()), encoding="utf-8")
    path = tmp_path / "script.py"
    command = ["export", str(design), "--to", "script", "-o", str(path)]
    for _ in range(2):
        assert run_verb(command) == 0
        told = capsys.readouterr().out
        assert told.startswith("written script.py and digits.npz, checked: largest difference")
    assert (tmp_path / "digits.npz").read_bytes() == FILE.read_bytes()


def test_the_worker_writes_it_and_says_how_far_it_is(tmp_path: Path) -> None:
    told: list[str] = []
    arguments = {"design": json.loads(write_text(small())), "path": str(tmp_path / "train.py")}
    values = job("export_script")(arguments, lambda text, done, total: told.append(text))
    assert told == ["Checking train.py", "Writing train.py"]
    assert [Path(file).name for file in values["files"]] == ["train.py", "digits.npz"]
    assert values["difference"] == 0


def test_another_file_of_digits_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "digits.npz").write_bytes(b"mine")
    with pytest.raises(Refused, match=r"digits\.npz lies there already and is another file"):
        export_script(small(), tmp_path / "train.py")
    assert [each.name for each in tmp_path.iterdir()] == ["digits.npz"]


def test_the_verb_takes_the_weights_of_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (design := tmp_path / "net.convas").write_text(write_text(small()), encoding="utf-8")
    own = {"linear.bias": torch.arange(10.0)}
    save_file(own, tmp_path / "own.safetensors")
    command = ["export", str(design), "--to", "script", "-o", str(tmp_path / "script.py")]
    assert run_verb([*command, "--weights", str(tmp_path / "own.safetensors")]) == 0
    told = capsys.readouterr().out
    assert told.startswith("written script.py and script_start.pt and digits.npz, checked")
    begun = torch.load(tmp_path / "script_start.pt", weights_only=True)["state_dict"]
    assert begun.keys() == own.keys() and torch.equal(begun["linear.bias"], own["linear.bias"])
    assert "load_state_dict(weights, strict=False)" in (tmp_path / "script.py").read_text()
