"""The published networks as torch modules: constructor arguments and the numbers that flow."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn

from designer.training.module import build
from graphs.architectures import ARCHITECTURES
from graphs.layers.ends import Output
from graphs.network import Link, Network, Node
from tests.conftest import REPOSITORY
from tests.graphs import by_hand
from tests.graphs.published import entries

DIGITS = REPOSITORY / "resources" / "data" / "digits.npz"


def arguments(text: str) -> str:
    """A module's arguments with a size once; to work in place is no other computation."""
    return re.sub(r"\((\d+), \1\)", r"\1", text).replace("inplace=True", "")


def test_every_leaf_is_constructed_as_published(reference: Path) -> None:
    checked, wrong = 0, []
    for key, entry in entries(reference).items():
        with torch.device("meta"):
            module = build(ARCHITECTURES[key].build())
        for leaf in entry["leaves"]:
            made = arguments(module.get_submodule(leaf["path"]).extra_repr())
            checked += 1
            if made != arguments(leaf["config"]):
                wrong.append(f"{key} {leaf['path']}: {made!r} not {leaf['config']!r}")
    print(f"{checked - len(wrong):,} of {checked:,} leaves are constructed alike")
    assert not wrong


def same_numbers(key: str, truth: nn.Module, *shape: int, classes: int | None = None) -> None:
    """A network computes what a module written by hand computes with the same state_dict."""
    torch.manual_seed(0)
    ours = build(ARCHITECTURES[key].build(shape, classes))
    truth.load_state_dict(ours.state_dict(), strict=True)
    sample = torch.randn(2, *shape)
    with torch.no_grad():
        assert torch.equal(ours.eval()(sample), truth.eval()(sample))
        torch.manual_seed(1)
        found = ours.train()(sample)
        torch.manual_seed(1)
        assert torch.equal(found, truth.train()(sample))


class Steps(nn.Module):
    """Children by their names, called one after the other."""

    def __init__(self, **children: nn.Module) -> None:
        super().__init__()
        for name, child in children.items():
            self.add_module(name, child)

    def forward(self, x: Any) -> Any:
        for child in self.children():
            x = child(x)
        return x


class Noise(nn.Module):
    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x + 0.5 * torch.randn_like(x) if self.training else x


@pytest.mark.parametrize(("channels", "side"), [(1, 28), (3, 33)])
def test_the_fully_connected_net_computes_its_own(channels: int, side: int) -> None:
    truth = Steps(
        flatten=nn.Flatten(),
        fc1=nn.Linear(channels * side**2, 300),
        a1=nn.Tanh(),
        fc2=nn.Linear(300, 100),
        a2=nn.Tanh(),
        fc3=nn.Linear(100, 10),
    )
    same_numbers("mlp", truth, channels, side, side, classes=10)
    if side == 28:
        count = sum(weight.numel() for weight in truth.parameters())
        assert round(count, -3) == 267_000  # LeNet-300-100 in Han et al. 2015


@pytest.mark.parametrize("key", ["autoencoder", "denoising_autoencoder"])
@pytest.mark.parametrize(
    ("shape", "paddings"),
    [((1, 28, 28), (0, 1, 1)), ((16, 37, 32), (1, (0, 1), (0, 1)))],
)
def test_the_autoencoders_compute_their_own(
    key: str, shape: tuple[int, ...], paddings: tuple[Any, ...]
) -> None:
    first, second, third = paddings

    def up(before: int, after: int, extra: Any) -> nn.Module:
        return nn.ConvTranspose2d(before, after, 3, stride=2, padding=1, output_padding=extra)

    truth = Steps(
        noise=Noise() if key.startswith("denoising") else nn.Identity(),
        encoder=nn.Sequential(
            *(nn.Conv2d(shape[0], 16, 3, stride=2, padding=1), nn.ReLU()),
            *(nn.Conv2d(16, 32, 3, stride=2, padding=1), nn.ReLU()),
            *(nn.Conv2d(32, 8, 3, stride=2, padding=1), nn.ReLU()),
        ),
        decoder=nn.Sequential(
            *(up(8, 32, first), nn.ReLU()),
            *(up(32, 16, second), nn.ReLU()),
            up(16, shape[0], third),
        ),
    )
    same_numbers(key, truth, *shape)


def test_the_generator_computes_its_own() -> None:
    layers: list[nn.Module] = [nn.ConvTranspose2d(20, 512, 4, bias=False)]
    for before, after in ((512, 256), (256, 128), (128, 64), (64, 3)):
        layers += [nn.BatchNorm2d(before), nn.ReLU()]
        layers += [nn.ConvTranspose2d(before, after, 4, 2, 1, bias=False)]
    same_numbers("dcgan_generator", nn.Sequential(*layers, nn.Tanh()), 20, 1, 1)


