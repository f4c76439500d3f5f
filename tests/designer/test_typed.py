"""Typed lines: what they mean, what they cannot mean, and back from a layer to its line."""

from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from designer.retyping import Retype, line_for, retyped
from designer.typed.offers import Offers, Wanted
from designer.typed.settings import Unread, settings_from, settings_text
from designer.typed.words import line_of, words_of
from graphs.declare import CATALOGUE, Layer, offered
from graphs.layers.activation import LeakyReLU, ReLU, Softmax, Tanh
from graphs.layers.adaptive import AdaptiveAvgPool2d
from graphs.layers.convolution import Conv1d, Conv2d
from graphs.layers.dense import Linear
from graphs.layers.dropout import Dropout
from graphs.layers.ends import Input, Output
from graphs.layers.merge import Add, Concat
from graphs.layers.normalization import BatchNorm2d
from graphs.layers.normalizers import LayerNorm
from graphs.layers.pooling import AvgPool2d, MaxPool2d
from graphs.layers.rectifiers import ReLU6
from graphs.layers.recurrent import LSTM
from graphs.layers.reshape import Flatten
from graphs.layers.resize import Upsample
from graphs.network import Network, Node
from graphs.types import FieldError
from tests.strategies import cases

LINES: tuple[tuple[str, Layer], ...] = (
    ("conv 64 3x3 s2", Conv2d(64, 3, stride=2)),
    ("conv 64 k3 p1", Conv2d(64, 3, padding=1)),
    ("Conv2d 64, 3×5", Conv2d(64, (3, 5))),
    ("conv 3x5 64", Conv2d(64, (3, 5))),
    ("conv 64*2 3 same groups=4", Conv2d(128, 3, padding="same", groups=4)),
    ("conv 64 groups = 4 nobias", Conv2d(64, groups=4, bias=False)),
    ("conv (2 * 32) 1x1 circular", Conv2d(64, 1, padding_mode="circular")),
    ("conv out=8 kernel=(1, 7) pad=0x3", Conv2d(8, (1, 7), padding=(0, 3))),
    ("conv 1d 4 9", Conv1d(4, 9)),
    ("drop .3", Dropout(0.3)),
    ("dropout p.25", Dropout(0.25)),
    ("fc 10", Linear(10)),
    ("dense 10 bias=off", Linear(10, bias=False)),
    ("fully connected 84", Linear(84)),
    ("pool 2", MaxPool2d(2)),
    ("max pool 3 2", MaxPool2d(3, 2)),
    ("avg 2", AvgPool2d(2)),
    ("gap", AdaptiveAvgPool2d(1)),
    ("in 1x32x32", Input((1, 32, 32))),
    ("in 784", Input((784,))),
    ("input 3x8 float16", Input((3, 8), "float16")),
    ("lstm 128", LSTM(128)),
    ("lstm 128 2 .5 bidir", LSTM(128, 2, dropout=0.5, bidirectional=True)),
    ("bn", BatchNorm2d()),
    ("batch norm momentum=none", BatchNorm2d(momentum=None)),
    ("ln", LayerNorm()),
    ("skip", Add()),
    ("cat", Concat()),
    ("relu", ReLU()),
    ("relu 6", ReLU6()),
    ("leaky .1", LeakyReLU(0.1)),
    ("tanh", Tanh()),
    ("flat", Flatten()),
    ("softmax", Softmax()),
    ("output", Output()),
    ("up scale=2 bilinear", Upsample(scale_factor=2.0, mode="bilinear")),
)


def offers(line: str, parameters: dict[str, Any] | None = None) -> Offers:
    return Offers(offered(), Network(nodes={"n1": Node("n1", ReLU(), "act")}), parameters or {})


@pytest.mark.parametrize(("line", "layer"), LINES)
def test_a_line_means_first_what_people_mean(line: str, layer: Layer) -> None:
    first = offers(line).of(line)[0]
    assert first.wanted == Wanted(layer), first.problem


REFUSED = (
    ("conv 0", "out_channels must be a whole number of at least 1, not 0"),
    ("conv 64 3x3 s0", "stride must be a whole number of at least 1, not 0"),
    ("conv 1.5", "out_channels must be a whole number of at least 1, not 1.5"),
    ("conv 64 3x", "kernel_size must be a number or a sum such as 64*2"),
    ("conv 64 k3 k5", "kernel_size is given twice"),
    ("conv 64 q3", "Conv2d has no setting q3"),
    ("conv 64 colour=red", "Conv2d has no setting colour"),
    ("conv 64 sideways", "Conv2d has no setting sideways"),
    ("fc 10 20 30", "Linear has no setting left for 30"),
    ("drop 1.5", "p must be a number from 0 to 1, not 1.5"),
    ("fc 10**99", "out_features knows powers from 0 to 64"),
    ("act: fc 10", "there is already a node named act; choose another name"),
    (": fc 10", "A name stands before the colon, such as c1: conv 6 5"),
)


