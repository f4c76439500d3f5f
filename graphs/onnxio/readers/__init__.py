"""What operators are read as, a file per family. Importing this package registers them all."""

import graphs.layers  # noqa: F401  (declares the layers that are made)
from graphs.onnxio.readers import (
    activations,
    cuts,
    dense,
    merges,
    norms,
    reductions,
    resizes,
    shapes,
    windows,
)
from graphs.onnxio.readers.register import READERS

__all__ = [
    "READERS",
    "activations",
    "cuts",
    "dense",
    "merges",
    "norms",
    "reductions",
    "resizes",
    "shapes",
    "windows",
]
