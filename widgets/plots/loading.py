"""Brings the plotting libraries in beside the running window: they take a quarter of a second.

No cutting into slices would do: numpy and pyqtgraph each come in one piece of 100 ms and more.
"""

import importlib

from PySide6.QtCore import QObject

from widgets.beside import Beside

_MODULES = ("numpy", "pyqtgraph", "widgets.curves")


def loading(parent: QObject) -> Beside:
    """An import of all that curves need; once done, `widgets.curves` is there at once."""
    return Beside(_import, ImportError, parent)


def _import() -> None:
    for name in _MODULES:
        importlib.import_module(name)
