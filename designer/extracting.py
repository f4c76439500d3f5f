"""Nodes pulled out of their chain: what stood before and behind them is joined."""

from dataclasses import dataclass

from designer.context import Context
from designer.edits import MoveNodes, Together, bridges
from designer.placing import beside
from designer.refused import Refused
from designer.register import command, nodes_selected
from graphs.network import Network


@dataclass(frozen=True, slots=True)
class Extract:
    """Cut the wires between some nodes and all others, and join what was before and behind."""

    ids: frozenset[str]

    @property
    def name(self) -> str:
        return "Extract node" if len(self.ids) == 1 else f"Extract {len(self.ids)} nodes"

    def apply(self, network: Network) -> Network:
        outer = [k for k in network.wiring if (k.source in self.ids) != (k.target in self.ids)]
        if not outer:
            raise Refused("what is selected is wired to nothing else: there is no chain to leave")
        return network.rewired(removed=outer, added=bridges(network, self.ids))


def is_wired(network: Network, ids: frozenset[str]) -> bool:
    """Whether a wire leads between some nodes and the others."""
    return any(
        {link.source, link.target} - ids
        for key in ids
        for link in (*network.incoming(key), *network.outgoing(key))
    )


@command(
    "edit.extract",
    "Extract from its chain",
    "Edit",
    2,
    "unlink-2",
    "Ctrl+Shift+X",
    nodes_selected,
    edits=True,
    on_node=True,
)
def _extract(context: Context) -> None:
    document = context.session.document
    edit = Extract(context.session.selection.nodes)
    places = beside(document.network, edit.ids)
    document.perform(Together(edit.name, (edit, MoveNodes(places))))
