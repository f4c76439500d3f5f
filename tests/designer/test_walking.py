"""Walking along wires goes where the picture says: with the flow, against it, to its sides."""

from dataclasses import replace

import pytest

from designer.arranging import flowing_places
from designer.edits import MoveNodes
from designer.walking import Step, reached
from graphs.layers.activation import ReLU
from graphs.layers.ends import Input
from graphs.layers.merge import Concat
from graphs.network import Link, Network, Node, Wiring
from graphs.types import Direction


def fork(flow: Direction) -> Network:
    """An input, three branches, a join, placed as arranging does."""
    layers = {"a": Input((3, 8, 8)), "l": ReLU(), "m": ReLU(), "r": ReLU(), "j": Concat()}
    nodes = {key: Node(key, layer, key) for key, layer in layers.items()}
    links = [Link("a", "out", key, "in") for key in "lmr"]
    links += [Link(key, "out", "j", f"in{n}") for n, key in enumerate("lmr", 1)]
    network = replace(Network("fork", nodes, Wiring(links)), flow=flow)
    return MoveNodes(flowing_places(network, flow, anew=True)).apply(network)


TURNED: dict[Step, Step] = {"up": "left", "down": "right", "left": "up", "right": "down"}


@pytest.mark.parametrize("flow", ("down", "right"))
def test_every_direction_leads_where_the_picture_shows_it(flow: Direction) -> None:
    network = fork(flow)

    def go(key: str, step: Step) -> tuple[str, ...]:
        return reached(network, [key], step if flow == "down" else TURNED[step])

    across = sorted(
        "lmr", key=lambda k: network.nodes[k].x if flow == "down" else network.nodes[k].y
    )
    first, middle, last = across
    assert set(go("a", "down")) == set("lmr")
    assert go(middle, "up") == ("a",)
    assert go(middle, "down") == ("j",)
    assert go(first, "right") == (middle,)
    assert go(middle, "right") == (last,)
    assert go(middle, "left") == (first,)
    assert go(last, "right") == ()
    assert go("a", "up") == ()


def test_several_nodes_reach_what_none_of_them_is() -> None:
    network = fork("down")
    assert reached(network, ["l", "m"], "up") == ("a",)
    assert reached(network, ["a", "l"], "down") == ("m", "r", "j")
