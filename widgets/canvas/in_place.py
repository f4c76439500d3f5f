"""A node's fields typed where it stands: `64 3x3 s2`, with the shape that they would give."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QSignalBlocker, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QGraphicsView, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout

from designer.document import Change
from designer.edits import Edit
from designer.growing import Outcome
from designer.retyping import Retype, line_for, retyped
from designer.session import Session
from designer.typed.offers import Wanted
from graphs.network import Node
from graphs.propagate import examine
from widgets import icons
from widgets.canvas.scene import CanvasScene
from widgets.fonts import SMALL, number_font, text_font
from widgets.labels import label
from widgets.language import later, tr
from widgets.theme import Theme

WIDTH = 300
_SIGN = 14


class _Line(QLineEdit):
    """The line over the node; Enter, Esc and Tab are the editor's."""

    def __init__(self, editor: "InPlaceEditor") -> None:
        super().__init__(editor)
        self._editor = editor

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._editor.take()
        elif key == Qt.Key.Key_Escape:
            self._editor.leave()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._editor.take_and_go(1 if key == Qt.Key.Key_Tab else -1)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes along the flow."""
        return False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        stays = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if event.reason() not in stays:
            self._editor.lose_focus()


class InPlaceEditor(QFrame):
    """A line over a node of the canvas. What cannot be stays there as text, with its reason."""

    def __init__(
        self,
        view: QGraphicsView,
        scene: CanvasScene,
        session: Session,
        perform: Callable[[Edit], bool],
        theme: Theme,
    ) -> None:
        super().__init__(view.viewport())
        self.setObjectName("inPlace")
        self.setFixedWidth(WIDTH)
        self._view, self._scene, self._session = view, scene, session
        self._perform, self._theme = perform, theme
        self.node: str | None = None
        self._shown = ""
        self.line = _Line(self)
        self.line.setFont(number_font(12))
        self.line.setAccessibleName(tr("Fields"))
        self.line.textChanged.connect(self._judge)
        self._title = label("", "", text_font(SMALL, bold=True))
        self._sign, self.told = QLabel(), label("", "quiet", text_font(SMALL), wrap=True)
        self._lay_out()
        for bar in (view.horizontalScrollBar(), view.verticalScrollBar()):
            bar.valueChanged.connect(self._place)
        self.hide()

    @property
    def reason(self) -> str:
        """Why what is typed cannot be; empty when it can."""
        wanted = self._wanted()
        return wanted if isinstance(wanted, str) else ""

    def open(self, key: str) -> None:
        """Let a node's fields be typed where it stands."""
        self.node = key
        self._view.ensureVisible(self._scene.nodes[key])
        node = self._session.document.network.nodes[key]
        self._shown = line_for(node, self._session.document.arguments)
        self._title.setText(f"{node.name} · {node.layer.kind}")
        with QSignalBlocker(self.line):
            self.line.setText(self._shown)
        self._judge()
        self._place()
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.selectAll()

    def take(self) -> bool:
        """Carry out what is typed and close; False where it cannot be, and stays."""
        wanted = self._wanted()
        if self.line.text() == self._shown:
            self.leave()
            return True
        if self.node is None or isinstance(wanted, str):
            return False
        node, self.node = self.node, None
        if not self._perform(Retype(node, wanted)):
            self.node = node
            return False
        self._close()
        return True

    def take_and_go(self, step: int) -> None:
        """The same, then on to the next node along the flow, or back to the one before."""
        key = self.node
        if key is None or not self.take():
            return
        network = self._session.document.network
        ways = network.outgoing(key) if step > 0 else network.incoming(key)
        if ways:
            following = ways[0].target if step > 0 else ways[0].source
            self._session.selection.set([following])
            self.open(following)

    def leave(self) -> None:
        """Close; everything stays as it was."""
        self.node = None
        self._close()

    def lose_focus(self) -> None:
        """The hand went elsewhere: what was typed is meant, what cannot be stays to be seen."""
        if self.node is None:
            return
        if self.line.text() == self._shown:
            self.node = None
            self.hide()
        elif not self.reason:
            node, self.node = self.node, None
            wanted = retyped(self._node(node), self.line.text(), self._session.document.arguments)
            self.hide()
            if isinstance(wanted, Wanted):
                self._perform(Retype(node, wanted))

    def follow(self, change: Change) -> None:
        """The network has changed: the editor stays over its node while that is the same."""
        if self.node is None:
            return
        before, after = change.before.network.nodes, change.after.network.nodes
        if self.node not in after or before[self.node].layer != after[self.node].layer:
            self.leave()
        else:
            self._judge()
            self._place()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._theme = theme
        self._judge()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(4)
        self._title.setContentsMargins(3, 0, 3, 0)
        column.addWidget(self._title)
        column.addWidget(self.line)
        row = QHBoxLayout()
        row.setContentsMargins(3, 0, 3, 0)
        row.setSpacing(5)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.told, 1)
        column.addLayout(row)

    def _close(self) -> None:
        self.hide()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _node(self, key: str) -> Node:
        return self._session.document.network.nodes[key]

    def _wanted(self) -> Wanted | str:
        if self.node is None:
            return ""
        return retyped(self._node(self.node), self.line.text(), self._session.document.arguments)

    def _judge(self) -> None:
        """Say below the line what it would give, or why it cannot be."""
        if self.node is None:
            return
        outcome = self._outcome()
        self.told.setText(tr(outcome.reason or outcome.shape))
        role = "error" if outcome.reason else "quiet"
        self.told.setProperty("role", role)
        self.told.style().polish(self.told)
        if outcome.reason:
            scale = self.devicePixelRatioF()
            self._sign.setPixmap(icons.pixmap("circle-alert", self._theme, "error", _SIGN, scale))
        self._sign.setVisible(bool(outcome.reason))
        self.adjustSize()

    def _outcome(self) -> Outcome:
        wanted = self._wanted()
        if isinstance(wanted, str):
            return Outcome(reason=wanted)
        assert self.node is not None
        arriving = self._session.document.facts.nodes[self.node].inputs
        if not arriving and wanted.layer.inputs:
            return Outcome(later("Enter sets · Esc leaves · Tab goes on"))
        known = examine(wanted.layer, arriving)
        if known.error is not None:
            return Outcome(reason=known.error.message)
        shape = " + ".join(map(str, known.outputs))
        parts = [later(f"gives {shape}") if shape else later("gives nothing")]
        parts += [later(f"{known.parameters:,} parameters")] if known.parameters else []
        return Outcome(" · ".join(parts))

    def _place(self) -> None:
        """Over the node, inside the view."""
        if self.node is None:
            return
        item = self._scene.nodes[self.node]
        at = self._view.mapFromScene(item.x(), item.y())
        room = self._view.viewport().size()
        x = max(4, min(at.x() - 6, room.width() - WIDTH - 4))
        y = max(4, min(at.y() - 4, room.height() - self.height() - 4))
        self.move(QPoint(x, y))
