"""Memory stays flat over ten thousand edits: history and memo tables have an end."""

import gc
import random
import tracemalloc
from collections.abc import Iterator

from designer.document import Document
from designer.edits import (
    Connect,
    Disconnect,
    Edit,
    MoveNodes,
    RemoveNodes,
    Rename,
    SetParameter,
)
from designer.refused import Refused
from graphs.architectures import ARCHITECTURES
from graphs.layers.activation import ReLU
from graphs.layers.convolution import Conv2d
from graphs.network import Network
from graphs.remember import MEMORY
from graphs.types import GraphError
from tests.inserting import InsertNode

EDITS, EVERY = 10_000, 100


def edits(document: Document, rng: random.Random) -> Iterator[Edit]:
    """What a person does for hours: numbers scrubbed, wires moved, layers put in and taken out."""
    names = iter(range(10**9))
    nodes, links = list(document.network.nodes), sorted(document.network.wiring)
    while True:
        network = document.network
        key, link = rng.choice(nodes), rng.choice(links)
        convolutions = frozenset(node.id for node in network.of_kind("Conv2d"))
        yield SetParameter(convolutions, "out_channels", rng.randint(1, 400))
        yield SetParameter(convolutions, "kernel_size", rng.randint(1, 7))
        yield SetParameter(frozenset({key}), "out_features", rng.randint(1, 4000))
        yield SetParameter(
            frozenset({network.of_kind("Input")[0].id}), "shape", (3, rng.randint(64, 400), 224)
        )
        yield MoveNodes({key: (rng.randint(0, 999), rng.randint(0, 999))})
        yield Rename(key, f"name{next(names)}")
        yield Disconnect(frozenset({link}))
        yield Connect(link)
        yield InsertNode(rng.choice([ReLU(), Conv2d(rng.randint(1, 64), 1)]), link, 0, 0)
        yield RemoveNodes(frozenset(document.network.nodes.keys() - nodes), heal=True)
        yield Connect(link)


def grown(network: Network) -> list[int]:
    """Bytes that Python holds, seen now and then over all the edits."""
    document, rng = Document(network), random.Random(0)
    held, done = [], 0
    for edit in edits(document, rng):
        try:
            document.perform(edit)
        except (Refused, GraphError):
            continue
        done += 1
        if rng.random() < 0.1:
            for _ in range(rng.randint(1, 5)):
                document.undo()
            document.redo()
        if done % EVERY == 0:
            gc.collect()
            held.append(tracemalloc.get_traced_memory()[0])
        if done == EDITS:
            break
    assert len(document.history.steps) <= 500
    return held


def test_ten_thousand_edits_take_no_more_memory_than_five_thousand() -> None:
    network = ARCHITECTURES["lenet5"].build()
    gc.freeze()  # What other tests have left need not be looked through a hundred times.
    tracemalloc.start()
    try:
        held = grown(network)
    finally:
        tracemalloc.stop()
        gc.unfreeze()
    half = len(held) // 2
    early, late = max(held[:half]), max(held[half:])
    print(f"LeNet-5: at most {early:,} bytes in the first half, {late:,} in the second")
    assert late < 1.1 * early
    assert 0 < MEMORY.held <= MEMORY.most
