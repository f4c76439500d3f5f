"""Batch norms folded, float16, normalising inside, a fixed batch, weights beside: all run."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import pytest
import torch
from torch import Tensor, nn

from designer.data.digits import digits
from designer.inspection.onnx_exports import export_onnx
from designer.inspection.onnx_proof import check_names_and_shapes, prove_onnx
from designer.inspection.proof import random_samples
from designer.onnx.write import write_onnx
from designer.onnx_options import AS_TRAINED, BY_HAND, OnnxOptions, remembered, to_remember
from designer.recipe import Recipe
from designer.refused import Refused
from designer.runs import create, run_behind
from designer.training.module import build
from graphs.architectures import ARCHITECTURES
from graphs.declare import Layer
from graphs.layers.convolution import Conv1d, Conv2d, Conv3d
from graphs.layers.dense import Linear
from graphs.layers.ends import Input, Output
from graphs.layers.normalization import BatchNorm1d, BatchNorm2d, BatchNorm3d
from graphs.layers.padding import ZeroPad2d
from graphs.layers.resize import Upsample
from graphs.layers.transposed import ConvTranspose2d
from graphs.network import Network
from graphs.onnxio.form import Form, formed
from graphs.types import GraphError
from tests.designer.onnx_out import writing
from tests.designer.onnx_out.writing import (
    arrays,
    by_torch,
    difference,
    measured,
    ran,
    small,
    written,
)
from tests.graphs.test_codegen import chain, graph

one_thread = pytest.fixture(autouse=True)(writing.one_thread)
LENET = ARCHITECTURES["lenet5"].build()
Rows = dict[str, tuple[Layer, list[str]]]

FOLDING: Mapping[str, tuple[Layer, Layer, tuple[int, ...]]] = {
    "plain": (Conv2d(6, 3, bias=False), BatchNorm2d(), (3, 8, 8)),
    "bias": (Conv2d(6, 3, padding=1), BatchNorm2d(eps=0.1), (3, 8, 8)),
    "groups": (Conv2d(8, 3, groups=4, bias=False), BatchNorm2d(), (4, 8, 8)),
    "without weights": (Conv2d(6, 3), BatchNorm2d(affine=False), (3, 8, 8)),
    "reflecting": (Conv2d(6, 3, padding=1, padding_mode="reflect"), BatchNorm2d(), (3, 8, 8)),
    "sequence": (Conv1d(5, 3), BatchNorm1d(), (3, 12)),
    "volume": (Conv3d(4, 2), BatchNorm3d(), (2, 5, 5, 5)),
    "transposed": (ConvTranspose2d(6, 3, bias=False), BatchNorm2d(), (4, 5, 5)),
    "transposed groups": (ConvTranspose2d(6, 3, groups=2), BatchNorm2d(), (4, 5, 5)),
    "linear": (Linear(7, bias=False), BatchNorm1d(), (9,)),
}


def seen(network: Network, batch: int = 4) -> tuple[nn.Module, list[Tensor], tuple[Tensor, ...]]:
    """A network whose batch norms know the samples, the samples, and what it gives of them."""
    torch.manual_seed(1)
    samples = [each * 2 - 0.7 for each in random_samples(network, batch)]
    module = measured(build(network), samples)
    return module, samples, by_torch(module, samples)


@pytest.mark.parametrize("case", FOLDING)
def test_a_batch_norm_goes_into_the_layer_before_it(case: str) -> None:
    layer, norm, shape = FOLDING[case]
    network = chain(("layer", layer), ("norm", norm), shape=shape)
    module, samples, expected = seen(network)
    planned, file = written(network, module, Form(fold=True))
    assert "BatchNormalization" not in [node.type for node in planned.nodes]
    assert set(planned.weights) == {"layer.weight", "layer.bias"}
    check_names_and_shapes(onnx.load_from_string(file), planned)
    assert difference(ran(planned, file, samples), expected) < 1e-5


def unfoldable() -> dict[str, Network]:
    conv, norm = (Conv2d(3, 3, padding=1), ["input"]), (BatchNorm2d(), ["conv"])
    image: Rows = {"input": (Input((3, 6, 6)), [])}
    return {
        "used twice": graph(
            {**image, "conv": conv, "norm": norm, "one": (Output(), ["norm"]),
             "two": (Output(), ["conv"])}
        ),
        "statistics of the batch": chain(
            ("conv", Conv2d(3, 3)), ("norm", BatchNorm2d(track_running_stats=False))
        ),
        "something between": chain(
            ("conv", Conv2d(3, 3)), ("pad", ZeroPad2d(1)), ("norm", BatchNorm2d())
        ),
        "steps": chain(("fc", Linear(5)), ("norm", BatchNorm1d()), shape=(4, 6)),
    }  # fmt: skip


@pytest.mark.parametrize("case", unfoldable())
def test_a_batch_norm_stays_where_it_cannot_be_folded(case: str) -> None:
    network = unfoldable()[case]
    assert formed(network, Form(fold=True)) == formed(network, Form())


@pytest.mark.parametrize("key", ["resnet20", "mobilenet_v2", "dcgan_generator", "inception_v3_aux"])
def test_folded_architectures_compute_the_same_without_any_batch_norm(key: str) -> None:
    network = small(key)
    module, samples, expected = seen(network, 2)
    planned, file = written(network, module, Form(fold=True))
    assert not [node for node in planned.nodes if node.type == "BatchNormalization"]
    assert difference(ran(planned, file, samples), expected) < 1e-4


@pytest.mark.parametrize("opset", [17, 26])
@pytest.mark.parametrize("key", ["lenet5", "resnet20", "unet_2015", "googlenet", "squeezenet1_0"])
def test_half_precision_stays_near(key: str, opset: int) -> None:
    network = small(key)
    module, samples, expected = seen(network, 2)
    planned, file = written(network, module, Form(opset, half=True))
    model = onnx.load_from_string(file)
    ends = [*model.graph.input, *model.graph.output]
    assert {each.type.tensor_type.elem_type for each in ends} == {onnx.TensorProto.FLOAT}
    kinds = {tensor.data_type for tensor in model.graph.initializer}
    assert onnx.TensorProto.FLOAT not in kinds and onnx.TensorProto.FLOAT16 in kinds
    check_names_and_shapes(model, planned)
    assert difference(ran(planned, file, samples), expected) < 1e-2


def test_half_precision_keeps_the_factors_of_a_resize_and_small_numbers() -> None:
    network = chain(("up", Upsample(scale_factor=1.5, mode="nearest")), ("norm", BatchNorm2d()))
    module, samples, expected = seen(network)
    planned, file = written(network, module, Form(half=True))
    assert difference(ran(planned, file, samples), expected) < 1e-2


def test_numbers_beyond_float16_are_refused_by_the_name_of_their_weight(tmp_path: Path) -> None:
    module = build(LENET)
    held = {key: array.copy() for key, array in arrays(module).items()}
    held["c3.weight"][0, 0, 0, 0] = 1e6
    text = r"c3\.weight has numbers up to 1e\+06, but float16 ends at 65,504: export float32"
    with pytest.raises(GraphError, match=text):
        write_onnx(tmp_path / "net.onnx", formed(LENET, Form(half=True)), held)
    assert not list(tmp_path.iterdir())


def test_normalising_inside_takes_pixels_as_they_are() -> None:
    network = small("resnet20")
    module, _, _ = seen(network)
    scaling = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)
    pixels = torch.rand(3, 3, 32, 32)
    mean, std = (torch.tensor(each).view(-1, 1, 1) for each in scaling)
    expected = by_torch(module, [(pixels - mean) / std])
    for half, near in ((False, 1e-5), (True, 1e-2)):
        planned, file = written(network, module, Form(half=half, scaling=scaling))
        check_names_and_shapes(onnx.load_from_string(file), planned)
        assert difference(ran(planned, file, [pixels]), expected) < near
        assert [node.type for node in planned.nodes[:2]] == ["Sub", "Div"]


def two_inputs() -> Network:
    rows: Rows = {"a": (Input((3,)), []), "b": (Input((3,)), [])}
    return graph({**rows, "x": (Output(), ["a"]), "y": (Output(), ["b"])}, "pair")


@pytest.mark.parametrize(
    ("network", "scaling", "text"),
    [
        (LENET, ((1.0, 2.0), (1.0,)), "needs a mean for each of the 1 channels of input"),
        (LENET, ((0.0,), (0.0,)), "every std must be above 0"),
        (two_inputs(), ((0.0,), (1.0,)), "needs one Input; pair has 2"),
    ],
)
def test_normalising_that_cannot_be_is_refused(
    network: Network, scaling: tuple[tuple[float, ...], tuple[float, ...]], text: str
) -> None:
    with pytest.raises(GraphError, match=text):
        formed(network, Form(scaling=scaling))


def test_a_fixed_batch_stands_in_the_file(tmp_path: Path) -> None:
    export_onnx(LENET, tmp_path / "net.onnx", options=OnnxOptions(batch=3))
    model = onnx.load(tmp_path / "net.onnx")
    for each in (*model.graph.input, *model.graph.output, *model.graph.value_info):
        assert each.type.tensor_type.shape.dim[0].dim_value == 3


def test_an_operator_without_an_onnx_form_is_refused_by_the_name_of_its_node(
    tmp_path: Path,
) -> None:
    odd = ConvTranspose2d(2, 3, stride=2, dilation=4, output_padding=3)
    network = chain(("widen", odd))
    with pytest.raises(GraphError, match="widen cannot be written: ONNX has no output_padding"):
        export_onnx(network, tmp_path / "net.onnx")
    assert not list(tmp_path.iterdir())


def test_a_file_that_onnxruntime_cannot_run_is_refused(tmp_path: Path) -> None:
    planned = formed(LENET, Form())
    path = tmp_path / "net.onnx"
    write_onnx(path, planned, arrays(build(LENET)))
    wrong = formed(LENET, Form(batch=5))
    write_onnx(path, wrong, arrays(build(LENET)))
    with pytest.raises(Refused, match=r"net\.onnx was not written: onnxruntime cannot run it"):
        prove_onnx(path, wrong, LENET, build(LENET), torch.rand(2, 1, 32, 32))


def metadata(path: Path) -> dict[str, str]:
    model = onnx.load(path, load_external_data=False)
    return {each.key: each.value for each in model.metadata_props}


def test_an_export_is_tried_on_images_of_the_recipe_and_tells_its_speed(tmp_path: Path) -> None:
    done = export_onnx(LENET, tmp_path / "net.onnx")
    text = "\n".join(done.details)
    assert "8 images of digits: the largest difference is" in text
    assert "Images with the same answer: 8 of 8." in text
    assert "A batch of 1 on this machine:" in text and "A batch of 32 on" in text
    assert "Weights: 241 KB in the file, 241 KB in PyTorch." in text
    assert " ms here where PyTorch takes " in done.sentence


def test_a_run_gives_its_classes_and_its_normalising(tmp_path: Path) -> None:
    from safetensors.torch import save_file

    facts = {"classes": list("abcdefghij"), "mean": [0.25], "std": [0.5]}
    run = create(tmp_path / "run", LENET, Recipe(), facts)
    kept = run.folder / "checkpoints" / "best-1"
    kept.mkdir(parents=True)
    module = build(LENET).eval()
    save_file(module.state_dict(), kept / "weights.safetensors")
    behind = run_behind(kept / "weights.safetensors")
    assert behind is not None and behind.folder == run.folder
    options = OnnxOptions(normalise=AS_TRAINED)
    path = tmp_path / "net.onnx"
    done = export_onnx(LENET, path, kept / "weights.safetensors", options=options)
    assert json.loads(metadata(path)["classes"]) == list("abcdefghij")
    assert any("mean 0.25; std 0.5" in line for line in done.details)
    pixels = torch.rand(2, 1, 32, 32)
    (given,) = onnxruntime.InferenceSession(path).run(None, {"input": pixels.numpy()})
    assert difference([torch.from_numpy(given)], by_torch(module, [(pixels - 0.25) / 0.5])) < 1e-5


def test_without_a_run_the_recipes_data_give_the_numbers(tmp_path: Path) -> None:
    done = export_onnx(LENET, tmp_path / "a.onnx", options=OnnxOptions(normalise=AS_TRAINED))
    images = digits().train.pixels.double() / 255
    padded = images.sum() / (len(images) * 32 * 32)
    assert any(f"mean {float(padded):.2g}" in line for line in done.details)


def test_names_of_classes_are_given_by_hand_or_in_a_file(tmp_path: Path) -> None:
    path, names = tmp_path / "net.onnx", [f"digit {n}" for n in range(10)]
    (tmp_path / "names.txt").write_text("\n".join(names))
    for given in (", ".join(names), str(tmp_path / "names.txt")):
        export_onnx(LENET, path, options=OnnxOptions(classes=given))
        assert json.loads(metadata(path)["classes"]) == names
    with pytest.raises(Refused, match="2 classes are named, but LeNet-5 gives 10"):
        export_onnx(LENET, path, options=OnnxOptions(classes="cat,dog"))


def test_weights_go_beside_on_request_and_run_from_there(tmp_path: Path) -> None:
    done = export_onnx(LENET, tmp_path / "net.onnx", options=OnnxOptions(external_data=True))
    assert [each.name for each in done.files] == ["net.onnx", "net.onnx.data"]
    session = onnxruntime.InferenceSession(tmp_path / "net.onnx")
    given = session.run(None, {"input": np.zeros((2, 1, 32, 32), np.float32)})
    assert given[0].shape == (2, 10)


def test_options_are_remembered_but_for_those_of_the_data() -> None:
    options = OnnxOptions(20, "float16", 4, normalise=BY_HAND, mean=(0.1, 0.2), classes="a,b")
    assert remembered(to_remember(options)) == OnnxOptions(20, "float16", 4)
    for text in ("", "[]", "7", "{", '{"opset": 99}', '{"other": 1}'):
        assert remembered(text) == OnnxOptions()


@pytest.mark.parametrize(
    ("settings", "text"),
    [
        ({"opset": 16}, "ONNX: opset must be a whole number from 17 to 26, not 16"),
        ({"colour": 1}, "an ONNX export has no option “colour”"),
        ({"std": 0.0}, "ONNX: std must be a number of at least 1e-06"),
    ],
)
def test_options_that_cannot_be_are_refused(settings: dict[str, Any], text: str) -> None:
    with pytest.raises(Refused, match=text):
        OnnxOptions.from_settings(settings)
