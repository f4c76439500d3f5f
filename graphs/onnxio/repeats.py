"""Repeated parts of a network whose names say nothing of its modules: names that make groups.

All that flows passes through some nodes; what stands between two of them is a part. Parts with
branches that are built alike get names of one group each, `blocks.0.conv1`, so that they can
become blocks. Layers in a row are no part: every cut of a chain would be one.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from graphs.network import Network, Node
from graphs.paths import free_path

_TRAILING = ("act", "norm", "dropout")
"""What belongs to the part before it: the ReLU behind an addition."""
GROUP = "blocks"


def grouped_names(network: Network) -> dict[str, str]:
    """New names for the nodes of repeated parts by their old ones; none where names make groups."""
    place = {key: number for number, key in enumerate(network.nodes)}
    in_order = all(place[k.source] < place[k.target] for k in network.wiring)
    nodes = [node for node in network.nodes.values() if node.layer.category != "io"]
    if not in_order or any("." in node.name for node in nodes):
        return {}
    parts = [(part, _built(network, part)) for part in _parts(network, nodes)]
    counts = Counter(built for _, built in parts)
    repeated = [part for part, built in parts if counts[built] > 1]
    group = free_path(GROUP, {node.name for node in nodes})
    return {
        node.name: f"{group}.{number}.{name}"
        for number, part in enumerate(repeated)
        for node, name in zip(part, _inner_names(part), strict=True)
    }


def _parts(network: Network, nodes: Sequence[Node]) -> Iterator[list[Node]]:
    """Parts with branches, each with the activation behind it."""
    segments = list(_segments(network, nodes))
    for index, segment in enumerate(segments):
        if len(segment) < 2:
            continue
        part = list(segment)
        for after in segments[index + 1 :]:
            if len(after) > 1 or after[0].layer.category not in _TRAILING:
                break
            part += after
        yield part


def _segments(network: Network, nodes: Sequence[Node]) -> Iterator[list[Node]]:
    """The nodes cut behind each of those through which all passes."""
    place = {node.id: number for number, node in enumerate(nodes)}
    last = {
        node.id: max(
            (place.get(k.target, len(nodes)) for k in network.outgoing(node.id)), default=0
        )
        for node in network.nodes.values()
    }
    furthest = max((last[node.id] for node in network.of_kind("Input")), default=0)
    segment: list[Node] = []
    for number, node in enumerate(nodes):
        segment.append(node)
        if furthest <= number:
            yield segment
            segment = []
        furthest = max(furthest, last[node.id])
    if segment:
        yield segment


def _built(network: Network, part: Sequence[Node]) -> tuple[Any, ...]:
    """How a part is built: kinds, and for each what it takes of which other one."""
    place = {node.id: number for number, node in enumerate(part)}
    return tuple(
        (
            node.layer.kind,
            tuple((place.get(k.source, -1), k.source_port) for k in network.incoming(node.id)),
        )
        for node in part
    )


def _inner_names(part: Sequence[Node]) -> Iterator[str]:
    counts: Counter[str] = Counter()
    several = Counter(map(_word, part))
    for node in part:
        word = _word(node)
        counts[word] += 1
        yield f"{word}{counts[word]}" if several[word] > 1 else word


_WORDS: Mapping[str, str] = {"BatchNorm2d": "bn", "Opaque": "operation"}


def _word(node: Node) -> str:
    kind = node.layer.kind
    return _WORDS.get(kind) or re.sub(r"\d+d$", "", kind).lower()
