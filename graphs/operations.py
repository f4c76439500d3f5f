"""What a layer computes for one sample, counted by one convention.

- A multiply–add is 2 operations, the bias included: the sum of the products begins with it. So
  counts torch.utils.flop_counter, which a test compares with.
- An addition, subtraction, multiplication, division or comparison of two numbers is 1.
- A function of one number is 1, however it is computed: activation, exponential, root, power.
- The largest or the sum of k numbers is k - 1; their mean is k. Windows count whole, padding too.
- Moving numbers is nothing: reshaping, slicing, joining, padding, repeating, looking up.

Counted is the forward pass in evaluation: dropout and noise are nothing, running statistics and
their scale and shift are one multiply and one add, as in fvcore's
https://github.com/facebookresearch/fvcore/blob/main/docs/flop_count.md. Norms that measure
what arrives count what they measure, where fvcore takes 4 or 5 a number.
"""

from collections.abc import Iterable
from typing import NamedTuple

from graphs.types import TensorType

PER_MAC = 2


class Work(NamedTuple):
    """Operations of one kind: `each` for every one of `times`. what: what they are."""

    what: str
    each: int
    times: int

    @property
    def operations(self) -> int:
        """All of them."""
        return self.each * self.times


def operations(macs: int, work: Iterable[Work]) -> int:
    """The operations of multiply–adds and of what is computed beside them."""
    return PER_MAC * macs + sum(each * times for _, each, times in work)


def of_each(tensor: TensorType, what: str, each: int = 1) -> tuple[Work, ...]:
    """The same for each number of a tensor."""
    return (Work(what, each, tensor.elements),)


def softmax(rows: int, length: int, more: int = 0) -> tuple[Work, ...]:
    """Shares of rows: the largest, less it, exponentials, their sum, divided by it.

    more: further operations for a row.
    """
    return (Work(f"for shares of {length:,}", max(5 * length - 2, 0) + more, rows),)


def standardised(groups: int, size: int, learned: int) -> tuple[Work, ...]:
    """Groups of numbers brought to mean 0 and deviation 1, measured on themselves.

    Mean k, differences k, their squares k, the mean of these k, eps, a root, k divisions. learned:
    scale and shift, an operation a number each.
    """
    measured = Work(f"for mean and deviation of {size:,}", 5 * size + 2, groups)
    scaled = Work("for what is learned", learned, groups * size)
    return (measured, scaled) if learned else (measured,)


def scaled_and_shifted(tensor: TensorType) -> tuple[Work, ...]:
    """What fixed statistics come to: one multiply and one add a number."""
    return of_each(tensor, "to scale and shift", 2)
