"""The part of a training script that optimises: constants, the optimiser, a step's rate."""

from collections.abc import Iterator
from typing import Protocol

import graphs.optimizers as optimizers
from graphs.codegen.values import value_text
from graphs.types import GraphError


class Settings(Protocol):
    """What a script is to do: the designer's recipe, as far as a script follows it."""

    @property
    def data(self) -> str: ...
    @property
    def loss(self) -> str: ...
    @property
    def label_smoothing(self) -> float: ...
    @property
    def optimizer(self) -> str: ...
    @property
    def learning_rate(self) -> float: ...
    @property
    def schedule(self) -> str: ...
    @property
    def warmup(self) -> float: ...
    @property
    def step_epochs(self) -> int: ...
    @property
    def step_factor(self) -> float: ...
    @property
    def weight_decay(self) -> float: ...
    @property
    def decay_all(self) -> bool: ...
    @property
    def clip_norm(self) -> float | None: ...
    @property
    def average_decay(self) -> float | None: ...
    @property
    def batch_size(self) -> int: ...
    @property
    def batches_per_step(self) -> int: ...
    @property
    def patience(self) -> int | None: ...
    @property
    def precision(self) -> str: ...
    @property
    def layout(self) -> str: ...
    @property
    def epochs(self) -> int: ...
    @property
    def validation_share(self) -> float: ...
    @property
    def device(self) -> str: ...
    @property
    def seed(self) -> int: ...


SCHEDULES = {
    "constant": "    return LEARNING_RATE",
    "step": "    return LEARNING_RATE * STEP_FACTOR ** (done // (STEP_EPOCHS * per_epoch))",
    "cosine": "    return LEARNING_RATE * (0.5 * (1 + math.cos(math.pi * (done / steps))))",
    "one-cycle": """\
    top, end = 0.3 * steps - 1, steps - 1
    if done <= top:
        start, share, last = 1 / 25, done / top if top else 1.0, 1.0
    else:
        start, share, last = 1.0, (done - top) / (end - top), 1 / 25 / 1e4
    factor = last + (start - last) / 2.0 * (1 + math.cos(math.pi * share))
    return LEARNING_RATE * factor""",
}
_WARMING = """\
    warm = min(round(WARMUP_EPOCHS * per_epoch), steps)
    if done < warm:
        return LEARNING_RATE * (0.01 + (1 - 0.01) * done / warm)
    done, steps = done - warm, max(steps - warm, 1)
"""
_SPARING = """\
    spared = {
        id(weight)
        for part in net.modules()
        for name, weight in part.named_parameters(recurse=False)
        if "Norm" in type(part).__name__ or "bias" in name
    }
    pulled = [each for each in weights if id(each) not in spared]
    free = [each for each in weights if id(each) in spared]
    groups = [{"params": pulled}, {"params": free, "weight_decay": 0.0}]
    groups = [each for each in groups if each["params"]]
"""


def optimising_constants(settings: Settings) -> Iterator[str]:
    """The lines of the settings that the optimiser and its schedule read."""
    yield f"LEARNING_RATE = {settings.learning_rate}"
    if _warms(settings):
        yield f"WARMUP_EPOCHS = {settings.warmup}"
    if settings.schedule == "step":
        yield f"STEP_EPOCHS = {settings.step_epochs}"
        yield f"STEP_FACTOR = {settings.step_factor}"
    for name in _options(settings):
        yield f"{name.upper()} = {value_text(_options(settings)[name])}"
    yield f"WEIGHT_DECAY = {settings.weight_decay}"
    if settings.clip_norm is not None:
        yield f"CLIP_NORM = {settings.clip_norm}"


def refuse_unwritten(settings: Settings) -> None:
    """Refuse the settings that only the designer's own training follows."""
    for name, value, instead in _unwritten(settings):
        raise GraphError(
            f"A training script does not follow {name} {value}: {instead}, or train it in Convas."
        )


def _unwritten(settings: Settings) -> Iterator[tuple[str, object, str]]:
    if settings.schedule not in SCHEDULES:
        yield "schedule", settings.schedule, "choose another schedule"
    if settings.batches_per_step > 1:
        yield "batches_per_step", settings.batches_per_step, "set it to 1"
    if settings.average_decay is not None:
        yield "average_decay", settings.average_decay, "leave it empty"
    if settings.patience is not None:
        yield "patience", settings.patience, "leave it empty"
    if settings.precision != "float32":
        yield "precision", settings.precision, "set it to float32"
    if settings.layout != "channels last":
        yield "layout", settings.layout, "set it to channels last"


def _options(settings: Settings) -> dict[str, object]:
    fields = optimizers.OPTIMIZERS[settings.optimizer].settings
    values = {field: getattr(settings, field) for field in fields}
    return optimizers.options(settings.optimizer, values)


def _warms(settings: Settings) -> bool:
    return settings.warmup > 0 and settings.schedule != "one-cycle"


def optimising_text(settings: Settings, frozen: bool) -> str:
    """`make_optimizer` and `rate_at`. frozen: whether some weights are not to be learned."""
    given = "".join(f'        "{name}": {name.upper()},\n' for name in _options(settings))
    fused = '        "fused": True,\n' * optimizers.OPTIMIZERS[settings.optimizer].fused
    spares = settings.weight_decay > 0 and not settings.decay_all
    learned = ""
    if frozen:
        learned = "    weights = [each for each in net.parameters() if each.requires_grad]\n"
    elif spares:
        learned = "    weights = list(net.parameters())\n"
    weights = "groups" if spares else "weights" if frozen else "net.parameters()"
    return f'''\
def make_optimizer(net: nn.Module) -> torch.optim.Optimizer:
    options = {{
        "lr": LEARNING_RATE,
        "weight_decay": WEIGHT_DECAY,
{given}{fused}    }}
{learned}{_SPARING * spares}    return torch.optim.{settings.optimizer}({weights}, **options)


def rate_at(done: int, steps: int, per_epoch: int) -> float:
    """The learning rate when some steps of all are done."""
{_WARMING * _warms(settings)}{SCHEDULES[settings.schedule]}
'''


def clipping_text(settings: Settings) -> str:
    """The statement that shortens gradients, where they are to be."""
    if settings.clip_norm is None:
        return ""
    return "        nn.utils.clip_grad_norm_(model.parameters(), CLIP_NORM)\n"
