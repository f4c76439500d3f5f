"""The catalogue: a file per family of layers. Importing this package declares them all."""

from graphs.layers import (
    activation,
    convolution,
    dense,
    dropout,
    ends,
    merge,
    normalization,
    pooling,
    reshape,
)

__all__ = [
    "activation",
    "convolution",
    "dense",
    "dropout",
    "ends",
    "merge",
    "normalization",
    "pooling",
    "reshape",
]
