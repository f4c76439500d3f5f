"""Questions to the person: files, unsaved work; and what Convas is."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QLibraryInfo, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QInputDialog,
    QMessageBox,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from designer.files import SUFFIX
from widgets.language import later, tr

_FILTER = later(f"Convas designs (*{SUFFIX});;All files (*)")
_WEIGHTS = later("Weights (*.safetensors *.pth *.pt);;All files (*)")
Answer = Literal["save", "discard", "cancel"]


def ask_for_design(parent: QWidget, folder: Path) -> Path | None:
    """The file to open, if the person chose one."""
    name, _ = QFileDialog.getOpenFileName(parent, tr("Open"), str(folder), tr(_FILTER))
    return Path(name) if name else None


def ask_for_code(parent: QWidget, folder: Path, chosen: Callable[[Path], None]) -> None:
    """Ask for a Python file beside the work; `chosen` is called with it, if one was chosen."""
    _ask_beside(parent, tr("Import PyTorch"), folder, tr("Python (*.py)"), chosen)


def ask_for_onnx(parent: QWidget, folder: Path, chosen: Callable[[Path], None]) -> None:
    """Ask for an ONNX file in the same way."""
    _ask_beside(parent, tr("Import ONNX"), folder, tr("ONNX (*.onnx)"), chosen)


def _ask_beside(
    parent: QWidget, title: str, folder: Path, kind: str, chosen: Callable[[Path], None]
) -> None:
    dialog = QFileDialog(parent, title, str(folder), kind)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.open()


def ask_where_to_save(parent: QWidget, wanted: Path) -> Path | None:
    """The file to save to, if the person chose one."""
    name, _ = QFileDialog.getSaveFileName(parent, tr("Save as"), str(wanted), tr(_FILTER))
    if not name:
        return None
    return Path(name) if Path(name).suffix else Path(f"{name}{SUFFIX}")


def ask_where_to_export(
    parent: QWidget, wanted: Path, suffixes: Sequence[str], chosen: Callable[[Path], None]
) -> None:
    """Ask for a file beside the work; `chosen` is called with it, if the person chose one.

    suffixes: what a file may end with; a name without an ending gets that of the chosen type.
    """
    types = {f"{each[1:].upper()} (*{each})": each[1:] for each in suffixes}
    dialog = QFileDialog(parent, tr("Export"), str(wanted.parent), ";;".join(types))
    dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(types[chosen]))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(wanted.suffix[1:])
    dialog.selectFile(wanted.name)
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.open()


def ask_for_weights(parent: QWidget, folder: Path, chosen: Callable[[Path], None]) -> None:
    """Ask for a file of weights beside the work; `chosen` is called with it."""
    dialog = QFileDialog(parent, tr("Load weights"), str(folder), tr(_WEIGHTS))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.open()


def ask_for_number(
    parent: QWidget,
    title: str,
    question: str,
    now: int,
    most: int,
    chosen: Callable[[int], None],
) -> None:
    """Ask for a whole number from 1 beside the work; `chosen` is called with it."""
    dialog = QInputDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setInputMode(QInputDialog.InputMode.IntInput)
    dialog.setWindowTitle(title)
    dialog.setLabelText(question)
    dialog.setIntRange(1, most)
    dialog.setIntValue(now)
    for box in dialog.findChildren(QSpinBox):
        box.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
    dialog.intValueSelected.connect(chosen)
    dialog.open()


def show_lines(parent: QWidget, title: str, lines: Sequence[str]) -> None:
    """Show some lines beside the work, to be read and copied."""
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    text = QPlainTextEdit("\n".join(map(tr, lines)))
    text.setReadOnly(True)
    text.setAccessibleName(title)
    text.setFrameShape(QFrame.Shape.NoFrame)
    rows = QVBoxLayout(dialog)
    rows.setContentsMargins(16, 16, 16, 16)
    rows.addWidget(text)
    dialog.resize(560, 400)
    dialog.show()


def ask_about_unsaved(parent: QWidget, name: str) -> Answer:
    """What to do about a document's unsaved work before it is closed."""
    box = QMessageBox(parent)
    box.setWindowTitle("Convas")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(tr(f"{name} has unsaved changes."))
    box.setInformativeText(tr("Without saving they are lost."))
    buttons = QMessageBox.StandardButton
    box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
    box.setDefaultButton(buttons.Save)
    box.setEscapeButton(buttons.Cancel)
    box.exec()
    box.deleteLater()
    answers: dict[int, Answer] = {buttons.Save.value: "save", buttons.Discard.value: "discard"}
    return answers.get(box.result(), "cancel")


def show_about(parent: QWidget) -> None:
    """What Convas is, and what it stands on."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setModal(False)
    box.setWindowTitle(tr("About Convas"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(
        tr(
            "Convas: neural networks drawn as a picture, with live shapes, training, and PyTorch "
            f"and ONNX out.\n\nQt {QLibraryInfo.version().toString()}. Icons by Lucide (ISC). "
            "Fonts: Inter and JetBrains Mono (SIL Open Font License)."
        )
    )
    box.show()
