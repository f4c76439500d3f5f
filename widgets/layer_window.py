"""The page of a layer as a window: purpose, shapes, arithmetic, fields, code, ONNX."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from designer.layer_page import FieldLine, LayerPage
from widgets import icons
from widgets.fonts import LARGE, SMALL, number_font, text_font
from widgets.formula_card import FormulaCard
from widgets.labels import label
from widgets.language import later, tr
from widgets.theme import Theme

_SIZE = 560, 640
_EDGE = 48
_EXAMPLE = later("An example: nothing is known yet of what arrives.")
_SELECTABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)


class LayerWindow(QDialog):
    """Shows one page at a time; all of it is plain text. The link is opened only when clicked."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._link = ""
        self.link = QPushButton(tr("PyTorch's page…"))
        self.link.setAutoDefault(False)
        self.link.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(self._link)))
        close = QPushButton(tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(16, 8, 16, 12)
        buttons.addWidget(self.link)
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._area, 1)
        column.addLayout(buttons)
        room = parent.size()
        self.resize(min(_SIZE[0], room.width() - _EDGE), min(_SIZE[1], room.height() - _EDGE))

    @property
    def text(self) -> str:
        """Everything that stands on the page."""
        inside = self._area.widget()
        assert inside is not None
        return "\n".join(each.text() for each in inside.findChildren(QLabel) if each.text())

    def show_page(self, page: LayerPage) -> None:
        """Show another page."""
        self.setWindowTitle(page.title)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(4)
        column.addLayout(self._header(page))
        column.addWidget(_words(tr(page.purpose)))
        _shapes(column, page)
        if page.formulas:
            card = FormulaCard()
            card.show_formulas(page.formulas)
            _section(column, tr("Arithmetic"), [card])
        if page.fields:
            _section(column, tr("Fields"), [_fields(page.fields)])
        _section(column, "PyTorch", [_code(page.call)] if page.call else [])
        _section(column, "ONNX", [_words(tr(page.operators))] if page.operators else [])
        found = [_words(", ".join(page.keywords))] if page.keywords else []
        _section(column, tr("Also found as"), found)
        column.addStretch(1)
        # As high as its width asks for; of itself a page would be as high as a narrow one.
        inside.setMinimumSize(1, 1)
        self._area.setWidget(inside)
        self._area.setAccessibleName(f"{page.title}: {tr(page.purpose)}")
        self._area.setAccessibleDescription(self.text)
        self._link = page.link
        self.link.setVisible(bool(page.link))
        self.link.setToolTip(page.link)
        self._area.setFocus(Qt.FocusReason.OtherFocusReason)

    def _header(self, page: LayerPage) -> QHBoxLayout:
        row, square = QHBoxLayout(), QLabel()
        hue = self._theme.categories[page.category]
        square.setPixmap(icons.square(hue, 10, self.devicePixelRatioF()))
        row.setSpacing(8)
        row.addWidget(square)
        row.addWidget(label(page.title, "title", text_font(LARGE, bold=True)))
        row.addStretch(1)
        return row


def _words(text: str) -> QLabel:
    made = label(text, wrap=True)
    made.setTextInteractionFlags(_SELECTABLE)
    made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    return made


def _code(text: str) -> QLabel:
    made = _words(text)
    made.setProperty("role", "code")
    made.setFont(number_font(12))
    return made


def _section(column: QVBoxLayout, title: str, parts: Iterable[QWidget]) -> None:
    """A title and what stands below it; nothing where there is nothing."""
    for number, part in enumerate(parts):
        if not number:
            head = label(title.upper(), "section", text_font(SMALL, bold=True))
            head.setContentsMargins(0, 12, 0, 2)
            column.addWidget(head)
        column.addWidget(part)


def _shapes(column: QVBoxLayout, page: LayerPage) -> None:
    if not page.gives and not page.arrives:
        none = tr("No example fits the values that it has at first.")
        _section(column, tr("Shapes"), [_words(none)])
        return
    arrives, gives = (_listed(each) for each in (page.arrives, page.gives))
    lines = [_words(tr(f"{arrives} arrives, {gives} is given."))]
    if page.example:
        lines.append(label(tr(_EXAMPLE), "quiet", wrap=True))
    _section(column, tr("Shapes"), lines)


def _listed(shapes: tuple[str, ...]) -> str:
    return f" {tr('and')} ".join(shapes) or tr("nothing")


def _fields(fields: Iterable[FieldLine]) -> QWidget:
    made, grid = QWidget(), QGridLayout()
    made.setLayout(grid)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(1, 1)
    for row, line in enumerate(fields):
        grid.addWidget(label(line.name, "", number_font(12)), row, 0, Qt.AlignmentFlag.AlignTop)
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(_words(tr(line.doc)))
        values = tr(line.values)
        default = tr(f"{values}; at first {line.default}") if line.default else values
        text.addWidget(label(default, "quiet", text_font(12), wrap=True))
        grid.addLayout(text, row, 1)
    return made
