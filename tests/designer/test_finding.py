"""Finding nodes: by name, layer, value, problem, and what all words together mean."""

import pytest

from designer.finding import Finding
from graphs.architectures import ARCHITECTURES
from graphs.layers.convolution import Conv2d
from graphs.layers.ends import Input
from graphs.propagate import propagate
from tests.widgets.canvas.hand import network_of

RESNET = propagate(ARCHITECTURES["lenet5"].build())


def names(query: str) -> list[str]:
    return [node.name for node in Finding(RESNET).found(query)]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("c3", ["c3"]),
        ("conv", ["c1", "c3"]),
        ("Conv2d", ["c1", "c3"]),
        ("avg pool", ["s2", "s4"]),
        ("fc", ["c5", "f6", "out"]),
        ("out=16", ["c3"]),
        ("out_channels=6", ["c1"]),
        ("kernel=5x5", ["c1", "c3"]),
        ("conv kernel=5 out=2*3", ["c1"]),
        ("bias=on", ["c1", "c3", "c5", "f6", "out"]),
        ("stride=2", []),
        ("problem", []),
        ("nothing like it", []),
        ("", []),
    ],
)
def test_every_word_of_a_query_must_be_answered(query: str, found: list[str]) -> None:
    assert names(query) == found


def test_problems_are_found_by_that_word_and_with_others() -> None:
    network = network_of(
        {
            "n1": (Input((4,)), 0, 0),
            "n2": (Conv2d(8, 3, stride=2), 0, 100),
            "n3": (Conv2d(8, 3), 300, 100),
        },
        (("n1", "n2", "in"),),
    )
    finding = Finding(propagate(network))
    assert [node.id for node in finding.found("problem")] == ["n3", "n2"]
    assert [node.id for node in finding.found("conv stride=2 wrong")] == ["n2"]
    assert [node.id for node in finding.found("stride=2")] == ["n2"]
