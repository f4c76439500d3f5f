"""CIFAR's binary releases, whole, damaged and hostile; and one trained on."""

import gzip
import io
import pickle
import tarfile
from pathlib import Path

import numpy as np
import pytest
import torch

import designer.data.cifar as cifar
from designer.data.load import load
from designer.protocol import FinalScore, State
from designer.recipe import Recipe
from designer.refused import Refused
from tests.designer.designs import chain
from tests.designer.engine import only, perform

pytestmark = pytest.mark.torch
SHAPE = (3, 32, 32)
RANDOM = np.random.default_rng(0)


def batch(count: int = 20, classes: int = 10, before: bytes = b"") -> bytes:
    """Images of which each class is bright in another place, as a file holds them."""
    records = []
    for index in range(count):
        label = index % classes
        pixels = RANDOM.integers(0, 20, 3072, dtype=np.uint8)
        pixels.reshape(3, 32, 32)[:, label % 10 * 3 : label % 10 * 3 + 3] = 250
        records.append(before + bytes([label]) + pixels.tobytes())
    return b"".join(records)


TEN = {f"data_batch_{number}.bin": batch() for number in range(1, 6)} | {
    "test_batch.bin": batch(),
    "batches.meta.txt": "\n".join("abcdefghij").encode() + b"\n\n",
}
HUNDRED = {"train.bin": batch(200, 100, b"\x07"), "test.bin": batch(100, 100, b"\x07")}


def put(folder: Path, files: dict[str, bytes]) -> str:
    folder.mkdir(exist_ok=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return str(folder)


def archive(path: Path, files: dict[str, bytes], mode: str = "w:gz") -> str:
    with tarfile.open(path, mode) as into:  # type: ignore[call-overload]
        for name, data in files.items():
            member = tarfile.TarInfo(f"cifar-10-batches-bin/{name}")
            member.size = len(data)
            into.addfile(member, io.BytesIO(data))
    return str(path)


def test_a_folder_and_an_archive_hold_the_same(tmp_path: Path) -> None:
    (tmp_path / "outer").mkdir()
    put(tmp_path / "outer" / "cifar-10-batches-bin", TEN)
    found = [
        load(where, SHAPE, 0.1, 0)
        for where in (
            str(tmp_path / "outer"),
            archive(tmp_path / "cifar-10-binary.tar.gz", TEN),
            archive(tmp_path / "plain.tar", TEN, "w"),
        )
    ]
    assert found[0].classes == tuple("abcdefghij")
    assert (len(found[0].train), len(found[0].validation)) == (90, 10)
    assert found[0].notes == ()
    first = np.frombuffer(TEN["test_batch.bin"], np.uint8)[1:3073].reshape(3, 32, 32)
    for each in found:
        assert torch.equal(each.train.pixels, found[0].train.pixels)
        assert torch.equal(each.held_out.pixels[0], torch.from_numpy(first.copy()))
        assert each.held_out.labels[:3].tolist() == [0, 1, 2]


def test_the_hundred_are_learned_by_their_fine_classes(tmp_path: Path) -> None:
    dataset = load(put(tmp_path, HUNDRED), SHAPE, 0, 0)
    assert len(dataset.classes) == 100
    assert dataset.train.labels[:3].tolist() == [0, 1, 2]


def test_what_is_missing_of_a_release_is_said(tmp_path: Path) -> None:
    dataset = load(put(tmp_path, {"data_batch_2.bin": batch()}), SHAPE, 0.5, 0)
    assert dataset.classes[0] == "airplane"
    assert "data_batch_1.bin, data_batch_3.bin" in dataset.notes[0]


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ({"data_batch_1.bin": batch()[:-1]}, "data_batch_1.bin is empty or cut off"),
        ({"test_batch.bin": b""}, "test_batch.bin is empty or cut off"),
        ({"data_batch_3.bin": b"\x0b" + bytes(3072)}, "says class 11 of image 0, but CIFAR-10"),
        ({"batches.meta.txt": b"a\nb\n"}, "must name 10 classes"),
        ({"batches.meta.txt": b"a\n" * 70_000}, "has more than the 65,536 bytes"),
    ],
)
def test_damaged_files_are_named(tmp_path: Path, files: dict[str, bytes], sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        load(put(tmp_path / "folder", TEN | files), SHAPE, 0, 0)
    with pytest.raises(Refused, match=sentence):
        load(archive(tmp_path / "a.tar.gz", TEN | files), SHAPE, 0, 0)


class _Runs:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return (open, ("/nowhere/executed", "w"))  # type: ignore[return-value]


def test_pickles_are_never_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pickle, "loads", lambda data: pytest.fail("a pickle was opened"))
    monkeypatch.setattr(pickle, "load", lambda file: pytest.fail("a pickle was opened"))
    files = {"data_batch_1": pickle.dumps(_Runs()), "batches.meta": pickle.dumps(_Runs())}
    for where in (put(tmp_path / "py", files), archive(tmp_path / "py.tar.gz", files)):
        with pytest.raises(Refused, match="Python version, made of pickles"):
            load(where, SHAPE, 0, 0)


