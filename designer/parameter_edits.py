"""Edits of a block's parameters that begin at a field: made of its value, given other defaults."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from designer.refused import Refused
from graphs.blocks import PARAMETER_KINDS, BlockLayer, check_block, parameter, with_defaults
from graphs.definitions import with_blocks
from graphs.fields import Field
from graphs.network import Block, Network
from graphs.types import FieldError

_PLAIN: Mapping[str, Any] = {"whole": 1, "real": 1.0, "flag": False, "size": 1, "text": ""}
"""What a new parameter of a kind begins with."""


@dataclass(frozen=True, slots=True)
class MakeParameter:
    """Let a field of a node in a definition follow a new parameter with the field's value."""

    block: str
    node: str
    field: str

    @property
    def name(self) -> str:
        return f"Make {self.field} a parameter"

    def apply(self, network: Network) -> Network:
        block = network.blocks[self.block]
        node = block.network.nodes[self.node]
        kind = kind_for(getattr(node.layer, self.field))
        if kind is None:
            raise Refused(f"{self.field} of {node.name} has no value that a parameter can have")
        name = fresh_parameter(block, self.field)
        texts = {**node.expressions, self.field: name}
        spec = node.layer.fields[self.field]
        made = parameter(kind, getattr(node.layer, self.field), spec.doc)
        changed = replace(
            block,
            network=block.network.with_nodes(replace(node, expressions=texts)),
            parameters={**block.parameters, name: made},
        )
        return with_blocks(network, with_defaults(check_block(changed)))


@dataclass(frozen=True, slots=True)
class DescribeBlock:
    """Say what a block is for: the text over its class in code."""

    block: str
    doc: str
    name = "Describe block"

    def apply(self, network: Network) -> Network:
        block = network.blocks[self.block]
        return (
            with_blocks(network, replace(block, doc=self.doc)) if self.doc != block.doc else network
        )


def kind_for(value: Any) -> str | None:
    """The kind of parameter that can have a value; None where there is none."""
    if isinstance(value, bool):
        return "flag"
    if isinstance(value, int):
        return "whole"
    if isinstance(value, float):
        return "real"
    if isinstance(value, tuple):
        return "size" if all(isinstance(each, int) for each in value) else None
    return "text" if isinstance(value, str) else None


def fresh_parameter(block: Block, wanted: str) -> str:
    """`wanted`, or `wanted2` …, whichever can be a further parameter of a block."""
    name, number = wanted, 2
    while name in block.parameters or hasattr(BlockLayer, name):
        name, number = f"{wanted}{number}", number + 1
    return name


def of_kind(spec: Field, kind: str) -> Field:
    """A parameter made one of another kind; its default stays where it can."""
    assert kind in PARAMETER_KINDS, kind
    try:
        return parameter(kind, spec.default, spec.doc)
    except FieldError:
        return parameter(kind, _PLAIN[kind], spec.doc)


def plain(kind: str = "whole") -> Field:
    """A new parameter."""
    return parameter(kind, _PLAIN[kind])
