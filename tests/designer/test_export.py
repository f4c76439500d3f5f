"""Exports end to end: files written, run again by other means, and refusals in one sentence."""

import json
import subprocess
import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

import onnx
import onnxruntime
import pytest
import torch
from safetensors.torch import load_file, save_file

from designer.inspection.exports import export_pytorch, module_with_weights
from designer.inspection.onnx_exports import export_onnx
from designer.inspection.onnx_proof import Proof, prove_onnx
from designer.inspection.proof import prove_pytorch
from designer.onnx.write import write_onnx
from designer.refused import Refused
from designer.training.module import build
from designer.verbs.export import run
from designer.worker.jobs import job
from graphs.architectures import ARCHITECTURES
from graphs.codegen.pytorch import ModuleText, module_text
from graphs.layers.activation import ReLU
from graphs.layers.convolution import Conv2d
from graphs.layers.dense import Linear
from graphs.layers.ends import Input, Output
from graphs.layers.merge import Add
from graphs.layers.normalization import BatchNorm2d
from graphs.network import Network
from graphs.onnxio.plan import plan
from graphs.storage import write_text
from tests.conftest import REPOSITORY
from tests.graphs.test_codegen import chain, graph

LENET = ARCHITECTURES["lenet5"].build()


def options(what: str, to: str, **others: Any) -> Namespace:
    given = {"what": what, "to": to, "output": None, "weights": None, "input": None}
    figure = {"style": None, "scale": None, "unfold": False}
    onnx = dict.fromkeys(("opset", "batch", "classes", "normalise"))
    flags = dict.fromkeys(("half", "fold_batch_norm", "external_data"), False)
    return Namespace(**given | figure | onnx | flags | others)


def small() -> Network:
    return graph(
        {
            "input": (Input((3, 6, 6)), []),
            "conv": (Conv2d(3, 3, padding=1), ["input"]),
            "bn": (BatchNorm2d(), ["conv"]),
            "sum": (Add(), ["bn", "input"]),
            "output": (Output(), ["sum"]),
        },
        "small",
    )


def test_an_exported_module_runs_alone_with_its_weights_beside_it(tmp_path: Path) -> None:
    done = export_pytorch(LENET, tmp_path / "net.py")
    assert done.sentence == (
        "written net.py and net.safetensors (fresh weights, seed 0), checked: largest difference 0"
    )
    space: dict[str, Any] = {"__name__": "net"}
    exec((tmp_path / "net.py").read_text(), space)
    net = space["LeNet5"]().eval()
    net.load_state_dict(load_file(tmp_path / "net.safetensors"), strict=True)
    sample = torch.rand(3, 1, 32, 32)
    assert torch.equal(net(sample), module_with_weights(LENET, None)(sample))


def test_an_exported_onnx_file_gives_what_the_network_gives_for_any_batch(tmp_path: Path) -> None:
    network, path = small(), tmp_path / "small.onnx"
    weights = tmp_path / "weights.safetensors"
    trained = build(network)
    trained.train()
    trained(torch.randn(8, 3, 6, 6))
    save_file(trained.state_dict(), weights)
    done = export_onnx(network, path, weights)
    assert "fresh" not in done.sentence and done.difference < 1e-5
    session = onnxruntime.InferenceSession(path)
    for batch in (1, 5):
        sample = torch.rand(batch, 3, 6, 6)
        (given,) = session.run(["output"], {"input": sample.numpy()})
        with torch.no_grad():
            expected = trained.eval()(sample)
        torch.testing.assert_close(torch.from_numpy(given), expected, rtol=1e-4, atol=1e-5)


def test_the_onnx_file_says_who_wrote_it_and_for_which_opset(tmp_path: Path) -> None:
    export_onnx(LENET, tmp_path / "net.onnx")
    model = onnx.load(tmp_path / "net.onnx")
    assert model.producer_name == "Convas" and model.opset_import[0].version == 17
    assert model.graph.name == "LeNet_5" and model.graph.doc_string == "LeNet-5"
    assert model.graph.input[0].type.tensor_type.shape.dim[0].dim_param == "N"
    onnx.checker.check_model(model, full_check=True)


