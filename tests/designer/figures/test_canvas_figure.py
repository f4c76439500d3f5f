"""The canvas as a figure: every node, wire and shape of the network, and nothing cut off."""

from dataclasses import replace
from itertools import pairwise

import pytest

from designer.canvas.geometry import NODE_HEIGHT, NODE_WIDTH
from designer.exporting import STYLES, Figure, Style
from designer.figures.canvas import MARGIN, canvas_figure
from designer.figures.figure import draw
from designer.figures.ink import print_ink
from designer.refused import Refused
from graphs.architectures import ARCHITECTURES
from graphs.blocks import BlockLayer
from graphs.drawing.pdf import pdf
from graphs.drawing.shapes import Path, Picture, Rectangle, Words, flat
from graphs.drawing.svg import svg
from graphs.flatten import flattened
from graphs.layers.activation import ReLU
from graphs.layers.convolution import Conv2d
from graphs.layers.ends import Input, Output
from graphs.layers.merge import Add
from graphs.network import Link, Network, Node, Wiring
from graphs.propagate import propagate
from graphs.remarks import Frame, Note
from tests.figures import elements, page_picture, words

INK = print_ink()
CHIP_RADIUS = 9.0


def texts(drawn: Picture) -> list[str]:
    return [each.text for each in drawn.shapes if isinstance(each, Words)]


def figure_of(network: Network) -> Picture:
    return canvas_figure(propagate(network), INK)


@pytest.mark.parametrize("key", ("lenet5", "resnet18", "googlenet", "unet_2015", "alexnet"))
def test_a_figure_says_what_the_network_is(key: str) -> None:
    network = ARCHITECTURES[key].build()
    facts = propagate(network)
    shown = words(svg(canvas_figure(facts, INK), network.name))
    for node in network.nodes.values():
        known = facts.nodes[node.id]
        assert node.name in shown
        assert any(each.startswith(node.layer.kind[:8]) for each in shown)
        if known.parameters:
            assert f"{known.parameters:,}" in shown
        if isinstance(node.layer, BlockLayer) and node.layer.repeat > 1:
            assert f"×{node.layer.repeat}" in shown
        for tensor in known.outputs:
            assert tensor in known.inputs or not network.outgoing(node.id) or str(tensor) in shown


def test_the_shapes_of_an_svg_are_those_of_the_network() -> None:
    network = ARCHITECTURES["resnet18"].build()
    text = svg(figure_of(network), network.name)
    boxes = [each for each in elements(text, "rect") if float(each.get("width", "")) == NODE_WIDTH]
    wires = [each for each in elements(text, "path") if each.get("fill") == "none"]
    folds = [each for each in elements(text, "path") if each.get("fill") != "none"]
    blocks = [n for n in network.nodes.values() if isinstance(n.layer, BlockLayer)]
    assert len(boxes) == len(network.nodes)
    assert len(wires) == len(network.wiring)
    assert len(folds) == len(blocks) == 4


@pytest.mark.parametrize("key", ARCHITECTURES)
def test_a_figure_is_cropped_to_the_network(key: str) -> None:
    """Ink stands a margin away from each edge of the painted page, wherever the nodes stood."""
    network = ARCHITECTURES[key].build()
    away = (replace(node, x=node.x + 5_000, y=node.y - 9_000) for node in network.nodes.values())
    drawn = figure_of(network.with_nodes(*away))
    assert svg(drawn, "") == svg(figure_of(network), "")
    scale = 800 / max(drawn.width, drawn.height)
    page = page_picture(pdf(drawn, "", INK.fonts), scale).convert("L")
    box = page.point(lambda value: 255 if value < 250 else 0).getbbox()
    assert box is not None
    gaps = (box[0], box[1], page.width - box[2], page.height - box[3])
    assert [gap / scale for gap in gaps] == pytest.approx([MARGIN] * 4, abs=2 / scale + 1)


@pytest.mark.parametrize("key", ARCHITECTURES)
def test_texts_stay_in_their_nodes(key: str) -> None:
    drawn = draw(ARCHITECTURES[key].build(), Figure())
    boxes = [s for s in drawn.shapes if isinstance(s, Rectangle) and s.width == NODE_WIDTH]
    chips = [s for s in drawn.shapes if isinstance(s, Rectangle) and s.radius == CHIP_RADIUS]
    for each in drawn.shapes:
        if isinstance(each, Words):
            wide = INK.fonts.of(each.bold).width(each.text, each.size)
            left = each.x - {"start": 0, "middle": wide / 2, "end": wide}[each.anchor]
            assert any(
                box.x <= left and left + wide <= box.x + box.width and box.y < each.y
                for box in (chips if each.anchor == "middle" else boxes)
                if box.y < each.y < box.y + box.height
            ), each


