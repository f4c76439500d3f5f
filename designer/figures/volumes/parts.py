"""What of a network is drawn as a volume, and what is left out because it only passes on."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from graphs.blocks import BlockLayer
from graphs.declare import Layer, per_dimension
from graphs.fields import value_text
from graphs.layers.padding import Padding
from graphs.layers.transposed import ConvTranspose
from graphs.network import Node
from graphs.parts import POINT
from graphs.propagate import Facts, NodeFacts

Shape = tuple[int, ...]
_PASSING = ("act", "norm", "dropout", "reshape")
_SIGNS = {"Add": "+", "Multiply": "×", "Subtract": "−", "Divide": "÷"}


@dataclass(frozen=True, slots=True)
class Part:
    """A volume, or a sign in a circle where values meet.

    shape: what it gives; None while that is unknown. words: what is done. kernel: height and width
    of a convolution's window on what arrives. count: how many of it stand one behind the other.
    """

    key: str
    name: str
    words: str
    category: str
    shape: Shape | None
    kernel: tuple[int, int] | None = None
    count: int = 1
    sign: str = ""


class Parts(NamedTuple):
    """The volumes by key, upstream first, and the links between them.

    notes: what arrives on a link where a border was cut off or put around it.
    """

    parts: Mapping[str, Part]
    links: tuple[tuple[str, str], ...]
    notes: Mapping[tuple[str, str], str]


def parts_of(facts: Facts) -> Parts:
    """The volumes of a network: like convolutions in a row are one of several slabs."""
    return _rows_joined(_drawn(facts))


def _drawn(facts: Facts) -> Parts:
    network = facts.network
    parts: dict[str, Part] = {}
    shown: dict[str, str] = {}
    """For each node, the part whose volume is what it gives."""
    links: list[tuple[str, str]] = []
    notes: dict[tuple[str, str], str] = {}
    for key in network.order:
        node, known = network.nodes[key], facts.nodes[key]
        arriving = [k for k in network.incoming(key) if k.source in shown]
        sources = [shown[k.source] for k in arriving]
        if node.layer.kind in ("Output", "Target") or node.layer.category == "loss":
            continue
        if len(sources) == 1 and _passes(node.layer, known):
            shown[key] = sources[0]
            continue
        parts[key] = _part(node, known)
        shown[key] = key
        links += dict.fromkeys((source, key) for source in sources)
        for source, link in zip(sources, arriving, strict=True):
            flows = facts.type_on(link)
            if flows is not None and len(flows.shape) > 1 and flows.shape != parts[source].shape:
                notes[source, key] = str(flows)
    return Parts(parts, tuple(links), notes)


def _passes(layer: Layer, known: NodeFacts) -> bool:
    """Whether a layer changes no more than numbers or a border, or only lays them in a row."""
    if not known.outputs:
        return layer.category in _PASSING
    same = [each.shape for each in known.outputs] == [known.inputs[0].shape]
    if layer.category == "pool":
        return same and all(each == POINT for each in layer.windows(*known.inputs))
    if layer.category not in _PASSING:
        return False
    if isinstance(layer, Padding):
        return True
    return same or (layer.category == "reshape" and len(known.outputs[0].shape) == 1)


def _part(node: Node, known: NodeFacts) -> Part:
    shape = known.outputs[0].shape if known.outputs else None
    layer, inputs = node.layer, known.inputs
    name = node.name.rpartition(".")[2]
    if isinstance(layer, BlockLayer):
        inner = _only_convolution(layer, known)
        if inner is not None:
            return replace(inner, key=node.id, name=_own_name(name, inner.words), shape=shape)
    words = _words(layer)
    meeting = layer.category == "merge" and len(inputs) > 1
    same = all(each.shape == shape for each in inputs)
    sign = _SIGNS.get(layer.kind, "") if meeting and same else ""
    kernel = _kernel(layer)
    return Part(node.id, _own_name(name, words), words, layer.category, shape, kernel, sign=sign)


def _only_convolution(layer: BlockLayer, known: NodeFacts) -> Part | None:
    """The convolution in a block that has nothing else to draw, with what follows it."""
    if layer.repeat != 1 or known.status != "right":
        return None
    inner = _drawn(layer.copies(*known.inputs)[0])
    found = [part for part in inner.parts.values() if part.category != "io"]
    return found[0] if len(found) == 1 and found[0].kernel else None


def _words(layer: Layer) -> str:
    """What a layer does, in a few words: `conv 3×3 /2`, `max pool`, `Bottleneck ×3`."""
    if isinstance(layer, BlockLayer):
        return layer.kind if layer.repeat == 1 else f"{layer.kind} ×{layer.repeat}"
    kind = re.sub(r"[123]d$", "", layer.kind).removeprefix("Adaptive")
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", kind).lower()
    words = words.replace("conv transpose", "up-conv")
    if "kernel_size" in layer.fields and layer.rank:
        words += f" {value_text(_sizes(layer, 'kernel_size'))}"
        if _is_convolution(layer) and (stride := _stride(layer)) != "1":
            words += f" /{stride}"
    return words


def _sizes(layer: Layer, name: str) -> tuple[int, ...]:
    return per_dimension(getattr(layer, name, 1), layer.rank)


def _is_convolution(layer: Layer) -> bool:
    """Whether a window slides over what arrives; a transposed one slides over what it gives."""
    if layer.category != "conv" or "kernel_size" not in layer.fields:
        return False
    return not isinstance(layer, ConvTranspose)


def _stride(layer: Layer) -> str:
    sizes = _sizes(layer, "stride")
    return str(sizes[0]) if len(set(sizes)) == 1 else value_text(sizes)


def _kernel(layer: Layer) -> tuple[int, int] | None:
    """The window that a convolution has on each image that arrives."""
    if not _is_convolution(layer) or layer.rank < 2:
        return None
    sizes = _sizes(layer, "kernel_size")
    return sizes[-2], sizes[-1]


def _own_name(name: str, words: str) -> str:
    """A node's name where it says more than its number in a sequence and what is done there."""
    told = re.sub(r"[^a-z]", "", words.lower())
    stem = re.sub(r"[^a-z]", "", name.lower())
    return "" if name.isdigit() or (len(stem) > 2 and stem in told) else name


def _rows_joined(drawn: Parts) -> Parts:
    """The same with each row of like convolutions as one part."""
    leaving: dict[str, list[str]] = {}
    arriving: dict[str, list[str]] = {}
    for source, target in drawn.links:
        leaving.setdefault(source, []).append(target)
        arriving.setdefault(target, []).append(source)
    parts = dict(drawn.parts)
    stands_in: dict[str, str] = {}
    for key, part in drawn.parts.items():
        sources = arriving.get(key, [])
        if len(sources) == 1 and len(leaving[sources[0]]) == 1:
            first = stands_in.get(sources[0], sources[0])
            if _alike(parts[first], part):
                stands_in[key] = first
                parts[first] = _joined(parts[first], parts.pop(key))
    ends = ((stands_in.get(a, a), stands_in.get(b, b)) for a, b in drawn.links)
    notes = {(stands_in.get(a, a), b): text for (a, b), text in drawn.notes.items()}
    return Parts(parts, tuple(dict.fromkeys((a, b) for a, b in ends if a != b)), notes)


def _alike(one: Part, other: Part) -> bool:
    same = (one.shape, one.words) == (other.shape, other.words)
    return same and one.category == other.category == "conv" and one.shape is not None


def _joined(first: Part, last: Part) -> Part:
    name = f"{first.name.partition('–')[0]}–{last.name}" if first.name and last.name else ""
    return replace(first, count=first.count + last.count, name=name)
