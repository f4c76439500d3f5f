"""What Convas exports it opens again as the design that it was, with the weights that it had."""

from pathlib import Path

import numpy as np
import onnx
import pytest
import torch
from safetensors.numpy import load_file, save_file

from designer.inspection.onnx_exports import export_onnx
from designer.onnx.bring_in import Brought, bring_in
from designer.onnx_importing import imported_onnx
from designer.onnx_options import OnnxOptions
from designer.training.module import build
from graphs.architectures import ARCHITECTURES
from graphs.bypass import acting
from graphs.network import Network
from graphs.propagate import propagate
from tests.designer.onnx_out import writing
from tests.designer.onnx_out.writing import arrays, by_torch, difference

one_thread = pytest.fixture(autouse=True)(writing.one_thread)
LENET = ARCHITECTURES["lenet5"].build()
RESNET = ARCHITECTURES["resnet20"].build()


def exported(network: Network, folder: Path, options: OnnxOptions) -> tuple[Path, torch.nn.Module]:
    torch.manual_seed(3)
    module = build(network).eval()
    save_file(dict(arrays(module)), folder / "before.safetensors")
    path = folder / "net.onnx"
    export_onnx(network, path, folder / "before.safetensors", options=options)
    return path, module


def again(path: Path) -> tuple[Brought, dict[str, np.ndarray]]:
    found = bring_in(path, path.parent / "after.safetensors")
    return found, load_file(path.parent / "after.safetensors")


@pytest.mark.parametrize("key", ["lenet5", "resnet20", "mobilenet_v2", "dcgan_generator"])
@pytest.mark.parametrize(
    "options",
    [OnnxOptions(), OnnxOptions(26, batch=2, external_data=True)],
    ids=["plain", "fixed, beside"],
)
def test_an_export_opens_as_the_design_with_its_places_blocks_and_weights(
    key: str, options: OnnxOptions, tmp_path: Path
) -> None:
    network = ARCHITECTURES[key].build()
    path, module = exported(network, tmp_path, options)
    found, weights = again(path)
    assert found.network == network and not found.notes and found.own is not None
    before = arrays(module)
    assert weights.keys() == before.keys()
    assert all(np.array_equal(weights[name], array) for name, array in before.items())


def test_an_auxiliary_head_is_in_the_design_though_not_in_the_file(tmp_path: Path) -> None:
    network = ARCHITECTURES["googlenet_aux"].build((3, 64, 64))
    path, module = exported(network, tmp_path, OnnxOptions())
    names = [node.name for node in onnx.load(path).graph.node]
    assert not [name for name in names if name.startswith("aux")]
    found, weights = again(path)
    assert found.network == network
    missing = arrays(module).keys() - weights.keys()
    assert missing and all(name.startswith("aux") for name in missing)
    assert [note for note in found.notes if "layers that only training has" in note]


def test_half_and_normalising_come_back_as_the_design_and_are_told(tmp_path: Path) -> None:
    options = OnnxOptions(numbers="float16", normalise="by hand", mean=0.5, std=0.25)
    path, module = exported(LENET, tmp_path, options)
    with imported_onnx(path) as found:
        assert found.network == LENET
        assert found.notes == (
            "the weights were written as float16: they have three decimal digits",
            "the file normalises its pixels before the network: mean 0.5; std 0.25",
        )
        assert found.difference is not None and found.difference < 5e-3
        weights = load_file(found.weights)
    for name, array in arrays(module).items():
        assert weights[name].dtype == array.dtype
        np.testing.assert_allclose(weights[name], array, rtol=1e-3, atol=1e-6)


def test_a_folded_export_opens_as_the_layers_that_it_holds(tmp_path: Path) -> None:
    path, module = exported(RESNET, tmp_path, OnnxOptions(fold_batch_norm=True))
    found, weights = again(path)
    assert found.own is None and found.opaque == 0
    kinds = {n.layer.kind for n in found.network.nodes.values()}
    assert "BatchNorm2d" not in kinds
    back = build(found.network, propagate(found.network)).eval()
    back.load_state_dict({k: torch.from_numpy(v) for k, v in weights.items()}, strict=True)
    sample = [torch.rand(2, 3, 32, 32)]
    assert difference(by_torch(back, sample), by_torch(module, sample)) < 1e-4


def test_a_file_that_was_changed_opens_as_what_it_is_now(tmp_path: Path) -> None:
    path, _ = exported(LENET, tmp_path, OnnxOptions())
    model = onnx.load(path)
    next(node for node in model.graph.node if node.op_type == "Tanh").op_type = "Sigmoid"
    onnx.save(model, path)
    found, _ = again(path)
    assert found.own is None
    kinds = [node.layer.kind for node in acting(found.network).nodes.values()]
    assert kinds.count("Sigmoid") == 1


def test_weights_of_other_shapes_are_not_the_designs(tmp_path: Path) -> None:
    path, _ = exported(LENET, tmp_path, OnnxOptions())
    model = onnx.load(path)
    bias = next(t for t in model.graph.initializer if t.name == "out.bias")
    bias.CopyFrom(onnx.numpy_helper.from_array(np.zeros((1, 10), np.float32), "out.bias"))
    onnx.save(model, path)
    assert again(path)[0].own is None
