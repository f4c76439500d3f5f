"""The list of recent files."""

from pathlib import Path

import pytest

from designer.recent import MOST, RecentFiles


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
