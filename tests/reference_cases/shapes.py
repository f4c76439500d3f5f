"""Layers that rearrange, cut, repeat, reduce and resize."""

from graphs.layers.reduce import Amax, Amin, ArgMax, Mean, Std, Sum
from graphs.layers.repeating import Expand, Repeat
from graphs.layers.reshape import (
    Flatten,
    Permute,
    Reshape,
    Squeeze,
    Transpose,
    Unflatten,
    Unsqueeze,
)
from graphs.layers.resize import Upsample, UpsamplingBilinear2d, UpsamplingNearest2d
from graphs.layers.shuffle import ChannelShuffle, PixelShuffle, PixelUnshuffle
from graphs.layers.slicing import Chunk, Flip, Narrow, Select, Slice, Split
from tests.reference_cases import (
    Arguments,
    Case,
    Conversion,
    Shapes,
    whole,
    without_the_batch,
)

PLAIN = {
    "Unflatten": Unflatten,
    "reshape": Reshape,
    "transpose": Transpose,
    "squeeze": Squeeze,
    "unsqueeze": Unsqueeze,
    "narrow": Narrow,
    "select": Select,
    "slice": Slice,
    "expand": Expand,
    "repeat": Repeat,
    "flip": Flip,
    "sum": Sum,
    "mean": Mean,
    "amax": Amax,
    "amin": Amin,
    "std": Std,
    "argmax": ArgMax,
}
RESIZING = (Upsample, UpsamplingNearest2d, UpsamplingBilinear2d)


def flatten(arguments: Arguments, shapes: Shapes) -> Case:
    """torch flattens a single number to one."""
    return whole(Flatten, start_dim=1)(arguments, [shape or [1] for shape in shapes])


def permute(arguments: Arguments, shapes: Shapes) -> Case:
    """The batch stays in front."""
    found = whole(Permute)(arguments, shapes)
    dims = [dim + 1 if dim >= 0 else dim for dim in arguments["dims"]]
    return found._replace(make=lambda: Permute(dims=(0, *dims)))


def split(arguments: Arguments, shapes: Shapes) -> Case:
    """A single size stands for as many parts of it as there are, the rest in the last."""
    sizes, dim = arguments["split_size_or_sections"], arguments.get("dim", 0)
    (shape,) = shapes
    if isinstance(sizes, int) and -len(shape) <= dim < len(shape) and sizes > 0:
        count = shape[dim]
        sizes = [min(sizes, count - first) for first in range(0, count, sizes)]
    return whole(Split, dim=0)({"dim": dim, "sections": sizes}, shapes)


OPERATIONS: dict[str, Conversion] = {
    "Flatten": flatten,
    **{name: whole(layer) for name, layer in PLAIN.items()},
    "permute": permute,
    "chunk": whole(Chunk, dim=0),
    "split": split,
    **{layer.kind: without_the_batch(layer) for layer in RESIZING},
    **{layer.kind: without_the_batch(layer, 3) for layer in (PixelShuffle, PixelUnshuffle)},
    "ChannelShuffle": without_the_batch(ChannelShuffle),
}
SCALAR = "a dimension of a single number: beside the batch it has none"
FEWER = "torch gives fewer parts than asked for; a port would give nothing"
NO_SUCH_SAMPLE = {
    **dict.fromkeys((11182, 11590, 11614, 11660, 11758, 11776), SCALAR),
    **dict.fromkeys((11292, 11294, 11304, 11322, 11330, 11334, 11346, 11348, 11350), FEWER),
}
OFF = "torch refuses that align_corners is off in mode nearest, where it may only be absent"
NOT_ASKED = dict.fromkeys((8094, 8096, 8142, 8146, 8166, 8194, 8266, 8300, 8320), OFF)
