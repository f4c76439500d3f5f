"""Interpolation to another size. Rules of torch.nn.functional.interpolate."""

from collections.abc import Callable
from math import ceil, floor, prod
from struct import pack, unpack

from graphs.declare import (
    Call,
    Constant,
    Keeps,
    Layer,
    Operator,
    Window,
    check_table,
    family,
    layer,
    per_dimension,
)
from graphs.fields import LARGEST, Size, choice, factors, flag, size, value_text
from graphs.layers.adaptive import adaptive_window, window_elements
from graphs.layers.averaging import Matrix, averaging_matrix, averaging_operators
from graphs.operations import PER_MAC, Work, of_each
from graphs.types import ShapeError, TensorType

MODES = ("nearest", "linear", "bilinear", "bicubic", "trilinear", "area", "nearest-exact")
_RANKS = {"linear": 1, "bilinear": 2, "bicubic": 2, "trilinear": 3}
_LINEAR = ("linear", "bilinear", "trilinear")
_NAMES = {1: "C×L", 2: "C×H×W", 3: "C×D×H×W"}


@family
class Interpolation(Layer):
    """What resizes by a factor or to a size."""

    size: Size | None = size(default=None, unit="px", empty="by a factor", doc="The wanted size.")
    scale_factor: float | tuple[float, ...] | None = factors(
        default=None,
        minimum=1e-6,
        empty="to a size",
        doc="How many times larger.",
    )

    keeps = Keeps()

    def how(self) -> tuple[str, bool]:
        """The mode and whether the corners of both images lie on each other."""
        raise AssertionError(f"{self.kind} declares no mode")

    def output(self, *inputs: TensorType) -> TensorType:
        tensor = inputs[0]
        self._check(tensor)
        sizes = self._sizes(tensor)
        if 0 in sizes or 0 in tensor.shape[1:]:
            raise ShapeError(
                f"{tensor} would become {value_text((tensor.shape[0], *sizes))}",
                "Both images need at least one pixel",
            )
        return TensorType((tensor.shape[0], *sizes), tensor.dtype)

    def _check(self, tensor: TensorType) -> None:
        mode, corners = self.how()
        rank = len(tensor.shape) - 1
        if rank not in _NAMES or _RANKS.get(mode, rank) != rank:
            wanted = _NAMES[_RANKS[mode]] if mode in _RANKS else "channels and 1 to 3 dimensions"
            fitting = [m for m in MODES if _RANKS.get(m, rank) == rank] if rank in _NAMES else []
            hint = f"For this input there is {', '.join(fitting)}" if fitting else ""
            raise ShapeError(f"mode {mode} needs {wanted} but {tensor} arrives", hint)
        if corners and mode not in _RANKS:
            raise ShapeError(f"align_corners means nothing in mode {mode}", "Turn it off")
        if (self.size is None) == (self.scale_factor is None):
            both = "both are" if self.size is not None else "neither is"
            raise ShapeError(f"either size or scale_factor is needed, but {both} given")

    def _factors(self, tensor: TensorType) -> tuple[float, ...] | None:
        rank = len(tensor.shape) - 1
        given = self.size if self.scale_factor is None else self.scale_factor
        if isinstance(given, tuple) and len(given) != rank:
            name = "size" if self.scale_factor is None else "scale_factor"
            raise ShapeError(f"{name} has {len(given)} numbers but {tensor} has {rank} dimensions")
        if self.scale_factor is None:
            return None
        return given if isinstance(given, tuple) else (float(given or 0),) * rank

    def _sizes(self, tensor: TensorType) -> tuple[int, ...]:
        factors = self._factors(tensor)
        if factors is None:
            assert self.size is not None
            return per_dimension(self.size, len(tensor.shape) - 1)
        sizes = [n * each for n, each in zip(tensor.shape[1:], factors, strict=True)]
        if max(sizes) > LARGEST**2:
            raise ShapeError(
                f"{max(sizes):g} px are more than any image has", "Use a smaller factor"
            )
        return tuple(map(int, sizes))

    def work(
        self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]
    ) -> tuple[Work, ...]:
        mode, rank = self.how()[0], len(inputs[0].shape) - 1
        if mode == "area":
            pairs = zip(inputs[0].shape[1:], outputs[0].shape[1:], strict=True)
            seen = prod(window_elements(n, m) for n, m in pairs)
            return (Work("in windows", 1, inputs[0].shape[0] * seen),)
        taps = {"bicubic": 4, "nearest": 0, "nearest-exact": 0}.get(mode, 2) ** rank
        return of_each(outputs[0], f"for the weighted sum of {taps}", PER_MAC * taps)

    def module(self, *inputs: TensorType) -> Call:
        return Call(f"nn.{self.kind}", (), self.options())

    def _steps(self, tensor: TensorType) -> tuple[float, ...]:
        """Input pixels from one output pixel to the next, per dimension, as torch takes them."""
        factors, corners = self._factors(tensor), self.how()[1]
        sizes = self._sizes(tensor)
        if corners:
            pairs = zip(tensor.shape[1:], sizes, strict=True)
            return tuple((n - 1) / (m - 1) if m > 1 else 0.0 for n, m in pairs)
        if factors is not None:
            triples = zip(tensor.shape[1:], sizes, factors, strict=True)
            return tuple(
                n / m if self._copies(n, m, len(sizes)) else 1 / each for n, m, each in triples
            )
        return tuple(n / m for n, m in zip(tensor.shape[1:], sizes, strict=True))

    def _copies(self, count: int, wanted: int, rank: int) -> bool:
        """Whether torch looks at the sizes and not at the factor: where pixels stay or double."""
        mode = self.how()[0]
        if mode == "nearest":
            return rank == 2 and wanted in (count, 2 * count)
        return mode in _LINEAR and wanted == count

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        tensor, (mode, corners) = inputs[0], self.how()
        sizes = self._sizes(tensor)
        even = all(n * each == m for n, m, each in self._scales(tensor, sizes))
        if mode == "area":
            matrices = [area_matrix(n, m) for n, m in zip(tensor.shape[1:], sizes, strict=True)]
            return averaging_operators(tensor, sizes, matrices)
        if even and len(sizes) == 2:
            return _resize_operators(mode, corners=corners, sizes=sizes)
        per_dim = zip(tensor.shape[1:], sizes, self._steps(tensor), strict=True)
        matrices = [_matrix(mode, n, m, step, corners=corners) for n, m, step in per_dim]
        return averaging_operators(tensor, sizes, matrices)

    def _scales(self, tensor: TensorType, sizes: tuple[int, ...]) -> list[tuple[int, int, float]]:
        factors = self._factors(tensor)
        if factors is None:
            return []
        return list(zip(tensor.shape[1:], sizes, factors, strict=True))

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        tensor, (mode, _) = inputs[0], self.how()
        pairs = zip(tensor.shape[1:], self._sizes(tensor), strict=True)
        return tuple(_window(mode, n, m) for n, m in pairs)

    def detail(self) -> str:
        mode = self.how()[0]
        given = self.size if self.scale_factor is None else self.scale_factor
        sign = "to " if self.scale_factor is None else "×"
        return f"{sign}{value_text(given)}, {mode}"


