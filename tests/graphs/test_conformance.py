"""Every declaration held to torch and to onnxruntime: shapes, weights, costs, refusals, values."""

import inspect
import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from math import prod
from typing import Any

import numpy as np
import onnx
import onnxruntime
import pytest
import torch
from hypothesis import HealthCheck, given, settings
from torch import nn
from torch.nn.attention import SDPBackend, sdpa_kernel
from torch.utils.flop_counter import FlopCounterMode

import graphs.layers  # noqa: F401
from designer.onnx.write import stream_onnx
from designer.training.module import build
from graphs.codegen.pytorch import module_text
from graphs.declare import CATALOGUE, Call, Layer, Written
from graphs.layers.ends import Input, Output
from graphs.network import Link, Network, Node, Wiring
from graphs.onnxio.opsets import HIGHEST, LOWEST
from graphs.onnxio.plan import plan
from graphs.propagate import examine
from graphs.types import GraphError, ShapeError, TensorType
from tests.functions_of_torch import by_torch
from tests.graphs.torch_calls import fitting, has_batch, walked
from tests.sequences import drawn_cases as cases

KINDS = [kind for kind, layer in CATALOGUE.items() if layer.category != "io"]
BATCH = 2
STRICTER = {
    "samples must not mix": "dim 0 is the batch",
    "different numbers of dimensions": "broadcasting over the batch would mix samples",
    "needs C×": "torch would take the batch for the channels",
    "needs channels and positions": "torch would take the batch for the channels",
    "real numbers": "whole numbers are data, not signals; some torch functions take them",
    "needs float32": "norms on the CPU take half-precision inputs beside float32 weights",
    "Use one dtype": "torch promotes; a design has one type of numbers",
    "num_features is": "torch looks at num_features only where there are weights",
    "does not end in it": "torch would normalise over the batch",
    "PyTorch cuts": "a port would give nothing where torch gives fewer parts",
    "cuts away all": "torch gives an image without pixels for some batches",
    "differ before length": "torch would broadcast over the batch and mix samples",
    "at least one pixel": "torch gives an image without pixels for mode area",
    "leaves nothing of": "torch gives an image without pixels",
    "0 windows": "torch gives an image without pixels",
    "needs length×features": "torch would take the batch for the steps",
    "needs features": "torch would take the batch for the features",
    "or one for all classes": "torch would repeat the number of one class",
    "empty, or use float32": "torch promotes; a design has one type of numbers",
    "says True or False": "torch adds a mask of real numbers; a design's is True for padding",
    "single number": "a sample without dimensions has no features",
}
"""What Convas refuses though torch would run it: a part of the refusal's text, and why."""

REFUSALS = (
    RuntimeError,
    ValueError,
    IndexError,
    TypeError,
    AssertionError,
    ZeroDivisionError,
)
OURS = {"loss": {"weight"}}
"""Fields by category that torch calls otherwise or has not: a loss's share in the total."""

OFF_IS_NONE = ("align_corners",)
"""What torch refuses to be told is off."""

thorough = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None
)


def positional(cls: Any) -> list[str]:
    """The names of a constructor's arguments; RNN, GRU and LSTM do not tell theirs."""
    names = list(inspect.signature(cls).parameters)
    if "kwargs" not in names:
        return names
    return [*list(inspect.signature(nn.RNNBase).parameters)[1:], "nonlinearity"]


def explicit_module(layer: Layer, inputs: tuple[TensorType, ...]) -> nn.Module | None:
    """torch's module with every field of the layer written out, unlike the declaration's call."""
    made_by = layer.module(*inputs)
    if not isinstance(made_by, Call):
        return None
    cls = getattr(nn, made_by.target.removeprefix("nn."))
    names = positional(cls)
    options = dict(zip(names, made_by.args, strict=False))
    options |= {k: v for k, v in made_by.options.items() if k not in layer.fields}
    for name in layer.fields.keys() & set(names) - OURS.get(layer.category, set()):
        value = getattr(layer, name)
        if value is not None or name not in options:
            options[name] = value or None if name in OFF_IS_NONE else value
    if options.get("output_size") is not None:
        options.pop("output_ratio", None)
    options |= of_classes(layer, inputs[0], options)
    made = cls(**options)
    assert isinstance(made, nn.Module)
    return made


