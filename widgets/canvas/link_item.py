"""A wire as it is painted: a smooth way whose width and tint tell what flows."""

from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem

from designer.canvas.geometry import Box, Point, stage, wire_width
from designer.canvas.routes import Route
from graphs.network import Link
from graphs.types import TensorType
from widgets.canvas.look import Look

_THINNEST = 1.5


class LinkItem(QGraphicsPathItem):
    """Paints one wire. The path item's own painting is used: it costs no Python per repaint."""

    def __init__(self, look: Look, link: Link) -> None:
        super().__init__()
        self.link = link
        self.route = Route((0.0, 0.0), ())
        self.tensor: TensorType | None = None
        self.selected = False
        self.hovered = False
        self.target = False
        self._look = look
        self._line: list[Point] | None = None
        self._pen: QPen | None = None
        self.setBrush(Qt.BrushStyle.NoBrush)

    @property
    def line(self) -> list[Point]:
        """The way as a line of points, for hits and for the view from afar."""
        if self._line is None:
            self._line = self.route.line()
        return self._line

    @property
    def box(self) -> Box:
        """Where a pointer can meet it."""
        return self.route.box.grown(4)

    def show_route(self, route: Route) -> None:
        """Run along a way."""
        self.setPos(0, 0)
        if route == self.route:
            return
        self.route = route
        self._line = None
        self.setPath(path_of(route))

    def show_tensor(self, tensor: TensorType | None) -> None:
        """Show what flows, or that it is unknown."""
        self.tensor = tensor
        self._restyle()

    def show_state(
        self,
        *,
        selected: bool | None = None,
        hovered: bool | None = None,
        target: bool | None = None,
    ) -> None:
        """Mark the wire: selected, under the pointer, or about to be dropped on."""
        self.selected = self.selected if selected is None else selected
        self.hovered = self.hovered if hovered is None else hovered
        self.target = self.target if target is None else target
        self._restyle()

    def show_look(self, look: Look) -> None:
        """Paint in another theme."""
        self._look = look
        self._restyle()

    def _restyle(self) -> None:
        state = "" if self.tensor else "unknown"
        if self.hovered or self.selected or self.target:
            state = "target" if self.target else "selected" if self.selected else "hovered"
        pen = self._look.wire(*_style(self.tensor.shape if self.tensor else ()), state)
        if pen is not self._pen:
            self._pen = pen
            self.setPen(pen)


@lru_cache(maxsize=4096)
def _style(shape: tuple[int, ...]) -> tuple[int | None, float]:
    """The stage and the width of a wire along which a shape flows."""
    return stage(shape), max(wire_width(shape[0] if shape else 1), _THINNEST)


def path_of(route: Route) -> QPainterPath:
    """A way as Qt draws it."""
    path = QPainterPath(QPointF(*route.start))
    before = route.start
    for first, second, end in route.curves:
        if any(before[axis] == first[axis] == second[axis] == end[axis] for axis in (0, 1)):
            path.lineTo(*end)
        else:
            path.cubicTo(*first, *second, *end)
        before = end
    return path
