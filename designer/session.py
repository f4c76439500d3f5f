"""A session: one open document with its selection. A tab shows it, the panels bind to it."""

from dataclasses import dataclass, field

from designer.document import Document
from designer.selection import Selection


@dataclass
class Session:
    """An open document and what is selected in it."""

    document: Document
    selection: Selection = field(init=False)

    def __post_init__(self) -> None:
        self.selection = Selection(self.document)