@pytest.mark.parametrize(("line", "reason"), REFUSED)
def test_what_cannot_be_is_said_and_never_made_to_fit(line: str, reason: str) -> None:
    first = offers(line).of(line)[0]
    assert first.wanted is None
    assert first.problem == reason


def test_a_name_that_code_cannot_have_is_refused_by_the_rule_for_names() -> None:
    first = offers("").of("2b: fc 10")[0]
    assert first.wanted is None and "cannot be a name" in first.problem
    assert offers("").of("stage1.fc: fc 10")[0].wanted == Wanted(Linear(10), "stage1.fc")


def test_what_cannot_be_is_left_out_beside_its_siblings_that_can() -> None:
    kinds = [each.declared.kind for each in offers("").of("conv 64 3x3")]
    assert "Conv2d" in kinds and "Conv1d" not in kinds and "Conv3d" not in kinds
    tried = [each.declared.kind for each in offers("").of("conv 0")]
    assert tried[:3] == ["Conv2d", "Conv1d", "Conv3d"]


def test_of_siblings_the_one_that_fits_goes_first() -> None:
    first = offers("").of("conv 8 3", lambda layer: layer.kind == "Conv1d")[0]
    assert first.declared is Conv1d


def test_inside_a_block_a_number_may_follow_from_its_parameters() -> None:
    first = offers("", {"width": 16}).of("conv 4*width 3 s2")[0]
    assert first.wanted == Wanted(Conv2d(64, 3, stride=2), "", {"out_channels": "4*width"})
    wrong = offers("", {"width": 16}).of("conv 4*depth 3")[0]
    assert wrong.wanted is None and "knows no depth" in wrong.problem


@pytest.mark.parametrize("kind", list(CATALOGUE))
def test_every_layer_can_be_typed_as_its_fields_are_shown(kind: str) -> None:
    @settings(max_examples=12, deadline=None)
    @given(st.data())
    def check(data: st.DataObject) -> None:
        layer, _ = data.draw(cases(kind))
        assume(not any(_alone(spec.kind, getattr(layer, n)) for n, spec in layer.fields.items()))
        text = settings_text(layer)
        assert type(layer)(**settings_from(type(layer), words_of(text)).values) == layer, text

    check()


def _alone(kind: str, value: Any) -> bool:
    """A list of one number or of none, which people write as a number or cannot write."""
    return isinstance(value, tuple) and len(value) < (1 if kind == "shape" else 2)


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="conv 0123456789x×.=:-+*/()[]kspfcdrelu,é\n\t\x00", max_size=40))
def test_no_line_breaks_the_reading(line: str) -> None:
    for each in offers(line).of(line):
        assert (each.wanted is None) == bool(each.problem)


def test_a_line_is_taken_apart() -> None:
    assert line_of(" c1 :  conv 6 5x5") == ("c1", ("conv", "6", "5x5"))
    assert words_of("a (1, 2) b = 3 , c") == ("a", "(1, 2)", "b=3", "c")
    with pytest.raises(Unread, match="ReLU has no setting left for 3"):
        settings_from(ReLU, ("3",))
    with pytest.raises(FieldError, match="needs a value"):
        settings_from(Conv2d, ("stride=",))


def test_a_node_is_edited_by_its_line() -> None:
    node = Node("n1", Conv2d(16, 5, stride=2, bias=False), "c3")
    assert line_for(node, {}) == "16 5 s2 nobias"
    assert line_for(Node("n2", ReLU(), "act"), {}) == "act:"
    wanted = retyped(node, "c4: 32 5", {})
    assert isinstance(wanted, Wanted)
    network = Retype("n1", wanted).apply(Network(nodes={"n1": node}))
    assert (network.nodes["n1"].layer, network.nodes["n1"].name) == (Conv2d(32, 5), "c4")
    assert retyped(node, "32 k0", {}) == "kernel_size must be a whole number of at least 1, not 0"


def test_expressions_of_a_node_stay_as_they_were_written() -> None:
    node = Node("n1", Conv2d(64, 3), "c", expressions={"out_channels": "4 * width"})
    line = line_for(node, {"width": 16})
    assert line == "4*width 3"
    wanted = retyped(node, line, {"width": 16})
    assert isinstance(wanted, Wanted) and wanted.expressions == {"out_channels": "4*width"}
