"""What nodes and wires say."""

from graphs.layers.activation import ReLU
from graphs.layers.convolution import Conv2d
from graphs.layers.ends import Input
from graphs.layers.pooling import MaxPool2d
from graphs.network import Link, Node
from graphs.propagate import UNKNOWN, examine, propagate
from graphs.types import TensorType
from tests.widgets.canvas.hand import chain
from widgets.canvas.captions import (
    as_plain,
    chip_text,
    detail_line,
    link_tip,
    memory_text,
    node_tip,
    parameters_text,
)

IMAGE = (TensorType((3, 32, 32)),)


def test_a_name_that_tells_the_kind_leaves_room_for_the_detail() -> None:
    layer = Conv2d(64, 3, stride=2)
    facts = examine(layer, IMAGE)
    assert detail_line(Node("n1", layer, "conv1"), facts) == "64 × 3×3, stride 2"
    assert detail_line(Node("n1", layer, "features.0"), facts) == "Conv2d · 64 × 3×3, stride 2"
    pool = MaxPool2d(2)
    assert detail_line(Node("n1", pool, "pool1"), examine(pool, IMAGE)).startswith("MaxPool2d · ")
    assert detail_line(Node("n1", ReLU(), "relu1"), examine(ReLU(), IMAGE)) == "ReLU"


def test_a_problem_stands_in_the_detail_line() -> None:
    layer = Conv2d(64, 99)
    assert "does not fit" in detail_line(Node("n1", layer, "conv1"), examine(layer, IMAGE))


def test_parameters_are_grouped_and_unknown_ones_are_a_question() -> None:
    layer = Conv2d(64, 7, bias=False)
    assert parameters_text(examine(layer, IMAGE)) == "9,408"
    assert parameters_text(examine(ReLU(), IMAGE)) == ""
    assert parameters_text(UNKNOWN) == "?"


def test_the_chip_does_not_repeat_what_arrived() -> None:
    assert chip_text(examine(Conv2d(8, 3), IMAGE)) == "8×30×30"
    assert chip_text(examine(ReLU(), IMAGE)) == ""
    assert chip_text(UNKNOWN) == ""


def test_a_wire_tells_shape_memory_and_parameters_so_far() -> None:
    text = link_tip(propagate(chain()), Link("n3", "out", "n4", "in"))
    assert text.splitlines() == [
        "name_n3 → name_n4",
        "16×30×30 float32",
        "14,400 elements, 56.2 KiB for each sample",
        "448 parameters up to here",
    ]


def test_memory_is_told_in_the_unit_that_fits() -> None:
    sizes = (10, 1000, 10**6, 10**9)
    texts = [memory_text(TensorType((size,))) for size in sizes]
    assert texts == ["40 bytes", "3.9 KiB", "3.8 MiB", "3.7 GiB"]


def test_tool_tips_cannot_be_taken_for_markup() -> None:
    node = Node("n1", Input((1, 8, 8)), "<img src=x>")
    shown = as_plain(node_tip(node, examine(node.layer, ())))
    assert "&lt;img src=x&gt;" in shown
    assert "<img" not in shown
