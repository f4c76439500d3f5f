"""A CNN in volumes: sizes, kernels and branches are the network's, and nothing covers a text."""

from bisect import bisect_left
from itertools import combinations, pairwise
from math import sqrt
from time import perf_counter

import pytest

from designer.exporting import Figure
from designer.figures.figure import draw
from designer.figures.ink import print_ink
from designer.figures.volumes.drawing import volumes_figure
from designer.figures.volumes.parts import Part, parts_of
from designer.figures.volumes.placing import Placed, placed
from designer.figures.volumes.solids import Measures
from graphs.architectures import ARCHITECTURES
from graphs.drawing.pdf import pdf
from graphs.drawing.shapes import Path, Picture, Rectangle, Words, flat
from graphs.drawing.svg import svg
from graphs.flatten import unfolded
from graphs.layers.activation import ReLU
from graphs.layers.convolution import Conv2d
from graphs.layers.dense import Linear
from graphs.layers.ends import Input
from graphs.layers.loss import CrossEntropyLoss
from graphs.layers.merge import Add
from graphs.layers.transposed import ConvTranspose2d
from graphs.network import Link, Network, Node, Wiring
from graphs.propagate import Facts, propagate
from tests.figures import page_text, words
from tests.graphs.random_graphs import grown

INK = print_ink()
NAMES = ["c1", "s2", "c3", "s4", "c5", "f6", "out"]
Box = tuple[float, float, float, float]


def facts_of(key: str) -> Facts:
    """Of a published network; with a + behind its name, of its blocks unfolded."""
    facts = propagate(ARCHITECTURES[key.removesuffix("+")].build())
    return unfolded(facts) if key.endswith("+") else facts


def parts(key: str) -> list[Part]:
    return list(parts_of(facts_of(key)).parts.values())


def told(key: str) -> list[str]:
    """Each volume in a line: `64×55×55 conv 11×11 /4`."""
    lines = []
    for part in parts(key):
        words = f"{part.count} × {part.words}" if part.count > 1 else part.words
        lines.append(f"{'×'.join(map(str, part.shape or ()))} {part.sign or words}")
    return lines


def test_lenet_is_as_lecun_drew_it() -> None:
    """LeCun et al. 1998, figure 2: 6@28×28, 6@14×14, 16@10×10, 16@5×5, 120, 84, 10."""
    assert told("lenet5") == [
        "1×32×32 input",
        "6×28×28 conv 5×5",
        "6×14×14 avg pool 2×2",
        "16×10×10 conv 5×5",
        "16×5×5 avg pool 2×2",
        "120 linear",
        "84 linear",
        "10 linear",
    ]
    assert [part.name for part in parts("lenet5")][1:] == [
        *(["c1", "s2", "c3", "s4", "c5", "f6", "out"])
    ]


def test_vgg_is_its_stages() -> None:
    """Simonyan & Zisserman 2014, table 1, column D."""
    stages = [line for line in told("vgg16") if "conv" in line]
    assert stages == [
        "64×224×224 2 × conv 3×3",
        "128×112×112 2 × conv 3×3",
        "256×56×56 3 × conv 3×3",
        "512×28×28 3 × conv 3×3",
        "512×14×14 3 × conv 3×3",
    ]


def test_blocks_are_volumes_and_say_how_often() -> None:
    assert "64×56×56 BasicBlock ×2" in told("resnet18")
    assert "832×7×7 Inception" in told("googlenet")
    assert "64×112×112 conv 7×7 /2" in told("googlenet"), "a block of one convolution is one"


@pytest.mark.parametrize("key", ARCHITECTURES)
def test_every_size_is_the_network_s(key: str) -> None:
    facts = facts_of(key)
    found = parts_of(facts)
    for part in found.parts.values():
        assert part.shape == facts.nodes[part.key].outputs[0].shape
    shown = words(svg(volumes_figure(facts, INK), key))
    for part in found.parts.values():
        assert part.sign or "×".join(map(str, part.shape or ())) in shown
    nodes = facts.network.nodes.values()
    weighty = [n for n in nodes if n.layer.category in ("conv", "dense", "block")]
    drawn = sum(part.count for part in found.parts.values() if part.category != "io")
    assert drawn >= len(weighty)


def test_a_window_is_as_large_as_its_kernel() -> None:
    """Of 5×5 on 32×32, measured on the side of the input's volume."""
    placing = placed(parts_of(facts_of("lenet5")), INK.fonts)
    side = next(iter(placing.solids.values()))
    drawn = [s for s in draw(facts_of("lenet5").network, VOLUMES).shapes if isinstance(s, Path)]
    windows = [s for s in drawn if s.fill and s.line == 1.0 and len(s.pieces) == 3 and s.stroke]
    first, second = windows
    tall = first.pieces[1][0][1] - first.pieces[0][0][1]
    assert abs(tall) == pytest.approx(side.height * 5 / 32)
    assert abs(first.pieces[0][0][0] - first.start[0]) == pytest.approx(side.depth * 0.36 * 5 / 32)
    assert second.start[0] > first.start[0]
    rays = [s for s in drawn if s.start == first.start and not s.fill]
    (ray,) = rays
    corners = [first.start, *(piece[-1] for piece in first.pieces)]
    meeting = {s.pieces[-1][-1] for s in drawn if not s.fill and s.start in corners}
    assert meeting == {ray.pieces[-1][-1]}


