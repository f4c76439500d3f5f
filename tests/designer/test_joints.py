"""The wires that a list offers are those that can be drawn without a new problem."""

from hypothesis import given

from designer.joints import joints, wires_at
from graphs.architectures import ARCHITECTURES
from graphs.network import Network
from graphs.propagate import propagate
from tests.designer.test_fits import networks, possible, reason_by_drawing


@given(networks())
def test_exactly_the_wires_that_fit_are_offered(network: Network) -> None:
    facts = propagate(network)
    for key in network.nodes:
        expected = {
            link
            for link in possible(network)
            if key in (link.source, link.target)
            and link.source != link.target
            and link not in set(network.wiring)
            and reason_by_drawing(facts, link) is None
        }
        offered = joints(facts, key)
        assert {each.link for each in offered} == expected
        assert len(offered) == len(expected)
        free = [each.replaced is None for each in offered]
        assert free == sorted(free, reverse=True)


def test_wires_at_nodes_are_told_once_in_the_order_of_the_flow() -> None:
    network = ARCHITECTURES["lenet5"].build()
    ids = list(network.order)
    found = wires_at(network, frozenset(ids[2:4]))
    assert [(link.source, link.target) for link in found] == [
        (ids[1], ids[2]),
        (ids[2], ids[3]),
        (ids[3], ids[4]),
    ]
