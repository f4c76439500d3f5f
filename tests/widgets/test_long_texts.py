"""Long and bad texts on the clipboard: done or refused in one sentence, never in the way."""

import json
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from designer.cutouts import LONGEST, SHORT
from designer.edits import AddNetwork
from graphs.storage import write_text
from tests.benchmarks.bench_canvas import chain
from tests.widgets.hand import in_front, network
from widgets import aside
from widgets.beside import Beside
from widgets.main_window import MainWindow


def paste(window: MainWindow, text: str) -> None:
    QApplication.clipboard().setText(text)
    window.actions_made.run_id("edit.paste")


def test_thousands_of_layers_are_read_beside_the_window(window: MainWindow, qtbot: QtBot) -> None:
    text = write_text(chain(600))
    assert len(text) > SHORT
    paste(window, text)
    assert not network(window).nodes, "the thread has only begun"
    qtbot.waitUntil(lambda: len(network(window).nodes) == 600)
    assert len(in_front(window).selection.nodes) == 600
    assert not window.aside.under_way
    window.actions_made.run_id("edit.undo")
    assert not network(window).nodes


def test_what_was_done_meanwhile_stays(window: MainWindow, qtbot: QtBot) -> None:
    paste(window, write_text(chain(600)))
    window.finder.add("Input")
    qtbot.waitUntil(lambda: len(network(window).nodes) == 601)
    assert len(in_front(window).document.history.steps) == 3


def test_many_nodes_are_duplicated_beside_the_window(window: MainWindow, qtbot: QtBot) -> None:
    in_front(window).document.perform(AddNetwork(chain(600)))
    window.actions_made.run_id("edit.select_all")
    window.actions_made.run_id("edit.duplicate")
    assert len(network(window).nodes) == 600
    qtbot.waitUntil(lambda: len(network(window).nodes) == 1200)
    assert len(in_front(window).selection.nodes) == 600


def test_it_is_said_and_can_be_stopped(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The thread waits for the hand, so that the text is not read before Stop is pressed."""
    pressed = Event()

    def held(work: Callable[[], object], *options: Any) -> Beside:
        return Beside(lambda: (pressed.wait(5), work())[1], *options)

    monkeypatch.setattr(aside, "Beside", held)
    monkeypatch.setattr(aside, "PATIENCE", 0)
    paste(window, write_text(chain(600)))
    qtbot.waitUntil(lambda: window.info.text == "Pasting …")
    stop = next(b for b in window.info.findChildren(QPushButton) if b.text() == "Stop")
    stop.click()
    pressed.set()
    assert window.info.text == "Pasting was stopped; nothing has changed."
    qtbot.wait(500)
    assert not network(window).nodes


def test_code_of_thousands_of_layers_is_pasted(window: MainWindow, qtbot: QtBot) -> None:
    layers = "".join(f"nn.Conv2d(3, 3, {1 + 2 * (at % 3)}),\n" for at in range(2500))
    paste(window, f"nn.Sequential({layers})")
    qtbot.waitUntil(lambda: len(network(window).nodes) == 2500)


RUBBISH = {
    "one long line": "x" * (10 * 2**20),
    "a long line that is short enough": "x" * (LONGEST - 1),
    "json of 10 MB": json.dumps({"format": 1, "nodes": [["x" * 100]] * 100_000}),
    "lists of lists": '{"format": 1, "nodes": [' + "[0]," * 900_000 + "[0]]}",
    "numbers": '{"format": 1, "nodes": [' + "0," * 1_900_000 + "0]}",
    "deep": "[" * 300_000,
    "one key twice": "{" + '"a": 1, ' * 100_000 + '"b": 1}',
    "html": "<!doctype html><html><body>" + "<p>nn.Conv2d(3, 6, 5)</p>" * 2000,
    "html with a Sequential": "<b>nn.Sequential</b>(nn.ReLU())",
    "too much code": "nn.Sequential(" + "nn.ReLU(),\n" * 20_000 + ")",
    "too many layers": "nn.Sequential(" + "nn.ReLU()," * 5001 + ")",
    "nested code": "nn.Sequential(" * 5000,
    "nul": "\0" * 100_000,
    "a lone surrogate": '{"format": 1, "name": "\\ud800", "nodes": 3}',
}


@pytest.mark.parametrize("case", RUBBISH)
def test_rubbish_is_refused_in_one_sentence(window: MainWindow, qtbot: QtBot, case: str) -> None:
    before = network(window)
    paste(window, RUBBISH[case])
    qtbot.waitUntil(lambda: not window.aside.under_way and bool(window.info.text), timeout=20_000)
    said = window.info.text
    assert "clipboard holds" in said or "Not pasted" in said, said
    assert len(said) < 300 and "\n" not in said
    assert network(window) is before


def test_two_links_at_one_port_are_found_among_many(tmp_path: Path) -> None:
    """Looking for the second of 60,000 by counting each took minutes."""
    from graphs.storage import parse

    data = json.loads(write_text(chain(3)))
    data["links"] = [["n0", "out", f"m{at}", "in"] for at in range(60_000)]
    data["links"].append(data["links"][-1])
    with pytest.raises(ValueError, match="two links end at m59999 in"):
        parse(json.dumps(data))
