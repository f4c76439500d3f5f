"""A run as a folder: `run.json`, `metrics.jsonl` and `checkpoints`; written, read and listed."""

import json
import os
import re
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import designer.checkpoints as checkpoints
from designer.files import atomic_writer
from designer.protocol import Event, FinalScore, Metrics, State, StepRecord, Validation, plain
from designer.recipe import Recipe
from designer.refused import Refused
from graphs.network import Network
from graphs.storage import network_from_json, network_to_json
from graphs.types import GraphError

FORMAT = 1
RUN, METRICS, CHECKPOINTS = "run.json", "metrics.jsonl", "checkpoints"
_DEEPEST = 3
"""How far below a run's folder its weights lie."""


@dataclass(frozen=True)
class Run:
    """A run that lies in a folder. facts: all of run.json (seed, versions, device, classes …)."""

    folder: Path
    network: Network
    recipe: Recipe
    facts: Mapping[str, Any]

    @property
    def classes(self) -> tuple[str, ...]:
        """The classes' names in the order of the network's outputs."""
        return tuple(self.facts.get("classes", ()))

    @property
    def mean(self) -> tuple[float, ...]:
        """Mean of each channel of the images that it learned from, for pixels from 0 to 1."""
        return tuple(self.facts.get("mean", ()))

    @property
    def std(self) -> tuple[float, ...]:
        """Deviation of each channel, likewise."""
        return tuple(self.facts.get("std", ()))

    @property
    def weights(self) -> Path | None:
        """The best weights that are whole, else the last; None when nothing was kept."""
        for name in ("best", "last"):
            found = self.checkpoint(name)
            if found is not None:
                return found.weights
        return None

    def checkpoint(self, name: str) -> checkpoints.Checkpoint | None:
        """The newest whole checkpoint called `best` or `last`."""
        return checkpoints.find(self.folder / CHECKPOINTS, name)


def create(
    folder: Path, network: Network, recipe: Recipe, facts: Mapping[str, Any] | None = None
) -> Run:
    """Begin a run: make its folder and write run.json. Refused where a run already lies."""
    refuse_taken(folder)
    body = {
        "format": FORMAT,
        "name": network.name,
        "created": time.strftime("%Y-%m-%dT%H:%M:%S%z"),
        "design": network_to_json(network),
        "recipe": {name: getattr(recipe, name) for name in Recipe.fields},
        **(facts or {}),
    }
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(f"The run's folder {folder} cannot be made: {error.strerror}.") from None
    with atomic_writer(folder / RUN) as file:
        file.write(json.dumps(body, indent=1, ensure_ascii=False, allow_nan=False).encode())
    return Run(folder, network, recipe, body)


def refuse_taken(folder: Path) -> None:
    """Refuse a folder in which a run already lies."""
    if is_run(folder):
        raise Refused(f"{folder} already holds a run: resume it, or give another folder.")


def open_run(folder: Path) -> Run:
    """The run in a folder; Refused when there is none or it cannot be read."""
    path = folder / RUN
    try:
        facts = json.loads(path.read_text(encoding="utf-8"))
        # Runs kept before norms and biases were spared go on as they began.
        recipe = Recipe.from_settings({"decay_all": True, **facts["recipe"]})
        return Run(folder, network_from_json(facts["design"]), recipe, facts)
    except FileNotFoundError:
        raise Refused(f"{folder} is no run: it has no {RUN}.") from None
    except OSError as error:
        raise Refused(f"{path} cannot be read: {error.strerror}.") from None
    except (GraphError, Refused) as error:
        raise Refused(f"{path} cannot be opened: {error}") from None
    except (ValueError, KeyError, TypeError, RecursionError):
        raise Refused(f"{path} is damaged: it is not what a run writes.") from None


def is_run(folder: Path) -> bool:
    """Whether a run lies in a folder."""
    return (folder / RUN).is_file()


def run_behind(weights: Path) -> Run | None:
    """The run that a file of weights was kept by; None where it is another file."""
    for folder in weights.resolve().parents[:_DEEPEST]:
        if is_run(folder):
            return open_run(folder)
    return None


def folder_of_runs(beside: Path | None = None) -> Path:
    """Where runs are kept: in `runs` beside a design's file, or in the person's data folder."""
    return (beside or data_folder()) / "runs"


def new_folder(name: str, beside: Path | None = None) -> Path:
    """A free `NAME-DATE-N` among the runs beside a design's file, or in the data folder."""
    stem = re.sub(r"[^\w-]+", "-", name).strip("-")[:60] or "run"
    parent = folder_of_runs(beside)
    number = 1
    while True:
        folder = parent / f"{stem}-{time.strftime('%Y-%m-%d')}-{number}"
        if not folder.exists():
            return folder
        number += 1


