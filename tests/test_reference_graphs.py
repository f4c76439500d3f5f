"""Networks against torch's answers to 300 random graphs, 115 of them broken on purpose."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from graphs.architectures.build import Step, wired
from graphs.declare import CATALOGUE, Layer
from graphs.layers.ends import Input
from graphs.problems import batch_problems
from graphs.propagate import Facts, NodeFacts, propagate

Graph = dict[str, Any]
NAMES = {"add": "Add", "mul": "Multiply", "cat": "Concat"}
LAYERS: Mapping[str, Callable[..., Layer]] = CATALOGUE


def operations(graph: Graph) -> set[str]:
    """The kinds of layers that a graph needs."""
    return {NAMES.get(node["op"], node["op"]) for node in graph["nodes"]}


def facts_of(graph: Graph) -> Facts:
    """Our facts of a graph."""
    steps = [Step("input", Input(tuple(graph["input"][1:])))]
    for node in graph["nodes"]:
        layer = LAYERS[NAMES.get(node["op"], node["op"])](**node["args"])
        steps.append(Step(node["name"], layer, tuple(node["inputs"])))
    return propagate(wired(steps))


def disagreements(graph: Graph) -> list[str]:
    """Where our facts differ from torch's, node by node."""
    facts = facts_of(graph)
    batch = graph["input"][0]
    small = {problem.node for problem in batch_problems(facts, batch)}
    behind = facts.network.wiring.downstream(key for key in small if key)
    found = []
    for node in graph["nodes"]:
        key = facts.network.by_name[node["name"]].id
        ours = summary(facts.nodes[key], batch)
        if key in behind:
            ours = "wrong" if key in small else "unknown"
        expected = theirs(node)
        if ours != expected:
            found.append(f"{graph['id']} {node['name']}: {ours} but torch {expected}")
    return found


def summary(facts: NodeFacts, batch: int) -> object:
    """Our answer on one node, for a batch."""
    if facts.status != "right":
        return facts.status
    return [batch, *facts.outputs[0].shape], facts.parameters, facts.macs * batch


def theirs(node: dict[str, Any]) -> object:
    """torch's answer on one node; its MACs are for the whole batch."""
    if node["error"]:
        return "wrong"
    if node.get("blocked"):
        return "unknown"
    return node["output"], node["params"], node.get("macs", 0)


@pytest.fixture(scope="module")
def graphs(reference: Path) -> list[Graph]:
    """All graphs of the reference."""
    lines = (reference / "graphs.jsonl").read_text().splitlines()
    return [json.loads(line) for line in lines]


def test_every_node_of_every_graph_agrees_with_torch(graphs: list[Graph]) -> None:
    replayed = [graph for graph in graphs if operations(graph) <= CATALOGUE.keys()]
    wrong = [text for graph in replayed for text in disagreements(graph)]
    nodes = sum(len(graph["nodes"]) for graph in replayed)
    broken = sum(not graph["ok"] for graph in replayed)
    print(f"{nodes - len(wrong):,} of {nodes:,} nodes agree, in {len(replayed)} graphs", end=" ")
    print(f"({broken} broken); {len(graphs) - len(replayed)} need", end=" ")
    print(sorted({kind for graph in graphs for kind in operations(graph)} - CATALOGUE.keys()))
    assert not wrong, "\n".join(wrong)
    assert replayed and broken


def test_a_problem_is_shown_at_its_cause_only(graphs: list[Graph]) -> None:
    for graph in graphs:
        if operations(graph) <= CATALOGUE.keys():
            facts = facts_of(graph)
            batch = graph["input"][0]
            small = {problem.node for problem in batch_problems(facts, batch) if problem.node}
            behind = facts.network.wiring.downstream(small)
            wrong = {k for k, f in facts.nodes.items() if f.error and k not in behind} | small
            assert {facts.network.nodes[k].name for k in wrong} == set(graph["error_nodes"])
