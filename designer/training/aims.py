"""What a network is trained towards: which losses count, and what its Targets mean in the data.

The rule. Without loss nodes the recipe's loss judges the Output. Loss nodes are added up, each
times its `weight`; one of weight 0 is only measured. The recipe's loss joins them, once, where they
leave layers with weights that lead to the Output without a gradient: losses at auxiliary heads
alone do not train the main one.

A Target of dtype int64 is the image's class. A float32 one with as many numbers as the Input is the
image itself, as it comes in and before any noise; with one number for each class it is 1 for
the image's class and 0 for the others. Where the data answers with numbers, they are what a float32
Target of as many is, and what the Output is to be.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from designer.normalising import measurable
from designer.refused import Refused
from graphs.flatten import unfolded
from graphs.layers.dense import Identity
from graphs.layers.loss import ClassLoss, Loss
from graphs.layers.reshape import Flatten, Unflatten
from graphs.network import Node
from graphs.propagate import Facts
from graphs.types import TensorType, shape_text

Meaning = Literal["class", "image", "shares", "numbers"]


@dataclass(frozen=True)
class Aims:
    """The aims of a network without problems that has one Input and one Output.

    numbers: how many answer a sample of the data; 0 where classes do.
    """

    facts: Facts
    given: TensorType
    output: TensorType
    numbers: int = 0

    @cached_property
    def losses(self) -> tuple[Node, ...]:
        """The loss nodes, in the order of the flow."""
        nodes = (self.facts.network.nodes[key] for key in self.facts.network.order)
        return tuple(node for node in nodes if isinstance(node.layer, Loss))

    @cached_property
    def judges_output(self) -> bool:
        """Whether the recipe's loss is part of what is made small."""
        network, facts = self.facts.network, self.facts.nodes
        ends = network.wiring.upstream(node.id for node in network.of_kind("Output"))
        trained = network.wiring.upstream(n.id for n in self.losses if share_of(n))
        return not self.losses or any(facts[key].parameters for key in ends - trained)

    @property
    def reconstructs(self) -> bool:
        """Whether the Output has the image's numbers: an autoencoder."""
        again = self.output.elements == self.given.elements
        return not self.judges_output and again and self.numbers != self.output.elements

    @property
    def predicts(self) -> bool:
        """Whether the Output is as many numbers as the data answers with: a regression."""
        return bool(self.numbers) and self.output.elements == self.numbers

    @property
    def asks_for_numbers(self) -> bool:
        """Whether the network gives or is judged by a single number, which is no class."""
        if self.judges_output:
            return self.output.elements == 1
        found = [self.facts.nodes[node.id].outputs[0] for node in self.targets]
        return bool(found) and all(t.dtype == "float32" and t.elements == 1 for t in found)

    def classifies(self, classes: int) -> bool:
        """Whether the Output is a number for each class, so that the largest is an answer."""
        return not self.numbers and self.output.shape == (classes,)

    @cached_property
    def takes_pixels(self) -> bool:
        """Whether images come in as numbers from 0 to 1.

        Else each channel is brought to mean 0 and deviation 1. An image that is to be given again
        stays what it is, and a network that normalises its Input itself wants nothing before that.
        """
        asks = self.reconstructs or any(self._means_image(node) for node in self.targets)
        return asks or bool(measurable(self.facts))

    @cached_property
    def noise(self) -> tuple[Node, ...]:
        """What makes noise of the image before any layer sees it, in the order of the flow."""
        network = self.facts.network
        (start,) = network.of_kind("Input")
        untouched, found = {start.id}, []
        for key in network.order:
            node, sources = network.nodes[key], {k.source for k in network.incoming(key)}
            if not sources or not sources <= untouched:
                continue
            if node.layer.category == "dropout":
                found.append(node)
            elif not isinstance(node.layer, (Flatten, Identity, Unflatten)):
                continue
            untouched.add(key)
        return tuple(found)

    @cached_property
    def targets(self) -> tuple[Node, ...]:
        """The Targets, in the order of the nodes."""
        return self.facts.network.of_kind("Target")

    def _means_image(self, node: Node) -> bool:
        target = self.facts.nodes[node.id].outputs[0]
        if target.dtype != "float32" or target.elements == self.numbers:
            return False
        return target.elements == self.given.elements

    def meanings(self, classes: int) -> tuple[Meaning, ...]:
        """What each Target is; Refused where the data has no such answer."""
        return tuple(self._meaning(node, classes) for node in self.targets)

    def _meaning(self, node: Node, classes: int) -> Meaning:
        target = self.facts.nodes[node.id].outputs[0]
        if target == TensorType((), "int64") and not self.numbers:
            return "class"
        if self._means_image(node):
            return "image"
        if self.numbers:
            return self._numbers(node, target)
        if target == TensorType((classes,), "float32"):
            return "shares"
        raise Refused(
            f"{node.name} asks for {shape_text(target.shape)} of {target.dtype}, but the data has "
            f"one class for each image. Make it a single int64 for the class, float32 of "
            f"{classes} for a share of each class, or of {self.given} for the image itself."
        )

    def _numbers(self, node: Node, target: TensorType) -> Meaning:
        if target.dtype == "float32" and target.elements == self.numbers:
            return "numbers"
        raise Refused(
            f"{node.name} asks for {shape_text(target.shape)} of {target.dtype}, but the data "
            f"answers each sample with numbers: make it float32 of {self.numbers}."
        )

    def accept(self, classes: tuple[str, ...], numbers: int = 0) -> None:
        """Refused where samples of these classes, or with so many numbers, cannot be learned."""
        if numbers:
            replace(self, numbers=numbers)._accept_numbers()
        else:
            self._accept_classes(classes)

    def _accept_numbers(self) -> None:
        if self.judges_output and not self.predicts:
            raise Refused(
                f"The data's answers are numbers, {self.numbers} for each sample, but the Output "
                f"is {shape_text(self.output.shape)}: the last layer must give {self.numbers}."
            )
        self.meanings(0)
        for node in self.over_classes():
            raise Refused(
                f"{node.name} judges classes, but the data answers with numbers: use an MSELoss."
            )

    def _accept_classes(self, classes: tuple[str, ...]) -> None:
        """Refused where images of these classes cannot be learned."""
        count = len(classes)
        if self.judges_output and not self.classifies(count):
            raise Refused(
                f"The data has {count} classes but the Output is {shape_text(self.output.shape)}: "
                f"the last layer must give {count} numbers, or a loss node with a Target must say "
                "what else the Output is to be."
            )
        self.meanings(count)
        for node in self.over_classes():
            found = self.facts.nodes[node.id].inputs[0].shape
            if found != (count,):
                raise Refused(
                    f"The data has {count} classes but {shape_text(found)} arrives at "
                    f"{node.name}: the layer before it must give {count} numbers."
                )
        for node in self.losses:
            if isinstance(node.layer, Loss) and node.layer.reduction == "none":
                raise Refused(
                    f"{node.name} gives a number for each sample, but training makes one number "
                    "small. Set its reduction to mean or sum."
                )

    def refuse_sums(self) -> None:
        """Refuse losses that batches, each with its share, would not make as one batch does."""
        for node in self.losses:
            if isinstance(node.layer, Loss) and node.layer.reduction == "sum":
                raise Refused(
                    f"{node.name} sums over its batch, and several batches in a step need means. "
                    "Set its reduction to mean, or batches_per_step to 1."
                )

    def over_classes(self) -> Iterator[Node]:
        """Losses that compare with the images' classes."""
        network = self.facts.network
        for node in self.losses:
            sources = {k.target_port: network.nodes[k.source] for k in network.incoming(node.id)}
            is_class = self.facts.nodes[node.id].inputs[1] == TensorType((), "int64")
            if isinstance(node.layer, ClassLoss) and is_class and sources["target"] in self.targets:
                yield node


def share_of(node: Node) -> float:
    """A loss node's weight in the sum."""
    assert isinstance(node.layer, Loss)
    return node.layer.weight


def aims_of(facts: Facts) -> Aims:
    """The aims of a network that images can go through; Refused when they cannot."""
    facts = unfolded(facts)
    network = facts.network
    for kind in ("Input", "Output"):
        count = len(network.of_kind(kind))
        if count != 1:
            raise Refused(f"{network.name} has {count} {kind}s; images need exactly one.")
    given = facts.nodes[network.of_kind("Input")[0].id].outputs[0]
    if given.dtype != "float32":
        raise Refused(f"The Input takes {given.dtype}; images are learned as float32.")
    return Aims(facts, given, facts.nodes[network.of_kind("Output")[0].id].inputs[0])
