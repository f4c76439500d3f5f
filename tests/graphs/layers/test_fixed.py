"""Fixed kernels find what they are known to find, and are written as a readable class."""

import pytest
import torch

from designer.training.module import build
from graphs.codegen.pytorch import module_text
from graphs.layers.fixed import BLURS, FixedConv2d
from graphs.layers.whitening import MOST_FEATURES, ChannelNormalize, Whiten
from graphs.propagate import examine
from graphs.types import TensorType
from tests.designer.designs import chain

RAMP = torch.arange(7.0).expand(1, 1, 7, 7)
"""Grows by one from column to column."""


def filtered(kernel: str, image: torch.Tensor, **options: object) -> torch.Tensor:
    network = chain(
        ("input", "Input", {"shape": tuple(image.shape[1:])}),
        ("layer", "FixedConv2d", {"kernel": kernel, "padding": 0, **options}),
        ("output", "Output", {}),
    )
    given = build(network)(image)
    assert isinstance(given, torch.Tensor)
    return given


def values(tensor: torch.Tensor) -> set[float]:
    return set(tensor.flatten().tolist())


def test_sobel_measures_the_slope_along_its_axis() -> None:
    assert values(filtered("sobel x", RAMP)) == {8.0}
    assert values(filtered("sobel y", RAMP)) == {0.0}
    assert values(filtered("sobel y", RAMP.transpose(2, 3))) == {8.0}


def test_the_laplacian_is_zero_on_a_slope_and_2_on_a_parabola() -> None:
    assert values(filtered("laplacian", RAMP)) == {0.0}
    assert values(filtered("laplacian", RAMP**2)) == {2.0}


@pytest.mark.parametrize("kernel", [*BLURS, "sharpen", "emboss", "identity"])
def test_even_ground_stays_as_bright_as_it_is(kernel: str) -> None:
    ground = torch.full((1, 3, 9, 9), 5.0)
    torch.testing.assert_close(filtered(kernel, ground), torch.full((1, 3, 7, 7), 5.0))


@pytest.mark.parametrize("size", [2, 3, 6])
def test_a_gaussian_blur_is_round_and_falls_from_its_middle(size: int) -> None:
    rows = torch.tensor(FixedConv2d("gaussian blur", size=size, sigma=1.5).rows())
    torch.testing.assert_close(rows.sum(), torch.tensor(1.0))
    assert torch.equal(rows, rows.T) and torch.equal(rows, rows.flip(0))
    torch.testing.assert_close(rows[0, 0] / rows[0, -1], torch.tensor(1.0))
    middle = rows[size // 2]
    ratio = torch.exp(torch.tensor(-((size - 1 - (size - 1) / 2) ** 2) / (2 * 1.5**2)))
    near = torch.exp(torch.tensor(-((size // 2 - (size - 1) / 2) ** 2) / (2 * 1.5**2)))
    torch.testing.assert_close(middle[-1] / middle[size // 2], ratio / near)


def test_typed_numbers_must_be_square() -> None:
    layer = FixedConv2d("typed numbers", numbers=(1.0,) * 8)
    facts = examine(layer, (TensorType((3, 8, 8)),))
    assert str(facts.error) == "8 numbers are no square kernel"
    assert facts.error is not None
    assert facts.error.hint == "Type 4 for 2×2 or 9 for 3×3"


def test_a_kernel_is_a_buffer_of_a_class_in_the_text() -> None:
    network = chain(
        ("input", "Input", {"shape": (3, 8, 8)}),
        ("edges", "FixedConv2d", {}),
        ("again", "FixedConv2d", {}),
        ("smooth", "FixedConv2d", {"kernel": "gaussian blur"}),
        ("output", "Output", {}),
    )
    text = module_text(network).text
    assert text.count("class FixedConv2d(nn.Module):") == 1
    assert text.count("class FixedConv2d_2(nn.Module):") == 1
    assert "self.edges = FixedConv2d()\n" in text
    assert "self.smooth = FixedConv2d_2()\n" in text
    assert 'return nn.functional.conv2d(x, self.weight, padding="same", groups=3)' in text
    space: dict[str, object] = {"__name__": "written"}
    exec(text, space)
    made = space["Chain"]
    assert isinstance(made, type)
    ours, theirs = build(network), made()
    theirs.load_state_dict(ours.state_dict(), strict=True)
    image = torch.randn(2, 3, 8, 8)
    assert torch.equal(ours(image), theirs(image))


def test_channels_without_a_mean_are_refused_with_both_numbers() -> None:
    facts = examine(ChannelNormalize(), (TensorType((1, 28, 28)),))
    assert str(facts.error) == "mean has 3 numbers but 1 channels arrive"


def test_a_whitening_matrix_that_nobody_can_hold_is_refused() -> None:
    facts = examine(Whiten(), (TensorType((3, 224, 224)),))
    assert "150,528 features" in str(facts.error)
    assert examine(Whiten(), (TensorType((MOST_FEATURES,)),)).status == "right"
