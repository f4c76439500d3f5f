"""Every state of the window looks as its reference, in both themes, and a change is noticed."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from designer.edits import MoveNodes, RemoveNodes
from tests.widgets.hand import in_front, node
from tests.widgets.looks import (
    MOST,
    STATES,
    THEMES,
    different,
    pixels,
    read,
    reference,
    settled,
    shown,
    write,
)
from widgets.main_window import MainWindow


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", STATES)
def test_a_state_looks_as_its_reference(
    window: MainWindow, name: str, theme: str, tmp_path: Path
) -> None:
    with shown(window, name, theme) as picture:
        path = tmp_path / f"{name}-{theme}.png"
        write(path, picture)
        away = different(picture, read(reference(name, theme)))
        assert away <= MOST, f"{away:.2%} of it looks different: {path}"


def test_no_reference_is_left_over() -> None:
    wanted = {reference(name, theme) for name in STATES for theme in THEMES}
    assert set(reference("x", "y").parent.iterdir()) == wanted


def test_a_moved_node_a_missing_node_and_a_wrong_colour_are_noticed(lenet: MainWindow) -> None:
    document = in_front(lenet).document
    key = node(lenet, "a3")
    settled()
    before = pixels(lenet.grab().toImage())
    assert different(before, pixels(lenet.grab().toImage())) == 0
    place = document.network.nodes[key]
    for edit in (MoveNodes({key: (place.x + 16, place.y)}), RemoveNodes(frozenset([key]))):
        document.perform(edit)
        settled()
        assert different(before, pixels(lenet.grab().toImage())) > MOST, edit
        document.undo()
        settled()
    lenet.top.setStyleSheet(f"background: {QColor('#ffeedd').name()}")
    assert different(before, pixels(lenet.grab().toImage())) > MOST
