"""Single steps: equal to torch's own, and held back where the loss is no number."""

from dataclasses import replace

import pytest
import torch
from torch.nn import functional

from designer.data.images import Dataset, Images, Scaling
from designer.recipe import Recipe
from designer.training.aims import aims_of
from designer.training.control import Diverged
from designer.training.learner import Learner
from designer.training.measure import Scaler, measure
from designer.training.module import build
from designer.training.objective import Objective, objective_of
from designer.training.optimizing import make_optimizer
from graphs.network import Link, Network
from graphs.propagate import propagate
from tests.designer.designs import small

RECIPE = Recipe(schedule="constant")
SCALING = Scaling((0.25,), (0.5,))


def objective(network: Network, recipe: Recipe = RECIPE) -> Objective:
    return objective_of(aims_of(propagate(network)), recipe, 10)


def without_norm() -> Network:
    """Behind a norm a bias's gradient is nothing but rounding, and Adam's step mere chance."""
    small_one = small()
    norm, relu = small_one.by_name["norm"], small_one.by_name["relu"]
    conv = small_one.by_name["conv"]
    return small_one.without([norm.id]).rewired(added=[Link(conv.id, "out", relu.id, "in")])


def learner(recipe: Recipe = RECIPE, network: Network | None = None) -> Learner:
    generator = torch.Generator().manual_seed(1)
    pixels = torch.randint(0, 256, (20, 1, 28, 28), dtype=torch.uint8, generator=generator)
    images = Images(pixels, torch.arange(20) % 10)
    torch.manual_seed(2)
    data = Dataset(tuple("0123456789"), images, images, None)
    return Learner(
        objective(network or small(), recipe), data, SCALING, recipe, torch.device("cpu")
    )


@pytest.mark.parametrize("kind", ["SGD", "Adam", "AdamW"])
def test_a_step_is_the_one_that_is_written_by_hand(kind: str) -> None:
    recipe = replace(RECIPE, optimizer=kind, weight_decay=0.01, decay_all=True)
    ours, theirs = learner(recipe, without_norm()), build(without_norm())
    theirs.load_state_dict(ours.module.state_dict())
    options = {"momentum": 0.9} if kind == "SGD" else {}
    optimizer = getattr(torch.optim, kind)(
        theirs.parameters(), lr=0.05, weight_decay=0.01, **options
    )
    images, indices = ours.train, torch.arange(8)
    for _ in range(3):
        torch.manual_seed(3)
        loss, right, parts = ours.step(indices, 0.05)
        torch.manual_seed(3)
        output = theirs((images.pixels[:8] / 255 - 0.25) / 0.5)
        expected = functional.cross_entropy(output, images.labels[:8])
        optimizer.zero_grad()
        torch.autograd.backward(expected)
        optimizer.step()
        assert torch.allclose(loss, expected.detach(), atol=1e-4)
        assert right is not None and parts is None
        assert int(right) == int((output.argmax(1) == images.labels[:8]).sum())
    for name, weight in theirs.state_dict().items():
        assert torch.allclose(ours.module.state_dict()[name], weight, atol=2e-3), name


def test_a_loss_that_is_no_number_moves_no_weight() -> None:
    broken = learner()
    broken.objective._recipe_loss = lambda output, labels: output.sum() * torch.nan
    before = [weight.clone() for weight in broken.module.parameters()]
    with pytest.raises(Diverged):
        broken.step(torch.arange(4), 0.0)
    assert all(map(torch.equal, before, broken.module.parameters()))


@pytest.mark.parametrize("kind", ["SGD", "Adam", "AdamW"])
def test_a_fused_optimiser_holds_back_as_it_is_told_on_a_gpu(kind: str) -> None:
    weight = torch.nn.Parameter(torch.ones(5))
    optimizer = make_optimizer(replace(RECIPE, optimizer=kind), torch.nn.ParameterList([weight]))
    weight.grad = torch.full((5,), torch.nan)
    optimizer.found_inf = torch.tensor(1.0)  # type: ignore[attr-defined]
    optimizer.step()
    assert torch.equal(weight, torch.ones(5))


def test_choosing_threads_leaves_no_trace() -> None:
    one, other = learner(), learner()
    chance, before = torch.get_rng_state(), torch.get_num_threads()
    try:
        one.choose_threads(8)
    finally:
        torch.set_num_threads(before)
    assert torch.equal(torch.get_rng_state(), chance)
    pairs = zip(one.module.state_dict().values(), other.module.state_dict().values(), strict=True)
    assert all(torch.equal(mine, theirs) for mine, theirs in pairs)
    assert not one.optimizer.state


def test_a_score_is_that_of_all_images_at_once() -> None:
    torch.manual_seed(0)
    pixels = torch.randint(0, 256, (611, 1, 28, 28), dtype=torch.uint8)
    images = Images(pixels, torch.randint(0, 10, (611,)))
    judged, scaler = objective(small()), Scaler(SCALING, torch.device("cpu"))
    score = measure(judged, images, scaler)
    assert judged.training
    with torch.no_grad():
        output = judged.module.eval()(scaler(pixels))
    top = output.topk(5).indices == images.labels[:, None]
    assert score.loss == pytest.approx(float(functional.cross_entropy(output, images.labels)))
    assert score.accuracy == pytest.approx(float(top[:, 0].float().mean()))
    assert score.top5 == pytest.approx(float(top.any(1).float().mean()))
