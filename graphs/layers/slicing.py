"""Layers that cut: parts of a dimension, one place of it, every other place, reversed order."""

from graphs.declare import POINT, Arrives, Call, Constant, Keeps, Layer, Operator, Window, layer
from graphs.fields import dimension, dimensions, shape, value_text, whole
from graphs.layers.activation import sample_dimension
from graphs.layers.reshape import sees_all, several_dimensions
from graphs.types import ShapeError, TensorType


def resized(tensor: TensorType, axis: int, *sizes: int) -> TensorType:
    """A tensor's type with other sizes, or none, in the place of one."""
    return TensorType((*tensor.shape[:axis], *sizes, *tensor.shape[axis + 1 :]), tensor.dtype)


def whole_numbers(*values: int) -> Constant:
    """A constant that is a list of whole numbers."""
    return Constant("int64", (len(values),), values)


def moved(tensor: TensorType, axis: int, window: Window) -> tuple[Window, ...]:
    """A window along one dimension; cutting channels moves nothing."""
    if not axis:
        return ()
    return tuple(window if place == axis else POINT for place in range(1, len(tensor.shape)))


@layer("reshape", "equal parts", "split", "torch.chunk")
class Chunk(Layer):
    """Cuts a dimension into equal parts, the last one smaller where it does not divide."""

    chunks: int = whole(default=2, maximum=64, doc="How many parts.", required=True)
    dim: int = whole(
        default=1, minimum=-8, maximum=8, doc="Dimension to cut, counted with the batch as 0."
    )

    takes = "any"

    keeps = Keeps(view=True)

    def __post_init__(self) -> None:
        super().__post_init__()
        object.__setattr__(self, "outputs", part_ports(self.chunks))

    def _sizes(self, tensor: TensorType) -> tuple[int, ...]:
        count = tensor.shape[sample_dimension(self.dim, tensor)]
        each = max(-(-count // self.chunks), 1)
        sizes = tuple(min(each, count - first) for first in range(0, count, each))
        if len(sizes) != self.chunks:
            raise ShapeError(
                f"dim {self.dim} has {count}, which PyTorch cuts into {len(sizes)} parts of {each}"
                f", not {self.chunks}",
                f"Set chunks to {len(sizes)}" if sizes else "",
            )
        return sizes

    def output(self, *inputs: TensorType) -> tuple[TensorType, ...]:
        axis = sample_dimension(self.dim, inputs[0])
        return tuple(resized(inputs[0], axis, size) for size in self._sizes(inputs[0]))

    def function(self, *inputs: TensorType) -> Call:
        return parted("torch.chunk", self.chunks, self.dim, self.chunks)

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        return (split_operator(self._sizes(inputs[0]), self.dim),)

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        return sees_all(inputs[0]) if sample_dimension(self.dim, inputs[0]) else ()

    def detail(self) -> str:
        return f"{self.chunks} parts" if self.dim == 1 else f"{self.chunks} parts of dim {self.dim}"


def part_ports(count: int) -> tuple[str, ...]:
    """The output ports of a layer that gives so many parts."""
    return tuple(f"out{number}" for number in range(1, count + 1)) if count > 1 else ("out",)


def parted(target: str, how: int | tuple[int, ...], dim: int, count: int) -> Call:
    """A cut into parts. A single part is the whole, of which PyTorch would make a list."""
    made = Call(target, (Arrives(0), how), {"dim": dim})
    return made if count > 1 else Call("+", (Arrives(0),))


def split_operator(sizes: tuple[int, ...], dim: int) -> Operator:
    """An ONNX Split into parts of given sizes."""
    outputs = tuple(f"out{index}" for index in range(len(sizes)))
    constants = {"sizes": whole_numbers(*sizes)}
    return Operator("Split", ("in0", "sizes"), outputs, {"axis": dim}, constants)


@layer("reshape", "parts", "sections", "torch.split")
class Split(Layer):
    """Cuts a dimension into parts of given sizes."""

    sections: tuple[int, ...] = shape(
        default=(1, 1), minimum=0, lengths=(1, 64), doc="Size of each part; together all there is."
    )
    dim: int = whole(
        default=1, minimum=-8, maximum=8, doc="Dimension to cut, counted with the batch as 0."
    )

    takes = "any"

    keeps = Keeps(view=True)

    def __post_init__(self) -> None:
        super().__post_init__()
        object.__setattr__(self, "outputs", part_ports(len(self.sections)))

    def output(self, *inputs: TensorType) -> tuple[TensorType, ...]:
        axis = sample_dimension(self.dim, inputs[0])
        count = inputs[0].shape[axis]
        if sum(self.sections) != count:
            few = len(self.sections) <= 8
            sections = value_text(self.sections) if few else f"of {len(self.sections)} parts"
            raise ShapeError(
                f"sections {sections} are {sum(self.sections)} together, but dim "
                f"{self.dim} has {count}",
                "The parts must add up to the whole",
            )
        return tuple(resized(inputs[0], axis, size) for size in self.sections)

    def function(self, *inputs: TensorType) -> Call:
        return parted("torch.split", self.sections, self.dim, len(self.sections))

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        return (split_operator(self.sections, self.dim),)

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        return sees_all(inputs[0]) if sample_dimension(self.dim, inputs[0]) else ()

    def detail(self) -> str:
        return " + ".join(map(str, self.sections))


@layer("reshape", "crop", "cut", "torch.narrow")
class Narrow(Layer):
    """A part of a dimension: so many places from one on."""

    dim: int = dimension(default=1, doc="Dimension to cut")
    start: int = whole(
        default=0, minimum=None, doc="First place; negative counts from the end.", required=True
    )
    length: int = whole(default=1, minimum=0, doc="How many places.", required=True)

    takes = "any"

    keeps = Keeps(view=True)

    def output(self, *inputs: TensorType) -> TensorType:
        axis = sample_dimension(self.dim, inputs[0])
        count = inputs[0].shape[axis]
        start = self.start + count if self.start < 0 else self.start
        if not 0 <= start <= count or start + self.length > count:
            raise ShapeError(
                f"{self.length} places from {self.start} on are not in dim {self.dim}, which has "
                f"{count}"
            )
        return resized(inputs[0], axis, self.length)

    def function(self, *inputs: TensorType) -> Call:
        return Call(".narrow", (Arrives(0), self.dim, self.start, self.length))

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        axis = sample_dimension(self.dim, inputs[0])
        start = self.start % max(inputs[0].shape[axis], 1) if self.start < 0 else self.start
        return (sliced(axis + 1, start, start + self.length),)

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        axis = sample_dimension(self.dim, inputs[0])
        start = self.start + inputs[0].shape[axis] if self.start < 0 else self.start
        return moved(inputs[0], axis, Window(1, 1, -start))

    def detail(self) -> str:
        return f"{self.length} from {self.start}, dim {self.dim}"


def sliced(axis: int, start: int, end: int, step: int = 1) -> Operator:
    """An ONNX Slice along one dimension, counted with the batch as 0."""
    values = {"starts": start, "ends": end, "axes": axis, "steps": step}
    constants = {name: whole_numbers(value) for name, value in values.items()}
    return Operator("Slice", ("in0", *values), constants=constants)


@layer("reshape", "index", "pick", "torch.select")
class Select(Layer):
    """One place of a dimension, which disappears."""

    dim: int = dimension(default=1, doc="Dimension to pick from")
    index: int = whole(
        default=0, minimum=None, doc="Which place; negative counts from the end.", required=True
    )

    takes = "any"

    keeps = Keeps(view=True)

    def output(self, *inputs: TensorType) -> TensorType:
        axis = sample_dimension(self.dim, inputs[0])
        count = inputs[0].shape[axis]
        if not -count <= self.index < count:
            raise ShapeError(
                f"place {self.index} is not in dim {self.dim}, which has {count}",
                f"Use 0 to {count - 1}" if count else "",
            )
        return resized(inputs[0], axis)

    def function(self, *inputs: TensorType) -> Call:
        return Call(".select", (Arrives(0), self.dim, self.index))

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        axis = sample_dimension(self.dim, inputs[0]) + 1
        constants = {"place": Constant("int64", (), (self.index,))}
        return (Operator("Gather", ("in0", "place"), ("out0",), {"axis": axis}, constants),)

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        return sees_all(inputs[0])

    def detail(self) -> str:
        return f"{self.index} of dim {self.dim}"


@layer("reshape", "crop", "cut", "stride", "subsample", "x[a:b:c]")
class Slice(Layer):
    """A part of a dimension, as Python's `start:end:step`; what lies outside is cut off."""

    dim: int = dimension(default=1, doc="Dimension to cut")
    start: int | None = whole(
        default=None, minimum=None, empty="the first", doc="First place; negative from the end."
    )
    end: int | None = whole(
        default=None, minimum=None, empty="the last", doc="Place before which it ends."
    )
    step: int = whole(default=1, unit="places", doc="Distance between two places that stay.")

    takes = "any"

    keeps = Keeps(view=True)

    def _places(self, tensor: TensorType) -> range:
        count = tensor.shape[sample_dimension(self.dim, tensor)]
        return range(*slice(self.start, self.end, self.step).indices(count))

    def output(self, *inputs: TensorType) -> TensorType:
        axis = sample_dimension(self.dim, inputs[0])
        return resized(inputs[0], axis, len(self._places(inputs[0])))

    def function(self, *inputs: TensorType) -> Call:
        axis = sample_dimension(self.dim, inputs[0])
        before = (slice(None),) * (axis + 1)
        return Call("[]", (Arrives(0), *before, slice(self.start, self.end, self.step)))

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        axis = sample_dimension(self.dim, inputs[0])
        places = self._places(inputs[0])
        return (sliced(axis + 1, places.start, max(places.stop, places.start), self.step),)

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        axis = sample_dimension(self.dim, inputs[0])
        return moved(inputs[0], axis, Window(1, self.step, -self._places(inputs[0]).start))

    def detail(self) -> str:
        ends = (value_text(self.start), value_text(self.end))
        step = "" if self.step == 1 else f":{self.step}"
        return f"{ends[0]}:{ends[1]}{step}, dim {self.dim}"


@layer("reshape", "reverse", "mirror", "torch.flip")
class Flip(Layer):
    """Reverses the order along dimensions."""

    dims: tuple[int, ...] = dimensions(
        default=(-1,),
        required=True,
        lengths=(0, 8),
        doc="Dimensions to reverse, counted with the batch as 0.",
    )

    takes = "any"

    keeps = Keeps()

    def output(self, *inputs: TensorType) -> TensorType:
        several_dimensions(self.dims, inputs[0])
        return inputs[0]

    def function(self, *inputs: TensorType) -> Call:
        return Call(".flip", (Arrives(0), self.dims))

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        axes = several_dimensions(self.dims, inputs[0])
        if not axes:
            return (Operator("Identity", ("in0",)),)
        count = len(axes)
        constants = {
            "starts": whole_numbers(*(-1,) * count),
            "ends": whole_numbers(*(-(2**31),) * count),
            "axes": whole_numbers(*(axis + 1 for axis in axes)),
            "steps": whole_numbers(*(-1,) * count),
        }
        return (Operator("Slice", ("in0", *constants), constants=constants),)

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        axes = several_dimensions(self.dims, inputs[0])
        places = range(1, len(inputs[0].shape))
        spatial = any(place in axes for place in places)
        return tuple(Window(None) if p in axes else POINT for p in places) if spatial else ()

    def detail(self) -> str:
        return f"dim {value_text(self.dims)}"
