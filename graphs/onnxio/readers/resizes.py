"""Resizing and padding of images."""

from math import floor

from graphs.onnxio.file import Made, OnnxGraph, Step
from graphs.onnxio.readers.activations import simple
from graphs.onnxio.readers.register import new_layer, reads
from graphs.onnxio.readers.windows import edges
from graphs.reading import NoLayer

_SMOOTH = {1: "linear", 2: "bilinear", 3: "trilinear"}


@reads("Resize", "Upsample")
def resize(step: Step, graph: OnnxGraph) -> list[Made]:
    """Upsample in one of PyTorch's modes; older operators say less of how."""
    tensor = graph.sample(step.inputs[0])
    rank = len(tensor.shape) - 1
    given = graph.sample(step.outputs[0])
    if not 1 <= rank <= 3 or given.shape[0] != tensor.shape[0]:
        raise NoLayer("it resizes other dimensions than the places of an image")
    scales = _scales(step, graph)
    mode, corners = _mode(step, graph, rank, tensor.shape[1:], given.shape[1:])
    size, factor = given.shape[1:], None
    floored = (
        scales
        and tuple(floor(n * s) for n, s in zip(tensor.shape[1:], scales, strict=True))
        == given.shape[1:]
    )
    options: dict[str, object] = {"size": size, "scale_factor": factor}
    if scales and floored:
        options = {"size": None, "scale_factor": scales}
    whole = scales and all(
        (n * s).is_integer() for n, s in zip(tensor.shape[1:], scales, strict=True)
    )
    if corners and scales and not whole:
        raise NoLayer("its corners lie on each other in a size that is no whole number")
    layer = new_layer("Upsample", **options, mode=mode, align_corners=corners)
    return simple(layer, step)


def _scales(step: Step, graph: OnnxGraph) -> tuple[float, ...]:
    """The factors of the places; empty where a size is wanted."""
    if step.get("scales") is not None:
        return tuple(step.get("scales"))[2:]
    index = 2 if step.type == "Resize" and len(step.inputs) > 2 else 1
    if step.input(3) or not step.input(index):
        return ()
    found = graph.numbers_of(step.inputs[index], "factors")
    rank = len(graph.shape(step.inputs[0]))
    factors = [1.0] * rank
    for axis, factor in zip(step.get("axes") or range(rank), found, strict=True):
        factors[axis] = factor
    return tuple(factors[2:])


def _mode(
    step: Step, graph: OnnxGraph, rank: int, sizes: tuple[int, ...], wanted: tuple[int, ...]
) -> tuple[str, bool]:
    old = step.type == "Upsample" or graph.opset < 11
    how = step.get("coordinate_transformation_mode", "half_pixel")
    how = "asymmetric" if old else how
    mode = step.get("mode", "nearest")
    if step.get("antialias", 0) or step.get("exclude_outside", 0):
        raise NoLayer("it smooths what it makes smaller")
    if mode == "nearest":
        return _nearest(how, "floor" if old else step.get("nearest_mode"), sizes, wanted), False
    half = how == "half_pixel" or (how == "pytorch_half_pixel" and min(wanted) > 1)
    if not half and how != "align_corners":
        raise NoLayer(f"its pixels lie as {how} says, where PyTorch has them otherwise")
    if mode == "cubic":
        if step.get("cubic_coeff_a", -0.75) != -0.75 or rank != 2:
            raise NoLayer("its cubic curve is not PyTorch's")
        return "bicubic", how == "align_corners"
    if mode != "linear":
        raise NoLayer(f"its mode is {mode}")
    return _SMOOTH[rank], how == "align_corners"


def _nearest(how: str, rounding: str, sizes: tuple[int, ...], wanted: tuple[int, ...]) -> str:
    """PyTorch's nearest is asymmetric and rounds down; of whole factors others say the same."""
    times = {m / n for n, m in zip(sizes, wanted, strict=True)}
    if how == "asymmetric" and (rounding == "floor" or (times <= {1, 2} and "floor" in rounding)):
        return "nearest"
    if how in ("half_pixel", "pytorch_half_pixel") and rounding.startswith("round_prefer"):
        if all(each.is_integer() for each in times):
            return "nearest"
        if rounding == "round_prefer_ceil":
            return "nearest-exact"
    raise NoLayer(f"it takes the nearest pixel as {how} and {rounding} say")


_PADS = {"constant": "Constant", "reflect": "Reflection", "edge": "Replication", "wrap": "Circular"}


@reads("Pad")
def pad(step: Step, graph: OnnxGraph) -> list[Made]:
    """Padding around places; constant padding also of channels."""
    tensor = graph.sample(step.inputs[0])
    rank = len(tensor.shape) + 1
    before, after = _pads(step, graph, rank)
    if before[0] or after[0]:
        raise NoLayer("it pads the batch")
    mode = step.get("mode", "constant")
    value = _fill(step, graph)
    padded = [axis for axis in range(1, rank) if before[axis] or after[axis]]
    first = min(padded, default=rank - 1)
    places = rank - first if mode == "constant" else rank - 2
    if mode == "constant" and first > 1 and 1 <= rank - 2 <= 3:
        places = rank - 2
    if not 1 <= places <= 3 or first < rank - places or mode not in _PADS:
        raise NoLayer("it pads more than the places of an image")
    word = "Zero" if mode == "constant" and value == 0 else _PADS[mode]
    options: dict[str, object] = {"padding": edges(before[-places:], after[-places:])}
    if word == "Constant":
        options["value"] = value
    return simple(new_layer(f"{word}Pad{places}d", **options), step)


def _pads(step: Step, graph: OnnxGraph, rank: int) -> tuple[list[int], list[int]]:
    if step.input(1):
        pads = graph.whole_numbers(step.inputs[1], "padding")
    else:
        pads = tuple(step.get("pads") or step.get("paddings") or ())
    axes = tuple(range(len(pads) // 2))
    if step.input(3):
        axes = graph.whole_numbers(step.inputs[3], "axes")
    if len(pads) != 2 * len(axes) or any(not -rank <= axis < rank for axis in axes):
        raise NoLayer("its padding has other numbers than its axes")
    before, after = [0] * rank, [0] * rank
    for place, axis in enumerate(axes):
        before[axis % rank], after[axis % rank] = pads[place], pads[len(axes) + place]
    return before, after


def _fill(step: Step, graph: OnnxGraph) -> float:
    if step.input(2):
        found = graph.numbers_of(step.inputs[2], "value")
        return float(found[0]) if found else 0.0
    return float(step.get("value", 0.0))
