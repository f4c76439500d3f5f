"""Single steps: equal to torch's own, and held back where the loss is no number."""

from dataclasses import replace

import pytest
import torch
from torch.nn import functional
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from designer.data.images import Dataset, Images, Scaling
from designer.recipe import Recipe
from designer.refused import Refused
from designer.training.aims import aims_of
from designer.training.control import Diverged
from designer.training.learner import Learner
from designer.training.measure import Scaler, measure
from designer.training.module import build
from designer.training.objective import Objective, objective_of
from designer.training.optimizing import make_optimizer
from graphs.layers.ends import Target
from graphs.layers.loss import MSELoss
from graphs.network import Link, Network, Node
from graphs.propagate import propagate
from tests.designer.designs import chain, small

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


HARD = replace(RECIPE, optimizer="SGD", learning_rate=0.1)


def close(one: Learner, other: Learner, within: float) -> bool:
    pairs = zip(one.module.parameters(), other.module.parameters(), strict=True)
    return all(torch.allclose(mine, theirs, rtol=0, atol=within) for mine, theirs in pairs)


def without_chance() -> Network:
    network = without_norm()
    drop, flat = network.by_name["drop"], network.by_name["flatten"]
    linear = network.by_name["linear"]
    return network.without([drop.id]).rewired(added=[Link(flat.id, "out", linear.id, "in")])


def test_batches_in_a_step_are_the_larger_batch() -> None:
    whole = learner(replace(HARD, batch_size=20), without_chance())
    parts = learner(replace(HARD, batch_size=6, batches_per_step=4), without_chance())
    for _ in range(5):
        one, other = (each.step(torch.arange(20), 0.1) for each in (whole, parts))
        assert torch.allclose(one.loss, other.loss, atol=1e-6)
        assert one.right is not None and torch.equal(one.right, other.right or torch.tensor(-1))
    assert close(whole, parts, 1e-6)


def test_losses_that_sum_refuse_several_batches_in_a_step() -> None:
    network = chain(
        ("input", "Input", {"shape": (1, 4, 4)}),
        ("linear", "Linear", {"out_features": 4}),
        ("output", "Output", {}),
    )
    target = Node("t", Target(shape=(1, 4, 4), dtype="float32"), "image")
    loss = Node("l", MSELoss(reduction="sum"), "loss")
    links = [Link("n2", "out", "l", "in"), Link("t", "out", "l", "target")]
    network = network.with_nodes(target, loss).rewired(added=links)
    with pytest.raises(Refused, match="loss sums over its batch"):
        aims_of(propagate(network)).refuse_sums()


def test_gradients_are_clipped_as_torch_clips() -> None:
    ours, theirs = learner(replace(HARD, clip_norm=0.05), without_chance()), build(without_chance())
    theirs.load_state_dict(ours.module.state_dict())
    optimizer = torch.optim.SGD(theirs.parameters(), lr=0.1, momentum=0.9)
    for _ in range(3):
        ours.step(torch.arange(20), 0.1)
        optimizer.zero_grad()
        output = theirs((ours.train.pixels / 255 - 0.25) / 0.5)
        torch.autograd.backward(functional.cross_entropy(output, ours.train.labels))
        norm = torch.nn.utils.clip_grad_norm_(theirs.parameters(), 0.05)
        assert norm > 0.05
        optimizer.step()
    for mine, other in zip(ours.module.parameters(), theirs.parameters(), strict=True):
        assert torch.allclose(mine, other, atol=1e-5)


def test_labels_are_smoothed_in_training_and_validation() -> None:
    smooth = learner(replace(HARD, label_smoothing=0.2), without_chance())
    output = smooth.module((smooth.train.pixels / 255 - 0.25) / 0.5)
    expected = functional.cross_entropy(output, smooth.train.labels, label_smoothing=0.2)
    assert smooth.validate().loss == pytest.approx(expected.item(), abs=1e-6)
    assert torch.allclose(smooth.step(torch.arange(20), 0.1).loss, expected, atol=1e-6)


def test_the_mean_of_the_weights_is_torchs() -> None:
    ours = learner(replace(HARD, average_decay=0.8))
    mean = AveragedModel(ours.module, multi_avg_fn=get_ema_multi_avg_fn(0.8))  # type: ignore[no-untyped-call]
    for _ in range(5):
        ours.step(torch.arange(20), 0.1)
        mean.update_parameters(ours.module)
    live = {name: each.clone() for name, each in ours.module.state_dict().items()}
    with ours.to_keep(), ours.to_keep():
        for name, each in mean.module.state_dict().items():
            assert torch.allclose(ours.module.state_dict()[name], each, atol=1e-6), name
        assert not torch.equal(ours.module.state_dict()["linear.weight"], live["linear.weight"])
    assert all(torch.equal(each, live[name]) for name, each in ours.module.state_dict().items())


def test_bfloat16_is_torchs_autocast_and_keeps_float32_weights() -> None:
    ours = learner(replace(HARD, precision="bfloat16"), without_chance())
    with torch.autocast("cpu", torch.bfloat16):
        output = ours.module(ours.scaler(ours.train.pixels))
        expected = functional.cross_entropy(output, ours.train.labels)
    assert output.dtype == torch.bfloat16
    exact = learner(HARD, without_chance()).step(torch.arange(20), 0.1).loss
    found = ours.step(torch.arange(20), 0.1).loss
    assert torch.equal(found, expected) and not torch.equal(found, exact)
    assert {each.dtype for each in ours.module.parameters()} == {torch.float32}


def test_the_layout_is_that_of_weights_and_images_and_changes_no_result() -> None:
    last, first = (
        learner(replace(HARD, layout=each), colourful())
        for each in ("channels last", "channels first")
    )
    for each, layout in ((last, torch.channels_last), (first, torch.contiguous_format)):
        weight = each.module.state_dict()["conv.weight"]
        assert weight.is_contiguous(memory_format=layout)
        pixels = torch.zeros(2, 3, 5, 5, dtype=torch.uint8)
        assert each.scaler(pixels).is_contiguous(memory_format=layout)
        each.step(torch.arange(20), 0.1)
    assert close(last, first, 1e-5)


def colourful() -> Network:
    """A network whose second layer has channels to lie last."""
    return chain(
        ("input", "Input", {"shape": (1, 28, 28)}),
        ("first", "Conv2d", {"out_channels": 3, "kernel_size": 3, "stride": 2}),
        ("conv", "Conv2d", {"out_channels": 4, "kernel_size": 3, "stride": 2}),
        ("flatten", "Flatten", {}),
        ("linear", "Linear", {"out_features": 10}),
        ("output", "Output", {}),
    )
