"""A layer's arithmetic says what torch's rules give."""

import re
from fractions import Fraction
from math import ceil, floor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import graphs.layers  # noqa: F401
from graphs.architectures import ARCHITECTURES
from graphs.blocks import use
from graphs.declare import CATALOGUE, Layer
from graphs.formulas import MOST_PARTS, Formula, call_line, formulas, sight
from graphs.layers.convolution import Conv2d
from graphs.layers.dense import Linear
from graphs.layers.ends import Input, Output
from graphs.layers.merge import Concat
from graphs.layers.pooling import AvgPool2d, MaxPool2d
from graphs.layers.reshape import Flatten
from graphs.network import Block, Link, Network, Node, Wiring
from graphs.propagate import examine, propagate
from graphs.receptive import Receptive
from graphs.types import TensorType
from tests.sequences import drawn_cases

IMAGE = TensorType((3, 224, 224))


def lines(layer: Layer, *inputs: TensorType) -> dict[str, tuple[str, tuple[str, ...]]]:
    return {f.title: (f.result, f.lines) for f in formulas(layer, examine(layer, inputs))}


def test_the_first_convolution_of_resnet_is_explained_as_on_the_board() -> None:
    found = lines(Conv2d(64, 7, stride=2, padding=3, bias=False), IMAGE)
    assert found == {
        "Output": ("64 × 112 × 112", ("⌊(224 + 2·3 − 1·(7−1) − 1) / 2⌋ + 1 = 112",)),
        "Parameters": ("9,408", ("3 · 64 · 7 · 7 = 9,408",)),
        "Multiply–adds": (
            "118.0 M",
            ("9,408 · 112 · 112 = 118,013,952", "As a Linear layer: 120.8 G parameters"),
        ),
        "Operations": ("236.0 M", ("2 · 118,013,952 multiply–adds",)),
    }


def test_other_layers_are_explained_too() -> None:
    assert lines(Linear(10), TensorType((84,)))["Parameters"] == ("850", ("84 · 10 + 10 = 850",))
    assert lines(Flatten(), TensorType((16, 5, 5)))["Output"] == ("400", ("16 · 5 · 5 = 400",))
    joined = lines(Concat(), TensorType((64, 8, 8)), TensorType((32, 8, 8)))
    assert joined["Output"] == ("96 × 8 × 8", ("64 + 32 = 96",))


@pytest.mark.parametrize("kind", CATALOGUE)
def test_every_sum_of_every_layer_is_right(kind: str) -> None:
    @settings(max_examples=10, deadline=None)
    @given(drawn_cases(kind))
    def check(case: tuple[Layer, tuple[TensorType, ...]]) -> None:
        layer, inputs = case
        for formula in formulas(layer, examine(layer, inputs)):
            for line in formula.lines:
                if re.fullmatch(r"[^a-zA-Z:]*=[^a-zA-Z:]*", line):
                    found, said = value(line)
                    assert found == said, line

    if CATALOGUE[kind].category != "io":
        check()


def test_a_layer_with_a_problem_is_not_explained() -> None:
    assert lines(Conv2d(1, 50), TensorType((1, 8, 8))) == {}


def value(line: str) -> tuple[int, int]:
    """What the left side of a formula gives, and what stands at its right."""
    left, right = line.rsplit("=", 1)
    text = left.replace("⌊", "floor(").replace("⌈", "ceil(").replace("⌋", ")").replace("⌉", ")")
    text = text.replace("·", "*").replace("−", "-").replace(",", "")
    return eval(text, {"floor": floor, "ceil": ceil}), int(right.replace(",", ""))


sizes = st.integers(1, 5) | st.tuples(st.integers(1, 5), st.integers(1, 5))


@given(
    st.sampled_from([Conv2d, MaxPool2d, AvgPool2d]),
    sizes,
    sizes,
    st.integers(0, 2),
    st.booleans(),
    st.integers(6, 40),
    st.integers(6, 40),
)
def test_every_sum_that_is_shown_is_right(
    kind: type[Layer],
    kernel: int | tuple[int, int],
    stride: int | tuple[int, int],
    padding: int,
    up: bool,
    height: int,
    width: int,
) -> None:
    options: dict[str, object] = {"kernel_size": kernel, "stride": stride, "padding": padding}
    if kind is not Conv2d:
        options["ceil_mode"] = up
    layer = kind(**options)
    facts = examine(layer, (TensorType((4, height, width)),))
    for formula in formulas(layer, facts):
        for line in formula.lines:
            if re.fullmatch(r"[^a-zA-Z:]*=[^a-zA-Z:]*", line):
                found, said = value(line)
                assert found == said
    if facts.status == "right":
        shown = formulas(layer, facts)[0].lines
        assert {int(re.findall(r"\d+", line)[-1]) for line in shown} == set(
            facts.outputs[0].shape[1:]
        )


@pytest.mark.parametrize("kind", CATALOGUE)
def test_the_line_of_code_is_an_expression(kind: str) -> None:
    layer = CATALOGUE[kind]()
    for shape in ((3, 32, 32), (16,)):
        facts = examine(layer, tuple(TensorType(shape) for _ in layer.inputs))
        call = layer.module(*facts.inputs) if facts.status == "right" else None
        if call is not None:
            compile(call_line(call), "line", "eval")


