"""The texts that people see, read out of the source: whole sentences with numbered holes.

A text is a string of two words or more that is neither a docstring, an annotation nor a part of
what only machines and the command line read; one word counts inside `tr(…)`, in the register of
commands and as an edit's name. What is put into an f-string becomes a hole: %1, %2, … A choice
inside one (`{'s' if many else ''}`) makes a text of each way.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path

from tests.translations.elsewhere import NO_TEXTS, PLACE, elsewhere

ROOT = Path(__file__).resolve().parents[2]

FLOORS = ("graphs", "designer", "widgets")

NOT_SHOWN = (
    "graphs/architectures/build.py",
    "graphs/codegen/",
    "graphs/drawing/",
    "graphs/operators.py",
    "graphs/same.py",
    "designer/cli.py",
    "designer/figures/volumes/",
    "designer/opening.py",
    "designer/protocol.py",
    "designer/verbs/",
    "widgets/style.py",
    "widgets/highlight.py",
    "widgets/language/",
)
"""Files and folders whose texts go into files, to the command line or to programmers."""

SINGLE_WORDS = ("designer/menus.py", "designer/scores.py", "graphs/architectures/card.py")
"""Files where a word alone is a title too."""

SAYING = {"tr", "later", "Help", "offer", "say", "refuse", "Refused"}
"""Calls that say a text, mark it to be said, or hand it to what says it."""

SHOWING = {
    "QAction",
    "QCheckBox",
    "QLabel",
    "QMenu",
    "QPushButton",
    "addMenu",
    "label",
    "setAccessibleDescription",
    "setAccessibleName",
    "setPlaceholderText",
    "setText",
    "setToolTip",
}
"""Calls whose first argument is shown, so that a word alone is a text there."""

NAMES = {"LANGUAGES", "paper", "source", "menu", "keywords", "choices", "default", "paths"}
"""Arguments and fields that hold names of things, or words that are only searched."""

_SILENT_CALLS = {
    "compile",
    "sub",
    "match",
    "findall",
    "NamedTuple",
    "TypeVar",
    "Literal",
    "cast",
    "AssertionError",
    "TypeError",
    "KeyError",
    "setObjectName",
    "setStyleSheet",
    "follows",
    "layer",
}
_PIECE = re.compile(r"%1: \w+$|nn\.%1|<qt>")
_FIGURE = re.compile(r"[\d.,]+( [%MG])? \((?P<source>.+)\)")
_WORDS = re.compile(r"[A-Za-z]*[a-z]{2,}[A-Za-z]*")
_TITLED = {"unit", "empty"}
"""Fields' words that stand alone."""


@cache
def harvest() -> dict[str, str]:
    """Every text that people see, with the first place where it stands."""
    found: dict[str, str] = {}
    for floor in FLOORS:
        for path in sorted((ROOT / floor).rglob("*.py")):
            place = path.relative_to(ROOT).as_posix()
            for line, text in texts_of(path.read_text(encoding="utf-8"), place):
                found.setdefault(text, f"{place}:{line}")
    for text in elsewhere():
        found.setdefault(text, PLACE)
    return {text: place for text, place in found.items() if text not in NO_TEXTS}


def texts_of(source: str, place: str) -> Iterator[tuple[int, str]]:
    """The texts of one file with their lines."""
    if place.startswith(NOT_SHOWN):
        return
    tree = ast.parse(source)
    yield from _layers(tree)
    silent = _silent(tree)
    for node, alone in _strings(tree, silent, place.startswith(SINGLE_WORDS)):
        for text in templates(node):
            figure = _FIGURE.fullmatch(text)
            if figure:
                yield from ((node.lineno, part) for part in _parts_of(figure["source"]))
            elif is_text(text, alone):
                yield node.lineno, text


