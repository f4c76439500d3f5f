"""What is frozen: counted live, kept in files, carried into blocks."""

from dataclasses import replace

import pytest

from designer.freezing import SetFrozen, before
from graphs.architectures import ARCHITECTURES
from graphs.blocks import use
from graphs.flatten import flattened, unfolded
from graphs.frozen import frozen_parameters, has_frozen, trainable_parameters
from graphs.network import Network
from graphs.propagate import propagate
from graphs.storage import FileError, parse, write_text
from graphs.summary import summarise
from tests.graphs.test_blocks import conv_block, sample, tower

LENET = ARCHITECTURES["lenet5"].build()


def freeze(network: Network, *names: str, frozen: bool = True) -> Network:
    return SetFrozen(frozenset(network.by_name[n].id for n in names), frozen).apply(network)


def names(network: Network) -> set[str]:
    return {node.name for node in network.nodes.values() if node.frozen}


def test_freezing_counts_what_is_left_to_train() -> None:
    assert frozen_parameters(propagate(LENET)) == 0
    network = freeze(LENET, "c1", "c3")
    facts = propagate(network)
    assert frozen_parameters(facts) == 156 + 2_416
    assert trainable_parameters(facts) == summarise(facts).trainable == 61_706 - 156 - 2_416
    assert freeze(network, "c1", "c3", frozen=False) == LENET
    assert freeze(network, "c1") is network


def test_everything_before_is_what_feeds_it_and_ends_are_never_frozen() -> None:
    above = before(LENET, [LENET.by_name["s4"].id])
    network = SetFrozen(above).apply(LENET)
    assert names(network) == {"c1", "a1", "s2", "c3", "a3", "s4"}
    assert SetFrozen(above).name == "Freeze 7 nodes"
    assert SetFrozen(frozenset(["n2"]), frozen=False).name == "Unfreeze node"


def test_a_file_keeps_what_is_frozen_and_one_without_it_opens() -> None:
    network = freeze(LENET, "c1")
    text = write_text(network)
    assert text.count('"frozen": true') == 1
    assert names(parse(text)) == {"c1"}
    assert "frozen" not in write_text(LENET)
    with pytest.raises(FileError, match="frozen must be true or false"):
        parse(text.replace('"frozen": true', '"frozen": 1'))


def test_a_frozen_block_freezes_all_in_it_and_a_frozen_node_in_it_each_copy() -> None:
    network = sample()
    blocks = [node for node in network.nodes.values() if node.layer.category == "block"]
    one = SetFrozen(frozenset([blocks[0].id])).apply(network)
    flat = flattened(one)
    inside = {node.name for node in flat.nodes.values() if node.id.startswith(f"{blocks[0].id}/")}
    assert inside and names(flat) == inside
    counted = frozen_parameters(propagate(one))
    assert counted == frozen_parameters(unfolded(propagate(one))) > 0

    conv = conv_block()
    marked = replace(conv, network=freeze(conv.network, "bn"))
    thrice = tower(("stem", use(marked, 3, width=3)), blocks=(marked,))
    assert has_frozen(thrice) and not has_frozen(network)
    assert names(flattened(thrice)) == {"stem.0.bn", "stem.1.bn", "stem.2.bn"}
    assert frozen_parameters(propagate(thrice)) == 3 * 2 * 3
