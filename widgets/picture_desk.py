"""Has the pictures of selected runs made by the process for errands."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from designer.pictures import Pictures
from designer.protocol import STOPPED, Json, typed
from widgets.errands import Errand, Errands
from widgets.training_pages import TrainingPages


class PictureDesk(QObject):
    """One run at a time: who selects another does not wait for the one before."""

    def __init__(self, pages: TrainingPages, errands: Errands, parent: QObject) -> None:
        super().__init__(parent)
        self._pages, self._errands = pages, errands
        self._errand: Errand | None = None
        pages.pictures_asked.connect(self._make)

    def _make(self, run: Path) -> None:
        if self._errand is not None:
            self._errands.stop(self._errand)
        arguments: Json = {"run": str(run)}
        done, failed = partial(self._done, run), partial(self._failed, run)
        self._errand = Errand("pictures", arguments, done, failed)
        self._errands.send(self._errand)

    def _done(self, run: Path, values: Json) -> None:
        self._errand = None
        self._pages.show_pictures(run, typed(Pictures, values))

    def _failed(self, run: Path, reason: str) -> None:
        if reason != STOPPED:
            self._errand = None
            self._pages.show_pictures(run, reason)
