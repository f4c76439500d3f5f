"""Normalising layers measured on images: what the engine finds, what a training begins with."""

from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file

from designer.data.digits import digits
from designer.data.images import Images
from designer.normalising import TakeMeasured, measurable
from designer.protocol import Json
from designer.recipe import Recipe
from designer.refused import Refused
from designer.runs import open_run
from designer.training.control import Stopped
from designer.training.measuring import measure
from designer.worker.jobs import job
from graphs.network import Network
from graphs.propagate import propagate
from graphs.storage import network_to_json
from tests.designer.designs import chain
from tests.designer.engine import perform

pytestmark = pytest.mark.torch
QUICK = Recipe(epochs=1, batch_size=100, threads=1, learning_rate=1e-2)


def normalised(*layers: tuple[str, str, dict[str, Any]]) -> Network:
    """An Input of 8×8, layers, and a classifier."""
    return chain(
        ("input", "Input", {"shape": (3, 8, 8)}),
        *layers,
        ("flatten", "Flatten", {}),
        ("fc", "Linear", {"out_features": 10}),
        ("output", "Output", {}),
    )


def images(count: int = 60) -> Images:
    generator = torch.Generator().manual_seed(3)
    pixels = torch.randint(0, 256, (count, 3, 8, 8), dtype=torch.uint8, generator=generator)
    pixels[:, 1] //= 3
    return Images(pixels, torch.arange(count) % 10)


def quiet(text: str, done: int, total: int) -> None:
    """Nobody waits."""


def test_layers_are_measured_on_what_arrives_there_one_after_the_other() -> None:
    network = normalised(
        ("first", "ChannelNormalize", {}),
        ("pool", "AvgPool2d", {"kernel_size": 2}),
        ("second", "ChannelNormalize", {"mean": (0.0,), "deviation": (1.0,)}),
    )
    ids = {node.name: node.id for node in network.nodes.values()}
    facts = propagate(network)
    found = measure(facts, images(), (ids["first"], ids["second"]), quiet)
    floats = images().pixels.double() / 255
    mean, deviation = floats.mean((0, 2, 3)), floats.std((0, 2, 3), correction=0)
    first, second = (torch.tensor(found[ids[name]]) for name in ("first", "second"))
    torch.testing.assert_close(first.double(), torch.stack([mean, deviation]))
    arriving = (floats - mean[:, None, None]) / deviation[:, None, None]
    pooled = torch.nn.functional.avg_pool2d(arriving, 2)
    expected = torch.stack([pooled.mean((0, 2, 3)), pooled.std((0, 2, 3), correction=0)])
    torch.testing.assert_close(second.double(), expected, rtol=0, atol=1e-5)


def test_what_was_measured_becomes_fields_in_one_edit() -> None:
    network = normalised(("norm", "ChannelNormalize", {}), ("relu", "ReLU", {}))
    norm = network.by_name["norm"]
    edit = TakeMeasured({norm.id: {"mean": [0.1, 0.2, 0.3], "deviation": [1.0, 2.0, 3.0]},
                         "gone": {"mean": [1.0]}}, "digits")  # fmt: skip
    changed = edit.apply(network).nodes[norm.id].layer
    assert changed.arguments() == {"mean": (0.1, 0.2, 0.3), "deviation": (1.0, 2.0, 3.0)}
    assert edit.name == "Measure on digits"


def test_behind_what_learns_nothing_can_be_measured() -> None:
    network = normalised(("conv", "Conv2d", {"out_channels": 3}), ("norm", "ChannelNormalize", {}))
    facts = propagate(network)
    assert measurable(facts) == ()
    with pytest.raises(Refused, match=r"norm cannot be measured: .* right behind the Input"):
        measure(facts, images(), (network.by_name["norm"].id,), quiet)


def test_measuring_leaves_chance_alone_and_can_be_stopped() -> None:
    network = normalised(("drop", "Dropout", {}), ("norm", "ChannelNormalize", {}))
    wanted = (network.by_name["norm"].id,)
    before = torch.get_rng_state()
    one = measure(propagate(network), images(), wanted, quiet)
    assert torch.equal(torch.get_rng_state(), before)
    assert one == measure(propagate(network), images(), wanted, quiet)

    def stop(text: str, done: int, total: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        measure(propagate(network), images(), wanted, stop)


def digits_network(layer: str, options: dict[str, Any]) -> Network:
    return chain(
        ("input", "Input", {"shape": (1, 28, 28)}),
        ("pool", "AvgPool2d", {"kernel_size": 4}),
        ("white", layer, options),
        ("flatten", "Flatten", {}),
        ("fc", "Linear", {"out_features": 10}),
        ("output", "Output", {}),
    )


def test_a_training_begins_with_whitening_of_its_own_images(tmp_path: Path) -> None:
    network = digits_network("Whiten", {})
    perform(network, QUICK, tmp_path / "run")
    run = open_run(tmp_path / "run")
    assert run.weights is not None
    kept = load_file(run.weights)
    assert (run.mean, run.std) == ((0.0,), (1.0,))
    pooled = torch.nn.functional.avg_pool2d(digits().train.pixels / 255, 4).flatten(1)
    white = (pooled - kept["white.mean"]) @ kept["white.matrix"].T
    found = torch.cov(white.T).diag()
    # A corner that is never inked has no variance to be brought to 1.
    inked = pooled.var(0) > 1e-3
    torch.testing.assert_close(found[inked], torch.ones(int(inked.sum())), rtol=0, atol=0.1)


def test_the_job_gives_fields_and_reports(tmp_path: Path) -> None:
    network = digits_network("ChannelNormalize", {"mean": (0.5,), "deviation": (0.5,)})
    told: list[tuple[str, int, int]] = []
    arguments: Json = {
        "design": network_to_json(network),
        "recipe": {"data": "digits"},
        "nodes": [network.by_name["white"].id],
    }
    values = job("measure")(arguments, lambda *news: told.append(news))
    assert values["images"] == 7200
    (fields,) = values["fields"].values()
    assert fields["mean"] == pytest.approx([0.13], abs=0.01)
    measuring = [news for news in told if news[0] == "Measuring white"]
    assert len(measuring) == 16 and measuring[-1][1] < measuring[-1][2] == 14_400
