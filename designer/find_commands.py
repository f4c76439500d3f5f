"""Search in the graph, as commands, and editing where a node stands."""

from designer.context import Context
from designer.register import command, has_nodes, nodes_selected


@command("edit.find", "Find nodes…", "Edit/Find", 4, "search", "Ctrl+F", has_nodes)
def _find(context: Context) -> None:
    context.shell.search_nodes()


@command("edit.find_next", "Find next", "Edit/Find", 4, "chevron-down", "F3", has_nodes)
def _find_next(context: Context) -> None:
    context.shell.find_next(1)


@command("edit.find_previous", "Find previous", "Edit/Find", 4, "chevron-up", "Shift+F3", has_nodes)
def _find_previous(context: Context) -> None:
    context.shell.find_next(-1)


@command(
    "edit.fields",
    "Edit fields",
    "Edit",
    3,
    "sliders-horizontal",
    "Shift+F2",
    nodes_selected,
    on_node=True,
)
def _fields(context: Context) -> None:
    """Of one node where it stands, of several in the inspector."""
    if len(context.session.selection.nodes) == 1:
        context.canvas.edit_in_place()
    else:
        context.shell.edit_fields()
