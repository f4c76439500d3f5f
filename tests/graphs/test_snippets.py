"""Fragments pasted into a network are torch's modules, shape for shape and weight for weight."""

from collections.abc import Callable

import pytest
import torch
from torch import Tensor, nn
from torch.nn import functional

from designer.edits import AddNetwork
from designer.training.module import build
from graphs.layers.ends import Input, Output
from graphs.network import Link, Network, Node
from graphs.problems import problems
from graphs.propagate import propagate
from graphs.snippets import SNIPPETS, Snippet

TITLES = list(SNIPPETS)


def between_ends(snippet: Snippet, shape: tuple[int, ...]) -> Network:
    """A fragment pasted into an empty network and wired at both ends."""
    part = snippet.build()
    pasted = AddNetwork(part).apply(Network("snippet"))
    first, *_, last = pasted.nodes
    ends = (Node("i", Input(shape), "input"), Node("o", Output(), "output"))
    links = [Link("i", "out", first, "in"), Link(last, "out", "o", "in")]
    return pasted.with_nodes(*ends).rewired(added=links)


def norm_relu(*layers: nn.Module) -> list[nn.Module]:
    return [each for layer in layers for each in (layer, norm_of(layer), nn.ReLU())]


def norm_of(layer: nn.Module) -> nn.BatchNorm2d:
    assert isinstance(layer, nn.Conv2d)
    return nn.BatchNorm2d(layer.out_channels)


class Around(nn.Module):
    """What a body gives, joined with what arrives."""

    def __init__(self, body: nn.Module, join: Callable[[Tensor, Tensor], Tensor]) -> None:
        super().__init__()
        self.body, self.join = body, join

    def forward(self, x: Tensor) -> Tensor:
        """The body beside a way around it."""
        return self.join(self.body(x), x)


def residual(*layers: nn.Module) -> Around:
    *before, _ = norm_relu(*layers)
    return Around(nn.Sequential(*before), lambda body, x: functional.relu(body + x))


def conv(given: int, wanted: int, size: int, groups: int = 1) -> nn.Conv2d:
    return nn.Conv2d(given, wanted, size, padding=size // 2, groups=groups, bias=False)


def inception() -> nn.Module:
    def branch(reduce: int, given: int, size: int) -> nn.Sequential:
        return nn.Sequential(
            nn.Conv2d(192, reduce, 1), nn.ReLU(),
            nn.Conv2d(reduce, given, size, padding=size // 2), nn.ReLU(),
        )  # fmt: skip

    class Inception(nn.Module):
        """The published module, its branches declared in the order of the fragment's nodes."""

        def __init__(self) -> None:
            super().__init__()
            self.second, self.third = branch(96, 128, 3), branch(16, 32, 5)
            self.first = nn.Sequential(nn.Conv2d(192, 64, 1), nn.ReLU())
            self.fourth = nn.Sequential(nn.MaxPool2d(3, 1, 1), nn.Conv2d(192, 32, 1), nn.ReLU())

        def forward(self, x: Tensor) -> Tensor:
            """All branches, channels joined."""
            branches = (self.first, self.second, self.third, self.fourth)
            return torch.cat([each(x) for each in branches], 1)

    return Inception()


def shuffle_unit() -> nn.Module:
    first, second, third = conv(64, 16, 1, 4), conv(16, 16, 3, 16), conv(16, 64, 1, 4)
    body = nn.Sequential(
        *norm_relu(first), nn.ChannelShuffle(4), second, norm_of(second), third, norm_of(third)
    )
    return Around(body, lambda given, x: functional.relu(given + x))


MODULES: dict[str, Callable[[], nn.Module]] = {
    "Depthwise separable convolution": lambda: nn.Sequential(
        *norm_relu(conv(32, 32, 3, 32), conv(32, 64, 1))
    ),
    "Global average pooling head": lambda: nn.Sequential(
        nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(64, 10)
    ),
    "Channel shuffle unit": shuffle_unit,
    "Squeeze and excitation": lambda: Around(
        nn.Sequential(
            nn.AdaptiveAvgPool2d(1), nn.Conv2d(64, 4, 1), nn.ReLU(), nn.Conv2d(4, 64, 1),
            nn.Sigmoid(),
        ),
        torch.mul,
    ),
    "Residual block": lambda: residual(conv(64, 64, 3), conv(64, 64, 3)),
    "Bottleneck block": lambda: residual(conv(256, 64, 1), conv(64, 64, 3), conv(64, 256, 1)),
    "Inception module": inception,
}  # fmt: skip


@pytest.mark.parametrize("title", TITLES)
def test_a_pasted_fragment_computes_what_the_published_block_computes(title: str) -> None:
    snippet = SNIPPETS[title]
    network = between_ends(snippet, (snippet.channels, 9, 9))
    facts = propagate(network)
    assert not problems(facts)
    ours, theirs = build(network, facts).eval(), MODULES[title]().eval()
    states = [module.state_dict() for module in (ours, theirs)]
    shapes = [sorted(tuple(t.shape) for t in state.values()) for state in states]
    assert shapes[0] == shapes[1]
    theirs.load_state_dict(dict(zip(states[1], states[0].values(), strict=True)), strict=True)
    images = torch.randn(2, snippet.channels, 9, 9)
    with torch.no_grad():
        expected, given = theirs(images), ours(images)
    torch.testing.assert_close(given, expected)
    assert tuple(given.shape[1:]) == facts.nodes["o"].inputs[0].shape
    assert facts.totals.parameters == sum(each.numel() for each in theirs.parameters())


@pytest.mark.parametrize("title", TITLES)
def test_a_fragment_begins_and_ends_with_one_node(title: str) -> None:
    network = SNIPPETS[title].build()
    nodes = list(network.nodes)
    assert [key for key in nodes if not network.incoming(key)] == nodes[:1]
    assert [key for key in nodes if not network.outgoing(key)] == nodes[-1:]


@pytest.mark.parametrize("title", TITLES)
def test_no_two_nodes_of_a_fragment_lie_on_one_another(title: str) -> None:
    places = [(node.x, node.y) for node in SNIPPETS[title].build().nodes.values()]
    assert len(set(places)) == len(places)


def test_a_fragment_can_be_pasted_twice() -> None:
    part = SNIPPETS["Residual block"].build()
    network = AddNetwork(part, 300).apply(AddNetwork(part).apply(Network()))
    assert len(network.by_name) == len(network.nodes) == 2 * len(part.nodes)


def test_a_fragment_is_drawn_for_other_channels() -> None:
    network = SNIPPETS["Bottleneck block"].build(64)
    assert [network.by_name[f"conv{n}"].layer.arguments()["out_channels"] for n in (1, 3)] == [
        16,
        64,
    ]
