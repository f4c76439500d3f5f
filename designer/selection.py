"""The selection: which nodes and links are meant. It is in nobody's history."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from designer.document import Change, Document
from graphs.network import Link


@dataclass(frozen=True, slots=True)
class Selected:
    """An immutable set of node ids and links."""

    nodes: frozenset[str] = frozenset()
    links: frozenset[Link] = frozenset()


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

    def set(self, nodes: Iterable[str] = (), links: Iterable[Link] = ()) -> None:
        """Select these and nothing else."""
        now = Selected(frozenset(nodes), frozenset(links))
        if now == self._now:
            return
        self._now = now
        for view in tuple(self._views):
            view(now)

    @property
    def now(self) -> Selected:
        """What is selected, to go back to."""
        return self._now

    def restore(self, selected: Selected) -> None:
        """Select again what was selected, as far as it is still there."""
        network = self._document.network
        links = network.wiring.links
        kept = {k for k in selected.links if links.get((k.target, k.target_port)) == k}
        self.set(selected.nodes & network.nodes.keys(), kept)

    def show(self, view: Callable[[Selected], None]) -> None:
        """Attach a view and tell it what is selected."""
        self._views.append(view)
        view(self._now)

    def hide(self, view: Callable[[Selected], None]) -> None:
        """Detach a view."""
        self._views.remove(view)

    def _drop_lost(self, change: Change) -> None:
        self.restore(self._now)
