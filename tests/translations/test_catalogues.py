"""The catalogues say every text that people see, and say it whole.

What is missing is listed; `python -m tests.translations` brings it into the .ts files.
"""

import re

import pytest

from tests.translations.harvest import NOT_SHOWN, ROOT, harvest, texts_of, unsaid
from tests.translations.linguist import LOCALES, compiled, compiled_file, read
from widgets.language.catalogue import FORMS, HOLE, PLURALS, Catalogue

HOW = "run python -m tests.translations, translate what is unfinished in Qt Linguist, run it again"

pytestmark = pytest.mark.parametrize("code", LOCALES)


def forms(translation: str | list[str]) -> list[str]:
    return translation if isinstance(translation, list) else [translation]


def filled(text: str, empty: str) -> str:
    """A text with names in its holes, and nothing in one of them."""
    return HOLE.sub(lambda hole: "" if hole[1] == empty else f"x{hole[1]}", text)


def test_every_text_is_translated(code: str) -> None:
    known, places = read(code), harvest()
    missing = [f"{place}: {text}" for text, place in places.items() if not known.get(text)]
    assert not missing, "\n".join([f"{len(missing)} texts to translate; {HOW}:", *missing])


def test_no_translation_is_stale(code: str) -> None:
    stale = read(code).keys() - harvest().keys()
    assert not stale, "\n".join([f"no longer in the source; {HOW}:", *sorted(stale)])


def test_what_the_window_reads_is_what_the_translators_wrote(code: str) -> None:
    assert compiled_file(code).read_text(encoding="utf-8") == compiled(code), HOW


def test_translations_have_the_holes_of_their_texts(code: str) -> None:
    wrong = [
        (text, form)
        for text, translation in read(code).items()
        for form in forms(translation)
        if sorted(set(HOLE.findall(text))) != sorted(set(HOLE.findall(form)))
    ]
    assert not wrong


def test_plural_texts_have_all_forms(code: str) -> None:
    plural = [each for each in read(code).values() if isinstance(each, list)]
    assert {len(each) for each in plural} <= {FORMS[code]}


def test_translations_are_written_well(code: str) -> None:
    """The ends and line breaks of their texts, comma below, no doubled spaces, a sane length."""
    for text, translation in read(code).items():
        for form in forms(translation):
            assert form.strip() == form and "  " not in form, form
            assert not re.search("[şţŞŢ]", form), f"ș and ț have a comma below: {form}"
            assert form.count("\n") == text.count("\n"), form
            assert text.endswith("…") == form.endswith("…"), form
            assert text.endswith(".") == form.endswith("."), form
            assert len(form) <= 1.6 * len(text) + 16, form


def test_code_is_not_translated(code: str) -> None:
    """Fields, classes and calls are PyTorch's: they stand in a translation as in its text."""
    names = re.compile(r"\b(?:nn\.\w+|[a-z]+_[a-z_]+\b|[A-Z][a-z]+[A-Z0-9]\w*)")
    for text, translation in read(code).items():
        for form in forms(translation):
            assert set(names.findall(text)) <= set(names.findall(form)), (text, form)


def test_each_text_comes_out_of_its_catalogue(code: str) -> None:
    """A text whose holes are filled gives its own translation, not that of another one."""
    catalogue = Catalogue.read(compiled_file(code), code)
    for text, translation in read(code).items():
        end = re.search(r"(?<=\w)%(\d)$", text)
        empty = end[1] if end else ""
        wanted = [filled(form, empty) for form in forms(translation)]
        assert catalogue.translated(filled(text, empty)) in wanted, text


def test_the_window_says_every_text_in_its_language(code: str) -> None:
    found = [
        f"{path.relative_to(ROOT).as_posix()}:{line}: {text}"
        for path in sorted((ROOT / "widgets").rglob("*.py"))
        if not path.relative_to(ROOT).as_posix().startswith(NOT_SHOWN)
        for line, text in unsaid(path.read_text(encoding="utf-8"))
    ]
    assert not found, "\n".join(["put into tr(…), or into later(…) where tr says it:", *found])


def test_a_choice_in_a_text_is_harvested_as_each_of_its_ways(code: str) -> None:
    source = "def f(n):\n    return f\"{n} wire{'s' if n != 1 else ''} of {n}{n + 1} end here\"\n"
    assert [text for _, text in texts_of(source, "graphs/new.py")] == [
        "%1 wires of %2 end here",
        "%1 wire of %2 end here",
    ]


def test_a_text_that_nobody_has_translated_is_found(code: str) -> None:
    source = 'class A:\n    """No text."""\n    def f(self):\n        raise E("this is new")\n'
    assert [text for _, text in texts_of(source, "designer/new.py")] == ["this is new"]
    assert not list(texts_of(source, "designer/verbs/new.py"))


@pytest.mark.parametrize("count", ["0", "1", "2", "19", "20", "100", "101", "119", "1,020", "1.5"])
def test_plurals_are_those_of_the_language(code: str, count: str) -> None:
    romanian = {"1": 0, "20": 2, "100": 2, "1,020": 2}
    wanted = {"it": int(count != "1"), "ro": romanian.get(count, 1)}
    assert PLURALS[code](count) == wanted[code]
