"""Statistics of a training set: whitened features are uncorrelated, channels have deviation 1."""

from typing import Literal

import pytest
import torch
from torch import Tensor

from designer.data import statistics
from designer.data.statistics import compute_channel_statistics, compute_whitening
from designer.refused import Refused
from designer.training.module import build
from graphs.declare import CATALOGUE, Layer
from tests.designer.designs import chain

pytestmark = pytest.mark.torch


def correlated(count: int = 3000) -> Tensor:
    """Samples of 2×2×3 whose features depend on one another."""
    generator = torch.Generator().manual_seed(7)
    mixing = torch.randn(12, 12, generator=generator)
    features = torch.randn(count, 12, generator=generator) @ mixing + torch.arange(12)
    return features.reshape(count, 2, 2, 3)


def covariance(features: Tensor) -> Tensor:
    return torch.cov(features.flatten(1).T)


def test_channels_have_mean_0_and_deviation_1_after_normalising(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(statistics, "BLOCK", 700)
    samples = correlated()
    measured = compute_channel_statistics(samples)
    torch.testing.assert_close(torch.tensor(measured.mean), samples.mean((0, 2, 3)))
    torch.testing.assert_close(
        torch.tensor(measured.deviation), samples.std((0, 2, 3), correction=0)
    )
    options: dict[str, object] = measured._asdict()
    given = normalised("ChannelNormalize", options, samples)
    torch.testing.assert_close(given.mean((0, 2, 3)), torch.zeros(2), rtol=0, atol=1e-5)
    torch.testing.assert_close(given.std((0, 2, 3), correction=0), torch.ones(2))


def normalised(kind: str, options: dict[str, object], samples: Tensor) -> Tensor:
    network = chain(
        ("input", "Input", {"shape": tuple(samples.shape[1:])}),
        ("layer", kind, options),
        ("output", "Output", {}),
    )
    given = build(network)(samples)
    assert isinstance(given, Tensor)
    return given


def test_a_channel_that_never_changes_is_left_as_it_is() -> None:
    assert compute_channel_statistics(torch.full((4, 1, 2), 3.0)) == ((3.0,), (1.0,))


def test_bytes_count_from_0_to_1() -> None:
    images = torch.tensor([[[0, 255]], [[0, 255]]], dtype=torch.uint8)
    assert compute_channel_statistics(images) == ((0.5,), (0.5,))


@pytest.mark.parametrize("kind", ["pca", "zca"])
def test_whitened_features_are_uncorrelated_with_variance_1(
    kind: Literal["pca", "zca"], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(statistics, "BLOCK", 700)
    samples = correlated()
    mean, matrix = compute_whitening(samples, kind, eps=0)
    network = chain(
        ("input", "Input", {"shape": (2, 2, 3)}),
        ("layer", "Whiten", {"method": kind}),
        ("output", "Output", {}),
    )
    module = build(network)
    module.load_state_dict({"layer.mean": mean, "layer.matrix": matrix}, strict=True)
    white = module(samples)
    torch.testing.assert_close(covariance(white), torch.eye(12), rtol=0, atol=1e-3)
    torch.testing.assert_close(white.flatten(1).mean(0), torch.zeros(12), rtol=0, atol=1e-3)


def test_pca_is_the_singular_value_decomposition() -> None:
    samples = correlated()
    mean, matrix = compute_whitening(samples, "pca", eps=0, components=5)
    centred = (samples.flatten(1) - samples.flatten(1).mean(0)).double()
    _, strengths, axes = torch.linalg.svd(centred, full_matrices=False)
    deviations = strengths[:5] / (len(samples) - 1) ** 0.5
    expected = axes[:5] / deviations[:, None]
    signs = (expected * matrix).sum(1).sign()
    torch.testing.assert_close(matrix, (expected * signs[:, None]).float(), rtol=1e-4, atol=1e-4)
    torch.testing.assert_close(mean, samples.flatten(1).mean(0))


def test_zca_stays_nearer_to_the_sample_than_pca() -> None:
    samples = correlated()
    mean, zca = compute_whitening(samples, "zca", eps=1e-3)
    torch.testing.assert_close(zca, zca.T)
    pca = compute_whitening(samples, "pca", eps=1e-3).matrix
    centred = samples.flatten(1) - mean
    distances = [(centred @ matrix.T - centred).square().sum() for matrix in (zca, pca)]
    assert distances[0] < distances[1]


def test_features_that_never_change_do_not_become_infinite() -> None:
    samples = torch.cat([correlated(), torch.ones(3000, 2, 2, 1)], dim=3)
    assert compute_whitening(samples, "zca", eps=1e-5).matrix.isfinite().all()


def test_no_samples_are_refused() -> None:
    with pytest.raises(Refused, match="training set"):
        compute_channel_statistics(torch.zeros(0, 3, 4, 4))
    with pytest.raises(Refused, match="two samples"):
        compute_whitening(torch.zeros(1, 4))


def test_the_fields_of_the_layer_take_what_is_measured() -> None:
    declared: type[Layer] = CATALOGUE["ChannelNormalize"]
    made = declared(**compute_channel_statistics(correlated())._asdict())
    assert made.arguments().keys() == {"mean", "deviation"}
