"""The command line: right answers, one clear line for wrong questions, never a traceback."""

import json
import subprocess
import sys
from argparse import Namespace
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from designer import cli
from designer.files import save
from designer.freezing import SetFrozen
from designer.recipe import Recipe
from designer.runs import create
from designer.verbs import architectures
from graphs.architectures import ARCHITECTURES
from graphs.layers.convolution import Conv2d
from graphs.network import Network
from tests.conftest import REPOSITORY
from tests.graphs.published import MEASURED, entries, leaves

Capture = pytest.CaptureFixture[str]


def say(capsys: Capture, *arguments: str) -> tuple[int, str, str]:
    """The exit status, what was printed, and what was said on standard error."""
    status = cli.run(arguments)
    printed = capsys.readouterr()
    return status, printed.out, printed.err


def summary(capsys: Capture, *arguments: str) -> Any:
    status, printed, _ = say(capsys, "summary", *arguments, "--json")
    assert status == 0
    return json.loads(printed)


def refused(capsys: Capture, *arguments: str) -> str:
    """The one line that a refusal says."""
    status, printed, said = say(capsys, *arguments)
    assert (status, printed) == (1, "")
    assert said.count("\n") == 1 and "Traceback" not in said
    return said


def test_lenet_is_summarised_as_published(capsys: Capture) -> None:
    found = summary(capsys, "lenet5")
    assert found["parameters"] == found["trainable_parameters"] == 61_706
    assert found["macs"] == 416_520
    assert (found["input"], found["output"]) == ([1, 32, 32], [10])
    by_path = {node["path"]: node for node in found["nodes"]}
    assert by_path["c3"] == {
        "id": by_path["c3"]["id"],
        "path": "c3",
        "layer": "Conv2d",
        "input": [6, 14, 14],
        "output": [16, 10, 10],
        "parameters": 2_416,
        "macs": 240_000,
        "operations": 480_000,
        "receptive_field": [14, 14],
    }


@pytest.mark.parametrize("key", MEASURED)
def test_every_architecture_is_summarised_as_published(
    key: str, capsys: Capture, reference: Path
) -> None:
    published = entries(reference)[key]
    found = summary(capsys, key)
    assert found["parameters"] == published["params"]
    assert found["macs"] == published["macs"]
    assert [1, *found["output"]] == published["output"]
    nodes = {node["path"]: node for node in found["nodes"]}
    for name, leaf in leaves(published):
        assert nodes[name]["output"] == leaf["out"][1:]


def test_another_input_changes_every_shape(capsys: Capture) -> None:
    found = summary(capsys, "lenet5", "--input", "1x28x28")
    assert found["input"] == [1, 28, 28]
    assert found["parameters"] == 44_426


def test_a_design_file_is_summarised_like_its_network(capsys: Capture, tmp_path: Path) -> None:
    path = tmp_path / "own 網.convas"
    save(ARCHITECTURES["lenet5"].build(), path)
    assert summary(capsys, str(path)) == summary(capsys, "lenet5")


def test_a_run_is_summarised_like_its_design(capsys: Capture, tmp_path: Path) -> None:
    create(tmp_path, ARCHITECTURES["lenet5"].build(), Recipe())
    assert summary(capsys, str(tmp_path)) == summary(capsys, "lenet5")


def test_the_table_has_a_line_a_layer_and_the_totals(capsys: Capture) -> None:
    status, printed, _ = say(capsys, "summary", "lenet5")
    assert status == 0
    (line,) = (line for line in printed.splitlines() if line.startswith("c3 "))
    assert line.split() == [
        "c3",
        "Conv2d",
        "16",
        "×",
        "5×5",
        "16×10×10",
        "2,416",
        "240,000",
        "480,000",
        "14×14",
    ]
    assert "61,706" in printed and "416,520" in printed and "0.24 MB of weights" in printed


def test_architectures_lists_every_name(capsys: Capture) -> None:
    status, printed, _ = say(capsys, "architectures")
    assert status == 0
    names = [line.split()[0] for line in printed.splitlines()[2:]]
    assert names == list(ARCHITECTURES)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["summary", "vgg61"], "did you mean vgg19 or vgg16?"),
        (["summary", "something else"], "see `architectures`"),
        (["summary", "red\x1b[31m"], "red�[31m"),
        (["summary", "nowhere/net.convas"], "there is no file or folder"),
        (["summary", "/dev/null"], "neither a file nor a folder"),
        (["summary", "x" * 5_000], "too long"),
        (["summary", "lenet5", "--input", "1xtall"], "sizes such as 3x224x224"),
        (["summary", "lenet5", "--input", ""], "1 to 8 whole numbers"),
        (["summary", "lenet5", "--input", "1x0x5"], "at least 1"),
        (["summary", "lenet5", "--input", "1x4x4"], "c1: a kernel of 5 does not fit into 4 px"),
        (["summary", "lenet5", "--input", "99999999999x1x1"], "shape must be"),
        (["summary"], "what"),
        (["sumary", "lenet5"], "invalid choice: 'sumary'"),
        (["summary", "lenet5", "--jsn"], "--jsn"),
        (["train", "lenet5", "--data", "digits", "--epochs", "0"], "at least 1, not 0"),
        (["train", "lenet5", "--data", "digits", "--seed", "-1"], "at least 0"),
        (["train", "lenet5"], "--data"),
        (["export", "lenet5", "--to", "word"], "pytorch"),
        (["evaluate", "run"], "--data"),
    ],
)
def test_a_wrong_question_gets_one_clear_line(
    arguments: list[str], words: str, capsys: Capture
) -> None:
    assert words in refused(capsys, *arguments)


