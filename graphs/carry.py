"""What was done to one use of a block, taken over into the block's definition."""

from dataclasses import replace

from graphs.declare import Layer
from graphs.network import Block, Network, Node


def carried(block: Block, before: Network, after: Network) -> Block:
    """The definition with what differs between two states of the network of one of its uses.

    These have the use's arguments put in; what did not differ stays as the definition has it.
    """
    nodes = {}
    for key, node in after.nodes.items():
        was, own = before.nodes.get(key), block.network.nodes.get(key)
        if was is not None and own is not None:
            node = own if node is was else _taken_over(own, was, node)
        nodes[key] = node
    inside = replace(
        block.network, nodes=nodes, wiring=after.wiring, flow=after.flow, remarks=after.remarks
    )
    return replace(block, network=inside)


def _taken_over(own: Node, was: Node, now: Node) -> Node:
    """A node of the definition with what was done to it in the use."""
    if now.layer is not was.layer:
        return _plain(now, now.layer, was)
    # Where an expression went, the value that was seen stays.
    gone = (was.expressions.keys() - now.expressions.keys()) & now.layer.fields.keys()
    seen = {name: getattr(now.layer, name) for name in gone}
    layer = replace(own.layer, **seen) if seen else own.layer  # type: ignore[type-var]
    return replace(now, layer=layer)


def _plain(node: Node, now: Layer, was: Node) -> Node:
    """A node without the expressions of fields that have another value now, or are gone."""
    texts = {
        name: text
        for name, text in node.expressions.items()
        if name in now.fields
        and (
            was.expressions.get(name) != text
            or getattr(now, name) == getattr(was.layer, name, None)
        )
    }
    return node if len(texts) == len(node.expressions) else replace(node, expressions=texts)
