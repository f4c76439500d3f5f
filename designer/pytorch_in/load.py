"""A file of Python run for the module that it defines. Whatever goes wrong becomes a sentence."""

import inspect
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

from torch import nn

from designer.pytorch_in.making import recorded_making
from designer.pytorch_in.places import line_of
from designer.refused import Refused


def load(path: Path, name: str) -> nn.Module:
    """The module that `name` means in a file: a class, an instance or a function that makes one.

    Without a name it is the only class of a module that the file defines.
    """
    with recorded_making():
        space = _run(path)
        found = _named(space, path, name or _only(space, path))
        with explained(path, f"{path.name}: "):
            made = found() if callable(found) and not isinstance(found, nn.Module) else found
    if not isinstance(made, nn.Module):
        raise Refused(f"{name} in {path.name} gives {_a(type(made))}, not an nn.Module")
    return made.cpu().eval()


def _run(path: Path) -> dict[str, Any]:
    try:
        code = compile(path.read_bytes(), str(path), "exec", dont_inherit=True)
    except SyntaxError as error:
        where = f"{path.name} line {error.lineno}" if error.lineno else path.name
        raise Refused(f"{where} is not Python: {error.msg}") from None
    except ValueError as error:
        raise Refused(f"{path.name} is not Python: {error}") from None
    stem = path.stem if path.stem not in sys.modules else f"{path.stem}_imported"
    module = ModuleType(stem)
    module.__file__ = str(path)
    sys.modules[stem] = module
    sys.path.insert(0, str(path.parent))
    sys.argv = [str(path)]
    with explained(path):
        exec(code, module.__dict__)
    return module.__dict__


@contextmanager
def explained(path: Path, before: str = "") -> Iterator[None]:
    """Turn what the file's code raises into a sentence with its type, message and line."""
    try:
        yield
    except Refused:
        raise
    except (Exception, SystemExit, KeyboardInterrupt, RecursionError) as error:
        raise Refused(f"{sentence(error, path)}") from error


def sentence(error: BaseException, path: Path) -> str:
    """An error of the file's code in a line: `net.py line 12 raises ValueError: …`."""
    where = line_of(error, path.parent) or path.name
    text = " ".join(str(error).split())[:300]
    return f"{where} raises {type(error).__name__}{f': {text}' if text else ''}"


def _named(space: dict[str, Any], path: Path, name: str) -> Callable[[], Any] | nn.Module:
    if name not in space:
        raise Refused(f"there is no {name[:60]} in {path.name}; {_what_there_is(space, path)}")
    found = space[name]
    if isinstance(found, nn.Module):
        return found
    if inspect.isclass(found) and not issubclass(found, nn.Module):
        raise Refused(f"{name} in {path.name} is no nn.Module; {_what_there_is(space, path)}")
    if not callable(found):
        raise Refused(f"{name} in {path.name} is {_a(type(found))}, not an nn.Module")
    needed = _needed(found)
    if needed:
        raise Refused(
            f"{name} needs {', '.join(needed)} to be made; add a function without arguments to "
            f"{path.name} that returns it, and import that"
        )
    return found  # type: ignore[no-any-return]


def _needed(found: Any) -> list[str]:
    try:
        parameters = inspect.signature(found).parameters.values()
    except (TypeError, ValueError):
        return []
    open_ended = (inspect.Parameter.VAR_KEYWORD, inspect.Parameter.VAR_POSITIONAL)
    return [
        each.name
        for each in parameters
        if each.default is inspect.Parameter.empty and each.kind not in open_ended
    ]


def _only(space: dict[str, Any], path: Path) -> str:
    names = _modules(space)
    if len(names) != 1:
        raise Refused(
            f"say which module of {path.name} to import, as {path.name}:NAME; "
            f"{_what_there_is(space, path)}"
        )
    return names[0]


def _modules(space: dict[str, Any]) -> list[str]:
    own = space["__name__"]
    return [
        name
        for name, each in space.items()
        if isinstance(each, nn.Module)
        or (inspect.isclass(each) and issubclass(each, nn.Module) and each.__module__ == own)
    ]


def _what_there_is(space: dict[str, Any], path: Path) -> str:
    own = space["__name__"]
    modules = _modules(space)
    functions = [n for n, f in space.items() if inspect.isfunction(f) and f.__module__ == own]
    if modules:
        return f"its modules are {', '.join(modules[:8])}"
    if functions:
        return f"it defines no nn.Module, only the functions {', '.join(functions[:8])}"
    return "it defines no nn.Module"


def _a(cls: type) -> str:
    article = "an" if cls.__name__[0].lower() in "aeiou" else "a"
    return f"{article} {cls.__name__}"
