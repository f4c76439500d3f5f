"""What comes in from the disk: for each kind of file, what opens it. Nothing replaces a document.

Large designs are read beside the window.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject

from designer.aside import Aside
from designer.files import SUFFIX
from designer.recent import RecentFiles
from designer.refused import Refused
from designer.runs import is_run, open_run
from graphs import storage
from graphs.network import Network
from graphs.propagate import Facts, propagate
from graphs.types import GraphError
from widgets.language import later, tr
from widgets.opened import Exchange, Opened, Speaker

CODE, ONNX = ".py", ".onnx"
WEIGHTS = (".safetensors", ".pth", ".pt")
SHORT = 2**17
"""Bytes of a design that are read and understood before anybody notices."""
_CAN_OPEN = later(
    "designs (.convas), PyTorch code (.py), ONNX (.onnx), weights (.safetensors, .pth, .pt) and "
    "folders of runs"
)


class Place(Protocol):
    """Where what was read is shown."""

    @property
    def current(self) -> Opened: ...
    def turn_to_file(self, path: Path) -> bool: ...
    def show_design(self, facts: Facts, path: Path, instead: Opened | None) -> None: ...
    def open_network(self, network: Network) -> None: ...
    def give_up(self, opened: Opened) -> None: ...


class Opening(QObject):
    """Opens files and folders by what they are."""

    def __init__(
        self,
        place: Place,
        speaker: Speaker,
        recent: RecentFiles,
        exchange: Callable[[], Exchange],
        aside: Aside,
    ) -> None:
        super().__init__()
        self._place, self._speaker, self._recent = place, speaker, recent
        self._exchange, self._aside = exchange, aside
        self._reading: set[Path] = set()
        self.by_suffix: Mapping[str, Callable[[Path], None]] = {
            SUFFIX: self.open_design,
            **dict.fromkeys((CODE, ONNX), lambda path: self._exchange().bring_in(path)),
            **dict.fromkeys(WEIGHTS, self._load_weights),
        }
        """What opens a file, by the end of its name in small letters. A new kind goes here."""

    def open(self, path: Path) -> None:
        """Open a file or a run's folder; what it is not for is said."""
        if path.is_dir():
            self._open_folder(path)
            return
        opener = self.by_suffix.get(path.suffix.lower())
        if opener is None:
            opener = self.open_design if _may_be_design(path) else self._refuse_kind
        opener(path)

    def open_all(self, paths: Sequence[Path]) -> None:
        """Open what was dropped, designs first; of code and of weights only one file at a time."""
        unknown = [path for path in paths if not self._known(path)]
        known = sorted((path for path in paths if path not in unknown), key=_turn)
        waiting: list[Path] = []
        for number, path in enumerate(known):
            turn = _turn(path)
            if turn and ((turn == _turn(known[number - 1]) and number) or self._reading):
                waiting.append(path)
            else:
                self.open(path)
        if unknown:
            self._refuse_kind(*unknown)
        elif waiting:
            names = listed(path.name for path in waiting)
            self._speaker.say(f"{names} can be dropped again once the others are open.")

    def open_design(self, path: Path, instead: Opened | None = None) -> None:
        """Read a design, or turn to its tab. instead: the tab that has waited for it."""
        path = path.absolute()
        if instead is None and self._place.turn_to_file(path):
            return
        if path in self._reading:
            return
        self._reading.add(path)
        show, refuse = partial(self._show, path, instead), partial(self._fail, path, instead)
        if _size(path) > SHORT:
            self._aside.do(later(f"Opening {path.name}"), partial(read_design, path), show, refuse)
            return
        try:
            facts = read_design(path)
        except Refused as error:
            refuse(str(error))
        else:
            show(facts)

    def _show(self, path: Path, instead: Opened | None, facts: Facts) -> None:
        self._reading.discard(path)
        self._recent.add(path)
        self._place.show_design(facts, path, instead)

    def _fail(self, path: Path, instead: Opened | None, reason: str) -> None:
        """It could not be read, or that was stopped, for which no reason is given."""
        self._reading.discard(path)
        if instead is not None:
            self._place.give_up(instead)
        if reason:
            self._recent.forget(path)
            self._speaker.refuse(reason)

    def _load_weights(self, path: Path) -> None:
        if self._place.current.document.network.nodes:
            self._exchange().load_weights(path)
        else:
            self._speaker.refuse(f"{path.name} holds weights; first open the design that has them")

    def _open_folder(self, folder: Path) -> None:
        if not is_run(folder):
            self._refuse_kind(folder)
            return
        try:
            run = open_run(folder)
        except (Refused, GraphError, OSError) as error:
            self._speaker.refuse(error)
            return
        self._place.open_network(run.network)
        if run.weights is not None:
            self._exchange().take_run(folder)

    def _known(self, path: Path) -> bool:
        if path.is_dir():
            return is_run(path)
        return path.suffix.lower() in self.by_suffix or _may_be_design(path)

    def _refuse_kind(self, *paths: Path) -> None:
        names = listed(path.name or str(path) for path in paths)
        self._speaker.refuse(f"{names} cannot be opened here; Convas opens {_CAN_OPEN}")


def read_design(path: Path) -> Facts:
    """The facts of the network in a file; Refused says why there are none."""
    try:
        return propagate(storage.read(path))
    except GraphError as error:
        raise Refused(str(error)) from None
    except OSError as error:
        raise Refused(f"{path.name} cannot be opened: {error.strerror}") from None


def _turn(path: Path) -> int:
    """When it is opened of several: designs and runs, then what is imported, then weights."""
    suffix = path.suffix.lower()
    return 1 if suffix in (CODE, ONNX) else 2 if suffix in WEIGHTS else 0


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _may_be_design(path: Path) -> bool:
    """Whether a file whose name does not say so begins as a design does, or is not there."""
    if not path.exists():
        return True
    if not path.is_file():
        return False
    try:
        with path.open("rb") as handle:
            return handle.read(64).lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{"
    except OSError:
        return True


def listed(names: Iterable[str]) -> str:
    """Some names as a sentence has them; of many, the first three."""
    known = [name if len(name) <= 60 else f"{name[:57]}…" for name in names]
    if len(known) > 3:
        return tr(f"{', '.join(known[:3])} and {len(known) - 3} more")
    return f" {tr('and')} ".join(filter(None, (", ".join(known[:-1]), known[-1])))
