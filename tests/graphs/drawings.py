"""Graphs of the shapes that networks have, to be laid out."""

from dataclasses import dataclass, field

Link = tuple[str, str]


@dataclass
class Drawing:
    """A graph under construction."""

    nodes: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)

    @property
    def sizes(self) -> dict[str, tuple[int, int]]:
        return dict.fromkeys(self.nodes, (176, 44))

    def join(self, node: str, *sources: str) -> str:
        self.nodes.append(node)
        self.links += [(source, node) for source in sources]
        return node

    def chain(self, name: str, length: int, *sources: str) -> str:
        """Append a chain and return its last node."""
        end = self.join(f"{name}.0", *sources)
        for index in range(1, length):
            end = self.join(f"{name}.{index}", end)
        return end


def resnet(blocks: tuple[int, ...] = (3, 4, 6, 3)) -> Drawing:
    """ResNet-50's shape: projections in the first block of a stage, plain skips in the others."""
    drawing = Drawing()
    end = drawing.chain("stem", 4)
    for stage, count in enumerate(blocks):
        for block in range(count):
            name = f"{stage}.{block}"
            main = drawing.chain(f"{name}.main", 8, end)
            skip = end if block else drawing.chain(f"{name}.projection", 2, end)
            end = drawing.chain(f"{name}.sum", 2, main, skip)
    drawing.chain("head", 3, end)
    return drawing


def inception(
    modules: int = 9, branches: tuple[int, ...] = (3, 6, 6, 4), heads: tuple[int, ...] = ()
) -> Drawing:
    """GoogLeNet's shape: branches of these lengths; side heads leave after some modules."""
    drawing = Drawing()
    end = drawing.chain("stem", 10)
    for module in range(modules):
        ends = [
            drawing.chain(f"{module}.branch{index}", length, end)
            for index, length in enumerate(branches)
        ]
        end = drawing.join(f"{module}.concatenate", *ends)
        if module in heads:
            drawing.chain(f"{module}.side", 8, end)
    drawing.chain("head", 5, end)
    return drawing


def unet(levels: int = 4) -> Drawing:
    """Long nested skips."""
    drawing = Drawing()
    end = drawing.chain("in", 1)
    skips = []
    for level in range(levels):
        skips.append(drawing.chain(f"{level}.down", 4, end))
        end = drawing.chain(f"{level}.pool", 1, skips[-1])
    end = drawing.chain("middle", 4, end)
    for level in reversed(range(levels)):
        end = drawing.chain(f"{level}.up", 1, end)
        end = drawing.chain(f"{level}.join", 5, end, skips[level])
    return drawing


def densenet(blocks: tuple[int, ...] = (6, 12, 24, 16)) -> Drawing:
    """DenseNet-121's shape: every layer reads all layers of its block before it."""
    drawing = Drawing()
    end = drawing.chain("stem", 4)
    for block, count in enumerate(blocks):
        features = [end]
        for layer in range(count):
            read = drawing.join(f"{block}.{layer}.read", *features)
            features.append(drawing.chain(f"{block}.{layer}", 6, read))
        end = drawing.chain(f"{block}.transition", 4, *features)
    return drawing


def chain_with_skips(count: int = 5000) -> Drawing:
    """One long chain with a skip of three to six nodes at every third node."""
    drawing = Drawing()
    drawing.chain("n", count)
    for index in range(0, count - 6, 3):
        drawing.links.append((f"n.{index}", f"n.{index + 3 + index // 3 % 4}"))
    return drawing
