"""Recovery copies: kept until saved or discarded, never over the user's file."""

import subprocess
import sys
from pathlib import Path

from designer.recovery import RecoveryStore, discard_copy
from graphs.architectures import ARCHITECTURES
from graphs.storage import write_text
from tests.conftest import REPOSITORY

LENET = ARCHITECTURES["lenet5"].build()

CHILD = """
import os, sys
from pathlib import Path
from designer.recovery import RecoveryStore
from graphs.architectures import ARCHITECTURES
store = RecoveryStore(Path(sys.argv[1]))
store.write("one", ARCHITECTURES["lenet5"].build(), Path(sys.argv[2]))
store.write("two", ARCHITECTURES["alexnet"].build(), None)
print("written", flush=True)
if sys.argv[3] == "die":
    os._exit(9)
sys.stdin.read()
"""


def child(folder: Path, path: Path, end: str) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(folder), str(path), end],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=REPOSITORY,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "written\n"
    return process


def test_what_a_dead_session_left_is_found_and_the_users_file_untouched(tmp_path: Path) -> None:
    path = tmp_path / "mine.convas"
    path.write_text("the user's own")
    with child(tmp_path / "copies", path, "die"):
        pass
    store = RecoveryStore(tmp_path / "copies")
    found = store.left_behind()
    store.close()
    assert [(each.network.name, each.path) for each in found] == [
        ("LeNet-5", path),
        ("AlexNet", None),
    ]
    assert found[0].network == LENET
    assert path.read_text() == "the user's own"


def test_copies_of_a_living_session_are_its_own(tmp_path: Path) -> None:
    process = child(tmp_path, tmp_path / "mine.convas", "wait")
    store = RecoveryStore(tmp_path)
    assert store.left_behind() == []
    process.communicate()
    assert len(store.left_behind()) == 2
    store.close()


def test_a_copy_lives_until_it_is_discarded(tmp_path: Path) -> None:
    with child(tmp_path, tmp_path / "mine.convas", "die"):
        pass
    first = RecoveryStore(tmp_path)
    assert len(first.left_behind()) == 2
    first.close()
    second = RecoveryStore(tmp_path)
    found = second.left_behind()
    assert len(found) == 2
    for each in found:
        discard_copy(each)
    second.close()
    third = RecoveryStore(tmp_path)
    assert third.left_behind() == []
    assert list(tmp_path.iterdir()) == []


def test_an_unreadable_copy_is_moved_aside(tmp_path: Path) -> None:
    with child(tmp_path, tmp_path / "mine.convas", "die"):
        pass
    (copy,) = tmp_path.glob("*/one.convas")
    copy.write_text("{")
    store = RecoveryStore(tmp_path)
    assert [each.network.name for each in store.left_behind()] == ["AlexNet"]
    assert copy.with_suffix(".unreadable").read_text() == "{"
    store.close()


def test_discarding_the_last_copy_and_closing_leaves_nothing(tmp_path: Path) -> None:
    store = RecoveryStore(tmp_path)
    store.write("one", LENET, None)
    (copy,) = tmp_path.glob("*/one.convas")
    assert copy.read_text() == write_text(LENET)
    store.discard("one")
    store.discard("one")
    store.close()
    assert list(tmp_path.iterdir()) == []
