"""Real and hostile files of weights: read, or refused in one sentence."""

import io
import json
import os
import pickle
import resource
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from designer.refused import Refused
from designer.tensorfiles import copy_tensors, header_bytes, read_header
from designer.training.module import build
from designer.training.weight_files import TensorFile, load_source, matched
from graphs.architectures import ARCHITECTURES
from graphs.propagate import propagate

LENET = ARCHITECTURES["lenet5"].build()
FACTS = propagate(LENET)


def state() -> dict[str, Tensor]:
    torch.manual_seed(3)
    return build(LENET).state_dict()


@pytest.mark.parametrize("suffix", [".safetensors", ".pth", ".pt"])
def test_a_file_that_torch_wrote_is_loaded_bit_by_bit(tmp_path: Path, suffix: str) -> None:
    written, path = state(), tmp_path / f"w{suffix}"
    save_file(written, path) if suffix == ".safetensors" else torch.save(written, path)
    _, report = matched(FACTS, path)
    assert report.complete and not report.by_order
    module = build(LENET)
    load_source(module, {str(path): report.pairs})
    assert all(torch.equal(written[key], value) for key, value in module.state_dict().items())


@pytest.mark.parametrize("wrapping", ["state_dict", "model_state_dict", "model"])
def test_a_checkpoint_of_a_training_script_is_opened(tmp_path: Path, wrapping: str) -> None:
    torch.save({wrapping: state(), "epoch": 3}, tmp_path / "w.pth")
    assert matched(FACTS, tmp_path / "w.pth")[1].complete


def test_the_old_format_and_parameters_and_half_precision_are_read(tmp_path: Path) -> None:
    half = {key: torch.nn.Parameter(value.half()) for key, value in state().items()}
    torch.save(half, tmp_path / "w.pt", _use_new_zipfile_serialization=False)
    module = build(LENET)
    _, report = matched(FACTS, tmp_path / "w.pt")
    load_source(module, {str(tmp_path / "w.pt"): report.pairs})
    assert torch.equal(module.state_dict()["c1.bias"], half["c1.bias"].detach().float())


def header(entries: Any, data: bytes = b"") -> bytes:
    text = entries if isinstance(entries, bytes) else json.dumps(entries).encode()
    return len(text).to_bytes(8, "little") + text + data


def tensor(shape: Any, offsets: Any, dtype: Any = "F32") -> dict[str, Any]:
    return {"a.weight": {"dtype": dtype, "shape": shape, "data_offsets": offsets}}


HOSTILE: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "cut short"),
    "seven bytes": (b"1234567", "cut short"),
    "a header of exabytes": (b"\xff" * 8 + b"{}", "cut short"),
    "no JSON": (header(b"not json"), "its header is no JSON"),
    "nested too deeply": (header(b"[" * 200_000), "its header is no JSON"),
    "numbers of 5,000 digits": (header(b'{"a":' + b"9" * 5000 + b"}"), "its header is no JSON"),
    "a list": (header([1]), "no list of"),
    "an entry that is none": (header({"a": 3}), "does not describe a"),
    "a key twice": (header(b'{"a":{},"a":{}}'), "names something twice"),
    "a shape whose product overflows": (
        header(tensor([2**33, 2**33], [0, 0])),
        "not as large as it says",
    ),
    "a negative size": (header(tensor([-1], [0, 4])), "the shape or place of a.weight is none"),
    "a place of text": (header(tensor([1], ["0", 4])), "the shape or place of a.weight is none"),
    "a flag for a size": (header(tensor([True], [0, 4]), b"1234"), "the shape or place of"),
    "many dimensions": (header(tensor([1] * 99, [0, 4]), b"1234"), "the shape or place of"),
    "beyond the end": (header(tensor([4], [0, 16]), b"12345678"), "cut short"),
    "an unknown kind of number": (header(tensor([1], [0, 4], "C64"), b"1234"), "kind C64"),
    "a kind that is a list": (header(tensor([1], [0, 4], ["F32"]), b"1234"), "kind"),
    "tensors over each other": (
        header(
            {
                "a": {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]},
                "b": {"dtype": "F32", "shape": [1], "data_offsets": [4, 8]},
            },
            b"12345678",
        ),
        "lies over another",
    ),
    "no tensors": (header({}), "holds no tensors"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_damaged_safetensors_file_is_refused_in_one_sentence(tmp_path: Path, name: str) -> None:
    data, reason = HOSTILE[name]
    path = tmp_path / "w.safetensors"
    path.write_bytes(data)
    with pytest.raises(Refused, match=reason) as told:
        matched(FACTS, path)
    assert "w.safetensors" in str(told.value) and "\n" not in str(told.value)


def test_a_header_beyond_the_cap_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "w.safetensors"
    with path.open("wb") as file:
        file.write((2**30).to_bytes(8, "little"))
        file.truncate(2**31)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(Refused, match="header is longer than 32 MB"):
        matched(FACTS, path)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 64 * 1024


@pytest.mark.parametrize("suffix", [".safetensors", ".pth"])
def test_a_file_cut_short_anywhere_is_refused(tmp_path: Path, suffix: str) -> None:
    whole, path = tmp_path / f"whole{suffix}", tmp_path / f"w{suffix}"
    save_file(state(), whole) if suffix == ".safetensors" else torch.save(state(), whole)
    data = whole.read_bytes()
    for share in (0.01, 0.3, 0.7, 0.999):
        path.write_bytes(data[: int(len(data) * share)])
        with pytest.raises(Refused, match="cannot be read as weights"):
            matched(FACTS, path)


class Trap:
    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, ...]:
        return (os.mkdir, (str(self.path),))


