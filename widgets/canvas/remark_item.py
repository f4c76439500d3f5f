"""Notes and frames as they are painted: plain text on paper, a tinted rectangle with its title."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QStaticText
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from designer.canvas.geometry import Box
from designer.remark_places import LINE, PADDING, TEXT, TITLE, note_lines, remark_box, title_of
from graphs.remarks import Frame, Note, Remark
from widgets.canvas.look import Look
from widgets.canvas.remark_handles import handle_places
from widgets.canvas.remark_look import frame_tints, note_tints, paint_ring, rect

BEHIND, NOTES, FRONT = -2.0, 0.5, 1.8
"""Heights: frames below wires, notes between wires and nodes, titles above what is dragged."""

_CORNER = 6.0
_READABLE = 0.5
"""Below this zoom the lines of a note are bars."""

_OVERHANG = 48.0
"""How far a ring and its handles reach beyond a remark, in pixels of the picture, from afar."""


class RemarkItem(QGraphicsItem):
    """What notes and frames have in common: a look, and what is marked."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.selected = False
        self.hovered = False

    def shows(self, remark: Remark) -> bool:
        """Whether it is the kind of item that a remark needs."""
        raise NotImplementedError

    def show_remark(self, remark: Remark) -> None:
        """Show a remark of that kind."""
        raise NotImplementedError

    def show_state(self, *, selected: bool | None = None, hovered: bool | None = None) -> None:
        """Mark it as selected or as under the pointer."""
        self.selected = self.selected if selected is None else selected
        self.hovered = self.hovered if hovered is None else hovered
        self.update()

    def show_look(self, look: Look) -> None:
        """Paint in another theme."""
        self.look = look
        self.update()


class FrameItem(RemarkItem):
    """Paints a frame's rectangle; its front is an item above the nodes."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.front = FrameFront(look)
        self.setZValue(BEHIND)
        self._box = QRectF()
        self._hue = ""

    def shows(self, remark: Remark) -> bool:
        return isinstance(remark, Frame)

    def show_remark(self, remark: Remark) -> None:
        assert isinstance(remark, Frame), remark
        self.prepareGeometryChange()
        self._box, self._hue = rect(remark_box(remark)), remark.hue
        self.front.show_remark(remark)
        self.update()

    def show_state(self, *, selected: bool | None = None, hovered: bool | None = None) -> None:
        super().show_state(selected=selected, hovered=hovered)
        self.front.show_state(selected=selected, hovered=hovered)

    def show_look(self, look: Look) -> None:
        super().show_look(look)
        self.front.show_look(look)

    def boundingRect(self) -> QRectF:
        return self._box.adjusted(-2, -2, 2, 2)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        tints, zoom = frame_tints(self.look.theme, self._hue), painter.worldTransform().m11()
        painter.setPen(QPen(tints.border, (1.5 if self.hovered else 1.0) / zoom))
        painter.setBrush(tints.fill)
        painter.drawRoundedRect(self._box, _CORNER, _CORNER)


class FrameFront(RemarkItem):
    """Paints a frame's title, which grows where it could not be read, its ring and its handles."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setZValue(FRONT)
        self._frame = Frame("", "")

    def shows(self, remark: Remark) -> bool:
        return isinstance(remark, Frame)

    def show_remark(self, remark: Remark) -> None:
        assert isinstance(remark, Frame), remark
        self.prepareGeometryChange()
        self._frame = remark
        self.update()

    def boundingRect(self) -> QRectF:
        return _with_overhang(remark_box(self._frame))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        zoom = painter.worldTransform().m11()
        self._paint_title(painter, zoom)
        if self.selected:
            handles = handle_places(self._frame, zoom).values()
            paint_ring(painter, self.look, remark_box(self._frame), handles, zoom)

    def _paint_title(self, painter: QPainter, zoom: float) -> None:
        title = title_of(self._frame, zoom)
        if title is None:
            return
        theme, scale = self.look.theme, title.size / TITLE
        tints = frame_tints(theme, self._frame.hue)
        painter.setPen(QPen(tints.border, 1 / zoom) if self.hovered else Qt.PenStyle.NoPen)
        painter.setBrush(tints.plate)
        painter.drawRoundedRect(rect(title.plate), 4 * scale, 4 * scale)
        metrics = self.look.name_metrics
        middle = (title.plate.top + title.plate.bottom) / 2
        painter.save()
        painter.translate(title.start, middle)
        painter.scale(scale, scale)
        painter.setFont(self.look.name_font)
        painter.setPen(theme["text"])
        painter.drawText(QPointF(0, (metrics.ascent() - metrics.descent()) / 2), title.text)
        painter.restore()


class NoteItem(RemarkItem):
    """Paints a note: its text as it is, whatever it looks like to a browser."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setZValue(NOTES)
        self._note = Note("", "")
        self._texts: list[QStaticText] | None = None

    def shows(self, remark: Remark) -> bool:
        return isinstance(remark, Note)

    def show_remark(self, remark: Remark) -> None:
        assert isinstance(remark, Note), remark
        self.prepareGeometryChange()
        self._note, self._texts = remark, None
        self.update()

    def boundingRect(self) -> QRectF:
        return _with_overhang(remark_box(self._note))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        zoom, tints = painter.worldTransform().m11(), note_tints(self.look.theme)
        box = remark_box(self._note)
        painter.setPen(self.look.hovered if self.hovered else QPen(tints.border, 1 / zoom))
        painter.setBrush(tints.fill)
        painter.drawRoundedRect(rect(box), 3, 3)
        if zoom < _READABLE:
            self._paint_bars(painter)
        else:
            self._paint_text(painter, box)
        if self.selected:
            handles = handle_places(self._note, zoom).values()
            paint_ring(painter, self.look, box, handles, zoom)

    def _paint_text(self, painter: QPainter, box: Box) -> None:
        if self._texts is None:
            font = self.look.note_font
            lines = note_lines(self._note.text, self._note.width)
            self._texts = [self.look.text(line, font) for line in lines]
        painter.save()
        painter.setClipRect(rect(box), Qt.ClipOperation.IntersectClip)
        painter.setFont(self.look.note_font)
        painter.setPen(self.look.theme["text"])
        for number, text in enumerate(self._texts):
            painter.drawStaticText(
                QPointF(box.left + PADDING, box.top + PADDING + number * LINE), text
            )
        painter.restore()

    def _paint_bars(self, painter: QPainter) -> None:
        """From afar: where there are words, not which."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(note_tints(self.look.theme).border)
        left, top = self._note.x + PADDING, self._note.y + PADDING
        room = self._note.width - 2 * PADDING
        for number, line in enumerate(note_lines(self._note.text, self._note.width)):
            wide = min(len(line) * TEXT / 2, room)
            painter.drawRect(QRectF(left, top + number * LINE + 5, wide, LINE - 10))


def _with_overhang(box: Box) -> QRectF:
    return rect(box).adjusted(-_OVERHANG, -_OVERHANG, _OVERHANG, _OVERHANG)
