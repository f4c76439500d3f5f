"""A training script that stands alone: the module's class, the data and the loop in one file."""

from collections.abc import Iterator
from dataclasses import replace
from string import Template

from graphs.bypass import acting
from graphs.codegen.heads import handed_out, judging
from graphs.codegen.names import plain_line
from graphs.codegen.pytorch import ModuleText, module_text
from graphs.codegen.script_classes import merged, names_in, own_classes
from graphs.codegen.script_data import LISTED, READINGS, DataKind, Reading
from graphs.codegen.script_freezing import HOLDING, frozen_line
from graphs.codegen.script_judging import judging_text, refuse_chance_beside_heads
from graphs.codegen.script_optimising import (
    Settings,
    clipping_text,
    optimising_constants,
    optimising_text,
    refuse_unwritten,
)
from graphs.codegen.script_parts import (
    BEGINNING,
    COUNTED,
    FITTING,
    IMAGES,
    IMPORTS,
    LEARNING,
    MAIN,
    MEASURING,
    PLAIN,
    SCALING,
    SHARING,
    TOGETHER,
)
from graphs.codegen.script_task import Start, Task
from graphs.codegen.values import value_text
from graphs.flatten import unfolded
from graphs.network import Network
from graphs.propagate import Facts, propagate

DIGITS = "digits.npz"
"""The file of the bundled digits, as it lies beside a script that learns them."""
_LONGEST = 100


_CONSTANTS = {"DATA", "SHAPE", "CLASSES", "EPOCHS", "SEED", "DEVICE", "START", "FROZEN"}
_ASKED = "    net.training = True  # to give what losses see; its layers are in evaluation\n"


def training_script(
    network: Network,
    settings: Settings,
    task: Task,
    kind: DataKind,
    file: str = "train.py",
    start: Start | None = None,
) -> ModuleText:
    """The script of a network with one Input, of images, and one Output.

    GraphError where a script could not do what the designer's own training does. file: what it is
    going to be called. start: the weights that it begins with. The text is about no lines of nodes.
    """
    refuse_unwritten(settings)
    network = acting(network)
    facts = propagate(network)
    module = module_text(network, facts)
    refuse_chance_beside_heads(facts)
    frozen, reading = frozen_line(facts, module.paths), READINGS[kind]
    rest = list(_parts(facts, settings, task, reading, bool(frozen)))
    rest += [HOLDING] * bool(frozen) + [BEGINNING] * bool(start) + [LEARNING, MAIN]
    slots = _slots(facts, task, bool(frozen), start) | {"clipped": clipping_text(settings)}
    # The class's name stays open until it is known which names the rest has taken.
    rest = [Template(part).substitute(slots, network="network") for part in rest]
    reserved = _CONSTANTS.union(*(names_in(each.imports) for each in READINGS.values()))
    module, definition, imports = own_classes(network, facts, module, [IMPORTS, *rest], reserved)
    rest[-1] = Template(MAIN).substitute(slots, network=module.class_name)
    head = [_docstring(facts, reading, file, start), merged([IMPORTS, reading.imports, imports])]
    parts = [_constants(facts, settings, task, kind, start, frozen), definition, *rest]
    return replace(module, text="\n".join(head) + "\n" + "\n\n".join(parts), lines={})


def _parts(
    facts: Facts, settings: Settings, task: Task, reading: Reading, frozen: bool
) -> Iterator[str]:
    """What stands between the network's classes and the loop."""
    yield IMAGES
    if reading.fitted:
        yield FITTING
    yield reading.text
    yield SHARING
    yield PLAIN if task.as_pixels else MEASURING
    yield SCALING
    yield optimising_text(settings, frozen)
    yield judging_text(facts, settings.loss, task, settings.label_smoothing)
    yield TOGETHER


def _slots(facts: Facts, task: Task, frozen: bool, start: Start | None) -> dict[str, str]:
    """What stands in the parts where networks differ."""
    option = (
        '    parser.add_argument("--start", type=Path, default=START, help="what to begin with")\n'
    )
    begun = "    begin_with(net, options.start)\n" * bool(start)
    return {
        "counted": COUNTED * bool(task.classes),
        "listed": LISTED * bool(task.classes),
        "unused": ", find_unused_parameters=True" * _has_idle_weights(facts),
        "held": "    hold_frozen(model)\n" * frozen,
        "asked": _ASKED * bool(handed_out(facts.network)),
        "started": option * bool(start),
        "strict": ", strict=False" * bool(start and not start.whole),
        "begun": begun + "    hold_frozen(net)\n" * frozen,
    }


def _has_idle_weights(facts: Facts) -> bool:
    """Whether some weights do not lead to a loss, which DistributedDataParallel must know."""
    facts = unfolded(facts)
    network = facts.network
    ends = [*(node.id for node in network.of_kind("Output")), *judging(network)]
    needed = network.wiring.upstream(ends)
    return any(
        facts.nodes[node.id].parameters and not node.frozen
        for node in network.nodes.values()
        if node.id not in needed
    )


def _docstring(facts: Facts, reading: Reading, file: str, start: Start | None) -> str:
    name, file = plain_line(facts.network.name) or "a network", plain_line(file)
    weights = f"{file.removesuffix('.py')}.pt"
    begins = f"\nIts first weights lie in {plain_line(start.file)}, beside it." if start else ""
    return f'''\
"""Trains {name}.

It learns {reading.about} and needs {reading.needs}, nothing else.{begins}

Alone:           python {file}
In 2 processes:  torchrun --nproc_per_node 2 {file}

The weights that do best on the validation images are kept:
net.load_state_dict(torch.load("{weights}")["state_dict"])
"""
'''


def _constants(
    facts: Facts, settings: Settings, task: Task, kind: DataKind, start: Start | None, frozen: str
) -> str:
    (given,) = facts.network.of_kind("Input")
    shape = facts.nodes[given.id].outputs[0].shape
    data = value_text(settings.data)
    lines = [
        _place(
            "DATA", f'Path(__file__).with_name("{DIGITS}")' if kind == "digits" else f"Path({data})"
        ),
        *(
            [_place("START", f"Path(__file__).with_name({value_text(start.file)})")]
            if start
            else []
        ),
        f"SHAPE = {value_text(shape)}  # channels, height and width of an image",
        *([f"CLASSES = {task.classes}"] if task.classes else []),
        *([frozen] if frozen else []),
        f"EPOCHS = {settings.epochs}",
        f"BATCH_SIZE = {settings.batch_size}  # images in a step, of all processes together",
        *optimising_constants(settings),
        f"VALIDATION_SHARE = {settings.validation_share}  # where the data keeps none apart",
        f"SEED = {settings.seed}",
        f'DEVICE = "{settings.device}"  # auto, cpu or cuda',
    ]
    return "\n".join(lines) + "\n"


def _place(name: str, path: str) -> str:
    line = f"{name} = {path}"
    return f"{line}  # noqa: E501" if len(line) > _LONGEST else line
