"""Layers that only rearrange: other sizes, another order, dimensions of size 1."""

from math import prod

from graphs.declare import Arrives, Call, Constant, Keeps, Layer, Operator, Window, layer
from graphs.fields import dimension, dimensions, shape, value_text, whole
from graphs.layers.activation import sample_dimension
from graphs.types import ShapeError, TensorType, shape_text


def to_shape(
    sizes: tuple[int, ...], source: str = "in0", result: str = "out0", name: str = "shape"
) -> Operator:
    """An ONNX Reshape of each sample."""
    constants = {name: Constant("int64", (len(sizes) + 1,), (0, *sizes))}
    return Operator("Reshape", (source, name), (result,), constants=constants)


def sees_all(tensor: TensorType) -> tuple[Window, ...]:
    """Windows of a layer that may bring any place to any other."""
    return (Window(None),) * max(len(tensor.shape) - 1, 0)


@layer("reshape", "flat", "vector", "view")
class Flatten(Layer):
    """Joins dimensions into one; by default all but the batch."""

    takes = "any"

    start_dim: int = whole(
        default=1, minimum=-8, maximum=8, doc="First dimension joined, counted with the batch as 0."
    )
    end_dim: int = whole(default=-1, minimum=-8, maximum=8, doc="Last dimension joined.")

    keeps = Keeps(view=True)

    def output(self, *inputs: TensorType) -> TensorType:
        tensor = inputs[0]
        if not tensor.shape:
            raise ShapeError("Flatten needs at least one dimension, but a single number arrives")
        first, last = (sample_dimension(dim, tensor) for dim in (self.start_dim, self.end_dim))
        if first > last:
            raise ShapeError(f"start_dim {self.start_dim} comes after end_dim {self.end_dim}")
        joined = prod(tensor.shape[first : last + 1])
        sizes = (*tensor.shape[:first], joined, *tensor.shape[last + 1 :])
        return TensorType(sizes, tensor.dtype)

    def module(self, *inputs: TensorType) -> Call:
        return Call("nn.Flatten", (), self.options())

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        given = self.output(*inputs).shape
        if len(given) == 1:
            return (Operator("Flatten", ("in0",), attributes={"axis": 1}),)
        return (to_shape(given),)