def spread(module: nn.Module) -> nn.Module:
    """Statistics and shifts as a trained network may have them, so that a ReLU6 has work to do."""
    for each in module.modules():
        if isinstance(each, nn.BatchNorm2d):
            assert each.running_mean is not None and each.running_var is not None
            each.running_mean.normal_(0, 0.1)
            each.running_var.uniform_(0.5, 1.5)
            nn.init.uniform_(each.bias, -2, 8)
    return module.eval()


def headed(network: Network, head: str) -> Network:
    """A network that gives what one of its auxiliary heads gives."""
    losses = [n for n in network.nodes.values() if n.layer.category == "loss"]
    ends = [*losses, *network.of_kind("Target"), *network.of_kind("Output")]
    bare = network.without(node.id for node in ends)
    end = Node("end", Output(), "output")
    return bare.with_nodes(end).rewired(added=[Link(bare.by_name[head].id, "out", "end", "in")])


@pytest.mark.parametrize(
    ("key", "shape", "truth"),
    [
        ("resnet18", (3, 64, 96), by_hand.resnet((2, 2, 2, 2))),
        ("resnet50", (3, 64, 64), by_hand.resnet((3, 4, 6, 3))),
        ("plain18", (3, 64, 64), by_hand.plain18),
        ("resnet20", (3, 32, 32), by_hand.small_resnet(3)),
        ("resnet32", (1, 30, 37), by_hand.small_resnet(5)),
        ("googlenet", (3, 96, 80), by_hand.googlenet),
        ("googlenet_aux", (3, 96, 80), by_hand.googlenet),
        ("googlenet_paper", (3, 96, 80), by_hand.googlenet_paper),
        ("inception_v3", (3, 107, 99), by_hand.inception_v3),
        ("inception_v4", (3, 107, 99), by_hand.inception_v4),
        ("squeezenet1_0", (3, 64, 70), by_hand.squeezenet),
        ("mobilenet_v1", (3, 64, 70), by_hand.mobilenet_v1),
        ("mobilenet_v2", (3, 64, 70), by_hand.mobilenet_v2),
        ("unet_2015", (1, 204, 236), by_hand.unet),
    ],
)
def test_it_computes_what_its_authors_wrote(
    key: str, shape: tuple[int, ...], truth: by_hand.Forward
) -> None:
    agrees(ARCHITECTURES[key].build(shape, 11), shape, truth)


@pytest.mark.parametrize(
    ("key", "shape", "head", "truth"),
    [
        ("googlenet_aux", (3, 96, 80), "aux1", by_hand.googlenet_heads("aux1")),
        ("googlenet_aux", (3, 96, 80), "aux2", by_hand.googlenet_heads("aux2")),
        ("inception_v3_aux", (3, 299, 299), "AuxLogits", by_hand.inception_v3_head),
    ],
)
def test_its_heads_compute_what_their_authors_wrote(
    key: str, shape: tuple[int, ...], head: str, truth: by_hand.Forward
) -> None:
    agrees(headed(ARCHITECTURES[key].build(shape, 11), head), shape, truth)


def agrees(network: Network, shape: tuple[int, ...], truth: by_hand.Forward) -> None:
    """The network's module gives the truth's numbers, up to the order of a few additions."""
    torch.manual_seed(0)
    ours = spread(build(network))
    sample = 30 * torch.randn(2, *shape)  # so that a response normalisation has work to do
    with torch.no_grad():
        found = ours(sample)
        expected = truth(by_hand.Weights(ours.state_dict()), sample)
    assert found.shape == expected.shape
    assert (found - expected).abs().max() <= 1e-6 * expected.abs().max()
    assert found.std() > 0


@pytest.fixture
def one_thread() -> Iterator[None]:
    """So small a training only waits for a second thread."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.mark.usefixtures("one_thread")
@pytest.mark.parametrize("key", ["autoencoder", "denoising_autoencoder"])
def test_the_autoencoders_learn_to_give_digits_back(key: str) -> None:
    torch.manual_seed(0)
    with np.load(DIGITS) as kept:
        images = torch.from_numpy(kept["train_images"][:1024, None]).float() / 255
    module = build(ARCHITECTURES[key].build()).train()
    optimizer = torch.optim.Adam(module.parameters(), 0.003)
    for step in range(96):
        batch = images[step % 16 * 64 :][:64]
        loss = nn.functional.mse_loss(module(batch), batch)
        optimizer.zero_grad()
        torch.autograd.backward(loss)
        optimizer.step()
    with torch.no_grad():
        error = nn.functional.mse_loss(module.eval()(images), images)
    # Giving nothing but the mean image back leaves the variance of the pixels.
    assert error < 0.6 * images.var(0).mean()
