"""Every action as data, registered once: menus, toolbar, context menu and search read it."""

from functools import partial

from designer import cutouts
from designer.context import Context
from designer.menus import CANVAS_OPTIONS, PANEL_KEYS, PANELS, THEMES
from designer.register import COMMANDS as COMMANDS
from designer.register import Command as Command
from designer.register import (
    anything_selected,
    command,
    has_anything,
    has_nodes,
    nodes_selected,
    one_thing_selected,
    register,
    things_selected,
)
from graphs.architectures import ARCHITECTURES
from graphs.codegen.pytorch import module_text

ZOOM_STEP = 1.25


@command("file.new", "New", "File", 0, "file-plus", "Ctrl+N")
def _new(context: Context) -> None:
    context.files.new()


@command("file.start", "New from architecture…", "File", 0, "layout-grid", "Ctrl+Shift+N")
def _start(context: Context) -> None:
    context.files.start()


@command("file.open", "Open…", "File", 0, "folder-open", "Ctrl+O")
def _open(context: Context) -> None:
    context.files.open()


def _open_example(key: str, context: Context) -> None:
    context.files.open_example(key)


for _key, _each in ARCHITECTURES.items():
    _menu = f"File/Open example/{_each.family}"
    register(
        Command(f"example.{_key}", _each.title, _menu, partial(_open_example, _key), 0, "network")
    )


@command("file.import_pytorch", "Import PyTorch…", "File", 0, "file-input")
def _import_pytorch(context: Context) -> None:
    context.files.import_file("pytorch")


@command("file.import_onnx", "Import ONNX…", "File", 0, "file-input")
def _import_onnx(context: Context) -> None:
    context.files.import_file("onnx")


@command("file.save", "Save", "File", 1, "save", "Ctrl+S")
def _save(context: Context) -> None:
    context.files.save()


@command("file.save_as", "Save as…", "File", 1, "save-all", "Ctrl+Shift+S")
def _save_as(context: Context) -> None:
    context.files.save_as()


@command("file.close", "Close tab", "File", 3, "x", "Ctrl+W")
def _close(context: Context) -> None:
    context.files.close()


@command("file.quit", "Quit", "File", 3, "log-out", "Ctrl+Q")
def _quit(context: Context) -> None:
    context.shell.quit()


@command(
    "edit.undo",
    "Undo",
    "Edit",
    0,
    "undo-2",
    "Ctrl+Z",
    lambda c: c.session.document.history.can_undo,
)
def _undo(context: Context) -> None:
    context.session.document.undo()


@command(
    "edit.redo",
    "Redo",
    "Edit",
    0,
    "redo-2",
    "Ctrl+Shift+Z Ctrl+Y",
    lambda c: c.session.document.history.can_redo,
)
def _redo(context: Context) -> None:
    context.session.document.redo()


@command(
    "edit.cut",
    "Cut",
    "Edit",
    1,
    "scissors",
    "Ctrl+X",
    things_selected,
    edits=True,
    on_node=True,
    on_remark=True,
)
def _cut(context: Context) -> None:
    _copy(context)
    context.session.document.perform(cutouts.selection_removal(context.session))


@command(
    "edit.copy", "Copy", "Edit", 1, "copy", "Ctrl+C", things_selected, on_node=True, on_remark=True
)
def _copy(context: Context) -> None:
    context.clipboard.set_text(cutouts.copied(context.session))


@command("edit.copy_code", "Copy PyTorch code", "Edit", 1, "code", "Ctrl+Shift+C", has_nodes)
def _copy_code(context: Context) -> None:
    facts = context.session.document.root.facts
    context.clipboard.set_text(module_text(facts.network, facts).text)


@command("edit.paste", "Paste", "Edit", 1, "clipboard-paste", "Ctrl+V", edits=True)
def _paste(context: Context) -> None:
    session, text = context.session, context.clipboard.text()
    if len(text) <= cutouts.SHORT:
        cutouts.paste(session, text)
    else:
        cutouts.paste_aside(session, text, context.aside)


@command(
    "edit.duplicate",
    "Duplicate",
    "Edit",
    1,
    "layers",
    "Ctrl+D",
    things_selected,
    edits=True,
    on_node=True,
    on_remark=True,
)
def _duplicate(context: Context) -> None:
    session = context.session
    if len(session.selection.nodes) <= cutouts.FEW:
        cutouts.duplicate(session)
    else:
        cutouts.duplicate_aside(session, context.aside)


@command("edit.select_all", "Select all", "Edit", 2, "mouse-pointer-2", "Ctrl+A", has_anything)
def _select_all(context: Context) -> None:
    network = context.session.document.network
    context.session.selection.set(network.nodes, network.wiring, network.remarks)


@command(
    "edit.delete",
    "Delete",
    "Edit",
    2,
    "trash-2",
    "Del Backspace",
    anything_selected,
    edits=True,
    on_node=True,
    on_remark=True,
)
def _delete(context: Context) -> None:
    context.canvas.delete_selection(False)


@command(
    "edit.delete_heal",
    "Delete and join neighbours",
    "Edit",
    2,
    "unlink",
    "Ctrl+Del",
    nodes_selected,
    edits=True,
    on_node=True,
)
def _delete_heal(context: Context) -> None:
    context.canvas.delete_selection(True)


