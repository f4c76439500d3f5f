"""CSV files of numbers: a row a sample, one column its answer.

Read as text: UTF-8 with or without a mark at its start, commas, semicolons or tabs, quotes, with or
without a line of names. Rows that cannot be used are listed and left out.
"""

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray

from designer.data.answers import MISSING, answers_of_texts, number_of
from designer.data.images import Accept, Asked, Images, Report, Skipped, Source, refuse_too_many
from designer.refused import Refused
from graphs.types import shape_text

LARGEST = 2 * 2**30
"""Bytes of a file."""
WIDEST = 2**16
"""Columns."""
MOST_SKIPPED = 1000
"""Rows that are named one by one; the others are counted."""
LARGEST_NUMBER = float(np.finfo(np.float32).max)
_DELIMITERS = ",;\t"


class Layout(NamedTuple):
    """How a table is written. names: of its columns; () without a line of names."""

    delimiter: str
    names: tuple[str, ...]
    columns: int

    @property
    def comma(self) -> bool:
        """Whether numbers may be written with a comma."""
        return self.delimiter == ";"


def read_table(path: Path, asked: Asked, accept: Accept, report: Report) -> Source:
    """The rows of a table as samples of an Input's shape, answered by the target column."""
    layout = layout_of(path, asked.target)
    target = target_of(path, layout, asked.target)
    _refuse_other_width(path, layout, asked.shape)
    reading = _Reading(path, layout, target)
    for number, row in rows_of(path, layout):
        if number % 1000 == 0:
            report("Reading rows", number, number)
        reading.take(number, row)
    if not reading.texts:
        first = f" The first: {reading.skipped[0].reason}." if reading.skipped else ""
        raise Refused(f"{path.name} holds no row that can be used.{first}")
    refuse_too_many(len(reading.texts), asked.shape, 8)
    where = f"The column {_title(layout, target)} of {path.name}"
    answers = answers_of_texts(reading.texts, where, asked.numbers, layout.comma)
    accept(answers.classes, 0 if answers.classes else 1)
    values = np.stack(reading.values).reshape(-1, *asked.shape)
    samples = torch.from_numpy(_as_bytes(values) if _are_pixels(values) else values)
    notes = reading.notes() + _about_target(path, layout, target, answers.classes)
    return Source(
        answers.classes,
        Images(samples, answers.labels),
        skipped=tuple(reading.skipped[:MOST_SKIPPED]),
        notes=notes,
    )


def _about_target(
    path: Path, layout: Layout, target: int, classes: tuple[str, ...]
) -> tuple[str, ...]:
    title = _title(layout, target)
    if classes:
        return (f"The answer is the column {title} of {path.name}: {len(classes):,} classes.",)
    return (f"The answer is the column {title} of {path.name}, a number.",)


def _title(layout: Layout, column: int) -> str:
    return f"“{layout.names[column][:60]}”" if layout.names else f"{column + 1}"


def _are_pixels(values: NDArray[np.float32]) -> bool:
    if values.ndim != 4 or values.shape[1] not in (1, 3):
        return False
    whole = values.min() >= 0 and 1 < values.max() <= 255
    return bool(whole and (values == np.floor(values)).all())


def _as_bytes(values: NDArray[np.float32]) -> NDArray[np.uint8]:
    return values.astype(np.uint8)


class _Reading:
    """The rows taken so far: what they hold, what was left out and why."""

    def __init__(self, path: Path, layout: Layout, target: int) -> None:
        self._path, self._layout, self._target = path, layout, target
        self.values: list[NDArray[np.float32]] = []
        self.texts: list[str] = []
        self.skipped: list[Skipped] = []
        self._left_out = self._again = 0
        self._seen: set[int] = set()

    def take(self, number: int, row: list[str]) -> None:
        """Take a row, which begins in a line of this number, or say why not."""
        if len(row) != self._layout.columns:
            self._skip(number, f"it has {len(row)} values instead of {self._layout.columns}")
            return
        answer = row[self._target].strip()
        given = row[: self._target] + row[self._target + 1 :]
        if answer.casefold() in MISSING:
            self._skip(number, f"{_title(self._layout, self._target)} is missing")
            return
        try:
            with np.errstate(over="ignore"):
                values = np.array(given, dtype=np.float64).astype(np.float32)
        except (ValueError, OverflowError):
            values = np.full(len(given), np.nan, np.float32)
        if not np.isfinite(values).all():
            wrong = self._repaired(given, values)
            if wrong:
                self._skip(number, wrong)
                return
        self._note_again(row)
        self.values.append(values)
        self.texts.append(answer)

    def _repaired(self, given: Sequence[str], values: NDArray[np.float32]) -> str:
        """Read what NumPy could not: commas in numbers; or the column that is none."""
        for place, text in enumerate(given):
            number = number_of(text, self._layout.comma)
            if number is None or abs(number) > LARGEST_NUMBER:
                column = place + (place >= self._target)
                title = _title(self._layout, column)
                if text.strip().casefold() in MISSING:
                    return f"{title} is missing"
                return f"{title} is “{text.strip()[:40]}”, which is no number that can be used"
            values[place] = number
        return ""

    def _note_again(self, row: list[str]) -> None:
        key = hash(tuple(row))
        self._again += key in self._seen
        self._seen.add(key)

    def _skip(self, number: int, reason: str) -> None:
        self._left_out += 1
        if len(self.skipped) < MOST_SKIPPED:
            self.skipped.append(Skipped(f"{self._path.name}, line {number}", reason))

    def notes(self) -> tuple[str, ...]:
        """What is to be said of all rows."""
        notes = []
        if self._left_out > MOST_SKIPPED:
            notes.append(f"{self._left_out:,} rows of {self._path.name} are left out in all.")
        if self._again:
            notes.append(f"{self._again:,} rows of {self._path.name} repeat another row exactly.")
        return tuple(notes)


