"""Which trained weights belong to a design: those of a run that trained these very layers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import designer.checkpoints as checkpoints
import designer.runs as runs
from designer.refused import Refused
from graphs.network import Network
from graphs.propagate import Facts
from graphs.weights import by_file, new_weights, only_measured, places


@dataclass(frozen=True, slots=True)
class Trained:
    """A file of weights, and what people are told they are."""

    weights: Path
    origin: str


def trained_weights(network: Network, parent: Path, wanted: Path | None = None) -> Trained | None:
    """The best weights of the run `wanted`, else of the newest in a folder; None without one.

    A run counts only if the layers and links that it trained are those of the network.
    """
    for folder in _candidates(parent, wanted):
        try:
            run = runs.open_run(folder)
        except Refused:
            continue
        found = run.checkpoint("best") or run.checkpoint("last")
        if found is not None and same_layers(run.network, network):
            return Trained(found.weights, _origin(folder, found))
    return None


def weights_for_export(facts: Facts, parent: Path, selected: Path | None = None) -> dict[str, Any]:
    """The weights that an export takes: a selected run's, else the design's, else the newest run's.

    What was only measured gives way to a run: it began with that, and has learned the rest.
    Plain values: weights or source, and origin; empty where nothing was trained.
    """
    if selected is not None:
        chosen = trained_weights(facts.network, selected.parent, selected)
        if chosen is not None and chosen.weights.is_relative_to(selected):
            return {"weights": str(chosen.weights), "origin": chosen.origin}
    own = weights_of_design(facts)
    newest = None
    if not own or only_measured(facts.network):
        newest = trained_weights(facts.network, parent)
    if newest is not None:
        return {"weights": str(newest.weights), "origin": newest.origin}
    return own


def weights_of_design(facts: Facts) -> dict[str, Any]:
    """The design's own weights as plain values: source and origin; empty where it has none."""
    own = by_file(places(facts))
    return {"source": own, "origin": f"the design's weights{_new_ones(facts)}"} if own else {}


def _new_ones(facts: Facts) -> str:
    """What has to be said of layers whose weights are new."""
    network = facts.network
    count = sum(
        bool(new_weights(network, node, facts.nodes[key])) for key, node in network.nodes.items()
    )
    return (
        f" ({count:,} {'layer has' if count == 1 else 'layers have'} fresh ones)" if count else ""
    )


def same_layers(one: Network, other: Network) -> bool:
    """Whether two networks have the same layers under the same names, linked alike."""
    return _layers(one) == _layers(other) and _links(one) == _links(other)


def _candidates(parent: Path, wanted: Path | None) -> Iterable[Path]:
    if wanted is not None:
        yield wanted
    yield from (each.folder for each in runs.runs_in(parent))


def _origin(folder: Path, found: checkpoints.Checkpoint) -> str:
    epoch = found.state.get("validated")
    after = f" (epoch {epoch})" if epoch else ""
    last = found.folder.name.startswith("last")
    return f"the {'last' if last else 'best'} weights of the run {folder.name}{after}"


def _layers(network: Network) -> dict[str, object]:
    return {node.name: (node.layer, node.passes) for node in network.nodes.values()}


def _links(network: Network) -> set[tuple[str, ...]]:
    return set(_named(network))


def _named(network: Network) -> Iterator[tuple[str, ...]]:
    names = {key: node.name for key, node in network.nodes.items()}
    for link in network.wiring:
        yield names[link.source], link.source_port, names[link.target], link.target_port
