"""What is done with the tabs: turned to, opened again, brought back at the next start."""

from designer.context import Context
from designer.register import Command, command, register


@command(
    "file.reopen",
    "Reopen closed tab",
    "File",
    3,
    "rotate-ccw",
    "Ctrl+Shift+T",
    lambda context: context.files.can_reopen,
)
def _reopen(context: Context) -> None:
    context.files.reopen()


def _several(context: Context) -> bool:
    return context.files.several


@command("view.next_tab", "Next tab", "View", 3, "chevron-right", "Ctrl+Tab Ctrl+PgDown", _several)
def _next(context: Context) -> None:
    context.files.turn(1)


@command(
    "view.previous_tab",
    "Previous tab",
    "View",
    3,
    "chevron-left",
    "Ctrl+Shift+Tab Ctrl+PgUp",
    _several,
)
def _previous(context: Context) -> None:
    context.files.turn(-1)


def _turn_restoring(context: Context) -> None:
    context.shell.turn_restoring()


register(
    Command(
        "view.restore_tabs",
        "Open what was open at the next start",
        "View",
        _turn_restoring,
        3,
        "history",
        checked=lambda context: context.shell.restores_tabs,
    )
)
