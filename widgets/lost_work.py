"""What sessions that ended badly have not saved: said once, and offered."""

from collections.abc import Sequence
from functools import partial

from designer.recovery import Recovered, discard_copy
from widgets.main_window import MainWindow
from widgets.recovery import RecoveryKeeper


def offer_what_was_lost(window: MainWindow) -> None:
    """Say what sessions that ended badly have not saved, and offer it."""
    keeper = window.recovery
    left = keeper.store.left_behind() if keeper is not None else []
    if keeper is None or not left:
        return
    names = ", ".join(_name(each) for each in left)
    window.info.say(f"Convas ended without saving {names}.")
    window.info.offer("Restore", partial(_restore, window, keeper, left))
    window.info.offer("Discard", partial(_discard, left))


def _name(recovered: Recovered) -> str:
    return recovered.path.name if recovered.path is not None else recovered.network.name


def _restore(window: MainWindow, keeper: RecoveryKeeper, left: Sequence[Recovered]) -> None:
    """The old copies go only when the documents have new ones."""
    for each in left:
        window.documents.restore(each.network, each.path)
    keeper.write()
    _discard(left)


def _discard(left: Sequence[Recovered]) -> None:
    for each in left:
        discard_copy(each)
