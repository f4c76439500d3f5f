"""What was open when the window closed, as a file that anything may have happened to."""

import json
from pathlib import Path

import pytest

from designer.left_open import MOST, Left, LeftOpen


def test_what_is_written_is_read(tmp_path: Path) -> None:
    files = [
        Left(tmp_path / "a.convas", (1.5, -2.0, 0.25), ("n3", "n1")),
        Left(tmp_path / "ü 🙂.convas"),
    ]
    LeftOpen(tmp_path / "state" / "open.json").write(files, 1)
    assert LeftOpen(tmp_path / "state" / "open.json").read() == (files, 1)
    LeftOpen(tmp_path / "state" / "open.json").write([], None)
    assert LeftOpen(tmp_path / "state" / "open.json").read() == ([], None)


@pytest.mark.parametrize(
    "text",
    [
        *("", "{", "3", "[]", "[" * 9999, '{"files": 3}'),
        '{"files": [3, {"path": 3}, {"path": "a\\u0000b"}]}',
    ],
)
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "open.json").write_text(text)
    assert LeftOpen(tmp_path / "open.json").read() == ([], None)


@pytest.mark.parametrize("spot", [[1, 2], [1, 2, "3"], [1, 2, 0], [1, 2, 1e9], [1, 2, True], 3])
def test_a_damaged_spot_is_left_out(tmp_path: Path, spot: object) -> None:
    data = {"files": [{"path": "a", "spot": spot, "place": ["n1", 2]}], "front": 7}
    (tmp_path / "open.json").write_text(json.dumps(data))
    assert LeftOpen(tmp_path / "open.json").read() == ([Left(Path("a"), None, ("n1",))], None)


def test_endless_lists_are_cut(tmp_path: Path) -> None:
    data = {"files": [{"path": str(number)} for number in range(10_000)], "front": 0}
    (tmp_path / "open.json").write_text(json.dumps(data))
    assert len(LeftOpen(tmp_path / "open.json").read()[0]) == MOST


def test_a_folder_that_cannot_be_written_costs_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    LeftOpen(tmp_path / "file" / "open.json").write([Left(tmp_path)], 0)
