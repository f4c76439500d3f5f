"""Data by its name or path, ready for a network: read, shared out, fitted to its Input."""

from dataclasses import replace
from pathlib import Path

from designer.data.digits import digits
from designer.data.folder import read_image_folder, some_of_image_folder
from designer.data.idx import is_idx_folder, read_idx_folder
from designer.data.images import (
    Accept,
    Dataset,
    Images,
    Report,
    Source,
    fit,
    image_shape,
    share_out,
)
from designer.refused import Refused


def silent(text: str, done: int, total: int) -> None:
    """A report that nobody reads."""


def anything(classes: tuple[str, ...]) -> None:
    """Accept any classes."""


def load(
    data: str,
    shape: tuple[int, ...],
    share: float,
    seed: int,
    accept: Accept = anything,
    report: Report = silent,
) -> Dataset:
    """The images of `digits` or of a folder, in an Input's shape.

    share, seed: which training images are kept apart for validation. accept: hears the classes
    before images are decoded or scaled, and may refuse them.
    """
    wanted = image_shape(shape)
    dataset = share_out(_source(data, wanted, accept, report), share, seed)
    accept(dataset.classes)
    test = None if dataset.test is None else fit(dataset.test, wanted)
    if test is not None and dataset.validation is dataset.test:
        validation = test
    else:
        validation = fit(dataset.validation, wanted)
    return replace(dataset, train=fit(dataset.train, wanted), validation=validation, test=test)


def load_some(data: str, shape: tuple[int, ...], count: int) -> Images:
    """A few images of `digits` or of a folder, in an Input's shape, without decoding the others."""
    wanted = image_shape(shape)
    folder = Path(data).expanduser()
    if data != "digits" and folder.is_dir() and not is_idx_folder(folder):
        return some_of_image_folder(folder, wanted, count)
    source = _source(data, wanted, anything, silent)
    return fit((source.test or source.train).part(slice(count)), wanted)


def _source(data: str, shape: tuple[int, int, int], accept: Accept, report: Report) -> Source:
    if data == "digits":
        return digits()
    folder = Path(data).expanduser()
    if not folder.exists():
        raise Refused(f"There is no data at {folder}: give digits, or a folder.")
    if not folder.is_dir():
        raise Refused(f"{folder} is a file: give the folder in which the data lies.")
    if is_idx_folder(folder):
        return read_idx_folder(folder)
    return read_image_folder(folder, shape, accept, report)
