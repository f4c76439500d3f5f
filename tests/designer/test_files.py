"""A save happens whole or leaves the old file untouched: at any kill point, on any full disk."""

import errno
import os
import resource
import shutil
import signal
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from designer.files import atomic_writer, save, staged
from designer.refused import Refused
from graphs.network import Network
from graphs.storage import read

ROOT = Path(__file__).parents[2]
OLD, NEW = b"old" * 1000, b"new" * 50_000
SAVER = f"""
from pathlib import Path
import sys
from designer.files import atomic_writer
with atomic_writer(Path(sys.argv[1])) as handle:
    handle.write(b"new" * {len(NEW) // 3})
"""


@pytest.fixture
def old_file(tmp_path: Path) -> Path:
    path = tmp_path / "design.convas"
    path.write_bytes(OLD)
    return path


def saver(path: Path, *, before: tuple[str, ...] = ()) -> None:
    command = [*before, sys.executable, "-c", SAVER, str(path)]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=False, timeout=60)


def test_a_design_is_saved_and_read_again(tmp_path: Path) -> None:
    save(Network("mine"), tmp_path / "mine.convas")
    assert read(tmp_path / "mine.convas").name == "mine"


@pytest.mark.strace
@pytest.mark.parametrize("call", ["openat", "write", "fsync", "rename", "fchmod", "close"])
def test_a_kill_at_any_system_call_leaves_the_old_file_or_the_new(
    call: str, tmp_path: Path, old_file: Path
) -> None:
    strace = shutil.which("strace")
    assert strace is not None
    for when in _last_calls(strace, call, tmp_path):
        old_file.write_bytes(OLD)
        inject = f"inject={call}:signal=SIGKILL:when={when}"
        saver(old_file, before=(strace, "-f", "-qq", "-e", inject))
        assert old_file.read_bytes() in (OLD, NEW)


PAIR_SAVER = f"""
from pathlib import Path
import sys
from designer.files import atomic_writers
path = Path(sys.argv[1])
with atomic_writers(path.with_suffix(".safetensors"), path) as handles:
    for handle in handles:
        handle.write(b"new" * {len(NEW) // 3})
"""


@pytest.mark.strace
@pytest.mark.parametrize("call", ["link", "rename", "fsync"])
def test_a_kill_leaves_each_of_two_files_whole_and_the_first_never_behind(
    call: str, tmp_path: Path, old_file: Path
) -> None:
    strace = shutil.which("strace")
    assert strace is not None
    beside = old_file.with_suffix(".safetensors")
    for when in (1, 2):
        old_file.write_bytes(OLD)
        beside.write_bytes(OLD)
        inject = f"inject={call}:signal=SIGKILL:when={when}"
        command = [strace, "-f", "-qq", "-e", inject, sys.executable, "-c", PAIR_SAVER]
        subprocess.run([*command, str(old_file)], cwd=ROOT, capture_output=True, timeout=60)
        found = beside.read_bytes(), old_file.read_bytes()
        assert found in ((OLD, OLD), (NEW, OLD), (NEW, NEW))


def _last_calls(strace: str, call: str, folder: Path) -> list[int]:
    """The numbers of the last four calls: those of the save, after Python's own start."""
    log = folder / "trace"
    saver(folder / "probe", before=(strace, "-f", "-qq", "-o", str(log), "-e", f"trace={call}"))
    count = sum(f"{call}(" in line for line in log.read_text().splitlines())
    assert count > 0
    return list(range(max(count - 3, 1), count + 1))


def test_a_full_disk_leaves_the_old_file_and_says_so(old_file: Path) -> None:
    limit = 10_000  # bytes: less than NEW needs

    def small_files() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    run = subprocess.run(
        [sys.executable, "-c", SAVER, str(old_file)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=small_files,
        timeout=60,
    )
    assert "was not saved" in run.stderr and "old file is untouched" in run.stderr
    assert old_file.read_bytes() == OLD
    assert [each.name for each in old_file.parent.iterdir()] == [old_file.name]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EIO, "Input/output error"),
        (errno.EACCES, "you may not write there"),
        (errno.EROFS, "read-only"),
    ],
)
@pytest.mark.parametrize("where", ["fsync", "replace"])
def test_every_failure_is_a_sentence_and_leaves_nothing_behind(
    code: int, words: str, where: str, old_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, where, _failing(code))
    with pytest.raises(Refused, match=words), atomic_writer(old_file) as handle:
        handle.write(NEW)
    assert old_file.read_bytes() == OLD
    assert [each.name for each in old_file.parent.iterdir()] == [old_file.name]


def _failing(code: int) -> Callable[..., None]:
    def fail(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    return fail


def test_a_missing_folder_or_a_folder_as_target_is_refused(tmp_path: Path) -> None:
    for target in (tmp_path / "no" / "x.convas", tmp_path):
        with pytest.raises(Refused, match="was not saved"):
            save(Network(), target)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_or_a_device_is_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(Refused, match="pipe is no file but a device or a pipe"):
        save(Network(), pipe)
    assert pipe.is_fifo() and list(tmp_path.iterdir()) == [pipe]


def test_a_symbolic_link_stays_one_and_the_mode_is_kept(tmp_path: Path, old_file: Path) -> None:
    old_file.chmod(0o640)
    link = tmp_path / "link.convas"
    link.symlink_to(old_file)
    save(Network("through"), link)
    assert link.is_symlink() and read(old_file).name == "through"
    assert stat.S_IMODE(old_file.stat().st_mode) == 0o640


def test_an_error_of_the_caller_leaves_the_old_file(old_file: Path) -> None:
    with pytest.raises(ZeroDivisionError), atomic_writer(old_file) as handle:
        handle.write(NEW)
        _ = 1 / 0
    assert old_file.read_bytes() == OLD
    assert len(list(old_file.parent.iterdir())) == 1


@pytest.mark.parametrize("name", ["with space.convas", "mañana-🙂.convas", "x" * 240 + ".convas"])
def test_odd_file_names_work(name: str, tmp_path: Path) -> None:
    save(Network("odd"), tmp_path / name)
    assert read(tmp_path / name).name == "odd"


def test_staged_files_take_their_places_together_or_not_at_all(tmp_path: Path) -> None:
    (tmp_path / "net.onnx").write_bytes(OLD)
    (tmp_path / "net.onnx").chmod(0o640)
    with pytest.raises(Refused, match="wrong"), staged(tmp_path / "net.onnx") as draft:
        draft.write_bytes(NEW)
        raise Refused("wrong")
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("net.onnx", OLD)]
    with staged(tmp_path / "net.onnx") as draft:
        draft.write_bytes(NEW)
        draft.with_name("net.onnx.data").write_bytes(NEW)
        assert (tmp_path / "net.onnx").read_bytes() == OLD
    assert {each.name for each in tmp_path.iterdir()} == {"net.onnx", "net.onnx.data"}
    assert (tmp_path / "net.onnx").read_bytes() == NEW
    assert stat.S_IMODE((tmp_path / "net.onnx").stat().st_mode) == 0o640
