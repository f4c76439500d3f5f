"""Notes and frames in the search over everything: chosen by their words, gone to."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from graphs.drawing.shapes import plain
from graphs.remarks import Note, Remark, words
from widgets import icons
from widgets.answers import Answer, Way
from widgets.language import later, tr
from widgets.theme import Theme

_LONGEST = 60


def remark_answers(
    remarks: Iterable[Remark], theme: Theme, go: Callable[[str, Way], None]
) -> Iterator[Answer]:
    """An answer for each remark, which goes to it."""
    for remark in remarks:
        what = later("Note") if isinstance(remark, Note) else later("Frame")
        sign = "sticky-note" if isinstance(remark, Note) else "frame"
        said, icon = plain(words(remark), _LONGEST), icons.icon(sign, theme)
        act, known = partial(go, remark.id), (said, what, tr(what))
        yield Answer(tr(f"Go to {said}"), act, tr(what), icon, words=known)
