"""Single facts of each family that people ask about, by hand from the formulas."""

import pytest

from graphs.declare import CATALOGUE, Layer
from graphs.fields import Field
from graphs.layers.activation import PReLU, Softmax
from graphs.layers.adaptive import AdaptiveAvgPool2d
from graphs.layers.convolution import Conv2d
from graphs.layers.dense import Linear
from graphs.layers.merge import Add, Concat
from graphs.layers.normalization import BatchNorm2d
from graphs.layers.pooling import MaxPool2d
from graphs.layers.reshape import Flatten
from graphs.propagate import examine
from graphs.types import FieldError, ShapeError, TensorType

IMAGE = TensorType((3, 32, 32))


def shape(layer: Layer, *inputs: TensorType) -> tuple[int, ...]:
    """The shape that a layer gives."""
    facts = examine(layer, inputs)
    assert facts.error is None, facts.error
    return facts.outputs[0].shape


def refusal(layer: Layer, *inputs: TensorType) -> ShapeError:
    """Why a layer refuses."""
    with pytest.raises(ShapeError) as caught:
        layer.output(*inputs)
    return caught.value


def test_a_convolution_of_one_number_per_dimension() -> None:
    layer = Conv2d(8, (3, 5), stride=(2, 1), padding=(1, 0), dilation=(1, 2))
    assert shape(layer, IMAGE) == (8, 16, 24)
    assert examine(layer, (IMAGE,)).macs == 8 * 16 * 24 * 3 * 3 * 5


def test_equal_numbers_for_every_dimension_are_one_number() -> None:
    assert Conv2d(8, (3, 3)) == Conv2d(8, 3)
    assert Conv2d(8, (3, 3)).kernel_size == 3


def test_a_depthwise_convolution_has_one_filter_per_channel() -> None:
    facts = examine(Conv2d(3, 3, groups=3, bias=False), (IMAGE,))
    assert facts.weights[0].shape == (3, 1, 3, 3)
    assert facts.macs == 3 * 30 * 30 * 9


def test_same_padding_keeps_the_size_of_an_even_kernel() -> None:
    assert shape(Conv2d(4, 4, padding="same"), IMAGE) == (4, 32, 32)
    assert "stride 1" in refusal(Conv2d(4, 3, padding="same", stride=2), IMAGE).message


def test_a_refusal_has_both_numbers_and_an_advice() -> None:
    error = refusal(Conv2d(8, 40), IMAGE)
    assert "40" in error.message and "32" in error.message and error.hint
    error = refusal(Linear(10, in_features=3072), IMAGE)
    assert error.hint == "Put a Flatten before it"


def test_a_last_window_counts_with_ceil_mode_unless_it_starts_in_the_padding() -> None:
    assert shape(MaxPool2d(3, stride=2, ceil_mode=True), IMAGE) == (3, 16, 16)
    small = TensorType((1, 2, 2))
    assert shape(MaxPool2d(1, stride=2, ceil_mode=True), small) == (1, 1, 1)


def test_adaptive_pooling_gives_the_wanted_size_from_any() -> None:
    assert shape(AdaptiveAvgPool2d((7, 1)), IMAGE) == (3, 7, 1)
    assert shape(AdaptiveAvgPool2d(7), TensorType((3, 2, 2))) == (3, 7, 7)


def test_batch_norm_without_statistics_has_no_buffers() -> None:
    facts = examine(BatchNorm2d(track_running_stats=False), (IMAGE,))
    assert [weight.name for weight in facts.weights] == ["weight", "bias"]
    assert examine(BatchNorm2d(), (IMAGE,)).parameters == 6


def test_batch_norm_of_one_value_per_channel_needs_two_samples() -> None:
    assert BatchNorm2d().smallest_batch(TensorType((8, 1, 1))) == 2
    assert BatchNorm2d().smallest_batch(IMAGE) == 1
    assert Conv2d(8, 3).smallest_batch(IMAGE) == 1


def test_batch_norm_can_average_all_batches() -> None:
    assert BatchNorm2d(momentum=None).arguments() == {"momentum": None}


def test_linear_works_on_the_last_dimension() -> None:
    assert shape(Linear(5), IMAGE) == (3, 32, 5)
    assert examine(Linear(5), (IMAGE,)).macs == 3 * 32 * 5 * 32


def test_flatten_keeps_the_batch() -> None:
    assert shape(Flatten(), IMAGE) == (3072,)
    assert shape(Flatten(start_dim=2), IMAGE) == (3, 1024)
    assert "batch" in refusal(Flatten(start_dim=0), IMAGE).message


def test_add_repeats_sizes_of_one_and_mixes_no_samples() -> None:
    assert shape(Add(), IMAGE, TensorType((3, 1, 1)), TensorType((1, 32, 1))) == (3, 32, 32)
    assert refusal(Add(), IMAGE, TensorType((32,)))
    assert refusal(Add(), IMAGE, TensorType((3, 32, 32), "float16"))


def test_concat_grows_along_its_dimension_only() -> None:
    assert shape(Concat(), IMAGE, TensorType((5, 32, 32))) == (8, 32, 32)
    assert shape(Concat(dim=-1), IMAGE, TensorType((3, 32, 1))) == (3, 32, 33)
    assert "3×32×32 and 3×31×32" in refusal(Concat(), IMAGE, TensorType((3, 31, 32))).message


def test_a_slope_per_channel_must_fit_the_channels() -> None:
    assert examine(PReLU(3), (IMAGE,)).parameters == 3
    assert "2" in refusal(PReLU(2), IMAGE).message


def test_softmax_never_mixes_samples() -> None:
    assert "batch" in refusal(Softmax(dim=0), IMAGE).message
    assert shape(Softmax(dim=-1), IMAGE) == IMAGE.shape


@pytest.mark.parametrize("kind", CATALOGUE)
def test_a_layer_can_be_made_with_its_defaults_and_says_what_it_is(kind: str) -> None:
    layer = CATALOGUE[kind]()
    assert layer.arguments() == {}
    assert layer.__doc__ and layer.category


def values(spec: Field) -> list[object]:
    """Values that no field of this kind can have."""
    too_many = (1,) * (max(spec.lengths[1], 8) + 1)
    wrong: dict[str, list[object]] = {
        "whole": [1.5, True, "3", 2**31, -(10**5000)],
        "real": ["x", True, float("nan"), float("inf"), 10**400],
        "flag": [1, "on"],
        "choice": ["", 3],
        "size": [0.5, too_many, "x", 2**31],
        "factors": [too_many, "x", float("nan")],
        "padding": [-1, "half", too_many],
        "shape": [(1.5,), "x", (10**12,), too_many],
        "text": [3, "x" * 1001],
    }
    empty: list[object] = [()] if spec.kind == "shape" and spec.lengths[0] else []
    return wrong[spec.kind] + empty + ([] if spec.optional else [None])


FIELDS = [
    pytest.param(declared, spec, id=f"{kind}.{name}")
    for kind, declared in CATALOGUE.items()
    for name, spec in declared.fields.items()
]


@pytest.mark.parametrize(("declared", "spec"), FIELDS)
def test_a_field_refuses_what_it_can_never_be(declared: type[Layer], spec: Field) -> None:
    for value in values(spec):
        with pytest.raises(FieldError) as caught:
            declared(**{spec.name: value})
        assert str(caught.value).startswith(spec.name)
