"""Every declaration held to torch and to onnxruntime: shapes, weights, costs, refusals, values."""

import inspect
import io
import warnings
from collections.abc import Iterator
from typing import Any

import numpy as np
import onnxruntime
import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

import graphs.layers  # noqa: F401
from designer.onnx.write import stream_onnx
from designer.training.module import build
from graphs.declare import CATALOGUE, Layer
from graphs.layers.ends import Input, Output
from graphs.network import Link, Network, Node, Wiring
from graphs.onnxio.plan import plan
from graphs.propagate import examine
from graphs.types import ShapeError, TensorType
from tests.strategies import arriving, layers

KINDS = [kind for kind in CATALOGUE if kind not in ("Input", "Output")]
BATCH = 2
STRICTER = {
    "samples must not mix": "dim 0 is the batch",
    "different numbers of dimensions": "broadcasting over the batch would mix samples",
    "needs C×H×W": "torch would take the batch for the channels",
    "needs channels and positions": "torch would take the batch for the channels",
    "real numbers": "whole numbers are data, not signals; some torch functions take them",
    "the weights of": "batch norm on the CPU takes half-precision inputs beside float32 weights",
    "Use one dtype": "torch promotes; a design has one type of numbers",
    "num_features is": "torch looks at num_features only where there are weights",
    "single number": "a sample without dimensions has no features",
}
"""What Convas refuses though torch would run it: a part of the refusal's text, and why."""

thorough = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None
)


def explicit_module(layer: Layer, inputs: tuple[TensorType, ...]) -> nn.Module | None:
    """torch's module with every field of the layer written out, unlike the declaration's call."""
    called = layer.module(*inputs)
    if called is None:
        return None
    cls = getattr(nn, called.target.removeprefix("nn."))
    names = list(inspect.signature(cls).parameters)
    options = dict(zip(names, called.args, strict=False))
    for name in layer.fields:
        value = getattr(layer, name)
        if value is not None or name not in options:
            options[name] = value
    made = cls(**options)
    assert isinstance(made, nn.Module)
    return made


def sample(tensor: TensorType, seed: int) -> torch.Tensor:
    generator = torch.Generator().manual_seed(seed)
    numbers = torch.randn(BATCH, *tensor.shape, generator=generator)
    dtype: torch.dtype = getattr(torch, tensor.dtype)
    return (numbers * 3).to(dtype)


def randomise(module: nn.Module) -> None:
    """Weights and statistics that leave no term of a formula at zero or one."""
    for name, tensor in module.state_dict().items():
        if tensor.is_floating_point():
            tensor.uniform_(0.5, 1.5) if name.endswith("running_var") else tensor.normal_()


def network_of(layer: Layer, inputs: tuple[TensorType, ...]) -> Network:
    """The layer between inputs and an output."""
    ports = layer.inputs if len(layer.inputs) == len(inputs) else ()
    ports = ports or tuple(f"in{index}" for index in range(1, len(inputs) + 1))
    ends = [Node(f"i{n}", Input(t.shape, t.dtype), f"input{n}") for n, t in enumerate(inputs)]
    nodes = [*ends, Node("n", layer, "layer"), Node("o", Output(), "output")]
    links = [Link(f"i{n}", "out", "n", port) for n, port in enumerate(ports)]
    links.append(Link("n", "out", "o", "in"))
    return Network("one layer", {node.id: node for node in nodes}, Wiring(links))


def run_by_torch(layer: Layer, inputs: tuple[TensorType, ...]) -> torch.Tensor:
    """What torch gives in training mode; its own error when it refuses."""
    samples = [sample(tensor, seed) for seed, tensor in enumerate(inputs)]
    with torch.no_grad():
        module = explicit_module(layer, inputs)
        if module is not None:
            return torch.as_tensor(module(*samples))
        if layer.kind == "Add":
            return torch.as_tensor(sum(samples[1:], start=samples[0]))
        assert layer.kind == "Concat"
        return torch.cat(samples, dim=getattr(layer, "dim"))  # noqa: B009