def test_a_bomb_does_not_go_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cifar, "BUDGET", 2**20)
    where = archive(tmp_path / "bomb.tar.gz", {"zeros": bytes(2**22)} | TEN)
    with pytest.raises(Refused, match=r"bomb.tar.gz unpacks to more than"):
        load(where, SHAPE, 0, 0)


def test_a_member_larger_than_any_of_the_release_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(cifar._BUDGETS, "data_batch_1.bin", 1000)
    with pytest.raises(Refused, match=r"data_batch_1.bin has more than the 1,000 bytes"):
        load(archive(tmp_path / "a.tar.gz", TEN), SHAPE, 0, 0)


def test_links_and_other_members_are_not_followed(tmp_path: Path) -> None:
    path = tmp_path / "a.tar"
    with tarfile.open(path, "w") as into:
        member = tarfile.TarInfo("data_batch_1.bin")
        member.type, member.linkname = tarfile.SYMTYPE, "/etc/passwd"
        into.addfile(member)
    with pytest.raises(Refused, match="holds no training images of CIFAR"):
        load(str(path), SHAPE, 0, 0)


def test_damaged_archives_are_refused(tmp_path: Path) -> None:
    whole = Path(archive(tmp_path / "whole.tar.gz", TEN)).read_bytes()
    cut = gzip.compress(gzip.decompress(whole)[:200_000])
    for name, data in {
        "cut.tar.gz": whole[: len(whole) // 2],
        "tar.tar.gz": cut,
        "empty.tar.gz": b"",
        "text.tar": b"no archive at all" * 100,
    }.items():
        (tmp_path / name).write_bytes(data)
        with pytest.raises(Refused, match=f"{name} is (damaged|cut off)"):
            load(str(tmp_path / name), SHAPE, 0, 0)


def test_it_can_be_trained_on(tmp_path: Path) -> None:
    network = chain(
        ("input", "Input", {"shape": SHAPE}),
        ("conv", "Conv2d", {"out_channels": 4, "kernel_size": 5, "stride": 4}),
        ("relu", "ReLU", {}),
        ("flatten", "Flatten", {}),
        ("linear", "Linear", {"out_features": 10}),
        ("output", "Output", {}),
    )
    where = archive(tmp_path / "cifar-10-binary.tar.gz", TEN)
    recipe = Recipe(data=where, epochs=12, batch_size=10, learning_rate=1e-2, threads=1)
    events = perform(network, recipe, tmp_path / "run")
    assert only(State, events)[-1].state == "finished"
    (score,) = only(FinalScore, events)
    assert score.images == 20
    assert score.accuracy is not None and score.accuracy >= 0.8
