"""A look into a block: a document like any other, whose edits go into the block's definition."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from designer.block_edits import ChangeInside
from designer.document import Change, Document, Outcome
from designer.edits import Edit
from designer.history import History
from graphs.blocks import BlockLayer, arriving_in, with_inputs
from graphs.fields import Field
from graphs.network import Kept, Network, Node
from graphs.propagate import Facts, NodeFacts, propagate
from graphs.types import ShapeError, TensorType
from graphs.weights import weights_inside


class InsideDocument(Document):
    """The network of one use of a block, with its arguments and what arrives put in.

    It belongs to the document in which the use stands: history, file and saving are that one's.
    """

    def __init__(self, outer: Document, node: str) -> None:
        self.outer, self.node = outer, node
        self._layer: BlockLayer | None = None
        self._kept: Kept | None = None
        super().__init__(Network())
        self.facts = self._looked_up(outer.facts)
        outer.show(self._follow)

    @property
    def root(self) -> Document:
        return self.outer.root

    @property
    def place(self) -> tuple[str, ...]:
        return (*self.outer.place, self.node)

    @property
    def use(self) -> Node | None:
        """The node that is looked into; None when it is gone, or no block any more."""
        node = self.outer.network.nodes.get(self.node)
        return node if node is not None and isinstance(node.layer, BlockLayer) else None

    @property
    def block(self) -> str:
        """The name of the definition that edits go into."""
        assert self._layer is not None
        return self._layer.kind

    @property
    def parameters(self) -> Mapping[str, Field]:
        return self._layer.block.parameters if self._layer is not None else {}

    @property
    def arguments(self) -> Mapping[str, Any]:
        layer = self._layer
        return {name: getattr(layer, name) for name in self.parameters}

    @property
    def history(self) -> History:
        return self.root.history

    @property
    def modified(self) -> bool:
        return self.root.modified

    def foreseen(self, edit: Edit) -> Outcome:
        before, whole = self.network, self.root.facts
        after = edit.apply(before)
        if after is before:
            return Outcome(edit.name, whole, whole)
        return self.outer.foreseen(ChangeInside(edit.name, self.block, before, after))

    def take(self, outcome: Outcome) -> bool:
        return self.outer.take(outcome)

    def undo(self) -> None:
        self.root.undo()

    def redo(self) -> None:
        self.root.redo()

    def go_to(self, at: int) -> None:
        self.root.go_to(at)

    def leave(self) -> None:
        """Look no longer. To be called before it is forgotten."""
        self.outer.hide(self._follow)

    def _follow(self, change: Change) -> None:
        if self.use is not None:
            facts = self._looked_up(change.after)
            if facts is not self.facts:
                self._tell(facts)

    def _looked_up(self, outer: Facts) -> Facts:
        """The facts inside; the same ones while neither the block nor what arrives differs."""
        use, known = self.use, outer.nodes.get(self.node)
        if use is None or known is None or not isinstance(use.layer, BlockLayer):
            return self.facts
        layer, root, seen = use.layer, self.root.network, self.facts.network
        kept = self.outer.network.weights.get(self.node)
        # Of what arrives at a bypassed block only the first is known.
        inputs = known.inputs if len(known.inputs) == len(layer.inputs) else _own(layer)
        same = layer is self._layer and kept is self._kept and inputs == arriving_in(self.facts)
        if same and root.blocks is seen.blocks and root.training is seen.training:
            return self.facts
        self._layer, self._kept = layer, kept
        right = known.status == "right"
        network = replace(
            _with_arguments(layer, inputs),
            name=layer.kind,
            blocks=root.blocks,
            training=root.training,
            weights=weights_inside(self.outer.network, self.node) if right else {},
        )
        return propagate(network, self.facts)


def facts_inside(layer: BlockLayer, known: NodeFacts) -> Facts:
    """The facts inside a use of a block: those of its first copy, with what arrives there."""
    if known.status == "right" and layer.repeat:
        return layer.copies(*known.inputs)[0]
    return propagate(_with_arguments(layer, known.inputs or _own(layer)))


def _with_arguments(layer: BlockLayer, inputs: tuple[TensorType, ...]) -> Network:
    """A use's network; where its arguments do not fit, what the definition itself says."""
    try:
        return with_inputs(layer.inside, inputs)
    except ShapeError:
        return layer.block.network


def _own(layer: BlockLayer) -> tuple[TensorType, ...]:
    """What the definition's own Inputs say, while nothing arrives."""
    ends = layer.block.network.of_kind("Input")
    return tuple(node.layer.given()[0] for node in ends)
