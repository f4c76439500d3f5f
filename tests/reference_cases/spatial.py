"""Cases of layers that work on sequences, images and volumes."""

from collections.abc import Callable

from graphs.declare import CATALOGUE
from graphs.layers.folding import Fold, Unfold
from tests.reference_cases import Arguments, Case, Shapes, without_the_batch

Convert = Callable[[Arguments, Shapes], Case]

FAMILIES = (
    "Conv",
    "MaxPool",
    "AvgPool",
    "LPPool",
    "MaxUnpool",
    "ZeroPad",
    "ConstantPad",
    "ReflectionPad",
    "ReplicationPad",
    "CircularPad",
)


def spatial(family: str) -> dict[str, Convert]:
    """A family's layers; torch also takes a sample without a batch."""
    layers = ((rank, CATALOGUE.get(f"{family}{rank}d")) for rank in (1, 2, 3))
    return {
        layer.kind: without_the_batch(layer, rank + 1)
        for rank, layer in layers
        if layer is not None
    }


def transposed(rank: int) -> Convert:
    """The one padding mode that transposed convolutions have is no choice."""
    convert = spatial("ConvTranspose")[f"ConvTranspose{rank}d"]

    def without_mode(arguments: Arguments, shapes: Shapes) -> Case:
        zeros = arguments.get("padding_mode") == "zeros"
        kept = {k: v for k, v in arguments.items() if not (zeros and k == "padding_mode")}
        return convert(kept, shapes)

    return without_mode


def fractional(rank: int) -> Convert:
    """torch has no ratio unless it is given."""
    convert = spatial("FractionalMaxPool")[f"FractionalMaxPool{rank}d"]

    def without_default(arguments: Arguments, shapes: Shapes) -> Case:
        given = "output_size" in arguments or "output_ratio" in arguments
        return convert(arguments if given else {**arguments, "output_ratio": None}, shapes)

    return without_default


def adaptive(kind: str, rank: int) -> Convert:
    """torch's None stands for the size that arrives."""

    def convert(arguments: Arguments, shapes: Shapes) -> Case:
        sizes = arguments["output_size"]
        if sizes is None:
            sizes = shapes[0][-rank:]
        elif isinstance(sizes, list):
            there = shapes[0][-len(sizes) :]
            sizes = [n if m is None else m for m, n in zip(sizes, there, strict=True)]
        whole = {**arguments, "output_size": sizes}
        return without_the_batch(CATALOGUE[kind], rank + 1)(whole, shapes)

    return convert


def batch_norm(rank: int) -> Convert:
    """torch needs the batch, which is always in front."""
    return without_the_batch(CATALOGUE[f"BatchNorm{rank}d"])


SPATIAL: dict[str, Convert] = {
    **{kind: made for family in FAMILIES for kind, made in spatial(family).items()},
    **{
        f"{family}{rank}d": adaptive(f"{family}{rank}d", rank)
        for family in ("AdaptiveAvgPool", "AdaptiveMaxPool")
        for rank in (1, 2, 3)
    },
    **{f"ConvTranspose{rank}d": transposed(rank) for rank in (1, 2, 3)},
    **{f"FractionalMaxPool{rank}d": fractional(rank) for rank in (2, 3)},
    **{f"BatchNorm{rank}d": batch_norm(rank) for rank in (1, 2, 3)},
    "Unfold": without_the_batch(Unfold, 3),
    "Fold": without_the_batch(Fold, 2),
}
