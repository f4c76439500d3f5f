"""What a file of Python may offer to import, found by reading it: nothing of it is run."""

import ast
from collections.abc import Iterable, Iterator

LARGEST = 2**20
_MOST = 40


def module_names(text: str) -> list[str]:
    """Names in a file that look like modules, those that no other one uses first.

    Classes that derive from a Module, variables made of one, functions that need no arguments.
    Empty for what is no Python, or too long to be looked at.
    """
    if len(text) > LARGEST:
        return []
    try:
        body = ast.parse(text).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    classes = _module_classes(body)
    inner = {name for each in classes.values() for name in _names_in(each)} & classes.keys()
    outer = [name for name in reversed(classes) if name not in inner]
    made = [*_made(body, classes), *_functions(body)]
    return [*outer, *made, *(name for name in reversed(classes) if name in inner)][:_MOST]


def _module_classes(body: Iterable[ast.stmt]) -> dict[str, ast.ClassDef]:
    found: dict[str, ast.ClassDef] = {}
    for each in body:
        if isinstance(each, ast.ClassDef):
            bases = {_last_name(base) for base in each.bases}
            if any(base.endswith(("Module", "Sequential")) or base in found for base in bases):
                found[each.name] = each
    return found


def _last_name(value: ast.expr) -> str:
    if isinstance(value, ast.Attribute):
        return value.attr
    return value.id if isinstance(value, ast.Name) else ""


def _names_in(made: ast.ClassDef) -> Iterator[str]:
    """The names used inside a class; that it derives from another is no use of it."""
    for statement in made.body:
        for each in ast.walk(statement):
            if isinstance(each, ast.Name):
                yield each.id


def _made(body: Iterable[ast.stmt], classes: dict[str, ast.ClassDef]) -> Iterator[str]:
    for each in body:
        if isinstance(each, ast.Assign) and isinstance(each.value, ast.Call):
            called = _last_name(each.value.func)
            if called == "Sequential" or called in classes:
                yield from (t.id for t in each.targets if isinstance(t, ast.Name))


def _functions(body: Iterable[ast.stmt]) -> Iterator[str]:
    for each in body:
        if isinstance(each, ast.FunctionDef) and not each.name.startswith("_"):
            taken = [*each.args.posonlyargs, *each.args.args]
            returns = any(isinstance(inner, ast.Return) for inner in ast.walk(each))
            if returns and len(taken) <= len(each.args.defaults):
                yield each.name
