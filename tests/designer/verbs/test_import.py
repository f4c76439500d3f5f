"""`import` as a person runs it: the code in a process of its own, which cannot hold anything up."""

import os
import signal
import time
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from designer.cli import run
from designer.importing import imported
from designer.protocol import Json
from designer.refused import Refused
from designer.training.module import build
from designer.weights import weights_from_json
from designer.worker.importing import import_job
from graphs.storage import network_from_json, read

NET = """
import torch
from torch import nn
from beside import WIDTH

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(6, WIDTH)
    def forward(self, x):
        return torch.relu(self.fc(x))

print("what code prints is nobody's protocol")
"""


@pytest.fixture
def net(tmp_path: Path) -> Path:
    (tmp_path / "beside.py").write_text("WIDTH = 4")
    file = tmp_path / "net.py"
    file.write_text(NET)
    return file


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(["import", *arguments]) == 1
    told = capsys.readouterr()
    assert told.out == "" and told.err.count("\n") == 1 and "Traceback" not in told.err
    return told.err.strip()


def test_a_module_is_written_with_its_weights_and_checked(
    net: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.convas"
    assert run(["import", f"{net}:Net", "-o", str(out), "--input", "6"]) == 0
    told = capsys.readouterr().out
    assert told == "written out.convas and out.safetensors, checked: largest difference 0\n"
    weights = load_file(tmp_path / "out.safetensors")
    assert set(weights) == {"fc.weight", "fc.bias"}
    module = build(read(out))
    module.load_state_dict(weights, strict=True)
    assert module(torch.zeros(1, 6)).shape == (1, 4)


def test_code_that_never_ends_is_ended(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "loop.py"
    file.write_text(
        f"open(r'{tmp_path / 'pid'}', 'w').write(str(__import__('os').getpid()))\nwhile True: pass"
    )
    out = tmp_path / "out.convas"
    started = time.monotonic()
    said = refused(capsys, f"{file}:Net", "-o", str(out), "--time-limit", "6")
    assert said == "loop.py was ended: its code did not come to an end within 6 seconds"
    assert time.monotonic() - started < 12
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)
    assert not out.exists()


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("import os; os.kill(os.getpid(), 11)", "its code ended with SIGSEGV"),
        ("input('name? ')", "line 1 raises EOFError"),
    ],
)
def test_code_that_takes_its_process_down_is_told(
    code: str, sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "net.py").write_text(code)
    assert sentence in refused(capsys, f"{tmp_path / 'net.py'}:Net")


@pytest.mark.parametrize(
    ("what", "options", "sentence"),
    [
        ("nowhere.py:Net", (), "there is no file nowhere.py"),
        ("net.onnx", (), "there is no file net.onnx"),
        ("README.md:Net", (), "README.md is no Python file"),
        ("main.py:Net", ("--input", "axb"), "the input must be sizes such as 3x224x224, not axb"),
        ("main.py:Net", ("--input", "3x0"), "the input must be sizes"),
        ("main.py:Net", ("-o", "out.txt"), "out.txt must end in .convas"),
        ("main.py:Net", ("--time-limit", "0"), "must be a whole number of at least 1"),
    ],
)
def test_what_is_asked_wrongly_is_told_before_anything_runs(
    what: str, options: tuple[str, ...], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert sentence in refused(capsys, what, *options)


def test_weights_of_something_else_are_not_written_over(
    net: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "net.safetensors").write_bytes(b"precious")
    said = refused(capsys, f"{net}:Net", "-o", str(tmp_path / "net.convas"))
    assert said.startswith("net.safetensors lies there already and would be lost")
    assert (tmp_path / "net.safetensors").read_bytes() == b"precious"


def test_the_worker_does_it_for_the_window_and_heeds_a_wish_to_stop(
    net: Path, tmp_path: Path
) -> None:
    weights = tmp_path / "kept.safetensors"
    told: list[str] = []
    asked: Json = {"path": str(net), "name": "Net", "input": "", "weights": str(weights)}
    values = import_job(asked, lambda text, done, total: told.append(text))
    assert told[0] == "Running net.py"
    network = network_from_json(values["design"])
    kept = weights_from_json(values["weights"])
    assert [network.nodes[key].name for key in kept] == ["fc"]
    assert {each.origin for each in kept.values()} == {"from net.py"}
    assert values["sentence"] == "imported Net from net.py, checked: largest difference 0"
    assert values["notes"] == ["no shape was given; 6 was found by trying"]
    assert set(load_file(weights)) == {"fc.weight", "fc.bias"}

    class Wished(Exception):
        pass

    def stop() -> None:
        raise Wished

    (tmp_path / "loop.py").write_text("while True: pass")
    with pytest.raises(Wished), imported(tmp_path / "loop.py", "Net", heed=stop):
        pass


def test_code_does_not_outlive_whoever_asked(tmp_path: Path) -> None:
    """The asker is killed as by a crash; the loop ends with it."""
    (tmp_path / "loop.py").write_text(
        f"open(r'{tmp_path / 'pid'}', 'w').write(str(__import__('os').getpid()))\nwhile True: pass"
    )
    asker = os.fork()
    if asker == 0:
        with pytest.raises(Refused), imported(tmp_path / "loop.py", "Net"):
            pass
        os._exit(0)
    end = time.monotonic() + 20
    while not (tmp_path / "pid").exists() or not (tmp_path / "pid").read_text():
        assert time.monotonic() < end
        time.sleep(0.05)
    os.kill(asker, signal.SIGKILL)
    os.waitpid(asker, 0)
    pid = int((tmp_path / "pid").read_text())
    while Path(f"/proc/{pid}").exists():
        assert time.monotonic() < end
        time.sleep(0.05)
