"""Problems are named once, at their cause; a repair is offered only if it works."""

import pytest

from graphs.problems import problems
from graphs.propagate import propagate
from graphs.repair import repairs
from tests.graphs.drawn import drawn
from tests.graphs.drawn import layer as a
from tests.graphs.flaw import END
from tests.graphs.flawed import FLAWED as IN_LAYERS
from tests.graphs.flawed_meetings import MEETINGS

FLAWED = {**IN_LAYERS, **MEETINGS}


def test_there_are_sixty_flaws() -> None:
    assert len(FLAWED) >= 60


@pytest.mark.parametrize("name", FLAWED)
def test_a_flaw_is_named_once_at_its_cause(name: str) -> None:
    flaw = FLAWED[name]
    (found,) = problems(propagate(flaw.network))
    assert found.node == flaw.node
    assert flaw.words in found.message


@pytest.mark.parametrize("name", FLAWED)
def test_what_lies_behind_a_flaw_is_unknown_and_not_wrong(name: str) -> None:
    flaw = FLAWED[name]
    facts = propagate(flaw.network)
    if flaw.node is not None:
        behind = flaw.network.wiring.downstream([flaw.node]) - {flaw.node}
        assert {facts.nodes[key].status for key in behind} <= {"unknown"}


@pytest.mark.parametrize("name", FLAWED)
def test_every_offered_repair_removes_the_flaw(name: str) -> None:
    flaw = FLAWED[name]
    facts = propagate(flaw.network)
    (found,) = problems(facts)
    offered = repairs(facts, found)
    for repair in offered:
        after = propagate(repair.network)
        assert found.node is None or after.nodes[found.node].status == "right"
        assert found.message not in [str(each.message) for each in problems(after)]
    texts = [repair.text for repair in offered]
    if flaw.repair:
        assert any(flaw.repair in text for text in texts), texts
    else:
        print(name, texts)


@pytest.mark.parametrize(("kernel", "first"), [(7, "padding"), (50, "kernel_size")])
def test_a_window_a_little_too_large_gets_a_border_a_vast_one_becomes_smaller(
    kernel: int, first: str
) -> None:
    image = ("input", a("Input", shape=(3, 6, 6)), "")
    facts = propagate(drawn(image, ("conv", a("Conv2d", kernel_size=kernel)), END))
    (found,) = problems(facts)
    assert repairs(facts, found)[0].text.startswith(f"Set {first} of conv")


def test_a_repair_that_only_moves_the_problem_on_comes_last() -> None:
    """A kernel of 6 leaves one pixel, which the pooling cannot halve; one of 5 leaves two."""
    image = ("input", a("Input", shape=(3, 6, 6)), "")
    conv = ("conv", a("Conv2d", kernel_size=50))
    facts = propagate(drawn(image, conv, ("pool", a("MaxPool2d", kernel_size=2)), END))
    (found,) = problems(facts)
    offered = repairs(facts, found)
    assert offered[0].text == "Set kernel_size of conv from 50 to 5"
    assert not problems(propagate(offered[0].network))
    alike = [repair for repair in offered if "kernel_size" in repair.text]
    assert len(alike) == 2 < len(offered)
