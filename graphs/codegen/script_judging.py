"""The part of a training script that judges a batch: the losses, their sum, and what is told."""

from collections.abc import Iterator, Mapping
from itertools import chain

from graphs.blocks import BlockLayer
from graphs.codegen.functions import function_text
from graphs.codegen.heads import Value, handed_out, judging
from graphs.codegen.layout import (
    STEP,
    Bracket,
    Expression,
    Item,
    Joined,
    call,
    fits,
    flat,
    lay_out,
)
from graphs.codegen.script_task import Score, Task
from graphs.declare import Call, WhileTraining
from graphs.layers.loss import Loss
from graphs.network import Network, Node
from graphs.propagate import Facts
from graphs.types import GraphError, TensorType

LOSSES: Mapping[str, tuple[tuple[str, ...], Expression]] = {
    "cross entropy": ((), call("functional.cross_entropy", ("output", "labels"), {})),
    "mean squared error": (
        ("wanted = functional.one_hot(labels, CLASSES).to(output.dtype)",),
        call("functional.mse_loss", ("output", "wanted"), {}),
    ),
}
"""A recipe's losses: statements before, and the loss itself."""

_TOLD: Mapping[Score, str] = {
    "accuracy": "loss {loss:.4f}  accuracy {score:.2%}",
    "error": "loss {loss:.4f}  error {score:.4f}",
    "": "loss {loss:.4f}",
}
_MEANING: Mapping[Score, str] = {
    "accuracy": "how many of its images are right",
    "error": "the sum of its images' mean squared errors",
    "": "nothing more",
}


def judging_text(facts: Facts, recipe_loss: str, task: Task, smoothing: float = 0.0) -> str:
    """`judged`, which gives a batch's loss and score, and what makes words and a rank of them.

    smoothing: the recipe's label smoothing, of its cross entropy.
    """
    lines = _Judging(facts, task, smoothing).lines(recipe_loss)
    better = "score" if task.score == "accuracy" else "0.0"
    return "\n".join(
        (
            "def judged(model: nn.Module, images: Tensor, labels: Tensor) "
            "-> tuple[Tensor, Tensor]:",
            f'    """The loss of a batch, and {_MEANING[task.score]}."""',
            *lines,
            "\n",
            "def told(loss: float, score: float) -> str:",
            f'    return f"{_TOLD[task.score]}"',
            "\n",
            "def goodness(loss: float, score: float) -> tuple[float, float]:",
            '    """What is larger for better weights."""',
            f"    return {better}, -loss",
            "",
        )
    )


def refuse_chance_beside_heads(facts: Facts) -> None:
    """Refuse what one flag cannot tell: to give what losses see, and to be in evaluation."""
    if not handed_out(facts.network):
        return
    for node in facts.network.nodes.values():
        if not isinstance(node.layer, BlockLayer | Loss) and is_switched(node, facts):
            raise GraphError(
                f"{node.name} is for training only, and so are the auxiliary heads: a training "
                f"script could not validate the one without the other. Make a block of {node.name}."
            )


def is_switched(node: Node, facts: Facts) -> bool:
    """Whether a node is a function that computes something else while training."""
    inputs = facts.nodes[node.id].inputs
    if node.layer.category in ("io", "loss") or node.layer.module(*inputs) is not None:
        return False
    return isinstance(node.layer.function(*inputs), WhileTraining)


