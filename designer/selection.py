"""The selection: which nodes, links and remarks are meant. It is in nobody's history."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from designer.document import Change, Document
from graphs.network import Link


class Selected(NamedTuple):
    """An immutable set of node ids, links, and ids of notes and frames."""

    nodes: frozenset[str] = frozenset()
    links: frozenset[Link] = frozenset()
    remarks: frozenset[str] = frozenset()


class Selection:
    """What is selected in one document; it drops by itself what the document loses."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._now = Selected()
        self._views: list[Callable[[Selected], None]] = []
        document.show(self._drop_lost)

    @property
    def nodes(self) -> frozenset[str]:
        """Ids of the selected nodes."""
        return self._now.nodes

    @property
    def links(self) -> frozenset[Link]:
        """The selected links."""
        return self._now.links

    @property
    def remarks(self) -> frozenset[str]:
        """Ids of the selected notes and frames."""
        return self._now.remarks

    def set(
        self,
        nodes: Iterable[str] = (),
        links: Iterable[Link] = (),
        remarks: Iterable[str] = (),
    ) -> None:
        """Select these and nothing else."""
        now = Selected(frozenset(nodes), frozenset(links), frozenset(remarks))
        if now == self._now:
            return
        self._now = now
        for view in tuple(self._views):
            view(now)

    @property
    def now(self) -> Selected:
        """All that is selected, to go back to."""
        return self._now

    def restore(self, selected: Selected) -> None:
        """Select again what was selected, as far as it is still there."""
        network = self._document.network
        links = network.wiring.links
        kept = {k for k in selected.links if links.get((k.target, k.target_port)) == k}
        remarks = selected.remarks & network.remarks.keys()
        self.set(selected.nodes & network.nodes.keys(), kept, remarks)

    def show(self, view: Callable[[Selected], None]) -> None:
        """Attach a view and tell it what is selected."""
        self._views.append(view)
        view(self._now)

    def hide(self, view: Callable[[Selected], None]) -> None:
        """Detach a view."""
        self._views.remove(view)

    def _drop_lost(self, change: Change) -> None:
        self.restore(self._now)
