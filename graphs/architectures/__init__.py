"""Published networks that can be opened by name."""

from collections.abc import Mapping
from itertools import chain

from graphs.architectures.alexnet import ALEXNETS
from graphs.architectures.baselines import BASELINES
from graphs.architectures.card import FAMILIES, Architecture
from graphs.architectures.dcgan import DCGANS
from graphs.architectures.googlenet import GOOGLENETS
from graphs.architectures.inception_v3 import INCEPTIONS_V3
from graphs.architectures.inception_v4 import INCEPTIONS_V4
from graphs.architectures.lenet import LENETS
from graphs.architectures.mobilenet import MOBILENETS
from graphs.architectures.resnet import RESNETS
from graphs.architectures.squeezenet import SQUEEZENETS
from graphs.architectures.unet import UNETS
from graphs.architectures.vgg import VGGS

__all__ = ["ARCHITECTURES", "FAMILIES", "Architecture"]

_ALL = (
    *(LENETS, BASELINES, ALEXNETS, VGGS, GOOGLENETS, INCEPTIONS_V3, INCEPTIONS_V4, RESNETS),
    *(SQUEEZENETS, MOBILENETS, UNETS, DCGANS),
)
ARCHITECTURES: Mapping[str, Architecture] = {
    each.key: each for each in sorted(chain(*_ALL), key=lambda each: each.year)
}
"""The published networks by the name under which they are opened, oldest first."""
