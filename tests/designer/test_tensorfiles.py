"""Tensors copied from file to file in blocks: a file of any size needs no memory."""

import tracemalloc
from pathlib import Path

from designer.tensorfiles import copy_tensors, header_bytes, read_header

LARGE = 300 * 2**20


def test_a_large_file_is_copied_in_little_memory(tmp_path: Path) -> None:
    source, to = tmp_path / "source.safetensors", tmp_path / "to.safetensors"
    with source.open("wb") as file:
        file.write(header_bytes({"w": ("U8", (LARGE,)), "last": ("F32", (2,))}))
        file.truncate(file.tell() + LARGE)
        file.seek(0, 2)
        file.write(b"12345678")
    tracemalloc.start()
    with to.open("wb") as file:
        copy_tensors(file, {"a": (str(source), "w"), "b": (str(source), "last")}, {})
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 8 * 2**20
    entry = read_header(to).entries["b"]
    with to.open("rb") as file:
        file.seek(entry.start)
        assert file.read() == b"12345678"
