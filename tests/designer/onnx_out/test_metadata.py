"""The design inside an ONNX file: what Convas writes opens as what it was written from."""

import json
import warnings
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import onnx
import onnxruntime
import pytest
import torch
from onnx import numpy_helper

from designer.inspection.proof import random_samples
from designer.training.module import build
from graphs.architectures import ARCHITECTURES
from graphs.network import Network
from graphs.onnxio.form import Form, formed
from graphs.onnxio.metadata import DESIGN, FORM, Line, design_in, metadata_of, network_in
from graphs.storage import write_text
from tests.designer.onnx_out.sound_graphs import sound
from tests.designer.onnx_out.writing import arrays, by_torch, difference, ran, written

GRAPHS = 300
LENET = ARCHITECTURES["lenet5"].build()
Failure = onnxruntime.capi.onnxruntime_pybind11_state.Fail


@pytest.fixture(autouse=True)
def quiet_torch() -> Iterator[None]:
    """torch warns of an even kernel under `same` padding and the like."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        yield


def lines(model: onnx.ModelProto) -> list[Line]:
    return [(n.op_type, n.name, tuple(n.input), tuple(n.output)) for n in model.graph.node]


def noted(model: onnx.ModelProto) -> dict[str, str]:
    return {each.key: each.value for each in model.metadata_props}


def test_300_random_designs_come_back_equal_with_equal_weights_and_outputs() -> None:
    found: Counter[str] = Counter()
    kinds: set[tuple[int, str]] = set()
    largest = 0.0
    for seed in range(GRAPHS):
        network = sound(seed)
        module = build(network).eval()
        planned, file = written(network, module, Form(17 + seed % 10))
        model = onnx.load_from_string(file)
        back = network_in(noted(model), lines(model))
        assert (
            back is not None and back[0] == network and write_text(back[0]) == write_text(network)
        )
        own = arrays(module)
        for tensor in model.graph.initializer:
            if tensor.name in planned.weights:
                assert np.array_equal(numpy_helper.to_array(tensor), own[tensor.name])
        samples = random_samples(network)
        try:
            given = ran(planned, file, samples)
        except Failure as error:
            # onnxruntime joins a Pad and the pooling behind it into one that it then refuses.
            assert "Pad should be smaller" in str(error)
            given = ran(planned, file, samples, as_it_stands=True)
            found["onnxruntime refuses its own rewriting"] += 1
        largest = max(largest, difference(given, by_torch(module, samples)))
        kinds |= {(seed % 10, node.layer.kind) for node in network.nodes.values()}
        found["nodes"] += len(network.nodes)
        found["bypassed"] += len(network.bypassed)
    print(
        f"{GRAPHS} graphs, {dict(found)}, largest difference {largest:.0e}; "
        f"{len({kind for _, kind in kinds})} kinds of layers, {len(kinds)} of kind and opset"
    )
    assert largest < 1e-4 and found["bypassed"] > 30 and found["nodes"] > 4000
    assert found["onnxruntime refuses its own rewriting"] <= 3


@pytest.mark.parametrize("key", ARCHITECTURES)
def test_an_architecture_with_its_blocks_comes_back_equal(key: str) -> None:
    network = ARCHITECTURES[key].build()
    form = Form(20, half=True, batch=4)
    planned = formed(network, form)
    own: list[Line] = [(n.type, n.name, n.inputs, n.outputs) for n in planned.nodes]
    back = network_in(metadata_of(network, form), own)
    assert back is not None and back[0] == network


def test_large_designs_are_compressed_and_damaged_ones_are_none() -> None:
    large = ARCHITECTURES["inception_v4"].build()
    packed = metadata_of(large, Form())[DESIGN]
    assert packed.startswith("zlib:") and len(packed) < len(write_text(large)) / 4
    assert design_in({DESIGN: packed}) == write_text(large)
    assert metadata_of(LENET, Form())[DESIGN] == write_text(LENET)
    for damaged in (packed[:-8], packed[:40], "zlib:", "zlib:%%%", "zlib:" + "A" * 400):
        assert design_in({DESIGN: damaged}) is None
    assert design_in({}) is None


def test_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graphs.onnxio.metadata.LARGEST_FILE", 100)
    network = replace(LENET, name="x" * 9000)
    assert design_in(metadata_of(network, Form())) is None


def changed(model: onnx.ModelProto) -> Iterator[tuple[dict[str, str], list[Line]]]:
    """What somebody else may have done to a file."""
    metadata, own = noted(model), lines(model)
    yield metadata, own[:-1]
    yield metadata, [(own[0][0], own[0][1], own[0][2], ("other",)), *own[1:]]
    yield {**metadata, DESIGN: "{}"}, own
    yield {**metadata, DESIGN: "no design"}, own
    yield {key: value for key, value in metadata.items() if key != FORM}, own
    form = json.loads(metadata[FORM])
    for wrong in ({"opset": 99}, {"opset": "17"}, {"fold": True}, {"half": True}, {"batch": "1"}):
        yield {**metadata, FORM: json.dumps(form | wrong)}, own
    for scaling in (1, [1, 2], [["a"], [1]], [[0.5], [0]], [[1, 2], [1, 2]]):
        yield {**metadata, FORM: json.dumps({**form, "scaling": scaling})}, own
    for text in ("", "[]", "{", "[" * 100_000):
        yield {**metadata, FORM: text}, own


def test_a_file_that_somebody_changed_is_not_taken_for_the_design() -> None:
    _, file = written(LENET, build(LENET), Form())
    model = onnx.load_from_string(file)
    assert network_in(noted(model), lines(model)) is not None
    for metadata, own in changed(model):
        assert network_in(metadata, own) is None


def test_a_folded_file_holds_other_weights_and_so_no_design() -> None:
    network: Network = ARCHITECTURES["resnet20"].build()
    assert DESIGN not in metadata_of(network, Form(fold=True))
    with torch.device("meta"):
        assert len(build(network).state_dict()) > len(formed(network, Form(fold=True)).weights)
