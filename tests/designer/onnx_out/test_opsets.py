"""Every architecture at the first and the last opset, and the operators whose form changed.

The layers, each alone, are held to torch at both in tests/graphs/test_conformance.py; the opsets in
between are sampled by the random graphs of test_metadata.py.
"""

import io

import onnx
import pytest

from designer.inspection.onnx_proof import check_names_and_shapes
from designer.inspection.proof import random_samples
from designer.onnx.write import stream_onnx
from designer.training.module import build
from graphs.architectures import ARCHITECTURES
from graphs.layers.dropout import Dropout
from graphs.layers.reduce import Amax
from graphs.onnxio.form import Form
from graphs.onnxio.opsets import CHANGES, HIGHEST, LOWEST, at_opset
from graphs.onnxio.plan import plan
from graphs.operators import Operator
from tests.designer.onnx_out import writing
from tests.designer.onnx_out.sound_graphs import sound
from tests.designer.onnx_out.writing import by_torch, difference, measured, ran, small, written
from tests.graphs.test_codegen import chain

one_thread = pytest.fixture(autouse=True)(writing.one_thread)


@pytest.mark.parametrize("key", ARCHITECTURES)
def test_an_architecture_runs_like_torch_at_the_first_and_the_last_opset(key: str) -> None:
    network = small(key)
    samples = random_samples(network, 2)
    module = measured(build(network), samples)
    expected = by_torch(module, samples)
    assert max(float(each.std()) for each in expected) > 1e-4, "the signal has died"
    for opset in (LOWEST, HIGHEST):
        planned, file = written(network, module, Form(opset))
        check_names_and_shapes(onnx.load_from_string(file), planned)
        assert difference(ran(planned, file, samples), expected) < 1e-4


def signature(name: str, opset: int) -> tuple[list[str], set[str]]:
    schema = onnx.defs.get_schema(name, opset, "")
    return [each.name for each in schema.inputs], set(schema.attributes)


def test_what_lost_an_attribute_or_gained_an_input_between_is_written_anew() -> None:
    types = {node.type for seed in range(300) for node in plan(sound(seed)).nodes}
    lost: set[str] = set()
    for name in types:
        inputs, attributes = signature(name, LOWEST)
        later, others = signature(name, HIGHEST)
        if attributes - others or (len(later) > len(inputs) and name != "Pad"):
            lost.add(name)
    print(f"{len(types)} operators, {sorted(lost)} changed their form")
    assert len(types) > 50 and lost and lost.issubset(CHANGES)
    for name, change in CHANGES.items():
        assert signature(name, change.since - 1) != signature(name, change.since)


def test_a_reduction_gets_its_axes_as_numbers_from_18_on() -> None:
    operator = Operator("ReduceMax", ("in0",), attributes={"axes": (1, 2), "keepdims": 0})
    assert at_opset(operator, 17) is operator
    later = at_opset(operator, 18)
    assert list(later.inputs) == ["in0", "out0_axes"]
    assert sorted(later.attributes) == ["keepdims"]
    assert list(later.constants["out0_axes"].values) == [1, 2]
    everything = Operator("ReduceMax", ("in0",))
    assert at_opset(everything, 18) is everything


def test_a_split_says_how_many_parts_it_makes_unless_it_is_told_their_sizes() -> None:
    halves = Operator("Split", ("in0",), ("a", "b"))
    assert at_opset(halves, 18).attributes == {"num_outputs": 2}
    told = Operator("Split", ("in0", "sizes"), ("a", "b"))
    assert at_opset(told, 18) is told


@pytest.mark.parametrize("opset", range(LOWEST, HIGHEST + 1))
def test_the_file_says_its_opset_and_the_oldest_version_that_has_it(opset: int) -> None:
    network = chain(("most", Amax((1,))))
    planned, file = plan(network, opset=opset), io.BytesIO()
    stream_onnx(file, planned, {})
    model = onnx.load_from_string(file.getvalue())
    assert model.opset_import[0].version == opset
    assert model.ir_version == onnx.helper.find_min_ir_version_for(model.opset_import)
    onnx.checker.check_model(model, full_check=True)


def test_dropout_and_what_is_bypassed_are_not_in_the_graph() -> None:
    network = chain(("drop", Dropout()), ("most", Amax((1,))), ("again", Dropout(0.1)))
    assert [(node.type, node.name) for node in plan(network).nodes] == [("ReduceMax", "most")]
    (only,) = plan(chain(("drop", Dropout()))).nodes
    assert (only.type, only.inputs, only.outputs) == ("Identity", ("input",), ("output",))
