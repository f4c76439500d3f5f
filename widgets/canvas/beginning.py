"""What a press on the canvas begins, by what lies under it and by the keys that are held."""

from collections.abc import Callable
from dataclasses import dataclass

from designer.session import Session
from widgets.canvas.choosing import choose_links
from widgets.canvas.fixes import Fixes, PressFix
from widgets.canvas.gestures.band import RubberBand
from widgets.canvas.gestures.drag import DragNodes, ExtractNodes, Pull
from widgets.canvas.gestures.gesture import Gesture, Pointer
from widgets.canvas.gestures.slice import SliceWires
from widgets.canvas.gestures.wire import DrawWire, WireAsks
from widgets.canvas.minimap import Minimap, SteerMap
from widgets.canvas.options import CanvasOptions
from widgets.canvas.places import Hit
from widgets.canvas.remark_hand import RemarkHand
from widgets.canvas.scene import CanvasScene


@dataclass(frozen=True)
class Beginnings:
    """The parts of a canvas that gestures work on."""

    scene: CanvasScene
    session: Session
    fixes: Fixes
    minimap: Minimap
    remarks: RemarkHand
    asks: WireAsks
    options: Callable[[], CanvasOptions]

    def at(self, at: Pointer, hit: Hit, zoom: float) -> Gesture | None:
        """What the left button begins at a place where something lies; None where nothing."""
        if self.minimap.covers(at.view):
            return SteerMap(self.minimap)
        fix = self.fixes.at(at.x, at.y, zoom)
        if fix is not None:
            return PressFix(fix, self.fixes, zoom)
        pull = Pull(self.options().is_on("guides"), zoom)
        return self._cutting(hit, pull) if at.cuts else self._plain(hit, at, pull)

    def _plain(self, hit: Hit, at: Pointer, pull: Pull) -> Gesture | None:
        session, scene = self.session, self.scene
        if hit.port is not None:
            return DrawWire(hit.port, scene, session.document, self.asks)
        if hit.node is not None:
            return DragNodes(hit.node, scene, session, self.asks.perform, pull)
        if hit.link is not None:
            choose_links(session.selection, [hit.link], at)
            return None
        if hit.remark is not None:
            return self.remarks.gesture(hit.remark)
        return RubberBand(scene, session.selection)

    def _cutting(self, hit: Hit, pull: Pull) -> Gesture:
        node = hit.port.node if hit.port is not None else hit.node
        if node is not None:
            return ExtractNodes(node, self.scene, self.session, self.asks.perform, pull)
        return SliceWires(self.scene, self.asks.perform, self.asks.say)
