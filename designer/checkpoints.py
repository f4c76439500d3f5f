"""A run's checkpoints as folders of files with checksums: found, and proven whole, without torch.

`NAME.new` is being written, `NAME` is the newest, `NAME.old` the one before it.
"""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

STATE, WEIGHTS, OPTIMIZER = "state.json", "weights.safetensors", "optimizer.safetensors"
LEARNING = "learning.safetensors"
"""The weights that learn, where those to be used are their running mean."""


class Checkpoint(NamedTuple):
    """A whole checkpoint. damaged: newer ones that had to be passed over, and why."""

    folder: Path
    state: Mapping[str, Any]
    damaged: tuple[str, ...] = ()

    @property
    def weights(self) -> Path:
        """The file of its weights."""
        return self.folder / WEIGHTS


def find(folder: Path, name: str) -> Checkpoint | None:
    """The newest whole checkpoint of a name in a run's `checkpoints`; None when there is none."""
    damaged: list[str] = []
    # A kill between the two renames of `put` leaves no NAME but a whole NAME.new.
    for candidate in (folder / name, folder / f"{name}.new", folder / f"{name}.old"):
        if not candidate.is_dir():
            continue
        try:
            return Checkpoint(candidate, read_state(candidate), tuple(damaged))
        except (OSError, ValueError) as error:
            damaged.append(f"{candidate.name}: {error}")
    return None


def read_state(folder: Path) -> Mapping[str, Any]:
    """A checkpoint's state, once its files are proven to be those that were written."""
    state = json.loads((folder / STATE).read_text(encoding="utf-8"))
    if not isinstance(state, dict) or state.get("checksum") != state_checksum(state):
        raise ValueError(f"{STATE} is not what was written")
    for name, expected in state["files"].items():
        if file_checksum(folder / name) != expected:
            raise ValueError(f"{name} is not what was written")
    return state


def state_checksum(state: Mapping[str, Any]) -> str:
    """The checksum of everything in a state but itself."""
    rest = {key: value for key, value in state.items() if key != "checksum"}
    return hashlib.sha256(json.dumps(rest, sort_keys=True).encode()).hexdigest()


def file_checksum(path: Path) -> str:
    """SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