def test_a_damaged_file_is_named(capsys: Capture, tmp_path: Path) -> None:
    path = tmp_path / "net.convas"
    for data in (b"", b"\xff\xfe", b"{", b"[]", b"[" * 100_000, b'{"nodes": 3}', b"NaN", b"\0"):
        path.write_bytes(data)
        assert "net.convas" in refused(capsys, "summary", str(path))


def test_a_damaged_run_is_named(capsys: Capture, tmp_path: Path) -> None:
    assert "it has no run.json" in refused(capsys, "summary", str(tmp_path))
    record = tmp_path / "run.json"
    for text in ("", "[]", "{}", "3", '{"design": 3}', "[" * 100_000, "9" * 5_000):
        record.write_text(text)
        assert "run.json" in refused(capsys, "summary", str(tmp_path))
    record.write_bytes(b"\xff")
    assert "damaged" in refused(capsys, "summary", str(tmp_path))


def test_a_file_that_may_not_be_read_is_said(
    capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "net.convas"
    save(Network(), path)

    def denied(*_: object, **__: object) -> str:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_text", denied)
    assert refused(capsys, "summary", str(path)) == f"{path}: Permission denied\n"


def test_every_problem_of_a_network_gets_its_line(capsys: Capture, tmp_path: Path) -> None:
    network = ARCHITECTURES["lenet5"].build()
    wide = replace(network.by_name["c1"], layer=Conv2d(6, 50))
    broken = network.with_nodes(wide).without([network.by_name["output"].id])
    save(broken, tmp_path / "net.convas")
    status, printed, said = say(capsys, "summary", str(tmp_path / "net.convas"))
    assert (status, printed) == (1, "")
    first, second = said.splitlines()
    assert first.startswith("The network has no Output")
    assert second.startswith("c1: a kernel of 50 does not fit")


def test_an_empty_network_is_said_to_be_empty(capsys: Capture, tmp_path: Path) -> None:
    save(Network(), tmp_path / "net.convas")
    assert "empty" in refused(capsys, "summary", str(tmp_path / "net.convas"))


def test_an_interrupt_is_quiet(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(options: Namespace) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(architectures, "run", interrupted)
    assert say(capsys, "architectures") == (130, "", "")


@pytest.mark.parametrize("arguments", [[], ["net.convas"], ["somewhere/lenet5"]])
def test_no_verb_opens_the_window(arguments: list[str]) -> None:
    assert cli.is_for_the_window(arguments)


@pytest.mark.parametrize("arguments", [["summary"], ["--help"], ["trian", "lenet5"], ["-x"]])
def test_all_else_is_for_the_command_line(arguments: list[str]) -> None:
    assert not cli.is_for_the_window(arguments)


def program(*arguments: str) -> subprocess.CompletedProcess[str]:
    """The program as people start it."""
    command = [sys.executable, str(REPOSITORY / "main.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=60)


def test_the_program_answers_and_refuses() -> None:
    found = program("summary", "lenet5", "--json")
    assert (found.returncode, found.stderr) == (0, "")
    assert json.loads(found.stdout)["parameters"] == 61_706
    found = program("summary", "lenet")
    assert (found.returncode, found.stdout) == (1, "")
    assert (
        found.stderr
        == "there is no architecture, file or folder lenet: did you mean lenet5 or alexnet?\n"
    )
    assert program("--help").returncode == 0


def test_a_reader_that_leaves_early_is_no_error() -> None:
    command = [sys.executable, str(REPOSITORY / "main.py"), "summary", "vgg19_bn", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        assert child.stdout is not None and child.stderr is not None
        child.stdout.close()
        assert child.stderr.read() == b""
        assert child.wait(60) == 0


def test_a_summary_needs_neither_torch_nor_a_window() -> None:
    code = (
        "import sys; from designer.cli import run; run(['summary', 'vgg16', '--json']);"
        "heavy = {'torch', 'numpy', 'onnx', 'PySide6', 'PIL'} & sys.modules.keys();"
        "sys.exit(str(heavy) if heavy else 0)"
    )
    command = [sys.executable, "-c", code]
    found = subprocess.run(command, capture_output=True, text=True, cwd=REPOSITORY, timeout=60)
    assert (found.returncode, found.stderr) == (0, "")


def test_a_design_says_what_of_it_can_be_trained(capsys: Capture, tmp_path: Path) -> None:
    network = ARCHITECTURES["lenet5"].build()
    frozen = SetFrozen(frozenset([network.by_name["c1"].id])).apply(network)
    save(frozen, tmp_path / "net.convas")
    found = summary(capsys, str(tmp_path / "net.convas"))
    assert found["parameters"] - found["trainable_parameters"] == 6 * 25 + 6
    _, printed, _ = say(capsys, "summary", str(tmp_path / "net.convas"))
    assert "parameters  61,706, 61,550 of them trainable" in printed
