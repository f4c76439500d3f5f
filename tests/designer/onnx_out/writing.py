"""ONNX files in memory: a network written in a form, checked, and run by onnxruntime."""

import contextlib
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import onnx
import onnxruntime
import torch
from torch import Tensor, nn

from designer.onnx.write import stream_onnx
from graphs.architectures import ARCHITECTURES
from graphs.flatten import flattened
from graphs.layers.dense import Linear
from graphs.layers.ends import Input
from graphs.network import Network
from graphs.onnxio.form import Form, formed
from graphs.onnxio.metadata import metadata_of
from graphs.onnxio.plan import Plan
from graphs.problems import check_right
from graphs.propagate import propagate
from graphs.types import GraphError, ShapeError


def written(network: Network, module: nn.Module, form: Form) -> tuple[Plan, bytes]:
    """The plan of a network and its file, which keeps ONNX's own rules."""
    planned, file = formed(network, form), io.BytesIO()
    stream_onnx(file, planned, arrays(module), metadata_of(network, form))
    onnx.checker.check_model(file.getvalue())
    return planned, file.getvalue()


def arrays(module: nn.Module) -> Mapping[str, np.ndarray[Any, Any]]:
    return {key: tensor.numpy() for key, tensor in module.state_dict().items()}


def ran(
    planned: Plan, file: bytes, samples: Sequence[Tensor], *, as_it_stands: bool = False
) -> list[Tensor]:
    """What onnxruntime gives on one thread; without rewriting the graph, if as it stands."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 4
    if as_it_stands:
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    session = onnxruntime.InferenceSession(file, options, providers=["CPUExecutionProvider"])
    named = zip(planned.inputs, samples, strict=True)
    given = session.run([t.name for t in planned.outputs], {t.name: s.numpy() for t, s in named})
    return [torch.from_numpy(each) for each in given]


def by_torch(module: nn.Module, samples: Sequence[Tensor]) -> tuple[Tensor, ...]:
    with torch.no_grad():
        given = module(*samples)
    return given if isinstance(given, tuple) else (given,)


def difference(found: Sequence[Tensor], expected: Sequence[Tensor]) -> float:
    """The largest, relative to the largest number; infinite where numbers meet none.

    Below a thousandth it counts as it is: a mean of what was normalised is rounding alone.
    """
    largest = 0.0
    for one, other in zip(found, expected, strict=True):
        good = other.isfinite()
        if one.shape != other.shape or not torch.equal(good, one.isfinite()):
            return float("inf")
        if good.any():
            scale = max(float(other[good].abs().max()), 1e-3)
            apart = (one[good].double() - other[good].double()).abs().max()
            largest = max(largest, float(apart) / scale)
    return largest


def measured(module: nn.Module, samples: Sequence[Tensor]) -> nn.Module:
    """Batch norms that have seen the samples, so that signals neither die nor grow; evaluation."""
    norms = [each for each in module.modules() if isinstance(each, nn.modules.batchnorm._BatchNorm)]
    for norm in norms:
        norm.momentum = 1.0
    module.train()
    by_torch(module, samples)
    for norm in norms:
        if norm.affine:
            nn.init.uniform_(norm.weight, 0.5, 1.5)
            nn.init.uniform_(norm.bias, -0.2, 0.2)
    return module.eval()


def small(key: str) -> Network:
    """An architecture for the smallest image that it takes, its widest layers narrower."""
    architecture = ARCHITECTURES[key]
    given = next(
        n.layer for n in architecture.build().of_kind("Input") if isinstance(n.layer, Input)
    )
    for side in (64, 96, 128, 188):
        shape = (*given.shape[:1], side, side)
        if len(given.shape) == 3 and max(given.shape[1:]) > side:
            with contextlib.suppress(ShapeError, GraphError):
                network = _narrowed(flattened(architecture.build(shape)))
                check_right(propagate(network))
                return network
    return _narrowed(flattened(architecture.build()))


def _narrowed(flat: Network) -> Network:
    wide = [
        replace(node, layer=replace(node.layer, out_features=64))
        for node in flat.nodes.values()
        if isinstance(node.layer, Linear) and node.layer.out_features > 1000
    ]
    return flat.with_nodes(*wide)


def one_thread() -> Iterator[None]:
    """Tests share two cores with others."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)