@st.composite
def cases(draw: st.DrawFn, kind: str) -> tuple[Layer, tuple[TensorType, ...]]:
    return draw(layers(kind)), draw(arriving(kind))


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
        except (RuntimeError, ValueError, IndexError, TypeError) as error:
            assert facts.status == "wrong", f"torch refuses: {error}"
            return
        if facts.status == "wrong":
            assert isinstance(facts.error, ShapeError)
            text = f"{facts.error.message} {facts.error.hint}"
            assert any(part in text for part in STRICTER), f"torch accepts, but: {text}"
            return
        assert tuple(given_by_torch.shape) == (BATCH, *facts.outputs[0].shape)
        assert given_by_torch.dtype == getattr(torch, facts.outputs[0].dtype)

    check()


@pytest.mark.parametrize("kind", KINDS)
def test_a_layers_weights_and_cost_are_those_of_torch(kind: str) -> None:
    @thorough
    @given(cases(kind))
    def check(case: tuple[Layer, tuple[TensorType, ...]]) -> None:
        layer, inputs = case
        facts = examine(layer, inputs)
        if facts.status == "wrong" or inputs[0].dtype != "float32":
            return
        module = explicit_module(layer, inputs)
        assert bool(module) or not facts.weights
        if module is None:
            return
        assert [(w.name, w.shape, getattr(torch, w.dtype)) for w in facts.weights] == [
            (name, tuple(t.shape), t.dtype) for name, t in module.state_dict().items()
        ]
        assert facts.parameters == sum(p.numel() for p in module.parameters())
        samples = [sample(tensor, 0) for tensor in inputs]
        with torch.no_grad(), FlopCounterMode(display=False) as counter:
            module(*samples)
        assert counter.get_total_flops() == 2 * BATCH * facts.macs

    check()


@pytest.mark.parametrize("kind", KINDS)
def test_a_layers_call_and_its_onnx_form_compute_what_torch_computes(kind: str) -> None:
    @thorough
    @given(cases(kind))
    def check(case: tuple[Layer, tuple[TensorType, ...]]) -> None:
        layer, inputs = case
        runs = inputs[0].dtype == "float32" and inputs[0].shape
        if examine(layer, inputs).status == "wrong" or not runs:
            return
        network = network_of(layer, inputs)
        built = build(network).eval()
        randomise(built)
        samples = [sample(tensor, seed) for seed, tensor in enumerate(inputs)]
        with torch.no_grad():
            expected = built(*samples)
            module = explicit_module(layer, inputs)
            if module is not None:
                weights = {k.removeprefix("layer."): v for k, v in built.state_dict().items()}
                module.load_state_dict(weights)
                exactly_equal(module.eval()(*samples), expected)
        given_by_onnx = run_by_onnx(network, built, samples)
        assert given_by_onnx.shape == tuple(expected.shape)
        assert relative_difference(given_by_onnx, expected.numpy()) < 1e-4

    check()


def exactly_equal(found: torch.Tensor, expected: torch.Tensor) -> None:
    torch.testing.assert_close(found, expected, rtol=0, atol=0, equal_nan=True)


def run_by_onnx(network: Network, built: nn.Module, samples: list[torch.Tensor]) -> Any:
    planned = plan(network)
    file = io.BytesIO()
    stream_onnx(file, planned, {k: v.numpy() for k, v in built.state_dict().items()})
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(file.getvalue(), options)
    arrives = {t.name: s.numpy() for t, s in zip(planned.inputs, samples, strict=True)}
    return session.run(None, arrives)[0]


def relative_difference(found: Any, expected: Any) -> float:
    """The largest difference relative to the largest number; NaN and infinity must agree."""
    finite = np.isfinite(expected)
    assert np.array_equal(finite, np.isfinite(found))
    if not finite.any():
        return 0.0
    scale = max(float(np.abs(expected[finite]).max()), 1e-3)
    return float(np.abs(found[finite] - expected[finite]).max()) / scale
