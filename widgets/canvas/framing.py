"""What a canvas shows of its network: all of it at first, or what was looked at before."""

from collections.abc import Callable

from designer.remark_places import Standing, box_around, boxes_of
from designer.session import Session
from widgets.canvas.camera import Spot
from widgets.canvas.growing import Growing
from widgets.canvas.paper import PaperView


class Framing:
    """Moves a view's camera to nodes, whether they are drawn already or not.

    covered: pixels at the top of the view that something lies over.
    """

    def __init__(
        self, view: PaperView, session: Session, growing: Growing, covered: Callable[[], int]
    ) -> None:
        self._view, self._session, self._growing = view, session, growing
        self._covered = covered
        self.begun = False
        """Whether it was shown, so that it looks at something."""
        self.first: Spot | None = None
        """What to look at when first shown; everything, while nothing is said."""

    def begin(self) -> None:
        """The view is shown: the first time, look where that is wanted."""
        if self.begun:
            return
        self.begun = True
        if self.first is not None:
            self.look_at(self.first)
        else:
            self.fit()

    def look_at(self, spot: Spot) -> None:
        """Look at a spot, now or when first shown."""
        self.first = spot
        if self.begun:
            self._view.camera.look_at(spot)
            self._view.zoomed()

    def fit(self) -> None:
        """Show all nodes and remarks."""
        network = self._session.document.network
        self._fit(Standing(frozenset(network.nodes), frozenset(network.remarks)))

    def fit_selected(self) -> None:
        """Show the selected nodes and remarks whole, or all there are."""
        nodes, _, remarks = self._session.selection.now
        if nodes or remarks:
            self._fit(Standing(nodes, remarks))
        else:
            self.fit()

    def _fit(self, standing: Standing) -> None:
        box = box_around(boxes_of(self._session.document.network, standing))
        if box is not None:
            self._view.camera.covered = self._covered()
            self._view.camera.fit(box)
            self._view.zoomed()

    def centre_on(self, node: str) -> None:
        """Bring a node to the middle of the view."""
        item = self._growing.item(node)
        self._view.centerOn(item.mapToScene(item.boundingRect().center()))

    def reveal(self, node: str) -> None:
        """Bring a node into sight, if it is not."""
        self._view.ensureVisible(self._growing.item(node))
