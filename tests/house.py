"""Reads a source tree without running it: its modules, what they import, how long things are."""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

Definition = ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Import:
    """One imported module; `eager` where the import runs with the importing module itself."""

    name: str
    line: int
    eager: bool


@dataclass(frozen=True)
class Length:
    """How many lines a file, class or function takes; `place` is `file` or `file:Class.name`."""

    kind: str
    place: str
    lines: int


class House:
    """The Python files of a tree, by module name: the named packages, or single files."""

    def __init__(self, root: Path, parts: Iterable[str]) -> None:
        files = [file for part in parts for file in _python_files(root / part)]
        self.paths = {_module_name(file.relative_to(root)): file for file in files}
        self._root = root
        self._trees = {
            name: ast.parse(file.read_text("utf-8")) for name, file in self.paths.items()
        }

    def path(self, module: str) -> str:
        """The module's file, relative to the tree, with forward slashes."""
        return self.paths[module].relative_to(self._root).as_posix()

    @cached_property
    def imports(self) -> dict[str, list[Import]]:
        return {name: list(self._imports_of(name)) for name in self.paths}

    def lengths(self) -> Iterator[Length]:
        for module, path in self.paths.items():
            place = self.path(module)
            yield Length("file", place, len(path.read_text("utf-8").splitlines()))
            yield from _lengths_inside(self._trees[module], f"{place}:")

    def edges(self, *, eager: bool) -> dict[str, set[str]]:
        """Which modules of the house each one imports; only while it is loaded if `eager`."""
        return {
            module: {
                found.name
                for found in imports
                if found.name in self.paths and (found.eager or not eager)
            }
            for module, imports in self.imports.items()
        }

    def _imports_of(self, module: str) -> Iterator[Import]:
        lazy = set(_not_run_at_load(self._trees[module]))
        for node in ast.walk(self._trees[module]):
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = self._names_from(module, node)
            else:
                continue
            for name in names:
                yield Import(name, node.lineno, node not in lazy)

    def _names_from(self, module: str, node: ast.ImportFrom) -> list[str]:
        """`from a import b` brings the module a.b where there is one, else something out of a."""
        source = node.module or ""
        if node.level:
            is_package = self.paths[module].name == "__init__.py"
            parents = module.split(".")
            parents = parents[: len(parents) - node.level + is_package]
            source = ".".join([*parents, *source.split(".")] if source else parents)
        inner = [f"{source}.{alias.name}" for alias in node.names]
        modules = [name for name in inner if name in self.paths]
        return modules if len(modules) == len(inner) else [source, *modules]


def path_between(edges: dict[str, set[str]], start: str, goals: set[str]) -> list[str]:
    """The shortest way along at least one edge from `start` to one of `goals`, or nothing."""
    ways = [[start]]
    seen: set[str] = set()
    for way in ways:
        for target in sorted(edges.get(way[-1], ())):
            if target in goals:
                return [*way, target]
            if target not in seen:
                seen.add(target)
                ways.append([*way, target])
    return []


def _python_files(path: Path) -> list[Path]:
    return [path] if path.is_file() else sorted(path.rglob("*.py"))


def _module_name(path: Path) -> str:
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _not_run_at_load(tree: ast.Module) -> Iterator[ast.AST]:
    """What stands inside functions, or is there for the type checker alone."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) or (
            isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING")
        ):
            yield from ast.walk(node)


def _lengths_inside(node: ast.AST, prefix: str) -> Iterator[Length]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, Definition):
            kind = "class" if isinstance(child, ast.ClassDef) else "function"
            assert child.end_lineno is not None
            yield Length(kind, prefix + child.name, child.end_lineno - child.lineno + 1)
            yield from _lengths_inside(child, f"{prefix}{child.name}.")
        else:
            yield from _lengths_inside(child, prefix)
