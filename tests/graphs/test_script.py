"""The training script's text: formatted, linted, named apart, and refused where it cannot be."""

import ast
import subprocess
import sys
from dataclasses import replace
from typing import Any, get_args

import pytest
import torch

from designer.inspection.script_tasks import task_of
from designer.recipe import Recipe
from designer.refused import Refused
from graphs.architectures import ARCHITECTURES
from graphs.blocks import use
from graphs.codegen.pytorch import ModuleText
from graphs.codegen.script import training_script
from graphs.codegen.script_data import DataKind
from graphs.codegen.script_judging import LOSSES
from graphs.codegen.script_optimising import SCHEDULES
from graphs.codegen.script_task import Start
from graphs.layers.activation import ReLU
from graphs.layers.convolution import Conv2d
from graphs.layers.dense import Linear
from graphs.layers.dropout import GaussianNoise
from graphs.layers.ends import Input, Output
from graphs.layers.fixed import FixedConv2d
from graphs.layers.reshape import Flatten
from graphs.layers.whitening import Whiten
from graphs.network import Network
from graphs.types import GraphError
from tests.conftest import REPOSITORY
from tests.graphs.test_blocks import conv_block, residual, tower
from tests.graphs.test_codegen import chain, graph

LENET = ARCHITECTURES["lenet5"].build()
KINDS: tuple[DataKind, ...] = get_args(DataKind)


def ruff(command: str, *options: str, text: str) -> str:
    arguments = [sys.executable, "-m", "ruff", command, *options, "-"]
    done = subprocess.run(arguments, input=text, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


def linted(text: str) -> str:
    config = str(REPOSITORY / "pyproject.toml")
    return ruff("check", "--config", config, "--quiet", text=text)


def script(
    network: Network,
    recipe: Recipe,
    kind: DataKind,
    file: str = "train.py",
    start: Start | None = None,
) -> ModuleText:
    return training_script(network, recipe, task_of(network, kind), kind, file, start)


def small(*outputs: str, shape: tuple[int, ...] = (1, 6, 6)) -> Network:
    return chain(("flatten", Flatten()), ("fc", Linear(10)), shape=shape)


def frozen(network: Network, name: str) -> Network:
    return network.with_nodes(replace(network.by_name[name], frozen=True))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("optimizer", Recipe.fields["optimizer"].choices)
def test_it_is_as_a_formatter_and_the_linter_of_this_house_want_it(
    kind: DataKind, optimizer: str
) -> None:
    recipe = Recipe(optimizer=optimizer, loss="mean squared error", schedule="constant")
    decaying = Recipe(
        optimizer=optimizer, weight_decay=0.1, warmup=1, label_smoothing=0.1, clip_norm=1
    )
    schedules = [replace(decaying, schedule=name) for name in SCHEDULES]
    for each in (recipe, Recipe(optimizer=optimizer), *schedules):
        text = script(LENET, each, kind).text
        assert ruff("format", "--isolated", "--quiet", text=text) == text
        assert linted(text) == ""


def test_it_knows_every_choice_of_a_recipe() -> None:
    fields = Recipe.fields
    assert LOSSES.keys() == set(fields["loss"].choices)
    assert SCHEDULES.keys() | {"plateau"} == set(fields["schedule"].choices)
    assert all(hasattr(torch.optim, name) for name in fields["optimizer"].choices)


@pytest.mark.parametrize(
    ("recipe", "sentence"),
    [
        (Recipe(schedule="plateau"), "schedule plateau"),
        (Recipe(batches_per_step=2), "batches_per_step 2"),
        (Recipe(average_decay=0.9), "average_decay 0.9"),
        (Recipe(patience=3), "patience 3"),
        (Recipe(precision="bfloat16"), "precision bfloat16"),
        (Recipe(layout="channels first"), "layout channels first"),
    ],
)
def test_what_a_script_does_not_follow_is_named(recipe: Recipe, sentence: str) -> None:
    with pytest.raises(GraphError, match=f"does not follow {sentence}"):
        script(small(), recipe, "digits")


def test_it_says_what_it_is_called_and_what_it_needs() -> None:
    text = script(LENET, Recipe(), "folder", "mine.py").text
    head = ast.get_docstring(ast.parse(text))
    assert head is not None and "LeNet-5" in head and "torch, numpy and Pillow" in head
    assert "torchrun --nproc_per_node 2 mine.py" in head and '"mine.pt"' in head
    libraries = {line.split()[1].partition(".")[0] for line in text.splitlines() if "import" in line
                 and line.startswith(("import", "from"))}  # fmt: skip
    assert libraries - set(sys.stdlib_module_names) == {"torch", "numpy", "PIL"}


def test_hostile_names_and_places_end_nothing() -> None:
    network = replace(small(), name='"""\nimport os # \\')
    recipe = Recipe(data='/a "b"\n\\c/' + "d" * 120)
    text = script(network, recipe, "folder", '"""x.py').text
    found = {node.targets[0].id: node.value for node in ast.parse(text).body
             if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)}  # fmt: skip
    place = found["DATA"]
    assert isinstance(place, ast.Call) and ast.literal_eval(place.args[0]) == recipe.data
    assert linted(text) == ""


