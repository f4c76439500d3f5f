"""Published networks that can be opened by name."""

from collections.abc import Mapping
from itertools import chain

from graphs.architectures.alexnet import ALEXNETS
from graphs.architectures.baselines import BASELINES
from graphs.architectures.card import Architecture
from graphs.architectures.dcgan import DCGANS
from graphs.architectures.lenet import LENETS
from graphs.architectures.vgg import VGGS

__all__ = ["ARCHITECTURES", "Architecture"]

_FAMILIES = (LENETS, BASELINES, ALEXNETS, VGGS, DCGANS)
ARCHITECTURES: Mapping[str, Architecture] = {
    each.key: each for each in sorted(chain(*_FAMILIES), key=lambda each: each.year)
}
"""The published networks by the name under which they are opened, oldest first."""
