"""A node as it is painted: a compact box with its name, what matters of it, and its ports."""

from collections.abc import Mapping
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF, QStaticText
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from designer.canvas.geometry import NODE_HEIGHT, NODE_WIDTH, PORT_RADIUS, Point, port_spot
from graphs.blocks import BlockLayer
from graphs.network import Node
from graphs.propagate import NodeFacts
from graphs.types import Direction
from graphs.weights import State
from widgets.canvas import badges, block_marks, bypass_marks
from widgets.canvas.captions import detail_line, parameters_text, repeat_text
from widgets.canvas.look import CORNER, EDGE_PATH, Look

CHIP_HEIGHT = 18.0
CHIP_ROOM = 26.0
SMALL = 0.6
"""Below this zoom what could not be read is left out."""

PortName = tuple[str, str]
"""A port of a node: `in` or `out`, and its name, which may stand on both sides."""

_BODY = QRectF(0, 0, NODE_WIDTH, NODE_HEIGHT)
_RING = _BODY.adjusted(-3.5, -3.5, 3.5, 3.5)
_FACE = _BODY.adjusted(-10, -10, 10, 10)
_FACE_AND_CHIP = _FACE.adjusted(0, 0, 0, CHIP_ROOM)
_SECOND_ROW = 30.0
_LEFT, _RIGHT = 13.0, NODE_WIDTH - 10.0
_SIGN = QPolygonF([QPointF(0, 0), QPointF(14, 0), QPointF(7, -12.5)])


