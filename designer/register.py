"""The register of all actions: what a command is, and how one is entered."""

from collections.abc import Callable
from dataclasses import dataclass

from designer.context import Context

Run = Callable[[Context], None]
Asked = Callable[[Context], bool]


def _always(context: Context) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Command:
    """An action: what it is called, where it stands, when it can be done, what it does.

    menu: a path such as `File/Export`. group: separators stand between groups of a menu. edits:
    it changes the network, so that undo takes it back. on_node, on_remark: it stands in a node's
    own menu, or in that of a note or a frame.
    """

    id: str
    text: str
    menu: str
    run: Run
    group: int = 0
    icon: str = ""
    keys: tuple[str, ...] = ()
    enabled: Asked = _always
    checked: Asked | None = None
    edits: bool = False
    on_node: bool = False
    on_remark: bool = False


COMMANDS: dict[str, Command] = {}
"""The register, in the order of the menus."""


def register(made: Command) -> None:
    """Enter a command."""
    assert made.id not in COMMANDS, made.id
    COMMANDS[made.id] = made


def command(
    key: str,
    text: str,
    menu: str,
    group: int = 0,
    icon: str = "",
    keys: str = "",
    enabled: Asked = _always,
    *,
    edits: bool = False,
    on_node: bool = False,
    on_remark: bool = False,
) -> Callable[[Run], Run]:
    """Register a function as a command; keys: shortcuts, separated by spaces."""

    def enter(run: Run) -> Run:
        shortcuts = tuple(keys.split())
        options = (icon, shortcuts, enabled, None, edits, on_node, on_remark)
        register(Command(key, text, menu, run, group, *options))
        return run

    return enter


def nodes_selected(context: Context) -> bool:
    """Whether at least one node is selected."""
    return bool(context.session.selection.nodes)


def things_selected(context: Context) -> bool:
    """Whether a node, a note or a frame is selected."""
    return nodes_selected(context) or bool(context.session.selection.remarks)


def one_thing_selected(context: Context) -> bool:
    """Whether exactly one node, note or frame is selected."""
    selection = context.session.selection
    return len(selection.nodes) + len(selection.remarks) == 1


def one_node_selected(context: Context) -> bool:
    """Whether exactly one node is selected."""
    return len(context.session.selection.nodes) == 1


def anything_selected(context: Context) -> bool:
    """Whether a node, a wire, a note or a frame is selected."""
    return things_selected(context) or bool(context.session.selection.links)


def has_nodes(context: Context) -> bool:
    """Whether the network has a node."""
    return bool(context.session.document.network.nodes)


def has_anything(context: Context) -> bool:
    """Whether anything stands on the canvas."""
    return has_nodes(context) or bool(context.session.document.network.remarks)