def of_classes(layer: Layer, tensor: TensorType, options: dict[str, Any]) -> dict[str, Any]:
    """What a loss is told of each class, as tensors: torch calls one of them `weight`."""
    found: dict[str, Any] = {}
    weights = getattr(layer, "class_weights", None)
    if weights is not None:
        own = isinstance(weights, tuple)
        found["weight"] = torch.tensor(weights if own else [weights] * tensor.shape[0])
    factors = options.get("pos_weight")
    if factors is not None:
        apart = [1] * (len(tensor.shape) - 1) if isinstance(factors, tuple) else []
        found["pos_weight"] = torch.tensor(factors).reshape([-1, *apart] if apart else [-1])
        if not isinstance(factors, tuple) or not tensor.shape:
            found["pos_weight"] = torch.tensor(factors).reshape(())
    return found


def written_module(layer: Layer, inputs: tuple[TensorType, ...]) -> nn.Module | None:
    """The live module of a layer that torch has not."""
    if not isinstance(layer.module(*inputs), Written):
        return None
    return build(network_of(layer, inputs)).get_submodule("layer")


def forward_options(layer: Layer, module: nn.Module) -> dict[str, Any]:
    """The fields that torch takes when a module is called."""
    names = set(inspect.signature(module.forward).parameters) - set(
        inspect.signature(type(module)).parameters
    )
    options = {name: getattr(layer, name) for name in layer.fields.keys() & names}
    size = options.get("output_size")
    return {**options, "output_size": [size] * layer.rank} if isinstance(size, int) else options


def sample(layer: Layer, tensor: TensorType, seed: int) -> torch.Tensor:
    """A batch of numbers; those that look something up are in the table."""
    generator = torch.Generator().manual_seed(seed)
    numbers = torch.randn(BATCH, *tensor.shape, generator=generator) * 3
    if layer.kind.startswith("MaxUnpool") and tensor.dtype == "int64":
        facts = examine(layer, (tensor._replace(dtype="float32"), tensor))
        room = prod(facts.outputs[0].shape[1:]) if facts.outputs else 1
        places = torch.arange(prod(tensor.shape[1:])).reshape(tensor.shape[1:]) % room
        return places.expand(BATCH, *tensor.shape)
    if layer.kind.startswith("LPPool"):
        numbers = numbers.abs()  # A power of a negative number has no root.
    if tensor.dtype == "bool":
        masked = numbers > 0
        if tensor.shape:
            masked[:, :1] = False  # Where nothing may be seen there is no number.
        return masked
    if layer.kind == "Power" and tensor.dtype == "int64":
        numbers = numbers.abs() % 3  # Negative and vast powers of whole numbers are none.
    if layer.takes == "whole":
        numbers = numbers.abs() % getattr(layer, "num_embeddings", 1)
    dtype: torch.dtype = getattr(torch, tensor.dtype)
    return numbers.to(dtype)


def samples_of(layer: Layer, inputs: tuple[TensorType, ...]) -> list[torch.Tensor]:
    """A batch for each input."""
    drawn = [sample(layer, tensor, seed) for seed, tensor in enumerate(inputs)]
    return fitting(layer, inputs, drawn)


def randomise(module: nn.Module) -> None:
    """Weights and statistics that leave no term of a formula at zero or one."""
    for name, tensor in module.state_dict().items():
        if tensor.is_floating_point():
            tensor.uniform_(0.5, 1.5) if name.endswith("running_var") else tensor.normal_()
            if "weight_hh" in name or "weight_ih" in name:
                tensor.mul_(0.1)  # A walk with large weights is chaotic: rounding grows by steps.