@pytest.mark.parametrize(
    "write", [torch.save, lambda trap, path: path.write_bytes(pickle.dumps(trap))]
)
def test_a_pickle_with_code_runs_nothing(tmp_path: Path, write: Callable[..., Any]) -> None:
    write({"c1.weight": Trap(tmp_path / "ran")}, tmp_path / "w.pth")
    with pytest.raises(Refused, match="cannot be read as weights") as told:
        matched(FACTS, tmp_path / "w.pth")
    assert "\n" not in str(told.value)
    assert not (tmp_path / "ran").exists()


def test_a_whole_module_is_refused(tmp_path: Path) -> None:
    torch.save(torch.nn.Linear(2, 2), tmp_path / "w.pth")
    with pytest.raises(Refused, match=r"code besides tensors, which is not run; save net\.state"):
        matched(FACTS, tmp_path / "w.pth")


@pytest.mark.parametrize(
    "held",
    [
        [1, 2],
        3,
        {"a": torch.zeros(2), "b": 3},
        {3: torch.zeros(2)},
        {"a": torch.zeros(2, dtype=torch.complex64)},
        {"a": torch.zeros(2).to_sparse()},
        {"a": torch.zeros(2, device="meta")},
    ],
)
def test_what_is_no_state_dict_is_refused(tmp_path: Path, held: object) -> None:
    torch.save(held, tmp_path / "w.pth")
    with pytest.raises(Refused, match=r"w\.pth (holds no state_dict|cannot be read)"):
        matched(FACTS, tmp_path / "w.pth")


def test_an_empty_state_dict_holds_no_tensors(tmp_path: Path) -> None:
    torch.save({}, tmp_path / "w.pth")
    with pytest.raises(Refused, match=r"w\.pth holds no tensors"):
        matched(FACTS, tmp_path / "w.pth")


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    torch.save(state(), tmp_path / "whole.pth")
    with (
        zipfile.ZipFile(tmp_path / "whole.pth") as whole,
        zipfile.ZipFile(tmp_path / "w.pth", "w", zipfile.ZIP_DEFLATED) as bomb,
    ):
        for name in whole.namelist():
            bomb.writestr(name, whole.read(name))
        bomb.writestr("whole/data/99", b"\0" * 2**26)
    with pytest.raises(Refused, match="it unpacks to more than it is"):
        matched(FACTS, tmp_path / "w.pth")


def test_a_view_as_large_as_a_continent_costs_nothing(tmp_path: Path) -> None:
    torch.save({"c1.weight": torch.zeros(1).expand(10**6, 10**6)}, tmp_path / "w.pth")
    with pytest.raises(
        Refused, match=r"the one tensor of w\.pth does not fit LeNet-5: c1\.weight is 1000000×"
    ):
        matched(FACTS, tmp_path / "w.pth")


def test_a_checkpoint_of_another_network_fits_nowhere(tmp_path: Path) -> None:
    save_file({"x.weight": torch.zeros(9, 9), "x.bias": torch.zeros(9)}, tmp_path / "w.safetensors")
    with pytest.raises(
        Refused, match=r"none of the 2 tensors of w\.safetensors fits LeNet-5: neither"
    ):
        matched(FACTS, tmp_path / "w.safetensors")
    with pytest.raises(Refused, match="there is no weights file"):
        matched(FACTS, tmp_path / "absent.pth")


def test_a_file_that_changed_since_is_said(tmp_path: Path) -> None:
    path = tmp_path / "w.safetensors"
    save_file({"c1.bias": torch.zeros(6)}, path)
    with pytest.raises(Refused, match=r"no longer holds c1\.weight; load the weights again"):
        load_source(build(LENET), {str(path): {"c1.weight": "c1.weight"}})
    with pytest.raises(Refused, match="does not fit"):
        load_source(build(LENET), {str(path): {"c1.weight": "c1.bias"}})


def test_tensors_are_copied_under_other_names_as_safetensors_reads_them(tmp_path: Path) -> None:
    one, other = tmp_path / "one.safetensors", tmp_path / "other.safetensors"
    numbers = torch.arange(6, dtype=torch.int64)
    save_file(
        {"a": torch.rand(3, 4), "b": torch.rand(700_000).half(), "c": torch.tensor(True)}, one
    )
    save_file({"a": numbers, "empty": torch.zeros(0, 3)}, other)
    parts = {
        "x.w": (str(one), "b"),
        "y": (str(other), "a"),
        "z": (str(one), "c"),
        "e": (str(other), "empty"),
    }
    out = io.BytesIO()
    copy_tensors(out, parts, {"who": "me"})
    (tmp_path / "out.safetensors").write_bytes(out.getvalue())
    found, first = load_file(tmp_path / "out.safetensors"), load_file(one)
    assert torch.equal(found["x.w"], first["b"]) and torch.equal(found["y"], numbers)
    assert found["z"].item() is True and found["e"].shape == (0, 3)
    assert read_header(tmp_path / "out.safetensors").metadata == {"who": "me"}
    with pytest.raises(Refused, match="no longer holds q"):
        copy_tensors(io.BytesIO(), {"x": (str(one), "q")}, {})


def test_a_header_of_ours_is_one_that_safetensors_reads(tmp_path: Path) -> None:
    (tmp_path / "w.safetensors").write_bytes(header_bytes({"a": ("F32", (2,))}) + b"\0" * 8)
    assert load_file(tmp_path / "w.safetensors")["a"].tolist() == [0.0, 0.0]
    assert TensorFile(tmp_path / "w.safetensors").shapes == {"a": (2,)}
