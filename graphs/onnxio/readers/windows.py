"""Convolutions and poolings: what ONNX says of their windows, in PyTorch's words."""

from collections.abc import Sequence
from dataclasses import dataclass

from graphs.declare import Layer
from graphs.onnxio.file import Made, OnnxGraph, Step, Taken
from graphs.onnxio.readers.register import new_layer, reads
from graphs.reading import NoLayer

LOWEST = -3.4028234e38
"""What pads before a maximum: the lowest number of single precision."""

Sizes = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Windows:
    """Windows along each spatial dimension, and the pixels before and after."""

    kernel: Sizes
    stride: Sizes
    dilation: Sizes
    before: Sizes
    after: Sizes

    @property
    def rank(self) -> int:
        """How many spatial dimensions there are."""
        return len(self.kernel)

    @property
    def even(self) -> bool:
        """Whether as much stands before as after."""
        return self.before == self.after

    @property
    def same(self) -> bool:
        """Whether the padding is what PyTorch calls `same`."""
        spans = (d * (k - 1) for k, d in zip(self.kernel, self.dilation, strict=True))
        pads = [(span // 2, span - span // 2) for span in spans]
        return set(self.stride) == {1} and pads == [*zip(self.before, self.after, strict=True)]


def windows_of(step: Step, graph: OnnxGraph, kernel: Sizes) -> Windows:
    """The windows of an operator, its padding worked out where it is left to ONNX."""
    rank = len(kernel)
    if not 1 <= rank <= 3:
        raise NoLayer(f"it works on {rank} dimensions")
    stride = tuple(step.get("strides") or (1,) * rank)
    dilation = tuple(step.get("dilations") or (1,) * rank)
    pads = tuple(step.get("pads") or (0,) * 2 * rank)
    if len(stride) != rank or len(dilation) != rank or len(pads) != 2 * rank:
        raise NoLayer("its strides, dilations and pads have other numbers than its kernel")
    auto = step.get("auto_pad", "NOTSET")
    if auto.startswith("SAME"):
        before, after = _same(graph, step, kernel, stride, dilation, lower=auto == "SAME_LOWER")
        return Windows(kernel, stride, dilation, before, after)
    if auto == "VALID":
        pads = (0,) * 2 * rank
    return Windows(kernel, stride, dilation, pads[:rank], pads[rank:])


def _same(
    graph: OnnxGraph, step: Step, kernel: Sizes, stride: Sizes, dilation: Sizes, *, lower: bool
) -> tuple[Sizes, Sizes]:
    """As many windows as pixels divided by the stride; an odd pixel stands after, or before."""
    before, after = [], []
    sizes = graph.shape(step.inputs[0])[2:]
    for n, k, s, d in zip(sizes, kernel, stride, dilation, strict=True):
        total = max((-(-n // s) - 1) * s + d * (k - 1) + 1 - n, 0)
        small, large = total // 2, total - total // 2
        before.append(large if lower else small)
        after.append(small if lower else large)
    return tuple(before), tuple(after)


def edges(before: Sequence[int], after: Sequence[int]) -> tuple[int, ...]:
    """Padding as PyTorch has it: the last dimension first."""
    pairs = zip(reversed(before), reversed(after), strict=True)
    return tuple(each for pair in pairs for each in pair)


def padding_before(
    step: Step, windows: Windows, value: float | None = None
) -> tuple[list[Made], str]:
    """A layer that pads as no pooling or convolution does, and the name of what it gives."""
    given = f"{step.outputs[0]}\0padded"
    pads = edges(windows.before, windows.after)
    options = {"padding": pads} if value is None else {"padding": pads, "value": value}
    word = "ZeroPad" if value is None else "ConstantPad"
    layer = new_layer(f"{word}{windows.rank}d", **options)
    return [Made(layer, (step.inputs[0],), (given,))], given


@reads("Conv")
def convolution(step: Step, graph: OnnxGraph) -> list[Made]:
    """Conv with weights of the file; uneven padding becomes a layer of its own."""
    shape = weight_shape(step, graph, 1)
    windows = windows_of(step, graph, tuple(step.get("kernel_shape") or shape[2:]))
    before: list[Made] = []
    source = step.inputs[0]
    padding: Sizes | str = windows.before
    if windows.same and not windows.even:
        padding = "same"
    elif not windows.even:
        before, source = padding_before(step, windows)
        padding = (0,) * windows.rank
    bias = step.input(2)
    layer = new_layer(
        f"Conv{windows.rank}d",
        out_channels=shape[0],
        kernel_size=windows.kernel,
        stride=windows.stride,
        padding=padding,
        dilation=windows.dilation,
        groups=step.get("group", 1),
        bias=bool(bias),
    )
    weights = {"weight": Taken(step.inputs[1]), **bias_of(graph, bias)}
    return [*before, Made(layer, (source,), (step.outputs[0],), weights, (step,))]


def weight_shape(step: Step, graph: OnnxGraph, index: int) -> Sizes:
    """The shape of weights that stand in the file."""
    if not graph.constant(step.input(index)):
        raise NoLayer("its weights are computed while the network runs")
    return graph.shape(step.inputs[index])


def bias_of(graph: OnnxGraph, name: str) -> dict[str, Taken]:
    """A bias that stands in the file."""
    if name and not graph.constant(name):
        raise NoLayer("its bias is computed while the network runs")
    return {"bias": Taken(name)} if name else {}


@reads("ConvTranspose")
def transposed(step: Step, graph: OnnxGraph) -> list[Made]:
    """ConvTranspose; what is cut from the ends unevenly becomes output padding, or is cut after."""
    shape = weight_shape(step, graph, 1)
    kernel = tuple(step.get("kernel_shape") or shape[2:])
    windows = windows_of(step, graph, kernel)
    extra = tuple(step.get("output_padding") or (0,) * windows.rank)
    before, after = windows.before, windows.after
    if step.get("output_shape") or step.get("auto_pad", "NOTSET").startswith("SAME"):
        before, after = _towards(step, graph, windows, extra)
    group = step.get("group", 1)
    bias = step.input(2)
    # A negative cut adds to the end, as output padding does.
    before = tuple(max(each, 0) for each in before)
    gains = [max(b - a, 0) for b, a in zip(before, after, strict=True)]
    cuts = [max(a - b, 0) for b, a in zip(before, after, strict=True)]
    layer = new_layer(
        f"ConvTranspose{windows.rank}d",
        out_channels=shape[1] * group,
        kernel_size=windows.kernel,
        stride=windows.stride,
        padding=before,
        output_padding=tuple(e + g for e, g in zip(extra, gains, strict=True)),
        groups=group,
        bias=bool(bias),
        dilation=windows.dilation,
    )
    weights = {"weight": Taken(step.inputs[1]), **bias_of(graph, bias)}
    given = f"{step.outputs[0]}\0whole" if any(cuts) else step.outputs[0]
    made = [Made(layer, (step.inputs[0],), (given,), weights, (step,))]
    if any(cuts):
        pads = edges((0,) * windows.rank, [-cut for cut in cuts])
        crop = new_layer(f"ZeroPad{windows.rank}d", padding=pads)
        made.append(Made(crop, (given,), (step.outputs[0],)))
    return made


def _towards(step: Step, graph: OnnxGraph, windows: Windows, extra: Sizes) -> tuple[Sizes, Sizes]:
    """Padding that gives the wanted size, as ONNX shares it between the two ends."""
    sizes = graph.shape(step.inputs[0])[2:]
    wanted = tuple(step.get("output_shape") or ())[-windows.rank :]
    wanted = wanted or tuple(n * s for n, s in zip(sizes, windows.stride, strict=True))
    lower = step.get("auto_pad") != "SAME_UPPER"
    before, after = [], []
    rows = zip(sizes, wanted, windows.kernel, windows.stride, windows.dilation, extra, strict=True)
    for n, m, k, s, d, e in rows:
        total = (n - 1) * s + e + d * (k - 1) + 1 - m
        small, large = max(total, 0) // 2, max(total, 0) - max(total, 0) // 2
        before.append(large if lower else small)
        after.append((small if lower else large) + min(total, 0))
    return tuple(before), tuple(after)


def _pools(windows: Windows) -> bool:
    """Whether PyTorch's pooling has that padding itself."""
    half = all(p <= k // 2 for p, k in zip(windows.before, windows.kernel, strict=True))
    return windows.even and half


_ADAPTIVE = ("pytorch", "Convas")
"""Programs that write of a pooling to a wanted size its windows alone, and of others all."""


def _adaptive(word: str, step: Step, graph: OnnxGraph) -> list[Made]:
    """The pooling to a wanted size that an operator stands for; none where it may be another."""
    kernel = tuple(step.get("kernel_shape"))
    if graph.producer not in _ADAPTIVE or step.attributes.keys() != {"kernel_shape", "strides"}:
        return []
    sizes = graph.shape(step.inputs[0])[2:]
    even = all(n % k == 0 for n, k in zip(sizes, kernel, strict=True))
    if kernel != tuple(step.get("strides")) or not even:
        return []
    wanted = tuple(n // k for n, k in zip(sizes, kernel, strict=True))
    layer = new_layer(f"Adaptive{word}Pool{len(kernel)}d", output_size=wanted)
    return [Made(layer, step.inputs, step.outputs[:1], {}, (step,))]


@reads("MaxPool")
def max_pool(step: Step, graph: OnnxGraph) -> list[Made]:
    """MaxPool; uneven padding becomes a layer of its own."""
    if found := _adaptive("Max", step, graph):
        return found
    if graph.used(step.outputs[1:]):
        raise NoLayer("the places of its maxima are counted over the whole batch")
    windows = windows_of(step, graph, tuple(step.get("kernel_shape")))
    before: list[Made] = []
    source = step.inputs[0]
    padding = windows.before
    if not _pools(windows):
        before, source = padding_before(step, windows, LOWEST)
        padding = (0,) * windows.rank
    layer = _pool("MaxPool", step, windows, padding, dilation=windows.dilation)
    return [*before, Made(layer, (source,), step.outputs[:1], {}, (step,))]


def _pool(word: str, step: Step, windows: Windows, padding: Sizes, **more: object) -> Layer:
    stride = None if windows.stride == windows.kernel else windows.stride
    return new_layer(
        f"{word}{windows.rank}d",
        kernel_size=windows.kernel,
        stride=stride,
        padding=padding,
        ceil_mode=bool(step.get("ceil_mode", 0)),
        **more,
    )


@reads("AveragePool")
def average_pool(step: Step, graph: OnnxGraph) -> list[Made]:
    """AveragePool; uneven padding that counts becomes a layer of its own."""
    if found := _adaptive("Avg", step, graph):
        return found
    windows = windows_of(step, graph, tuple(step.get("kernel_shape")))
    if set(windows.dilation) != {1}:
        raise NoLayer("it averages over dilated windows")
    padded = any((*windows.before, *windows.after))
    counts = bool(step.get("count_include_pad", 0)) or not padded
    if counts and padded and step.get("ceil_mode", 0) and not _filled(windows, graph, step):
        raise NoLayer("runtimes do not agree on how much padding its last windows count")
    before: list[Made] = []
    source = step.inputs[0]
    padding = windows.before
    if not _pools(windows):
        if not counts and _sees_all(windows, graph, step):
            layer = new_layer(f"AdaptiveAvgPool{windows.rank}d", output_size=1)
            return [Made(layer, step.inputs, step.outputs, {}, (step,))]
        if not counts:
            raise NoLayer("it averages without padding that differs before and after")
        before, source = padding_before(step, windows)
        padding = (0,) * windows.rank
    layer = _pool("AvgPool", step, windows, padding, count_include_pad=counts)
    return [*before, Made(layer, (source,), step.outputs, {}, (step,))]


def _sees_all(windows: Windows, graph: OnnxGraph, step: Step) -> bool:
    """Whether there is one window, and the whole image is in it."""
    sizes, given = graph.shape(step.inputs[0])[2:], graph.shape(step.outputs[0])[2:]
    rows = zip(sizes, windows.kernel, windows.before, strict=True)
    return set(given) == {1} and all(k - b >= n for n, k, b in rows)


def _filled(windows: Windows, graph: OnnxGraph, step: Step) -> bool:
    """Whether the last windows end where the padding does."""
    rows = zip(
        graph.shape(step.inputs[0])[2:],
        windows.before,
        windows.after,
        windows.kernel,
        windows.stride,
        strict=True,
    )
    return all((n + b + a - k) % s == 0 for n, b, a, k, s in rows)


@reads("LpPool")
def lp_pool(step: Step, graph: OnnxGraph) -> list[Made]:
    """LpPool; padding becomes a layer of its own. PyTorch takes no sizes, so even powers only."""
    windows = windows_of(step, graph, tuple(step.get("kernel_shape")))
    power = step.get("p", 2)
    if set(windows.dilation) != {1} or power % 2:
        raise NoLayer("its windows are dilated, or its power is odd")
    before: list[Made] = []
    source = step.inputs[0]
    if any((*windows.before, *windows.after)):
        before, source = padding_before(step, windows)
    layer = new_layer(
        f"LPPool{windows.rank}d",
        norm_type=float(power),
        kernel_size=windows.kernel,
        stride=windows.stride,
        ceil_mode=bool(step.get("ceil_mode", 0)),
    )
    return [*before, Made(layer, (source,), step.outputs, {}, (step,))]


@reads("GlobalAveragePool", "GlobalMaxPool")
def global_pool(step: Step, graph: OnnxGraph) -> list[Made]:
    """One number for each channel."""
    rank = len(graph.shape(step.inputs[0])) - 2
    if not 1 <= rank <= 3:
        raise NoLayer(f"it works on {rank} dimensions")
    word = "Avg" if step.type == "GlobalAveragePool" else "Max"
    layer = new_layer(f"Adaptive{word}Pool{rank}d", output_size=1)
    return [Made(layer, step.inputs, step.outputs, {}, (step,))]