def test_weights_too_large_for_one_message_lie_beside_the_file(tmp_path: Path) -> None:
    path, planned = tmp_path / "net.onnx", plan(LENET)
    module = module_with_weights(LENET, None)
    arrays = {key: tensor.numpy() for key, tensor in module.state_dict().items()}
    written = write_onnx(path, planned, arrays, largest=1000)
    assert written.weights == tmp_path / "net.onnx.data"
    assert path.stat().st_size < 10_000 < written.weights.stat().st_size
    assert prove_onnx(path, planned, LENET, module).difference < 1e-5


def test_a_proof_tells_a_wrong_number_and_a_wrong_text(tmp_path: Path) -> None:
    path, planned = tmp_path / "net.onnx", plan(LENET)
    module = module_with_weights(LENET, None)
    arrays = {key: tensor.numpy().copy() for key, tensor in module.state_dict().items()}
    arrays["out.bias"][3] += 1
    write_onnx(path, planned, arrays)
    assert prove_onnx(path, planned, LENET, module).difference > 0.1
    written = module_text(LENET)
    text = written.text.replace("self.a1(self.c1(x))", "self.c1(x)")
    wrong = ModuleText(text, written.class_name, written.lines, written.paths)
    assert prove_pytorch(wrong, LENET, module) > 1e-3


def test_a_proof_tells_wrong_shapes_and_a_name_used_twice(tmp_path: Path) -> None:
    path = tmp_path / "net.onnx"
    module = module_with_weights(LENET, None)
    arrays = {key: tensor.numpy() for key, tensor in module.state_dict().items()}
    write_onnx(path, plan(LENET), arrays)
    other = ARCHITECTURES["lenet5"].build(shape=(1, 36, 36))
    with pytest.raises(Refused, match="ONNX infers"):
        prove_onnx(path, plan(other), other, module)
    model = onnx.load(path)
    model.graph.node[1].name = "c1"
    onnx.save(model, path)
    with pytest.raises(Refused, match="two operators named c1"):
        prove_onnx(path, plan(LENET), LENET, module)


def test_names_that_python_reserves_keep_their_weights(tmp_path: Path) -> None:
    network = chain(("forward", Linear(4)), ("train", ReLU()), ("class", Linear(2)), shape=(3,))
    assert export_pytorch(network, tmp_path / "net.py").difference == 0
    assert set(load_file(tmp_path / "net.safetensors")) == {
        "forward_.weight",
        "forward_.bias",
        "class_.weight",
        "class_.bias",
    }


@pytest.mark.parametrize("wrapped", [False, True])
def test_weights_of_a_pth_file_are_read_as_tensors_only(tmp_path: Path, wrapped: bool) -> None:
    trained = build(LENET)
    state = trained.state_dict()
    torch.save({"state_dict": state} if wrapped else state, tmp_path / "w.pth")
    loaded = module_with_weights(LENET, tmp_path / "w.pth")
    assert all(torch.equal(state[key], tensor) for key, tensor in loaded.state_dict().items())


def test_weights_that_do_not_fit_are_refused_by_name(tmp_path: Path) -> None:
    state = build(LENET).state_dict()
    for change, text in (
        ({"c1.bias": None}, r"no weights named c1\.bias"),
        ({"c1.bias": torch.zeros(7)}, r"w\.safetensors belongs to another .* c1\.bias is 7, not 6"),
    ):
        tensors = {k: v for k, v in (state | change).items() if v is not None}
        save_file(tensors, tmp_path / "w.safetensors")
        with pytest.raises(Refused, match=text):
            module_with_weights(LENET, tmp_path / "w.safetensors")
    for name in ("bad.safetensors", "bad.pth", "empty.pth"):
        (tmp_path / name).write_bytes(b"" if name == "empty.pth" else b"not weights at all")
        with pytest.raises(Refused, match=r"cannot be read as weights"):
            module_with_weights(LENET, tmp_path / name)
    torch.save([1, 2], tmp_path / "list.pth")
    with pytest.raises(Refused, match="holds no state_dict"):
        module_with_weights(LENET, tmp_path / "list.pth")
    with pytest.raises(Refused, match="no weights file"):
        module_with_weights(LENET, tmp_path / "absent.pth")


def test_a_pth_file_that_would_run_code_is_refused(tmp_path: Path) -> None:
    class Trap:
        def __reduce__(self) -> tuple[Any, ...]:
            return (Path(tmp_path / "ran").touch, ())

    torch.save({"c1.weight": Trap()}, tmp_path / "trap.pth")
    with pytest.raises(Refused, match="cannot be read as weights"):
        module_with_weights(LENET, tmp_path / "trap.pth")
    assert not (tmp_path / "ran").exists()


