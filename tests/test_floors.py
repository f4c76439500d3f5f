"""The house keeps its three floors, its engine rooms, no cycles, and files that one can read."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY
from tests.house import House, path_between

FLOORS = ("graphs", "designer", "widgets")
TOP = "main"
PARTS = (*FLOORS, "main.py", "tests")

QT = {"PySide6", "shiboken6"}
HEAVY = {"torch", "numpy", "onnx", "onnxruntime", "safetensors", "PIL"}
SLOW_TO_START = HEAVY | {"pyqtgraph"}

ENGINE_ROOMS = ("data", "training", "inspection", "onnx", "worker", "pytorch_in")
"""Rooms of the designer that run in the worker, or without a window, and so may be heavy."""

WORKER_PROCESS = "designer/process.py"

PLOTS = ("widgets/curves.py", "widgets/plots/")
"""Files and folders of the window that draw with numpy and pyqtgraph, imported when first shown."""

LIMITS = {"file": 400, "class": 250, "function": 40}

EXCEPTIONS: dict[str, int] = {}
"""What may be longer, as `file` or `file:Class.function`, and how long it is now: never longer."""


def library(module: str) -> str:
    return module.partition(".")[0]


def is_engine(module: str) -> bool:
    floor, _, inside = module.partition(".")
    return floor == "designer" and inside.partition(".")[0] in ENGINE_ROOMS


def is_plot(path: str) -> bool:
    return path.startswith(PLOTS)


def forbidden_libraries(path: str, module: str) -> set[str]:
    """The libraries that this file may not import, not even inside a function."""
    if library(module) == "graphs":
        return QT | SLOW_TO_START
    if library(module) == "designer":
        qt = set() if path == WORKER_PROCESS else QT
        return qt | ({"pyqtgraph"} if is_engine(module) else SLOW_TO_START)
    if library(module) == "widgets":
        return HEAVY - {"numpy"} if is_plot(path) else SLOW_TO_START
    return SLOW_TO_START if module == TOP else set()


def wrong_libraries(house: House) -> Iterator[str]:
    for module, imports in house.imports.items():
        path = house.path(module)
        forbidden = forbidden_libraries(path, module)
        for found in imports:
            if library(found.name) in forbidden:
                yield f"{path}:{found.line} imports {found.name}"


def arrows_up(house: House) -> Iterator[str]:
    order = (*FLOORS, TOP, "tests")
    for module, imports in house.imports.items():
        above = order[order.index(library(module)) + 1 :]
        for found in imports:
            if library(found.name) in above:
                yield f"{house.path(module)}:{found.line} imports {found.name}, which is above it"


def engine_in_the_window(house: House) -> Iterator[str]:
    """The window reaches the engine through the worker, so widgets never import its rooms."""
    for module, imports in house.imports.items():
        if library(module) != "widgets":
            continue
        for found in imports:
            if is_engine(found.name):
                yield f"{house.path(module)}:{found.line} imports {found.name}, an engine room"


def slow_starts(house: House) -> Iterator[str]:
    """Ways on which loading a file of the window, or main.py, loads a library that is slow."""
    edges = {
        module: {found.name for found in imports if found.eager} | _own_package(module)
        for module, imports in house.imports.items()
    }
    slow = {name for names in edges.values() for name in names if library(name) in SLOW_TO_START}
    for module in house.paths:
        in_window = library(module) == "widgets" and not is_plot(house.path(module))
        if in_window or module == TOP:
            way = path_between(edges, module, slow)
            if way:
                yield f"loading {house.path(module)} loads " + ", which loads ".join(way[1:])


def _own_package(module: str) -> set[str]:
    """Loading a.b.c loads a.b, which loads a."""
    return {module.rpartition(".")[0]} - {""}


def cycles(house: House) -> Iterator[str]:
    edges = house.edges(eager=False)
    reported: set[str] = set()
    for module in house.paths:
        way = path_between(edges, module, {module})
        if way and module not in reported:
            reported |= set(way)
            yield " -> ".join(way)


def too_long(house: House, exceptions: dict[str, int]) -> Iterator[str]:
    for length in house.lengths():
        limit = exceptions.get(length.place, LIMITS[length.kind])
        if length.lines > limit:
            yield f"{length.place} has {length.lines} lines; a {length.kind} has at most {limit}"


def needless_exceptions(house: House, exceptions: dict[str, int]) -> Iterator[str]:
    lengths = {length.place: length for length in house.lengths()}
    for place, allowed in exceptions.items():
        length = lengths.get(place)
        if length is None or length.lines <= LIMITS[length.kind]:
            yield f"{place} needs no exception"
        elif length.lines < allowed:
            yield f"{place} is down to {length.lines} lines: say so"


def all_problems(house: House, exceptions: dict[str, int]) -> list[str]:
    return [
        *wrong_libraries(house),
        *arrows_up(house),
        *engine_in_the_window(house),
        *slow_starts(house),
        *cycles(house),
        *too_long(house, exceptions),
        *needless_exceptions(house, exceptions),
    ]


@cache
def real_house() -> House:
    return House(REPOSITORY, [part for part in PARTS if (REPOSITORY / part).exists()])


def test_no_import_runs_up_a_floor() -> None:
    assert list(arrows_up(real_house())) == []


def test_each_library_stays_in_its_rooms() -> None:
    assert list(wrong_libraries(real_house())) == []


def test_the_window_knows_no_engine_room() -> None:
    assert list(engine_in_the_window(real_house())) == []


def test_the_window_loads_nothing_slow_before_its_first_paint() -> None:
    assert list(slow_starts(real_house())) == []


def test_no_imports_go_round_in_circles() -> None:
    assert list(cycles(real_house())) == []


def test_files_classes_and_functions_stay_short() -> None:
    assert list(too_long(real_house(), EXCEPTIONS)) == []


def test_no_exception_outlives_its_need() -> None:
    assert list(needless_exceptions(real_house(), EXCEPTIONS)) == []


SOUND = {
    "graphs/__init__.py": "",
    "graphs/types.py": "import math",
    "graphs/network.py": "from graphs import types\nfrom .types import Shape",
    "designer/__init__.py": "",
    "designer/edits.py": "from graphs.network import Network",
    "designer/process.py": "from PySide6.QtCore import QProcess",
    "designer/training/__init__.py": "",
    "designer/training/loop.py": "import torch\nfrom designer import edits",
    "designer/cli.py": (
        "from typing import TYPE_CHECKING\n"
        "if TYPE_CHECKING:\n    from designer.training import loop\n"
        "def train():\n    from designer.training import loop\n"
    ),
    "widgets/__init__.py": "",
    "widgets/curves.py": "import numpy\nimport pyqtgraph",
    "widgets/main_window.py": (
        "from PySide6.QtWidgets import QMainWindow\nfrom designer import edits\n"
        "def show_curves():\n    from widgets import curves\n"
    ),
    "main.py": "from designer import cli\nfrom widgets import main_window",
    "tests/test_all.py": "import torch\nfrom widgets import curves",
}


def built(root: Path, planted: dict[str, str]) -> House:
    """A small sound house, with some files planted or replaced."""
    for name, text in {**SOUND, **planted}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return House(root, PARTS)


def test_a_sound_house_has_no_problems(tmp_path: Path) -> None:
    assert all_problems(built(tmp_path, {}), {}) == []


LONG_BODY = "    x = 1\n" * 40

PLANTED = [
    ("graphs/a.py", "import designer", "graphs/a.py:1 imports designer, which is above it"),
    ("graphs/a.py", "def f():\n    from widgets import x", "graphs/a.py:2 imports widgets, which"),
    ("designer/a.py", "from widgets import curves", "designer/a.py:1 imports widgets.curves, whi"),
    ("designer/a.py", "from tests import house", "designer/a.py:1 imports tests, which is above"),
    ("graphs/a.py", "import numpy as np", "graphs/a.py:1 imports numpy"),
    ("graphs/a.py", "from PySide6.QtCore import QObject", "graphs/a.py:1 imports PySide6.QtCore"),
    ("designer/a.py", "import PySide6.QtCore", "designer/a.py:1 imports PySide6.QtCore"),
    ("designer/a.py", "def f():\n    import torch.nn", "designer/a.py:2 imports torch.nn"),
    ("designer/training_plan.py", "import torch", "designer/training_plan.py:1 imports torch"),
    ("designer/training/a.py", "import PySide6", "designer/training/a.py:1 imports PySide6"),
    ("widgets/a.py", "def f():\n    import torch", "widgets/a.py:2 imports torch"),
    ("widgets/a.py", "def f():\n    import numpy", "widgets/a.py:2 imports numpy"),
    ("widgets/plots/a.py", "import onnx", "widgets/plots/a.py:1 imports onnx"),
    ("main.py", "import torch", "main.py:1 imports torch"),
    (
        "widgets/a.py",
        "def f():\n    from designer.training import loop",
        "widgets/a.py:2 imports designer.training.loop, an engine room",
    ),
    (
        "widgets/a.py",
        "from widgets.curves import Curves",
        "loading widgets/a.py loads widgets.curves, which loads numpy",
    ),
    (
        "designer/cli.py",
        "from designer.training import loop",
        "loading main.py loads designer.cli, which loads designer.training.loop, which loads torch",
    ),
    (
        "designer/__init__.py",
        "from designer.training import loop",
        "which loads designer, which loads designer.training.loop, which loads torch",
    ),
    (
        "graphs/types.py",
        "from .network import Network",
        "graphs.network -> graphs.types -> graphs.network",
    ),
    (
        "graphs/types.py",
        "def f():\n    from . import network",
        "graphs.network -> graphs.types -> graphs.network",
    ),
    ("graphs/a.py", "x = 1\n" * 401, "graphs/a.py has 401 lines; a file has at most 400"),
    ("graphs/a.py", "def f():\n" + LONG_BODY, "graphs/a.py:f has 41 lines; a function has at mos"),
    (
        "graphs/a.py",
        "class A:\n" + "    x = 1\n" * 250,
        "graphs/a.py:A has 251 lines; a class has at most 250",
    ),
    (
        "graphs/a.py",
        "class A:\n    def f(self):\n" + "        x = 1\n" * 40,
        "graphs/a.py:A.f has 41 lines",
    ),
]


@pytest.mark.parametrize(("name", "text", "problem"), PLANTED)
def test_a_planted_violation_is_found(tmp_path: Path, name: str, text: str, problem: str) -> None:
    found = all_problems(built(tmp_path, {name: text}), {})
    assert any(problem in line for line in found), found


def test_an_exception_allows_its_own_length_and_no_more(tmp_path: Path) -> None:
    house = built(tmp_path, {"graphs/a.py": "def f():\n" + LONG_BODY})
    assert all_problems(house, {"graphs/a.py:f": 41}) == []
    assert all_problems(house, {"graphs/a.py:f": 42}) == [
        "graphs/a.py:f is down to 41 lines: say so"
    ]
    gone = {"graphs/a.py:f": 41, "graphs/a.py:g": 50}
    assert all_problems(house, gone) == ["graphs/a.py:g needs no exception"]
    assert all_problems(built(tmp_path, {"graphs/a.py": ""}), {"graphs/a.py": 500}) == [
        "graphs/a.py needs no exception"
    ]
