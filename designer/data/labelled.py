"""A folder of images with a CSV that says what each is: the file, and its class or number."""

from pathlib import Path

from designer.data.answers import MISSING, answers_of_texts
from designer.data.folder import SUFFIXES, decode_all, suffix
from designer.data.images import (
    Accept,
    Asked,
    Report,
    Skipped,
    Source,
    image_shape,
    refuse_too_many,
)
from designer.data.table import Layout, layout_of, rows_of, target_of
from designer.refused import Refused

NAMES = ("labels.csv", "labels.tsv")
_FILE_COLUMNS = ("file", "filename", "file_name", "path", "image")
"""What the column of the files is called, in small letters; else it is the first."""


def labels_in(folder: Path) -> Path | None:
    """The list of labels in a folder of images."""
    return next((folder / name for name in NAMES if (folder / name).is_file()), None)


def names_images(path: Path) -> bool:
    """Whether a table's rows name files of images."""
    layout = _layout(path)
    _, row = next(rows_of(path, layout), (0, []))
    return len(row) == layout.columns and suffix(row[_file_column(layout)].strip()) in SUFFIXES


def _layout(path: Path, target: str = "") -> Layout:
    """How a list is written; a first line with a file is none of names."""
    layout = layout_of(path, target)
    if any(suffix(name) in SUFFIXES for name in layout.names):
        return layout._replace(names=())
    return layout


def _file_column(layout: Layout) -> int:
    small = [name.casefold() for name in layout.names]
    return next((small.index(name) for name in _FILE_COLUMNS if name in small), 0)


def read_labelled(path: Path, asked: Asked, accept: Accept, report: Report) -> Source:
    """The images that a list names, relative to the folder in which it lies, or the folder's list.

    Files that are not below that folder are never opened.
    """
    table = labels_in(path) if path.is_dir() else path
    assert table is not None
    files, texts, skipped = _listed(table, asked.target)
    if not files:
        why = f" The first: {skipped[0].path}: {skipped[0].reason}." if skipped else ""
        raise Refused(f"{table.name} names no image that can be used.{why}")
    answers = answers_of_texts(texts, table.name, asked.numbers)
    if len(answers.classes) == 1:
        raise Refused(f"{table.name} knows one class only, “{answers.classes[0][:60]}”.")
    accept(answers.classes, 0 if answers.classes else 1)
    shape = image_shape(asked.shape)
    refuse_too_many(len(files), shape)
    images = decode_all(files, answers.labels, shape, report, skipped)
    if not len(images):
        raise Refused(
            f"None of the {len(files):,} images of {table.name} can be read; the first: "
            f"{skipped[0].path}: {skipped[0].reason}."
        )
    return Source(answers.classes, images, skipped=tuple(skipped), notes=_spare(table, files))


def _listed(table: Path, target: str) -> tuple[list[str], list[str], list[Skipped]]:
    """Files and their answers; what cannot be used is listed."""
    layout = _layout(table, target)
    at, answer = _file_column(layout), target_of(table, layout, target)
    if at == answer:
        raise Refused(f"{table.name} needs a column of files and another of answers.")
    root = table.parent.resolve()
    found: dict[str, str] = {}
    skipped: list[Skipped] = []
    for number, row in rows_of(table, layout):
        place = f"{table.name}, line {number}"
        if len(row) != layout.columns:
            reason = f"it has {len(row)} values instead of {layout.columns}"
            skipped.append(Skipped(place, reason))
            continue
        path, reason = _file(root, row[at].strip())
        text = row[answer].strip()
        if not reason and text.casefold() in MISSING:
            reason = "its answer is missing"
        if not reason and path in found:
            same = found[path] == text
            reason = "it names an image again" if same else "it answers an image a second way"
        if reason:
            skipped.append(Skipped(place, reason))
        else:
            found[path] = text
    return list(found), list(found.values()), skipped


def _file(root: Path, name: str) -> tuple[str, str]:
    """The path that a row names, or why it cannot be used."""
    if not name or "\0" in name:
        return "", "it names no file"
    shown = name[:80]
    try:
        path = (root / name).resolve()
        if not path.is_relative_to(root):
            return "", f"{shown} lies outside the folder"
        if not path.is_file():
            return "", f"there is no file {shown}"
    except (OSError, RuntimeError):
        return "", f"there is no file {shown}"
    if suffix(str(path)) not in SUFFIXES:
        return "", f"{shown} has not the ending of an image"
    return str(path), ""


def _spare(table: Path, files: list[str]) -> tuple[str, ...]:
    """How many images beside the list it does not name."""
    used = set(files)
    others = sum(
        str(each.resolve()) not in used
        for each in table.parent.iterdir()
        if suffix(each.name) in SUFFIXES
    )
    if not others:
        return ()
    return (f"{others:,} images beside {table.name} are not named in it and are left out.",)
