"""Layers that trade channels for pixels, or mix groups of channels."""

from graphs.declare import Call, Keeps, Layer, Operator, Window, layer
from graphs.fields import whole
from graphs.layers.reshape import to_shape
from graphs.types import ShapeError, TensorType


def needs_images(kind: str, tensor: TensorType) -> None:
    """Refuse what has no channels, height and width as its last dimensions."""
    if len(tensor.shape) < 3:
        raise ShapeError(f"{kind} needs C×H×W but {tensor} arrives")


def rearranged(
    cut: tuple[int, ...], order: tuple[int, ...], given: tuple[int, ...]
) -> tuple[Operator, ...]:
    """Sizes cut into several, put in another order, joined again; order counts the batch as 0."""
    return (
        to_shape(cut, result="cut", name="finer"),
        Operator("Transpose", ("cut",), ("ordered",), {"perm": order}),
        to_shape(given, "ordered", name="given"),
    )


def image_windows(tensor: TensorType, window: Window) -> tuple[Window, ...]:
    """A window along height and width; dimensions before them are points."""
    return (*(Window(1),) * (len(tensor.shape) - 3), window, window)


@layer("reshape", "sub-pixel", "super-resolution", "upscale", "depth to space")
class PixelShuffle(Layer):
    """Lays r² channels out as r×r pixels (Shi et al. 2016)."""

    upscale_factor: int = whole(default=2, doc="How many times larger: r.", required=True)

    takes = "any"

    keeps = Keeps()

    def output(self, *inputs: TensorType) -> TensorType:
        tensor, r = inputs[0], self.upscale_factor
        needs_images(self.kind, tensor)
        *before, channels, height, width = tensor.shape
        if channels % r**2:
            raise ShapeError(
                f"{channels} channels cannot be laid out as {r}×{r} pixels: {r**2} does not divide "
                "them",
                f"Give it a multiple of {r**2} channels",
            )
        return TensorType((*before, channels // r**2, height * r, width * r), tensor.dtype)

    def module(self, *inputs: TensorType) -> Call:
        return Call("nn.PixelShuffle", (self.upscale_factor,))

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        r = self.upscale_factor
        *before, channels, height, width = inputs[0].shape
        if not before:
            attributes = {"blocksize": r, "mode": "CRD"}
            return (Operator("DepthToSpace", ("in0",), attributes=attributes),)
        n = len(before)
        order = (*range(n + 1), *(n + place for place in (1, 4, 2, 5, 3)))
        cut = (*before, channels // r**2, r, r, height, width)
        return rearranged(cut, order, self.output(*inputs).shape)

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        r = self.upscale_factor
        return image_windows(inputs[0], Window(r, upsampling=r))

    def detail(self) -> str:
        return f"×{self.upscale_factor}"


@layer("reshape", "downscale", "space to depth")
class PixelUnshuffle(Layer):
    """Lays r×r pixels out as r² channels: the inverse of PixelShuffle."""

    downscale_factor: int = whole(default=2, doc="How many times smaller: r.", required=True)

    takes = "any"

    keeps = Keeps()

    def output(self, *inputs: TensorType) -> TensorType:
        tensor, r = inputs[0], self.downscale_factor
        needs_images(self.kind, tensor)
        *before, channels, height, width = tensor.shape
        for name, size in (("height", height), ("width", width)):
            if size % r:
                raise ShapeError(
                    f"{name} {size} is not a multiple of {r}", "Pad or crop the image before it"
                )
        return TensorType((*before, channels * r**2, height // r, width // r), tensor.dtype)

    def module(self, *inputs: TensorType) -> Call:
        return Call("nn.PixelUnshuffle", (self.downscale_factor,))

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        r = self.downscale_factor
        *before, channels, height, width = inputs[0].shape
        n = len(before)
        order = (*range(n + 1), *(n + place for place in (1, 3, 5, 2, 4)))
        cut = (*before, channels, height // r, r, width // r, r)
        return rearranged(cut, order, self.output(*inputs).shape)

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        r = self.downscale_factor
        return image_windows(inputs[0], Window(r, r))

    def detail(self) -> str:
        return f"÷{self.downscale_factor}"


@layer("reshape", "shufflenet", "groups", "mix channels")
class ChannelShuffle(Layer):
    """Deals the channels of each group out to all groups (ShuffleNet)."""

    groups: int = whole(default=2, doc="Groups of channels.", required=True)

    takes = "any"

    keeps = Keeps()

    def output(self, *inputs: TensorType) -> TensorType:
        tensor = inputs[0]
        if len(tensor.shape) < 2:
            raise ShapeError(f"ChannelShuffle needs channels and positions but {tensor} arrives")
        if tensor.shape[0] % self.groups:
            raise ShapeError(f"groups {self.groups} does not divide {tensor.shape[0]} channels")
        return tensor

    def module(self, *inputs: TensorType) -> Call:
        return Call("nn.ChannelShuffle", (self.groups,))

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        channels, *places = inputs[0].shape
        cut = (self.groups, channels // self.groups, *places)
        order = (0, 2, 1, *range(3, 3 + len(places)))
        return rearranged(cut, order, inputs[0].shape)

    def detail(self) -> str:
        return f"{self.groups} groups"
