"""Mnemonics: in every menu each entry has a letter of its own, found anew for any language."""

from collections.abc import Sequence

from PySide6.QtWidgets import QMenu


def mark_letters(menu: QMenu) -> None:
    """Underline a letter of each entry of a menu, unlike those of the others."""
    entries = [each for each in menu.actions() if not each.isSeparator()]
    for entry, text in zip(entries, marked([plain(each.text()) for each in entries]), strict=True):
        entry.setText(text)


def plain(text: str) -> str:
    """An entry's text without its mark."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def marked(texts: Sequence[str]) -> list[str]:
    """Texts with `&` before a letter each: that of a word's beginning where it can be.

    Where there are too few letters for all, some texts stay without one.
    """
    wanted = [_letters(text) for text in texts]
    owner: dict[str, int] = {}
    for place in range(len(texts)):
        _find(place, wanted, owner, set())
    letters = {place: letter for letter, place in owner.items()}
    return [
        _with(text, wanted[place].get(letters.get(place, ""))) for place, text in enumerate(texts)
    ]


def _letters(text: str) -> dict[str, int]:
    """The letters that a text offers, the best first, with their places."""
    starts = [at for at, _ in enumerate(text) if not at or text[at - 1] in " -("]
    others = [at for at in range(len(text)) if at not in starts]
    found: dict[str, int] = {}
    for at in (*starts, *others):
        if text[at].isalnum():
            found.setdefault(text[at].casefold(), at)
    return found


def _find(
    place: int, wanted: Sequence[dict[str, int]], owner: dict[str, int], tried: set[str]
) -> bool:
    """Give a text a letter, if need be by letting others take their next best."""
    free = [letter for letter in wanted[place] if letter not in owner]
    if free:
        owner[free[0]] = place
        return True
    for letter in wanted[place]:
        if letter not in tried:
            tried.add(letter)
            if _find(owner[letter], wanted, owner, tried):
                owner[letter] = place
                return True
    return False


def _with(text: str, at: int | None) -> str:
    if at is None:
        return text.replace("&", "&&")
    return f"{text[:at].replace('&', '&&')}&{text[at:].replace('&', '&&')}"