def data_folder() -> Path:
    """Where this system keeps a program's data; a temporary folder where nobody is at home."""
    try:
        home = Path.home()
    except RuntimeError:
        return Path(tempfile.gettempdir()) / "convas"
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA", home)) / "Convas"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "Convas"
    return Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "convas"


class Journal:
    """The growing `metrics.jsonl`: a line for each step, validation and change of state."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / METRICS

    def write(self, events: Iterable[Event]) -> None:
        """Append what of these events is to be kept."""
        text = "".join(f"{line}\n" for event in events for line in _lines(event))
        if text:
            with self.path.open("a", encoding="utf-8") as file:
                file.write(text)

    def cut(self, step: int) -> None:
        """Forget what lies behind a step: a training goes on from there."""
        if not self.path.exists():
            return
        kept = [
            line
            for line, body in _bodies(self.path)
            if body["type"] in ("Step", "Validation") and body["step"] <= step
        ]
        with atomic_writer(self.path) as file:
            file.write("".join(kept).encode())


def _lines(event: Event) -> Iterator[str]:
    if isinstance(event, Metrics):
        for record in event.steps:
            yield _line("Step", record._asdict())
    elif isinstance(event, (Validation, FinalScore, State)):
        values = {name: getattr(event, name) for name in event.__dataclass_fields__}
        yield _line(type(event).__name__, values)


def _line(kind: str, values: dict[str, Any]) -> str:
    return json.dumps({"type": kind, **plain(values)}, allow_nan=False)


def _bodies(path: Path, *kinds: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each line and what it says. A kill may leave the last line torn, a full disk any line."""
    starts = tuple(f'{{"type": "{kind}"' for kind in kinds)
    with path.open(encoding="utf-8", errors="replace") as file:
        for line in file:
            if starts and not line.startswith(starts):
                continue
            try:
                body = json.loads(line)
            except ValueError:
                continue
            if isinstance(body, dict) and "type" in body and line.endswith("\n"):
                yield line, body


@dataclass(frozen=True)
class History:
    """What a run has measured so far, and how it ended. No state: it was cut short or goes on."""

    steps: tuple[StepRecord, ...] = ()
    validations: tuple[Validation, ...] = ()
    tested: FinalScore | None = None
    state: str = ""
    reason: str = ""


def history(folder: Path, *, with_steps: bool = True) -> History:
    """The measurements in a run's folder; without the steps it is quick."""
    kinds = ("Validation", "FinalScore", "State", *(("Step",) if with_steps else ()))
    found: dict[str, list[dict[str, Any]]] = {kind: [] for kind in kinds}
    try:
        for _, body in _bodies(folder / METRICS, *kinds):
            found[body.pop("type")].append(_numbers(body))
    except FileNotFoundError:
        return History()
    ends = [each for each in found["State"] if each["state"] not in ("running", "paused")]
    return History(
        tuple(StepRecord(**body) for body in found.get("Step", ())),
        tuple(Validation(**body) for body in found["Validation"]),
        FinalScore(**found["FinalScore"][-1]) if found["FinalScore"] else None,
        ends[-1]["state"] if ends else "",
        ends[-1]["reason"] if ends else "",
    )


def _numbers(body: dict[str, Any]) -> dict[str, Any]:
    """NaN and infinity stand as words."""
    return {key: _number(value) for key, value in body.items()}


def _number(value: Any) -> Any:
    if isinstance(value, dict):
        return _numbers(value)
    return float(value) if value in ("NaN", "Infinity", "-Infinity") else value


@dataclass(frozen=True)
class Summary:
    """A run in a list. accuracy: the best validation's."""

    folder: Path
    name: str
    created: str
    state: str
    epochs: int
    accuracy: float | None


def runs_in(parent: Path) -> tuple[Summary, ...]:
    """The runs in a folder, the newest first; what cannot be read is left out."""
    if not parent.is_dir():
        return ()
    found = [_summary(folder) for folder in parent.iterdir() if is_run(folder)]
    return tuple(
        sorted(
            (each for each in found if each is not None),
            key=lambda each: (each.created, each.folder.name),
            reverse=True,
        )
    )


def _summary(folder: Path) -> Summary | None:
    try:
        run = open_run(folder)
        past = history(folder, with_steps=False)
    except (Refused, OSError):
        return None
    accuracies = [each.accuracy for each in past.validations if each.accuracy is not None]
    return Summary(
        folder,
        run.network.name,
        str(run.facts.get("created", "")),
        past.state,
        max((each.epoch for each in past.validations), default=0),
        max(accuracies, default=None),
    )
