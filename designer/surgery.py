"""Head surgery: another number of classes, or no head at all. Edits, as in `edits.py`."""

from dataclasses import dataclass, replace

from designer.edits import new_node
from designer.placing import ROW
from designer.refused import Refused
from graphs.blocks import BlockLayer
from graphs.declare import Layer
from graphs.layers.convolution import Conv2d
from graphs.layers.dense import Linear
from graphs.layers.ends import Output
from graphs.network import Link, Network, Node
from graphs.problems import problems
from graphs.propagate import Facts, NodeFacts, propagate

MOST_CLASSES = 1_000_000


@dataclass(frozen=True, slots=True)
class ReplaceHead:
    """Let the classifiers tell so many classes: each is a layer with fresh weights, no other is.

    A classifier is the last layer with weights before an Output or a loss: a Linear or a 1×1
    convolution that gives as many numbers as arrive there.
    """

    classes: int

    @property
    def name(self) -> str:
        return f"Replace the head for {self.classes:,} classes"

    def apply(self, network: Network) -> Network:
        if not 1 <= self.classes <= MOST_CLASSES:
            raise Refused(f"a head tells 1 to {MOST_CLASSES:,} classes, not {self.classes:,}")
        facts = propagate(network)
        layers: dict[str, Layer] = {
            key: replace(network.nodes[key].layer, **{field: self.classes})  # type: ignore[type-var]
            for key, field in classifiers(facts).items()
        }
        if all(layers[key] == network.nodes[key].layer for key in layers):
            raise Refused(f"the head tells {self.classes:,} classes already")
        new = network.with_layers(layers)
        _refuse_new_problems(facts, propagate(new, facts), self.classes)
        return new


def classifiers(facts: Facts) -> dict[str, str]:
    """The nodes that tell classes, and the field that says how many, first that of the Output.

    Refused where an end has no such node before it.
    """
    network = facts.network
    ends = [*network.of_kind("Output")]
    ends += [node for node in network.nodes.values() if node.layer.category == "loss"]
    found: dict[str, str] = {}
    for end in ends:
        arriving = facts.nodes[end.id].inputs
        if not network.incoming(end.id) or not arriving:
            raise Refused(f"{end.name} has nothing before it yet; wire the network first")
        key = _last_with_weights(facts, end)
        field = _field(network.nodes[key], facts.nodes[key])
        if field is None or arriving[0].shape[:1] != (getattr(network.nodes[key].layer, field),):
            raise Refused(_no_classifier(network.nodes[key], end))
        found[key] = field
    if not found:
        raise Refused("the network has no Output, and so no head; add an Output behind it")
    return found


def _no_classifier(node: Node, end: Node) -> str:
    return (
        f"the last layer with weights before {end.name} is {node.name} ({node.layer.kind}), "
        "not a Linear or a 1×1 convolution that tells the classes; change it by hand"
    )


def _last_with_weights(facts: Facts, end: Node) -> str:
    network, node = facts.network, end
    while node is end or not facts.nodes[node.id].weights:
        arriving = network.incoming(node.id)
        if not arriving or (len(arriving) > 1 and node is not end):
            raise Refused(
                f"{node.name} before {end.name} joins or begins the flow, so there is no one layer "
                "that tells the classes; change it by hand"
            )
        node = network.nodes[arriving[0].source]
    return node.id


def _field(node: Node, facts: NodeFacts) -> str | None:
    """The field of a layer that says how many classes it tells; None where it is no classifier.

    Of a block it is the parameter that its own classifier follows.
    """
    layer = node.layer
    if isinstance(layer, Linear):
        return "out_features"
    if isinstance(layer, Conv2d) and layer.kernel_size in (1, (1, 1)) and layer.groups == 1:
        return "out_channels"
    if not isinstance(layer, BlockLayer) or facts.status != "right" or layer.repeat != 1:
        return None
    inside = layer.copies(*facts.inputs)[-1]
    ends = inside.network.of_kind("Output")
    if len(ends) != 1:
        return None
    inner = inside.network.nodes[_last_with_weights(inside, ends[0])]
    field = _field(inner, inside.nodes[inner.id])
    follows = inner.expressions.get(field or "", "")
    return follows if follows in layer.fields else None


def _refuse_new_problems(before: Facts, after: Facts, classes: int) -> None:
    known = {problem.node for problem in problems(before)}
    for problem in problems(after):
        if problem.node not in known:
            raise Refused(f"a head of {classes:,} classes does not fit here: {problem}")


@dataclass(frozen=True, slots=True)
class CutHere:
    """Keep a node and what feeds it, wired to an Output, and drop the rest: a feature extractor."""

    id: str
    name = "Cut as a feature extractor"

    def apply(self, network: Network) -> Network:
        node = network.nodes[self.id]
        if node.layer.category in ("io", "loss") or not node.layer.outputs:
            raise Refused(f"{node.name} gives no features; cut at a layer of the network")
        kept = network.wiring.upstream([node.id]) & network.nodes.keys()
        ends = network.of_kind("Output")
        link = (node.id, node.layer.outputs[0])
        fed = [k for end in ends for k in network.incoming(end.id) if k[:2] == link]
        if fed and len(network.nodes) == len(kept) + 1:
            raise Refused(f"{node.name} is the last layer already; there is nothing to cut off")
        if not any(network.nodes[key].layer.kind == "Input" for key in kept):
            raise Refused(f"no Input feeds {node.name}; wire it first")
        end = _placed_below(ends[0] if ends else new_node(network, Output()), node)
        new = network.without(network.nodes.keys() - kept - {end.id}).with_nodes(end)
        return new.rewired(added=[Link(*link, end.id, end.layer.inputs[0])])


def _placed_below(end: Node, node: Node) -> Node:
    return replace(end, x=node.x, y=node.y + ROW)
