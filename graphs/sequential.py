"""The source of an `nn.Sequential` as a chain of layers: read as data, never run."""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

from graphs.declare import Layer
from graphs.layers.ends import Input
from graphs.network import Link, Network, Node, Wiring, check_name
from graphs.propagate import propagate
from graphs.reading import NoLayer, layer_from_call, left_to_arrive
from graphs.types import GraphError

LONGEST = 2**18
MOST = 5000
_STEP = 72
_SIDES = (224, 32, 28, 64)

Named = tuple[str, Layer]


class NotSequential(GraphError):
    """A text is no nn.Sequential of layers; the message says what is wrong and in which line."""


def looks_sequential(text: str) -> bool:
    """Whether a text is meant to be one, right or wrong."""
    return "Sequential" in text


def group_of(text: str) -> str:
    """The name that the code gives the whole: `features` of `self.features = nn.Sequential(…)`."""
    _, name = _found(text)
    return name


def read_sequential(text: str, group: str) -> Network:
    """The chain that a text writes down, as nodes named `group.0`, `group.1` …

    NotSequential when it is none. Sizes that follow from the layer before are left to it.
    """
    call, _ = _found(text)
    named = _unfinished(list(_members(call, group)))
    return _chain(named)


def _chain(named: Iterable[Named]) -> Network:
    nodes = {
        f"n{number}": Node(f"n{number}", layer, name, 0, (number - 1) * _STEP)
        for number, (name, layer) in enumerate(named, 1)
    }
    links = (
        Link(one.id, one.layer.outputs[0], other.id, other.layer.inputs[0])
        for one, other in pairwise(nodes.values())
    )
    return Network("sequential", nodes, Wiring(links))


def _found(text: str) -> tuple[ast.Call, str]:
    """The one nn.Sequential in a text, and the name that it is given there."""
    if len(text) > LONGEST:
        raise NotSequential(f"the text is longer than {LONGEST // 1024} KB")
    try:
        # Copied out of a method, its first line may be indented.
        body = ast.parse(text.strip()).body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        line = f"line {error.lineno}: " if isinstance(error, SyntaxError) and error.lineno else ""
        reason = error.msg if isinstance(error, SyntaxError) else "it cannot be read"
        raise NotSequential(f"{line}this is not Python: {reason}") from None
    rest = [each for each in body if not isinstance(each, (ast.Import, ast.ImportFrom))]
    if len(rest) != 1:
        raise NotSequential(f"one nn.Sequential(…) can be pasted, not {len(rest)} statements")
    value, name = _assigned(rest[0])
    if not isinstance(value, ast.Call) or _called(value) != "Sequential":
        raise NotSequential("only nn.Sequential(…) can be pasted as code")
    return value, name


def _assigned(statement: ast.stmt) -> tuple[ast.expr | None, str]:
    if isinstance(statement, ast.Expr):
        return statement.value, ""
    if isinstance(statement, ast.Return):
        return statement.value, ""
    if isinstance(statement, ast.Assign) and len(statement.targets) == 1:
        return statement.value, _target(statement.targets[0])
    if isinstance(statement, ast.AnnAssign):
        return statement.value, _target(statement.target)
    return None, ""


def _target(target: ast.expr) -> str:
    if isinstance(target, ast.Attribute):
        return target.attr
    return target.id if isinstance(target, ast.Name) else ""


def _called(call: ast.Call) -> str:
    """The last name of what is called: `Conv2d` of nn.Conv2d and of torch.nn.Conv2d."""
    if isinstance(call.func, ast.Attribute):
        owner = ast.unparse(call.func.value)
        known = owner in ("nn", "torch.nn", "collections")
        return call.func.attr if known else f"{owner}.{call.func.attr}"
    return call.func.id if isinstance(call.func, ast.Name) else ast.unparse(call.func)


def _members(call: ast.Call, path: str) -> Iterator[Named]:
    """The layers of an nn.Sequential, those of inner ones too, with their paths."""
    if call.keywords:
        raise NotSequential(f"line {call.lineno}: nn.Sequential takes no {call.keywords[0].arg}=")
    for name, value in _named_values(call):
        inner = f"{path}.{name}"
        if not isinstance(value, ast.Call):
            raise NotSequential(
                f"line {value.lineno}: {_short(value)} is no layer written out, as nn.ReLU()"
            )
        if _called(value) == "Sequential":
            yield from _members(value, inner)
        else:
            yield check_name(inner), _layer(value)