@pytest.mark.parametrize("name", ["Images", "DATA", "Path", "ImageOps", "Thread Pool Executor"])
def test_a_network_called_like_a_part_of_the_script_gets_another_class(name: str) -> None:
    for kind in KINDS:
        text = script(replace(small(), name=name), Recipe(), kind).text
        names = [each.name for each in ast.parse(text).body
                 if isinstance(each, ast.ClassDef | ast.FunctionDef)]  # fmt: skip
        assert len(names) == len(set(names))
        assert linted(text) == ""


def test_classes_of_its_own_layers_come_with_their_network() -> None:
    network = chain(
        ("edges", FixedConv2d()), ("flatten", Flatten()), ("fc", Linear(10)), shape=(1, 6, 6)
    )
    text = script(network, Recipe(), "digits").text
    classes = [each.name for each in ast.parse(text).body if isinstance(each, ast.ClassDef)]
    assert len(classes) == 2
    assert linted(text) == ""


def test_blocks_bring_a_class_each() -> None:
    blocks = (conv := conv_block(), residual(conv))
    network = tower(
        ("stem", use(conv, width=16, stride=2)),
        ("stage", use(blocks[1], 3, width=16)),
        ("flatten", Flatten()),
        ("fc", Linear(10)),
        blocks=blocks,
    )
    text = script(network, Recipe(), "folder").text
    classes = [each.name for each in ast.parse(text).body if isinstance(each, ast.ClassDef)]
    assert classes == ["ConvBlock", "Residual", "Untitled"]
    assert "find_unused_parameters" not in text
    assert ruff("format", "--isolated", "--quiet", text=text) == text
    assert linted(text) == ""


def test_weights_that_lead_nowhere_are_told_to_the_processes() -> None:
    idle: dict[str, Any] = {
        "input": (Input((1, 4, 4)), []),
        "flatten": (Flatten(), ["input"]),
        "fc": (Linear(10), ["flatten"]),
        "idle": (Linear(3), ["flatten"]),
        "output": (Output(), ["fc"]),
    }
    told = "DistributedDataParallel(net, find_unused_parameters=True)"
    assert told in script(graph(idle), Recipe(), "digits").text
    assert told not in script(small(), Recipe(), "digits").text


@pytest.mark.parametrize(
    ("network", "sentence"),
    [
        (chain(("fc", Linear(10)), shape=(5,)), r"The Input is 5, but images are 1×H×W"),
        (chain(("fc", Linear(10)), shape=(1, 8, 8)), r"The Output is 1×8×10, but of an image"),
        (chain(("flatten", Flatten()), ("fc", Linear(7)), shape=(1, 8, 8)), "data has 10 classes"),
        (chain(("flatten", Flatten()), ("relu", ReLU()), shape=(1, 8, 8)), "has no weights"),
        (frozen(small(), "fc"), "All weights of test are frozen: there is nothing to train"),
        (
            graph(
                {
                    "input": (Input((1, 4, 4)), []),
                    "fc": (Linear(10), ["input"]),
                    "output": (Output(), ["fc"]),
                    "output2": (Output(), ["fc"]),
                }
            ),
            "has 2 Outputs; images need exactly one",
        ),
        (
            chain(("flatten", Flatten()), ("w", Whiten()), ("fc", Linear(10)), shape=(1, 6, 6)),
            "w is measured on the images when a training begins",
        ),
        (
            frozen(
                chain(
                    ("n", GaussianNoise(0.1)),
                    ("c", Conv2d(1)),
                    ("f", Flatten()),
                    ("fc", Linear(10)),
                    shape=(1, 6, 6),
                ),
                "n",
            ),
            "n is frozen but is no module in code",
        ),
    ],
)
def test_what_it_is_not_for_is_refused(network: Network, sentence: str) -> None:
    with pytest.raises((GraphError, Refused), match=sentence):
        script(network, Recipe(), "digits")
