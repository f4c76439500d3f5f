"""What to train and how: declared with the layers' field kinds, so that one form edits both."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from designer.refused import Refused
from designer.schedules import SCHEDULES
from graphs.fields import Field, choice, declared_fields, flag, real, text, whole
from graphs.network import Network
from graphs.optimizers import OPTIMIZERS
from graphs.types import FieldError


@dataclass(frozen=True)
class Recipe:
    """How a network is trained. A design keeps only what differs from these defaults."""

    data: str = text(
        default="digits",
        doc="What to learn: digits (bundled), a folder of images, IDX or CIFAR files, .npz, .csv.",
    )
    target: str = text(
        default="", doc="The column of a .csv that is the answer; the last one where this is empty."
    )
    loss: str = choice(
        default="cross entropy",
        choices=("cross entropy", "mean squared error"),
        doc="What is made small at an Output that no loss node trains; the squared error is taken "
        "to 1 for the class and 0 elsewhere. Answers that are numbers take the squared error.",
    )
    label_smoothing: float = real(
        default=0.0,
        minimum=0,
        maximum=0.99,
        doc="Share of the answer given to all classes alike; in the losses of training and "
        "validation, cross entropy only.",
    )
    optimizer: str = choice(
        default="Adam", choices=tuple(OPTIMIZERS), doc="How the weights follow the gradient."
    )
    learning_rate: float = real(
        default=3e-3, minimum=1e-8, maximum=100, logarithmic=True, doc="Size of a step."
    )
    schedule: str = choice(
        default="cosine",
        choices=tuple(SCHEDULES),
        doc="How the learning rate goes on: kept, lowered by steps, brought down to 0 along a half "
        "cosine, raised and brought down in one cycle, or lowered when validation stands still.",
    )
    warmup: float = real(
        default=0.0,
        minimum=0,
        maximum=100_000,
        unit="epochs",
        doc="The first epochs, or a part of one, in which the learning rate rises from a hundredth "
        "of itself; the schedule follows.",
    )
    step_epochs: int = whole(
        default=10, maximum=100_000, unit="epochs", doc="Epochs between two steps."
    )
    step_factor: float = real(
        default=0.1,
        minimum=1e-4,
        maximum=1,
        doc="What the learning rate is multiplied by at a step or a plateau.",
    )
    plateau_epochs: int = whole(
        default=2,
        minimum=0,
        maximum=100_000,
        unit="epochs",
        doc="Epochs without a lower validation loss that are waited through before it is lowered.",
    )
    momentum: float = real(
        default=0.9, minimum=0, maximum=0.9999, doc="Share of the last step kept."
    )
    nesterov: bool = flag(default=False, doc="Look ahead along the momentum before each step.")
    beta1: float = real(
        default=0.9, minimum=0, maximum=0.9999, doc="Share of the mean of gradients kept."
    )
    beta2: float = real(
        default=0.999, minimum=0, maximum=0.999999, doc="Share of the mean of their squares kept."
    )
    smoothing: float = real(
        default=0.99,
        minimum=0,
        maximum=0.999999,
        doc="Share of the mean of the gradients' squares kept.",
    )
    weight_decay: float = real(
        default=0.0, minimum=0, maximum=10, doc="Pull of the weights towards 0 at each step."
    )
    decay_all: bool = flag(
        default=False, doc="Pull norms and biases towards 0 as well, which rarely helps."
    )
    clip_norm: float | None = real(
        default=None,
        minimum=1e-6,
        maximum=1e6,
        empty="off",
        logarithmic=True,
        doc="Longest gradient of all weights together; a longer one is shortened to it.",
    )
    average_decay: float | None = real(
        default=None,
        minimum=0,
        maximum=0.99999,
        empty="off",
        doc="Share of a running mean of the weights kept at each step; the mean is validated and "
        "kept in the place of the weights themselves.",
    )
    batch_size: int = whole(default=32, maximum=65_536, unit="images", doc="Images in a batch.")
    batches_per_step: int = whole(
        default=1,
        maximum=4096,
        unit="batches",
        doc="Batches whose gradients make one step, as a larger batch would; a batch norm sees "
        "each on its own.",
    )
    epochs: int = whole(default=3, maximum=100_000, doc="Times that every image is seen.")
    patience: int | None = whole(
        default=None,
        maximum=100_000,
        unit="epochs",
        empty="off",
        doc="Epochs without a better result on the validation images after which training ends.",
    )
    validation_share: float = real(
        default=0.1,
        minimum=0,
        maximum=0.5,
        doc="Share of the training images kept apart to choose the best weights, where the data "
        "brings no such images; with 0 the test images do that.",
    )
    test_share: float = real(
        default=0.0,
        minimum=0,
        maximum=0.5,
        doc="Share of the training samples kept apart to be tested by at the end, where the data "
        "brings none for it.",
    )
    device: str = choice(
        default="auto", choices=("auto", "cpu", "cuda"), doc="Where to compute; auto: a GPU if any."
    )
    precision: str = choice(
        default="float32",
        choices=("float32", "bfloat16"),
        doc="Numbers of the layers in training steps; weights, losses and validation stay float32.",
    )
    layout: str = choice(
        default="channels last",
        choices=("channels last", "channels first"),
        doc="How images lie in memory; convolutions are mostly faster with channels last.",
    )
    seed: int = whole(
        default=0, minimum=0, doc="Start of all chance: weights, order of images, dropout."
    )
    threads: int | None = whole(
        default=None,
        maximum=1024,
        empty="measured",
        doc="Threads on the CPU. Results repeat to the last digit only with the same number.",
    )

    fields: ClassVar[Mapping[str, Field]]

    def __post_init__(self) -> None:
        for name, spec in self.fields.items():
            object.__setattr__(self, name, spec.check(getattr(self, name)))

    def applies(self, name: str) -> bool:
        """Whether a setting plays a part beside the others."""
        return name not in _APPLIES or _APPLIES[name](self)

    def settings(self) -> dict[str, Any]:
        """What differs from the defaults, as plain values."""
        return {
            name: getattr(self, name)
            for name, spec in self.fields.items()
            if getattr(self, name) != spec.default
        }

    @classmethod
    def from_settings(cls, settings: Mapping[str, Any]) -> "Recipe":
        """The recipe of a design's settings; Refused names the one that cannot be."""
        unknown = settings.keys() - cls.fields.keys()
        if unknown:
            raise Refused(f"This version of Convas knows no training setting “{min(unknown)}”.")
        try:
            return cls(**settings)
        except FieldError as error:
            raise Refused(f"Training settings: {error.message}.") from None


def _of_optimizer(name: str) -> Callable[[Recipe], bool]:
    return lambda recipe: name in OPTIMIZERS[recipe.optimizer].settings


_APPLIES: Mapping[str, Callable[[Recipe], bool]] = {
    **{name: _of_optimizer(name) for each in OPTIMIZERS.values() for name in each.settings},
    "nesterov": lambda recipe: recipe.optimizer == "SGD" and recipe.momentum > 0,
    "decay_all": lambda recipe: recipe.weight_decay > 0,
    "label_smoothing": lambda recipe: recipe.loss == "cross entropy",
    "warmup": lambda recipe: recipe.schedule != "one-cycle",
    "step_epochs": lambda recipe: recipe.schedule == "step",
    "step_factor": lambda recipe: recipe.schedule in ("step", "plateau"),
    "plateau_epochs": lambda recipe: recipe.schedule == "plateau",
}
"""Which settings play a part only beside some values of others."""

Recipe.fields = declared_fields(Recipe)


def recipe_of(network: Network) -> Recipe:
    """A design's recipe, for what is shown before training: the default where it cannot be."""
    try:
        return Recipe.from_settings(network.training)
    except Refused:
        return Recipe()
