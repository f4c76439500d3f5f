"""What a canvas does with its notes and frames: takes them, edits their words in place."""

from functools import partial

from PySide6.QtCore import QObject

from designer.document import Change
from designer.remark_edits import SetWords
from designer.remark_places import remark_box, title_of
from designer.session import Session
from graphs.remarks import Note
from widgets.canvas.gestures.gesture import Gesture, Perform
from widgets.canvas.gestures.remarks import DragRemark, ResizeRemark
from widgets.canvas.look import Look
from widgets.canvas.paper import PaperView
from widgets.canvas.remark_editor import RemarkEditor
from widgets.canvas.remark_handles import HANDLES
from widgets.canvas.remark_layer import RemarkSpot
from widgets.canvas.remark_look import rect
from widgets.canvas.scene import CanvasScene
from widgets.language import later


class RemarkHand(QObject):
    """The notes and frames of one view, as far as the hand has to do with them."""

    def __init__(
        self, scene: CanvasScene, session: Session, look: Look, perform: Perform, view: PaperView
    ) -> None:
        super().__init__(view)
        self._scene, self._session, self._perform = scene, session, perform
        self._look, self._view = look, view
        self._editor: RemarkEditor | None = None
        self._edited = ""
        for bar in (view.horizontalScrollBar(), view.verticalScrollBar()):
            bar.valueChanged.connect(self.follow_view)

    def gesture(self, spot: RemarkSpot) -> Gesture:
        """What a press on a note or a frame begins."""
        key, part = spot
        for handle in HANDLES:
            if part == handle:
                return ResizeRemark(key, handle, self._scene, self._session, self._perform)
        return DragRemark(key, self._scene, self._session, self._perform)

    def edit(self, key: str) -> None:
        """Edit the text of a note, or the title of a frame, where it stands."""
        self.accept()
        remark = self._session.document.network.remarks[key]
        self._edited = key
        finish = partial(self._finished, key)
        self._editor = RemarkEditor(remark, self._look, finish, self._view)
        self._cover()
        self._editor.show()
        self._editor.setFocus()

    def centre_on(self, key: str) -> None:
        """Bring a note or a frame to the middle of the view."""
        remark = self._session.document.network.remarks[key]
        self._view.centerOn(rect(remark_box(remark)).center())

    def accept(self) -> None:
        """Take over what is being written, if anything is."""
        if self._editor is not None:
            self._editor.accept()

    def stop(self) -> None:
        """Write no longer: the canvas goes."""
        if self._editor is not None:
            self._editor.give_up()

    def show_look(self, look: Look) -> None:
        """Edit in another theme from now on."""
        self._look = look
        self.accept()

    def follow(self, change: Change) -> None:
        """The document has changed: what is edited may stand elsewhere, or be gone."""
        if self._editor is None:
            return
        if self._edited in change.after.network.remarks:
            self._cover()
        else:
            self._editor.give_up()

    def follow_view(self) -> None:
        """The view shows another part of the picture, or another size of it."""
        if self._editor is not None:
            self._cover()

    def _cover(self) -> None:
        assert self._editor is not None
        remark = self._session.document.network.remarks[self._edited]
        box, zoom = remark_box(remark), self._view.zoom
        if not isinstance(remark, Note):
            title = title_of(remark, zoom)
            high = title.plate.bottom - title.plate.top if title else 24 / zoom
            left, top = (title.plate.left, title.plate.top) if title else (box.left, box.top)
            box = box._replace(left=left, top=top, right=box.right - 6, bottom=top + high)
        place = self._view.viewportTransform().mapRect(rect(box)).toRect()
        self._editor.cover(place.translated(self._view.viewport().pos()), zoom)

    def _finished(self, key: str, text: str | None) -> bool:
        editor, self._editor = self._editor, None
        remark = self._session.document.network.remarks.get(key)
        if text is None or remark is None:
            return True
        name = later("Edit note") if isinstance(remark, Note) else later("Rename frame")
        done = self._perform(SetWords(key, text, name))
        if not done:
            self._editor = editor
        return done
