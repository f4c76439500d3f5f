"""What is selected from what is selected, as commands: along wires, by kind, by size."""

from collections.abc import Callable, Iterable
from functools import partial

from designer import selecting
from designer.context import Context
from designer.register import Asked, Command, has_nodes, nodes_selected, register
from graphs.propagate import Facts

_MENU = "Edit/Select"
_Find = Callable[[Facts, Iterable[str]], set[str]]


def _select(find: _Find, context: Context) -> None:
    selection = context.session.selection
    selection.set(find(context.session.document.facts, selection.nodes))


def _selecting(
    key: str, text: str, icon: str, keys: str, find: _Find, enabled: Asked = nodes_selected
) -> None:
    run = partial(_select, find)
    register(Command(f"select.{key}", text, _MENU, run, 2, icon, (keys,), enabled))


_selecting(
    "upstream",
    "Select upstream",
    "arrow-up-from-line",
    "Ctrl+U",
    lambda facts, ids: selecting.upstream(facts.network, ids),
)
_selecting(
    "downstream",
    "Select downstream",
    "arrow-down-from-line",
    "Ctrl+J",
    lambda facts, ids: selecting.downstream(facts.network, ids),
)
_selecting(
    "chain",
    "Select the chain",
    "link",
    "Ctrl+Shift+J",
    lambda facts, ids: selecting.chain(facts.network, ids),
)
_selecting(
    "same_type",
    "Select same type",
    "shapes",
    "Ctrl+Shift+Y",
    lambda facts, ids: selecting.same_type(facts.network, ids),
)
_selecting("same_stage", "Select same stage", "proportions", "Ctrl+Shift+H", selecting.same_stage)
_selecting(
    "invert",
    "Invert selection",
    "contrast",
    "Ctrl+I",
    lambda facts, ids: selecting.others(facts.network, ids),
    has_nodes,
)
