"""safetensors files without torch: their header read with care, tensors copied from file to file.

Format: https://huggingface.co/docs/safetensors. Eight bytes give the length of a JSON header; for
each tensor it says dtype, shape, and where in the rest of the file the numbers lie.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import IO, Any, NamedTuple

from designer.refused import Refused

LONGEST_HEADER = 32 * 2**20
MOST_TENSORS = 100_000
MOST_DIMENSIONS = 16
BLOCK = 2**20
SIZES = {
    "F64": 8,
    "F32": 4,
    "F16": 2,
    "BF16": 2,
    "I64": 8,
    "I32": 4,
    "I16": 2,
    "I8": 1,
    "U8": 1,
    "BOOL": 1,
}
"""Bytes of a number of each dtype that is read."""
_METADATA = "__metadata__"


class Entry(NamedTuple):
    """A tensor in a file; it lies from `start` to `end`, counted from the file's beginning."""

    dtype: str
    shape: tuple[int, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Header:
    """What a file holds, in the order of the numbers in it."""

    entries: Mapping[str, Entry]
    metadata: Mapping[str, str]


def read_header(path: Path) -> Header:
    """The header of a file; Refused, naming what is wrong, before anything of its size is made."""
    try:
        with path.open("rb") as file:
            size = path.stat().st_size
            length = int.from_bytes(file.read(8), "little")
            if size < 8 or length > size - 8:
                raise _wrong(path, "it is cut short, or no safetensors file")
            if length > LONGEST_HEADER:
                raise _wrong(path, f"its header is longer than {LONGEST_HEADER // 2**20} MB")
            text = file.read(length)
    except OSError as error:
        raise Refused(f"{path.name} cannot be read: {error.strerror or error}") from None
    return _Reader(path, size, 8 + length).header(text)


def _wrong(path: Path, why: str) -> Refused:
    return Refused(f"{path.name} cannot be read as weights: {why}")


class _Reader:
    """Checks a header against the size of its file."""

    def __init__(self, path: Path, size: int, data: int) -> None:
        self.path, self.size, self.data = path, size, data

    def header(self, text: bytes) -> Header:
        try:
            body = json.loads(text, object_pairs_hook=self._no_duplicates)
        except Refused:
            raise
        except (ValueError, RecursionError):
            raise _wrong(self.path, "its header is no JSON") from None
        if not isinstance(body, dict) or len(body) > MOST_TENSORS:
            raise _wrong(self.path, f"its header is no list of at most {MOST_TENSORS:,} tensors")
        metadata = body.pop(_METADATA, {})
        if not isinstance(metadata, dict):
            metadata = {}
        entries = {key: self._entry(key, value) for key, value in body.items()}
        entries = dict(sorted(entries.items(), key=lambda item: item[1].start))
        self._check_apart(entries)
        return Header(entries, {str(k): v for k, v in metadata.items() if isinstance(v, str)})

    def _no_duplicates(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            raise _wrong(self.path, "its header names something twice")
        return found

    def _entry(self, key: str, value: Any) -> Entry:
        try:
            dtype, shape, (start, end) = value["dtype"], value["shape"], value["data_offsets"]
        except (KeyError, TypeError, ValueError):
            raise _wrong(self.path, f"its header does not describe {key[:60]}") from None
        numbers = [start, end, *shape] if isinstance(shape, list) else [None]
        if any(type(n) is not int or n < 0 for n in numbers) or len(shape) > MOST_DIMENSIONS:
            raise _wrong(self.path, f"the shape or place of {key[:60]} is none")
        if not isinstance(dtype, str) or dtype not in SIZES:
            raise _wrong(self.path, f"{key[:60]} has numbers of the kind {str(dtype)[:20]}")
        if end - start != prod(shape) * SIZES[dtype] or self.data + end > self.size:
            raise _wrong(self.path, f"{key[:60]} is cut short, or not as large as it says")
        return Entry(dtype, tuple(shape), self.data + start, self.data + end)

    def _check_apart(self, entries: Mapping[str, Entry]) -> None:
        position = self.data
        for key, entry in entries.items():
            if entry.start < position:
                raise _wrong(self.path, f"{key[:60]} lies over another tensor")
            position = entry.end


def header_bytes(
    tensors: Mapping[str, tuple[str, tuple[int, ...]]], metadata: Mapping[str, str] | None = None
) -> bytes:
    """The bytes before the numbers of tensors, which are given by dtype and shape."""
    entries: dict[str, Any] = {_METADATA: dict(metadata)} if metadata else {}
    position = 0
    for key, (dtype, shape) in tensors.items():
        end = position + prod(shape) * SIZES[dtype]
        entries[key] = {"dtype": dtype, "shape": list(shape), "data_offsets": [position, end]}
        position = end
    text = json.dumps(entries, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    return len(text).to_bytes(8, "little") + text


def copy_tensors(
    to: IO[bytes], parts: Mapping[str, tuple[str, str]], metadata: Mapping[str, str]
) -> None:
    """Write a file of tensors that lie in others: under each key, (file, key there).

    Block by block: a file of gigabytes needs no memory.
    """
    headers = {
        file: read_header(Path(file)) for file in dict.fromkeys(f for f, _ in parts.values())
    }
    entries = {}
    for key, (file, stored) in parts.items():
        if stored not in headers[file].entries:
            raise Refused(f"{Path(file).name} no longer holds {stored}; load the weights again")
        entries[key] = headers[file].entries[stored]
    to.write(header_bytes({key: (e.dtype, e.shape) for key, e in entries.items()}, metadata))
    for key, (file, _) in parts.items():
        for block in _blocks(Path(file), entries[key]):
            to.write(block)


def _blocks(path: Path, entry: Entry) -> Iterator[bytes]:
    with path.open("rb", buffering=0) as file:
        file.seek(entry.start)
        left = entry.end - entry.start
        while left:
            block = file.read(min(left, BLOCK))
            if not block:
                raise Refused(f"{path.name} is cut short; load the weights again")
            left -= len(block)
            yield block
