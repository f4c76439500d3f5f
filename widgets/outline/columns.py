"""The outline's columns: what stands in each for a node."""

from collections.abc import Callable
from typing import NamedTuple

from graphs.network import Node
from graphs.propagate import NodeFacts
from graphs.receptive import Receptive
from widgets.canvas.captions import repeat_text
from widgets.language import later, tr

Fields = tuple[Receptive, ...]


class Column(NamedTuple):
    """A column: its title, whether it holds numbers, its width, and what stands in it."""

    title: str
    is_number: bool
    width: int
    text: Callable[[Node, NodeFacts, Fields], str]


def _detail(node: Node, facts: NodeFacts, fields: Fields) -> str:
    """What matters of a layer; of a wrong one, why."""
    if facts.error is not None:
        return tr(facts.error.message)
    return tr("bypassed") if node.passes else node.layer.detail()


def _output(node: Node, facts: NodeFacts, fields: Fields) -> str:
    if facts.status != "right":
        return tr(_STATES.get(facts.status, later("unknown")))
    return ", ".join(map(str, facts.outputs))


def _kind(node: Node, facts: NodeFacts, fields: Fields) -> str:
    return f"{node.layer.kind} {repeat_text(node.layer)}".rstrip()


def _count(amount: int) -> str:
    """A count; most layers have none, and a column of zeros hides the others."""
    return f"{amount:,}" if amount else ""


_STATES = {"wrong": later("problem"), "open": later("not connected")}
NAME, DETAIL, SEES = 0, 2, 4
COLUMNS = (
    Column(later("Name"), False, 240, lambda node, facts, fields: node.name),
    Column(later("Layer"), False, 160, _kind),
    Column(later("Detail"), False, 260, _detail),
    Column(later("Output"), True, 120, _output),
    Column(
        later("Sees"), True, 90, lambda node, facts, fields: "×".join(str(f.size) for f in fields)
    ),
    Column(later("Parameters"), True, 120, lambda node, facts, fields: _count(facts.parameters)),
    Column(later("Multiply–adds"), True, 140, lambda node, facts, fields: _count(facts.macs)),
    Column(later("Operations"), True, 130, lambda node, facts, fields: _count(facts.operations)),
)
