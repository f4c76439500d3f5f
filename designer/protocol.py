"""The messages between the window and its worker: one JSON object a line, strictly decoded."""

import json
import math
import types
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from functools import cache
from typing import Any, Literal, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

from designer.pictures import Pictures

Json = dict[str, Any]
T = TypeVar("T")
STOPPED = "Stopped."
"""The reason that `Failed` gives for a job that the person stopped."""
RunState = Literal["idle", "running", "paused", "stopped", "finished", "failed"]


class ProtocolError(ValueError):
    """A line is no message; the text says what is wrong with it."""


# Requests: from the window to the worker.


@dataclass(frozen=True, slots=True)
class Hello:
    """Ask for `Ready` again: the devices may have changed."""


@dataclass(frozen=True, slots=True)
class Ping:
    """Ask for a sign of life."""


@dataclass(frozen=True, slots=True)
class Train:
    """Train a design into a run's folder; `resume` continues the run that lies there.

    weights: files of weights to begin with, and in each the key that a weight has there, by its
    key in the design; what is not among them begins at chance.
    """

    design: Json
    recipe: Json
    run: str
    resume: bool = False
    weights: Json = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Pause:
    """Hold the training between two steps."""


@dataclass(frozen=True, slots=True)
class Resume:
    """Go on after a pause."""


@dataclass(frozen=True, slots=True)
class FinishEpoch:
    """Stop when the epoch is through."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Stop now and keep what was learned. A job stops too, where it can."""


@dataclass(frozen=True, slots=True)
class Job:
    """A piece of work other than training: an export, a proof. `id` returns in its events."""

    id: int
    name: str
    arguments: Json = field(default_factory=dict)


Request = Hello | Ping | Train | Pause | Resume | FinishEpoch | Stop | Job


# Events: from the worker to the window.


@dataclass(frozen=True, slots=True)
class Device:
    """Something to train on. name: `cpu`, `cuda`; text: what people call it.

    memory: its bytes; 0 where the system does not say.
    """

    name: str
    text: str
    memory: int = 0


@dataclass(frozen=True, slots=True)
class Ready:
    """The worker has torch and waits. no_gpu: why there is no GPU and what to do; or empty."""

    torch: str
    devices: tuple[Device, ...]
    no_gpu: str = ""


@dataclass(frozen=True, slots=True)
class Pong:
    """A sign of life."""


class StepRecord(NamedTuple):
    """One training step. epoch: epochs done, as a fraction; seconds: since the run began.

    accuracy: None without classes. losses: each on its own by its name, where there are several.
    """

    step: int
    epoch: float
    seconds: float
    loss: float
    accuracy: float | None
    losses: dict[str, float] = {}  # noqa: RUF012  (a named tuple has no factories; never written to)


@dataclass(frozen=True, slots=True)
class Metrics:
    """Steps since the last such message."""

    steps: tuple[StepRecord, ...]


@dataclass(frozen=True, slots=True)
class Validation:
    """How an epoch ended. train_loss and train_accuracy: means over its steps.

    error: the mean squared difference from the images, where they are to be given again. losses: as
    in a StepRecord. numbers: MSE, MAE and R² by name, where the answers are numbers.
    """

    epoch: int
    step: int
    seconds: float
    loss: float
    accuracy: float | None
    train_loss: float
    train_accuracy: float | None
    best: bool
    error: float | None = None
    losses: dict[str, float] = field(default_factory=dict)
    numbers: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FinalScore:
    """How the best weights do on the test images, once the training is through."""

    images: int
    loss: float
    accuracy: float | None
    error: float | None = None
    numbers: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Plan:
    """What the training is about to do, and on what: known once the data is read.

    losses: the names of the loss's parts, where it has several.
    """

    run: str
    device: str
    threads: int
    images: int
    validation_images: int
    steps_per_epoch: int
    epochs: int
    first_step: int = 0
    losses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class State:
    """The training's state has changed, and why. run: its folder."""

    state: RunState
    reason: str = ""
    run: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to be seen that stops nothing: unreadable images, a full disk."""

    text: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job (id), or the preparation of a training (id 0), has come."""

    id: int
    text: str
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class Result:
    """A job is done."""

    id: int
    name: str
    values: Json = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Failed:
    """A job could not be done, or a request not be taken (id 0). detail: for a bug report."""

    id: int
    reason: str
    detail: str = ""


