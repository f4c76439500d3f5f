"""The list of layers that could stand in the places of the selected nodes."""

from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtGui import QIcon

from designer.document import Document
from designer.refused import Refused
from designer.replacing import Standing, candidates, replace_selected
from graphs.declare import CATEGORIES
from graphs.types import GraphError
from widgets import icons
from widgets.documents import Speaker
from widgets.search_popup import Answer, SearchPopup
from widgets.theme import Theme

_ICON = 10
_LONGEST = 40
_UNKNOWN = "shape unknown"


class Replacer:
    """Fills the search list with what could stand there, and puts the choice in place."""

    def __init__(self, popup: SearchPopup, speaker: Speaker) -> None:
        self._popup, self._speaker = popup, speaker

    def ask(self, document: Document, ids: frozenset[str], at: QPoint, theme: Theme) -> None:
        """Open the list for nodes of one kind at a point of the window."""
        keys = sorted(ids)
        node = document.network.nodes[keys[0]]
        what = node.name if len(keys) == 1 else f"{len(keys)} × {node.layer.kind}"
        scale = self._popup.devicePixelRatioF()
        squares = {
            category: QIcon(icons.square(theme.categories[category], _ICON, scale))
            for category in CATEGORIES
        }
        answers = [
            Answer(
                each.declared.kind,
                partial(self._replace, document, ids, each.declared.kind),
                _note(each),
                squares[each.declared.category],
                not each.refusal,
                (each.declared.kind, *each.declared.keywords),
            )
            for each in candidates(document, keys)
        ]
        self._popup.ask(answers, f"Replace {what} by", at)

    def _replace(self, document: Document, ids: frozenset[str], kind: str) -> None:
        try:
            told = replace_selected(document, ids, kind)
        except (Refused, GraphError) as error:
            self._speaker.refuse(error)
            return
        if told:
            self._speaker.say(told)


def _note(standing: Standing) -> str:
    """What the layer would give, or why it cannot stand there."""
    refusal = standing.refusal.removeprefix(f"{standing.declared.kind} ")
    text = refusal or ", ".join(map(str, standing.gives)) or _UNKNOWN
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
