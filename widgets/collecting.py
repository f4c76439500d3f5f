"""When Python looks for what is no longer used: never under the hand.

A look through all that thousands of layers are made of holds up the window for a fifth of a
second. What is short-lived is found by small looks; the large one waits until the person is in
another program.
"""

import gc

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

_SMALL = (2000, 10)
_SELDOM = 500
"""After so many smaller looks there is a large one all the same: ten million things came."""


def collect_at_rest(app: QGuiApplication) -> None:
    """What stands now stays, and is not looked through again; from now on look as said above."""
    gc.freeze()
    gc.set_threshold(*_SMALL, _SELDOM)
    gc.enable()
    app.applicationStateChanged.connect(_rest)


def _rest(state: Qt.ApplicationState) -> None:
    if state != Qt.ApplicationState.ApplicationActive:
        gc.collect()
