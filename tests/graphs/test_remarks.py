"""Notes and frames as values and in files: they come back, are bounded, and compute nothing."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphs.architectures import ARCHITECTURES
from graphs.collapse import collapsed, expanded
from graphs.definitions import with_blocks
from graphs.flatten import flattened
from graphs.network import Network
from graphs.propagate import propagate
from graphs.remarks import LONGEST_TEXT, MOST, Frame, Note, Remark, fresh_ids, joined
from graphs.storage import FileError, parse, write_text
from graphs.types import GraphError
from tests.graphs.random_edits import network_of, starts
from tests.graphs.test_blocks import sample
from tests.graphs.test_storage import tiny

FAR = st.integers(-(10**7), 10**7)
EXTRA = st.dictionaries(st.sampled_from(["pinned", "z"]), st.integers() | st.text(), max_size=2)
KEYS = st.text(min_size=1, max_size=6)
NOTES = st.builds(Note, KEYS, st.text(max_size=60), FAR, FAR, st.integers(80, 2_000), EXTRA)
SIDES = st.integers(32, 10**7)
HUES = st.sampled_from(["", "conv", "loss", "a hue of a newer version"])
FRAMES = st.builds(Frame, KEYS, st.text(max_size=60), FAR, FAR, SIDES, SIDES, HUES, EXTRA)
REMARKS: st.SearchStrategy[list[Remark]] = st.lists(NOTES | FRAMES, max_size=6)


def written() -> Network:
    return tiny().with_remarks(
        Note("r1", "why 1×1?\n<img src=x>", 200, 72),
        Frame("r2", "stem", -16, 32, 208, 460, "conv"),
    )


@given(REMARKS)
def test_remarks_come_back_as_they_were(remarks: list[Remark]) -> None:
    network = tiny().with_remarks(*remarks)
    text = write_text(network)
    assert parse(text) == network
    assert write_text(parse(text)) == text


def test_a_remark_has_a_line_of_its_own() -> None:
    lines = write_text(written()).splitlines()
    assert sum('"note"' in line for line in lines) == sum('"frame"' in line for line in lines) == 1


def test_a_design_without_remarks_is_written_as_ever() -> None:
    assert "remarks" not in write_text(tiny())
    gone = written().without_remarks(["r1", "r2"])
    assert write_text(gone) == write_text(tiny())


def test_the_order_in_the_file_does_not_depend_on_what_was_done() -> None:
    one, other = Note("r2", "a"), Note("r10", "b")
    texts = {write_text(tiny().with_remarks(*each)) for each in ((one, other), (other, one))}
    assert len(texts) == 1
    assert texts.pop().index('"r2"') < write_text(tiny().with_remarks(one, other)).index('"r10"')


BAD: dict[str, tuple[Any, str]] = {
    "no list": ({}, "remarks must be a list"),
    "a number": ([1], "remark 1 must be an object"),
    "no id": ([{"note": "x"}], "remark 1: id must be a text"),
    "neither": ([{"id": "r1"}], "remark 1 must be either a note or a frame"),
    "both": ([{"id": "r1", "note": "x", "frame": "y", "size": [9, 9]}], "either a note or a frame"),
    "text": ([{"id": "r1", "note": 5}], "remark 1: note must be a text"),
    "long": ([{"id": "r1", "note": "x" * 4001}], "a note has at most 4,000 characters, not 4,001"),
    "title": ([{"id": "r1", "frame": "x" * 201, "size": [99, 99]}], "at most 200 characters"),
    "hue": ([{"id": "r1", "frame": "x", "size": [99, 99], "hue": "x" * 41}], "at most 40"),
    "hue list": ([{"id": "r1", "frame": "x", "size": [99, 99], "hue": []}], "hue must be a text"),
    "narrow": ([{"id": "r1", "note": "x", "width": 79}], "between 80 and 2,000 pixels, not 79"),
    "true": ([{"id": "r1", "note": "x", "width": True}], "width must be a whole number"),
    "digits": ([{"id": "r1", "note": "x", "width": 10**4000}], "width must be a whole number up"),
    "size": ([{"id": "r1", "frame": "x", "size": [99]}], "size must be .width, height."),
    "no size": ([{"id": "r1", "frame": "x"}], "size must be a list"),
    "small": ([{"id": "r1", "frame": "x", "size": [99, 31]}], "height must lie between 32"),
    "far": ([{"id": "r1", "note": "x", "at": [10**8, 0]}], "remark 1: at must be two whole"),
    "twice": ([{"id": "r1", "note": "x"}] * 2, "two remarks have the id r1"),
    "many": ([{"id": "r1", "note": "x"}] * (MOST + 1), "more than 2,000 notes and frames"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_remark_is_refused_with_a_sentence(case: str) -> None:
    raw, reason = BAD[case]
    with pytest.raises(FileError, match=reason) as refusal:
        parse(json.dumps({"format": 1, "remarks": raw}))
    assert len(str(refusal.value)) < 200


def test_half_a_character_does_not_keep_a_design_from_being_saved() -> None:
    text = '{"format": 1, "remarks": [{"id": "r1", "note": "a\\ud800b", "at": [0, 0]}]}'
    network = parse(text)
    assert network.remarks["r1"] == Note("r1", "a\ufffdb")
    write_text(network).encode("utf-8")


def test_there_is_an_end_to_remarks() -> None:
    full = {f"r{n}": Note(f"r{n}", "x") for n in range(MOST)}
    assert len(joined(full, [Note("r0", "y")])) == MOST
    with pytest.raises(GraphError, match="more than 2,000"):
        joined(full, [Note("another", "x")])


@given(st.lists(st.sampled_from(["r1", "r2", "r10", "rx", "r²", "r" + "9" * 20, "q"])))
def test_fresh_ids_are_free(keys: list[str]) -> None:
    remarks = {key: Note(key, "x") for key in keys}
    fresh = fresh_ids(remarks, 3)
    assert len(set(fresh) | set(keys)) == 3 + len(set(keys))


@given(starts, REMARKS)
@settings(max_examples=50, deadline=None)
def test_an_edit_of_a_remark_recomputes_nothing(start: list[Any], remarks: list[Remark]) -> None:
    facts = propagate(network_of(start))
    after = propagate(facts.network.with_remarks(*remarks), facts)
    assert after.nodes is facts.nodes and after.totals is facts.totals
    assert after.network.remarks.keys() == {each.id for each in remarks}
    fresh = propagate(replace(after.network, nodes=dict(after.network.nodes)))
    assert fresh.nodes == after.nodes


def test_an_edit_inside_a_block_keeps_the_facts_of_what_is_inside() -> None:
    before = propagate(sample())
    name, block = next(iter(before.network.blocks.items()))
    inner = block.network.with_remarks(Note("r1", "x"))
    after = propagate(
        with_blocks(before.network, replace(block, network=inner)),
        before,
    )
    assert after.network.blocks[name].network.remarks
    assert after.totals == before.totals
    for key, known in before.nodes.items():
        for one, other in zip(known.outputs, after.nodes[key].outputs, strict=True):
            assert one == other


def test_remarks_inside_blocks_come_back_from_a_file() -> None:
    network = sample()
    block = next(iter(network.blocks.values()))
    inner = block.network.with_remarks(Note("r1", "x"), Frame("r2", "y"))
    network = with_blocks(network, replace(block, network=inner))
    text = write_text(network)
    assert parse(text) == network and write_text(parse(text)) == text
    assert any(each.remarks for each in (b.network for b in parse(text).blocks.values()))
    assert any("/" in key for key in flattened(network).remarks)


def test_collapse_takes_remarks_along_and_unfolding_brings_them_back() -> None:
    network = network_of_chain()
    chosen = ["n2", "n3"]
    folded, key = collapsed(network, chosen, "Part", {}, ["r1", "r2"])
    assert folded.remarks.keys() == {"r3"}
    inner = folded.blocks["Part"].network.remarks
    corner = min(network.nodes[k].x for k in chosen), min(network.nodes[k].y for k in chosen)
    was = network.remarks["r1"]
    assert (inner["r1"].x, inner["r1"].y) == (was.x - corner[0], was.y - corner[1])
    assert expanded(folded, key)[0] == network
    # Ids that have been given away meanwhile are not taken twice.
    taken = folded.with_remarks(Note("r1", "another"))
    again = expanded(taken, key)[0].remarks
    assert len(again) == 4 and again["r1"] == Note("r1", "another")


def network_of_chain() -> Network:
    return (
        ARCHITECTURES["lenet5"]
        .build()
        .with_remarks(
            Note("r1", "inside", 200, 90), Frame("r2", "pair", -8, 60, 220, 160), Note("r3", "out")
        )
    )


def test_a_remark_of_the_longest_text_is_taken() -> None:
    network = tiny().with_remarks(Note("r1", "x" * LONGEST_TEXT))
    assert parse(write_text(network)) == network
