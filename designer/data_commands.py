"""What is done with the data set, as commands: measure normalising layers on it."""

from designer.context import Context
from designer.register import command


def _normalising_selected(context: Context) -> bool:
    nodes = context.session.document.network.nodes
    return any(nodes[key].layer.measured for key in context.session.selection.nodes)


@command(
    "network.measure",
    "Measure on the data",
    "Network",
    3,
    "sigma",
    "",
    _normalising_selected,
    on_node=True,
)
def _measure(context: Context) -> None:
    """It is an edit, one step, once the worker has answered."""
    context.shell.measure_layers()
