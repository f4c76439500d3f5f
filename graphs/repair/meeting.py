"""Repairs where branches meet: projections, other strides, padding, cropping, output padding."""

from collections.abc import Iterator

from graphs.layers import CATALOGUE
from graphs.network import Link
from graphs.problems import Problem
from graphs.propagate import Facts
from graphs.repair.change import Repair, inserted, made, with_field
from graphs.repair.geometry import with_same_padding
from graphs.types import TensorType


def proposals(facts: Facts, problem: Problem) -> Iterator[Repair]:
    """Changes on one of the branches so that its shape becomes another branch's."""
    if problem.node is None or facts.nodes[problem.node].status != "wrong":
        return
    links = facts.network.incoming(problem.node)
    arriving = [(link, facts.type_on(link)) for link in links]
    known = [(link, tensor) for link, tensor in arriving if tensor is not None]
    if len(known) < 2 or len(known) < len(arriving):
        return
    for link, tensor in known:
        for other in goals(link, known):
            if other.shape != tensor.shape:
                yield from _towards(facts, link, tensor, other)


def goals(link: Link, known: list[tuple[Link, TensorType]]) -> list[TensorType]:
    """What arrives along the other wires: the shapes that this one's may have to become."""
    found: list[TensorType] = []
    for other, tensor in known:
        if other != link and tensor not in found:
            found.append(tensor)
    return found


def _towards(facts: Facts, link: Link, tensor: TensorType, goal: TensorType) -> Iterator[Repair]:
    yield from _other_parameters(facts, link, tensor, goal)
    yield from between(facts, link, tensor, goal)


def between(facts: Facts, link: Link, tensor: TensorType, goal: TensorType) -> Iterator[Repair]:
    """What a wire may lead through so that its shape becomes another's."""
    if len(tensor.shape) != len(goal.shape):
        if len(goal.shape) == 1:
            flat = CATALOGUE["Flatten"]()
            yield inserted(facts.network, link, flat, "flatten", "a Flatten")
        return
    if len(tensor.shape) in (2, 3, 4):
        yield from _projected(facts, link, tensor, goal)
        yield from _padded(facts, link, tensor, goal)
        yield from _enlarged(facts, link, tensor, goal)
    if len(tensor.shape) == 1:
        linear = made("Linear", out_features=goal.shape[0])
        if linear is not None:
            yield inserted(facts.network, link, linear, "projection", "a Linear projection")


def _other_parameters(
    facts: Facts, link: Link, tensor: TensorType, goal: TensorType
) -> Iterator[Repair]:
    """The nearest convolution or pooling of the branch, with what makes its size the goal's."""
    network = facts.network
    key: str | None = link.source
    while key is not None:
        layer = network.nodes[key].layer
        if "kernel_size" in layer.fields:
            for field, value in _steps(facts, key, tensor, goal):
                repair = with_field(network, key, field, value)
                if repair is not None:
                    yield repair
            return
        above = network.incoming(key)
        single = len(above) == 1 and len(network.outgoing(key)) == 1
        key = above[0].source if single else None


def _steps(
    facts: Facts, key: str, tensor: TensorType, goal: TensorType
) -> Iterator[tuple[str, object]]:
    layer = facts.network.nodes[key].layer
    same_rank = len(tensor.shape) == len(goal.shape)
    if same_rank and tensor.shape[1:] == goal.shape[1:] and "out_channels" in layer.fields:
        yield "out_channels", goal.shape[0]
    if "output_padding" in layer.fields:
        yield "output_size", goal.shape[1:]
    if same_rank and len(goal.shape) > 1 and "stride" in layer.fields:
        arrived = facts.nodes[key].inputs[0].shape[1:]
        for factor in {-(-n // m) for n, m in zip(arrived, goal.shape[1:], strict=False) if m}:
            yield "stride", factor
    same = with_same_padding(layer)
    if same is not None:
        yield "padding", getattr(same, "padding")  # noqa: B009


def _projected(facts: Facts, link: Link, tensor: TensorType, goal: TensorType) -> Iterator[Repair]:
    """A 1×1 convolution, strided where the goal is smaller."""
    rank = len(tensor.shape) - 1
    steps = tuple(
        -(-n // m) if m else 0 for n, m in zip(tensor.shape[1:], goal.shape[1:], strict=True)
    )
    if min(steps) < 1:
        return
    conv = made(f"Conv{rank}d", out_channels=goal.shape[0], kernel_size=1, stride=steps, bias=False)
    if conv is None:
        return
    kernel = "×".join("1" * rank)
    strided = f", stride {steps[0]}" if max(steps) > 1 else ""
    what = f"a projection ({goal.shape[0]} × {kernel}{strided})"
    yield inserted(facts.network, link, conv, "projection", what)


def _padded(facts: Facts, link: Link, tensor: TensorType, goal: TensorType) -> Iterator[Repair]:
    """Zeros around the smaller image, or a border cut from the larger one."""
    rank = len(tensor.shape) - 1
    pads: list[int] = []
    for n, m in zip(reversed(tensor.shape[1:]), reversed(goal.shape[1:]), strict=True):
        before = (m - n) // 2
        pads += [before, m - n - before]
    if not any(pads) or max(map(abs, pads)) > 16:
        return
    layer = CATALOGUE[f"ZeroPad{rank}d"](**{"padding": tuple(pads)})
    cropping = sum(pads) < 0
    what = "a crop" if cropping else "zero padding"
    name = "crop" if cropping else "pad"
    yield inserted(facts.network, link, layer, name, f"{what} to {goal}")


def _enlarged(facts: Facts, link: Link, tensor: TensorType, goal: TensorType) -> Iterator[Repair]:
    """The smaller image drawn larger; with a projection behind it where the channels differ."""
    pairs = list(zip(tensor.shape[1:], goal.shape[1:], strict=True))
    if any(n > m for n, m in pairs) or all(n == m for n, m in pairs):
        return
    layer = made("Upsample", size=goal.shape[1:])
    if layer is None:
        return
    larger = inserted(facts.network, link, layer, "upsample", f"an upsampling to {goal}")
    if tensor.shape[0] == goal.shape[0]:
        yield larger
        return
    rank = len(tensor.shape) - 1
    conv = made(f"Conv{rank}d", out_channels=goal.shape[0], kernel_size=1, bias=False)
    if conv is not None:
        what = f"an upsampling and a projection to {goal}"
        last = larger.network.wiring.links[link.target, link.target_port]
        yield inserted(larger.network, last, conv, "projection", what)
