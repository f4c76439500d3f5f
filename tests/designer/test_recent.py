"""The list of recent files."""

import json
from pathlib import Path

import pytest

from designer.recent import MOST, Recent, RecentFiles
from graphs.silhouette import Bar

BARS = (Bar(1.0, "conv"), Bar(0.25, "dense"))


def test_the_newest_stands_first_once_and_the_list_is_short(tmp_path: Path) -> None:
    recent = RecentFiles(tmp_path / "state" / "recent.json")
    for number in range(MOST + 2):
        recent.add(tmp_path / f"{number}.convas")
    recent.add(tmp_path / "5.convas")
    again = RecentFiles(tmp_path / "state" / "recent.json")
    assert again.paths[0] == tmp_path / "5.convas"
    assert len(again.paths) == len(set(again.paths)) == MOST


def test_what_could_not_be_opened_is_forgotten(tmp_path: Path) -> None:
    recent = RecentFiles(tmp_path / "recent.json")
    recent.add(tmp_path / "gone.convas")
    recent.forget(tmp_path / "gone.convas")
    assert recent.paths == ()


@pytest.mark.parametrize("text", ["", "{", "3", '["a", 3, null]'])
def test_a_damaged_list_is_as_good_as_empty(tmp_path: Path, text: str) -> None:
    (tmp_path / "recent.json").write_text(text)
    assert set(RecentFiles(tmp_path / "recent.json").paths) <= {Path("a")}


def test_a_folder_that_cannot_be_written_costs_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    recent = RecentFiles(tmp_path / "file" / "recent.json")
    recent.add(tmp_path / "a.convas")
    assert recent.paths == (tmp_path / "a.convas",)


def test_the_look_of_a_file_is_kept_with_it(tmp_path: Path) -> None:
    recent = RecentFiles(tmp_path / "recent.json")
    recent.add(tmp_path / "a.convas")
    recent.note(tmp_path / "a.convas", 61_706, BARS)
    recent.note(tmp_path / "other.convas", 5, BARS)
    recent.add(tmp_path / "b.convas")
    recent.add(tmp_path / "a.convas")
    again = RecentFiles(tmp_path / "recent.json")
    assert again.files == recent.files
    assert (again.files[0].parameters, again.files[0].bars) == (61_706, BARS)
    assert again.files[1].bars == () and again.files[1].when > 0


def test_a_list_of_an_older_convas_is_read(tmp_path: Path) -> None:
    (tmp_path / "recent.json").write_text('["/a.convas", "/b.convas"]')
    assert RecentFiles(tmp_path / "recent.json").paths == (Path("/a.convas"), Path("/b.convas"))


@pytest.mark.parametrize(
    "damage",
    [
        {"bars": [[2.0, "conv"]]},
        {"bars": [[0.5, "no such category"]]},
        {"bars": [["0.5", "conv"]]},
        {"bars": [0.5]},
        {"bars": {"a": 1}, "when": "now", "parameters": 1e300},
        {"bars": None, "when": -1, "parameters": -5},
        {"when": 1e30, "parameters": 10**30},
    ],
)
def test_a_damaged_look_is_no_look(tmp_path: Path, damage: dict[str, object]) -> None:
    (tmp_path / "recent.json").write_text(json.dumps([{"path": "/a.convas", **damage}]))
    assert RecentFiles(tmp_path / "recent.json").files == (Recent(Path("/a.convas")),)