def network_of(layer: Layer, inputs: tuple[TensorType, ...]) -> Network:
    """The layer between inputs and outputs."""
    ports = layer.inputs[: len(inputs)]
    if layer.variadic:
        ports = tuple(f"in{index}" for index in range(1, len(inputs) + 1))
    ends = [Node(f"i{n}", Input(t.shape, t.dtype), f"input{n}") for n, t in enumerate(inputs)]
    outs = [Node(f"o{n}", Output(), f"output{n}") for n in range(len(layer.outputs))]
    nodes = [*ends, Node("n", layer, "layer"), *outs]
    links = [Link(f"i{n}", "out", "n", port) for n, port in enumerate(ports)]
    links += [Link("n", port, f"o{n}", "in") for n, port in enumerate(layer.outputs)]
    return Network("one layer", {node.id: node for node in nodes}, Wiring(links))


Tensors = tuple[torch.Tensor, ...]


def called(layer: Layer, module: nn.Module, samples: list[torch.Tensor]) -> Tensors:
    """What a module gives, whatever it draws at random."""
    torch.manual_seed(0)
    if layer.category == "sequence":
        return walked(layer, module, samples)
    return several(module(*samples, **forward_options(layer, module)))


def ran(module: nn.Module, samples: list[torch.Tensor]) -> Tensors:
    """What a whole network gives, whatever it draws at random."""
    torch.manual_seed(0)
    return several(module(*samples))


def several(given: Any) -> Tensors:
    """What a module gives, as a tuple."""
    return tuple(given) if isinstance(given, (tuple, list)) else (given,)


def run_by_torch(layer: Layer, inputs: tuple[TensorType, ...]) -> Tensors:
    """What torch gives in training mode; its own error when it refuses."""
    samples = samples_of(layer, inputs)
    with torch.no_grad():
        module = explicit_module(layer, inputs)
        return by_torch(layer, samples) if module is None else called(layer, module, samples)


@contextmanager
def each_product() -> Iterator[None]:
    """Fused attention and oneDNN's LSTM are single operations into which the counter cannot see."""
    with torch.backends.mkldnn.flags(enabled=False), sdpa_kernel(SDPBackend.MATH):
        yield


