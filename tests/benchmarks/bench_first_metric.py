"""From pressing Train to the first metric: the waiting worker beside a process started cold.

Run from the repository's root: python -m tests.benchmarks.bench_first_metric
"""

import statistics
import tempfile
import time
from pathlib import Path

from designer.protocol import Metrics, Stop, Train
from graphs.storage import network_to_json
from tests.designer.designs import lenet
from tests.designer.engine import Child

ROUNDS = 5


def first_metric(child: Child, folder: Path) -> float:
    """Milliseconds until the first step's loss has arrived."""
    start = time.perf_counter()
    child.send(Train(network_to_json(lenet()), {}, str(folder)))
    child.until(lambda event: isinstance(event, Metrics))
    spent = (time.perf_counter() - start) * 1000
    child.send(Stop())
    child.ended()
    return spent


def cold(folder: Path) -> float:
    """The same, with a process that must start first."""
    start = time.perf_counter()
    child = Child()
    try:
        first_metric(child, folder)
        return (time.perf_counter() - start) * 1000
    finally:
        child.close()


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        child = Child()
        try:
            first_metric(child, folder / "warming")
            warm, started = [], []
            for number in range(ROUNDS):
                warm.append(first_metric(child, folder / f"warm{number}"))
                started.append(cold(folder / f"cold{number}"))
        finally:
            child.close()
    ratio = statistics.median(warm) / statistics.median(started)
    print(f"cold child   {statistics.median(started):7.0f} ms")
    print(f"warm worker  {statistics.median(warm):7.0f} ms  {ratio:.3f} ×")


if __name__ == "__main__":
    main()
