"""Cut-outs: parts of a network as readable text, for the clipboard and for duplicating."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from designer.aside import Aside
from designer.document import Document, Outcome
from designer.edits import AddNetwork, Edit, RemoveNodes, Together
from designer.placing import COLUMN
from designer.refused import Refused
from designer.remark_edits import removal
from designer.selection import Selected
from designer.session import Session
from graphs import sequential, storage
from graphs.definitions import unused_blocks, without_blocks
from graphs.expressions import names_in
from graphs.fields import Field
from graphs.network import Network, Node, Wiring
from graphs.remarks import Remark
from graphs.types import GraphError

LONGEST = 4 * 2**20
SHORT = 2**15
"""Characters that are read and understood before anybody notices."""
FEW = 300
"""Nodes that are, too."""
_STEP = 24


def cut_out(network: Network, ids: Iterable[str], remarks: Iterable[str] = ()) -> Network:
    """Some nodes of a network with the links among them and their weights; some remarks."""
    wanted = set(ids)
    nodes = {key: node for key, node in network.nodes.items() if key in wanted}
    links = [k for k in network.wiring if k.source in wanted and k.target in wanted]
    weights = {key: kept for key, kept in network.weights.items() if key in wanted}
    part = Network("cut-out", nodes, Wiring(links), blocks=network.blocks, weights=weights)
    part = replace(part, remarks={key: network.remarks[key] for key in remarks})
    unused = unused_blocks(part)
    return without_blocks(part, unused) if unused else part


def copied(session: Session) -> str:
    """The selected nodes, notes and frames as the text of a design."""
    return storage.write_text(_cut_out(session.document.network, session.selection.now))


def _cut_out(network: Network, selected: Selected) -> Network:
    there = selected.remarks & network.remarks.keys()
    return cut_out(network, selected.nodes, there)


def selection_removal(session: Session) -> Edit:
    """What cutting takes away: the selected nodes, notes and frames, in one step."""
    nodes, remarks = session.selection.nodes, session.selection.remarks
    if not remarks:
        return RemoveNodes(nodes)
    gone = removal(session.document.network, remarks)
    return Together("Delete", (RemoveNodes(nodes), gone)) if nodes else gone


def paste(session: Session, text: str) -> None:
    """Put a copied text onto the canvas and select it; Refused when it is something else."""
    _take(session, pasted(session.document, text))


def paste_aside(session: Session, text: str, aside: Aside) -> None:
    """As `paste`, for a long text: what becomes of it is found beside the window."""
    _take_later(session, "Pasting", lambda: pasted(session.document, text), aside)


def _take_later(session: Session, what: str, foresee: Callable[[], Outcome], aside: Aside) -> None:
    """Find an outcome beside the window and let it come true; anew, if the document changes."""

    def take(outcome: Outcome) -> None:
        if not _take(session, outcome):
            _take_later(session, what, foresee, aside)

    aside.do(what, foresee, take)


def _take(session: Session, outcome: Outcome) -> bool:
    """Let it be there and be selected; False when the document is another by now."""
    before = session.document.network
    done = session.document.take(outcome)
    if done:
        now = session.document.network
        new = now.remarks.keys() - before.remarks.keys()
        session.selection.set(now.nodes.keys() - before.nodes.keys(), (), new)
    return done


def pasted(document: Document, text: str) -> Outcome:
    """What a document becomes when a text is pasted; Refused when the text is something else."""
    if len(text) > LONGEST:
        raise Refused(f"the clipboard holds more than {LONGEST // 2**20} MB: not pasted")
    if sequential.looks_sequential(text) and not text.lstrip().startswith("{"):
        return _pasted_code(document, text)
    try:
        part = storage.parse(text)
    except GraphError as error:
        raise Refused(
            f"the clipboard holds no layers ({error}); copy nodes in Convas first"
        ) from None
    if not part.nodes and not part.remarks:
        raise Refused("the clipboard holds no layers; copy nodes in Convas first")
    return _added(document, part, "Paste")


def _pasted_code(document: Document, text: str) -> Outcome:
    """The layers of an nn.Sequential to the right of everything."""
    network = document.network
    try:
        part = sequential.read_sequential(text, _free_group(network, text))
    except GraphError as error:
        raise Refused(f"not pasted: {error}") from None
    x = max((node.x + COLUMN for node in network.nodes.values()), default=0)
    y = min((node.y for node in network.nodes.values()), default=0)
    return document.foreseen(AddNetwork(part, x, y, "Paste nn.Sequential"))


def _free_group(network: Network, text: str) -> str:
    """A name that no group of nodes has: the one in the code, if it is free."""
    wanted = sequential.group_of(text) or "sequential"
    groups = {node.name.partition(".")[0] for node in network.nodes.values()}
    name, number = wanted, 2
    while name in groups:
        name, number = f"{wanted}{number}", number + 1
    return name


def duplicate(session: Session) -> None:
    """Put a copy of what is selected beside it and select it."""
    _take(session, _duplicated(session.document, session.selection.now))


def duplicate_aside(session: Session, aside: Aside) -> None:
    """As `duplicate`, for many nodes: what becomes of them is found beside the window."""
    document, selected = session.document, session.selection.now
    _take_later(session, "Duplicating", lambda: _duplicated(document, selected), aside)


def _duplicated(document: Document, selected: Selected) -> Outcome:
    return _added(document, _cut_out(document.network, selected), "Duplicate")


def _added(document: Document, part: Network, name: str) -> Outcome:
    part = _understood(part, document.parameters)
    offset = _free_offset(document.network, part)
    return document.foreseen(AddNetwork(part, offset, offset, name))


def _understood(part: Network, parameters: Mapping[str, Field]) -> Network:
    """The part without expressions of parameters that there are not here: their values stay."""
    changed = []
    for node in part.nodes.values():
        texts = {k: t for k, t in node.expressions.items() if names_in(t) <= parameters.keys()}
        if len(texts) < len(node.expressions):
            changed.append(replace(node, expressions=texts))
    return part.with_nodes(*changed) if changed else part


def _free_offset(network: Network, part: Network) -> int:
    """A step down and right, as often as something stands there already."""
    taken = {(each.x, each.y) for each in _things(network)}
    offset = 0
    while any((each.x + offset, each.y + offset) in taken for each in _things(part)):
        offset += _STEP
    return offset


def _things(network: Network) -> Iterator[Node | Remark]:
    yield from network.nodes.values()
    yield from network.remarks.values()