def solved(sizes: tuple[int, ...], elements: int, what: str) -> tuple[int, ...]:
    """Sizes with a -1 replaced by what is left of the elements."""
    rest = prod(size for size in sizes if size != -1)
    if sizes.count(-1) > 1:
        raise ShapeError(f"only one size of {shape_text(sizes)} may be -1", "Give the others")
    if -1 in sizes and rest and elements % rest == 0:
        return tuple(elements // rest if size == -1 else size for size in sizes)
    if -1 in sizes or rest != elements:
        raise ShapeError(
            f"{shape_text(sizes)} has {rest} elements{' or a multiple' if -1 in sizes else ''} "
            f"but {what} has {elements}",
            "The sizes must multiply to the same number",
        )
    return sizes


@layer("reshape", "view", "split dimension", "inverse of flatten")
class Unflatten(Layer):
    """Cuts one dimension into several, as `16 → 4×4`."""

    dim: int = dimension(default=1, doc="Dimension to cut")
    unflattened_size: tuple[int, ...] = shape(
        default=(1, -1), minimum=-1, doc="Sizes that it becomes; -1 is what is left."
    )

    takes = "any"

    keeps = Keeps(view=True)

    def output(self, *inputs: TensorType) -> TensorType:
        tensor = inputs[0]
        axis = sample_dimension(self.dim, tensor)
        sizes = solved(self.unflattened_size, tensor.shape[axis], f"dim {self.dim}")
        return TensorType((*tensor.shape[:axis], *sizes, *tensor.shape[axis + 1 :]), tensor.dtype)

    def module(self, *inputs: TensorType) -> Call:
        return Call("nn.Unflatten", (self.dim, self.unflattened_size))

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        return (to_shape(self.output(*inputs).shape),)

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        return sees_all(inputs[0])

    def detail(self) -> str:
        return f"dim {self.dim} to {value_text(self.unflattened_size)}"


@layer("reshape", "view", "torch.reshape")
class Reshape(Layer):
    """Gives each sample another shape with as many elements, in the same order."""

    shape: tuple[int, ...] = shape(
        default=(-1,), minimum=-1, lengths=(0, 8), doc="Sizes without the batch; -1 is the rest."
    )

    takes = "any"

    keeps = Keeps(view=True)

    def output(self, *inputs: TensorType) -> TensorType:
        tensor = inputs[0]
        return TensorType(solved(self.shape, tensor.elements, str(tensor)), tensor.dtype)

    def function(self, *inputs: TensorType) -> Call:
        return Call(".reshape", (Arrives(0), -1, *self.output(*inputs).shape))

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        return (to_shape(self.output(*inputs).shape),)

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        return sees_all(inputs[0])

    def detail(self) -> str:
        return f"to {value_text(self.shape)}"


@layer("reshape", "order", "channels last", "torch.permute")
class Permute(Layer):
    """Puts the dimensions in another order; the batch stays the first."""

    dims: tuple[int, ...] = dimensions(
        default=(0, 2, 1),
        required=True,
        doc="Old dimensions in their new order, as PyTorch counts: 0, the batch, comes first.",
    )

    takes = "any"

    keeps = Keeps(view=True)

    def output(self, *inputs: TensorType) -> TensorType:
        tensor = inputs[0]
        return TensorType(tuple(tensor.shape[axis] for axis in self._order(tensor)), tensor.dtype)

    def _order(self, tensor: TensorType) -> tuple[int, ...]:
        rank = len(tensor.shape) + 1
        if len(self.dims) != rank:
            raise ShapeError(
                f"dims names {len(self.dims)} dimensions but N×{tensor} has {rank}",
                "Name every dimension once, the batch, 0, first",
            )
        if self.dims[0] % rank:
            raise ShapeError(
                f"dims {value_text(self.dims)} moves the batch; samples must not mix",
                "Let dims start with 0",
            )
        order = tuple(sample_dimension(dim, tensor) for dim in self.dims[1:])
        if len(set(order)) < len(order):
            raise ShapeError(
                f"dims {value_text(self.dims)} names a dimension twice", "Name each once"
            )
        return order

    def function(self, *inputs: TensorType) -> Call:
        return Call(".permute", (Arrives(0), *self.dims))

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        order = (0, *(axis + 1 for axis in self._order(inputs[0])))
        return (Operator("Transpose", ("in0",), attributes={"perm": order}),)

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        return sees_all(inputs[0])

    def detail(self) -> str:
        return value_text(self.dims)


@layer("reshape", "swap", "torch.transpose", "swapaxes")
class Transpose(Layer):
    """Swaps two dimensions."""

    dim0: int = dimension(default=1, doc="One of the two")
    dim1: int = whole(default=2, minimum=-8, maximum=8, doc="The other one.", required=True)

    takes = "any"

    keeps = Keeps(view=True)

    def output(self, *inputs: TensorType) -> TensorType:
        tensor = inputs[0]
        sizes = list(tensor.shape)
        one, other = (sample_dimension(dim, tensor) for dim in (self.dim0, self.dim1))
        sizes[one], sizes[other] = sizes[other], sizes[one]
        return TensorType(tuple(sizes), tensor.dtype)

    def function(self, *inputs: TensorType) -> Call:
        return Call(".transpose", (Arrives(0), self.dim0, self.dim1))

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        order = list(range(len(inputs[0].shape) + 1))
        one, other = (sample_dimension(dim, inputs[0]) + 1 for dim in (self.dim0, self.dim1))
        order[one], order[other] = order[other], order[one]
        return (Operator("Transpose", ("in0",), attributes={"perm": tuple(order)}),)

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        return sees_all(inputs[0])

    def detail(self) -> str:
        return f"dims {self.dim0}, {self.dim1}"


@layer("reshape", "remove dimension", "torch.squeeze")
class Squeeze(Layer):
    """Removes dimensions of size 1; the others stay, even when they are named."""

    dim: tuple[int, ...] | None = dimensions(
        default=None,
        lengths=(0, 8),
        empty="all but the batch",
        doc="Dimensions to remove, counted with the batch as 0.",
    )

    takes = "any"

    keeps = Keeps(view=True)

    def _removed(self, tensor: TensorType) -> tuple[int, ...]:
        """The dimensions of size 1 that go, counted with the batch as 0."""
        named = range(1, len(tensor.shape) + 1) if self.dim is None else self.dim
        axes = several_dimensions(tuple(named), tensor)
        return tuple(axis + 1 for axis in axes if tensor.shape[axis] == 1)

    def output(self, *inputs: TensorType) -> TensorType:
        tensor = inputs[0]
        removed = self._removed(tensor)
        kept = (n for place, n in enumerate(tensor.shape, 1) if place not in removed)
        return TensorType(tuple(kept), tensor.dtype)

    def function(self, *inputs: TensorType) -> Call:
        return Call(".squeeze", (Arrives(0), self._removed(inputs[0])))

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        return (to_shape(self.output(*inputs).shape),)

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        return sees_all(inputs[0]) if self._removed(inputs[0]) else ()

    def detail(self) -> str:
        return "" if self.dim is None else f"dim {value_text(self.dim)}"


def several_dimensions(dims: tuple[int, ...], tensor: TensorType) -> tuple[int, ...]:
    """The indices into the sample's shape of several of torch's dimensions, in order."""
    axes = [sample_dimension(dim, tensor) for dim in dims]
    if len(set(axes)) < len(axes):
        raise ShapeError(f"dim {value_text(dims)} names a dimension twice", "Name each once")
    return tuple(sorted(axes))


@layer("reshape", "new dimension", "torch.unsqueeze")
class Unsqueeze(Layer):
    """Puts in a dimension of size 1."""

    dim: int = whole(
        default=1,
        minimum=-9,
        maximum=9,
        doc="Its place, counted with the batch as 0.",
        required=True,
    )

    takes = "any"

    keeps = Keeps(view=True)

    def output(self, *inputs: TensorType) -> TensorType:
        tensor = inputs[0]
        axis = self._place(tensor)
        return TensorType((*tensor.shape[:axis], 1, *tensor.shape[axis:]), tensor.dtype)

    def _place(self, tensor: TensorType) -> int:
        return sample_dimension(self.dim, TensorType((1, *tensor.shape)))

    def function(self, *inputs: TensorType) -> Call:
        return Call(".unsqueeze", (Arrives(0), self.dim))

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        return (to_shape(self.output(*inputs).shape),)

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        return sees_all(inputs[0])

    def detail(self) -> str:
        return f"dim {self.dim}"
