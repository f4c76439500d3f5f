"""A training script that stands alone: the module's class, the data and the loop in one file."""

import ast
import sys
from collections.abc import Iterable
from dataclasses import replace
from string import Template
from typing import Protocol

from graphs.codegen.names import plain_line
from graphs.codegen.pytorch import ModuleText, module_text
from graphs.codegen.script_data import READINGS, DataKind, Reading
from graphs.codegen.script_parts import (
    FITTING,
    IMAGES,
    IMPORTS,
    LEARNING,
    MAIN,
    SHARING,
    TOGETHER,
)
from graphs.codegen.values import value_text
from graphs.flatten import unfolded
from graphs.frozen import has_frozen
from graphs.network import Network
from graphs.propagate import Facts, propagate
from graphs.types import GraphError, shape_text

DIGITS = "digits.npz"
"""The file of the bundled digits, as it lies beside a script that learns them."""
_DIGIT_CLASSES = 10
_LONGEST = 100


class Settings(Protocol):
    """What a script is to do: the designer's recipe, as far as a script follows it."""

    @property
    def data(self) -> str: ...
    @property
    def loss(self) -> str: ...
    @property
    def optimizer(self) -> str: ...
    @property
    def learning_rate(self) -> float: ...
    @property
    def schedule(self) -> str: ...
    @property
    def momentum(self) -> float: ...
    @property
    def weight_decay(self) -> float: ...
    @property
    def batch_size(self) -> int: ...
    @property
    def epochs(self) -> int: ...
    @property
    def validation_share(self) -> float: ...
    @property
    def device(self) -> str: ...
    @property
    def seed(self) -> int: ...


LOSSES = {
    "cross entropy": "    return functional.cross_entropy(output, wanted)",
    "mean squared error": "    classes = functional.one_hot(wanted, CLASSES)\n"
    "    return functional.mse_loss(output, classes.to(output.dtype))",
}
SCHEDULES = {
    "constant": "    return LEARNING_RATE",
    "cosine": "    return LEARNING_RATE * 0.5 * (1 + math.cos(math.pi * share))",
}


def training_script(
    network: Network, settings: Settings, kind: DataKind, file: str = "train.py"
) -> ModuleText:
    """The script of a network that takes images and tells classes apart; GraphError for others.

    file: what the script is going to be called. It is about no lines of single nodes.
    """
    facts = propagate(network)
    module = module_text(network, facts)
    shape, classes = _ends(facts)
    if kind == "digits" and classes != _DIGIT_CLASSES:
        raise GraphError(
            f"The digits have 10 classes but the Output is {classes}: the last layer must give 10 "
            "numbers, or the recipe must name other data."
        )
    reading = READINGS[kind]
    rest = [IMAGES, *([FITTING] * reading.fitted), reading.text, SHARING, _choices(settings)]
    unused = ", find_unused_parameters=True" if _has_idle_weights(facts) else ""
    rest += [TOGETHER, LEARNING, MAIN]
    module, definition, imports = _own_class(network, facts, module, rest)
    ending = Template(rest.pop()).substitute(network=module.class_name, unused=unused)
    head = [_docstring(facts, reading, file), _merged([IMPORTS, reading.imports, imports])]
    parts = [_constants(settings, kind, shape, classes), definition, *rest, ending]
    return replace(module, text="\n".join(head) + "\n" + "\n\n".join(parts), lines={})


def _ends(facts: Facts) -> tuple[tuple[int, ...], int]:
    """The shape of the one Input and how many numbers the one Output gives."""
    network = facts.network
    for node in network.nodes.values():
        if node.layer.category == "loss":
            raise GraphError(
                f"{network.name} has a loss of its own, {node.name}, but a training script makes "
                "the recipe's loss small: delete the loss, and what leads only to it."
            )
    if has_frozen(network):
        raise GraphError(
            f"{network.name} has frozen layers, but a training script begins with fresh weights: "
            "unfreeze them first."
        )
    for kind in ("Input", "Output"):
        count = len(network.of_kind(kind))
        if count != 1:
            raise GraphError(f"{network.name} has {count} {kind}s; a training script needs one.")
    if not facts.totals.parameters:
        raise GraphError(f"{network.name} has no weights: there is nothing to train.")
    taken = facts.nodes[network.of_kind("Input")[0].id].outputs[0]
    given = facts.nodes[network.of_kind("Output")[0].id].inputs[0]
    if len(taken.shape) != 3 or taken.shape[0] not in (1, 3) or taken.dtype != "float32":
        raise GraphError(
            f"The Input is {taken}, but images are 1×H×W (gray) or 3×H×W (colour): a training "
            "script is for images. Change the Input's shape."
        )
    if len(given.shape) != 1:
        raise GraphError(
            f"The Output is {shape_text(given.shape)}, but a training script needs one number for "
            "each class: put a Flatten and a Linear before it."
        )
    return taken.shape, given.shape[0]


def _has_idle_weights(facts: Facts) -> bool:
    """Whether some weights do not lead to the Output, which DistributedDataParallel must know."""
    facts = unfolded(facts)
    network = facts.network
    needed = network.wiring.upstream(node.id for node in network.of_kind("Output"))
    return any(facts.nodes[node].parameters for node in network.nodes if node not in needed)


def _docstring(facts: Facts, reading: Reading, file: str) -> str:
    name, file = plain_line(facts.network.name) or "a network", plain_line(file)
    weights = f"{file.removesuffix('.py')}.pt"
    return f'''\
"""Trains {name}.

It learns {reading.about} and needs {reading.needs}, nothing else.

Alone:           python {file}
In 2 processes:  torchrun --nproc_per_node 2 {file}

The weights that do best on the validation images are kept:
net.load_state_dict(torch.load("{weights}")["state_dict"])
"""
'''