@pytest.fixture(autouse=True)
def quiet_torch() -> Iterator[None]:
    """torch warns of an even kernel under `same` padding and the like."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        yield


@pytest.mark.parametrize("kind", KINDS)
def test_a_layer_refuses_what_torch_refuses_and_gives_what_it_gives(kind: str) -> None:
    @thorough
    @given(cases(kind))
    def check(case: tuple[Layer, tuple[TensorType, ...]]) -> None:
        layer, inputs = case
        facts = examine(layer, inputs)
        try:
            given_by_torch = run_by_torch(layer, inputs)
        except NotImplementedError as error:
            assert facts.status == "wrong" or "float16" in inputs[0].dtype, f"refused: {error}"
            return
        except REFUSALS as error:
            assert facts.status == "wrong", f"torch refuses: {error}"
            return
        if facts.status == "wrong":
            assert isinstance(facts.error, ShapeError)
            text = f"{facts.error.message} {facts.error.hint}"
            assert any(part in text for part in STRICTER), f"torch accepts, but: {text}"
            return
        batch = (BATCH,) if has_batch(layer) else ()
        assert [(tuple(t.shape), t.dtype) for t in given_by_torch] == [
            ((*batch, *t.shape), getattr(torch, t.dtype)) for t in facts.outputs
        ]

    check()


@pytest.mark.parametrize("kind", KINDS)
def test_a_layers_weights_and_cost_are_those_of_torch(kind: str) -> None:
    @thorough
    @given(cases(kind))
    def check(case: tuple[Layer, tuple[TensorType, ...]]) -> None:
        layer, inputs = case
        facts = examine(layer, inputs)
        if facts.status == "wrong" or inputs[0].dtype not in ("float32", "int64"):
            return
        module = explicit_module(layer, inputs) or written_module(layer, inputs)
        assert bool(module) or not facts.weights
        if module is None:
            if not all(tensor.shape for tensor in inputs):
                return
            module = build(network_of(layer, inputs))
        assert [(w.name, w.shape, getattr(torch, w.dtype)) for w in facts.weights] == [
            (name, tuple(t.shape), t.dtype) for name, t in module.state_dict().items()
        ]
        assert facts.parameters == sum(p.numel() for p in module.parameters())
        samples = samples_of(layer, inputs)
        with each_product(), torch.no_grad(), FlopCounterMode(display=False) as counter:
            called(layer, module, samples)
        assert counter.get_total_flops() == 2 * BATCH * facts.macs

    check()


@pytest.mark.parametrize("kind", KINDS)
def test_a_layers_call_and_its_onnx_form_compute_what_torch_computes(kind: str) -> None:
    @thorough
    @given(cases(kind))
    def check(case: tuple[Layer, tuple[TensorType, ...]]) -> None:
        layer, inputs = case
        runs = inputs[0].dtype in ("float32", "int64") and all(t.shape for t in inputs)
        if examine(layer, inputs).status == "wrong" or not runs or layer.category == "loss":
            return
        network = network_of(layer, inputs)
        built = build(network).eval()
        randomise(built)
        samples = samples_of(layer, inputs)
        # An embedding with a largest norm changes its table when it is called.
        weights = {k.removeprefix("layer."): v.clone() for k, v in built.state_dict().items()}
        with torch.no_grad():
            expected = ran(built, samples)
            module = explicit_module(layer, inputs)
            if module is not None:
                module.load_state_dict(weights)
                exactly_equal(called(layer, module.eval(), samples), expected)
            else:
                fresh = build(network).eval()
                nearly_equal(by_torch(layer, samples), several(fresh(*samples)))
        for opset in (LOWEST, HIGHEST):
            try:
                given_by_onnx = run_by_onnx(network, weights, samples, opset)
            except GraphError as error:
                assert "ONNX has no" in str(error)
                return
            for found, wanted in zip(given_by_onnx, expected, strict=True):
                assert found.shape == tuple(wanted.shape)
                assert relative_difference(found, wanted.numpy()) < 1e-4

    check()


@pytest.mark.parametrize("kind", KINDS)
def test_a_layers_source_computes_what_its_module_computes(kind: str) -> None:
    @settings(thorough, max_examples=12)
    @given(cases(kind))
    def check(case: tuple[Layer, tuple[TensorType, ...]]) -> None:
        layer, inputs = case
        runs = inputs[0].dtype in ("float32", "int64") and all(t.shape for t in inputs)
        if examine(layer, inputs).status == "wrong" or not runs or layer.category == "loss":
            return
        network = network_of(layer, inputs)
        built, written = build(network).eval(), module_text(network)
        room: dict[str, Any] = {"__name__": "written"}
        exec(compile(written.text, "<written>", "exec"), room)
        source = room[written.class_name]().eval()
        source.load_state_dict(built.state_dict())
        samples = samples_of(layer, inputs)
        with torch.no_grad():
            exactly_equal(ran(source, samples), ran(built, samples))

    check()


def nearly_equal(found: Tensors, expected: Tensors) -> None:
    """A batch at once is summed in another order than one sample after the other."""
    torch.testing.assert_close(found, expected, rtol=1e-4, atol=1e-4, equal_nan=True)


def exactly_equal(found: Tensors, expected: Tensors) -> None:
    torch.testing.assert_close(found, expected, rtol=0, atol=0, equal_nan=True)


def run_by_onnx(
    network: Network,
    weights: dict[str, torch.Tensor],
    samples: list[torch.Tensor],
    opset: int = LOWEST,
) -> Any:
    planned = plan(network, opset=opset)
    file = io.BytesIO()
    stream_onnx(file, planned, {f"layer.{k}": v.numpy() for k, v in weights.items()})
    onnx.checker.check_model(file.getvalue())
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(file.getvalue(), options)
    arrives = {t.name: s.numpy() for t, s in zip(planned.inputs, samples, strict=True)}
    return session.run(None, arrives)


def relative_difference(found: Any, expected: Any) -> float:
    """The largest difference relative to the largest number; NaN and infinity must agree."""
    finite = np.isfinite(expected)
    assert np.array_equal(finite, np.isfinite(found))
    if not finite.any():
        return 0.0
    scale = max(float(np.abs(expected[finite]).max()), 1e-3)
    return float(np.abs(found[finite] - expected[finite]).max()) / scale
