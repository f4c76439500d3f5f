"""The recipe as a form: what to train on and how. Its edits are steps of the document's history."""

import contextlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from designer.document import Change
from designer.edits import SetTraining
from designer.protocol import Ready
from designer.recipe import Recipe
from designer.session import Session
from graphs.propagate import NOTHING
from graphs.types import FieldError
from widgets.fonts import SMALL, text_font
from widgets.form import Form
from widgets.icons import icon
from widgets.language import later, tr
from widgets.theme import Theme

_WIDTH = 312
_FIRST = (
    "data",
    "epochs",
    "batch_size",
    "learning_rate",
    "schedule",
    "step_epochs",
    "step_factor",
    "plateau_epochs",
    "warmup",
    "optimizer",
    "momentum",
    "nesterov",
    "beta1",
    "beta2",
    "smoothing",
    "weight_decay",
    "decay_all",
    "loss",
)


def settings_with(settings: Mapping[str, Any], name: str, value: Any) -> dict[str, Any]:
    """Training settings with another value; a default is not written down."""
    changed = {**settings, name: value}
    if value == Recipe.fields[name].default:
        del changed[name]
    return changed


def possible(settings: Mapping[str, Any]) -> dict[str, Any]:
    """The settings that this version knows and that can be; the start names the others."""
    possible = {}
    for name in settings.keys() & Recipe.fields.keys():
        with contextlib.suppress(FieldError):
            possible[name] = Recipe.fields[name].check(settings[name])
    return possible


def device_line(ready: Ready | None) -> str:
    """What there is to train on, and why there is no GPU."""
    if ready is None:
        return later("Looking for what there is to train on …")
    devices = ", ".join(device.text for device in ready.devices)
    return f"{devices}. {ready.no_gpu}".strip()


class RecipeForm(QScrollArea):
    """Shows the training settings of a session's network and changes them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Training settings"))
        self._session: Session | None = None
        self._shown: Mapping[str, Any] | None = None
        fields = Recipe.fields
        rest = [name for name in fields if name not in _FIRST]
        self.form = Form({name: fields[name] for name in (*_FIRST, *rest)}, theme)
        self.browse = QAction(self)
        self.sources = QMenu(self)
        self.devices = QLabel(tr(device_line(None)))
        self._lay_out()
        self._offer_data(theme)
        self.form.edited.connect(self._enter)

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 8, 8)
        rows.setSpacing(6)
        rows.addWidget(self.form)
        self.devices.setWordWrap(True)
        self.devices.setTextFormat(Qt.TextFormat.PlainText)
        self.devices.setFont(text_font(SMALL))
        self.devices.setProperty("role", "label")
        rows.addWidget(self.devices)
        rows.addStretch(1)
        self.setWidget(inner)
        self.setFixedWidth(_WIDTH)

    def _offer_data(self, theme: Theme) -> None:
        """A button in the line of the data, since a path is chosen more easily than typed."""
        line = self.form.editors["data"].focusProxy()
        assert isinstance(line, QLineEdit)
        self.browse.setText(tr("choose data"))
        self.browse.setIcon(icon("folder-open", theme))
        self.browse.setToolTip(
            tr("The bundled digits, a folder of images or data files, or one file")
        )
        self.browse.triggered.connect(lambda: self.sources.popup(QCursor.pos()))
        line.addAction(self.browse, QLineEdit.ActionPosition.TrailingPosition)
        self.sources.addAction(tr("Bundled digits"), lambda: self._enter("data", "digits"))
        self.sources.addAction(tr("Folder of images, IDX or CIFAR files …"), self._choose_folder)
        self.sources.addAction(tr("NPZ, CSV or CIFAR archive …"), self._choose_file)

    def bind(self, session: Session | None) -> None:
        """Show another session's settings; None shows none."""
        if self._session is not None:
            self._session.document.root.hide(self._show)
        self._session = session
        self._shown = None
        self.setEnabled(session is not None)
        if session is not None:
            session.document.root.show(self._show)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self.form.set_theme(theme)
        self.browse.setIcon(icon("folder-open", theme))

    def show_devices(self, ready: Ready | None) -> None:
        """Say what there is to train on."""
        line = tr(device_line(ready))
        if self.devices.text() != line:
            self.devices.setText(line)

    def _show(self, change: Change) -> None:
        settings = change.after.network.training
        if settings is self._shown and change.before is not NOTHING:
            return
        self._shown = settings
        recipe = Recipe(**possible(settings))
        self.form.show_values([recipe])
        self.form.show_rows(recipe.applies)

    def _enter(self, name: str, value: Any) -> None:
        assert self._session is not None
        document = self._session.document.root
        settings = settings_with(document.network.training, name, value)
        document.perform(SetTraining(settings))

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("Images, IDX or CIFAR files"))
        if chosen:
            self._enter("data", str(Path(chosen)))

    def _choose_file(self) -> None:
        kinds = tr("Data (*.npz *.csv *.tsv *.tar.gz *.tgz *.tar)")
        chosen, _ = QFileDialog.getOpenFileName(self, tr("NPZ, CSV or CIFAR archive"), "", kinds)
        if chosen:
            self._enter("data", str(Path(chosen)))
