"""Cut-outs: copy, paste and duplicate as readable text."""

import pytest

from designer.cutouts import LONGEST, copied, duplicate, paste
from designer.document import Document
from designer.refused import Refused
from designer.session import Session
from graphs.architectures import ARCHITECTURES
from graphs.network import Network
from graphs.weights import state_of
from tests.designer.test_weights import with_weights

LENET = ARCHITECTURES["lenet5"].build()


def session_of(network: Network, *names: str) -> Session:
    made = Session(Document(network))
    made.selection.set(network.by_name[name].id for name in names)
    return made


def test_what_is_copied_keeps_its_inner_wires_only() -> None:
    source, target = session_of(LENET, "c1", "a1", "s4"), Session(Document())
    paste(target, copied(source))
    network = target.document.network
    assert sorted(network.by_name) == ["a1", "c1", "s4"]
    (link,) = network.wiring
    assert network.nodes[link.source].name == "c1"
    assert network.by_name["c1"].layer == LENET.by_name["c1"].layer
    assert target.selection.nodes == set(network.nodes)


def test_pasting_twice_gives_fresh_names_beside_each_other() -> None:
    session = session_of(LENET, "c1")
    text = copied(session)
    for _ in range(2):
        paste(session, text)
    network = session.document.network
    places = {(n.x, n.y) for n in network.nodes.values()}
    assert len(places) == len(network.nodes) == len(LENET.nodes) + 2


def test_a_duplicate_is_one_step() -> None:
    session = session_of(LENET, "c1", "a1")
    duplicate(session)
    assert [step.name for step in session.document.history.steps] == ["New", "Duplicate"]
    assert len(session.document.network.wiring) == len(LENET.wiring) + 1


def test_a_duplicate_has_the_weights_of_what_it_is_a_copy_of() -> None:
    session = session_of(with_weights(LENET), "c1", "a1", "out")
    duplicate(session)
    network, facts = session.document.network, session.document.facts
    for name in ("c1", "out"):
        copy, own = network.by_name[f"{name}2" if name == "out" else "c2"], network.by_name[name]
        assert network.weights[copy.id] == network.weights[own.id]
        assert state_of(network, copy, facts.nodes[copy.id]) in ("kept", "")
    paste(session, copied(session))
    assert session.document.network.weights == network.weights


@pytest.mark.parametrize("text", ["", "hello", "{}", "[1]", '{"format": 1}', "x" * (LONGEST + 1)])
def test_rubbish_is_refused_and_changes_nothing(text: str) -> None:
    session = session_of(LENET)
    with pytest.raises(Refused, match="the clipboard holds"):
        paste(session, text)
    assert session.document.network is LENET
