"""What works beside the window: exports, imports, weights, measuring, recovery, errands."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings

from designer.context import ExportFormat, ImportFormat
from designer.session import Session
from widgets.appearance import Appearance
from widgets.documents import Documents
from widgets.errands import Errands
from widgets.frame import WindowFrame
from widgets.measuring import Measuring
from widgets.picture_desk import PictureDesk
from widgets.recovery import RecoveryKeeper
from widgets.theme import Theme
from widgets.weights import WeightsDesk

if TYPE_CHECKING:
    from widgets.exports import Exports
    from widgets.imports import Imports


class Workshop:
    """One process for all errands; it starts with the first of them."""

    def __init__(
        self,
        window: WindowFrame,
        documents: Documents,
        appearance: Appearance,
        settings: QSettings,
        state: Path,
    ) -> None:
        info, pages = window.info, window.pages
        self._window, self._info, self._settings, self._pages = window, info, settings, pages
        self._documents, self._appearance = documents, appearance
        self._errands = Errands(pages.new_worker, window)
        self._exports: Exports | None = None
        self._imports: Imports | None = None
        appearance.changed.connect(self._set_theme)
        self._pictures = PictureDesk(pages, self._errands, window)
        self.recovery = RecoveryKeeper(documents, state / "recovery", info)
        self.weights = WeightsDesk(
            window, documents, info, self._errands, self.recovery.store, pages
        )
        self.measuring = Measuring(window, documents, info, self._errands, self.recovery.store)

    def export(self, form: ExportFormat, session: Session) -> None:
        """Ask for a file and export to it."""
        from widgets.exports import Exports

        if self._exports is None:
            parts = (self._info, self._settings, self._pages, self._errands, self._appearance)
            self._exports = Exports(self._window, *parts)
        self._exports.ask(form, session)

    def bring_in(self, path: Path) -> None:
        """Make a new document of a file of code, or of an ONNX file."""
        self._importing().begin_with(path)

    def ask_for(self, form: ImportFormat) -> None:
        """Ask for such a file and make a new document of it."""
        self._importing().ask_for(form)

    def _importing(self) -> "Imports":
        from widgets.import_bar import ImportBar
        from widgets.imports import Imports

        if self._imports is None:
            bar = ImportBar(self._appearance.theme)
            self._window.middle.insertWidget(0, bar)
            parts = (self._window, self._info, bar, self._documents, self._pages.new_worker)
            self._imports = Imports(*parts, self.recovery.store)
        return self._imports

    def load_weights(self, path: Path) -> None:
        """Load a file of weights into the design in front."""
        self.weights.load_path(path)

    def take_run(self, folder: Path) -> None:
        """Take the best weights of a run as those of the design in front."""
        self.weights.take(folder)

    def _set_theme(self, theme: Theme) -> None:
        if self._imports is not None:
            self._imports.bar.set_theme(theme)

    def close(self) -> None:
        """End the process, then the recovery copies: what was unsaved has been asked about."""
        self._appearance.changed.disconnect(self._set_theme)
        self._errands.close()
        if self._imports is not None:
            self._imports.close()
        self.recovery.close()
