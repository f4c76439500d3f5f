"""ONNX's own cases of one operator, of those operators that the catalogue has."""

import copy
import warnings
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from onnx import numpy_helper

from designer.refused import Refused
from graphs.onnxio.forms import forms
from graphs.onnxio.readers import READERS
from graphs.types import GraphError
from tests.designer.onnx_in.reading import read_back
from tests.designer.onnx_in.test_backend import outcome

MEETING = ("Add", "Sum", "Sub", "Mul", "Div", "Max", "Min", "Pow", "And", "Or", "Concat")
"""Operators whose inputs all flow; of the others only the first one does."""
SINGLE = (k for k, found in forms().items() if any(len(f.operators) == 1 for f, _ in found))
KNOWN = {*READERS, *SINGLE}
EVERY = 6
"""Here every sixth case; all of them in the benchmarks."""
LEAST = 0.45
"""The share that agrees: the others mix samples, or do what no layer of PyTorch does."""


def cases() -> list[Any]:
    """The cases of one operator that the catalogue has; what flows is single precision."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from onnx.backend.test.case.node import collect_testcases

        found = collect_testcases(None)
    return [case for case in found if is_known(case)]


def is_known(case: Any) -> bool:
    nodes = case.model.graph.node
    return len(nodes) == 1 and nodes[0].op_type in KNOWN and not nodes[0].domain


def with_constants(case: Any, path: Path) -> tuple[list[Any], list[Any]]:
    """Write a case's model with all that does not flow as tensors of the file."""
    model = copy.deepcopy(case.model)
    arriving, wanted = case.data_sets[0]
    graph = model.graph
    flows = len(arriving) if graph.node[0].op_type in MEETING else 1
    along = {each.name for each in graph.node[0].attribute} & {"axis", "axes", "perm"}
    if not along and all(each.ndim == 1 for each in (*arriving, *wanted)):
        # A vector has no batch: here it is the one sample of one.
        arriving = [each[None] if number < flows else each for number, each in enumerate(arriving)]
        wanted = [each[None] for each in wanted]
        for value, array in zip(graph.input[:flows], arriving, strict=False):
            del value.type.tensor_type.shape.dim[:]
            for size in array.shape:
                value.type.tensor_type.shape.dim.add(dim_value=size)
    for value, array in list(zip(graph.input, arriving, strict=False))[flows:]:
        graph.initializer.append(numpy_helper.from_array(np.asarray(array), value.name))
    del graph.input[flows:]
    path.write_bytes(model.SerializeToString())
    return list(arriving[:flows]), list(wanted)


def reason(case: Any, path: Path) -> str:
    """Empty where the network gives what the case wants; else why not, without its numbers."""
    try:
        arriving, wanted = with_constants(case, path)
        if not all(isinstance(each, np.ndarray) for each in (*arriving, *wanted)):
            return "sequences and maps of tensors"
        back = read_back(path)
        return outcome(back, arriving, wanted)
    except (Refused, GraphError) as error:
        return f"refused: {str(error).partition(': ')[2] or error}"


def results(chosen: list[Any], path: Path) -> dict[str, str]:
    """The reasons by the cases' names, printed with their counts."""
    reasons = {case.name: reason(case, path) for case in chosen}
    agree = [name for name, why in reasons.items() if not why]
    print(f"{len(agree)} of {len(reasons)} cases of operators in the catalogue agree")
    for why, count in Counter(filter(None, reasons.values())).most_common():
        names = [name for name, each in reasons.items() if each == why]
        print(f"  {count:3} {why}: {', '.join(names[:4])}{' …' if count > 4 else ''}")
    return reasons


def test_operators_of_the_catalogue_give_what_onnx_wants(tmp_path: Path) -> None:
    reasons = results(cases()[::EVERY], tmp_path / "case.onnx")
    assert list(reasons.values()).count("") >= LEAST * len(reasons)
    assert "other numbers" not in reasons.values()


@pytest.fixture(autouse=True)
def quiet() -> Any:
    """ONNX's cases divide by zero on purpose."""
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        yield
