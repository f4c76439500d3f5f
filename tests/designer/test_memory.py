"""The forecast of training memory against the peak of torch's own allocations."""

from collections.abc import Callable, Iterable

import pytest
import torch
from torch import nn
from torch.profiler import ProfilerActivity, profile

from designer.freezing import SetFrozen, before
from designer.training.freezing import freeze, learned
from designer.training.module import build
from graphs.architectures import ARCHITECTURES
from graphs.memory import largest_batch, training_memory
from graphs.network import Network
from graphs.propagate import propagate
from tests.graphs.drawn import Row, drawn
from tests.graphs.drawn import layer as a


def block(name: str, above: str, channels: int, stride: int) -> list[Row]:
    """A basic block of ResNet-18, with a projection where the size changes."""
    conv = {"kernel_size": 3, "padding": 1, "bias": False, "out_channels": channels}
    rows: list[Row] = [
        (f"{name}_c1", a("Conv2d", stride=stride, **conv), above),
        (f"{name}_b1", a("BatchNorm2d")),
        (f"{name}_r1", a("ReLU")),
        (f"{name}_c2", a("Conv2d", **conv)),
        (f"{name}_b2", a("BatchNorm2d")),
    ]
    skip = above
    if stride > 1:
        project = a("Conv2d", out_channels=channels, kernel_size=1, stride=stride, bias=False)
        rows += [(f"{name}_p", project, above), (f"{name}_pb", a("BatchNorm2d"))]
        skip = f"{name}_pb"
    return [*rows, (f"{name}_add", a("Add"), f"{name}_b2 {skip}"), (name, a("ReLU"))]


def residual() -> Network:
    """ResNet-18 for images of 64×64."""
    rows: list[Row] = [
        ("input", a("Input", shape=(3, 64, 64))),
        ("conv", a("Conv2d", out_channels=64, kernel_size=7, stride=2, padding=3, bias=False)),
        ("bn", a("BatchNorm2d")),
        ("stem", a("ReLU")),
    ]
    above = "stem"
    for index, channels in enumerate((64, 64, 128, 128, 256, 256, 512, 512)):
        stride = 2 if index in (2, 4, 6) else 1
        rows += block(f"block{index}", above, channels, stride)
        above = f"block{index}"
    rows += [
        ("gap", a("AdaptiveAvgPool2d")),
        ("flatten", a("Flatten")),
        ("fc", a("Linear", out_features=10)),
        ("output", a("Output")),
    ]
    return drawn(*rows)


NETWORKS: dict[str, tuple[Callable[[], Network], int]] = {
    "lenet5": (lambda: ARCHITECTURES["lenet5"].build(), 256),
    "vgg11 at 32×32": (lambda: ARCHITECTURES["vgg11"].build((3, 32, 32), 10), 64),
    "resnet18-like": (residual, 32),
}


def measured_peak(network: Network, batch: int, states: int) -> int:
    """Bytes at the peak of a training step, laid out in memory as the trainer does."""
    made = build(network)
    freeze(made, network)
    module = made.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    shape = propagate(network).nodes[network.of_kind("Input")[0].id].outputs[0].shape
    images = torch.randn(batch, *shape).to(memory_format=torch.channels_last)
    labels = torch.randint(0, 10, (batch,))
    optimizer: torch.optim.Optimizer = torch.optim.Adam(learned(module), fused=True)
    if states == 1:
        optimizer = torch.optim.SGD(learned(module), lr=1e-3, momentum=0.9, fused=True)

    def step() -> None:
        loss = nn.functional.cross_entropy(module(images), labels)
        optimizer.zero_grad()
        torch.autograd.backward(loss)
        optimizer.step()

    step()
    # The profiler does not see memory go that came before it: begin without gradients.
    optimizer.zero_grad()
    held = sum(t.numel() * t.element_size() for t in (*module.parameters(), *module.buffers()))
    held += sum(p.numel() * 4 * states for p in learned(module)) + images.numel() * 4
    with profile(activities=[ProfilerActivity.CPU], profile_memory=True) as prof:
        step()
        step()
    assert prof.profiler is not None and prof.profiler.kineto_results is not None
    events = [e for e in prof.profiler.kineto_results.events() if e.name() == "[memory]"]
    live = peak = 0
    for event in sorted(events, key=lambda event: int(event.start_ns())):
        live += int(event.nbytes())
        peak = max(peak, live)
    return int(held + peak)


FROZEN: dict[str, tuple[str, Callable[[Network], Iterable[str]]]] = {
    "the features of vgg11": (
        "vgg11 at 32×32",
        lambda network: [k for k, n in network.nodes.items() if n.name.startswith("features")],
    ),
    "the first half of resnet18": ("resnet18-like", lambda network: upto(network, "block4")),
    "all of resnet18 but its head": ("resnet18-like", lambda network: upto(network, "flatten")),
    "the middle of resnet18": (
        "resnet18-like",
        lambda network: set(upto(network, "block5")) - set(upto(network, "block1")),
    ),
    "the head of lenet5": ("lenet5", lambda network: [network.by_name["f6"].id]),
}


def upto(network: Network, name: str) -> Iterable[str]:
    """A node and what lies before it."""
    return before(network, [network.by_name[name].id])


@pytest.mark.parametrize("name", FROZEN)
@pytest.mark.parametrize(("optimizer", "states"), [("SGD", 1), ("Adam", 2)])
def test_with_frozen_layers_it_is_within_15_percent(name: str, optimizer: str, states: int) -> None:
    base, chosen = FROZEN[name]
    make, batch = NETWORKS[base]
    whole = make()
    network = SetFrozen(frozenset(chosen(whole))).apply(whole)
    forecast = training_memory(propagate(network), batch, states=states).total
    assert forecast < training_memory(propagate(whole), batch, states=states).total
    measured = measured_peak(network, batch, states)
    print(f"{name} frozen, {optimizer}: {forecast / 2**20:.1f} MB forecast,", end=" ")
    print(f"{measured / 2**20:.1f} MB measured, {forecast / measured:.3f}")
    assert 0.85 < forecast / measured < 1.15


@pytest.mark.parametrize("name", NETWORKS)
@pytest.mark.parametrize(("optimizer", "states"), [("SGD", 1), ("Adam", 2)])
def test_the_forecast_is_within_15_percent(name: str, optimizer: str, states: int) -> None:
    make, batch = NETWORKS[name]
    network = make()
    forecast = training_memory(propagate(network), batch, states=states)
    measured = measured_peak(network, batch, states)
    share = forecast.total / measured
    print(f"{name}, {optimizer}, batch {batch}: {forecast.total / 2**20:.1f} MB forecast,", end=" ")
    print(f"{measured / 2**20:.1f} MB measured, {share:.3f}")
    assert 0.85 < share < 1.15


def test_the_largest_batch_fits_and_the_next_does_not() -> None:
    facts = propagate(residual())
    room = 500 * 2**20
    batch = largest_batch(facts, room)
    assert training_memory(facts, batch).total <= room < training_memory(facts, batch + 1).total


def test_no_batch_fits_where_the_weights_do_not() -> None:
    assert largest_batch(propagate(residual()), 2**20) == 0


def test_half_precision_halves_the_activations() -> None:
    facts = propagate(residual())
    full, mixed = training_memory(facts, 32), training_memory(facts, 32, mixed=True)
    assert 0.45 < mixed.activations / full.activations < 0.65
