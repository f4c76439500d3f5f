"""A node in words, as a screen reader says it."""

from graphs.blocks import BlockLayer
from graphs.network import Node
from graphs.propagate import NodeFacts


def spoken(node: Node, known: NodeFacts) -> str:
    """`Conv2d c1, 6 × 5×5, gives 6×28×28, 156 parameters`; a problem stands last."""
    layer = node.layer
    parts = [f"{layer.kind} {node.name}"]
    if isinstance(layer, BlockLayer) and layer.repeat != 1:
        parts.append(f"repeated {layer.repeat} times")
    parts.append("bypassed" if node.passes else layer.detail())
    if known.outputs:
        parts.append(f"gives {' and '.join(map(str, known.outputs))}")
    if known.parameters:
        parts.append(f"{known.parameters:,} parameters")
    if node.frozen:
        parts.append("frozen")
    if known.error is not None:
        parts.append(f"problem: {known.error.message}")
    elif known.status == "unknown":
        parts.append("unknown until the problem before it is solved")
    return ", ".join(filter(None, parts))
