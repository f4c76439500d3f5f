"""A node's fields as a line of text: the line that says what they are, and the edit back."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from designer.edits import Rename
from designer.typed.offers import Wanted
from designer.typed.settings import Unread, settings_from, settings_text
from designer.typed.words import line_of
from graphs.network import Network, Node
from graphs.types import ShapeError


@dataclass(frozen=True, slots=True)
class Retype:
    """Give a node all its fields anew, and its name where one was typed."""

    id: str
    wanted: Wanted
    name = "Edit in place"

    def apply(self, network: Network) -> Network:
        node, wanted = network.nodes[self.id], self.wanted
        if wanted.layer != node.layer:
            network = network.with_layers({self.id: wanted.layer})
        if dict(wanted.expressions) != dict(node.expressions):
            changed = replace(network.nodes[self.id], expressions=dict(wanted.expressions))
            network = network.with_nodes(changed)
        return Rename(self.id, wanted.name).apply(network) if wanted.name else network


def line_for(node: Node, parameters: Mapping[str, Any]) -> str:
    """A node's fields as they are typed; its name, where it has none."""
    text = settings_text(node.layer, node.expressions, parameters)
    return text or f"{node.name}:"


def retyped(node: Node, text: str, parameters: Mapping[str, Any]) -> Wanted | str:
    """What a line makes of a node; a sentence that says why where it cannot be.

    What the line does not name has its default: the line shows all that differs.
    """
    line = line_of(text)
    try:
        read = settings_from(type(node.layer), line.words, parameters)
        return Wanted(type(node.layer)(**read.values), line.name, read.expressions)
    except (Unread, ShapeError) as error:
        return str(error)
