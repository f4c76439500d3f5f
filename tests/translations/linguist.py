"""The catalogues: Qt Linguist's .ts files, which people edit, and what the window reads of them."""

import json
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from pathlib import Path

from widgets.language import FOLDER
from widgets.language.catalogue import HOLE, WORD, Known

Translation = str | list[str]
"""One text, or one for each plural form; empty where nobody has written it yet."""

LOCALES = {"it": "it_IT", "ro": "ro_RO"}

_CONTEXT = "Convas"
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


def source_file(code: str) -> Path:
    """The file that Qt Linguist opens."""
    return FOLDER / f"convas_{code}.ts"


def compiled_file(code: str) -> Path:
    """The file that the window reads."""
    return FOLDER / f"{code}.json"


def read(code: str) -> dict[str, Translation]:
    """A language's translations by their English texts."""
    path = source_file(code)
    if not path.exists():
        return {}
    return {
        message.findtext("source", ""): _translation(message)
        for message in ET.parse(path).iter("message")
    }


def write(code: str, translations: Mapping[str, Translation], places: Mapping[str, str]) -> None:
    """Write a language's .ts file; places: where each text stands in the source."""
    root = ET.Element("TS", version="2.1", language=LOCALES[code], sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = _CONTEXT
    for text in sorted(translations, key=lambda each: (places[each], each)):
        context.append(_message(text, translations[text], places[text]))
    ET.indent(root, "    ")
    written = _HEAD + ET.tostring(root, encoding="unicode") + "\n"
    source_file(code).write_text(written, encoding="utf-8", newline="\n")


def compiled(code: str) -> str:
    """What the window reads of a language's .ts file."""
    known: Known = {"whole": {}, "holed": {}}
    for text, translation in sorted(read(code).items()):
        if not all(translation if isinstance(translation, list) else [translation]):
            continue
        if HOLE.search(text):
            known["holed"].setdefault(telling_word(text), []).append((text, translation))
        else:
            assert isinstance(translation, str), text
            known["whole"][text] = translation
    return json.dumps(known, ensure_ascii=False, indent=0, sort_keys=True) + "\n"


def telling_word(text: str) -> str:
    """The longest word of a text that no hole touches: by it the text is found."""
    bare = HOLE.sub("%", text)
    words: list[str] = WORD.findall(bare)
    whole = [word for word in words if f"%{word}" not in bare and f"{word}%" not in bare]
    return max(whole or words, key=len)


def _message(text: str, translation: Translation, place: str) -> ET.Element:
    message = ET.Element("message")
    if isinstance(translation, list):
        message.set("numerus", "yes")
    ET.SubElement(message, "location", filename=place)
    ET.SubElement(message, "source").text = text
    target = ET.SubElement(message, "translation")
    forms = translation if isinstance(translation, list) else [translation]
    if not all(forms):
        target.set("type", "unfinished")
    if isinstance(translation, list):
        for form in forms:
            ET.SubElement(target, "numerusform").text = form
    else:
        target.text = translation
    return message


def _translation(message: ET.Element) -> Translation:
    if message.get("numerus") == "yes":
        return [form.text or "" for form in message.iter("numerusform")]
    return message.findtext("translation", "")
