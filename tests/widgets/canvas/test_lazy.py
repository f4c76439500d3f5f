"""A wire let go on a node's body takes the first port that is free and fits, or says why none."""

import pytest
from PySide6.QtWidgets import QToolTip

from graphs.layers.convolution import Conv2d
from graphs.layers.ends import Input
from graphs.layers.merge import Add
from graphs.layers.reshape import Flatten
from graphs.network import Link, Network
from tests.widgets.canvas.conftest import Open
from tests.widgets.canvas.hand import Hand, branches, network_of


def two_ways() -> Network:
    return network_of(
        {
            "n1": (Input((3, 8, 8)), 0, 0),
            "n2": (Conv2d(4, 1), 0, 96),
            "n3": (Flatten(), 220, 96),
            "n4": (Add(), 0, 200),
            "n5": (Conv2d(4, 1), 220, 200),
        },
        (("n1", "n2", "in"), ("n1", "n3", "in"), ("n2", "n4", "in1")),
    )


def ghosted(hand: Hand) -> bool:
    return any(item.isVisible() for item in hand.view.canvas.marks._items["ghost"])


def test_the_first_free_port_that_fits_is_taken_and_the_node_glows(opened: Open) -> None:
    hand = opened(two_ways())
    body = hand.body("n4")
    hand.reach(hand.port("n2", "out"), body)
    assert ghosted(hand)
    hand.release(body)
    assert hand.network.wiring.links["n4", "in2"] == Link("n2", "out", "n4", "in2")
    assert hand.network.wiring.links["n4", "in1"].source == "n2"
    assert hand.steps == ["Connect"]
    assert not ghosted(hand)


@pytest.mark.parametrize(
    ("source", "target", "reason"),
    [
        ("n3", "n4", "name_n4: "),
        ("n1", "n2", "name_n2 has no free port; drop on a port to replace its wire"),
        ("n4", "n1", "name_n1 has no port for this wire"),
    ],
    ids=["does not fit", "nothing free", "nothing there"],
)
def test_where_no_free_port_fits_the_reason_is_said_and_nothing_is_done(
    opened: Open, source: str, target: str, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda at, text, *more: said.append(text))
    hand = opened(two_ways())
    body = hand.body(target)
    hand.reach(hand.port(source, "out"), body)
    assert reason in said[-1]
    assert not ghosted(hand)
    hand.release(body)
    assert hand.steps == []


def test_a_wire_taken_off_stays_where_the_body_below_refuses_it(opened: Open) -> None:
    hand = opened(branches())
    hand.drag(hand.port("n5", "in"), hand.body("n3"))
    assert hand.steps == []
    hand.drag(hand.port("n5", "in"), hand.body("n6"))
    assert hand.steps == ["Move wire"]
    assert hand.network.wiring.links["n6", "in"].source == "n4"


def test_near_a_port_the_port_itself_is_meant(opened: Open) -> None:
    hand = opened(two_ways())
    x, y = hand.port("n4", "in1")
    hand.drag(hand.port("n1", "out"), (x, y + 4))
    assert hand.network.wiring.links["n4", "in1"].source == "n1"