def _constants(settings: Settings, kind: DataKind, shape: tuple[int, ...], classes: int) -> str:
    data = value_text(settings.data)
    place = f'Path(__file__).with_name("{DIGITS}")' if kind == "digits" else f"Path({data})"
    long = "  # noqa: E501" if len(f"DATA = {place}") > _LONGEST else ""
    lines = [
        f"DATA = {place}{long}",
        f"SHAPE = {value_text(shape)}  # channels, height and width of an image",
        f"CLASSES = {classes}",
        f"EPOCHS = {settings.epochs}",
        f"BATCH_SIZE = {settings.batch_size}  # images in a step, of all processes together",
        f"LEARNING_RATE = {settings.learning_rate}",
        *([f"MOMENTUM = {settings.momentum}"] if settings.optimizer == "SGD" else []),
        f"WEIGHT_DECAY = {settings.weight_decay}",
        f"VALIDATION_SHARE = {settings.validation_share}  # where the data keeps none apart",
        f"SEED = {settings.seed}",
        f'DEVICE = "{settings.device}"  # auto, cpu or cuda',
    ]
    return "\n".join(lines) + "\n"


def _choices(settings: Settings) -> str:
    momentum = "momentum=MOMENTUM, " if settings.optimizer == "SGD" else ""
    return f'''\
def make_optimizer(net: nn.Module) -> torch.optim.Optimizer:
    options = {{"lr": LEARNING_RATE, "weight_decay": WEIGHT_DECAY, "fused": True}}
    return torch.optim.{settings.optimizer}(net.parameters(), {momentum}**options)


def rate_at(share: float) -> float:
    """The learning rate when a share of all steps is done."""
{SCHEDULES[settings.schedule]}


def loss_of(output: Tensor, wanted: Tensor) -> Tensor:
{LOSSES[settings.loss]}
'''


def _own_class(
    network: Network, facts: Facts, module: ModuleText, rest: Iterable[str]
) -> tuple[ModuleText, str, str]:
    """The module whose classes are called like nothing in the script, its classes, its imports."""
    used = set().union(*(_names(part) for part in (IMPORTS, *rest)))
    used |= {name for reading in READINGS.values() for name in _names(reading.imports)}
    used |= {"DATA", "SHAPE", "CLASSES", "EPOCHS", "SEED", "DEVICE", "MOMENTUM"}
    if module.class_name in used:
        named = replace(network, name=f"{network.name} network")
        module = module_text(named, replace(facts, network=named))
    definition, imports = _classes_and_imports(module.text)
    taken = _names(definition) & used
    if taken:
        raise GraphError(f"The training script has a {min(taken)} of its own; rename yours.")
    return module, _described(definition, module), imports


def _names(text: str) -> set[str]:
    """What a text defines or imports at its top."""
    found: set[str] = set()
    for each in ast.parse(text.replace("$network", "network").replace("$unused", "")).body:
        match each:
            case ast.ClassDef(name=name) | ast.FunctionDef(name=name):
                found.add(name)
            case ast.Assign(targets=[ast.Name(id=name)]):
                found.add(name)
            case ast.Import(names=names) | ast.ImportFrom(names=names):
                found.update(alias.asname or alias.name for alias in names)
            case _:
                pass
    return found


def _classes_and_imports(text: str) -> tuple[str, str]:
    """A module's text between its imports and what happens when it is run alone; its imports."""
    lines, body = text.split("\n"), ast.parse(text).body
    imports = [each for each in body if isinstance(each, ast.Import | ast.ImportFrom)]
    alone = next(each for each in body if isinstance(each, ast.If))
    first, last = imports[0].lineno - 1, imports[-1].end_lineno
    definition = "\n".join(lines[last : alone.lineno - 1])
    return definition.strip("\n") + "\n", "\n".join(lines[first:last]) + "\n"


def _described(definition: str, module: ModuleText) -> str:
    """The classes, each with a docstring: the network's says what the module's text says first."""
    said = (ast.get_docstring(ast.parse(module.text)) or module.class_name).partition("\n")[0]
    lines = definition.split("\n")
    for each in reversed(ast.parse(definition).body):
        if isinstance(each, ast.ClassDef) and ast.get_docstring(each) is None:
            text = said if each.name == module.class_name else f"A part of {module.class_name}."
            lines[each.lineno : each.lineno] = [f'    """{text}"""', ""]
    return "\n".join(lines)


def _merged(texts: Iterable[str]) -> str:
    """All imports once, in the order that linters ask for: Python's own first, then others."""
    whole: set[tuple[str, str]] = set()
    parts: dict[str, set[str]] = {}
    for each in (node for text in texts for node in ast.parse(text).body):
        if isinstance(each, ast.Import):
            whole.update((alias.name, alias.asname or "") for alias in each.names)
        elif isinstance(each, ast.ImportFrom):
            parts.setdefault(each.module or "", set()).update(alias.name for alias in each.names)
    lines = [(name, f"import {name}" + f" as {other}" * bool(other)) for name, other in whole]
    start = sorted(lines, key=lambda line: line[0].lower())
    end = [(name, f"from {name} import {_listed(parts[name])}") for name in parts]
    lines = [*start, *sorted(end, key=lambda line: line[0].lower())]
    own = [text for name, text in lines if name.partition(".")[0] in sys.stdlib_module_names]
    others = [text for _, text in lines if text not in own]
    return "\n".join([*own, "", *others]) + "\n"


def _listed(names: Iterable[str]) -> str:
    """Names as isort sorts them: constants, classes, the rest."""
    return ", ".join(sorted(names, key=lambda n: (not n.isupper(), not n[0].isupper(), n)))
