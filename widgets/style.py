"""The style sheet: what Fusion and the palette leave to say about the window's furniture."""

from string import Template

from widgets.theme import Theme

_SHEET = Template("""
QMainWindow, QMainWindow > QWidget { background: $panel; }
QMainWindow::separator { background: $panel; width: 3px; height: 3px; }
QMainWindow::separator:hover { background: $accent; }
#documents { background: $canvas; }
#startPage, #startPage #cards, #startPage #cards:focus {
  background: $canvas; border-color: transparent;
}
#startDetails {
  background: $panel; border: 1px solid $border; border-radius: 8px;
}
#startDetails QWidget { background: transparent; }
#startOpening { border-top: 1px solid $border; }
#startDetails QLineEdit { background: $panel2; }
#startDetails QPushButton[role="primary"] { background: $accent; }
#startDetails QPushButton[role="primary"]:disabled { background: $panel2; }
QToolTip { background: $panel2; color: $text; border: 1px solid $border; padding: 4px 6px; }

QLabel[role="title"] { font-size: 15px; font-weight: 600; color: $text; }
QLabel[role="label"], QLabel[role="quiet"] { color: $text2; }
QLabel[role="note"] { color: $text3; }
QLabel[role="section"] { color: $text3; font-size: 11px; font-weight: 600; }
QLabel[role="error"] { color: $error; }
QLabel[role="code"] { color: $text2; }
QLabel[role="crumb"] { color: $text; font-weight: 600; padding: 0 4px; }

QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox {
  background: $panel2; color: $text; border: 1px solid $border; border-radius: 6px;
  padding: 3px 8px; min-height: 18px;
  selection-background-color: $accent; selection-color: $onAccent;
}
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus {
  border: 1px solid $accent; background: $panel;
}
QLineEdit[wrong="true"] { border: 1px solid $error; }
#nameEdit { background: transparent; border-color: transparent; padding-left: 2px; }
#nameEdit:hover { border-color: $border; }
#nameEdit:focus { background: $panel; border-color: $accent; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox QAbstractItemView {
  background: $panel; color: $text; border: 1px solid $border; outline: none;
  selection-background-color: $accentSoft; selection-color: $text;
}

QPushButton {
  background: $panel2; color: $text; border: 1px solid $border; border-radius: 6px;
  padding: 4px 16px; min-height: 18px;
}
QPushButton:hover { border-color: $nodeBorder; }
QPushButton:pressed { background: $border; }
QPushButton:disabled { color: $text3; }
QPushButton:focus { border-color: $accent; }
QPushButton::menu-indicator { width: 0px; }
QPushButton[role="primary"] {
  background: $accent; color: $onAccent; border: 1px solid $accent; font-weight: 600;
}
QPushButton[role="primary"]:focus { border: 3px double $onAccent; padding: 2px 14px; }
QPushButton[role="primary"]:disabled {
  background: $panel2; color: $text3; border-color: $border;
}
QPushButton[role="search"] { text-align: left; color: $text3; padding: 4px 10px; }
QPushButton[role="quiet"] { background: transparent; border-color: transparent; color: $accent; }
QPushButton[role="link"] {
  background: transparent; border-color: transparent; color: $text2; padding: 4px 6px;
}
QPushButton[role="link"]:hover { color: $accent; }
QPushButton[role="link"]:focus { border-color: $accent; }
QCheckBox { color: $text; spacing: 6px; }
QCheckBox::indicator {
  width: 14px; height: 14px; border: 1px solid $nodeBorder; border-radius: 4px; background: $panel2;
}
QCheckBox::indicator:hover { border-color: $accent; }
QCheckBox::indicator:indeterminate { background: $accentSoft; border-color: $accent; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; }
QCheckBox:focus { background: $accentSoft; }
QCheckBox::indicator:focus { border: 2px solid $text; width: 12px; height: 12px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $border; }
QSlider::sub-page:horizontal { border-radius: 2px; background: $accent; }
QSlider::handle:horizontal {
  width: 12px; height: 12px; margin: -5px 0; border-radius: 7px;
  background: $panel; border: 1px solid $accent;
}
QSlider::handle:horizontal:focus { background: $accent; }
QPushButton[role="offer"] {
  background: $accentSoft; border-color: $accentSoft; color: $accent; padding: 2px 10px;
}
QPushButton[role="offer"]:hover, QPushButton[role="offer"]:focus { border-color: $accent; }
QPushButton[role="offer"]:disabled { color: $text3; }
QFrame[role="row"] { border: 1px solid transparent; border-radius: 6px; }
QFrame[role="row"]:hover { background: $panel2; }
QFrame[role="row"]:focus { border-color: $accent; }
QToolButton { background: transparent; border: none; border-radius: 4px; padding: 4px; }
QToolButton:hover { background: $panel2; }
QToolButton:pressed, QToolButton:checked { background: $accentSoft; }
QToolButton:focus { border: 1px solid $accent; padding: 3px; }

#topBar { background: $panel; border-bottom: 1px solid $border; }
#palettePanel { border-right: 1px solid $border; }
#codePanel { border-left: 1px solid $border; }
QAbstractScrollArea::corner { background: transparent; border: none; }
#inspectorPanel { border-left: 1px solid $border; }
#belowPanel { border-top: 1px solid $border; }
#topBar QMenuBar { background: transparent; }
QMenuBar::item { background: transparent; color: $text2; padding: 5px 8px; border-radius: 4px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $accentSoft; color: $text; }
QMenu { background: $panel; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 8px; border-radius: 4px; color: $text; }
QMenu::icon { padding-left: 6px; }
QMenu::icon:checked { background: $accentSoft; border: 1px solid $accent; border-radius: 4px; }
QMenu::item:selected { background: $accentSoft; }
QMenu::item:disabled { color: $text3; background: transparent; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }

#documentTabs { background: transparent; border: none; }
#documentTabs::tab {
  background: transparent; color: $text2; padding: 7px 14px; margin-right: 2px;
  border: 1px solid transparent; border-bottom: none;
  border-top-left-radius: 6px; border-top-right-radius: 6px;
}
#documentTabs::tab:selected {
  background: $canvas; color: $text; border-color: $border;
}
#documentTabs::tab:selected:focus { border: 1px solid $accent; }
#documentTabs::tab:hover:!selected { color: $text; background: $panel2; }
#documentTabs::tear { width: 0; border: none; image: none; }
#allTabs::menu-indicator { image: none; }
#documentTabs::close-button { subcontrol-position: right; }

#below QTabBar { background: transparent; }
#below QTabBar::tab {
  background: transparent; color: $text2; padding: 8px 2px; margin: 0 12px 0 12px;
  border: none; border-bottom: 2px solid transparent;
}
#below QTabBar::tab:selected {
  color: $text; font-weight: 600; border-bottom: 2px solid $accent;
}
#below QTabBar::tab:hover:!selected { color: $text; }
#below QTabBar::tab:selected:focus { background: $accentSoft; border: 1px solid $accent;
  border-bottom-width: 2px; padding: 7px 1px 8px 1px; }
#below QTabWidget::pane { border: none; }

QScrollArea > QWidget > QWidget { background: $panel; border: none; }
QScrollArea { background: $panel; border: 1px solid transparent; }
PlotWidget { border: 1px solid transparent; }
QScrollArea:focus, PlotWidget:focus { border-color: $accent; }
QListView, QTreeView, QTableView, QPlainTextEdit {
  background: $panel; border: 1px solid transparent;
}
QListView:focus, QTreeView:focus, QTableView:focus, QPlainTextEdit:focus {
  border-color: $accent;
}
#search QListView { border: none; }
#history::item { padding: 3px 8px; }
QListView, QTreeView, QTableView { outline: none; }
QListView::item:selected, QTableView::item:selected { background: $accentSoft; color: $text; }
QTreeView { selection-background-color: $accentSoft; selection-color: $text; }
QTreeView::item { height: 24px; padding: 0 4px; }
QTreeView::item:selected { background: $accentSoft; color: $text; }
QTreeView QLineEdit { padding: 0 4px; min-height: 0; border-radius: 4px; }
QTableView { gridline-color: $panel2; selection-background-color: $accentSoft; }
QTableView::item { padding: 0 8px; }
QHeaderView::section {
  background: $panel; color: $text3; border: none; border-bottom: 1px solid $border;
  padding: 4px 8px; font-size: 11px; font-weight: 600;
}
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $nodeBorder; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 24px; }
QScrollBar::handle:horizontal { min-width: 24px; }
QScrollBar::handle:hover { background: $text3; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

#card { background: $panel2; border-radius: 6px; }
#card QLabel { background: transparent; }
#infoBar { background: $panel; border-bottom: 2px solid $accent; }
#infoBar[kind="error"] { border-bottom: 2px solid $error; }
#crumbs { background: $panel; border: 1px solid $border; border-radius: 8px; }
#crumbs QToolButton { color: $text2; padding: 4px; }
#crumbs QToolButton:hover { color: $accent; background: $accentSoft; }
#crumbs QToolButton:focus { border: 1px solid $accent; padding: 3px; }
QStatusBar { background: $panel2; }
QStatusBar::item { border: none; }
#statusLine { background: $panel2; border-top: 1px solid $border; }
#statusLine QLabel { color: $text2; padding: 4px 0; }
#search { background: $panel; border: 1px solid $nodeBorder; border-radius: 8px; }
#inPlace { background: $panel; border: 1px solid $accent; border-radius: 8px; }
""")


def style_sheet(theme: Theme) -> str:
    """The style sheet in a theme's colours."""
    return _SHEET.substitute({name: colour.name() for name, colour in theme.colours.items()})
