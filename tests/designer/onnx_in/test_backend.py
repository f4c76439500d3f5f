"""The files that come with ONNX itself: published networks, and operators with stored results."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
import torch
from onnx import numpy_helper

from designer.onnx.bring_in import bring_in
from designer.refused import Refused
from graphs.flatten import flattened
from graphs.layers.unknown import Opaque
from graphs.propagate import propagate
from graphs.same import difference as difference_of
from graphs.types import GraphError
from tests.designer.onnx_in.reading import Back, difference, gives, read_back

DATA = Path(onnx.__file__).parent / "backend" / "test" / "data"

CLASSICS = {
    "bvlc_alexnet": {"Conv2d": 5, "Linear": 3, "ReLU": 7, "MaxPool2d": 3, "Dropout": 2},
    "densenet121": {"Conv2d": 121, "BatchNorm2d": 121, "ReLU": 121, "Concat": 58, "AvgPool2d": 3},
    "inception_v1": {"Conv2d": 57, "ReLU": 57, "MaxPool2d": 13, "Concat": 9, "Linear": 1},
    "inception_v2": {"Conv2d": 69, "BatchNorm2d": 69, "ReLU": 69, "Concat": 10, "Linear": 1},
    "resnet50": {"Conv2d": 53, "BatchNorm2d": 53, "ReLU": 49, "Add": 16, "Linear": 1},
    "shufflenet": {"Conv2d": 49, "BatchNorm2d": 49, "ChannelShuffle": 16, "Concat": 3},
    "squeezenet": {"Conv2d": 26, "ReLU": 26, "Concat": 8, "MaxPool2d": 3, "Linear": 0},
    "vgg19": {"Conv2d": 16, "ReLU": 18, "MaxPool2d": 5, "Linear": 3},
    "zfnet512": {"Conv2d": 5, "ReLU": 7, "MaxPool2d": 3, "Linear": 3, "LocalResponseNorm": 2},
}
PARAMETERS = {
    "bvlc_alexnet": 60_965_224,
    "resnet50": 25_557_032,
    "squeezenet": 1_235_496,
    "vgg19": 143_667_240,
}
"""As published."""


@pytest.mark.parametrize("name", CLASSICS)
def test_a_classic_opens_with_its_structure(name: str) -> None:
    found = read_back(DATA / "light" / f"light_{name}.onnx")
    facts = propagate(found.network)
    counts = Counter(node.layer.kind for node in found.network.nodes.values())
    assert {kind: counts[kind] for kind in CLASSICS[name]} == CLASSICS[name]
    assert not found.reading.opaque
    (end,) = found.network.of_kind("Output")
    (given,) = facts.nodes[end.id].inputs
    assert given.elements == 1000
    if name in PARAMETERS:
        assert facts.totals.parameters == PARAMETERS[name]


@pytest.mark.parametrize(("name", "most"), [("resnet50", 20), ("densenet121", 25)])
def test_a_classic_is_a_few_blocks_though_its_names_say_nothing(
    name: str, most: int, tmp_path: Path
) -> None:
    path = DATA / "light" / f"light_{name}.onnx"
    found = bring_in(path, tmp_path / "weights")
    assert found.network.blocks and len(found.network.nodes) <= most
    flat = flattened(found.network)
    assert difference_of(read_back(path).network, flat) == ""


def stored(folder: Path) -> Iterator[tuple[list[np.ndarray[Any, Any]], list[np.ndarray[Any, Any]]]]:
    """What arrives and what is given, as a folder keeps it."""
    for each in sorted(folder.glob("test_data_set_*")):
        yield tuple(
            [numbers(file) for file in sorted(each.glob(f"{word}_*.pb"))]
            for word in ("input", "output")
        )  # type: ignore[misc]


def numbers(file: Path) -> np.ndarray[Any, Any]:
    tensor = onnx.TensorProto()
    tensor.ParseFromString(file.read_bytes())
    return numpy_helper.to_array(tensor)


def outcome(back: Back, arriving: list[Any], wanted: list[Any]) -> str:
    """Empty where a network gives what is stored; else why not."""
    if back.reading.opaque:
        kinds = [
            n.layer.detail() for n in back.network.nodes.values() if isinstance(n.layer, Opaque)
        ]
        return f"no layer: {kinds[0]}: {next(iter(back.reading.opaque.values()))}"
    if any(beyond_single(each) for each in (*arriving, *wanted)):
        return "its numbers are memory that nobody had written"
    half = any(each.dtype not in (np.float32, np.float64, np.int64, bool) for each in wanted)
    samples = [torch.from_numpy(single(each)) for each in arriving]
    samples = [s.float() if s.is_floating_point() else s for s in samples]
    samples = [s.long() if s.dtype == torch.int32 else s for s in samples]
    found = gives(back.module(), samples)
    return "" if difference(wanted, found) < (1e-2 if half else 1e-4) else "other numbers"


def single(array: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """A copy as torch takes it: numpy has no bfloat16 of its own."""
    return np.array(array, np.float32 if array.dtype.kind not in "fiub" else array.dtype)


def beyond_single(array: np.ndarray[Any, Any]) -> bool:
    """Some of the files in the wheel hold numbers that no single precision has."""
    if array.dtype != np.float64:
        return False
    sizes = np.abs(array[array != 0])
    return bool(sizes.size and (sizes.max() > 1e38 or sizes.min() < 1e-38))


def converted(kind: str) -> list[Path]:
    return sorted((DATA / kind).iterdir())


@pytest.mark.parametrize(("kind", "least"), [("pytorch-converted", 78), ("pytorch-operator", 15)])
def test_what_pytorch_wrote_gives_the_stored_results(kind: str, least: int) -> None:
    reasons: dict[str, str] = {}
    for folder in converted(kind):
        try:
            back = read_back(folder / "model.onnx")
            why = next(filter(None, (outcome(back, *each) for each in stored(folder))), "")
        except (Refused, GraphError) as error:
            why = f"refused: {error}"
        reasons[folder.name] = why
    agree = sum(not why for why in reasons.values())
    print(f"{kind}: {agree} of {len(reasons)} give the stored results")
    for name, why in reasons.items():
        if why:
            print(f"  {name}: {why}")
    assert agree >= least
    assert not [name for name, why in reasons.items() if why == "other numbers"]
