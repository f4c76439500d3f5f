"""Brings the catalogues up to date with the source, and writes what the window reads of them.

Run from the repository's root: python -m tests.translations

New texts come into the .ts files unfinished, and what stands in the source no more leaves them.
Translate in Qt Linguist (pyside6-linguist) or by hand, then run it again.
"""

from tests.translations.harvest import harvest
from tests.translations.linguist import LOCALES, compiled, compiled_file, read, write


def main() -> None:
    places = harvest()
    files = {text: place.partition(":")[0] for text, place in places.items()}
    for code in LOCALES:
        known = read(code)
        write(code, {text: known.get(text, "") for text in places}, files)
        compiled_file(code).write_text(compiled(code), encoding="utf-8", newline="\n")
        missing = [text for text in places if not known.get(text)]
        print(f"{code}: {len(places)} texts, {len(missing)} to translate")
        for text in missing:
            print(f"  {places[text]}: {text}")


if __name__ == "__main__":
    main()
