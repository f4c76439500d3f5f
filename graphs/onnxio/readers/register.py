"""The readers of single operators, by the operators' types."""

from collections.abc import Callable
from typing import Any

from graphs.declare import CATALOGUE, Layer
from graphs.onnxio.file import Made, OnnxGraph, Step

Reader = Callable[[Step, OnnxGraph], list[Made]]
READERS: dict[str, Reader] = {}
"""For each type of operator what reads it. NoLayer says why no layer does what it does."""


def reads(*types: str) -> Callable[[Reader], Reader]:
    """Register a function as the reader of operators of some types."""

    def register(reader: Reader) -> Reader:
        for kind in types:
            assert kind not in READERS, kind
            READERS[kind] = reader
        return reader

    return register


def new_layer(kind: str, **fields: Any) -> Layer:
    """A layer of the catalogue by its kind."""
    declared: Callable[..., Layer] = CATALOGUE[kind]
    return declared(**fields)
