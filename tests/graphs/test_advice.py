"""Advice: given where it helps, silent on sound networks."""

import pytest

from graphs.advice import advise
from graphs.network import Network
from graphs.problems import problems
from graphs.propagate import propagate
from tests.graphs.drawn import drawn
from tests.graphs.drawn import layer as a
from tests.graphs.sound import END, SOUND, head, image


def test_there_are_sixty_sound_networks() -> None:
    assert len(SOUND) == 60


@pytest.mark.parametrize("name", SOUND)
def test_a_sound_network_is_left_in_peace(name: str) -> None:
    facts = propagate(SOUND[name])
    assert problems(facts) == ()
    assert advise(facts) == ()


CONV = a("Conv2d", out_channels=8)
MEANT_OTHERWISE: dict[str, tuple[Network, str]] = {
    "softmax before cross-entropy": (
        drawn(image(8), ("flatten", a("Flatten")), ("softmax", a("Softmax")), END),
        "softmax",
    ),
    "bias before batch norm": (
        drawn(image(32), ("conv", CONV), ("bn", a("BatchNorm2d")), ("relu", a("ReLU")), *head()),
        "conv",
    ),
    "no activation between": (
        drawn(
            image(32),
            ("a", CONV),
            ("relu", a("ReLU")),
            ("flatten", a("Flatten")),
            ("fc1", a("Linear", out_features=20)),
            ("drop", a("Dropout")),
            ("fc2", a("Linear")),
            END,
        ),
        "fc1",
    ),
    "dropout before the output": (
        drawn(image(8), ("flatten", a("Flatten")), ("drop", a("Dropout")), END),
        "drop",
    ),
    "stride larger than kernel": (
        drawn(image(32), ("conv", a("Conv2d", kernel_size=2, stride=3)), ("r", a("ReLU")), *head()),
        "conv",
    ),
    "linear on an image": (drawn(image(8), ("fc", a("Linear")), END), "fc"),
    "unproductive layer": (
        drawn(
            image(4),
            ("a", a("Conv2d", out_channels=8, kernel_size=4, padding=2)),
            ("relu1", a("ReLU")),
            ("b", a("Conv2d", out_channels=8, padding=1)),
            ("relu2", a("ReLU")),
            *head(),
        ),
        "b",
    ),
    "heavy linear": (
        drawn(
            image(64),
            ("conv", a("Conv2d", out_channels=64, padding=1)),
            ("relu", a("ReLU")),
            ("flatten", a("Flatten")),
            ("fc", a("Linear", out_features=100)),
            END,
        ),
        "fc",
    ),
}


@pytest.mark.parametrize("rule", MEANT_OTHERWISE)
def test_advice_names_its_rule_and_node(rule: str) -> None:
    network, node = MEANT_OTHERWISE[rule]
    facts = propagate(network)
    assert problems(facts) == ()
    assert [(each.rule, each.node) for each in advise(facts)] == [(rule, node)]


def test_vgg_is_advised_on_its_first_linear() -> None:
    from graphs.architectures import ARCHITECTURES

    (advice,) = advise(propagate(ARCHITECTURES["vgg16"].build()))
    assert advice.message.startswith("classifier.0 holds 74 % of all parameters")
