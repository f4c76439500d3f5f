"""Exports proven by running them: the written module and the ONNX file against the network."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import torch
from torch import Tensor, nn

from designer.refused import Refused
from graphs.codegen.pytorch import ModuleText
from graphs.flatten import flattened
from graphs.network import Network
from graphs.onnxio.plan import BATCH, Plan
from graphs.propagate import propagate
from graphs.types import TensorType

BATCH_SIZE = 2
SEED = 20240229
SMALL_WEIGHT = 4096
"""Shape inference needs the numbers of small constants only."""


def prove_pytorch(written: ModuleText, network: Network, module: nn.Module) -> float:
    """Execute a module's text and compare it with the network's module: the largest difference.

    It is our own text, executed in a namespace of its own, and never in the window's process.
    """
    space: dict[str, Any] = {"__name__": "convas_proof", "__file__": "proof.py"}
    exec(compile(written.text, f"{written.class_name}.py", "exec"), space)
    made = space[written.class_name]().eval()
    made.load_state_dict(renamed(module.state_dict(), network, written), strict=True)
    return largest_difference(network, module, lambda samples: _tuple(made(*samples)))


def renamed(weights: dict[str, Tensor], network: Network, written: ModuleText) -> dict[str, Tensor]:
    """Weights under the names that they have in the text: reserved names differ there."""
    nodes = flattened(network).nodes
    paths = {nodes[node].name: path for node, path in written.paths.items()}
    parts = ((key.rpartition("."), tensor) for key, tensor in weights.items())
    return {f"{paths[name]}.{last}": tensor for (name, _, last), tensor in parts}


def prove_onnx(path: Path, plan: Plan, network: Network, module: nn.Module) -> float:
    """Check an ONNX file by its rules, its shapes by ours, and run it: the largest difference."""
    try:
        onnx.checker.check_model(str(path))
        _check_names_and_shapes(onnx.load(path, load_external_data=False), plan)
        session = _session(path)
    except (onnx.checker.ValidationError, onnx.shape_inference.InferenceError) as error:
        raise Refused(f"{path.name} breaks a rule of ONNX: {error}") from error

    def run(samples: Sequence[Tensor]) -> tuple[Tensor, ...]:
        arriving = {t.name: s.numpy() for t, s in zip(plan.inputs, samples, strict=True)}
        given = session.run([tensor.name for tensor in plan.outputs], arriving)
        return tuple(map(torch.from_numpy, given))

    return largest_difference(network, module, run)


def _session(path: Path) -> Any:
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def _check_names_and_shapes(model: onnx.ModelProto, plan: Plan) -> None:
    """Names that onnx.checker does not compare, and shapes as ONNX itself infers them."""
    names = Counter(node.name for node in model.graph.node)
    twice = [name for name, count in names.items() if count > 1]
    if twice:
        raise Refused(f"the ONNX graph has two operators named {twice[0]}")
    shapes = _inferred(model)
    for tensor in (*plan.given, *plan.outputs):
        expected = (BATCH, *tensor.type.shape)
        if shapes.get(tensor.name) != expected:
            raise Refused(
                f"ONNX infers {shapes.get(tensor.name)} for {tensor.name}, not {expected}"
            )


def _inferred(model: onnx.ModelProto) -> dict[str, tuple[int | str, ...]]:
    """The shapes that follow from the operators alone; large weights take part as shapes only."""
    graph = model.graph
    large = [t for t in graph.initializer if _elements(t.dims) > SMALL_WEIGHT]
    small = [t for t in graph.initializer if _elements(t.dims) <= SMALL_WEIGHT]
    for each in large:
        value = onnx.helper.make_tensor_value_info(each.name, each.data_type, list(each.dims))
        graph.input.append(value)
    del graph.initializer[:], graph.value_info[:]
    graph.initializer.extend(small)
    for output in graph.output:
        output.type.tensor_type.ClearField("shape")
    found = onnx.shape_inference.infer_shapes(model, strict_mode=True, data_prop=True).graph
    return {value.name: _shape(value) for value in (*found.value_info, *found.output)}


def _elements(dims: Iterable[int]) -> int:
    return int(np.prod(list(dims), dtype=np.int64))


def _shape(value: onnx.ValueInfoProto) -> tuple[int | str, ...]:
    dims = value.type.tensor_type.shape.dim
    return tuple(dim.dim_param if dim.dim_param else dim.dim_value for dim in dims)


def largest_difference(
    network: Network,
    module: nn.Module,
    run: Callable[[Sequence[Tensor]], tuple[Tensor, ...]],
    batch: int = BATCH_SIZE,
) -> float:
    """The largest difference of two ways to compute, relative to the largest output."""
    facts = propagate(network)
    generator = torch.Generator().manual_seed(SEED)
    types = (facts.nodes[node.id].outputs[0] for node in network.of_kind("Input"))
    samples = [_sample(tensor, generator, batch) for tensor in types]
    was_training = module.training
    module.eval()
    with torch.no_grad():
        expected, found = _tuple(module(*samples)), run(samples)
    module.train(was_training)
    pairs = zip(expected, found, strict=True)
    return max(_relative(one.double(), other.double()) for one, other in pairs)


def _sample(tensor: TensorType, generator: torch.Generator, batch: int) -> Tensor:
    dtype: torch.dtype = getattr(torch, tensor.dtype)
    return torch.rand(batch, *tensor.shape, generator=generator).to(dtype)


def _tuple(given: Any) -> tuple[Tensor, ...]:
    return given if isinstance(given, tuple) else (given,)


def _relative(expected: Tensor, found: Tensor) -> float:
    """Infinite where one is a number and the other is none."""
    numbers = expected.isfinite()
    if found.shape != expected.shape or not torch.equal(numbers, found.isfinite()):
        return float("inf")
    if not numbers.any():
        return 0.0
    largest = float(expected[numbers].abs().max()) or 1.0
    return float((expected - found)[numbers].abs().max()) / largest
