"""Texts that no single string of the source holds: assembled ones, names of commands, Qt's own."""

from designer.commands import COMMANDS

PLACE = "assembled"

ASSEMBLED = (
    # designer/matching.py: counts, each with what it counts.
    "%1 weight by name",
    "%1 weights by name",
    "%1 weight by order and shape",
    "%1 weights by order and shape",
    "%1 weight missing",
    "%1 weights missing",
    "%1 weight of another shape",
    "%1 weights of another shape",
    "%1 weight unexpected",
    "%1 weights unexpected",
    "no weights",
    "%1 by name",
    "%1 by order and shape",
    "%1 missing",
    "%1 of another shape",
    "%1 unexpected",
    # graphs/formulas.py: the input by its kind.
    "already sees the whole input",
    "already sees the whole sequence",
    "already sees the whole image",
    "already sees the whole volume",
    # designer/starting.py: what is asked for.
    "The number of channels must be a whole number from 1, not “%1”",
    "The number of classes must be a whole number from 1, not “%1”",
    # graphs/layers: a field, or what arrives.
    "groups %1 does not divide arriving %2",
    "num_groups %1 does not divide arriving %2",
    # graphs/repair/inside.py: before a repair.
    "In %1, %2",
    # designer/forecast.py: what the memory is for.
    "%1 weights",
    "%1 gradients",
    "%1 activations",
    # What combo boxes offer, how a run ended, parts of the data: one word each.
    "first",
    "worst",
    "epoch",
    "step",
    "time",
    "paused",
    "finished",
    "stopped",
    "failed",
    "training",
    "validation",
    "test",
    # What stands over charts and beside published figures.
    "Loss",
    "Accuracy",
    "Connections",
    # What the sources of published figures are made of.
    "ten crops",
    "seven nets and 144 crops",
    "from its discriminator",
)
"""Texts that are put together from words, as they are when they are shown."""

QT = (
    "OK",
    "Cancel",
    "Save",
    "Discard",
    "Don't Save",
    "Close without Saving",
    "Close",
    "Open",
    "Yes",
    "No",
    "Undo",
    "Redo",
    "Cut",
    "Copy",
    "Paste",
    "Delete",
    "Select All",
    "Look in:",
    "Directory:",
    "Folder",
    "File name:",
    "Files of type:",
    "Choose",
    "Back",
    "Forward",
    "Parent Directory",
    "Create New Folder",
    "List View",
    "Detail View",
    "Name",
    "Size",
    "Type",
    "Date Modified",
    "%1 already exists.\nDo you want to replace it?",
    "More…",
    "Scroll Left",
    "Scroll Right",
    "Float",
    "Undocks and re-attaches the dock widget",
    "Closes the dock widget",
)
"""What Qt says by itself in the window: buttons of questions, menus of fields, its file dialog."""

NO_TEXTS = {
    "%1[*] — Convas",
    "%1 of %2",
    "%1: %2",
    "4 * width",
    "Convas",
    "PyTorch",
    "Align %1",
    "Application Support",
    "Distribute %1",
    "Edit/Walk along wires",
    "Extend the selection %1",
    "File/Open example/%1",
    "GoogLeNet of the paper",
    "JetBrains Mono",
    "Network/Notes and frames",
    "Walk %1",
    '{"type": "%1"',
}
"""What looks like a text and is none, or is assembled above."""


_NAMES = ("example.", "language.en", "language.it", "language.ro")
"""Commands called by the name of a network or of a language."""


def elsewhere() -> list[str]:
    """All these texts."""
    commands = COMMANDS.values()
    menus = [title for each in commands for title in each.menu.split("/")]
    titles = [each.text for each in commands if not each.id.startswith(_NAMES)]
    return [*ASSEMBLED, *QT, *titles, *menus]
