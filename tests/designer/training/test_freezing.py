"""Frozen layers stay as they are, bit by bit, while the others learn."""

from dataclasses import replace
from pathlib import Path

import pytest
import torch
from torch import Tensor

from designer.data.images import Dataset, Images, Scaling
from designer.edits import Rename
from designer.freezing import SetFrozen, before
from designer.recipe import Recipe
from designer.refused import Refused
from designer.runs import open_run
from designer.training.aims import aims_of
from designer.training.checkpoint import load_weights
from designer.training.freezing import freeze, refuse_nothing_to_train
from designer.training.learner import Learner
from designer.training.module import build
from designer.training.objective import objective_of
from graphs.network import Link, Network, Node
from graphs.propagate import propagate
from tests.designer.engine import perform, resume
from tests.graphs.drawn import drawn
from tests.graphs.drawn import layer as a


def small() -> Network:
    """Two batch norms, a dropout, and a name that is also a method of nn.Module."""
    network = drawn(
        ("input", a("Input", shape=(1, 28, 28))),
        ("train", a("Conv2d", out_channels=4, kernel_size=5, stride=3)),
        ("stem", a("BatchNorm2d")),
        ("drop", a("Dropout")),
        ("conv", a("Conv2d", out_channels=4, kernel_size=3)),
        ("bn", a("BatchNorm2d")),
        ("flatten", a("Flatten")),
        ("fc", a("Linear", out_features=10)),
        ("output", a("Output")),
    )
    return Rename("stem", "stem.bn").apply(network)


def frozen_to(network: Network, name: str) -> Network:
    return SetFrozen(before(network, [network.by_name[name].id])).apply(network)


def learner_of(network: Network, recipe: Recipe | None = None) -> Learner:
    generator = torch.Generator().manual_seed(1)
    pixels = torch.randint(0, 256, (32, 1, 28, 28), dtype=torch.uint8, generator=generator)
    images = Images(pixels, torch.arange(32) % 10)
    data = Dataset(tuple(map(str, range(10))), images, images, None)
    torch.manual_seed(0)
    aims = aims_of(propagate(network))
    objective = objective_of(aims, Recipe(), 10)
    freeze(objective.module, network)
    scaling = Scaling((0.5,), (0.25,))
    return Learner(objective, data, scaling, recipe or Recipe(), torch.device("cpu"))


def state(learner: Learner) -> dict[str, Tensor]:
    return {key: value.clone() for key, value in learner.module.state_dict().items()}


FROZEN = {"train.weight", "train.bias", "stem.bn.weight", "stem.bn.bias", "stem.bn.running_mean",
          "stem.bn.running_var", "stem.bn.num_batches_tracked"}  # fmt: skip


@pytest.mark.parametrize("optimizer", ["SGD", "Adam", "AdamW"])
def test_frozen_tensors_are_bit_equal_after_steps_and_the_others_are_not(optimizer: str) -> None:
    recipe = Recipe(optimizer=optimizer, weight_decay=0.1, decay_all=True, learning_rate=0.01)
    learner = learner_of(frozen_to(small(), "stem.bn"), recipe)
    before_all = state(learner)
    for _ in range(3):
        learner.step(torch.arange(16), 3e-3)
        learner.validate()
    same = {key for key, value in state(learner).items() if torch.equal(value, before_all[key])}
    assert same == FROZEN


def test_frozen_weights_are_not_in_the_optimiser_and_take_no_gradient() -> None:
    learner = learner_of(frozen_to(small(), "stem.bn"))
    learner.step(torch.arange(16), 3e-3)
    held = {id(weight) for group in learner.optimizer.param_groups for weight in group["params"]}
    for name, weight in learner.module.named_parameters():
        assert (id(weight) in held) == (name not in FROZEN), name
        assert (weight.grad is None) == (name in FROZEN), name


def test_a_frozen_dropout_drops_nothing_and_a_copy_of_the_module_stays_frozen() -> None:
    learner = learner_of(frozen_to(small(), "drop"))
    learner.choose_threads(8)
    learner.module.train()
    modes = {name: part.training for name, part in learner.module.named_modules()}
    assert not modes["stem.bn"] and not modes["drop"] and not modes["train"]
    assert modes["bn"] and modes["conv"] and modes["fc"]


def with_side_head() -> Network:
    """A head of its own loss on the frozen stem; the main one is judged by the recipe's."""
    network = small()
    rows = {
        "side": (a("Flatten"), ("drop", "in")),
        "side_fc": (a("Linear", out_features=10), ("side", "in")),
        "target": (a("Target"), None),
        "loss": (a("CrossEntropyLoss", weight=0.3), ("side_fc", "in")),
    }
    for name, (layer, source) in rows.items():
        network = network.with_nodes(Node(name, layer, name))
        if source is not None:
            network = network.rewired(added=[Link(source[0], "out", name, source[1])])
    return network.rewired(added=[Link("target", "out", "loss", "target")])


def test_frozen_layers_stay_where_several_losses_train_the_others() -> None:
    learner = learner_of(frozen_to(with_side_head(), "drop"))
    before_all = state(learner)
    for _ in range(3):
        learner.step(torch.arange(16), 3e-3)
    found = state(learner)
    same = {key for key, value in found.items() if torch.equal(value, before_all[key])}
    assert same == FROZEN and {"side_fc.weight", "fc.weight"} <= found.keys()


def test_a_whole_training_and_its_continuation_leave_frozen_layers_alone(tmp_path: Path) -> None:
    network = frozen_to(small(), "stem.bn")
    recipe = Recipe(data="digits", epochs=1, batch_size=512, threads=1)
    perform(network, recipe, tmp_path / "run")
    torch.manual_seed(recipe.seed)
    expected = build(network).state_dict()
    for epochs in (1, 2):
        if epochs == 2:
            resume(tmp_path / "run", 2)
        run = open_run(tmp_path / "run")
        assert {node.name for node in run.network.nodes.values() if node.frozen} == {
            "train",
            "stem.bn",
        }
        module = build(run.network)
        checkpoint = run.checkpoint("last")
        assert checkpoint is not None
        load_weights(module, checkpoint.weights)
        found = module.state_dict()
        same = {key for key, value in found.items() if torch.equal(value, expected[key])}
        assert same == FROZEN


def test_a_network_with_nothing_to_train_is_refused() -> None:
    network = small()
    everything = SetFrozen(frozenset(network.nodes)).apply(network)
    with pytest.raises(Refused, match=r"All weights of .* are frozen: there is nothing to train"):
        refuse_nothing_to_train(propagate(everything))
    side = network.by_name["fc"]
    aside = replace(side, id="aside", name="aside", frozen=False)
    with pytest.raises(Refused, match="are frozen"):
        refuse_nothing_to_train(propagate(everything.with_nodes(aside)))
    bare = drawn(("input", a("Input", shape=(4,))), ("output", a("Output")))
    with pytest.raises(Refused, match="has no weights"):
        refuse_nothing_to_train(propagate(bare))
    refuse_nothing_to_train(propagate(frozen_to(network, "flatten")))
