"""What the canvas is painted with: fonts, pens and brushes of a theme, made once."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainterPath, QPen, QStaticText

from designer.canvas.geometry import NODE_HEIGHT, NODE_WIDTH
from widgets.theme import Theme

CORNER = 5.0
EDGE = 4.0


def _edge_path() -> QPainterPath:
    """The coloured strip at a node's left edge, cut out of its rounded box."""
    box = QPainterPath()
    box.addRoundedRect(QRectF(0, 0, NODE_WIDTH, NODE_HEIGHT), CORNER, CORNER)
    strip = QPainterPath()
    strip.addRect(QRectF(0, 0, EDGE, NODE_HEIGHT))
    return box.intersected(strip)


EDGE_PATH = _edge_path()


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """A colour between two; `share` of the second."""
    return QColor.fromRgbF(
        *(
            a + (b - a) * share
            for a, b in zip(one.getRgbF()[:3], other.getRgbF()[:3], strict=True)  # type: ignore[index]
        )
    )


class Look:
    """Fonts, pens and brushes of one theme."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.name_font = _font("Inter", 12, QFont.Weight.DemiBold)
        self.detail_font = _font("Inter", 11)
        self.number_font = _font("JetBrains Mono", 10)
        self.note_font = _font("Inter", 12)
        self.name_metrics = QFontMetricsF(self.name_font)
        self.detail_metrics = QFontMetricsF(self.detail_font)
        self.number_metrics = QFontMetricsF(self.number_font)
        self.body = QBrush(theme["node"])
        self.chip = QBrush(theme["chip"])
        self.ring = QPen(theme["accent"], 2)
        self.hovered = QPen(mixed(theme["nodeBorder"], theme["accent"], 0.7), 1)
        self.dashed = QPen(theme["text3"], 1, Qt.PenStyle.CustomDashLine)
        self.dashed.setDashPattern([4, 3])
        self.borders = {
            "right": QPen(theme["nodeBorder"], 1),
            "wrong": QPen(theme["error"], 1.5),
            "open": self.dashed,
            "unknown": self.dashed,
        }
        self.chip_border = QPen(theme["border"], 1)
        self.edges = {key: QBrush(colour) for key, colour in theme.categories.items()}
        self._wires: dict[tuple[int | None, float, str], QPen] = {}

    def edge(self, category: str) -> QBrush:
        """The hue of a category."""
        return self.edges[category]

    def text(self, text: str, font: QFont) -> QStaticText:
        """A text laid out once. Plain: a name in angle brackets is a name."""
        static = QStaticText(text)
        static.setTextFormat(Qt.TextFormat.PlainText)
        static.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        static.prepare(font=font)
        return static

    def wire(self, stage: int | None, width: float, state: str) -> QPen:
        """The pen of a wire; state is "", "hovered", "selected", "target" or "unknown"."""
        key = (stage, width, state)
        if key not in self._wires:
            self._wires[key] = self._wire_pen(*key)
        return self._wires[key]

    def _wire_pen(self, stage: int | None, width: float, state: str) -> QPen:
        accent = self.theme["accent"]
        colour = {
            "hovered": mixed(self.theme["wire"], accent, 0.6),
            "selected": accent,
            "target": accent,
        }.get(state) or self._stage_colour(stage)
        pen = QPen(colour, width + {"selected": 1.0, "target": 2.0}.get(state, 0.0))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if state == "unknown":
            pen.setDashPattern([6 / width, 4 / width])
        return pen

    def _stage_colour(self, stage: int | None) -> QColor:
        """From blue for large pictures to violet for small ones, as light as the plain wire."""
        wire = mixed(self.theme["wire"], self.theme["text3"], 0.5)
        if stage is None:
            return wire
        share = min(max(stage, 0), 8) / 8
        tint = QColor.fromHslF(0.85 - 0.33 * share, 0.4, wire.lightnessF())
        return mixed(wire, tint, 0.6)


def _font(family: str, pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    font = QFont(family)
    font.setStyleHint(QFont.StyleHint.Monospace if "Mono" in family else QFont.StyleHint.SansSerif)
    font.setPixelSize(pixels)
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