def _refuse_other_width(path: Path, layout: Layout, shape: tuple[int, ...]) -> None:
    expected = int(np.prod(shape))
    if layout.columns - 1 != expected:
        raise Refused(
            f"{path.name} has {layout.columns - 1:,} columns beside the answer, but the Input is "
            f"{shape_text(shape)}: make it {layout.columns - 1}."
        )


def target_of(path: Path, layout: Layout, name: str) -> int:
    """The place of a column by its name; the last where the name is empty."""
    if not name:
        return layout.columns - 1
    found = [place for place, each in enumerate(layout.names) if each == name]
    if len(found) == 1:
        return found[0]
    if found:
        raise Refused(f"{path.name} has {len(found)} columns “{name}”: give them different names.")
    if not layout.names:
        raise Refused(f"{path.name} has no line of names, so no column is called “{name}”.")
    there = ", ".join(each[:40] for each in layout.names[:12])
    more = " …" if len(layout.names) > 12 else ""
    raise Refused(f"{path.name} has no column “{name}”; it has {there}{more}.")


def layout_of(path: Path, target: str = "") -> Layout:
    """How a table is written, by its first two rows. target: a name that makes a line of names."""
    try:
        size = path.stat().st_size
    except OSError as error:
        raise Refused(f"{path} cannot be read: {error.strerror}.") from None
    if size > LARGEST:
        raise Refused(f"{path.name} has {size:,} bytes: more than {LARGEST:,} are not read.")
    line = next(_lines(path), "")
    delimiter = max(_DELIMITERS, key=line.count)
    rows = [row for _, row in _first_rows(path, delimiter)]
    if not rows:
        raise Refused(f"{path.name} is empty.")
    first = [each.strip() for each in rows[0]]
    if not 2 <= len(first) <= WIDEST:
        raise Refused(
            f"{path.name} has {len(first):,} columns: a table of samples has from 2 to {WIDEST:,}, "
            "set apart by commas, semicolons or tabs."
        )
    named = target in first if target else False
    is_header = named or _is_header(first, rows[1] if len(rows) > 1 else [], delimiter == ";")
    return Layout(delimiter, tuple(first) if is_header else (), len(first))


def _first_rows(path: Path, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    rows = _rows(path, delimiter)
    for _, found in zip(range(2), rows, strict=False):
        yield found


def _is_header(first: Sequence[str], second: Sequence[str], comma: bool) -> bool:
    """Names where no cell is a number, or where a number stands below a word."""
    words = [number_of(each, comma) is None and each.casefold() not in MISSING for each in first]
    if all(words):
        return True
    below = [number_of(each, comma) is not None for each in second]
    return any(word and number for word, number in zip(words, below, strict=False))


def rows_of(path: Path, layout: Layout) -> Iterator[tuple[int, list[str]]]:
    """The rows below the names, each with the number of its last line; empty lines are none."""
    rows = _rows(path, layout.delimiter)
    if layout.names:
        next(rows, None)
    return rows


def _rows(path: Path, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(_lines(path), delimiter=delimiter, strict=True, skipinitialspace=True)
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise Refused(
                f"{path.name} cannot be read from line {reader.line_num} on: {error}."
            ) from None
        if len(row) > WIDEST:
            raise Refused(
                f"{path.name} has {len(row):,} columns in line {reader.line_num}: at most "
                f"{WIDEST:,} are read."
            )
        if any(each.strip() for each in row):
            yield reader.line_num, row


def _lines(path: Path) -> Iterator[str]:
    """The lines of a text, none of them without end."""
    most = WIDEST * 64
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            while line := file.readline(most):
                if len(line) == most:
                    raise Refused(f"{path.name} has a line of more than {most:,} characters.")
                yield line
    except UnicodeDecodeError:
        raise Refused(f"{path.name} is no text in UTF-8: save it again as CSV in UTF-8.") from None
    except OSError as error:
        raise Refused(f"{path} cannot be read: {error.strerror}.") from None