def skipping() -> Network:
    """Three rows, and a wire from the first to the last."""
    layers = {"a": Input((3, 8, 8)), "b": ReLU(), "c": ReLU(), "d": Add()}
    nodes = {key: Node(key, layer, key, 0, 72 * n) for n, (key, layer) in enumerate(layers.items())}
    links = [*(Link(a, "out", b, "in") for a, b in (("a", "b"), ("b", "c")))]
    links += [Link("c", "out", "d", "in1"), Link("a", "out", "d", "in2")]
    return Network("skip", nodes, Wiring(links))


def test_a_wire_goes_around_nodes_as_on_the_canvas() -> None:
    drawn = figure_of(skipping())
    boxes = [s for s in drawn.shapes if isinstance(s, Rectangle) and s.width == NODE_WIDTH]
    wires = [s for s in drawn.shapes if isinstance(s, Path)]
    assert len(wires) == 4
    for wire in wires:
        for (x1, y1), (x2, y2) in pairwise(flat(wire)):
            x, y = (x1 + x2) / 2, (y1 + y2) / 2
            inside = [
                box
                for box in boxes
                if box.x + 8 < x < box.x + NODE_WIDTH - 8
                and box.y + 8 < y < box.y + NODE_HEIGHT - 8
            ]
            assert inside == []


def test_a_shape_that_is_unknown_is_a_dashed_wire() -> None:
    nodes = {
        "a": Node("a", Conv2d(4, 3), "a"),
        "b": Node("b", ReLU(), "b", 0, 72),
    }
    drawn = figure_of(Network("open", nodes, Wiring([Link("a", "out", "b", "in")])))
    (wire,) = (each for each in drawn.shapes if isinstance(each, Path))
    assert wire.dash
    assert texts(drawn) == ["a", "Conv2d 4 × 3×3", "b", "ReLU"]


def test_a_name_of_a_hundred_characters_is_shortened() -> None:
    node = Node("a", Input((3, 8, 8)), "n" * 100)
    (name, *_) = texts(figure_of(Network("long", {"a": node})))
    assert name.endswith("…") and name.startswith("nnnn")


def test_unfolded_blocks_are_laid_out_beside_one_another() -> None:
    network = ARCHITECTURES["googlenet"].build()
    drawn = draw(network, Figure(unfold=True))
    boxes = [s for s in drawn.shapes if isinstance(s, Rectangle) and s.width == NODE_WIDTH]
    assert len(boxes) == len(flattened(network).nodes)
    corners = {(box.x, box.y) for box in boxes}
    assert len(corners) == len(boxes)
    ordered = sorted(corners)
    for x, y in ordered:
        near = [p for p in ordered if p != (x, y) and abs(p[0] - x) < NODE_WIDTH]
        assert all(abs(other - y) >= NODE_HEIGHT for _, other in near)


@pytest.mark.parametrize("style", STYLES)
def test_nothing_is_not_drawn(style: Style) -> None:
    with pytest.raises(Refused, match="nothing to draw"):
        draw(Network(), Figure(style=style))


def test_an_end_alone_is_no_volume() -> None:
    network = Network("end", {"a": Node("a", Output(), "a")})
    with pytest.raises(Refused, match="nothing to draw"):
        draw(network, Figure(style="volumes"))
    assert draw(network, Figure()).shapes


def test_frames_and_notes_stand_in_a_figure_where_they_stand_on_the_canvas() -> None:
    network = (
        ARCHITECTURES["lenet5"]
        .build()
        .with_remarks(
            Frame("r1", "The stem <b>", -16, 32, 208, 460, "conv"),
            Note("r2", "why <img src=x>?\nsee page 3", 500, 72, 160),
        )
    )
    drawn = figure_of(network)
    assert drawn.width > figure_of(network.without_remarks(["r2"])).width
    first = drawn.shapes[0]
    assert isinstance(first, Rectangle) and (first.width, first.height) == (208, 460)
    assert {"The stem <b>", "why <img src=x>?", "see page 3"} <= {*texts(drawn)}
    text = svg(drawn, network.name)
    assert "<img" not in text and "why <img src=x>?" in words(text)
    assert pdf(drawn, network.name, INK.fonts)


def test_frames_hold_what_comes_out_of_blocks() -> None:
    network = ARCHITECTURES["resnet18"].build()
    (use, *_) = (n for n in network.nodes.values() if isinstance(n.layer, BlockLayer))
    network = network.with_remarks(Frame("r1", "stage", use.x - 16, use.y - 40, 208, 100))
    drawn = draw(network, Figure(style="canvas", unfold=True))
    frame = drawn.shapes[0]
    assert isinstance(frame, Rectangle)
    inside = [
        shape.text
        for shape in drawn.shapes
        if isinstance(shape, Words) and shape.bold
        and frame.x < shape.x < frame.x + frame.width and frame.y < shape.y < frame.y + frame.height
    ]  # fmt: skip
    names = {n.name for n in flattened(network).nodes.values() if n.id.startswith(f"{use.id}/")}
    assert {*inside} == {*names, "stage"}
