"""What works beside the window: exports, weights, recovery copies, and the process for errands."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from designer.context import ExportFormat
from designer.session import Session
from widgets.documents import Documents
from widgets.errands import Errands
from widgets.info_bar import InfoBar
from widgets.recovery import RecoveryKeeper
from widgets.training_pages import TrainingPages
from widgets.weights import WeightsDesk

if TYPE_CHECKING:
    from widgets.exports import Exports


class Workshop:
    """One process for all errands; it starts with the first of them."""

    def __init__(
        self,
        window: QWidget,
        documents: Documents,
        info: InfoBar,
        settings: QSettings,
        pages: TrainingPages,
        store: Path,
    ) -> None:
        self._window, self._info, self._settings, self._pages = window, info, settings, pages
        self._errands = Errands(pages.new_worker, window)
        self._exports: Exports | None = None
        self.recovery = RecoveryKeeper(documents, store, info)
        self.weights = WeightsDesk(
            window, documents, info, self._errands, self.recovery.store, pages
        )

    def export(self, form: ExportFormat, session: Session) -> None:
        """Ask for a file and export to it."""
        from widgets.exports import Exports

        if self._exports is None:
            parts = (self._info, self._settings, self._pages, self._errands)
            self._exports = Exports(self._window, *parts)
        self._exports.ask(form, session)

    def close(self) -> None:
        """End the process, then the recovery copies: what was unsaved has been asked about."""
        self._errands.close()
        self.recovery.close()
