"""Normalising layers measured on images: what the engine finds, what a training begins with."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file, save_file

from designer.data.digits import digits
from designer.data.images import Images
from designer.normalising import TakeMeasured, measurable, to_measure
from designer.protocol import Json
from designer.recipe import Recipe
from designer.refused import Refused
from designer.runs import open_run
from designer.trained import weights_for_export
from designer.training.control import Stopped
from designer.training.measuring import measure
from designer.training.prepare import begin
from designer.weights import weights_from_json
from designer.worker.jobs import job
from graphs.blocks import layer_of
from graphs.layers.whitening import ChannelNormalize
from graphs.network import Block, Kept, Network, Stored
from graphs.propagate import propagate
from graphs.storage import network_to_json
from graphs.weights import by_file, only_measured, places, weight_line
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
    fields = {
        ("", norm.id): {"mean": [0.1, 0.2, 0.3], "deviation": [1.0, 2.0, 3.0]},
        ("", "gone"): {"mean": [1.0]},
        ("Gone", norm.id): {"mean": [1.0]},
    }
    edit = TakeMeasured("digits", fields, {}, {})
    changed = edit.apply(network).nodes[norm.id].layer
    assert changed.arguments() == {"mean": (0.1, 0.2, 0.3), "deviation": (1.0, 2.0, 3.0)}
    assert edit.name == "Measure on digits"


def test_fields_win_over_weights_that_a_layer_had() -> None:
    network = normalised(("norm", "ChannelNormalize", {}))
    norm = network.by_name["norm"]
    stored = {name: Stored("old", name, (3, 1, 1)) for name in ("mean", "deviation")}
    network = replace(network, weights={norm.id: Kept("from run 1", "ChannelNormalize", stored)})
    fields = {("", norm.id): {"mean": [0.1, 0.2, 0.3], "deviation": [1.0, 2.0, 3.0]}}
    after = TakeMeasured("digits", fields, {}, {norm.id: ["mean", "deviation"]}).apply(network)
    assert after.weights == {}


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


def job_of(network: Network, nodes: list[str], to: Path) -> Json:
    """What the job is asked for."""
    design = network_to_json(network)
    return {"design": design, "recipe": {"data": "digits"}, "nodes": nodes, "to": str(to)}


def test_the_job_gives_fields_and_reports(tmp_path: Path) -> None:
    network = digits_network("ChannelNormalize", {"mean": (0.5,), "deviation": (0.5,)})
    told: list[tuple[str, int, int]] = []
    white = network.by_name["white"].id
    arguments = job_of(network, [white], tmp_path / "kept.safetensors")
    values = job("measure")(arguments, lambda *news: told.append(news))
    assert values["images"] == 7200
    (fields,) = values["fields"].values()
    assert fields["mean"] == pytest.approx([0.13], abs=0.01)
    assert values["forgotten"] == {white: ["mean", "deviation"]} and values["weights"] == {}
    assert not list(tmp_path.iterdir())
    measuring = [news for news in told if news[0] == "Measuring white"]
    assert len(measuring) == 16 and measuring[-1][1] < measuring[-1][2] == 14_400


def taken(network: Network, place: tuple[str, ...], node: str, to: Path) -> Network:
    """The network once the button has measured a layer of it, or of the block at a place."""
    layers = to_measure(propagate(network), place, {node})
    values = job("measure")(job_of(network, list(layers), to), quiet)
    fields = {layers[key]: found for key, found in values["fields"].items()}
    weights = weights_from_json(values["weights"])
    return TakeMeasured("digits", fields, weights, values["forgotten"]).apply(network)


def test_whitening_that_was_measured_is_the_design_s_and_training_begins_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    network = digits_network("Whiten", {"method": "pca", "components": 20})
    white = network.by_name["white"]
    after = taken(network, (), white.id, tmp_path / "kept.safetensors")
    facts = propagate(after)
    assert weight_line(after, after.nodes[white.id], facts.nodes[white.id]) == "measured on digits"
    fc = after.by_name["fc"]
    assert weight_line(after, fc, facts.nodes[fc.id]) == ""
    found = places(facts)
    assert set(found) == {"white.mean", "white.matrix"}
    perform(network, QUICK, tmp_path / "anew")
    expected = load_file(weights_of(tmp_path / "anew"))
    file = Path(found["white.mean"].file)
    kept = load_file(file)
    for name, place in found.items():
        torch.testing.assert_close(kept[place.key], expected[name])
    # What no data gives: that it is there shows that nothing was measured anew.
    save_file({key: tensor + 1 for key, tensor in kept.items()}, file)
    monkeypatch.setattr("designer.training.prepare.measure", only_nothing)
    start = begin(after, QUICK, tmp_path / "run", quiet, by_file(found))
    matrix = start.learner.module.get_buffer("white.matrix")
    assert torch.equal(matrix.cpu(), load_file(file)[f"{white.id}/matrix"])


def only_nothing(facts: object, images: object, wanted: tuple[str, ...], report: object) -> Any:
    assert wanted == ()
    return {}


def weights_of(folder: Path) -> Path:
    found = open_run(folder).weights
    assert found is not None
    return found


def test_an_export_takes_a_run_s_weights_rather_than_what_was_only_measured(
    tmp_path: Path,
) -> None:
    network = digits_network("Whiten", {})
    after = taken(network, (), network.by_name["white"].id, tmp_path / "kept.safetensors")
    assert only_measured(after)
    own = weights_for_export(propagate(after), tmp_path / "runs")
    assert own["origin"] == "the design's weights (1 layer has fresh ones)"
    perform(after, QUICK, tmp_path / "runs" / "first")
    of_run = weights_for_export(propagate(after), tmp_path / "runs")
    assert of_run["origin"] == "the best weights of the run first (epoch 1)"


def in_block(kind: str, options: dict[str, Any], repeat: int = 1) -> Network:
    """A network whose normalising layer stands in a block."""
    inner = chain(
        ("input", "Input", {"shape": (1, 28, 28)}),
        ("pool", "AvgPool2d", {"kernel_size": 3, "stride": 1, "padding": 1}),
        ("white", kind, options),
        ("output", "Output", {}),
    )
    block = Block("Clean", inner)
    network = digits_network("Identity", {})
    network = network.with_layers({network.by_name["pool"].id: layer_of(block)(repeat=repeat)})
    return replace(network, blocks={"Clean": block})


def test_whitening_in_a_block_is_measured_in_each_of_its_copies(tmp_path: Path) -> None:
    network = in_block("Whiten", {}, repeat=2)
    use, inner = network.by_name["pool"], network.blocks["Clean"].network.by_name["white"]
    after = taken(network, (use.id,), inner.id, tmp_path / "kept.safetensors")
    assert set(places(propagate(after))) == {
        f"pool.{copy}.white.{name}" for copy in (0, 1) for name in ("mean", "matrix")
    }
    assert only_measured(after)
    (kept,) = after.weights.values()
    first, second = (
        load_file(kept.tensors[f"{n}.white.matrix"].file)[kept.tensors[f"{n}.white.matrix"].key]
        for n in (0, 1)
    )
    assert not torch.equal(first, second)
    facts = propagate(after).nodes[use.id]
    assert weight_line(after, after.nodes[use.id], facts) == "measured on digits"


def test_fields_in_a_block_are_the_definition_s_where_it_stands_once(tmp_path: Path) -> None:
    network = in_block("ChannelNormalize", {"mean": (0.5,), "deviation": (0.5,)})
    use, inner = network.by_name["pool"], network.blocks["Clean"].network.by_name["white"]
    after = taken(network, (use.id,), inner.id, tmp_path / "kept.safetensors")
    layer = after.blocks["Clean"].network.nodes[inner.id].layer
    assert isinstance(layer, ChannelNormalize)
    assert layer.mean == pytest.approx((0.13,), abs=0.01)
    assert after.nodes[use.id].layer.block is after.blocks["Clean"]  # type: ignore[attr-defined]
    twice = in_block("ChannelNormalize", {"mean": (0.5,), "deviation": (0.5,)}, repeat=2)
    with pytest.raises(Refused, match=r"pool\.0\.white cannot be measured: it stands 2 times"):
        to_measure(propagate(twice), (use.id,), {inner.id})
    nowhere = in_block("Whiten", {}, repeat=0)
    with pytest.raises(Refused, match="the block stands nowhere"):
        to_measure(propagate(nowhere), (use.id,), {inner.id})


def test_what_was_measured_joins_what_a_block_had() -> None:
    network = in_block("Whiten", {})
    use = network.by_name["pool"].id
    had = Kept("from run 1", "Clean", {"conv.weight": Stored("old", "a", (1,))})
    new = Kept("measured on digits", "Clean", {"white.mean": Stored("new", "b", (2,))})
    once = TakeMeasured("digits", {}, {use: new}, {}).apply(replace(network, weights={use: had}))
    twice = TakeMeasured("digits", {}, {use: new}, {}).apply(once)
    assert twice is once
    assert once.weights[use] == Kept(
        "from run 1; measured on digits", "Clean", {**had.tensors, **new.tensors}
    )


def test_what_cannot_be_kept_is_refused(tmp_path: Path) -> None:
    network = digits_network("Whiten", {})
    wanted = [network.by_name["white"].id]
    with pytest.raises(Refused, match="The weights cannot be kept: No such file"):
        job("measure")(job_of(network, wanted, tmp_path / "absent" / "kept"), quiet)
