"""The ONNX graph as data: names, ends and what it leaves out."""

import pytest

from graphs.architectures import ARCHITECTURES
from graphs.layers.activation import ReLU
from graphs.layers.dense import Linear
from graphs.layers.ends import Input, Output
from graphs.layers.normalization import BatchNorm2d, LocalResponseNorm
from graphs.onnxio.plan import plan
from graphs.types import GraphError, TensorType
from tests.graphs.test_codegen import chain, graph


def test_lenet5_is_an_operator_a_layer_with_the_names_of_the_canvas() -> None:
    planned = plan(ARCHITECTURES["lenet5"].build())
    names = "c1 a1 s2 c3 a3 s4 flatten c5 a5 f6 a6 out"
    assert [node.name for node in planned.nodes] == names.split()
    assert [tensor.name for tensor in (*planned.inputs, *planned.outputs)] == ["input", "output"]
    assert list(planned.weights)[:2] == ["c1.weight", "c1.bias"]
    assert planned.given[0] == ("c1/out", TensorType((6, 28, 28)))


def test_further_operators_of_a_layer_are_named_below_it() -> None:
    planned = plan(chain(("lrn", LocalResponseNorm(4))))
    names = [node.name for node in planned.nodes]
    assert names[-1] == "lrn" and "lrn/squares" in names
    assert len(set(names)) == len(names)


def test_weights_that_no_operator_reads_are_left_out() -> None:
    planned = plan(chain(("bn", BatchNorm2d())))
    assert set(planned.weights) == {
        f"bn.{name}" for name in ("weight", "bias", "running_mean", "running_var")
    }


def test_outputs_of_one_value_and_an_input_passed_on_keep_their_own_names() -> None:
    network = graph(
        {
            "input": (Input((4,)), []),
            "fc": (Linear(2), ["input"]),
            "one": (Output(), ["fc"]),
            "two": (Output(), ["fc"]),
            "same": (Output(), ["input"]),
        }
    )
    planned = plan(network)
    assert [tensor.name for tensor in planned.outputs] == ["one", "two", "same"]
    assert [(n.type, n.inputs, n.outputs) for n in planned.nodes[1:]] == [
        ("Identity", ("one",), ("two",)),
        ("Identity", ("input",), ("same",)),
    ]


def test_a_layer_that_leads_nowhere_is_left_out() -> None:
    network = graph(
        {
            "input": (Input((4,)), []),
            "used": (Linear(2), ["input"]),
            "unused": (Linear(3), ["input"]),
            "output": (Output(), ["used"]),
        }
    )
    planned = plan(network)
    assert [node.name for node in planned.nodes] == ["used"]
    assert set(planned.weights) == {"used.weight", "used.bias"}


def test_no_two_tensors_share_a_name() -> None:
    layers = (("a", Linear(4)), ("a.weight", ReLU()), ("a.bias", ReLU()))
    planned = plan(chain(*layers, shape=(4,)))
    made = [name for node in planned.nodes for name in node.outputs]
    names = [*planned.weights, *planned.constants, *(t.name for t in planned.inputs), *made]
    assert len(set(names)) == len(names)


def test_a_network_with_a_problem_is_refused() -> None:
    with pytest.raises(GraphError, match=r"bn: .*needs C×H×W"):
        plan(chain(("bn", BatchNorm2d()), shape=(3,)))
