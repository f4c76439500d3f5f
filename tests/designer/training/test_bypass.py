"""A network with bypassed layers trains exactly as the network without them."""

from pathlib import Path

import torch
from safetensors.torch import load_file

from designer.bypassing import SetBypassed
from designer.checkpoints import Checkpoint
from designer.edits import RemoveNodes, SetParameter
from designer.protocol import State
from designer.recipe import Recipe
from designer.runs import open_run
from designer.trained import same_layers
from designer.verbs.summary import as_json, as_table, summary_of
from graphs.architectures import ARCHITECTURES
from graphs.network import Network
from tests.designer.engine import only, perform
from tests.graphs.drawn import drawn
from tests.graphs.drawn import layer as a

LENET = ARCHITECTURES["lenet5"].build()
NAMES = ("relu", "drop", "conv")


def small() -> Network:
    return drawn(
        ("input", a("Input", shape=(1, 28, 28))),
        ("pool", a("AvgPool2d", kernel_size=4)),
        ("conv", a("Conv2d", out_channels=4, padding=1)),
        ("relu", a("ReLU")),
        ("drop", a("Dropout")),
        ("flatten", a("Flatten")),
        ("fc", a("Linear", out_features=10)),
        ("output", a("Output")),
    )


def ids(network: Network, *names: str) -> frozenset[str]:
    return frozenset(network.by_name[name].id for name in names)


def trained(network: Network, folder: Path) -> Checkpoint:
    events = perform(network, Recipe(epochs=1, batch_size=512, seed=3), folder)
    assert only(State, events)[-1].state == "finished"
    found = open_run(folder).checkpoint("last")
    assert found is not None
    return found


def test_it_learns_the_same_numbers_as_the_healed_network(tmp_path: Path) -> None:
    network = small()
    ablated = SetBypassed(ids(network, *NAMES)).apply(network)
    healed = RemoveNodes(ids(network, *NAMES), heal=True).apply(network)
    one, other = trained(ablated, tmp_path / "one"), trained(healed, tmp_path / "other")
    weights = load_file(one.weights), load_file(other.weights)
    assert weights[0].keys() == weights[1].keys()
    assert all(torch.equal(weights[0][key], weights[1][key]) for key in weights[0])
    run = open_run(tmp_path / "one")
    assert same_layers(run.network, ablated) and not same_layers(run.network, network)


def test_the_summary_says_what_is_bypassed_and_counts_nothing_for_it() -> None:
    ablated = SetBypassed(ids(LENET, "c3")).apply(LENET)
    narrow = SetParameter(ids(LENET, "s4"), "kernel_size", 1).apply(ablated)
    found = as_json(summary_of(narrow))
    (row,) = (each for each in found["nodes"] if each["path"] == "c3")
    assert row["bypassed"] is True and row["input"] == row["output"] == [6, 14, 14]
    assert (row["parameters"], row["macs"], row["operations"]) == (0, 0, 0)
    assert all("bypassed" not in each for each in found["nodes"] if each["path"] != "c3")
    assert found["parameters"] == sum(each["parameters"] for each in found["nodes"])
    lines = as_table(summary_of(narrow)).split("\n")
    assert any(line.split()[:2] == ["c3", "bypassed"] for line in lines)
