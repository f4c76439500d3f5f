"""The language of the window: `tr` says a text in it. English needs no catalogue.

A text is a finished English sentence, from here or from the floors below, which know no language.
It is looked up whole, or matched with the catalogue's texts that have holes; what is not found
stays English.
"""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from widgets.language.catalogue import Catalogue

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "translations"

_spoken = "en"
_catalogue: "Catalogue | None" = None


def tr(text: str) -> str:
    """A text in the window's language; as it is where the catalogue does not know it."""
    return text if _catalogue is None else _catalogue.translated(text)


def said(parts: str) -> str:
    """Parts that are joined by commas, each in the window's language where it is known."""
    return ", ".join(map(tr, parts.split(", ")))


def later(text: str) -> str:
    """Marks a text that is written down here, and said in the window's language where shown."""
    return text


def spoken() -> str:
    """The code of the window's language."""
    return _spoken


def speak(code: str) -> None:
    """From now on texts are shown in a language."""
    global _spoken, _catalogue
    _spoken, _catalogue = code, _catalogue_of(code)


def _catalogue_of(code: str) -> "Catalogue | None":
    if code == "en":
        return None
    from widgets.language.catalogue import Catalogue  # not for English

    return Catalogue.read(FOLDER / f"{code}.json", code)
