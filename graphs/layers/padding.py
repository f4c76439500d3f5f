"""Padding layers. Rules of https://docs.pytorch.org/docs/stable/nn.html#padding-layers."""

from graphs.declare import (
    Call,
    Constant,
    Keeps,
    Layer,
    Operator,
    Window,
    family,
    layer,
    needs_spatial,
)
from graphs.fields import Size, edges, real
from graphs.types import ShapeError, TensorType


@family
class Padding(Layer):
    """What paddings have in common: pixels around every channel; negative ones crop."""

    padding: Size = edges(default=1, doc="Pixels around, or left, right, top, bottom … each.")

    keeps = Keeps()

    def pads(self) -> tuple[tuple[int, int], ...]:
        """Pixels before and after, per dimension in the order of the shape."""
        return _pairs(self.padding, self.rank)

    def output(self, *inputs: TensorType) -> TensorType:
        tensor = inputs[0]
        self.check_rank(tensor)
        untouched = len(tensor.shape) - self.rank
        sizes = []
        for n, (before, after) in zip(tensor.shape[untouched:], self.pads(), strict=True):
            self.check(n, before, after)
            sizes.append(n + before + after)
        return TensorType((*tensor.shape[:untouched], *sizes), tensor.dtype)

    def check_rank(self, tensor: TensorType) -> None:
        """Refuse an input without the layer's dimensions."""
        needs_spatial(self, tensor)

    def check(self, n: int, before: int, after: int) -> None:
        """Refuse padding that a dimension of n pixels cannot have."""
        if n + before + after < 0 or -before > n or -after > n:
            raise ShapeError(
                f"padding {before} and {after} leaves nothing of {n} px", "Crop less of it"
            )

    def module(self, *inputs: TensorType) -> Call:
        return Call(f"nn.{self.kind}", (), self.options())

    mode = ""

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        before, after = zip(*self.pads(), strict=True)
        untouched = (0,) * (len(inputs[0].shape) + 1 - self.rank)
        pads = (*untouched, *before, *untouched, *after)
        constants = {"pads": Constant("int64", (len(pads),), pads)}
        names: tuple[str, ...] = ("in0", "pads")
        if self.mode == "constant":
            constants["fill"] = Constant(inputs[0].dtype, (), (self.fill(),))
            names = ("in0", "pads", "fill")
        return (Operator("Pad", names, attributes={"mode": self.mode}, constants=constants),)

    def fill(self) -> float:
        """The number that constant padding puts around."""
        return 0.0

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        # It pads the last dimensions: fewer than there are places, or the channels too.
        places = len(inputs[0].shape) - 1
        pads = (*((0, 0),) * places, *self.pads())
        return tuple(Window(1, 1, before) for before, _ in pads[len(pads) - places :])

    def detail(self) -> str:
        return f"{self.padding} px" if isinstance(self.padding, int) else self._each_side()

    def _each_side(self) -> str:
        assert isinstance(self.padding, tuple)
        return ", ".join(map(str, self.padding)) + " px"


def _pairs(value: Size, rank: int) -> tuple[tuple[int, int], ...]:
    """The value of an `edges` field as (before, after) per dimension, in the shape's order."""
    if isinstance(value, int):
        return ((value, value),) * rank
    pairs = [(value[2 * i], value[2 * i + 1]) for i in range(rank)]
    return tuple(reversed(pairs))


@family
class FilledPad(Padding):
    """Paddings with one number: they pad the last dimensions, whatever stands before."""

    mode = "constant"
    takes = "any"

    def check_rank(self, tensor: TensorType) -> None:
        if len(tensor.shape) < self.rank:
            needs_spatial(self, tensor)


@family
class ZeroPad(FilledPad):
    """Puts zeros around."""


@family
class ConstantPad(FilledPad):
    """Puts a chosen number around."""

    value: float = real(default=0.0, doc="The number around the image.", required=True)

    def fill(self) -> float:
        return self.value


@family
class ReflectionPad(Padding):
    """Mirrors the image at its border pixels."""

    mode = "reflect"

    def check(self, n: int, before: int, after: int) -> None:
        super().check(n, before, after)
        if max(before, after) >= n:
            raise ShapeError(
                f"reflection padding {max(before, after)} must be less than the {n} px there are"
            )
        if n + before + after < 1:
            raise ShapeError(f"padding {before} and {after} leaves nothing of {n} px")


@family
class ReplicationPad(Padding):
    """Repeats the border pixels."""

    mode = "edge"

    def check(self, n: int, before: int, after: int) -> None:
        super().check(n, before, after)
        if n + before + after < 1:
            raise ShapeError(f"padding {before} and {after} leaves nothing of {n} px")


@family
class CircularPad(Padding):
    """Continues the image with its other end, as on a torus."""

    mode = "wrap"

    def check(self, n: int, before: int, after: int) -> None:
        super().check(n, before, after)
        if max(before, after) > n:
            raise ShapeError(
                f"circular padding {max(before, after)} wraps around more than once: there are "
                f"{n} px"
            )
        if n + before + after < 1:
            raise ShapeError(f"padding {before} and {after} leaves nothing of {n} px")


@layer("reshape", "pad", "zeros", "border")
class ZeroPad1d(ZeroPad):
    """Puts zeros around a sequence."""

    rank = 1


@layer("reshape", "pad", "zeros", "border")
class ZeroPad2d(ZeroPad):
    """Puts zeros around an image."""

    rank = 2


@layer("reshape", "pad", "zeros", "border")
class ZeroPad3d(ZeroPad):
    """Puts zeros around a volume."""

    rank = 3


@layer("reshape", "pad", "constant", "border")
class ConstantPad1d(ConstantPad):
    """Puts a chosen number around a sequence."""

    rank = 1


@layer("reshape", "pad", "constant", "border")
class ConstantPad2d(ConstantPad):
    """Puts a chosen number around an image."""

    rank = 2


@layer("reshape", "pad", "constant", "border")
class ConstantPad3d(ConstantPad):
    """Puts a chosen number around a volume."""

    rank = 3


@layer("reshape", "pad", "mirror", "border")
class ReflectionPad1d(ReflectionPad):
    """Mirrors a sequence at its border."""

    rank = 1


@layer("reshape", "pad", "mirror", "border")
class ReflectionPad2d(ReflectionPad):
    """Mirrors an image at its border."""

    rank = 2


@layer("reshape", "pad", "mirror", "border")
class ReflectionPad3d(ReflectionPad):
    """Mirrors a volume at its border."""

    rank = 3


@layer("reshape", "pad", "edge", "border")
class ReplicationPad1d(ReplicationPad):
    """Repeats the border of a sequence."""

    rank = 1


@layer("reshape", "pad", "edge", "border")
class ReplicationPad2d(ReplicationPad):
    """Repeats the border of an image."""

    rank = 2


@layer("reshape", "pad", "edge", "border")
class ReplicationPad3d(ReplicationPad):
    """Repeats the border of a volume."""

    rank = 3


@layer("reshape", "pad", "wrap", "border")
class CircularPad1d(CircularPad):
    """Continues a sequence with its other end."""

    rank = 1


@layer("reshape", "pad", "wrap", "border")
class CircularPad2d(CircularPad):
    """Continues an image with its other end."""

    rank = 2


@layer("reshape", "pad", "wrap", "border")
class CircularPad3d(CircularPad):
    """Continues a volume with its other end."""

    rank = 3
