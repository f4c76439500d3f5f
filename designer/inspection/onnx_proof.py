"""An ONNX file proven: by ONNX's own rules, by its shapes, and by running it beside the network."""

import statistics
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import onnx
import onnxruntime
import torch
from torch import Tensor, nn

from designer.inspection.proof import BATCH_SIZE, difference_on, given_by, random_samples
from designer.refused import Refused
from graphs.network import Network
from graphs.onnxio.plan import Plan

SMALL_WEIGHT = 4096
"""Shape inference needs the numbers of small constants only."""
ROUNDS, PATIENCE = 7, 0.4
"""Runs of which the median is taken, and the seconds after which no further one begins."""
LONGEST = 2.0
"""Seconds; a batch that would take longer is not measured."""


class Pace(NamedTuple):
    """Median seconds for a batch: of onnxruntime and of PyTorch."""

    batch: int
    onnx: float
    torch: float


@dataclass(frozen=True, slots=True)
class Proof:
    """difference: the largest, relative to the largest output. paces: empty where not measured.

    on_images: the difference on real images, None without any. same_class: how many of them get
    the same answer from both.
    """

    difference: float
    paces: tuple[Pace, ...] = ()
    on_images: float | None = None
    images: int = 0
    same_class: int | None = None


class OnnxRun:
    """An ONNX file that can be run on what the network's module takes."""

    def __init__(self, path: Path, plan: Plan) -> None:
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        # Threads that wait by spinning would slow down what is measured beside it.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self._plan, self._name = plan, path.name
        try:
            self._session: Any = onnxruntime.InferenceSession(
                str(path), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # noqa: BLE001  (onnxruntime has errors of many kinds)
            raise self._refused(error) from None

    def __call__(self, samples: Sequence[Tensor]) -> tuple[Tensor, ...]:
        named = zip(self._plan.inputs, samples, strict=True)
        arriving = {tensor.name: sample.numpy() for tensor, sample in named}
        try:
            given = self._session.run([tensor.name for tensor in self._plan.outputs], arriving)
        except Exception as error:  # noqa: BLE001  (as above)
            raise self._refused(error) from None
        return tuple(map(torch.from_numpy, given))

    def _refused(self, error: Exception) -> Refused:
        why = " ".join(str(error).split())[-160:]
        return Refused(f"{self._name} was not written: onnxruntime cannot run it (… {why})")


def prove_onnx(
    path: Path, plan: Plan, network: Network, module: nn.Module, images: Tensor | None = None
) -> Proof:
    """Check an ONNX file by its rules, its shapes by ours, and run it beside the network.

    images: real ones for the one Input, as they go into the file.
    """
    try:
        onnx.checker.check_model(str(path))
        check_names_and_shapes(onnx.load(path, load_external_data=False), plan)
        run = OnnxRun(path, plan)
    except (onnx.checker.ValidationError, onnx.shape_inference.InferenceError) as error:
        raise Refused(f"{path.name} breaks a rule of ONNX: {error}") from error
    arriving = _Arriving(plan, module)
    difference = difference_on(random_samples(network, plan.batch or BATCH_SIZE), arriving, run)
    if images is None:
        return Proof(difference)
    on_images = difference_on([images], arriving, run)
    same = _same_class(given_by(arriving, [images]), run([images]))
    return Proof(difference, (), on_images, len(images), same)


class _Arriving(nn.Module):
    """The network's module behind the normalising that a file has inside."""

    def __init__(self, plan: Plan, module: nn.Module) -> None:
        super().__init__()
        self.module, self._plan, self.training = module, plan, module.training

    def forward(self, *samples: Tensor) -> Any:
        if self._plan.scaling is None:
            return self.module(*samples)
        (pixels,) = samples
        mean, std = (
            torch.tensor(each).reshape(-1, *(1,) * (pixels.ndim - 2)) for each in self._plan.scaling
        )
        return self.module((pixels - mean) / std)


def _same_class(one: Sequence[Tensor], other: Sequence[Tensor]) -> int | None:
    """How many images get the same class; None where there is not a number for each class."""
    if len(one) != 1 or one[0].ndim != 2:
        return None
    return int((one[0].argmax(1) == other[0].argmax(1)).sum())


def paces(
    path: Path, plan: Plan, network: Network, module: nn.Module, batch: int
) -> tuple[Pace, ...]:
    """How long the file and the network take on this machine, for one sample and for a batch."""
    run, found = OnnxRun(path, plan), list[Pace]()
    for size in (plan.batch,) if plan.batch else (1, batch):
        slowest = max((max(each.onnx, each.torch) for each in found), default=0.0)
        if slowest * size > LONGEST or any(each.batch == size for each in found):
            break
        samples = random_samples(network, size)
        by_onnx = _median(partial(run, samples))
        by_torch = _median(partial(given_by, module, samples))
        found.append(Pace(size, by_onnx, by_torch))
    return tuple(found)


def _median(work: Callable[[], object]) -> float:
    work()
    seconds: list[float] = []
    while len(seconds) < ROUNDS and sum(seconds) < PATIENCE:
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)


def check_names_and_shapes(model: onnx.ModelProto, plan: Plan) -> None:
    """Names that onnx.checker does not compare, and shapes as ONNX itself infers them."""
    names = Counter(node.name for node in model.graph.node)
    twice = [name for name, count in names.items() if count > 1]
    if twice:
        raise Refused(f"the ONNX graph has two operators named {twice[0]}")
    shapes = _inferred(model)
    for tensor in (*plan.given, *plan.outputs):
        expected = (plan.first, *tensor.type.shape)
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
