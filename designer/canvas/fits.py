"""Which ports a wire that is being drawn fits, and why it does not fit the others."""

from collections.abc import Mapping
from functools import cached_property

from designer.canvas.ports import Port
from graphs.declare import port_number
from graphs.network import Link
from graphs.propagate import Facts, examine
from graphs.types import GraphError


class Fits:
    """Judges links from or to one fixed port, as propagation would after drawing them."""

    def __init__(self, facts: Facts, fixed: Port) -> None:
        self._facts = facts
        self._fixed = fixed

    def link_to(self, port: Port) -> Link | None:
        """The link between the fixed port and another; None where both are of one side."""
        if port.side == self._fixed.side or port.node == self._fixed.node:
            return None
        source, target = (port, self._fixed) if port.side == "out" else (self._fixed, port)
        return Link(source.node, source.name, target.node, target.name)

    def reason(self, port: Port) -> str | None:
        """Why a port does not fit; None when it does."""
        link = self.link_to(port)
        if link is None:
            return "a wire leads from an output to an input of another node"
        if port.node in self._behind:
            return self._refusal(link)
        return self._new_error(link)

    def fits(self, port: Port) -> bool:
        """Whether a port fits: quick enough to be asked of thousands."""
        link = self.link_to(port)
        return link is not None and port.node not in self._behind and not self._new_error(link)

    def by_node(
        self, ports: Mapping[str, tuple[Port, ...]]
    ) -> dict[str, dict[tuple[str, str], bool]]:
        """For each node, which of its ports on the other side fit."""
        return {
            key: {port[1:]: self.fits(port) for port in there if self.link_to(port) is not None}
            for key, there in ports.items()
        }

    @cached_property
    def _behind(self) -> set[str]:
        """The nodes with which a wire would close a loop."""
        wiring = self._facts.network.wiring
        if self._fixed.side == "out":
            return wiring.upstream([self._fixed.node])
        return wiring.downstream([self._fixed.node])

    def _refusal(self, link: Link) -> str:
        try:
            self._facts.network.rewired(added=[link])
        except GraphError as error:
            return str(error)
        raise AssertionError(f"{link} should close a loop")

    def _new_error(self, link: Link) -> str | None:
        """What the target would say of its inputs, unless it says so already."""
        layer = self._facts.network.nodes[link.target].layer
        links = {known.target_port: known for known in self._facts.network.incoming(link.target)}
        links[link.target_port] = link
        spared = () if links.keys() & set(layer.optional) else layer.optional
        if not set(layer.inputs) <= {*links, *spared}:
            return None
        order = port_number if layer.variadic else layer.inputs.index
        arriving = [self._facts.type_on(links[port]) for port in sorted(links, key=order)]
        known = tuple(tensor for tensor in arriving if tensor is not None)
        if len(known) < len(arriving):
            return None
        error, before = examine(layer, known).error, self._facts.nodes[link.target].error
        if error is None or (before is not None and error.message == before.message):
            return None
        return error.message
