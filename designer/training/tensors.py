"""Tensors written as a safetensors file bit by bit: no second copy in memory, hashed on the way."""

import hashlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

import torch
from torch import Tensor

from designer.tensorfiles import header_bytes

_DTYPES = {
    torch.float64: "F64",
    torch.float32: "F32",
    torch.float16: "F16",
    torch.bfloat16: "BF16",
    torch.int64: "I64",
    torch.int32: "I32",
    torch.int16: "I16",
    torch.int8: "I8",
    torch.uint8: "U8",
    torch.bool: "BOOL",
}


def write_tensors(
    path: Path, tensors: Mapping[str, Tensor], metadata: Mapping[str, str] | None = None
) -> str:
    """Write a file that safetensors reads, down to the disk; return its SHA-256."""
    digest = hashlib.sha256()
    with path.open("wb") as file:
        for block in _blocks(tensors, metadata):
            file.write(block)
            digest.update(block)
        file.flush()
        os.fsync(file.fileno())
    return digest.hexdigest()


def _blocks(
    tensors: Mapping[str, Tensor], metadata: Mapping[str, str] | None
) -> Iterator[bytes | memoryview]:
    kinds = {key: (_DTYPES[each.dtype], tuple(each.shape)) for key, each in tensors.items()}
    yield header_bytes(kinds, metadata)
    for tensor in tensors.values():
        flat = tensor.detach().to("cpu").contiguous().reshape(-1)
        yield flat.view(torch.uint8).numpy().data
