"""Edits of blocks: made of nodes, unfolded, made unique, changed inside, given parameters."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from designer.refused import Refused
from designer.remark_fitting import with_room_in_frames
from designer.remark_places import going_into
from graphs.blocks import BlockLayer, check_block, layer_of, with_defaults
from graphs.carry import carried
from graphs.collapse import collapsed, expanded
from graphs.definitions import fresh_block_name, unused_blocks, with_blocks, without_blocks
from graphs.expressions import evaluate_with, names_in, substituted
from graphs.fields import Field
from graphs.flatten import with_unfolded
from graphs.network import Network
from graphs.types import FieldError
from graphs.weights import into_block, out_of_block, renamed_inside


@dataclass(frozen=True, slots=True)
class Collapse:
    """Make a block of nodes. `parameters`: those of the block in which they stand already.

    remarks: notes and frames that go into it, beside those that stand wholly among the nodes.
    """

    ids: frozenset[str]
    parameters: Mapping[str, Field] = field(default_factory=dict)
    block: str = "Block"
    name: str = "Make a block"
    remarks: frozenset[str] = frozenset()

    def apply(self, network: Network) -> Network:
        name = fresh_block_name(network, self.block)
        inside = going_into(network, self.ids & network.nodes.keys(), self.remarks)
        made = collapsed(network, self.ids, name, self.parameters, inside)
        return into_block(network, *made)


@dataclass(frozen=True, slots=True)
class Expand:
    """Put the nodes of blocks in their places. `within`: the block in which they stand."""

    ids: frozenset[str]
    within: str = ""
    name: str = "Unfold block"

    def apply(self, network: Network) -> Network:
        for key in sorted(self.ids & network.nodes.keys()):
            if isinstance(network.nodes[key].layer, BlockLayer):
                network = _unfolded(network, key, self.within)
        return network


def _unfolded(network: Network, key: str, within: str) -> Network:
    if network.nodes[key].passes:
        raise Refused(
            f"{network.nodes[key].name} is bypassed; switch the bypass off before it is unfolded"
        )
    new, ids = expanded(network, key, within)
    new = with_room_in_frames(network, new, {key: ids})
    flat = with_unfolded(network, key).nodes.values()
    names = [node.name for node in flat if node.id.startswith(f"{key}/")]
    return out_of_block(network, new, key, dict(zip(ids, names, strict=True)))


@dataclass(frozen=True, slots=True)
class MakeUnique:
    """Give some uses of blocks definitions of their own, so that others stay as they are."""

    ids: frozenset[str]
    name: str = "Make unique"

    def apply(self, network: Network) -> Network:
        for key in sorted(self.ids & network.nodes.keys()):
            node = network.nodes[key]
            if isinstance(node.layer, BlockLayer):
                block = replace(
                    node.layer.block, name=fresh_block_name(network, node.layer.block.name)
                )
                layer = layer_of(block)(**node.layer.arguments())
                network = with_blocks(network, block).with_nodes(replace(node, layer=layer))
        return network


@dataclass(frozen=True, slots=True)
class ChangeInside:
    """Take over into a definition what an edit made of the network of one of its uses.

    before, after: that network with the use's arguments and inputs put in; `after` may bring new
    definitions. What did not differ stays as the definition has it.
    """

    name: str
    block: str
    before: Network
    after: Network

    def apply(self, network: Network) -> Network:
        block = network.blocks[self.block]
        block = with_defaults(carried(block, self.before, self.after))
        new = [each for key, each in self.after.blocks.items() if network.blocks.get(key) != each]
        changed = with_blocks(network, *new, block)
        gone = self.before.blocks.keys() - self.after.blocks.keys()
        changed = without_blocks(changed, gone & set(unused_blocks(changed)))
        return renamed_inside(network, changed)


@dataclass(frozen=True, slots=True)
class SetExpression:
    """Let a field of some nodes follow from the parameters of the block in which they stand.

    arguments: the parameters' values in the use that is seen.
    """

    ids: frozenset[str]
    field: str
    text: str
    arguments: Mapping[str, Any]

    @property
    def name(self) -> str:
        return f"Change {self.field}"

    def apply(self, network: Network) -> Network:
        layers = {}
        for key in sorted(self.ids & network.nodes.keys()):
            node = network.nodes[key]
            if self.field not in node.layer.fields:
                continue
            try:
                value = evaluate_with(self.text, self.arguments)
                layers[key] = replace(node.layer, **{self.field: value})  # type: ignore[type-var]
            except FieldError as error:
                raise Refused(f"{node.name}: {error}") from error
            except ValueError as error:
                raise Refused(f"{node.name}: {self.field} = {self.text[:40]} {error}") from error
            network = network.with_nodes(
                replace(node, expressions={**node.expressions, self.field: self.text.strip()})
            )
        return network.with_layers(layers) if layers else network


@dataclass(frozen=True, slots=True)
class SetParameters:
    """Give a definition other parameters: more, fewer, or with other defaults."""

    block: str
    parameters: Mapping[str, Field]
    name: str = "Change parameters"

    def apply(self, network: Network) -> Network:
        block = network.blocks[self.block]
        gone = block.parameters.keys() - self.parameters.keys()
        for node in block.network.nodes.values():
            for key, text in node.expressions.items():
                used = sorted(names_in(text) & gone)
                if used:
                    raise Refused(
                        f"{used[0]} is still needed: in {self.block}, {node.name} has "
                        f"{key} = {text}. Give it a plain value first"
                    )
        changed = check_block(replace(block, parameters=dict(self.parameters)))
        return with_blocks(network, with_defaults(changed))


@dataclass(frozen=True, slots=True)
class RenameParameter:
    """Give a parameter of a definition another name, in every expression and argument too."""

    block: str
    old: str
    to: str
    name = "Rename parameter"

    def apply(self, network: Network) -> Network:
        block = network.blocks[self.block]
        if self.to in block.parameters:
            raise Refused(f"{self.block} already has a parameter named {self.to}")
        names = {key: self.to if key == self.old else key for key in block.parameters}
        inner = (
            replace(node, expressions=_renamed(node.expressions, self.old, self.to))
            for node in block.network.nodes.values()
            if node.expressions
        )
        changed = check_block(
            replace(
                block,
                network=block.network.with_nodes(*inner),
                parameters={names[key]: spec for key, spec in block.parameters.items()},
            )
        )
        return with_blocks(network, changed, renamed={(self.block, self.old): self.to})


@dataclass(frozen=True, slots=True)
class RenameBlock:
    """Give a definition another name: that of its class in code."""

    block: str
    to: str
    name = "Rename block"

    def apply(self, network: Network) -> Network:
        if self.to == self.block:
            return network
        if self.to in network.blocks:
            raise Refused(f"there is already a block named {self.to}; choose another name")
        block = check_block(replace(network.blocks[self.block], name=self.to))
        return without_blocks(
            with_blocks(network, block, moved={self.block: self.to}), [self.block]
        )


@dataclass(frozen=True, slots=True)
class RemoveUnusedBlocks:
    """Delete the definitions that nothing uses."""

    name = "Delete unused blocks"

    def apply(self, network: Network) -> Network:
        unused = unused_blocks(network)
        return without_blocks(network, unused) if unused else network


def _renamed(expressions: Mapping[str, str], old: str, to: str) -> dict[str, str]:
    return {
        key: substituted(text, {old: to}) if old in names_in(text) else text
        for key, text in expressions.items()
    }
