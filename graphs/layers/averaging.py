"""Averages over windows as products with matrices, where ONNX has no such pooling."""

from collections.abc import Callable

from graphs.declare import Constant, Operator, check_table
from graphs.types import TensorType

Matrix = tuple[float, ...]


def averaging_matrix(
    size: int, count: int, window: Callable[[int], tuple[int, int, float]]
) -> Matrix:
    """`count` rows of `size` numbers; window gives each row's first, end and weight."""
    check_table(count, size)
    rows: list[float] = []
    for index in range(count):
        first, end, weight = window(index)
        rows += [weight if first <= i < end else 0.0 for i in range(size)]
    return tuple(rows)


def averaging_operators(
    tensor: TensorType,
    given: tuple[int, ...],
    matrices: list[Matrix],
    scale: float | None = None,
    ends: tuple[str, str] = ("in0", "out0"),
) -> tuple[Operator, ...]:
    """Pooling as a product with one matrix per dimension: exact where ONNX has no such pooling."""
    source, result = ends
    steps = []
    letters = "dhw"[-len(given) :]
    for axis, (letter, matrix) in enumerate(zip(letters, matrices, strict=True)):
        last = axis == len(given) - 1 and scale is None
        goal = result if last else f"pooled_{letter}"
        shape = (given[axis], tensor.shape[axis + 1])
        constants = {f"windows_{letter}": Constant(tensor.dtype, shape, matrix)}
        equation = f"nc{letters},{letter.upper()}{letter}->nc" + letters.replace(
            letter, letter.upper()
        )
        steps.append(
            Operator(
                "Einsum",
                (source, f"windows_{letter}"),
                (goal,),
                {"equation": equation},
                constants,
            )
        )
        source = goal
    if scale is None:
        return tuple(steps)
    scaling = {"scale": Constant(tensor.dtype, (), (scale,))}
    return (*steps, Operator("Mul", (source, "scale"), (result,), constants=scaling))