@given(
    st.sampled_from(
        ["ConvTranspose1d", "ConvTranspose2d", "ConvTranspose3d", "LPPool2d", "Conv3d"]
    ),
    st.integers(1, 4),
    st.integers(1, 4),
    st.integers(0, 1),
    st.integers(4, 12),
)
def test_sums_of_widening_and_other_windows_are_right(
    kind: str, kernel: int, stride: int, more: int, size: int
) -> None:
    declared = CATALOGUE[kind]
    wanted = {"kernel_size": kernel, "stride": stride, "output_padding": more, "groups": 2}
    layer = declared(**{name: each for name, each in wanted.items() if name in declared.fields})
    facts = examine(layer, (TensorType((4, *[size] * layer.rank)),))
    if facts.status != "right":
        return
    output, *others = formulas(layer, facts)
    assert {value(line)[1] for line in output.lines} == set(facts.outputs[0].shape[1:])
    for formula in (output, *others):
        for line in formula.lines:
            if re.fullmatch(r"[^a-zA-Z:]*=[^a-zA-Z:]*", line):
                found, said = value(line)
                assert found == said
    assert len(others) < 2 or others[1].lines[0].endswith(f"= {facts.macs:,}")


@pytest.mark.parametrize("kind", CATALOGUE)
def test_no_layer_is_without_its_card_where_it_is_right(kind: str) -> None:
    layer = CATALOGUE[kind]()
    for shape in ((8, 8, 8, 8), (8, 24, 24), (8, 24), (16,)):
        for dtype in ("float32", "int64"):
            facts = examine(layer, tuple(TensorType(shape, dtype) for _ in layer.inputs))
            shown = formulas(layer, facts)
            assert (shown[0].title.startswith("Output")) if facts.outputs else not shown
            for line in (line for formula in shown for line in formula.lines):
                if re.fullmatch(r"[^a-zA-Z:]*=[^a-zA-Z:]*", line):
                    found, said = value(line)
                    assert found == said


def test_every_output_of_several_is_named() -> None:
    found = lines(MaxPool2d(2, return_indices=True), TensorType((8, 24, 24)))
    assert found["Outputs"] == (
        "2",
        (
            "out: 8 × 12 × 12",
            "indices: 8 × 12 × 12",
            "⌊(24 + 2·0 − 1·(2−1) − 1) / 2⌋ + 1 = 12",
        ),
    )


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        (
            (Receptive(14, 2, 0, 32), Receptive(14, 2, 0, 32)),
            "sees 14×14 of 32×32, one step is 2 px",
        ),
        ((Receptive(40, 8, -4, 32), Receptive(32, 8, 0, 32)), "already sees the whole image"),
        ((Receptive(9, Fraction(1, 2), 0, 50),), "sees 9 of 50, one step is 0.5 px"),
    ],
)
def test_what_an_element_sees_is_said_in_words(fields: tuple[Receptive, ...], line: str) -> None:
    assert sight(fields)[0].lines == (line,)


def test_seeing_one_pixel_is_not_worth_a_word() -> None:
    assert sight(()) == sight((Receptive(1, 1, 0, 32),) * 2) == ()


def of_use(architecture: str, use: str) -> dict[str, Formula]:
    facts = propagate(ARCHITECTURES[architecture].build())
    node = facts.network.by_name[use]
    return {each.title: each for each in formulas(node.layer, facts.nodes[node.id])}


def test_a_block_says_which_of_its_parts_hold_and_cost_how_much() -> None:
    found = of_use("googlenet", "inception3a")
    assert found["Parameters"] == Formula(
        "Parameters", "155,872",
        ("branch1: 12,416", "branch2.0: 18,624", "branch2.1: 110,848", "branch3.0: 3,104",
         "branch3.1: 4,672", "branch4.1: 6,208"),
    )  # fmt: skip
    assert found["Multiply–adds"].lines[2] == "branch2.1: 86.70 M"
    assert found["Operations"].result == "245.3 M"


def test_of_many_parts_the_largest_are_named() -> None:
    facts = propagate(ARCHITECTURES["resnet152"].build())
    for name in ("layer1", "layer2", "layer3", "layer4"):
        lines = of_use("resnet152", name)["Parameters"].lines
        assert 1 < len(lines) <= MOST_PARTS + 1 and re.match(r"1 ×\d+: ", lines[1])
        amounts = [int(line.rpartition(": ")[2].replace(",", "")) for line in lines]
        node = facts.network.by_name[name]
        assert sum(amounts) == facts.nodes[node.id].parameters


def test_copies_of_a_block_have_shares() -> None:
    ends = (Node("i", Input((3, 8, 8)), "in"), Node("c", Conv2d(3, padding=1), "conv"))
    nodes = {node.id: node for node in (*ends, Node("o", Output(), "out"))}
    links = [Link("i", "out", "c", "in"), Link("c", "out", "o", "in")]
    block = Block("Part", Network("Part", nodes, Wiring(links)))
    layer = use(block, 12)
    tensor = TensorType((3, 8, 8))
    found = {each.title: each for each in formulas(layer, examine(layer, (tensor,)))}
    assert found["Parameters"].result == "1,008"
    assert found["Parameters"].lines[:2] == ("copy 1: 84", "copy 2: 84")
    assert found["Parameters"].lines[MOST_PARTS:] == ("4 more: 336",)