class _Judging:
    """The statements of `judged`."""

    def __init__(self, facts: Facts, task: Task, smoothing: float) -> None:
        self._facts, self._task, self._smoothing = facts, task, smoothing
        self._network: Network = facts.network
        (self._input,) = self._network.of_kind("Input")
        (output,) = self._network.of_kind("Output")
        self._judges = judging(self._network)
        handed = handed_out(self._network)
        self._heads = ["aux"] if len(handed) == 1 else [f"aux{n + 1}" for n in range(len(handed))]
        (link,) = self._network.incoming(output.id)
        self._names: dict[Value, str] = dict(zip(handed, self._heads, strict=True))
        self._names[self._input.id, "out"] = "images"
        self._names[link.source, link.source_port] = "output"
        self._given = facts.nodes[output.id].inputs[0]

    def lines(self, recipe_loss: str) -> Iterator[str]:
        """What follows the docstring."""
        yield f"    {', '.join(['output', *self._heads])} = model(images)"
        if "shares" in self._task.answers.values():
            yield "    shares = functional.one_hot(labels, CLASSES).to(images.dtype)"
        before, last = LOSSES[recipe_loss]
        if recipe_loss == "cross entropy" and self._smoothing:
            options = {"label_smoothing": str(self._smoothing)}
            last = call("functional.cross_entropy", ("output", "labels"), options)
        if self._task.joins:
            yield from (f"    {line}" for line in before)
        losses = [self._network.nodes[key] for key in self._task.losses]
        names = [f"loss{number}" for number in range(1, len(losses) + 1)]
        terms = [_times(node, name) for node, name in zip(losses, names, strict=True)]
        terms += [last] * self._task.joins
        if terms == names == ["loss1"]:
            names, terms = ["loss"], []
        yield from chain.from_iterable(map(self._measured, losses, names))
        if terms:
            yield from _laid_out("loss", terms[0] if len(terms) == 1 else Joined("+", (*terms,)))
        yield f"    return loss, {self._score()}"

    def _score(self) -> str:
        if self._task.score == "accuracy":
            return "(output.detach().argmax(1) == labels).sum()"
        if self._task.score == "error":
            pair = "output.detach(), images"
            if self._given != self._facts.nodes[self._input.id].outputs[0]:
                pair = "output.detach().flatten(1), images.flatten(1)"
            return f"functional.mse_loss({pair}) * len(images)"
        return "torch.zeros_like(loss)"

    def _measured(self, node: Node, name: str) -> Iterator[str]:
        """A loss node's value, under a name."""
        inputs = self._facts.nodes[node.id].inputs
        made = _constructed(node, inputs)
        arriving = tuple(Item(each) for each in self._arriving(node))
        keeps = bool(node.layer.weights(*inputs))
        at_once = Bracket(f"{flat(made)}(", arriving)
        if not keeps and fits(f"    {name} = {flat(at_once)}"):
            yield from _laid_out(name, at_once)
            return
        yield from _laid_out("criterion", made)
        place = ".to(images.device)" if keeps else ""
        yield from _laid_out(name, Bracket(f"criterion{place}(", arriving))

    def _arriving(self, node: Node) -> list[Expression]:
        links = self._network.incoming(node.id)
        return [self._value((link.source, link.source_port)) for link in links]

    def _value(self, value: Value) -> Expression:
        known = self._names.get(value)
        node = self._network.nodes[value[0]]
        return known or (self._answer(node) if node.layer.kind == "Target" else self._between(node))

    def _answer(self, target: Node) -> Expression:
        shape = self._facts.nodes[target.id].outputs[0].shape
        answer = self._task.answers[target.id]
        if answer != "image":
            return "labels" if answer == "class" else "shares"
        if shape == self._facts.nodes[self._input.id].outputs[0].shape:
            return "images"
        return call("images.reshape", ("len(images)", *map(str, shape)), {})

    def _between(self, node: Node) -> Expression:
        """What a layer between a Target and a loss gives."""
        layer, inputs = node.layer, self._facts.nodes[node.id].inputs
        made = None if isinstance(layer, BlockLayer) else layer.module(*inputs)
        plain = made is None or (isinstance(made, Call) and layer.category != "dropout")
        keeps = isinstance(layer, BlockLayer) or layer.weights(*inputs) or len(layer.outputs) > 1
        if not plain or keeps or is_switched(node, self._facts):
            raise GraphError(
                f"{node.name} stands between a Target and a loss, where a training script can "
                "write layers only that keep and learn nothing: lead the Target to the loss itself."
            )
        arriving = self._arriving(node)
        if made is None:
            texts = (f"({flat(e)})" if isinstance(e, Joined) else flat(e) for e in arriving)
            return function_text(layer.function(*inputs), tuple(texts))
        return Bracket(f"{flat(_constructed(node, inputs))}(", tuple(map(Item, arriving)))


def _constructed(node: Node, inputs: tuple[TensorType, ...]) -> Bracket:
    made = node.layer.module(*inputs)
    assert isinstance(made, Call)
    options = {name: function_text(value, ()) for name, value in made.options.items()}
    return call(made.target, tuple(function_text(each, ()) for each in made.args), options)


def _times(node: Node, name: str) -> Expression:
    assert isinstance(node.layer, Loss)
    return name if node.layer.weight == 1 else f"{node.layer.weight} * {name}"


def _laid_out(name: str, expression: Expression) -> Iterator[str]:
    return (line for line, _ in lay_out(STEP, f"{name} = ", expression))