def _named_values(call: ast.Call) -> Iterator[tuple[str, ast.expr]]:
    if len(call.args) == 1 and isinstance(call.args[0], ast.Call):
        inner = call.args[0]
        if _called(inner) == "OrderedDict" and len(inner.args) == 1:
            yield from _pairs(inner.args[0])
            return
    values = [each for arg in call.args for each in _starred(arg)]
    yield from ((str(number), value) for number, value in enumerate(values))


def _starred(value: ast.expr) -> list[ast.expr]:
    if isinstance(value, ast.Starred) and isinstance(value.value, (ast.List, ast.Tuple)):
        return list(value.value.elts)
    return [value]


def _pairs(value: ast.expr) -> Iterator[tuple[str, ast.expr]]:
    """The names and values of an OrderedDict: a list of pairs or a dictionary."""
    pairs: list[tuple[ast.expr | None, ast.expr]] = []
    if isinstance(value, ast.Dict):
        pairs = list(zip(value.keys, value.values, strict=True))
    elif isinstance(value, (ast.List, ast.Tuple)):
        for each in value.elts:
            if not isinstance(each, (ast.Tuple, ast.List)) or len(each.elts) != 2:
                raise NotSequential(
                    f'line {each.lineno}: {_short(each)} is no pair ("name", layer)'
                )
            pairs.append((each.elts[0], each.elts[1]))
    else:
        raise NotSequential(f"line {value.lineno}: an OrderedDict must be written out as a list")
    for key, member in pairs:
        if not isinstance(key, ast.Constant) or not isinstance(key.value, str):
            raise NotSequential(f"line {member.lineno}: a name in an OrderedDict must be a text")
        yield key.value, member


def _layer(call: ast.Call) -> Layer:
    kind = _called(call)
    args = [_literal(each, kind) for each in call.args]
    options = {each.arg: _literal(each.value, kind) for each in call.keywords if each.arg}
    if len(options) < len(call.keywords):
        raise NotSequential(f"line {call.lineno}: {kind} has ** in it; write its settings out")
    try:
        return layer_from_call(kind, args, options)
    except NoLayer as error:
        raise NotSequential(f"line {call.lineno}: {error}") from None


def _literal(value: ast.expr, kind: str) -> Any:
    try:
        return ast.literal_eval(value)
    except (ValueError, TypeError, SyntaxError, RecursionError, MemoryError):
        raise NotSequential(
            f"line {value.lineno}: {kind} is given {_short(value)}; only numbers and texts that "
            "are written out can be read"
        ) from None


def _short(value: ast.expr) -> str:
    text = ast.unparse(value)
    return text if len(text) <= 40 else f"{text[:40]}…"


def _unfinished(named: list[Named]) -> list[Named]:
    """The layers without the sizes that the layers before them give anyhow.

    They are tried on images of usual sizes. The first such size stays: it says what is to arrive.
    """
    if not named:
        raise NotSequential("this nn.Sequential is empty")
    if len(named) > MOST:
        raise NotSequential(f"{len(named):,} layers are too many to paste; {MOST:,} are the most")
    stated = [number for number, (_, layer) in enumerate(named) if _states_size(layer)]
    if not stated:
        return named
    agreeing: set[int] = set()
    for shape in _likely(named[stated[0]][1]):
        agreeing |= _right(named, shape)
    return [
        (name, replace(layer, **left_to_arrive(layer)))  # type: ignore[type-var]
        if number in agreeing and number != stated[0]
        else (name, layer)
        for number, (name, layer) in enumerate(named)
    ]


def _states_size(layer: Layer) -> bool:
    return any(getattr(layer, name) is not None for name in left_to_arrive(layer))


def _likely(layer: Layer) -> Iterator[tuple[int, ...]]:
    size = next(getattr(layer, name) for name in left_to_arrive(layer))
    if not size:
        return
    if layer.rank == 0:
        yield (size,)
        yield (16, size)
    for side in _SIDES if layer.rank else ():
        yield (size, *(side,) * layer.rank)


def _right(named: list[Named], shape: tuple[int, ...]) -> set[int]:
    """Which layers of a chain are right for an input."""
    facts = propagate(_chain([("input", Input(shape)), *named]))
    return {at for at in range(len(named)) if facts.nodes[f"n{at + 2}"].status == "right"}
