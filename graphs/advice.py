"""Advice: what runs but is rarely meant. Dismissible, and apart from problems."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from graphs.declare import per_dimension
from graphs.flatten import definition_of, top_node, unfolded_if_possible
from graphs.network import Network, Node
from graphs.propagate import Facts
from graphs.receptive import Receptive, receptive_fields


class Advice(NamedTuple):
    """A remark on a node. rule: what it can be dismissed by, for this node or everywhere.

    defined: where what it is about is defined: a block, empty outside all, and the id there.
    """

    rule: str
    node: str
    message: str
    defined: tuple[str, str]


HEAVY_SHARE = 0.5
"""Share of all parameters from which a first Linear is remarked upon."""
HEAVY_LEAST = 1_000_000
"""Parameters below which no Linear is heavy, whatever its share."""

_NORMS = ("BatchNorm1d", "BatchNorm2d", "BatchNorm3d", "InstanceNorm1d", "InstanceNorm2d")
_SHIFTED = ("Conv1d", "Conv2d", "Conv3d", "Linear", "ConvTranspose1d", "ConvTranspose2d")
_SHARES = ("Softmax", "LogSoftmax", "Softmin", "Softmax2d")
_DROPOUTS = ("Dropout", "Dropout1d", "Dropout2d", "Dropout3d", "AlphaDropout")
_PASSING = ("Dropout", "Flatten", "Identity", "Dropout1d", "Dropout2d", "Unflatten", "Reshape")


class _Remark(NamedTuple):
    """A remark on a node of the unfolded network."""

    rule: str
    node: str
    message: str


def advise(facts: Facts) -> tuple[Advice, ...]:
    """All remarks on a network that were not dismissed, upstream first, those in blocks too."""
    return next(found for found in advising(facts) if found is not None)


def advising(facts: Facts) -> Iterator[tuple[Advice, ...] | None]:
    """`advise` in short steps: None until the last one.

    What is defined in a block is told once, at the first place where it holds.
    """
    flat = unfolded_if_possible(facts)
    yield None
    found: list[_Remark] = []
    for remarks in _looked_over(flat):
        found += remarks
        yield None
    nodes = flat.network.nodes
    kept = [each for each in found if each.rule not in nodes[each.node].dismissed]
    by_definition: dict[tuple[str, tuple[str, str]], _Remark] = {}
    places = [(each.rule, definition_of(facts.network, each.node)) for each in kept]
    for place, each in zip(places, kept, strict=True):
        by_definition.setdefault(place, each)
    times = Counter(places)
    yield tuple(
        _told(facts.network, each, place[1], times[place] - 1)
        for place, each in by_definition.items()
    )


def _told(network: Network, remark: _Remark, defined: tuple[str, str], more: int) -> Advice:
    """A remark as it is told of the network as it is drawn; more: other places like this one."""
    node, message = network.nodes[top_node(remark.node)], remark.message
    if defined[0]:
        message = f"inside {node.name}: {message.replace(f'{node.name}.', '')}"
    if more:
        message += f" (so it is in {more:,} more {'place' if more == 1 else 'places'})"
    return Advice(remark.rule, node.id, message, defined)


def _looked_over(facts: Facts) -> Iterator[list[_Remark]]:
    """The remarks on an unfolded network, node after node."""
    network = facts.network
    fields = receptive_fields(facts)
    yield []
    for key in network.order:
        if facts.nodes[key].status == "right":
            node = network.nodes[key]
            yield [*_on_node(facts, node), *_unproductive(facts, node, fields)]
    yield list(_heavy_linear(facts))


def _on_node(facts: Facts, node: Node) -> Iterator[_Remark]:
    network = facts.network
    kind = node.layer.kind
    after = [network.nodes[link.target] for link in network.outgoing(node.id)]
    follower = after[0] if len(after) == 1 else None
    if kind in _SHARES and _ends(network, node):
        yield _Remark(
            "softmax before cross-entropy",
            node.id,
            f"{node.name} stands before the output: cross-entropy loss applies softmax itself, so "
            "training with both learns slowly. Remove it; probabilities are one softmax away",
        )
    if follower and follower.layer.kind in _NORMS and _has_bias(node):
        yield _Remark(
            "bias before batch norm",
            node.id,
            f"the bias of {node.name} is taken away again by {follower.name}, which has a shift of "
            "its own. Turn the bias off",
        )
    if follower and _linear_pair(network, node, follower):
        yield _Remark(
            "no activation between",
            node.id,
            f"{node.name} is followed by {_next_linear(network, node)} with no activation between: "
            "together they are a single linear layer",
        )
    if kind in _DROPOUTS and _ends(network, node):
        yield _Remark(
            "dropout before the output",
            node.id,
            f"{node.name} drops the results themselves; put it before the last layer instead",
        )
    yield from _skipped_pixels(node)
    yield from _unflattened(facts, node)


def _ends(network: Network, node: Node) -> bool:
    """Whether nothing but an Output follows."""
    links = network.outgoing(node.id)
    return bool(links) and all(network.nodes[k.target].layer.kind == "Output" for k in links)


def _has_bias(node: Node) -> bool:
    return node.layer.kind in _SHIFTED and getattr(node.layer, "bias", False) is True


def _next_linear(network: Network, node: Node) -> str:
    """The name of the next layer with weights when only passing layers stand between; or ''."""
    links = network.outgoing(node.id)
    while len(links) == 1:
        follower = network.nodes[links[0].target]
        if follower.layer.kind in _SHIFTED:
            return follower.name
        if follower.layer.kind not in _PASSING:
            return ""
        links = network.outgoing(follower.id)
    return ""


def _linear_pair(network: Network, node: Node, follower: Node) -> bool:
    """Two linear layers in a row; a 1×1 or grouped convolution is a factor of another."""
    if node.layer.kind not in _SHIFTED or not _next_linear(network, node):
        return False
    other = network.by_name[_next_linear(network, node)]
    return not any(_factor(each) for each in (node, other))


def _factor(node: Node) -> bool:
    layer = node.layer
    grouped = getattr(layer, "groups", 1) > 1
    thin = layer.rank > 0 and 1 in per_dimension(getattr(layer, "kernel_size", 0), layer.rank)
    return grouped or thin


def _skipped_pixels(node: Node) -> Iterator[_Remark]:
    layer = node.layer
    stride = getattr(layer, "stride", None)
    if "kernel_size" not in layer.fields or stride is None or "Transpose" in layer.kind:
        return
    kernel = per_dimension(getattr(layer, "kernel_size"), layer.rank)  # noqa: B009
    dilation = per_dimension(getattr(layer, "dilation", 1), layer.rank)
    strides = per_dimension(stride, layer.rank)
    spans = [d * (k - 1) + 1 for k, d in zip(kernel, dilation, strict=True)]
    gaps = any(s > span for s, span in zip(strides, spans, strict=True))
    if gaps and max(kernel) > 1:
        yield _Remark(
            "stride larger than kernel",
            node.id,
            f"{node.name} steps {max(strides)} px with a window of {min(spans)}: pixels between "
            "are never seen",
        )


def _unflattened(facts: Facts, node: Node) -> Iterator[_Remark]:
    tensor = facts.nodes[node.id].inputs[0] if facts.nodes[node.id].inputs else None
    if node.layer.kind == "Linear" and tensor is not None and len(tensor.shape) == 3:
        yield _Remark(
            "linear on an image",
            node.id,
            f"{node.name} acts on the last dimension of {tensor} only; a Flatten before it is "
            "usually meant",
        )


def _unproductive(
    facts: Facts, node: Node, fields: Mapping[str, tuple[Receptive, ...]]
) -> Iterator[_Remark]:
    """Convolutions whose input already sees the whole image gain no context from their size."""
    layer = node.layer
    links = facts.network.incoming(node.id)
    if not layer.kind.startswith("Conv") or "Transpose" in layer.kind or not links:
        return
    if max(per_dimension(getattr(layer, "kernel_size"), layer.rank)) == 1:  # noqa: B009
        return
    seen = fields.get(links[0].source, ())
    if seen and all(field.size >= field.length for field in seen):
        yield _Remark(
            "unproductive layer",
            node.id,
            f"the input of {node.name} already sees the whole image "
            f"({int(seen[0].size)} of {seen[0].length} px): a larger image or less stride before "
            "would give it something to add",
        )


def _heavy_linear(facts: Facts) -> Iterator[_Remark]:
    network, total = facts.network, facts.totals.parameters
    for key in network.order:
        node = network.nodes[key]
        held = facts.nodes[key].parameters
        if node.layer.kind != "Linear" or not held:
            continue
        after_flatten = any(
            network.nodes[link.source].layer.kind in _PASSING for link in network.incoming(key)
        )
        if held >= HEAVY_LEAST and held > HEAVY_SHARE * total and after_flatten:
            share = 100 * held / total
            yield _Remark(
                "heavy linear",
                key,
                f"{node.name} holds {share:.0f} % of all parameters; a global average pooling "
                "before it would need far fewer",
            )
        return
