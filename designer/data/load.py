"""Data by its name or path, ready for a network: read, shared out, fitted to its Input."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Literal

from designer.data.cifar import is_cifar_archive, is_cifar_folder, read_cifar
from designer.data.digits import digits
from designer.data.folder import read_image_folder, some_of_image_folder
from designer.data.idx import is_idx_folder, read_idx_folder
from designer.data.images import Accept, Asked, Dataset, Images, Report, Source, fit, image_shape
from designer.data.labelled import labels_in, names_images, read_labelled
from designer.data.npz import read_npz
from designer.data.splits import share_out
from designer.data.table import read_table
from designer.recipe import Recipe
from designer.refused import Refused

Kind = Literal["digits", "idx", "cifar", "folder", "npz", "table", "labelled"]
Reader = Callable[[Path, Asked, Accept, Report], Source]

_READERS: dict[Kind, Reader] = {
    "digits": lambda path, asked, accept, report: digits(),
    "idx": lambda path, asked, accept, report: read_idx_folder(path),
    "cifar": lambda path, asked, accept, report: read_cifar(path, accept, report),
    "folder": lambda path, asked, accept, report: read_image_folder(
        path, image_shape(asked.shape), accept, report
    ),
    "npz": lambda path, asked, accept, report: read_npz(path, asked, accept),
    "table": read_table,
    "labelled": read_labelled,
}
_OF_IMAGES: tuple[Kind, ...] = ("digits", "idx", "cifar", "folder", "labelled")
"""Kinds that bring images alone, so that the Input must be one."""

_ENDINGS: dict[str, Kind] = {".npz": "npz", ".csv": "table", ".tsv": "table"}


def silent(text: str, done: int, total: int) -> None:
    """A report that nobody reads."""


def anything(classes: tuple[str, ...], numbers: int) -> None:
    """Accept any classes."""


def kind_of(data: str) -> Kind:
    """What a name or a path holds; Refused where that is nothing known."""
    if data == "digits":
        return "digits"
    path = Path(data).expanduser()
    if not path.exists():
        raise Refused(f"There is no data at {path}: give digits, a folder, or a file of data.")
    if path.is_dir():
        return _kind_of_folder(path)
    if is_cifar_archive(path):
        return "cifar"
    found = _ENDINGS.get(path.suffix.lower())
    if found == "table" and names_images(path):
        return "labelled"
    if found is not None:
        return found
    raise Refused(
        f"{path} is a file: give the folder in which the data lies, a .npz, a .csv, or the .tar.gz "
        "of CIFAR's binary version."
    )


def _kind_of_folder(folder: Path) -> Kind:
    if is_idx_folder(folder):
        return "idx"
    if is_cifar_folder(folder):
        return "cifar"
    return "folder" if labels_in(folder) is None else "labelled"


def load(
    data: str,
    shape: tuple[int, ...],
    share: float,
    seed: int,
    accept: Accept = anything,
    report: Report = silent,
    asked: Asked | None = None,
) -> Dataset:
    """The samples of `digits`, of a folder or of a file, in an Input's shape.

    share, seed: which training samples are kept apart for validation. accept: hears the classes
    before images are decoded or scaled, and may refuse them. asked: more than the shape.
    """
    kind = kind_of(data)
    if kind in _OF_IMAGES:
        image_shape(shape)
    asked = asked or Asked(shape)
    source = _READERS[kind](Path(data).expanduser(), asked, accept, report)
    dataset = share_out(source, share, seed, asked.test_share)
    accept(dataset.classes, dataset.numbers)
    test = None if dataset.test is None else fit(dataset.test, shape)
    if test is not None and dataset.validation is dataset.test:
        validation = test
    else:
        validation = fit(dataset.validation, shape)
    return replace(dataset, train=fit(dataset.train, shape), validation=validation, test=test)


def load_some(recipe: Recipe, shape: tuple[int, ...], count: int) -> Images:
    """A few samples of a recipe's data, in an Input's shape.

    Of a folder of images by class the others are not decoded.
    """
    kind = kind_of(recipe.data)
    if kind in _OF_IMAGES:
        image_shape(shape)
    path = Path(recipe.data).expanduser()
    if kind == "folder":
        return some_of_image_folder(path, image_shape(shape), count)
    source = _READERS[kind](path, Asked(shape, recipe.target), anything, silent)
    return fit((source.test or source.train).part(slice(count)), shape)


def load_for(
    recipe: Recipe,
    shape: tuple[int, ...],
    numbers: bool = False,
    accept: Accept = anything,
    report: Report = silent,
) -> Dataset:
    """The data of a recipe, in an Input's shape; numbers as in `Asked`."""
    asked = Asked(shape, recipe.target, numbers, recipe.test_share)
    share, seed = recipe.validation_share, recipe.seed
    return load(recipe.data, shape, share, seed, accept, report, asked)