def area_matrix(count: int, wanted: int) -> Matrix:
    """Mode area is adaptive average pooling."""

    def window(index: int) -> tuple[int, int, float]:
        first, end = adaptive_window(index, count, wanted)
        return first, end, 1 / (end - first)

    return averaging_matrix(count, wanted, window)


def _window(mode: str, count: int, wanted: int) -> Window:
    """What an output pixel sees: taps of the mode, spread over the enlarged image."""
    if mode == "area" and wanted <= count:
        return Window(None) if wanted == 1 else Window(-(-count // wanted), count // wanted)
    taps = {"nearest": 1, "nearest-exact": 1, "area": 1, "bicubic": 4}.get(mode, 2)
    if wanted >= count:
        times = ceil(wanted / count)
        return Window(taps * times, 1, (taps - 1) * times // 2, times)
    return Window(taps, count // wanted, (taps - 1) // 2)


def _resize_operators(mode: str, *, corners: bool, sizes: tuple[int, ...]) -> tuple[Operator, ...]:
    """ONNX's Resize; the batch and the channels of the wanted size are those that arrive."""
    coordinates = {"nearest": "asymmetric", "nearest-exact": "half_pixel"}.get(mode, "half_pixel")
    attributes: dict[str, object] = {
        "mode": {"bicubic": "cubic"}.get(mode, "linear" if mode in _RANKS else "nearest"),
        "coordinate_transformation_mode": "align_corners" if corners else coordinates,
    }
    if mode not in _RANKS:
        attributes["nearest_mode"] = "floor" if mode == "nearest" else "round_prefer_ceil"
    if mode == "bicubic":
        attributes["cubic_coeff_a"] = -0.75
    constants = {
        "first": Constant("int64", (1,), (0,)),
        "two": Constant("int64", (1,), (2,)),
        "wanted": Constant("int64", (len(sizes),), sizes),
        "none": Constant("float32", (0,), ()),
    }
    return (
        Operator("Shape", ("in0",), ("arriving",), constants=constants),
        Operator("Slice", ("arriving", "first", "two"), ("kept",)),
        Operator("Concat", ("kept", "wanted"), ("sizes",), {"axis": 0}),
        Operator("Resize", ("in0", "none", "none", "sizes"), attributes=attributes),
    )


def _matrix(mode: str, count: int, wanted: int, step: float, *, corners: bool) -> Matrix:
    """One row for each output pixel: the weights of the input pixels."""
    check_table(wanted, count)
    rows: list[float] = []
    for place in range(wanted):
        row = [0.0] * count
        for pixel, weight in _TAPS[mode](place, step, corners):
            row[min(max(pixel, 0), count - 1)] += weight
        rows += row
    return tuple(rows)


Taps = list[tuple[int, float]]


def _single(value: float) -> float:
    """A number as torch holds it while it looks for the nearest pixel."""
    return float(unpack("f", pack("f", value))[0])


def _nearest(place: int, step: float, corners: bool) -> Taps:
    return [(floor(_single(place * _single(step))), 1.0)]


def _nearest_exact(place: int, step: float, corners: bool) -> Taps:
    return [(floor(_single((place + 0.5) * _single(step))), 1.0)]


def _linear(place: int, step: float, corners: bool) -> Taps:
    at = place * step if corners else max((place + 0.5) * step - 0.5, 0.0)
    first = floor(at)
    return [(first, 1 - (at - first)), (first + 1, at - first)]


def _cubic(place: int, step: float, corners: bool) -> Taps:
    at = place * step if corners else (place + 0.5) * step - 0.5
    first = floor(at)
    return [(first + tap, _bend(abs(at - first - tap))) for tap in (-1, 0, 1, 2)]


def _bend(x: float, a: float = -0.75) -> float:
    """Keys' cubic convolution kernel with torch's coefficient."""
    if x <= 1:
        return ((a + 2) * x - (a + 3)) * x * x + 1
    return ((a * x - 5 * a) * x + 8 * a) * x - 4 * a if x < 2 else 0.0


_TAPS: dict[str, Callable[[int, float, bool], Taps]] = {
    "nearest": _nearest,
    "nearest-exact": _nearest_exact,
    "linear": _linear,
    "bilinear": _linear,
    "trilinear": _linear,
    "bicubic": _cubic,
}


@layer("reshape", "resize", "interpolate", "scale", "zoom", "decoder")
class Upsample(Interpolation):
    """Interpolates to another size, larger or smaller."""

    mode: str = choice(default="nearest", choices=MODES, doc="How pixels are filled in.")
    align_corners: bool = flag(
        default=False, doc="Let the corners of both images lie on each other."
    )

    def how(self) -> tuple[str, bool]:
        return self.mode, self.align_corners


@layer("reshape", "resize", "interpolate", "scale")
class UpsamplingNearest2d(Interpolation):
    """Repeats the nearest pixel."""

    def how(self) -> tuple[str, bool]:
        return "nearest", False


@layer("reshape", "resize", "interpolate", "scale")
class UpsamplingBilinear2d(Interpolation):
    """Interpolates between four pixels, the corners lying on each other."""

    def how(self) -> tuple[str, bool]:
        return "bilinear", True
