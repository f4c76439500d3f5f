"""Repeated parts of networks whose names say nothing of modules."""

from dataclasses import replace

from graphs.network import Network
from graphs.onnxio.naming import classes_of
from graphs.onnxio.repeats import grouped_names
from tests.graphs.drawn import drawn
from tests.graphs.drawn import layer as a
from tests.graphs.sound import END, image


def residuals(count: int, *, named: str = "") -> Network:
    """A stem, then additions of a convolution to what arrives."""
    rows = [image(8), ("stem", a("Conv2d", out_channels=4, padding=1))]
    before = "stem"
    for number in range(count):
        rows += [
            (f"c{named}{number}", a("Conv2d", out_channels=4, padding=1), before),
            (f"s{named}{number}", a("Add"), f"c{named}{number} {before}"),
            (f"r{named}{number}", a("ReLU")),
        ]
        before = f"r{named}{number}"
    return drawn(*rows, ("gap", a("AdaptiveAvgPool2d")), END)


def test_parts_with_branches_that_are_alike_are_groups() -> None:
    names = grouped_names(residuals(3))
    assert names["c0"] == "blocks.0.conv" and names["s0"] == "blocks.0.add"
    assert names["r2"] == "blocks.2.relu"
    assert set(names) == {f"{word}{n}" for word in "csr" for n in range(3)}
    kinds = dict.fromkeys(names.values(), "layer")
    classes = classes_of(kinds, kinds)
    assert classes["blocks.0"] == classes["blocks.2"] == "Block"


def test_a_part_that_stands_there_once_is_none() -> None:
    assert grouped_names(residuals(1)) == {}


def test_a_chain_has_no_parts() -> None:
    rows = [(f"c{n}", a("Conv2d", out_channels=4, padding=1)) for n in range(6)]
    assert grouped_names(drawn(image(8), *rows, END)) == {}


def test_names_that_make_groups_are_left_alone() -> None:
    network = residuals(3)
    nodes = (replace(n, name=f"net.{n.name}") for n in network.nodes.values())
    assert grouped_names(network.with_nodes(*nodes)) == {}