def test_a_folder_that_is_not_there_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="folder does not exist"):
        export_onnx(LENET, tmp_path / "absent" / "net.onnx")
    assert not list(tmp_path.iterdir())


def test_the_worker_is_asked_with_plain_values_and_answers_with_plain_values(
    tmp_path: Path,
) -> None:
    arguments = {"design": json.loads(write_text(LENET)), "path": str(tmp_path / "net.onnx")}
    told: list[tuple[str, int, int]] = []
    values = job("export_onnx")(arguments, lambda *news: told.append(news))
    assert told == [
        ("Writing net.onnx", 0, 3),
        ("Checking net.onnx", 1, 3),
        ("Saving net.onnx", 2, 3),
    ]
    assert json.loads(json.dumps(values)) == values
    assert values["files"] == [str(tmp_path / "net.onnx")]
    assert values["sentence"].startswith("written net.onnx")


@pytest.mark.parametrize(("to", "file"), [("pytorch", "lenet5.py"), ("onnx", "lenet5.onnx")])
def test_the_verb_writes_into_the_current_folder_and_says_so(
    to: str,
    file: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    run(options("lenet5", to))
    assert (tmp_path / file).is_file()
    assert capsys.readouterr().out.startswith(f"written {file}")


def test_the_verb_takes_weights_an_output_and_another_input(tmp_path: Path) -> None:
    larger = ARCHITECTURES["lenet5"].build(shape=(1, 36, 36))
    state = build(larger).state_dict()
    save_file(state, tmp_path / "w.safetensors")
    output = tmp_path / "mine.py"
    weights = tmp_path / "w.safetensors"
    run(options("lenet5", "pytorch", output=output, weights=weights, input="1x36x36"))
    assert "1×36×36" in output.read_text()
    found = load_file(tmp_path / "mine.safetensors")
    assert all(torch.equal(found[key], state[key]) for key in state)


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
@pytest.mark.parametrize(("to", "file"), [("onnx", "net.onnx"), ("pytorch", "net.py")])
def test_an_export_that_does_not_fit_leaves_the_old_file(
    to: str, file: str, tmp_path: Path
) -> None:
    (tmp_path / file).write_bytes(b"old")
    code = (
        "import resource, signal, sys; from designer.cli import run\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))\n"
        f"sys.exit(run(['export', 'lenet5', '--to', '{to}', '-o', {str(tmp_path / file)!r}]))"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "was not saved" in done.stderr and "Traceback" not in done.stderr
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [(file, b"old")]


def test_weights_that_lie_there_are_not_written_over_unasked(tmp_path: Path) -> None:
    (tmp_path / "net.safetensors").write_bytes(b"mine")
    with pytest.raises(Refused, match=r"net\.safetensors lies there already"):
        export_pytorch(LENET, tmp_path / "net.py")
    assert [each.name for each in tmp_path.iterdir()] == ["net.safetensors"]


@pytest.mark.parametrize(
    ("form", "prove", "found"),
    [("onnx", "onnx_exports.prove_onnx", Proof(0.5)), ("pytorch", "exports.prove_pytorch", 0.5)],
)
def test_what_does_not_compute_the_same_is_not_written(
    form: str, prove: str, found: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"designer.inspection.{prove}", lambda *given: found)
    arguments = {"design": json.loads(write_text(LENET)), "path": str(tmp_path / "net")}
    with pytest.raises(Refused, match="net was not written: it would not compute"):
        job(f"export_{form}")(arguments, lambda *news: None)
    assert list(tmp_path.iterdir()) == []


def test_an_export_says_whose_weights_it_took(tmp_path: Path) -> None:
    save_file(build(LENET).state_dict(), tmp_path / "w.safetensors")
    values = job("export_onnx")(
        {
            "design": json.loads(write_text(LENET)),
            "path": str(tmp_path / "net.onnx"),
            "weights": str(tmp_path / "w.safetensors"),
            "origin": "the best weights of the run r (epoch 3)",
        },
        lambda *news: None,
    )
    told = "written net.onnx with the best weights of the run r (epoch 3), checked: largest"
    assert values["sentence"].startswith(told)
