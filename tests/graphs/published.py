"""What the reference says of the published networks, as tests ask for it."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graphs.architectures import ARCHITECTURES
from graphs.flatten import unfolded
from graphs.propagate import Facts, propagate

OWN = {
    *("mlp", "autoencoder", "denoising_autoencoder"),
    *("plain18", "plain34", "resnet20", "resnet32", "resnet56"),
}
"""Those that the reference has not: test_architecture_modules.py builds them by hand."""
MEASURED = tuple(key for key in ARCHITECTURES if key not in OWN)
"""Those that it has."""
Entry = dict[str, Any]


def entries(reference: Path) -> dict[str, Entry]:
    """What was measured of each network, by its key."""
    found: dict[str, Entry] = json.loads((reference / "architectures.json").read_text())
    return found


def state_dicts(reference: Path) -> dict[str, dict[str, list[int]]]:
    """Keys and shapes of the published weights, of those networks that have any."""
    found: dict[str, dict[str, list[int]]] = json.loads(
        (reference / "state-dicts.json").read_text()
    )
    return found


def facts_of(key: str) -> Facts:
    """The facts of a published network with its blocks unfolded."""
    return unfolded(propagate(ARCHITECTURES[key].build()))


def leaves(entry: Entry) -> Iterator[tuple[str, Entry]]:
    """The published leaves by the name of the node that stands for them.

    One module that is called three times is three nodes: `relu`, `relu2`, `relu3`.
    """
    calls: Counter[str] = Counter()
    for leaf in entry["leaves"]:
        path = leaf["path"]
        calls[path] += 1
        assert leaf.get("repeat", False) == (calls[path] > 1)
        yield path if calls[path] == 1 else f"{path}{calls[path]}", leaf


def state_dict(facts: Facts) -> dict[str, list[int]]:
    """Keys and shapes of a network's weights, in its order."""
    nodes = facts.network.nodes
    return {
        f"{nodes[key].name}.{weight.name}": list(weight.shape)
        for key in facts.network.order
        for weight in facts.nodes[key].weights
    }
