"""Which run's weights an export takes: only those that trained these very layers."""

import json
from dataclasses import replace
from pathlib import Path

import designer.runs as runs
from designer.checkpoints import STATE, WEIGHTS, file_checksum, state_checksum
from designer.edits import MoveNodes, Rename, SetParameter
from designer.recipe import Recipe
from designer.trained import same_layers, trained_weights
from graphs.architectures import ARCHITECTURES
from graphs.network import Network

LENET = ARCHITECTURES["lenet5"].build()
C1 = LENET.by_name["c1"].id
WIDER = SetParameter(frozenset([C1]), "out_channels", 8).apply(LENET)


def write_run(folder: Path, network: Network, created: str, kept: str = "best") -> Path:
    runs.create(folder, network, Recipe(), {"created": created})
    checkpoint = folder / runs.CHECKPOINTS / kept
    checkpoint.mkdir(parents=True)
    (checkpoint / WEIGHTS).write_bytes(b"weights")
    state = {"validated": 3, "files": {WEIGHTS: file_checksum(checkpoint / WEIGHTS)}}
    text = json.dumps({**state, "checksum": state_checksum(state)})
    (checkpoint / STATE).write_text(text)
    return folder


def test_the_newest_run_of_the_same_layers_gives_the_weights(tmp_path: Path) -> None:
    write_run(tmp_path / "old", LENET, "2026-01-01")
    newer = write_run(tmp_path / "newer", LENET, "2026-01-02")
    write_run(tmp_path / "wider", WIDER, "2026-01-03")
    found = trained_weights(LENET, tmp_path)
    assert found is not None
    assert found.weights == newer / "checkpoints" / "best" / WEIGHTS
    assert found.origin == "the best weights of the run newer (epoch 3)"


def test_a_selected_run_goes_first_if_it_has_the_same_layers(tmp_path: Path) -> None:
    old = write_run(tmp_path / "old", LENET, "2026-01-01")
    wider = write_run(tmp_path / "wider", WIDER, "2026-01-02")
    newer = write_run(tmp_path / "newer", LENET, "2026-01-03")
    for selected, taken in ((old, old), (wider, newer)):
        found = trained_weights(LENET, tmp_path, selected)
        assert found is not None and found.weights.is_relative_to(taken)


def test_the_last_checkpoint_is_named_as_the_last(tmp_path: Path) -> None:
    write_run(tmp_path / "run", LENET, "2026-01-01", "last")
    found = trained_weights(LENET, tmp_path)
    assert found is not None and found.origin.startswith("the last weights of the run run")


def test_without_a_whole_checkpoint_there_are_no_weights(tmp_path: Path) -> None:
    assert trained_weights(LENET, tmp_path / "nowhere") is None
    run = write_run(tmp_path / "run", LENET, "2026-01-01")
    (run / runs.CHECKPOINTS / "best" / WEIGHTS).write_bytes(b"torn")
    assert trained_weights(LENET, tmp_path) is None


def test_places_and_the_network_s_name_do_not_matter_but_names_and_links_do() -> None:
    assert same_layers(LENET, MoveNodes({C1: (900, 900)}).apply(LENET))
    assert same_layers(LENET, replace(LENET, name="Another"))
    assert not same_layers(LENET, Rename(C1, "stem").apply(LENET))
    link = next(iter(LENET.wiring))
    assert not same_layers(LENET, LENET.rewired(removed=[link]))
