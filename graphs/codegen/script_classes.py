"""The classes and imports of a training script: the network's own, named apart from the rest."""

import ast
import sys
from collections.abc import Iterable
from dataclasses import replace

from graphs.codegen.pytorch import ModuleText, module_text
from graphs.network import Network
from graphs.propagate import Facts
from graphs.types import GraphError


def own_classes(
    network: Network, facts: Facts, module: ModuleText, rest: Iterable[str], reserved: set[str]
) -> tuple[ModuleText, str, str]:
    """The module whose classes are called like nothing in the script, its classes, its imports.

    rest: the other texts. reserved: names that those of other scripts have.
    """
    used = reserved.union(*map(names_in, rest))
    if module.class_name in used:
        named = replace(network, name=f"{network.name} network")
        module = module_text(named, replace(facts, network=named))
    definition, imports = _classes_and_imports(module.text)
    taken = names_in(definition) & used
    if taken:
        raise GraphError(f"The training script has a {min(taken)} of its own; rename yours.")
    return module, _described(definition, module), imports


def names_in(text: str) -> set[str]:
    """What a text defines or imports at its top."""
    found: set[str] = set()
    for each in ast.parse(text).body:
        match each:
            case ast.ClassDef(name=name) | ast.FunctionDef(name=name):
                found.add(name)
            case ast.Assign(targets=[ast.Name(id=name)]):
                found.add(name)
            case ast.Import(names=names) | ast.ImportFrom(names=names):
                found.update(alias.asname or alias.name for alias in names)
            case _:
                pass
    return found


def _classes_and_imports(text: str) -> tuple[str, str]:
    """A module's text between its imports and what happens when it is run alone; its imports."""
    lines, body = text.split("\n"), ast.parse(text).body
    imports = [each for each in body if isinstance(each, ast.Import | ast.ImportFrom)]
    alone = next(each for each in body if isinstance(each, ast.If))
    first, last = imports[0].lineno - 1, imports[-1].end_lineno
    definition = "\n".join(lines[last : alone.lineno - 1])
    return definition.strip("\n") + "\n", "\n".join(lines[first:last]) + "\n"


def _described(definition: str, module: ModuleText) -> str:
    """The classes, each with a docstring: the network's says what the module's text says first."""
    said = (ast.get_docstring(ast.parse(module.text)) or module.class_name).partition("\n")[0]
    lines = definition.split("\n")
    for each in reversed(ast.parse(definition).body):
        if isinstance(each, ast.ClassDef) and ast.get_docstring(each) is None:
            text = said if each.name == module.class_name else f"A part of {module.class_name}."
            lines[each.lineno : each.lineno] = [f'    """{text}"""', ""]
    return "\n".join(lines)


def merged(texts: Iterable[str]) -> str:
    """All imports once, in the order that linters ask for: Python's own first, then others."""
    whole: set[tuple[str, str]] = set()
    parts: dict[str, set[str]] = {}
    for each in (node for text in texts for node in ast.parse(text).body):
        if isinstance(each, ast.Import):
            whole.update((alias.name, alias.asname or "") for alias in each.names)
        elif isinstance(each, ast.ImportFrom):
            parts.setdefault(each.module or "", set()).update(alias.name for alias in each.names)
    lines = [(name, f"import {name}" + f" as {other}" * bool(other)) for name, other in whole]
    start = sorted(lines, key=lambda line: line[0].lower())
    end = [(name, f"from {name} import {_listed(parts[name])}") for name in parts]
    lines = [*start, *sorted(end, key=lambda line: line[0].lower())]
    own = [text for name, text in lines if name.partition(".")[0] in sys.stdlib_module_names]
    others = [text for _, text in lines if text not in own]
    return "\n".join([*own, "", *others]) + "\n"


def _listed(names: Iterable[str]) -> str:
    """Names as isort sorts them: constants, classes, the rest."""
    return ", ".join(sorted(names, key=lambda n: (not n.isupper(), not n[0].isupper(), n)))
