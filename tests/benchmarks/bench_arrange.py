"""How long the automatic layout takes and how often its wires cross, beside Graphviz's `dot`.

Run from the repository's root: python -m tests.benchmarks.bench_arrange
Where there is no `dot` its columns stay empty; DenseNet-121 takes it about two minutes.
"""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import chain as joined
from itertools import combinations, pairwise
from shutil import which
from subprocess import run
from time import perf_counter

from graphs.architectures import ARCHITECTURES
from graphs.arrange import Placement, arrange
from graphs.flatten import flattened
from tests.graphs.drawings import Drawing, chain_with_skips, densenet, inception, resnet, unet
from tests.graphs.test_arrange import cross, line

MOST = 1000  # links whose crossings are counted
Point = tuple[int, int]


def published(key: str) -> Drawing:
    network = flattened(ARCHITECTURES[key].build())
    return Drawing(list(network.nodes), [(link.source, link.target) for link in network.wiring])


CASES: dict[str, Callable[[], Drawing]] = {
    "ResNet-50": partial(published, "resnet50"),
    "GoogLeNet": partial(published, "googlenet"),
    "Inception v4": partial(published, "inception_v4"),
    "DenseNet-121": densenet,
    "U-Net": unet,
    "2,000 nodes of residual blocks": lambda: resnet((40, 40, 60, 58)),
    "2,000 nodes of inception modules": lambda: inception(100),
    "5,000 nodes, chain with skips": chain_with_skips,
    "1,200 nodes, 120 nested skips": lambda: unet(120),
}


def arranged(drawing: Drawing, proportion: float | None = 1.5) -> Placement:
    return arrange(drawing.nodes, drawing.links, drawing.sizes, gap=(24, 28), proportion=proportion)


def milliseconds(work: Callable[[], object], rounds: int = 5) -> float:
    """The best of several rounds."""
    times = []
    for _ in range(rounds):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return min(times) * 1000


def crossings(lines: Sequence[Sequence[Point]]) -> int:
    """Pieces that cross; a piece that several links share counts once."""
    pieces = sorted(set(joined.from_iterable(map(pairwise, lines))))
    return sum(cross(one, other) for one, other in combinations(pieces, 2))


def dot_input(drawing: Drawing) -> str:
    numbers = {node: index for index, node in enumerate(drawing.nodes)}
    links = "".join(f"{numbers[a]}->{numbers[b]};" for a, b in drawing.links)
    return (
        "digraph{splines=polyline;nodesep=0.33;ranksep=0.39;"
        f'node[shape=box,fixedsize=true,width=2.44,height=0.61,label=""];{links}}}'
    )


def dot_lines(text: str) -> list[list[Point]]:
    """The polylines that dot writes as flat curves: every third control point."""
    lines = []
    for row in text.splitlines():
        if row.startswith("edge"):
            _, _, _, count, *rest = row.split()
            numbers = [round(float(each) * 1000) for each in rest[: 2 * int(count)]]
            points = list(zip(numbers[::2], numbers[1::2], strict=True))
            lines.append(points[::3])
    return lines


def beside_dot(drawing: Drawing) -> str:
    """Time and crossings of dot on the same graph."""
    if which("dot") is None or len(drawing.links) > MOST:
        return ""
    command = ["dot", "-Tplain"]
    start = perf_counter()
    made = run(command, input=dot_input(drawing), capture_output=True, text=True, check=True)
    time = (perf_counter() - start) * 1000
    return f"dot {time:9.1f} ms {crossings(dot_lines(made.stdout)):6} crossings"


def main() -> None:
    for name, build in CASES.items():
        drawing = build()
        time = milliseconds(partial(arranged, drawing))
        before = arranged(drawing).positions
        again = milliseconds(
            partial(
                arrange, drawing.nodes, drawing.links, drawing.sizes, proportion=1.5, before=before
            ),
            2,
        )
        counted = ""
        if len(drawing.links) <= MOST:
            placement = arranged(drawing, None)
            lines = [line(placement, link, drawing.sizes) for link in drawing.links]
            counted = f"{crossings(lines):6} crossings"
        counts = f"{len(drawing.nodes):5} nodes {len(drawing.links):5} links"
        print(f"{name:33} {counts} {time:7.1f} ms, again {again:7.1f} ms {counted:16}", end="  ")
        print(beside_dot(drawing))


if __name__ == "__main__":
    main()
