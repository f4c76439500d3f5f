"""Exports proven by running them: what another form of a network gives against what it gives."""

from collections.abc import Callable, Sequence
from typing import Any

import torch
from torch import Tensor, nn

from graphs.codegen.pytorch import ModuleText
from graphs.flatten import flattened
from graphs.network import Network
from graphs.propagate import propagate
from graphs.types import TensorType

BATCH_SIZE = 2
SEED = 20240229


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


Run = Callable[[Sequence[Tensor]], tuple[Tensor, ...]]
"""A way to compute what a network gives."""


def largest_difference(
    network: Network, module: nn.Module, run: Run, batch: int = BATCH_SIZE
) -> float:
    """The largest difference of two ways to compute, relative to the largest output."""
    samples = random_samples(network, batch)
    return difference_on(samples, module, run)


def random_samples(network: Network, batch: int = BATCH_SIZE) -> list[Tensor]:
    """Numbers from 0 to 1 for each Input."""
    facts = propagate(network)
    generator = torch.Generator().manual_seed(SEED)
    types = (facts.nodes[node.id].outputs[0] for node in network.of_kind("Input"))
    return [_sample(tensor, generator, batch) for tensor in types]


def difference_on(samples: Sequence[Tensor], module: nn.Module, run: Run) -> float:
    """As `largest_difference`, on samples that are given."""
    with torch.no_grad():
        found = run(samples)
    pairs = zip(given_by(module, samples), found, strict=True)
    return max(_relative(one.double(), other.double()) for one, other in pairs)


def given_by(module: nn.Module, samples: Sequence[Tensor]) -> tuple[Tensor, ...]:
    """What a module gives in evaluation."""
    was_training = module.training
    module.eval()
    with torch.no_grad():
        given = _tuple(module(*samples))
    module.train(was_training)
    return given


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
