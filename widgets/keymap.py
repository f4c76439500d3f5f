"""Which keys each command has: those of the register, or those that a person gave it."""

import json
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtGui import QKeySequence

from designer.commands import COMMANDS

_GROUP = "shortcuts"
Keys = tuple[str, ...]


class Keymap(QObject):
    """No two commands share a key. `changed` comes when a command has others than before.

    Keys are written as the register writes them: `Ctrl+Shift+P`.
    """

    changed = Signal()

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self._settings = settings
        self._own = _kept(settings)
        self._now = _settled(self._own)

    def keys(self, command: str) -> Keys:
        """The keys of a command."""
        return self._now[command]

    def text(self, command: str) -> str:
        """A command's keys as this system writes them."""
        return ", ".join(map(native, self.keys(command)))

    def is_own(self, command: str) -> bool:
        """Whether a person has changed a command's keys."""
        return command in self._own

    @property
    def any_own(self) -> bool:
        """Whether a person has changed any keys."""
        return bool(self._own)

    def owner(self, keys: str) -> str | None:
        """The command that has some keys."""
        return next((key for key, each in self._now.items() if keys in each), None)

    def give(self, command: str, keys: Sequence[str]) -> None:
        """Let a command have these keys and no others; who had them has them no more."""
        own = {**self._own, command: tuple(keys)}
        for other, each in self._now.items():
            if other != command and not set(each).isdisjoint(keys):
                own[other] = tuple(key for key in each if key not in keys)
        self._become({key: each for key, each in own.items() if each != _defaults(key)})

    def reset(self, command: str) -> None:
        """Give a command the keys back that it had at first, wherever they are."""
        self.give(command, _defaults(command))

    def reset_all(self) -> None:
        """Give all commands their first keys back."""
        self._become({})

    def _become(self, own: Mapping[str, Keys]) -> None:
        if own == self._own:
            return
        self._own = dict(own)
        self._now = _settled(self._own)
        self._settings.remove(_GROUP)
        for key, each in self._own.items():
            self._settings.setValue(f"{_GROUP}/{key}", json.dumps(each))
        self.changed.emit()


def native(keys: str) -> str:
    """Keys as this system writes them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def portable(sequence: QKeySequence) -> str:
    """Keys as the register writes them."""
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)


def _defaults(command: str) -> Keys:
    return tuple(portable(QKeySequence(each)) for each in COMMANDS[command].keys)


def _settled(own: Mapping[str, Keys]) -> dict[str, Keys]:
    """The keys of all commands: what a person gave comes first, and no key goes to two."""
    now: dict[str, Keys] = {}
    taken: set[str] = set()
    for key in sorted(COMMANDS, key=lambda each: each not in own):
        free = [each for each in own.get(key, _defaults(key)) if each not in taken]
        now[key] = tuple(free)
        taken.update(free)
    return now


def _kept(settings: QSettings) -> dict[str, Keys]:
    """What the settings hold, without what can no more be read or done."""
    kept: dict[str, Keys] = {}
    settings.beginGroup(_GROUP)
    for command in settings.childKeys():
        read = _read(settings.value(command))
        if command in COMMANDS and read is not None:
            kept[command] = read
    settings.endGroup()
    return kept


def _read(value: object) -> Keys | None:
    try:
        read = json.loads(str(value))
    except ValueError:
        return None
    if not isinstance(read, list) or not all(isinstance(each, str) for each in read):
        return None
    keys = [portable(QKeySequence(each)) for each in read]
    return tuple(dict.fromkeys(filter(None, keys)))
