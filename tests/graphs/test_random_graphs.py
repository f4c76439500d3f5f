"""Random graphs out of the whole catalogue, each node against torch really run."""

import warnings
from collections import Counter
from collections.abc import Iterator

import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from torch import Tensor

from designer.training.module import build
from graphs.declare import Layer
from graphs.layers.ends import Input, Output
from graphs.network import Link, Network, Node
from graphs.propagate import Facts, NodeFacts, examine, propagate
from graphs.types import TensorType
from tests.functions_of_torch import by_torch
from tests.graphs.random_graphs import KINDS, branches, grown
from tests.graphs.test_conformance import REFUSALS, STRICTER, called, explicit_module

BATCH = 2
GRAPHS = 500
SEEDS = st.integers(0, 2**64)

Values = dict[tuple[str, str], Tensor]


@pytest.fixture(autouse=True)
def quiet_torch() -> Iterator[None]:
    """torch warns of an even kernel under `same` padding and the like."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        yield


def type_of(tensor: Tensor) -> TensorType:
    return TensorType(tuple(tensor.shape[1:]), str(tensor.dtype).removeprefix("torch."))


def fit(layer: Layer, tensors: list[Tensor]) -> list[Tensor]:
    """Numbers that name places must name some that are there."""
    if layer.kind.startswith("MaxUnpool") and tensors[1].dtype == torch.int64:
        given = examine(layer, tuple(map(type_of, tensors))).outputs
        if given:
            tensors[1] = tensors[1] % (given[0].elements // given[0].shape[0])
    if layer.takes == "whole" and tensors[0].dtype == torch.int64:
        tensors[0] = tensors[0] % getattr(layer, "num_embeddings", 1)
    return tensors


def run(layer: Layer, tensors: list[Tensor]) -> tuple[tuple[Tensor, ...], int]:
    """What torch gives for a layer, and its parameters; torch's own error where it refuses."""
    module = explicit_module(layer, tuple(map(type_of, tensors)))
    if module is None:
        return by_torch(layer, tensors), 0
    given = called(layer, module, tensors)
    return given, sum(each.numel() for each in module.parameters())


def tame(tensor: Tensor) -> Tensor:
    """Sixty layers in a row must not run into infinity."""
    return tensor.nan_to_num().clamp(-9, 9) if tensor.is_floating_point() else tensor


class Truth:
    """A network run by torch node by node, compared with its facts on the way."""

    def __init__(self, facts: Facts) -> None:
        self.facts, self.network = facts, facts.network
        self.values: Values = {}
        self.seen: Counter[str] = Counter()
        self.parameters = 0

    def compare(self) -> None:
        for key in self.network.order:
            self._compare(key, self.facts.nodes[key])
        assert self.facts.totals.parameters == self.parameters

    def _compare(self, key: str, facts: NodeFacts) -> None:
        node = self.network.nodes[key]
        ends = [(link.source, link.source_port) for link in self.network.incoming(key)]
        if isinstance(node.layer, Input):
            self.values[key, "out"] = torch.randn(BATCH, *node.layer.shape)
            return
        if any(end not in self.values for end in ends):
            assert facts.status == "unknown" and not facts.outputs, node.name
            self.seen["unknown"] += 1
            return
        tensors = fit(node.layer, [self.values[end] for end in ends])
        assert facts.inputs == tuple(map(type_of, tensors)), node.name
        what = f"{node.layer} of {', '.join(map(str, facts.inputs))}"
        try:
            given, parameters = run(node.layer, tensors)
        except (*REFUSALS, NotImplementedError) as error:
            assert facts.status == "wrong", f"{what}: torch refuses: {error}"
            assert facts.error is not None and str(facts.error)
            self.seen["refused"] += 1
            return
        if facts.status == "wrong":
            text = f"{facts.error} {facts.error and facts.error.hint}"
            assert any(part in text for part in STRICTER), f"{what}: torch accepts, but: {text}"
            self.seen["stricter"] += 1
            return
        assert facts.status == "right", what
        assert [(len(t), type_of(t)) for t in given] == [(BATCH, t) for t in facts.outputs], what
        assert parameters == facts.parameters, what
        self.parameters += parameters
        for port, tensor in zip(node.layer.outputs, given, strict=True):
            self.values[key, port] = tame(tensor)
        self.seen["right"] += 1
        self.seen[f"kind {node.layer.kind}"] += 1


def sound(facts: Facts) -> Network:
    """What of a network is right, with an Output at each port that nothing takes."""
    network = facts.network
    network = network.without(key for key, each in facts.nodes.items() if each.status != "right")
    taken = {(link.source, link.source_port) for link in network.wiring}
    nodes: list[Node] = []
    links: list[Link] = []
    for key, node in network.nodes.items():
        for port in node.layer.outputs:
            if (key, port) not in taken:
                end = f"end{len(nodes)}"
                nodes.append(Node(end, Output(), end))
                links.append(Link(key, port, end, "in"))
    return network.with_nodes(*nodes).rewired(added=links)


def test_every_node_of_random_graphs_is_what_torch_makes_of_it() -> None:
    seen: Counter[str] = Counter()

    @settings(
        max_examples=GRAPHS,
        deadline=None,
        database=None,
        suppress_health_check=[HealthCheck.too_slow],
    )
    @given(st.integers(4, 57), SEEDS)
    def check(count: int, seed: int) -> None:
        torch.manual_seed(0)
        network = grown(count, seed)
        truth = Truth(propagate(network))
        with torch.no_grad():
            truth.compare()
        seen.update(truth.seen)
        seen["graphs"] += 1
        seen["nodes"] += len(network.nodes)
        seen["joins"] += sum(1 for _ in branches(network))

    check()
    kinds = {name.removeprefix("kind ") for name in seen if name.startswith("kind ")}
    print({name: count for name, count in seen.items() if not name.startswith("kind ")})
    print(f"{len(kinds)} of {len(KINDS)} kinds ran; not: {', '.join(sorted({*KINDS} - kinds))}")
    assert seen["graphs"] >= GRAPHS and seen["joins"] > GRAPHS
    assert min(seen["refused"], seen["unknown"], seen["right"] // 4) > GRAPHS
    assert len(kinds) > 0.9 * len(KINDS)


def test_what_is_right_of_a_random_graph_runs_as_one_module() -> None:
    ran: list[Network] = []

    @settings(max_examples=100, deadline=None, database=None)
    @given(st.integers(4, 30), SEEDS)
    def check(count: int, seed: int) -> None:
        network = sound(propagate(grown(count, seed)))
        facts = propagate(network)
        if any(_reads_places(node.layer) for node in network.nodes.values()):
            return
        ran.append(network)
        module = build(network, facts)
        starts = [facts.nodes[node.id].outputs[0].shape for node in network.of_kind("Input")]
        torch.manual_seed(0)
        with torch.no_grad():
            given = module(*(torch.randn(BATCH, *shape) for shape in starts))
        given = given if isinstance(given, tuple) else (given,)
        expected = [facts.nodes[node.id].inputs[0] for node in network.of_kind("Output")]
        assert list(map(type_of, given)) == expected
        assert sum(each.numel() for each in module.parameters()) == facts.totals.parameters

    check()
    print(f"{len(ran)} graphs run whole, with {sum(len(each.nodes) for each in ran):,} nodes")
    assert len(ran) > 20


def _reads_places(layer: Layer) -> bool:
    """Whether some numbers would name places that are not there."""
    return layer.takes == "whole" or layer.kind.startswith("MaxUnpool")
