"""`--weights` as a person gives it: what went where is told on standard error."""

from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from designer.cli import run
from designer.edits import SetParameter
from designer.files import save
from designer.training.module import build
from graphs.architectures import ARCHITECTURES
from graphs.network import Network

Capture = pytest.CaptureFixture[str]


def lenet() -> Network:
    return ARCHITECTURES["lenet5"].build()


def state() -> dict[str, Tensor]:
    torch.manual_seed(5)
    return build(lenet()).state_dict()


def test_an_export_takes_a_checkpoint_under_other_names(tmp_path: Path, capsys: Capture) -> None:
    written = state()
    renamed = {f"x{key}": value for key, value in written.items()}
    torch.save({"state_dict": renamed}, tmp_path / "w.pth")
    out = tmp_path / "net.py"
    weights = str(tmp_path / "w.pth")
    assert run(["export", "lenet5", "--to", "pytorch", "-o", str(out), "--weights", weights]) == 0
    told = capsys.readouterr()
    assert "fresh" not in told.out
    lines = told.err.splitlines()
    assert lines[0] == "w.pth: 10 weights by order and shape"
    assert "w.pth: by order: c1.weight from xc1.weight" in lines
    found = load_file(tmp_path / "net.safetensors")
    assert all(torch.equal(found[key], value) for key, value in written.items())


def test_an_export_of_a_part_is_refused_and_says_what_is_missing(
    tmp_path: Path, capsys: Capture
) -> None:
    part = {key: value for key, value in state().items() if not key.startswith("out")}
    save_file(part | {"extra": torch.zeros(2)}, tmp_path / "w.safetensors")
    weights = str(tmp_path / "w.safetensors")
    out = tmp_path / "net.onnx"
    assert run(["export", "lenet5", "--to", "onnx", "-o", str(out), "--weights", weights]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "w.safetensors: 8 weights by name, 2 missing, 1 unexpected"
    assert lines[-1] == "w.safetensors has no weights named out.weight and 1 more"
    assert not out.exists()


@pytest.mark.parametrize("content", [b"", b"no weights"])
def test_a_damaged_file_is_one_line(tmp_path: Path, capsys: Capture, content: bytes) -> None:
    (tmp_path / "w.pth").write_bytes(content)
    weights = str(tmp_path / "w.pth")
    for verb in (["export", "lenet5", "--to", "onnx"], ["train", "lenet5", "--data", "digits"]):
        assert run([*verb, "--weights", weights]) == 1
        said = capsys.readouterr().err
        assert said.count("\n") == 1 and "w.pth cannot be read as weights" in said


def test_a_training_begins_with_what_fits(tmp_path: Path, capsys: Capture) -> None:
    written = state()
    save_file(written, tmp_path / "w.safetensors")
    network = SetParameter(frozenset([lenet().by_name["f6"].id]), "out_features", 80).apply(lenet())
    for node in network.nodes.values():
        frozen = node.name in ("c1", "c3")
        object.__setattr__(node, "frozen", frozen)
    save(network, tmp_path / "net.convas")
    folder = tmp_path / "run"
    options = ["--data", "digits", "--epochs", "1", "--batch-size", "400", "--run", str(folder)]
    weights = ["--weights", str(tmp_path / "w.safetensors")]
    assert run(["train", str(tmp_path / "net.convas"), *options, *weights]) == 0
    told = capsys.readouterr().err
    assert "w.safetensors: 7 weights by name, 3 of another shape" in told
    assert "w.safetensors: of another shape: f6.weight is 84×120, not 80×120" in told
    found = load_file(folder / "checkpoints" / "best" / "weights.safetensors")
    for key in ("c1.weight", "c1.bias", "c3.weight", "c3.bias"):
        assert torch.equal(found[key], written[key])


def test_the_weights_beside_a_design_are_its_own(tmp_path: Path, capsys: Capture) -> None:
    save(lenet(), tmp_path / "net.convas")
    written = state()
    save_file({key: value for key, value in written.items() if key != "c1.bias"},
              tmp_path / "net.safetensors")  # fmt: skip
    out = tmp_path / "net.py"
    assert run(["export", str(tmp_path / "net.convas"), "--to", "pytorch", "-o", str(out)]) == 0
    told = capsys.readouterr()
    assert told.err.splitlines()[0] == "net.safetensors: 9 weights by name, 1 missing"
    assert "net-weights.safetensors" in told.out
    found = load_file(tmp_path / "net-weights.safetensors")
    assert torch.equal(found["c3.weight"], written["c3.weight"])
    assert set(load_file(tmp_path / "net.safetensors")) == set(written) - {"c1.bias"}
