"""What is made small: a module's Output and its loss nodes, judged together for a batch."""

from collections.abc import Callable, Sequence
from functools import partial, reduce
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from designer.recipe import Recipe
from designer.training.aims import Aims, Meaning, share_of
from designer.training.module import Builder, GraphModule
from designer.training.program import Program

LossFunction = Callable[[Tensor, Tensor], Tensor]


def squared_error(output: Tensor, labels: Tensor) -> Tensor:
    """Mean squared distance to 1 for the class and 0 for the others."""
    wanted = functional.one_hot(labels, output.shape[1]).to(output.dtype)
    return functional.mse_loss(output, wanted)


def squared_difference(output: Tensor, labels: Tensor) -> Tensor:
    """Mean squared difference from the numbers that are the answers."""
    return functional.mse_loss(output.reshape(labels.shape), labels)


def loss_of(recipe: Recipe) -> LossFunction:
    """What judges the Output where no loss node does."""
    if recipe.loss == "mean squared error":
        return squared_error
    return partial(functional.cross_entropy, label_smoothing=recipe.label_smoothing)


class Judged(NamedTuple):
    """What a batch came to. parts: each loss as it is, before its weight, in the order of names."""

    output: Tensor
    loss: Tensor
    parts: tuple[Tensor, ...] = ()


class Objective(nn.Module):
    """A network with what judges it. Its `module` alone has the weights that are kept.

    names: what each part of the loss is called: its node's name, the Output's for the recipe's
    loss; () where that is all there is. noise: the children that make noise of the image.
    """

    def __init__(
        self, module: GraphModule, aims: Aims, classes: int, recipe_loss: LossFunction,
        program: Program | None, losses: Sequence[nn.Module],
    ) -> None:  # fmt: skip
        super().__init__()
        self.module = module
        self.classes = classes
        self.classifies, self.reconstructs = aims.classifies(classes), aims.reconstructs
        self.predicts = aims.predicts
        self.noise = tuple(node.name for node in aims.noise)
        self._program, self._losses = program, nn.ModuleList(losses)
        self._meanings = aims.meanings(classes)
        self._shapes = [aims.facts.nodes[node.id].outputs[0].shape for node in aims.targets]
        self._recipe_loss = recipe_loss if aims.judges_output else None
        self._shares = [share_of(node) for node in aims.losses]
        self.names = tuple(node.name for node in aims.losses)
        if self.names and aims.judges_output:
            self._shares.append(1.0)
            self.names += (aims.facts.network.of_kind("Output")[0].name,)

    def forward(self, images: Tensor, labels: Tensor) -> Judged:
        """The Output, the loss and its parts, for images as they come in and their answers."""
        if self._program is None:
            assert self._recipe_loss is not None
            output = self.module(images)
            return Judged(output, self._recipe_loss(output, labels))
        output, *parts = self._program(images, *self._answers(images, labels))
        if self._recipe_loss is not None:
            parts.append(self._recipe_loss(output, labels))
        shares = zip(self._shares, parts, strict=True)
        return Judged(output, reduce(torch.add, (s * p for s, p in shares if s)), tuple(parts))

    def _answers(self, images: Tensor, labels: Tensor) -> list[Tensor]:
        """What the Targets give."""
        return [
            self._answer(meaning, shape, images, labels)
            for meaning, shape in zip(self._meanings, self._shapes, strict=True)
        ]

    def _answer(
        self, meaning: Meaning, shape: tuple[int, ...], images: Tensor, labels: Tensor
    ) -> Tensor:
        if meaning == "class":
            return labels
        if meaning == "image":
            return images.reshape(len(images), *shape)
        if meaning == "numbers":
            return labels.reshape(len(labels), *shape)
        return functional.one_hot(labels, self.classes).to(images.dtype)


def objective_of(aims: Aims, recipe: Recipe, classes: int) -> Objective:
    """A network's objective, its weights freshly initialised."""
    facts = aims.facts
    builder = Builder(facts.network, facts)
    module = builder.module()
    judge = squared_difference if aims.numbers else loss_of(recipe)
    if not aims.losses:
        return Objective(module, aims, classes, judge, None, ())
    starts = (*facts.network.of_kind("Input"), *aims.targets)
    goals = (*builder.output_ports(), *((node.id, "loss") for node in aims.losses))
    program = builder.program(((node.id, "out") for node in starts), goals)
    calls = [builder.call_of(node) for node in aims.losses]
    losses = [call for call in calls if isinstance(call, nn.Module)]
    return Objective(module, aims, classes, judge, program, losses)
