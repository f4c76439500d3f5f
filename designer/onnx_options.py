"""What an ONNX export can be asked for: declared with the layers' field kinds, for one form."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from designer.refused import Refused
from graphs.amounts import bytes_text, compact
from graphs.fields import Field, choice, declared_fields, factors, flag, text, whole
from graphs.onnxio.form import Form
from graphs.onnxio.opsets import HIGHEST, LOWEST
from graphs.propagate import Facts
from graphs.types import FieldError, TensorType

Numbers = tuple[float, ...]
AS_TRAINED, BY_HAND = "as trained", "by hand"
OF_THE_DATA = ("normalise", "mean", "std", "classes")
"""What belongs to one data set and is not remembered for the next design."""


@dataclass(frozen=True)
class OnnxOptions:
    """How a network is written as ONNX."""

    opset: int = whole(
        default=LOWEST,
        minimum=LOWEST,
        maximum=HIGHEST,
        doc="Version of ONNX's operators; older programs read only older ones.",
    )
    numbers: str = choice(
        default="float32",
        choices=("float32", "float16"),
        doc="Type of weights and signals; float16 halves the file. What goes in and what comes out "
        "stays float32.",
    )
    batch: int | None = whole(
        default=None,
        maximum=65_536,
        unit="samples",
        empty="any",
        doc="Samples that the file takes at a time.",
    )
    fold_batch_norm: bool = flag(
        default=False,
        doc="Take each batch norm into the weights of the layer before it. Such a file opens as "
        "the layers that it holds, since these are other weights than the design’s.",
    )
    normalise: str = choice(
        default="no",
        choices=("no", AS_TRAINED, BY_HAND),
        doc="Take pixels from 0 to 1 and normalise them inside: with the numbers of the training "
        "images, or with mean and std.",
    )
    mean: float | tuple[float, ...] | None = factors(
        default=None, empty="0", doc="Of each channel, or one for all; normalised by hand only."
    )
    std: float | tuple[float, ...] | None = factors(
        default=None,
        minimum=1e-6,
        empty="1",
        doc="Deviation of each channel, or one for all; normalised by hand only.",
    )
    classes: str = text(
        default="",
        doc="Names of the classes with commas between them, or a text file with one a line; empty: "
        "those of the training.",
    )
    external_data: bool = flag(
        default=False, doc="Weights in a file beside; above 2 GB they always are."
    )

    fields: ClassVar[Mapping[str, Field]]

    def __post_init__(self) -> None:
        for name, spec in self.fields.items():
            object.__setattr__(self, name, spec.check(getattr(self, name)))

    @property
    def by_hand(self) -> tuple[Numbers, Numbers]:
        """Mean and deviation as they are given."""
        return _numbers(self.mean, 0.0), _numbers(self.std, 1.0)

    def form(self, scaling: tuple[Numbers, Numbers] | None) -> Form:
        """What the graph's plan must know."""
        half = self.numbers == "float16"
        return Form(self.opset, half, self.fold_batch_norm, self.batch, scaling)

    def settings(self) -> dict[str, Any]:
        """What differs from the defaults, as plain values."""
        return {
            name: getattr(self, name)
            for name, spec in self.fields.items()
            if getattr(self, name) != spec.default
        }

    @classmethod
    def from_settings(cls, settings: Mapping[str, Any]) -> "OnnxOptions":
        """The options of plain values; Refused names the one that cannot be."""
        unknown = settings.keys() - cls.fields.keys()
        if unknown:
            raise Refused(f"an ONNX export has no option “{min(unknown)}”")
        try:
            return cls(**settings)
        except FieldError as error:
            raise Refused(f"ONNX: {error.message}") from None


def _numbers(given: float | Numbers | None, default: float) -> Numbers:
    if given is None:
        return (default,)
    return tuple(given) if isinstance(given, Sequence) else (given,)


OnnxOptions.fields = declared_fields(OnnxOptions)
PLAIN = OnnxOptions()


def remembered(text: str) -> OnnxOptions:
    """The options that were kept as text; the plain ones where they cannot be read."""
    try:
        return OnnxOptions.from_settings(json.loads(text))
    except (ValueError, AttributeError, TypeError, Refused):
        return PLAIN


def to_remember(options: OnnxOptions) -> str:
    """What is kept for the next export: all that does not belong to one data set."""
    kept = {k: value for k, value in options.settings().items() if k not in OF_THE_DATA}
    return json.dumps(kept)


def summary(facts: Facts, options: OnnxOptions) -> str:
    """What will be written, in two sentences."""
    network, size = facts.network, 2 if options.numbers == "float16" else 4
    arriving = _shapes([facts.nodes[node.id].outputs for node in network.of_kind("Input")])
    given = _shapes([facts.nodes[node.id].inputs for node in network.of_kind("Output")])
    parameters = facts.totals.parameters
    batch = "any batch" if options.batch is None else f"batches of {options.batch:,}"
    return (
        f"{network.name}: {arriving} in, {given} out, {batch}. {compact(parameters)} parameters, "
        f"about {bytes_text(parameters * size)} as {options.numbers}."
    )


def _shapes(ends: Sequence[Sequence[TensorType]]) -> str:
    return ", ".join(str(each[0]) for each in ends if each)
