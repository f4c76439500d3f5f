"""`import FILE.onnx` as a person runs it, and the same as the worker is asked for it."""

from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper
from safetensors.numpy import load_file
from safetensors.torch import save_file

from designer.child import answer_of
from designer.cli import run
from designer.importing import WEIGHTS, sentence
from designer.onnx.compare import answer
from designer.onnx_importing import imported_onnx
from designer.protocol import Json
from designer.weights import weights_from_json
from designer.worker.importing import import_onnx_job
from graphs.architectures import ARCHITECTURES
from graphs.flatten import flattened
from graphs.same import difference
from graphs.storage import network_from_json, network_to_json, read
from tests.designer.onnx_in.reading import written


@pytest.fixture
def net(tmp_path: Path) -> Path:
    path = tmp_path / "net.onnx"
    written(ARCHITECTURES["resnet20"].build(), path)
    return path


def saved(path: Path, nodes: list[onnx.NodeProto], *shape: int | str) -> Path:
    ends = [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name in "xy"]
    weight = numpy_helper.from_array(np.ones((4, 3, 1, 1), np.float32), "conv.weight")
    graph = helper.make_graph(nodes, "g", ends[:1], ends[1:], [weight])
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)]), path)
    return path


CONV = helper.make_node("Conv", ["x", "conv.weight"], ["y"], name="conv")
STRANGE = [
    helper.make_node("Conv", ["x", "conv.weight"], ["a"], name="conv"),
    helper.make_node("Sin", ["a"], ["b"], name="wave"),
    helper.make_node("Relu", ["b"], ["y"], name="act"),
]


def test_a_file_is_written_with_its_weights_and_blocks_and_checked(
    net: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.convas"
    assert run(["import", str(net), "-o", str(out)]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0].startswith("note: 73 operators were read as 19 Conv2d, 19 BatchNorm2d")
    assert told[-1].startswith("written out.convas and out.safetensors, checked: largest differ")
    assert float(told[-1].rpartition(" ")[2]) < 1e-5
    network = read(out)
    assert network.blocks and len(network.nodes) < 30
    assert difference(flattened(ARCHITECTURES["resnet20"].build()), flattened(network)) == ""
    assert len(load_file(tmp_path / "out.safetensors")) == 19 * 6 + 2


def test_sizes_left_open_are_asked_for_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = saved(tmp_path / "open.onnx", [CONV], "N", 3, "height", "width")
    out = tmp_path / "out.convas"
    assert run(["import", str(path), "-o", str(out)]) == 1
    assert capsys.readouterr().err == (
        "open.onnx leaves sizes open: input x is N×3×height×width; say the sizes of one sample, "
        "as 3x224x224\n"
    )
    assert run(["import", str(path), "-o", str(out), "--input", "3x8x6"]) == 0
    (start,) = read(out).of_kind("Input")
    assert start.layer.detail() == "3×8×6"
    assert run(["import", str(path), "-o", str(out), "--input", "1x8x6"]) == 1
    assert "1 was given for 3" in capsys.readouterr().err


def test_an_unknown_operator_stays_with_its_name_and_its_shape(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = saved(tmp_path / "net.onnx", STRANGE, "N", 3, 8, 8)
    out = tmp_path / "out.convas"
    assert run(["import", str(path), "-o", str(out)]) == 0
    told = capsys.readouterr().out
    assert "note: wave stays opaque: Convas has no layer for Sin" in told
    assert "not compared with the file, as opaque nodes cannot be run" in told
    network = read(out)
    (opaque,) = (n for n in network.nodes.values() if n.layer.kind == "Opaque")
    assert (opaque.name, opaque.layer.detail()) == ("wave", "Sin")
    assert [n.name for n in network.nodes.values()] == ["x", "conv", "wave", "act", "y"]
    assert load_file(tmp_path / "out.safetensors")["conv.weight"].shape == (4, 3, 1, 1)


def test_what_is_behind_an_unknown_shape_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nodes = [
        helper.make_node("Strange", ["x"], ["a"], name="odd", domain="elsewhere"),
        helper.make_node("Conv", ["a", "conv.weight"], ["y"], name="conv"),
    ]
    path = saved(tmp_path / "net.onnx", nodes, "N", 3, 8, 8)
    model = onnx.load(path)
    model.opset_import.append(helper.make_opsetid("elsewhere", 1))
    onnx.save(model, path)
    assert run(["import", str(path), "-o", str(tmp_path / "out.convas")]) == 0
    told = capsys.readouterr().out
    assert "note: odd stays opaque: Convas has no layer for elsewhere.Strange" in told
    assert "note: conv stays opaque: the shape of what arrives is not known" in told


def test_the_worker_does_it_for_the_window_and_heeds_a_wish_to_stop(
    net: Path, tmp_path: Path
) -> None:
    told: list[str] = []
    asked: Json = {"path": str(net), "input": "", "weights": str(tmp_path / "kept.safetensors")}
    values = import_onnx_job(asked, lambda text, done, total: told.append(text))
    assert list(dict.fromkeys(told))[:2] == ["Reading net.onnx", "Comparing with net.onnx"]
    network = network_from_json(values["design"])
    kept = weights_from_json(values["weights"])
    assert {each.origin for each in kept.values()} == {"from net.onnx"}
    assert "fc" in [network.nodes[key].name for key in kept]

    class Wished(Exception):
        pass

    def stop() -> None:
        raise Wished

    with pytest.raises(Wished), imported_onnx(net, heed=stop):
        pass


def test_the_worker_asks_which_sizes(tmp_path: Path) -> None:
    path = saved(tmp_path / "open.onnx", [CONV], "N", 3, "height", "width")
    asked: Json = {"path": str(path), "input": "", "weights": str(tmp_path / "kept.safetensors")}
    values = import_onnx_job(asked, lambda text, done, total: None)
    assert list(values) == ["ask"] and values["ask"].startswith("open.onnx leaves sizes open")


def test_the_comparison_sees_what_differs(tmp_path: Path) -> None:
    path = tmp_path / "net.onnx"
    network = ARCHITECTURES["lenet5"].build()
    module = written(network, path)
    request = {"path": str(path), "design": network_to_json(network)}
    request |= {"inputs": ["input"], "outputs": ["output"]}
    state = {key: tensor.contiguous() for key, tensor in module.state_dict().items()}
    save_file(state, tmp_path / WEIGHTS)
    assert answer(request, tmp_path)["difference"] < 1e-5
    state["out.bias"] += 1
    save_file(state, tmp_path / WEIGHTS)
    assert answer(request, tmp_path)["difference"] > 1e-4
    path.write_bytes(b"\0")
    assert answer(request, tmp_path)["refused"].startswith("onnxruntime cannot run it")


def test_a_network_that_computes_something_else_is_told(
    net: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def other(module: str, *given: Any) -> dict[str, Any]:
        return {"difference": 0.25} if module.endswith("compare") else answer_of(module, *given)

    monkeypatch.setattr("designer.onnx_importing.answer_of", other)
    with imported_onnx(net) as found:
        assert found.notes[0] == "the network does not compute what net.onnx does"
        assert sentence(found, "imported").endswith("largest difference 2e-01")