Event = (
    Ready
    | Pong
    | Plan
    | Metrics
    | Validation
    | FinalScore
    | Pictures
    | State
    | Notice
    | Progress
    | Result
    | Failed
)
Message = Request | Event

_TYPES: Mapping[str, type] = {cls.__name__: cls for cls in get_args(Message)}
_WORDS = {"NaN": math.nan, "Infinity": math.inf, "-Infinity": -math.inf}
LONGEST_LINE = 64 * 2**20


def encode(message: Message) -> bytes:
    """A message as one line."""
    body = {"type": type(message).__name__, **plain(asdict(message))}
    return json.dumps(body, allow_nan=False, separators=(",", ":")).encode() + b"\n"


def plain(value: Any) -> Any:
    """JSON has no NaN and no infinity: they travel as words."""
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    return value


def decode(line: bytes) -> Message:
    """The message in a line; ProtocolError when it is none."""
    if len(line) > LONGEST_LINE:
        raise ProtocolError(f"a message of {len(line):,} bytes is too long")
    try:
        body = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ProtocolError(f"not a message: {line[:80]!r} ({error})") from None
    kind = body.pop("type", None) if isinstance(body, dict) else None
    if not isinstance(kind, str) or kind not in _TYPES:
        raise ProtocolError(f"not a known message: {line[:80]!r}")
    return _dataclass(_TYPES[kind], body)  # type: ignore[no-any-return]


def typed(cls: type[T], values: Json) -> T:
    """A dataclass from plain data, such as a job's values; ProtocolError when it is none."""
    found: T = _dataclass(cls, values)
    return found


@cache
def _hints(cls: type) -> dict[str, Any]:
    return get_type_hints(cls)


def _dataclass(cls: type, body: Json) -> Any:
    hints = _hints(cls)
    unknown = body.keys() - hints.keys()
    if unknown:
        raise ProtocolError(f"{cls.__name__} has no {min(unknown)}")
    values = {
        key: _typed(hints[key], value, f"{cls.__name__}.{key}") for key, value in body.items()
    }
    try:
        return cls(**values)
    except TypeError:
        missing = [each.name for each in fields(cls) if each.name not in body]
        raise ProtocolError(f"{cls.__name__} lacks {', '.join(missing)}") from None


def _typed(hint: Any, value: Any, where: str) -> Any:
    """`value` as the annotated type; ProtocolError when it is of another."""
    origin, parts = get_origin(hint), get_args(hint)
    if origin in (types.UnionType, Union):
        if value is None and type(None) in parts:
            return None
        return _typed(parts[0], value, where)
    if origin is Literal:
        return _known(value, value in parts, where)
    if origin is tuple and parts[1:] == (Ellipsis,):
        _known(value, isinstance(value, list), where)
        return tuple(_typed(parts[0], each, where) for each in value)
    if origin is dict:
        _known(value, isinstance(value, dict), where)
        return {k: _number(v, where) for k, v in value.items()} if parts[1] is float else value
    if hint is float:
        return _number(value, where)
    if hint in (str, int, bool):
        return _known(value, type(value) is hint, where)
    if isinstance(value, list):
        return _named_tuple(hint, value, where)
    return _dataclass(hint, _known(value, isinstance(value, dict), where))


def _known(value: Any, good: bool, where: str) -> Any:
    if not good:
        raise ProtocolError(f"{where} cannot be {str(value)[:80]!r}")
    return value


def _number(value: Any, where: str) -> float:
    if isinstance(value, str) and value in _WORDS:
        return _WORDS[value]
    return float(_known(value, type(value) in (int, float), where))


def _named_tuple(hint: Any, values: list[Any], where: str) -> Any:
    hints = _hints(hint)
    _known(values, len(values) == len(hints), where)
    return hint(*map(_typed, hints.values(), values, [where] * len(values)))
