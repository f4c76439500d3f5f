"""The words on the canvas: what nodes and wires say. Always plain text."""

import html

from graphs.blocks import BlockLayer
from graphs.declare import Layer
from graphs.layers.unknown import StandIn
from graphs.network import Link, Network, Node
from graphs.propagate import Facts, NodeFacts
from graphs.types import TensorType
from widgets.language import later, tr

_KIB = 1024


def detail_line(node: Node, facts: NodeFacts) -> str:
    """The second line of a node: the reason of a problem, or what matters of its layer."""
    if facts.status == "wrong" and facts.error is not None:
        return tr(facts.error.message)
    if node.passes:
        return tr("bypassed") + f" · {node.layer.kind}"
    detail = node.layer.detail()
    if isinstance(node.layer, StandIn) or (detail and _tells(node)):
        return detail
    return f"{node.layer.kind} · {detail}" if detail else node.layer.kind


def _tells(node: Node) -> bool:
    """Whether a node's name says its kind: `conv2` does for Conv2d, `features.0` does not."""
    stem = node.name.rpartition(".")[2].rstrip("0123456789_").lower()
    return len(stem) > 2 and node.layer.kind.lower().startswith(stem)


def repeat_text(layer: Layer) -> str:
    """How often a block stands one behind the other: `×4`; nothing where it stands once."""
    return f"×{layer.repeat}" if isinstance(layer, BlockLayer) and layer.repeat != 1 else ""


def parameters_text(facts: NodeFacts) -> str:
    """The small number at the right: parameters, a question mark while they are unknown."""
    if facts.status == "unknown":
        return "?"
    return f"{facts.parameters:,}" if facts.parameters else ""


def chip_text(facts: NodeFacts, port: int = 0) -> str:
    """The shape on the wires of an output; nothing where it only repeats what arrived."""
    if port >= len(facts.outputs) or facts.outputs[port] in facts.inputs:
        return ""
    return str(facts.outputs[port])


def node_tip(node: Node, facts: NodeFacts, weights: str = "") -> str:
    """What hovering a node says; weights: where its weights are from."""
    lines = [f"{node.name}: {node.layer.kind} {repeat_text(node.layer)}".rstrip()]
    if facts.error is not None:
        lines.append(tr(f"{facts.error.message}. {facts.error.hint}".rstrip(". ") + "."))
    elif facts.status == "unknown":
        lines.append(tr("Unknown until the problem before it is solved."))
    lines += [tr(f"arrives {tensor}") for tensor in facts.inputs]
    lines += [tr(f"gives {tensor}") for tensor in facts.outputs]
    lines += [tr(f"weights: {tr(weights)}")] if weights else []
    lines += [tr("frozen: training leaves it as it is")] if node.frozen else []
    lines += [tr("bypassed: what arrives leaves as it is")] if node.passes else []
    return "\n".join(lines)


def port_tip(node: Node, facts: NodeFacts, side: str, name: str) -> str:
    """What hovering a port says: its name and what flows there."""
    if side == "out":
        known = dict(zip(node.layer.outputs, facts.outputs, strict=False))
        return tr(f"{node.name} gives {name}") + _flowing(known.get(name))
    missing = later(", may be left unwired") if name in node.layer.optional else ""
    return tr(f"{node.name} takes {name}{missing}")


def _flowing(tensor: TensorType | None) -> str:
    return f"\n{tensor} {tensor.dtype}" if tensor is not None else ""


def link_tip(facts: Facts, link: Link) -> str:
    """What hovering a wire says: shape, elements, memory, parameters up to here."""
    nodes = facts.network.nodes
    tensor = facts.type_on(link)
    ways = f"{nodes[link.source].name} → {nodes[link.target].name}"
    if tensor is None:
        return f"{ways}\n" + tr(f"unknown: {nodes[link.source].name} gives no shape yet")
    before = facts.network.wiring.upstream([link.source])
    parameters = sum(facts.nodes[key].parameters for key in before)
    return "\n".join(
        (
            ways,
            f"{tensor} {tensor.dtype}",
            tr(f"{tensor.elements:,} elements, {memory_text(tensor)} for each sample"),
            tr(f"{parameters:,} parameters up to here"),
        )
    )


def memory_text(tensor: TensorType) -> str:
    """Memory as people read it."""
    size, units = float(tensor.bytes), iter(("bytes", "KiB", "MiB", "GiB"))
    unit = next(units)
    while size >= _KIB and unit != "GiB":
        size, unit = size / _KIB, next(units)
    return f"{size:.1f} {unit}" if unit != "bytes" else tr(f"{tensor.bytes} bytes")


def as_plain(text: str) -> str:
    """A text for Qt's tool tips, which would take `<img …>` for a picture otherwise."""
    return f"<qt>{html.escape(text).replace(chr(10), '<br>')}</qt>"


def description(network: Network) -> str:
    """What a picture shows, for those who hear it."""
    layers, wires, remarks = len(network.nodes), len(network.wiring), len(network.remarks)
    if remarks:
        return tr(f"{network.name}: {layers} layers, {wires} wires, {remarks} notes and frames")
    return tr(f"{network.name}: {layers} layers, {wires} wires")
