"""Receptive fields: what one output element sees of the network's input.

Closed form after https://distill.pub/2019/computing-receptive-fields, branches included.
"""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

from graphs.blocks import BlockLayer
from graphs.declare import Window
from graphs.network import Node
from graphs.propagate import Facts, NodeFacts
from graphs.types import TensorType


class Receptive(NamedTuple):
    """What is seen along one dimension: element i sees `size` elements from `start + i * jump` on.

    A start below 0 is padding. length: how many elements the input has. Where branches of
    different jumps meet, it is the smallest regular box that holds what all of them see. Behind an
    upsampling these are fractions; what is seen are the whole elements inside the box.
    """

    size: int | Fraction
    jump: int | Fraction
    start: int | Fraction
    length: int

    @property
    def end(self) -> int | Fraction:
        """The element after the last one that the first output element sees."""
        return self.start + self.size


class _View(NamedTuple):
    """What the elements of a tensor see, each and all together.

    together: None while the elements lie as in the input; once flattened they have lost their
    places, and what all of them see was taken down before.
    """

    fields: tuple[Receptive, ...]
    together: tuple[Receptive, ...] | None = None

    def whole(self, tensor: TensorType) -> tuple[Receptive, ...]:
        """What all elements see together."""
        if self.together is not None:
            return self.together
        return tuple(map(_whole, self.fields, tensor.shape[1:]))


def receptive_fields(facts: Facts) -> Mapping[str, tuple[Receptive, ...]]:
    """What an output element of each node sees, per dimension (height, width) of the input.

    Nodes without a known shape are left out, and those that join images with sequences.
    """
    outputs = facts.network.nodes
    views = _views(facts, {})
    found = {}
    for (key, port), view in views.items():
        if port in outputs[key].layer.outputs[:1] or not outputs[key].layer.outputs:
            found[key] = view.fields
    return found


def _views(facts: Facts, ends: Mapping[str, _View]) -> Mapping[tuple[str, str], _View]:
    """The views of all nodes by their ports; `ends`: those of a block's Inputs, by their names.

    A node without outputs has what arrives, under an empty port.
    """
    network = facts.network
    views: dict[tuple[str, str], _View] = {}
    for key in network.order:
        node, known = network.nodes[key], facts.nodes[key]
        if known.status != "right":
            continue
        links = network.incoming(key)[:1] if node.passes else network.incoming(key)
        sources = [views.get((link.source, link.source_port)) for link in links]
        arriving = [view for view in sources if view is not None]
        if len(arriving) == len(sources):
            seen = _seen(node, known, arriving, ends)
            views.update(((key, port), view) for port, view in seen.items() if view is not None)
    return views


def _seen(
    node: Node, facts: NodeFacts, arriving: list[_View], ends: Mapping[str, _View]
) -> Mapping[str, _View | None]:
    layer = node.layer
    if node.passes:
        return dict.fromkeys(layer.outputs, arriving[0])
    if isinstance(layer, BlockLayer):
        return _through_block(layer, facts, arriving)
    if layer.kind == "Input" and node.name in ends:
        view: _View | None = ends[node.name]
    elif arriving:
        view = _joined(arriving, layer.windows(*facts.inputs), facts)
    else:
        view = _first(facts)
    return dict.fromkeys(layer.outputs or ("",), view)


def _through_block(
    layer: BlockLayer, facts: NodeFacts, arriving: list[_View]
) -> Mapping[str, _View | None]:
    """What the outputs of a block see: its network looked through, copy after copy."""
    views: Sequence[_View | None] = arriving
    for copy in layer.copies(*facts.inputs):
        given = zip(layer.inputs, views, strict=True)
        inner = _views(copy, {name: view for name, view in given if view is not None})
        views = [inner.get((node.id, "")) for node in copy.network.of_kind("Output")]
    return dict(zip(layer.outputs, views, strict=True))


def _first(facts: NodeFacts) -> _View:
    lengths = facts.outputs[0].shape[1:] if facts.outputs else ()
    return _View(tuple(Receptive(1, 1, 0, length) for length in lengths))


def _joined(views: list[_View], windows: tuple[Window, ...], facts: NodeFacts) -> _View | None:
    """The view of a node from those of its inputs; None where they see different dimensions."""
    given = facts.outputs[0] if facts.outputs else facts.inputs[0]
    arriving = [
        (_through(view, windows, tensor, given), tensor)
        for view, tensor in zip(views, facts.inputs, strict=True)
        if view.fields
    ]
    if len(arriving) < 2:
        return arriving[0][0] if arriving else _View(())
    if len({len(view.fields) for view, _ in arriving}) > 1:
        return None
    if any(view.together is not None for view, _ in arriving):
        wholes = zip(*(view.whole(tensor) for view, tensor in arriving), strict=True)
        fields = tuple(_cover(fields, 1) for fields in wholes)
        return _View(fields, fields)
    seen = zip(*(_repeated(view, tensor, given) for view, tensor in arriving), strict=True)
    return _View(tuple(map(_cover, seen, given.shape[1:])))


def _through(
    view: _View, windows: tuple[Window, ...], tensor: TensorType, given: TensorType
) -> _View:
    """What a layer's elements see of one input through its windows."""
    if view.together is not None:
        return _View(view.together, view.together) if windows else view
    if windows:
        fields = zip(view.fields, windows, tensor.shape[1:], strict=True)
        view = _View(tuple(_grown(*each) for each in fields))
    flattened = len(given.shape) != len(tensor.shape)
    return view._replace(together=view.whole(tensor)) if flattened else view


def _grown(field: Receptive, window: Window, count: int) -> Receptive:
    if window.kernel is None:
        return _whole(field, count)
    step = _plain(Fraction(field.jump) / window.upsampling)
    size = field.size + (window.kernel - 1) * step
    start = field.start - window.padding * step
    return Receptive(size, window.stride * step, start, field.length)


def _plain(number: int | Fraction) -> int | Fraction:
    return int(number) if number == int(number) else number


def _whole(field: Receptive, count: int) -> Receptive:
    """What `count` elements see together, without the padding."""
    start = max(ceil(field.start), 0)
    end = min(floor(field.end + (count - 1) * field.jump), field.length)
    return Receptive(max(end - start, 0), 0, start, field.length)


def _repeated(view: _View, tensor: TensorType, given: TensorType) -> Iterable[Receptive]:
    """The fields of an input whose single elements are repeated to match the other inputs."""
    for field, count, wanted in zip(view.fields, tensor.shape[1:], given.shape[1:], strict=True):
        yield field._replace(jump=0) if count < wanted else field


def _cover(fields: Iterable[Receptive], count: int) -> Receptive:
    """The smallest box, moving by one of the jumps, that holds all fields at each of its places."""
    fields = tuple(fields)
    boxes = (_box(fields, jump, count - 1) for jump in sorted({field.jump for field in fields}))
    return min(boxes, key=lambda box: (box.size, -box.jump))


def _box(fields: tuple[Receptive, ...], jump: int | Fraction, last: int) -> Receptive:
    drifts = [(field, place * (field.jump - jump)) for field in fields for place in (0, last)]
    start = min(field.start + drift for field, drift in drifts)
    end = max(field.end + drift for field, drift in drifts)
    return Receptive(end - start, jump, start, max(field.length for field in fields))
