"""The canvas as a widget: shows one session and turns what the hand does into edits."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from designer.document import Change
from designer.edits import Edit
from designer.menus import Under
from designer.refused import Refused
from designer.selection import Selected
from designer.session import Session
from graphs.types import GraphError
from widgets.canvas.beginning import Beginnings
from widgets.canvas.carried import Carried
from widgets.canvas.choosing import choose_first, choose_under, deletion, nudge
from widgets.canvas.crumbs import Breadcrumbs
from widgets.canvas.fixes import Fixes
from widgets.canvas.focus_ring import FocusRing
from widgets.canvas.framing import Framing
from widgets.canvas.gestures.gesture import Gesture, Pointer
from widgets.canvas.gestures.wire import WireAsks
from widgets.canvas.glide import Glide
from widgets.canvas.growing import Growing
from widgets.canvas.hint import EmptyHint
from widgets.canvas.in_place import InPlaceEditor
from widgets.canvas.letters import FirstLetters, place_to_add
from widgets.canvas.look import Look
from widgets.canvas.minimap import Minimap
from widgets.canvas.options import CanvasOptions
from widgets.canvas.paper import PaperView
from widgets.canvas.places import NOWHERE, Hit
from widgets.canvas.remark_hand import RemarkHand
from widgets.canvas.saying import say_what_is_meant
from widgets.canvas.scene import CanvasScene
from widgets.canvas.tips import cursor_over, say, show_tip
from widgets.language import tr
from widgets.theme import Theme

FAR = 0.35
"""Below this zoom the view from afar is shown."""

_REACH = 6.0


class CanvasView(PaperView):
    """The network of one session as a picture that can be edited."""

    refused = Signal(str)
    add_requested = Signal(QPointF, object)
    typed_over = Signal(QPointF, str)
    convert_requested = Signal(QPointF, object)
    edit_requested = Signal(str)
    """A node's fields are to be edited; without a node, those of all that are selected."""
    leave_requested = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.session = session
        look = Look(theme)
        self.canvas = CanvasScene(look)
        self._glide = Glide(self.canvas, self)
        self.growing = Growing(self.canvas, self._glide, self)
        self._hint = EmptyHint(self)
        self._ring = FocusRing(self, theme)
        self.crumbs = Breadcrumbs(self)
        self.fixes = Fixes(self.canvas, session, look, self._perform, self)
        self.growing.done.connect(self.fixes.begin)
        self.in_place = InPlaceEditor(self, self.canvas, session, self._perform, theme)
        self.remarks = RemarkHand(self.canvas, session, look, self._perform, self)
        FirstLetters(self).typed.connect(self.typed_over)
        Carried(self.canvas, session, self._perform, self)
        self.minimap = Minimap(self, self.camera, look, lambda: _told_on(self))
        self.fixes.changed.connect(self.minimap.place)
        self._options = CanvasOptions()
        self._beginnings = Beginnings(
            self.canvas,
            session,
            self.fixes,
            self.minimap,
            self.remarks,
            WireAsks(
                self._perform,
                lambda text: say(text, self.viewport()),
                self.add_requested.emit,
                self.convert_requested.emit,
            ),
            lambda: self._options,
        )
        self.framing = Framing(self, session, self.growing, lambda: self.crumbs.covered)
        self.setScene(self.canvas)
        self.setAcceptDrops(True)
        self.setAccessibleName(tr("Canvas"))
        self._hint.show_theme(theme)
        session.document.show(self._draw)
        session.selection.show(self._show_selected)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        look = Look(theme)
        for part in (self.canvas, self.fixes, self.minimap, self.remarks):
            part.show_look(look)
        for each in (self._hint, self._ring):
            each.show_theme(theme)
        self.in_place.set_theme(theme)
        self.show_paper(theme)

    def release(self) -> None:
        """Detach from the document and the selection. To be called before it is deleted."""
        self.drop_gesture()
        self.growing.stop()
        self.in_place.leave()
        self.remarks.stop()
        self.fixes.stop()
        self.minimap.stop()
        self.session.document.hide(self._draw)
        self.session.selection.hide(self._show_selected)

    def follow_options(self, options: CanvasOptions) -> None:
        """Be as the options say, now and when they change."""
        self._options = options
        self.minimap.follow_options(options)

    def fit_all(self) -> None:
        """Show the whole network."""
        self.framing.fit()

    def fit_selection(self) -> None:
        """Show what is selected, or everything."""
        self.framing.fit_selected()

    def centre_on(self, node_id: str) -> None:
        """Bring a node to the middle of the view."""
        self.framing.centre_on(node_id)

    def delete_selection(self, heal: bool = False) -> None:
        """Delete what is selected; with `heal`, join what stood before and behind the nodes."""
        edit = deletion(self.session.document.network, self.session.selection, heal)
        if edit is not None:
            self._perform(edit)

    def ask_for_layer(self) -> None:
        """Ask for a layer to be added under the pointer, or in the middle of what is seen."""
        self.add_requested.emit(place_to_add(self), None)

    def select_under(self, spot: QPoint) -> Under:
        """Select what is at a place of the screen, unless it is, and say what that is."""
        at = self.pointer(self.viewport().mapFromGlobal(spot), Qt.KeyboardModifier.NoModifier)
        return choose_under(self.session.selection, self._hit(at))

    def gesture_at(self, at: Pointer) -> Gesture | None:
        return self._beginnings.at(at, self._hit(at), self.zoom)

    def zoomed(self) -> None:
        """Change between the near scene and the one from afar."""
        far = self.zoom < FAR
        self.canvas.remarks.zoom = self.zoom
        self.canvas.show_far(far)
        scene = self.canvas.far if far else self.canvas
        if self.scene() is not scene:
            self.setScene(scene)
        self.minimap.place()
        self.remarks.follow_view()

    @property
    def _reach(self) -> float:
        """How far from a wire a pointer still means it."""
        return _REACH / min(self.zoom, 1.0)

    def _hit(self, at: Pointer) -> Hit:
        return self.canvas.places.hit(at.x, at.y, self._reach)

    def _draw(self, change: Change) -> None:
        if change.before is change.after:
            return
        self.drop_gesture()
        self.growing.show(change)
        self.fixes.follow(change)
        self.remarks.follow(change)
        self.minimap.show_facts(change.after)
        self._hint.show_network(change.after.network)
        say_what_is_meant(self, change.after, self.session.selection.nodes)
        self.in_place.follow(change)

    def _show_selected(self, selected: Selected) -> None:
        self.canvas.select(selected)
        say_what_is_meant(self, self.session.document.facts, selected.nodes)

    def _perform(self, edit: Edit) -> bool:
        try:
            with self._glide.held():
                self.session.document.perform(edit)
        except (Refused, GraphError) as error:
            self.refused.emit(str(error))
            return False
        return True

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self._gesture is None and event.buttons() == Qt.MouseButton.NoButton:
            self._hover_at(self._pointer_of(event))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A node is opened for editing; empty canvas asks for a layer to add."""
        at = self._pointer_of(event)
        hit = self._hit(at)
        on_fix = self.fixes.at(at.x, at.y, self.zoom) is not None
        pressed = on_fix or self.minimap.covers(at.view)
        if event.button() != Qt.MouseButton.LeftButton or pressed:
            self.mousePressEvent(event)
        elif hit.remark is not None:
            self.remarks.edit(hit.remark.key)
        elif hit.node is not None:
            self.edit_requested.emit(hit.node)
        elif hit == NOWHERE:
            self.add_requested.emit(QPointF(at.x, at.y), None)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab adds a layer; Shift+Tab leaves the canvas."""
        return False if forward else super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._gesture is None and self._act_on(Qt.Key(event.key())):
            return
        edit = nudge(self.session, Qt.Key(event.key()))
        if edit is None:
            if not choose_first(self.session, Qt.Key(event.key())):
                super().keyPressEvent(event)
        elif self._gesture is None:
            self._perform(edit)

    def _act_on(self, key: Qt.Key) -> bool:
        """What a key alone does while the hand does nothing; False when it does nothing."""
        selection = self.session.selection
        selected, written = selection.nodes, selection.remarks
        if key == Qt.Key.Key_Tab:
            self.ask_for_layer()
        elif key == Qt.Key.Key_Escape and self.crumbs.isVisible():
            self.leave_requested.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and selected:
            self.edit_requested.emit(next(iter(selected)) if len(selected) == 1 else "")
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and len(written) == 1:
            self.remarks.edit(next(iter(written)))
        else:
            return False
        return True

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_tip(event)
            return True
        if event.type() == QEvent.Type.Leave:
            self._hover(NOWHERE)
        return super().viewportEvent(event)

    def _show_tip(self, event: QHelpEvent) -> None:
        at = self.pointer(event.pos(), Qt.KeyboardModifier.NoModifier)
        fix = self.fixes.at(at.x, at.y, self.zoom)
        repair = self.fixes.repair_of(fix) if fix is not None else None
        hit = NOWHERE if self.minimap.covers(at.view) else self._hit(at)
        show_tip(event.globalPos(), self.canvas.facts, hit, repair, self.viewport())

    def _hover_at(self, at: Pointer) -> None:
        on_map = self.minimap.covers(at.view)
        self._hover(NOWHERE if on_map else self._hit(at))
        if on_map or self.fixes.at(at.x, at.y, self.zoom) is not None:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def _hover(self, hit: Hit) -> None:
        self.canvas.hover(hit)
        if not self._space:
            self.viewport().setCursor(cursor_over(hit))

    def drawForeground(self, painter: QPainter, rect: QRectF) -> None:  # type: ignore[override]
        self.minimap.paint(painter, rect)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hint.setGeometry(self.rect())
        self.camera.refit()
        self.zoomed()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.framing.begin()
        self.fixes.begin()


def _told_on(view: CanvasView) -> list[QRectF]:
    """What of a view is not to be covered, in its pixels: repairs, and the way into a block."""
    turn, crumbs = view.viewportTransform(), view.crumbs
    covered = [turn.mapRect(place) for place in view.fixes.places]
    return [*covered, QRectF(crumbs.geometry())] if crumbs.isVisible() else covered
