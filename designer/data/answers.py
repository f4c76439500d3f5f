"""What answers samples: words and whole numbers are classes, other numbers are to be met."""

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from designer.refused import Refused

MOST_CLASSES = 2**16
MISSING = frozenset(("", "?", "na", "n/a", "nan", "null", "none"))
"""What stands in a table where a value is missing, in small letters."""


class Answers(NamedTuple):
    """classes: () where labels are float32, N×K; else labels are int64, N."""

    classes: tuple[str, ...]
    labels: Tensor


def number_of(text: str, comma: bool = False) -> float | None:
    """The finite number that a text is; None where it is none. comma: `1,5` is one and a half."""
    try:
        number = float(text.replace(",", ".") if comma else text)
    except ValueError:
        return None
    return number if math.isfinite(number) and "_" not in text else None


def answers_of_texts(
    texts: Sequence[str], where: str, numbers: bool = False, comma: bool = False
) -> Answers:
    """Answers of a column of a table, none of them missing.

    numbers: whether whole numbers are to be met too. where: what is told of in a Refused.
    """
    found = [number_of(each, comma) for each in texts]
    if all(each is not None for each in found):
        values = np.array(found, np.float64)
        whole = bool((values == np.floor(values)).all())
        if not whole or numbers:
            return Answers((), torch.from_numpy(values.astype(np.float32))[:, None])
        return _in_order(sorted({int(each) for each in values}), values.astype(np.int64), where)
    names = sorted(set(texts))
    _refuse_too_many(len(names), where)
    places = {name: place for place, name in enumerate(names)}
    return Answers(tuple(names), torch.tensor([places[each] for each in texts]))


def _in_order(names: Sequence[int], values: NDArray[np.int64], where: str) -> Answers:
    _refuse_too_many(len(names), where)
    places = np.searchsorted(np.array(names), values)
    return Answers(tuple(map(str, names)), torch.from_numpy(places))


def _refuse_too_many(count: int, where: str) -> None:
    if count > MOST_CLASSES:
        raise Refused(
            f"{where} has {count:,} different answers, too many to be classes: choose the column "
            "that is the answer, or give the network an Output of one number."
        )


def answers_of_array(array: NDArray[np.generic], where: str, numbers: bool = False) -> Answers:
    """Answers of an array: N of any kind, N×1, or N×K numbers."""
    if array.ndim == 2 and array.shape[1] == 1:
        array = array[:, 0]
    if array.ndim == 1 and array.dtype.kind == "U":
        return answers_of_texts([str(each) for each in array], where, numbers)
    if array.dtype.kind in "biu" and array.ndim == 1 and not numbers:
        return _classes(array.astype(np.int64), where)
    if array.ndim not in (1, 2) or array.dtype.kind not in "biuf" or not array.size:
        raise Refused(
            f"{where} is {array.dtype} of {'×'.join(map(str, array.shape))}, but an answer is a "
            "class (a whole number or a word) or numbers for each sample."
        )
    wrong = np.flatnonzero(~np.isfinite(array.reshape(len(array), -1)).all(1))
    if len(wrong):
        raise Refused(f"{where} is no finite number at sample {wrong[0]:,}: leave that sample out.")
    values = array.reshape(len(array), -1).astype(np.float32)
    return Answers((), torch.from_numpy(values))


def _classes(values: NDArray[np.int64], where: str) -> Answers:
    """Numbers of classes from 0 on, as they are."""
    if not len(values):
        return Answers((), torch.empty(0, dtype=torch.int64))
    if values.min() < 0:
        raise Refused(f"{where} holds the class {values.min()}, but classes are counted from 0.")
    _refuse_too_many(int(values.max()) + 1, where)
    return Answers(tuple(map(str, range(int(values.max()) + 1))), torch.from_numpy(values))
