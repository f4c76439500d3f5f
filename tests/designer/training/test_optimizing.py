"""Optimisers, weight decay and the learning rate: each equal to torch's own."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
import torch
from torch import nn
from torch.optim import lr_scheduler

from designer.recipe import Recipe
from designer.schedules import Plateau, rate_at
from designer.training.optimizing import make_optimizer
from graphs.optimizers import OPTIMIZERS

pytestmark = pytest.mark.torch
EPOCHS, PER_EPOCH = 6, 10


def net() -> nn.Sequential:
    torch.manual_seed(0)
    # Behind a norm a bias's gradient is nothing but rounding, and Adam's step mere chance.
    conv = nn.Conv2d(1, 3, 3, bias=False)
    return nn.Sequential(conv, nn.BatchNorm2d(3), nn.Flatten(), nn.Linear(48, 4))


OPTIONS: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "SGD": ({"momentum": 0.8}, {"momentum": 0.8}),
    "SGD plain": ({"momentum": 0, "nesterov": True}, {}),
    "SGD Nesterov": ({"nesterov": True}, {"momentum": 0.9, "nesterov": True}),
    "Adam": ({"beta1": 0.8, "beta2": 0.95}, {"betas": (0.8, 0.95)}),
    "AdamW": ({"beta2": 0.99}, {"betas": (0.9, 0.99)}),
    "RMSprop": ({"smoothing": 0.9, "momentum": 0.5}, {"alpha": 0.9, "momentum": 0.5}),
    "Adagrad": ({}, {}),
}


def test_every_optimiser_of_a_recipe_is_tried() -> None:
    assert {name.partition(" ")[0] for name in OPTIONS} == OPTIMIZERS.keys()
    assert set(Recipe.fields["optimizer"].choices) == OPTIMIZERS.keys()


@pytest.mark.parametrize("name", OPTIONS)
def test_an_optimiser_steps_as_torch_does(name: str) -> None:
    settings, options = OPTIONS[name]
    kind = name.partition(" ")[0]
    mine, theirs = net(), net()
    recipe = Recipe(
        optimizer=kind, learning_rate=0.01, weight_decay=0.1, decay_all=True, **settings
    )
    one = make_optimizer(recipe, mine)
    other = getattr(torch.optim, kind)(theirs.parameters(), lr=0.01, weight_decay=0.1, **options)
    images = torch.randn(8, 1, 6, 6)
    for _ in range(4):
        for module, optimizer in ((mine, one), (theirs, other)):
            optimizer.zero_grad()
            torch.autograd.backward(module(images).square().mean())
            optimizer.step()
    for ours, expected in zip(mine.parameters(), theirs.parameters(), strict=True):
        assert torch.allclose(ours, expected, atol=1e-6)


class Many(nn.Module):
    """Every kind of norm, and biases under all the names that torch has for them."""

    def __init__(self) -> None:
        super().__init__()
        self.conv, self.batch = nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4)
        self.layer, self.group = nn.LayerNorm([4, 5, 5]), nn.GroupNorm(2, 4)
        self.rms, self.instance = nn.RMSNorm(6), nn.InstanceNorm2d(4, affine=True)
        self.recurrent, self.prelu = nn.LSTM(6, 6), nn.PReLU(4)
        self.attention = nn.MultiheadAttention(6, 2, add_bias_kv=True)


def test_norms_and_biases_do_not_decay_unless_wished() -> None:
    module = Many()
    pulled, spared = make_optimizer(Recipe(weight_decay=0.1), module).param_groups
    assert (pulled["weight_decay"], spared["weight_decay"]) == (0.1, 0.0)
    names = {id(weight): name for name, weight in module.named_parameters()}
    assert {names[id(weight)] for weight in pulled["params"]} == {
        *("conv.weight", "prelu.weight", "attention.in_proj_weight", "attention.out_proj.weight"),
        *("recurrent.weight_ih_l0", "recurrent.weight_hh_l0"),
    }
    assert len(pulled["params"]) + len(spared["params"]) == len(names)
    (all_of_them,) = make_optimizer(Recipe(weight_decay=0.1, decay_all=True), module).param_groups
    assert len(all_of_them["params"]) == len(names)


def test_without_a_gradient_only_what_decays_moves() -> None:
    module = nn.Sequential(nn.Linear(3, 3), nn.LayerNorm(3))
    before = [weight.clone() for weight in module.parameters()]
    optimizer = make_optimizer(Recipe(optimizer="AdamW", weight_decay=0.5), module)
    for weight in module.parameters():
        weight.grad = torch.zeros_like(weight)
    optimizer.step()
    same = [torch.equal(a, b) for a, b in zip(before, module.parameters(), strict=True)]
    assert same == [False, True, True, True]


Make = Callable[[torch.optim.Optimizer, int], lr_scheduler.LRScheduler]
SCHEDULERS: dict[str, Make] = {
    "constant": lambda each, steps: lr_scheduler.ConstantLR(each, 1.0, 1),
    "step": lambda each, steps: lr_scheduler.StepLR(each, 2 * PER_EPOCH, 0.3),
    "cosine": lambda each, steps: lr_scheduler.CosineAnnealingLR(each, steps),
}
RECIPE = Recipe(learning_rate=0.4, step_epochs=2, step_factor=0.3, plateau_epochs=1)


def plain() -> torch.optim.Optimizer:
    return torch.optim.SGD([nn.Parameter(torch.zeros(1))], lr=0.4)


def rates_of(scheduler: lr_scheduler.LRScheduler, count: int) -> list[float]:
    rates = []
    for _ in range(count):
        rates.append(scheduler.optimizer.param_groups[0]["lr"])
        scheduler.optimizer.step()
        scheduler.step()
    return rates


def ours(recipe: Recipe) -> list[float]:
    return [rate_at(recipe, step, PER_EPOCH, EPOCHS) for step in range(EPOCHS * PER_EPOCH)]


@pytest.mark.filterwarnings("ignore:The epoch parameter")
@pytest.mark.parametrize("warmup", [0, 0.5, 2])
@pytest.mark.parametrize("name", SCHEDULERS)
def test_the_rate_of_each_step_is_that_of_torchs_scheduler(name: str, warmup: float) -> None:
    steps, warm, optimizer = EPOCHS * PER_EPOCH, round(warmup * PER_EPOCH), plain()
    scheduler = SCHEDULERS[name](optimizer, steps - warm)
    if warm:
        optimizer = plain()
        both = [
            lr_scheduler.LinearLR(optimizer, 0.01, 1, warm),
            SCHEDULERS[name](optimizer, steps - warm),
        ]
        scheduler = lr_scheduler.SequentialLR(optimizer, both, [warm])
    found = ours(replace(RECIPE, schedule=name, warmup=warmup))
    assert found == pytest.approx(rates_of(scheduler, steps), rel=1e-9)


@pytest.mark.parametrize("steps", [1, 2, 10, 60])
def test_one_cycle_is_torchs(steps: int) -> None:
    recipe = replace(RECIPE, schedule="one-cycle", warmup=3)
    scheduler = lr_scheduler.OneCycleLR(plain(), 0.4, total_steps=steps, cycle_momentum=False)
    found = [rate_at(recipe, step, steps, 1) for step in range(steps)]
    expected = [scheduler.optimizer.param_groups[0]["lr"]]
    for _ in range(steps - 1):
        scheduler.optimizer.step()
        scheduler.step()
        expected.append(scheduler.optimizer.param_groups[0]["lr"])
    assert found == pytest.approx(expected, rel=1e-9)


def test_a_plateau_lowers_the_rate_as_torchs_scheduler_does() -> None:
    recipe, plateau = replace(RECIPE, schedule="plateau"), Plateau()
    scheduler = lr_scheduler.ReduceLROnPlateau(plain(), factor=0.3, patience=1)
    losses = [1.0, 0.9, 0.95, 0.92, 0.91, 0.89995, 0.5, 0.6, 0.6, 0.6, 0.6, 0.4]
    for epoch, loss in enumerate(losses, 1):
        scheduler.step(loss)
        plateau.hear(loss, recipe)
        rate = rate_at(recipe, epoch * PER_EPOCH, PER_EPOCH, len(losses) + 1, plateau.drops)
        assert rate == pytest.approx(scheduler.optimizer.param_groups[0]["lr"], rel=1e-12)
    assert plateau.drops == 4


def test_a_warm_up_longer_than_the_training_never_ends() -> None:
    rates = ours(replace(RECIPE, warmup=100))
    assert rates == sorted(rates) and max(rates) < 0.4
