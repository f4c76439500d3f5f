"""The order of a node's own menu: what is wrong, what it does, where it is kept, how it stands."""

from collections.abc import Iterable

GROUPS: tuple[tuple[str, ...], ...] = (
    ("network.repair",),
    ("block.open", "edit.rename", "network.replace"),
    ("network.bypass", "network.freeze", "network.unfreeze", "network.freeze_before"),
    ("network.measure",),
    ("edit.cut", "edit.copy", "edit.duplicate"),
    ("block.make", "block.unfold", "block.unique", "remark.frame"),
    ("network.arrange_selection", "network.cut"),
    ("edit.delete", "edit.delete_heal"),
)
"""The ids of commands, separators between the groups."""


def in_groups(ids: Iterable[str]) -> list[list[str]]:
    """The commands of a node's menu in their order; those that have no place in it come last."""
    left = dict.fromkeys(ids)
    groups = [[key for key in group if key in left] for group in GROUPS]
    placed = {key for group in groups for key in group}
    return [group for group in (*groups, [key for key in left if key not in placed]) if group]
