"""`export --to onnx` from the command line: its options, and what it says when they cannot be."""

import json
from pathlib import Path

import onnx
import pytest

from designer.cli import run

TEN = ",".join("abcdefghij")


def test_all_options_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "net.onnx"
    words = ["--opset", "20", "--half", "--batch", "3", "--fold-batch-norm", "--external-data"]
    words += ["--normalise", "0.1/0.3", "--classes", TEN]
    assert run(["export", "lenet5", "--to", "onnx", "-o", str(path), *words]) == 0
    told = capsys.readouterr()
    assert told.out.startswith("written net.onnx and net.onnx.data (fresh weights")
    assert told.out.count("\n") == 1
    assert "Opset 20, float16, batches of 3," in told.err and "mean 0.1; std 0.3" in told.err
    model = onnx.load(path)
    assert model.opset_import[0].version == 20
    noted = {each.key: each.value for each in model.metadata_props}
    assert json.loads(noted["classes"]) == TEN.split(",") and "convas.design" in noted


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (["--opset", "16"], "opset must be a whole number from 17 to 26, not 16"),
        (["--normalise", "0.5"], "--normalise must be trained, or numbers such as 0.5/0.25"),
        (["--normalise", "a/b"], "--normalise must be trained, or numbers such as 0.5/0.25"),
        (["--normalise", "0.5/0"], "std must be a number of at least 1e-06"),
        (["--normalise", "1,2,3/1"], "needs a mean for each of the 1 channels of input"),
        (["--classes", "cat,dog"], "2 classes are named, but LeNet-5 gives 10"),
        (["--style", "canvas"], "--style is for figures"),
    ],
)
def test_what_cannot_be_is_one_line_and_writes_nothing(
    words: list[str], text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["export", "lenet5", "--to", "onnx", "-o", str(tmp_path / "n.onnx"), *words]) == 1
    told = capsys.readouterr().err
    assert text in told and told.count("\n") == 1
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("word", ["--half", "--fold-batch-norm", "--external-data"])
def test_what_only_onnx_has_is_refused_elsewhere(
    word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["export", "lenet5", "--to", "svg", word]) == 1
    assert capsys.readouterr().err == f"{word} is for ONNX: use it with --to onnx\n"