VOLUMES = Figure(style="volumes")


def test_sizes_grow_as_the_shapes_do() -> None:
    measures = Measures(224)

    def solid(*shape: int) -> tuple[float, float, float]:
        found = measures.solid(Part("a", "", "", "conv", shape))
        return found.width, found.height, found.depth

    wide, tall, deep = solid(64, 112, 56)
    assert solid(256, 112, 56)[0] == pytest.approx(wide * 2)
    assert solid(64, 28, 56)[1] == pytest.approx(tall / 2)
    assert tall / deep == pytest.approx(sqrt(2))
    assert solid(4096)[1] > solid(1000)[1] > solid(10)[1]
    assert solid(10)[0] < 15


def test_branches_stand_side_by_side() -> None:
    """Szegedy et al. 2014, figure 2b: four branches, one above the other, between two columns."""
    facts = facts_of("googlenet+")
    found = placed(parts_of(facts), INK.fonts)
    into = [k for k in found.links if k[1].startswith(facts.network.by_name["inception3a.cat"].id)]
    assert len(into) == 4
    last = [found.solids[source] for source, _ in into]
    assert len({solid.y for solid in last}) == 4
    assert len({found.parts[source].shape for source, _ in into}) == 3
    assert found.arcs == {}


@pytest.mark.parametrize(
    ("key", "arcs"), [("resnet18+", 5), ("unet_2015", 4), ("plain18", 0), ("resnet20+", 7)]
)
def test_skips_are_arcs_above_what_they_pass(key: str, arcs: int) -> None:
    """He et al. 2016: a ResNet-18 has 8 shortcuts, 3 of them with a convolution of their own."""
    found = placed(parts_of(facts_of(key)), INK.fonts)
    assert len(found.arcs) == arcs
    for (source, target), height in found.arcs.items():
        left, right = found.solids[source].x, found.solids[target].x
        passed = [s for s in found.solids.values() if left <= s.x <= right]
        assert height < min(solid.y - solid.tall for solid in passed)


def test_a_cropped_skip_says_what_arrives() -> None:
    """Ronneberger et al. 2015, figure 1: 64 maps of 568² are cropped to 392²."""
    found = placed(parts_of(facts_of("unet_2015")), INK.fonts)
    assert {found.notes[link] for link in found.arcs} == {
        *("64×392×392", "128×200×200", "256×104×104", "512×56×56")
    }


def box_of(words: Words) -> Box:
    wide = INK.fonts.of(words.bold).width(words.text, words.size)
    left = words.x - {"start": 0, "middle": wide / 2, "end": wide}[words.anchor]
    return left, words.y - 0.72 * words.size, left + wide, words.y + 0.1 * words.size


def meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def faces(found: Placed) -> list[Box]:
    return [(s.x, s.y - s.tall, s.x + s.right, s.y) for s in found.solids.values()]


def clashes(drawn: Picture) -> list[tuple[str, object]]:
    """Texts that stand on another text, under a line, or over the edge of the picture."""
    texts = [(each.text, box_of(each)) for each in drawn.shapes if isinstance(each, Words)]
    texts.sort(key=lambda each: each[1][0])
    found: list[tuple[str, object]] = []
    for number, (text, box) in enumerate(texts):
        if not (box[0] > 0 and box[2] < drawn.width and box[1] > 0 and box[3] < drawn.height):
            found.append((text, "the edge"))
        for other, there in texts[number + 1 :]:
            if there[0] > box[2]:
                break
            if meet(box, there):
                found.append((text, other))
    paths = [list(flat(each)) for each in drawn.shapes if isinstance(each, Path)]
    points = sorted(point for path in paths for point in between(path))
    xs = [x for x, _ in points]
    for text, (left, top, right, bottom) in texts:
        for x, y in points[bisect_left(xs, left) : bisect_left(xs, right)]:
            if top < y < bottom and text not in "+×−÷":
                found.append((text, (x, y)))
    return found


