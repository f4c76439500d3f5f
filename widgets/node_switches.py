"""The inspector's switches of nodes: bypassed, frozen; and the button that replaces them."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QWidget

from designer.freezing import freezable
from graphs.network import Node, can_pass
from widgets import icons
from widgets.language import tr
from widgets.theme import Theme

_ON, _SOME, _OFF = (
    Qt.CheckState.Checked,
    Qt.CheckState.PartiallyChecked,
    Qt.CheckState.Unchecked,
)


class NodeSwitches(QWidget):
    """What is done to the selected nodes as wholes. `asked` carries the id of a command."""

    asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.bypassed = QCheckBox(tr("Bypassed"))
        self.bypassed.setToolTip(tr("What arrives leaves as it is, as if the layer were not there"))
        self.frozen = QCheckBox(tr("Frozen"))
        self.frozen.setToolTip(tr("Training leaves it as it is"))
        self.replace = QPushButton(tr("Replace…"))
        self.replace.setProperty("role", "link")
        self.replace.setToolTip(tr("Put another layer in its place"))
        self.replace.setIconSize(QSize(16, 16))
        self.bypassed.clicked.connect(lambda: self.asked.emit("network.bypass"))
        self.frozen.clicked.connect(self._turn_frozen)
        self.replace.clicked.connect(lambda: self.asked.emit("network.replace"))
        self._are_frozen = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.bypassed)
        row.addWidget(self.frozen)
        row.addStretch(1)
        row.addWidget(self.replace)
        self.set_theme(theme)

    def show_nodes(self, nodes: Sequence[Node]) -> None:
        """Show how some nodes stand; what means nothing for them is not there."""
        passing = [node.bypassed for node in nodes if can_pass(node.layer)]
        freezing = [node.frozen for node in nodes if freezable(node)]
        self._are_frozen = bool(freezing) and all(freezing)
        for box, states in ((self.bypassed, passing), (self.frozen, freezing)):
            box.setVisible(bool(states))
            box.setCheckState(_state(states))
        self.replace.setVisible(len({node.layer.kind for node in nodes}) == 1)
        self.setVisible(bool(nodes))

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self.replace.setIcon(icons.icon("replace", theme))

    def _turn_frozen(self) -> None:
        self.asked.emit("network.unfreeze" if self._are_frozen else "network.freeze")


def _state(states: Sequence[bool]) -> Qt.CheckState:
    if not any(states):
        return _OFF
    return _ON if all(states) else _SOME
