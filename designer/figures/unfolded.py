"""What stands in the frames of a network once its blocks are unfolded."""

from collections.abc import Iterator, Mapping

from designer.remark_places import Standing, standing_in
from graphs.blocks import BlockLayer
from graphs.network import Network
from graphs.remarks import Frame


def standing_unfolded(network: Network, flat: Network) -> Mapping[str, Standing]:
    """By the frames of the flattened network, what stood in them before, unfolded."""
    return {
        frame: Standing(
            frozenset(key for key in flat.nodes if not held.nodes.isdisjoint(_around(key))),
            frozenset(
                key
                for key in flat.remarks
                if key in held.remarks or not held.nodes.isdisjoint(_around(key))
            ),
        )
        for frame, held in _frames(network, "")
    }


def _frames(network: Network, path: str) -> Iterator[tuple[str, Standing]]:
    """The frames on all levels with what stands in them, by paths as in the flattened network."""
    for key, remark in network.remarks.items():
        if isinstance(remark, Frame):
            held = standing_in(network, key)
            nodes, remarks = (frozenset(path + each for each in ids) for ids in held)
            yield path + key, Standing(nodes, remarks)
    for node in network.nodes.values():
        if isinstance(node.layer, BlockLayer):
            for number in range(node.layer.repeat):
                yield from _frames(node.layer.inside, f"{path}{node.id}/{number}/")


def _around(key: str) -> Iterator[str]:
    """A node's id in the flattened network and those of the uses of blocks around it."""
    parts = key.split("/")
    for end in range(1, len(parts) + 1, 2):
        yield "/".join(parts[:end])