def between(path: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Points along a path, at most 3 apart."""
    points = [path[0]]
    for (x1, y1), (x2, y2) in pairwise(path):
        steps = int(max(abs(x2 - x1), abs(y2 - y1)) / 3) + 1
        points += [(x1 + (x2 - x1) * n / steps, y1 + (y2 - y1) * n / steps) for n in range(steps)]
    return points


EVERY = [*ARCHITECTURES, "resnet18+", "resnet50+", "googlenet+", "inception_v3+", "unet_2015+",
         "squeezenet1_0+", "mobilenet_v2+", "inception_v4+"]  # fmt: skip


@pytest.mark.parametrize("key", EVERY)
def test_nothing_covers_a_text_and_no_volume_another(key: str) -> None:
    facts = facts_of(key)
    assert clashes(volumes_figure(facts, INK)) == []
    found = placed(parts_of(facts), INK.fonts)
    boxes = sorted(faces(found))
    for one, other in combinations(boxes[:60], 2):
        assert not meet(one, other)


def test_a_clash_would_be_noticed() -> None:
    over = (Words(50, 50, "one", "#000000"), Words(58, 52, "two", "#000000"))
    assert clashes(Picture(100, 100, "#FFFFFF", over)) == [("one", "two")]
    wire = Path((0, 48), (((100, 48),),), stroke="#000000")
    assert clashes(Picture(100, 100, "#FFFFFF", (over[0], wire)))
    assert clashes(Picture(60, 100, "#FFFFFF", over[:1])) == [("one", "the edge")]


@pytest.mark.parametrize("key", ("vgg16", "resnet18", "googlenet", "lenet5", "autoencoder"))
def test_a_chain_runs_along_one_line(key: str) -> None:
    found = placed(parts_of(facts_of(key)), INK.fonts)
    assert len({round(solid.entry[1], 6) for solid in found.solids.values()}) == 1


def chain(*layers: object, name: str = "chain") -> Network:
    nodes = {f"n{n}": Node(f"n{n}", layer, f"l{n}") for n, layer in enumerate(layers)}  # type: ignore[arg-type]
    links = [Link(f"n{n}", "out", f"n{n + 1}", "in") for n in range(len(layers) - 1)]
    return Network(name, nodes, Wiring(links))


def test_what_is_unknown_is_a_question_and_no_crash() -> None:
    network = chain(Conv2d(8, 3), ReLU(), Linear(10))
    shown = words(svg(draw(network, VOLUMES), "open"))
    assert shown.count("?") == 2


def test_losses_and_targets_are_no_volumes() -> None:
    network = chain(Input((4,)), Linear(3), CrossEntropyLoss())
    assert [part.words for part in parts_of(propagate(network)).parts.values()] == [
        "input",
        "linear",
    ]


def test_a_transposed_convolution_has_no_window_on_what_arrives() -> None:
    network = chain(Input((8, 7, 7)), ConvTranspose2d(4, 2, stride=2))
    part = list(parts_of(propagate(network)).parts.values())[-1]
    assert (part.words, part.kernel, part.shape) == ("up-conv 2×2", None, (4, 14, 14))


def test_a_pdf_of_volumes_says_the_same_as_the_svg() -> None:
    drawn = volumes_figure(facts_of("alexnet"), INK)
    lines = page_text(pdf(drawn, "AlexNet", INK.fonts))
    read = " ".join(" ".join(lines).split())
    for text in words(svg(drawn, "AlexNet")):
        assert text in read


def test_thousands_of_layers_are_drawn_within_seconds() -> None:
    layers = {"i": Node("i", Input((8, 16, 16)), "i")}
    links, before, skip = [], "i", "i"
    for number in range(5_000):
        key = f"n{number}"
        if number % 3 == 2:
            layers[key] = Node(key, Add(), key, 0, 72 * number)
            links += [Link(before, "out", key, "in1"), Link(skip, "out", key, "in2")]
            skip = key
        else:
            layers[key] = Node(key, Conv2d(8, 3, padding=1), key, 0, 72 * number)
            links.append(Link(before, "out", key, "in"))
        before = key
    network = Network("deep", layers, Wiring(links))
    for style in (VOLUMES, Figure()):
        start = perf_counter()
        drawn = draw(network, style)
        text, file = svg(drawn, "deep"), pdf(drawn, "deep", INK.fonts)
        assert perf_counter() - start < 20
        assert len(text) < 10_000_000 and len(file) < 5_000_000
        assert len([each for each in drawn.shapes if isinstance(each, Rectangle)]) >= 1_666


@pytest.mark.parametrize("seed", range(40))
def test_any_network_is_drawn_and_a_broken_one_too(seed: int) -> None:
    network = grown(24, seed)
    facts = propagate(network)
    found = placed(parts_of(facts), INK.fonts)
    for one, other in combinations(faces(found), 2):
        assert not meet(one, other)
    assert [each for each in clashes(volumes_figure(facts, INK)) if isinstance(each[1], str)] == []
    missing = list(network.nodes)[seed % len(network.nodes)]
    for style in (VOLUMES, Figure()):
        assert words(svg(draw(network, style), ""))
        assert words(svg(draw(network.without([missing]), style), ""))
