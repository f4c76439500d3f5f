"""How long the automatic layout takes, beside the 16 ms of one frame.

Run from the repository's root: python -m tests.benchmarks.bench_arrange
"""

from collections.abc import Callable
from time import perf_counter

from graphs.arrange import arrange
from tests.graphs.drawings import Drawing, chain_with_skips, densenet, inception, resnet, unet

FRAME = 16.0
CASES: dict[str, Callable[[], Drawing]] = {
    "ResNet-50": resnet,
    "GoogLeNet": lambda: inception(heads=(2, 5)),
    "DenseNet-121": densenet,
    "U-Net": unet,
    "chain with skips": chain_with_skips,
    "5,000 nodes of residual blocks": lambda: resnet((100, 100, 150, 150)),
    "5,000 nodes of inception modules": lambda: inception(250),
    "1,200 nodes, 120 nested skips": lambda: unet(120),
}


def milliseconds(drawing: Drawing, rounds: int = 5) -> float:
    """The best of several rounds."""
    times = []
    for _ in range(rounds):
        start = perf_counter()
        arrange(drawing.nodes, drawing.links, drawing.sizes)
        times.append(perf_counter() - start)
    return min(times) * 1000


def main() -> None:
    for name, build in CASES.items():
        drawing = build()
        time = milliseconds(drawing)
        counts = f"{len(drawing.nodes):5} nodes {len(drawing.links):5} links"
        print(f"{name:33} {counts} {time:8.1f} ms {time / FRAME:7.2f} frames")


if __name__ == "__main__":
    main()
