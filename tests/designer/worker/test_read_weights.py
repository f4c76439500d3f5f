"""The job that reads weights, in a process of its own: hostile files harm neither it nor disks."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file, save_file

from designer.bypassing import SetBypassed
from designer.document import given
from designer.protocol import Failed, Job, Ping, Pong, Result
from designer.refused import Refused
from designer.training.module import build
from designer.weights import ORIGINS, KeepWeights, report_from_json, save_design, weights_from_json
from designer.worker.weights import read_weights
from graphs.architectures import ARCHITECTURES
from graphs.definitions import with_blocks
from graphs.network import Network
from graphs.propagate import propagate
from graphs.storage import network_to_json, read
from graphs.weights import by_file, places
from tests.designer.engine import Child
from tests.graphs.test_blocks import sample

LENET = ARCHITECTURES["lenet5"].build()


@pytest.fixture(scope="module")
def worker() -> Iterator[Child]:
    child = Child()
    yield child
    child.close()


def arguments(network: Network, path: Path, to: Path, **others: Any) -> dict[str, Any]:
    plain = {"design": network_to_json(network), "file": str(path), "to": str(to)}
    return {**plain, "origin": "loaded", "named": False, **others}


def quiet(text: str, done: int, total: int) -> None:
    """Nobody waits."""


class Trap:
    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, ...]:
        return (os.mkdir, (str(self.path),))


def test_a_worker_reads_refuses_and_goes_on(worker: Child, tmp_path: Path) -> None:
    torch.save({"c1.weight": Trap(tmp_path / "ran")}, tmp_path / "trap.pth")
    torch.save(build(LENET).half().state_dict(), tmp_path / "good.pth")
    to = tmp_path / "to.safetensors"
    worker.send(Job(1, "read_weights", arguments(LENET, tmp_path / "trap.pth", to)))
    failed = worker.until(lambda message: isinstance(message, Failed))
    assert isinstance(failed, Failed) and "holds code besides tensors" in failed.reason
    assert not to.exists() and not (tmp_path / "ran").exists()
    worker.send(Ping())
    worker.until(lambda message: isinstance(message, Pong))
    worker.send(Job(2, "read_weights", arguments(LENET, tmp_path / "good.pth", to)))
    result = worker.until(lambda message: isinstance(message, (Result, Failed)))
    assert isinstance(result, Result)
    assert report_from_json(result.values["report"]).complete
    found = load_file(to)
    assert len(found) == 10 and all(each.dtype == torch.float32 for each in found.values())


def test_what_is_read_is_the_design_s_by_node_and_by_key(tmp_path: Path) -> None:
    state = build(sample()).state_dict()
    metadata = {ORIGINS: '{"stem": "from run 3"}'}
    save_file(state, tmp_path / "w.safetensors", metadata)
    network, to = sample(), tmp_path / "to.safetensors"
    values = read_weights(arguments(network, tmp_path / "w.safetensors", to), quiet)
    whole = given(network, weights_from_json(values["weights"]))
    assert by_file(places(propagate(whole))) == {str(to): {key: key for key in state}}
    assert whole.weights[network.by_name["stem"].id].origin == "from run 3"
    assert whole.weights[network.by_name["stage.1"].id].origin == "loaded"


def test_names_alone_count_where_that_is_asked(tmp_path: Path) -> None:
    renamed = {f"x{key}": value for key, value in build(LENET).state_dict().items()}
    save_file(renamed, tmp_path / "w.safetensors")
    to = tmp_path / "to.safetensors"
    with pytest.raises(Refused, match="fits LeNet-5: neither"):
        read_weights(arguments(LENET, tmp_path / "w.safetensors", to, named=True), quiet)
    with pytest.raises(Refused, match="weights cannot be kept: No such file"):
        read_weights(arguments(LENET, tmp_path / "w.safetensors", tmp_path / "no" / "to"), quiet)


def test_a_design_saved_while_a_wire_is_missing_loses_no_weights(tmp_path: Path) -> None:
    torch.manual_seed(2)
    state = build(LENET).state_dict()
    save_file(state, tmp_path / "w.safetensors")
    first = tmp_path / "1.safetensors"
    values = read_weights(arguments(LENET, tmp_path / "w.safetensors", first), quiet)
    whole = given(LENET, weights_from_json(values["weights"]))
    cut = whole.rewired(removed=whole.incoming(whole.by_name["c3"].id))
    save_design(propagate(cut), tmp_path / "net.convas", None)
    assert set(load_file(tmp_path / "net.safetensors")) == set(state)
    again = read(tmp_path / "net.convas")
    second = tmp_path / "2.safetensors"
    asked = arguments(again, tmp_path / "net.safetensors", second, named=True)
    values = read_weights(asked, quiet)
    mended = given(again, weights_from_json(values["weights"])).rewired(
        added=LENET.incoming(LENET.by_name["c3"].id)
    )
    found = places(propagate(mended))
    assert set(found) == set(state)
    stored = load_file(second)
    assert all(torch.equal(stored[place.key], state[key]) for key, place in found.items())


def test_a_bypassed_layer_keeps_its_weights_in_memory_in_files_and_when_a_run_is_taken(
    tmp_path: Path,
) -> None:
    """Both as a node, and as a layer of a block's definition."""
    network = sample()
    state = build(network).state_dict()
    save_file(state, tmp_path / "w.safetensors")
    first = tmp_path / "1.safetensors"
    values = read_weights(arguments(network, tmp_path / "w.safetensors", first), quiet)
    whole = given(network, weights_from_json(values["weights"]))
    conv = whole.blocks["ConvBlock"]
    bn = SetBypassed(frozenset([conv.network.by_name["bn"].id])).apply(conv.network)
    stage = SetBypassed(frozenset([whole.by_name["stage.0"].id]))
    ablated = with_blocks(stage.apply(whole), replace(conv, network=bn))
    acting_keys = set(build(SetBypassed(stage.ids, bypassed=False).apply(ablated)).state_dict())
    assert acting_keys == {key for key in state if ".bn." not in key}

    save_design(propagate(ablated), tmp_path / "net.convas", None)
    assert set(load_file(tmp_path / "net.safetensors")) == set(state)
    asked = arguments(
        read(tmp_path / "net.convas"), tmp_path / "net.safetensors", first, named=True
    )
    values = read_weights(asked, quiet)
    back = with_blocks(given(network, weights_from_json(values["weights"])), conv)
    assert set(places(propagate(back))) == set(state)

    trained = {key: tensor + 1 for key, tensor in state.items() if ".bn." not in key}
    save_file(trained, tmp_path / "run.safetensors")
    second = tmp_path / "2.safetensors"
    asked = arguments(ablated, tmp_path / "run.safetensors", second, named=True)
    values = read_weights(asked, quiet)
    taken = KeepWeights(weights_from_json(values["weights"])).apply(ablated)
    on = SetBypassed(stage.ids, bypassed=False).apply(with_blocks(taken, conv))
    files = {key: place.file for key, place in places(propagate(on)).items()}
    assert files == {key: str(second if key in trained else first) for key in state}
