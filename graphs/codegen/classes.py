"""Classes for modules that PyTorch has not: what they keep, and what they compute of it."""

from collections.abc import Iterable, Iterator, Sequence

from graphs.codegen.functions import function_text
from graphs.codegen.layout import Bracket, Item, Line, lay_out
from graphs.codegen.names import folded, identifier
from graphs.codegen.values import value_text
from graphs.declare import Written

Named = tuple[tuple[str, Written], ...]
"""Classes with their names; equal ones stand once."""


def named(modules: Iterable[Written], network: str) -> Named:
    """The different ones of some modules, with names that neither share nor take the network's."""
    found: list[tuple[str, Written]] = []
    taken = {folded(network)}
    for module in modules:
        if all(module != each for _, each in found):
            name = identifier(module.name, taken)
            taken.add(folded(name))
            found.append((name, module))
    return tuple(found)


def name_of(module: Written, classes: Named) -> str:
    """The name of a module's class."""
    return next(name for name, each in classes if each == module)


def class_lines(classes: Named) -> Iterator[Line]:
    """The definitions of classes, with two empty lines after each."""
    for name, module in classes:
        for line in _lines(name, module):
            yield line, ()


def _lines(name: str, module: Written) -> Iterator[str]:
    yield f"class {name}(nn.Module):"
    yield f'    """{module.doc}"""'
    yield ""
    yield "    def __init__(self) -> None:"
    yield "        super().__init__()"
    for buffer, made in module.buffers.items():
        items = (Item(value_text(buffer)), Item(function_text(made, ())))
        yield from _text(lay_out(8, "", Bracket("self.register_buffer(", items)))
    yield ""
    yield "    def forward(self, x: torch.Tensor) -> torch.Tensor:"
    yield from _text(lay_out(8, "return ", function_text(module.forward, ("x",))))
    yield from ("", "")


def _text(lines: Sequence[Line]) -> Iterator[str]:
    return (line for line, _ in lines)
