"""What is found from some nodes by wires, kind and size, told by hand on published networks."""

from designer.selecting import chain, downstream, others, same_stage, same_type, upstream
from graphs.architectures import ARCHITECTURES
from graphs.flatten import flattened
from graphs.layers.dense import Linear
from graphs.network import Network, Node
from graphs.propagate import Facts, NodeFacts, propagate

LENET = ARCHITECTURES["lenet5"].build()
GOOGLENET = ARCHITECTURES["googlenet"].build()


def ids(network: Network, names: str) -> set[str]:
    return {network.by_name[name].id for name in names.split()}


def names(network: Network, found: set[str]) -> str:
    return " ".join(node.name for key, node in network.nodes.items() if key in found)


def facts(network: Network) -> Facts:
    return propagate(network)


def test_upstream_and_downstream_meet_in_the_node_itself() -> None:
    before, after = upstream(LENET, ids(LENET, "c3")), downstream(LENET, ids(LENET, "c3"))
    assert names(LENET, before) == "input c1 a1 s2 c3"
    assert before & after == ids(LENET, "c3") and before | after == LENET.nodes.keys()
    lonely = LENET.with_nodes(Node("n99", Linear(3), "alone"))
    assert upstream(lonely, {"n99"}) == downstream(lonely, {"n99"}) == {"n99"}


def test_a_chain_ends_where_wires_branch_and_meet() -> None:
    flat = flattened(GOOGLENET)
    found = names(flat, chain(flat, ids(flat, "inception3a.branch2.0.bn")))
    assert found == " ".join(
        f"inception3a.branch2.{place}.{part}" for place in (0, 1) for part in ("conv", "bn", "relu")
    )
    assert chain(LENET, ids(LENET, "c3")) == LENET.nodes.keys()


def test_kinds_and_sizes() -> None:
    assert names(LENET, same_type(LENET, ids(LENET, "c3"))) == "c1 c3"
    known = facts(LENET)
    assert names(LENET, same_stage(known, ids(LENET, "c1"))) == "c1 a1"
    assert names(LENET, same_stage(known, ids(LENET, "s2"))) == "s2"
    assert names(LENET, same_stage(known, ids(LENET, "c1 s2"))) == "c1 a1 s2"
    features = same_stage(known, ids(LENET, "f6"))
    assert features == {key for key, each in known.nodes.items() if len(_given(each)) == 1}


def _given(known: NodeFacts) -> tuple[int, ...]:
    return (known.outputs or known.inputs)[0].shape


def test_a_node_of_which_nothing_is_known_is_a_stage_alone() -> None:
    alone = LENET.with_nodes(Node("n98", Linear(3), "one"), Node("n99", Linear(3), "two"))
    assert same_stage(facts(alone), {"n98"}) == {"n98"}


def test_others_twice_is_the_identity() -> None:
    chosen = ids(LENET, "c1 c3")
    assert others(LENET, others(LENET, chosen)) == chosen