@command("edit.add_layer", "Add a layer…", "Edit", 3, "plus")
def _add_layer(context: Context) -> None:
    context.canvas.ask_for_layer()


@command(
    "edit.rename",
    "Rename",
    "Edit",
    3,
    "pencil",
    "F2",
    one_thing_selected,
    on_node=True,
    on_remark=True,
)
def _rename(context: Context) -> None:
    for key in context.session.selection.remarks:
        context.canvas.edit_remark(key)
        return
    context.shell.rename()


@command("edit.find_action", "Search actions…", "Edit", 4, "search", "Ctrl+Shift+P")
def _find_action(context: Context) -> None:
    context.shell.search_actions()


@command("view.zoom_in", "Zoom in", "View", 0, "zoom-in", "Ctrl++ Ctrl+=")
def _zoom_in(context: Context) -> None:
    context.canvas.zoom_by(ZOOM_STEP)


@command("view.zoom_out", "Zoom out", "View", 0, "zoom-out", "Ctrl+-")
def _zoom_out(context: Context) -> None:
    context.canvas.zoom_by(1 / ZOOM_STEP)


@command("view.zoom_100", "Zoom to 100 %", "View", 0, "scan", "Ctrl+0 1")
def _zoom_100(context: Context) -> None:
    context.canvas.zoom_to(1.0)


@command("view.fit", "Fit everything", "View", 0, "maximize", "Home")
def _fit(context: Context) -> None:
    context.canvas.fit_all()


@command("view.fit_selection", "Fit the selection", "View", 0, "target", "F", anything_selected)
def _fit_selection(context: Context) -> None:
    context.canvas.fit_selection()


_THEME_ICONS = {"system": "sun-moon", "light": "sun", "dark": "moon"}
_PANEL_ICONS = {
    "palette": "panel-left",
    "inspector": "panel-right",
    "code": "square-code",
    "below": "panel-bottom",
}


def _panel(name: str, title: str) -> Command:
    return Command(
        f"view.{name}",
        f"Show {title.lower()}",
        "View",
        lambda context: context.shell.turn_panel(name),
        1,
        _PANEL_ICONS[name],
        PANEL_KEYS.get(name, ()),
        checked=lambda context: context.shell.shows_panel(name),
    )


_OPTION_ICONS = {"minimap": "map", "guides": "magnet"}


def _option(name: str, title: str) -> Command:
    return Command(
        f"view.{name}",
        title,
        "View",
        lambda context: context.canvas.turn(name),
        1,
        _OPTION_ICONS[name],
        checked=lambda context: context.canvas.is_on(name),
    )


def _theme(name: str, title: str) -> Command:
    return Command(
        f"theme.{name}",
        title,
        "View/Theme",
        lambda context: context.shell.choose_theme(name),
        2,
        _THEME_ICONS[name],
        checked=lambda context: context.shell.theme_choice == name,
    )


for _made in (
    *(_panel(name, title) for name, title in PANELS.items()),
    *(_option(name, title) for name, title in CANVAS_OPTIONS.items()),
    *(_theme(name, title) for name, title in THEMES.items()),
):
    register(_made)


@command("network.next_problem", "Next problem", "Network", 1, "circle-alert", "F8")
def _next_problem(context: Context) -> None:
    context.shell.next_problem()


@command(
    "network.train",
    "Train",
    "Network",
    2,
    "play",
    "F5",
    lambda context: has_nodes(context) and context.trainer.state != "running",
)
def _train(context: Context) -> None:
    context.trainer.train()


@command(
    "network.pause",
    "Pause training",
    "Network",
    2,
    "pause",
    "F6",
    lambda context: context.trainer.state == "running",
)
def _pause(context: Context) -> None:
    context.trainer.pause()


@command(
    "network.stop",
    "Stop training",
    "Network",
    2,
    "circle-stop",
    "Shift+F5",
    lambda context: context.trainer.state != "idle",
)
def _stop(context: Context) -> None:
    context.trainer.stop()


@command("help.layer", "About the layer", "Help", 0, "book-open", "F1", on_node=True)
def _layer(context: Context) -> None:
    context.shell.show_layer_page()


@command("help.shortcuts", "Shortcuts", "Help", 0, "keyboard", "?")
def _shortcuts(context: Context) -> None:
    context.shell.show_shortcuts()


@command("help.edit_shortcuts", "Edit shortcuts…", "Help", 0, "keyboard")
def _edit_shortcuts(context: Context) -> None:
    context.shell.edit_shortcuts()


@command("help.about", "About Convas", "Help", 1, "info")
def _about(context: Context) -> None:
    context.shell.show_about()


import designer.block_commands  # noqa: E402  (they stand last in the menus)
import designer.data_commands  # noqa: E402
import designer.export_commands  # noqa: E402
import designer.extracting  # noqa: E402
import designer.find_commands  # noqa: E402
import designer.keyboard_commands  # noqa: E402
import designer.language_commands  # noqa: E402
import designer.layout_commands  # noqa: E402
import designer.node_commands  # noqa: E402
import designer.remark_commands  # noqa: E402
import designer.select_commands  # noqa: E402
import designer.tab_commands  # noqa: E402
import designer.weight_commands  # noqa: E402, F401
