"""Auxiliary heads go by one edit; what trains the Output, and what others need, stays."""

import pytest

from designer.auxiliary import RemoveAuxiliaryHeads
from designer.document import Document
from designer.refused import Refused
from graphs.architectures import ARCHITECTURES
from graphs.flatten import flattened
from graphs.layers.loss import Loss
from graphs.network import Network
from tests.designer.judged import AUX, DENOISING, MAIN, STEM, Part, network
from tests.designer.test_surgery import new, with_all_weights


def names(found: Network) -> set[str]:
    return {node.name for node in found.nodes.values()}


def layers(found: Network) -> dict[str, object]:
    return {node.name: node.layer for node in flattened(found).nodes.values()}


def links(found: Network) -> set[tuple[str, ...]]:
    flat = flattened(found)
    called = {key: node.name for key, node in flat.nodes.items()}
    return {(called[k.source], k.source_port, called[k.target], k.target_port) for k in flat.wiring}


HEADED = [key for key in ARCHITECTURES if f"{key}_aux" in ARCHITECTURES]


@pytest.mark.parametrize("key", HEADED)
def test_without_its_heads_a_published_network_is_the_plain_one(key: str) -> None:
    document = Document(ARCHITECTURES[f"{key}_aux"].build())
    before = document.network
    document.perform(RemoveAuxiliaryHeads())
    plain = ARCHITECTURES[key].build()
    assert layers(document.network) == layers(plain)
    assert links(document.network) == links(plain)
    assert list(layers(document.network)) == list(layers(plain))
    document.undo()
    assert document.network is before


def test_the_networks_with_heads_were_found() -> None:
    assert {"googlenet", "googlenet_paper", "inception_v3"} <= set(HEADED)


def test_the_loss_of_the_output_stays_and_so_does_a_target_that_it_shares() -> None:
    found = network(*STEM, *AUX, MAIN)
    left = RemoveAuxiliaryHeads().apply(found)
    assert names(left) == names(found) - {"aux1.fc", "aux1.loss", "aux2.fc", "aux2.loss"}
    for key, node in left.nodes.items():
        assert node is found.nodes[key]


def test_the_weights_of_the_rest_stay() -> None:
    before = with_all_weights(ARCHITECTURES["googlenet_aux"].build())
    after = RemoveAuxiliaryHeads().apply(before)
    heads = {before.by_name[name].id for name in ("aux1", "aux2")}
    assert before.weights.keys() - after.weights.keys() == heads
    assert all(kept is before.weights[key] for key, kept in after.weights.items())
    assert new(after) == set()


def test_targets_of_their_own_go_with_the_heads() -> None:
    left = RemoveAuxiliaryHeads().apply(network(*STEM, *AUX))
    assert names(left) == {part[0] for part in STEM} - {"label"}
    assert not any(isinstance(node.layer, Loss) for node in left.nodes.values())


BEHIND: tuple[Part, ...] = (
    ("log", "LogSoftmax", {"dim": 1}, ("fc",)),
    ("l", "NLLLoss", {}, ("log", "label")),
)
MEASURED: Part = ("l", "CrossEntropyLoss", {"weight": 0.0}, ("fc", "label"))


@pytest.mark.parametrize("parts", [BEHIND, (MEASURED,), (MAIN,)])
def test_a_loss_that_belongs_to_the_output_is_no_auxiliary_head(parts: tuple[Part, ...]) -> None:
    found = network(*STEM, *parts)
    with pytest.raises(Refused, match="no auxiliary heads"):
        RemoveAuxiliaryHeads().apply(found)
    assert names(RemoveAuxiliaryHeads().apply(network(*STEM, *AUX, *parts))) == names(found)


def test_what_feeds_another_end_as_well_stays() -> None:
    probe: Part = ("probe", "ReLU", {}, ("aux1.fc",))
    left = RemoveAuxiliaryHeads().apply(network(*STEM, *AUX, probe))
    assert {"aux1.fc", "probe"} <= names(left)
    assert {"aux1.loss", "aux2.loss", "aux2.fc", "label"}.isdisjoint(names(left))


def test_two_outputs_with_a_loss_each_keep_both() -> None:
    second: tuple[Part, ...] = (
        ("fc2", "Linear", {"out_features": 10}, ("tanh",)),
        ("output2", "Output", {}, ("fc2",)),
        ("main2", "CrossEntropyLoss", {}, ("fc2", "label")),
    )
    found = network(*STEM, MAIN, *second)
    with pytest.raises(Refused, match="no auxiliary heads"):
        RemoveAuxiliaryHeads().apply(found)
    assert names(RemoveAuxiliaryHeads().apply(network(*STEM, MAIN, *second, *AUX))) == names(found)


@pytest.mark.parametrize("parts", [STEM[:-1], DENOISING, (*STEM[:-2], STEM[-1], *AUX)])
def test_a_network_without_heads_is_refused_in_a_sentence(parts: tuple[Part, ...]) -> None:
    with pytest.raises(Refused, match=r"^There are no auxiliary heads: no loss stands"):
        RemoveAuxiliaryHeads().apply(network(*parts))