class NodeItem(QGraphicsItem):
    """Paints one node. It is told what to show and tells nobody anything."""

    def __init__(self, look: Look, number: int) -> None:
        super().__init__()
        self.setZValue(1)
        self.number = number
        self.node: Node
        self.facts: NodeFacts
        self.weights: State = ""
        self.ports_in: Mapping[str, float] = {}
        self.ports_out: Mapping[str, float] = {}
        self.flow: Direction = "down"
        self.chip_at: float | None = None
        self._chip_text = ""
        self.selected = False
        self.hovered = False
        self.fits: Mapping[PortName, bool] | None = None
        self._ink = 1.0
        self._look = look
        self._texts: tuple[tuple[QPointF, QStaticText], ...] | None = None
        self._number_text: tuple[QPointF, QStaticText] | None = None
        self._chip: tuple[QRectF, QPointF, QStaticText] | None = None
        self._repeat: tuple[QPointF, QStaticText] | None = None
        self._signs_end = _RIGHT

    def show_node(self, node: Node, facts: NodeFacts, weights: State = "") -> None:
        """Show a node with what is known of it, and whether it has its weights."""
        self.node = node
        if (self.x(), self.y()) != (node.x, node.y):
            self.setPos(node.x, node.y)
        self.show_facts(facts, weights)

    def show_facts(self, facts: NodeFacts, weights: State = "") -> None:
        """Show what is known of the node now."""
        self.facts, self.weights = facts, weights
        self._texts = None
        self._chip = None
        self.update()

    def show_ports(
        self, inputs: Mapping[str, float], outputs: Mapping[str, float], flow: Direction = "down"
    ) -> None:
        """Where the ports stand, from the beginning of the edges that face along the flow."""
        self.ports_in, self.ports_out, self.flow = inputs, outputs, flow
        self.update()

    def port_point(self, side: Literal["in", "out"], name: str) -> Point:
        """Where a port stands on the picture."""
        along = (self.ports_in if side == "in" else self.ports_out)[name]
        x, y = port_spot(self.flow, side, along)
        return self.x() + x, self.y() + y

    def show_chip(self, at: float | None, text: str = "") -> None:
        """Put the chip with a shape so far below the node, or take it away."""
        if (at, text) != (self.chip_at, self._chip_text):
            self.prepareGeometryChange()
            self.chip_at, self._chip_text = at, text
            self._chip = None

    def show_state(self, *, selected: bool | None = None, hovered: bool | None = None) -> None:
        """Mark the node as selected or as under the pointer."""
        self.selected = self.selected if selected is None else selected
        self.hovered = self.hovered if hovered is None else hovered
        self.update()

    def show_fits(self, fits: Mapping[PortName, bool] | None) -> None:
        """While a wire is drawn: which ports it fits; None when none is drawn any more."""
        self.fits = fits
        self._ink = 1.0 if fits is None or any(fits.values()) else 0.4
        self.update()

    def show_look(self, look: Look) -> None:
        """Paint in another theme."""
        self._look = look
        self._texts = None
        self._chip = None
        self.update()

    def boundingRect(self) -> QRectF:
        return _FACE if self.chip_at is None else _FACE_AND_CHIP

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        small = painter.worldTransform().m11() < SMALL
        if self._texts is None:
            self._lay_out()
        self._paint_box(painter)
        self._paint_texts(painter, small)
        painter.setOpacity(1.0)
        if self.chip_at is not None and not small:
            self._paint_chip(painter)
        if self.selected or self.hovered or self.fits is not None:
            self._paint_ports(painter)

    def _lay_out(self) -> None:
        look, status = self._look, self.facts.status
        numbers = parameters_text(self.facts)
        room = _RIGHT - _LEFT
        self._number_text = None
        taken = 20.0 if status == "wrong" else 0.0
        if numbers and status != "wrong":
            taken = look.number_metrics.horizontalAdvance(numbers) + 8
            text = look.text(numbers, look.number_font)
            self._number_text = QPointF(_RIGHT - taken + 8, 9), text
        elide = Qt.TextElideMode.ElideRight
        middle = Qt.TextElideMode.ElideMiddle
        name = look.name_metrics.elidedText(self.node.name, middle, room - taken)
        marks = block_marks.room(self.node.layer, look)
        self._signs_end = _RIGHT - marks
        room -= marks + badges.width(self.node, self.weights)
        detail = look.detail_metrics.elidedText(detail_line(self.node, self.facts), elide, room)
        self._texts = (
            (QPointF(_LEFT, 6), look.text(name, look.name_font)),
            (QPointF(_LEFT, 23), look.text(detail, look.detail_font)),
        )
        repeat = repeat_text(self.node.layer)
        at = QPointF(_RIGHT - marks + 4, 22)
        self._repeat = (at, look.text(repeat, look.name_font)) if repeat else None

    def _paint_box(self, painter: QPainter) -> None:
        look, status = self._look, self.facts.status
        pen = look.borders[status]
        if self.hovered and status == "right":
            pen = look.hovered
        painter.setPen(pen)
        painter.setBrush(look.body)
        painter.drawRoundedRect(_BODY, CORNER, CORNER)
        passes = self.node.passes
        if passes:
            bypass_marks.paint_way(painter, self.ports_in, self.ports_out, self.flow, look)
            bypass_marks.clear_texts(painter, self._texts or (), look)
        painter.setOpacity(self._ink * (bypass_marks.PALE if passes else 1.0))
        painter.fillPath(EDGE_PATH, look.edge(self.node.layer.category))
        if isinstance(self.node.layer, BlockLayer):
            block_marks.paint_fold(painter, look)
        painter.setOpacity(self._ink)
        if self.selected:
            painter.setPen(look.ring)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(_RING, CORNER + 3, CORNER + 3)

    def _paint_texts(self, painter: QPainter, small: bool) -> None:
        assert self._texts is not None
        theme, status = self._look.theme, self.facts.status
        (name_at, name), (detail_at, detail) = self._texts
        painter.setFont(self._look.name_font)
        painter.setPen(theme["text2" if status == "unknown" or self.node.passes else "text"])
        painter.drawStaticText(name_at, name)
        painter.setFont(self._look.detail_font)
        painter.setPen(theme["error" if status == "wrong" else "text2"])
        painter.drawStaticText(detail_at, detail)
        if self._repeat is not None:
            painter.setFont(self._look.name_font)
            painter.setPen(theme.categories["block"])
            painter.drawStaticText(*self._repeat)
        if not small:
            end = self._signs_end
            badges.paint(painter, end, _SECOND_ROW, self.node, self.weights, theme)
        if status == "wrong":
            self._paint_sign(painter)
        elif self._number_text and not small:
            painter.setFont(self._look.number_font)
            painter.setPen(theme["text3"])
            painter.drawStaticText(*self._number_text)

    def _paint_sign(self, painter: QPainter) -> None:
        """A warning triangle: the problem is seen without its colour."""
        error = self._look.theme["error"]
        painter.save()
        painter.translate(_RIGHT - 14, 20)
        painter.setPen(QPen(error, 1.5, j=Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolygon(_SIGN)
        painter.drawLine(QPointF(7, -8), QPointF(7, -4.5))
        painter.drawPoint(QPointF(7, -2.2))
        painter.restore()

    def _paint_chip(self, painter: QPainter) -> None:
        if self._chip is None:
            self._chip = self._lay_out_chip()
        place, at, text = self._chip
        painter.setPen(self._look.chip_border)
        painter.setBrush(self._look.chip)
        painter.drawRoundedRect(place, CHIP_HEIGHT / 2, CHIP_HEIGHT / 2)
        painter.setFont(self._look.number_font)
        painter.setPen(self._look.theme["text2"])
        painter.setOpacity(self._ink)
        painter.drawStaticText(at, text)
        painter.setOpacity(1.0)

    def _lay_out_chip(self) -> tuple[QRectF, QPointF, QStaticText]:
        assert self.chip_at is not None
        metrics = self._look.number_metrics
        room = NODE_WIDTH - 24.0
        text = metrics.elidedText(self._chip_text, Qt.TextElideMode.ElideMiddle, room)
        wide = metrics.horizontalAdvance(text)
        middle = NODE_WIDTH / 2
        top = NODE_HEIGHT + self.chip_at - CHIP_HEIGHT / 2
        place = QRectF(middle - wide / 2 - 8, top, wide + 16, CHIP_HEIGHT)
        at = QPointF(middle - wide / 2, top + (CHIP_HEIGHT - metrics.height()) / 2)
        return place, at, self._look.text(text, self._look.number_font)

    def _paint_ports(self, painter: QPainter) -> None:
        look = self._look
        ins = [(("in", port), port_spot(self.flow, "in", x)) for port, x in self.ports_in.items()]
        outs = self.ports_out.items()
        for port, (x, y) in ins + [(("out", p), port_spot(self.flow, "out", x)) for p, x in outs]:
            fit = None if self.fits is None else self.fits.get(port)
            if self.fits is not None and fit is None:
                continue
            painter.setBrush(look.theme["accent"] if fit else look.body)
            painter.setPen(QPen(look.theme["text3" if fit is False else "accent"], 1.5))
            if fit:
                painter.setOpacity(0.25)
                painter.drawEllipse(QPointF(x, y), PORT_RADIUS + 4, PORT_RADIUS + 4)
                painter.setOpacity(1.0)
            painter.drawEllipse(QPointF(x, y), PORT_RADIUS, PORT_RADIUS)
            if fit is False:
                painter.drawLine(QPointF(x - 2, y), QPointF(x + 2, y))