def _layers(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """What the declared layers say of themselves: the docstrings that palette and search show."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and any(
            isinstance(each, ast.Call) and _called(each) == "layer" for each in node.decorator_list
        ):
            yield node.lineno, ast.get_docstring(node) or ""


def _parts_of(source: str) -> list[str]:
    """What a published figure's source is made of: the paper, its table, how it was measured."""
    parts = [re.sub(r"\d+$", "%1", part) for part in source.split(", ")]
    return [part for part in parts if part.startswith(("the ", "table", "one ", "its ", "with "))]


def unsaid(source: str) -> Iterator[tuple[int, str]]:
    """Texts of the window that are neither said in its language nor marked to be said later."""
    tree = ast.parse(source)
    silent = _silent(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _called(node) in SAYING:
            silent.update(id(below) for below in ast.walk(node))
    shown = {
        id(node.args[0])
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and _called(node) in SHOWING and node.args
    }
    for string, _ in _strings(tree, silent, False):
        for text in templates(string):
            if is_text(text, id(string) in shown) and text not in NO_TEXTS:
                yield string.lineno, text


def is_text(text: str, alone: bool) -> bool:
    """Whether people could read it; alone: one word is enough."""
    if not _WORDS.search(re.sub(r"%\d+", "", text)) or "\\" in text or _PIECE.match(text):
        return False
    return alone or " " in text


def templates(node: ast.expr) -> list[str]:
    """A string as texts with numbered holes; several where it holds a choice."""
    if isinstance(node, ast.Constant):
        return [trimmed(node.value)] if isinstance(node.value, str) else []
    assert isinstance(node, ast.JoinedStr)
    ways = [_ways(part) for part in node.values]
    return [trimmed(_numbered(choice)) for choice in product(*ways)]


def trimmed(text: str) -> str:
    """A text without what joins it to another one: `, frozen` and ` (frozen)` are `frozen`."""
    text = text.strip(" ,;·:")
    return text[1:-1] if text.startswith("(") and text.endswith(")") else text


def _ways(part: ast.expr) -> list[str | None]:
    """What may stand at a part of an f-string; None: anything."""
    if isinstance(part, ast.Constant):
        return [str(part.value)]
    assert isinstance(part, ast.FormattedValue)
    inner = part.value
    if isinstance(inner, ast.IfExp):
        both = (inner.body, inner.orelse)
        if all(isinstance(each, ast.Constant) and isinstance(each.value, str) for each in both):
            return [str(each.value) for each in both if isinstance(each, ast.Constant)]
    return [None]


def _numbered(parts: tuple[str | None, ...]) -> str:
    """Parts as one text; holes side by side are one."""
    text, holes, open_hole = "", 0, False
    for part in parts:
        if part is None:
            if not open_hole:
                holes += 1
                text += f"%{holes}"
            open_hole = True
        elif part:
            text += part
            open_hole = False
    return text


def _silent(tree: ast.Module) -> set[int]:
    """Strings that are no texts: docstrings, annotations, keys, names, what is compared with."""
    found: set[int] = set()
    for node in ast.walk(tree):
        for each in _silenced_by(node):
            found.update(id(below) for below in ast.walk(each))
    return found


def _silenced_by(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        yield node.value
    elif isinstance(node, ast.AnnAssign):
        yield node.annotation
        if isinstance(node.target, ast.Name) and node.target.id in NAMES and node.value:
            yield node.value
    elif isinstance(node, ast.arg) and node.annotation is not None:
        yield node.annotation
    elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
        yield from [node.value] if "PAPER" in node.targets[0].id else []
    elif isinstance(node, ast.Dict):
        keys = (key for key in node.keys if isinstance(key, ast.Constant))
        yield from (key for key in keys if not _is_title(key))
    elif isinstance(node, ast.FunctionDef):
        yield from [node.returns] if node.returns is not None else []
        yield from node.body if node.name == "detail" else []
    elif isinstance(node, ast.Compare | ast.Subscript | ast.Assert):
        yield node
    elif isinstance(node, ast.keyword) and node.arg in NAMES:
        yield node.value
    elif isinstance(node, ast.Call) and _called(node) == "Architecture":
        yield from (node.args[1], node.args[3])
    elif isinstance(node, ast.Call) and _called(node) in _SILENT_CALLS:
        yield node


def _is_title(key: ast.expr | None) -> bool:
    return isinstance(key, ast.Constant) and isinstance(key.value, str) and key.value[:1].isupper()


def _strings(
    tree: ast.AST, silent: set[int], alone: bool
) -> Iterator[tuple[ast.Constant | ast.JoinedStr, bool]]:
    """Strings from outside in, and whether one word is enough there."""
    for child in ast.iter_child_nodes(tree):
        if id(child) in silent:
            continue
        if isinstance(child, ast.JoinedStr):
            yield child, alone
            for part in child.values:
                if isinstance(part, ast.FormattedValue) and _ways(part) == [None]:
                    yield from _strings(part, silent, alone)
        elif isinstance(child, ast.Constant):
            if isinstance(child.value, str):
                yield child, alone
        elif isinstance(child, ast.Call) and _called(child) in ("command", "Command"):
            yield from ((each, True) for each in child.args[1:2] if isinstance(each, ast.Constant))
        else:
            yield from _strings(child, silent, alone or _titles(child))


def _titles(node: ast.AST) -> bool:
    """Whether a word alone is a text there: inside `tr`, or as what an edit's name gives."""
    if isinstance(node, ast.Call):
        return _called(node) in ("tr", "later", "offer", "Help")
    if isinstance(node, ast.keyword):
        return node.arg in _TITLED
    if isinstance(node, ast.AnnAssign | ast.Assign):
        target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0]
        return isinstance(target, ast.Name) and target.id == "name" and _is_title(node.value)
    return isinstance(node, ast.FunctionDef) and node.name == "name"


def _called(node: ast.Call) -> str:
    called = node.func
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
