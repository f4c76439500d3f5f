"""A module run once on a sample, while every call that a tensor goes through is written down.

Neither torch.fx nor torch.export: both give up on code that a real run takes in its stride (loops
over shapes, sizes in conditions, *args), and export takes modules apart that are layers here. The
one thing that a run cannot see is a choice made by the numbers themselves; it is refused by name.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.overrides import TorchFunctionMode

from designer.pytorch_in.arguments import is_turned, name_of, named_arguments, works_in_place
from designer.pytorch_in.functions import FunctionCall, layers_of_function
from designer.pytorch_in.modules import check_module, layer_of_module, masked, torch_class
from designer.pytorch_in.places import line_at_work
from designer.pytorch_in.record import Operation, Record, Value
from designer.pytorch_in.running import leaves, tensors_in, type_of, type_text
from graphs.declare import Layer
from graphs.layers import CATALOGUE
from graphs.layers.unknown import Opaque
from graphs.reading import NoLayer
from graphs.types import TensorType

_KEPT = "_convas_value"
_DECIDES = {
    *("__bool__", "__int__", "__float__", "__index__", "__complex__", "__contains__", "__array__"),
    *("item", "tolist", "numpy", "equal", "allclose", "is_nonzero"),
}
"""What makes Python's numbers of a tensor's: from there on the code may go any way."""
_FRESH = {"new_ones", "new_zeros", "new_full", "new_tensor"}
"""What takes from a tensor its type and device alone: numbers of the code's own."""

_SAME = {
    *("contiguous", "clone", "detach", "to", "float", "type_as", "data", "cpu", "type"),
    *("getitem", "expand_as", "view_as"),
}
"""Calls that change how numbers are stored; where they change no number, they are no node."""
_ARITHMETIC = {"add", "sub", "mul", "div", "truediv", "pow"}
"""Operators that a number at the right can leave without effect: sum() begins with 0."""


class Decides(BaseException):
    """The code asks for a number of a tensor. No Exception: the code shall not catch it."""

    def __init__(self, line: str) -> None:
        super().__init__(line)
        self.line = line


def trace(
    root: nn.Module, samples: Mapping[str, Tensor], folder: Path, *, only_names: bool = False
) -> tuple[Record, Any]:
    """Run a module on samples by the names of its arguments; what was written down, and the result.

    folder: where the code lies whose lines are named. only_names: look for no layers, all is
    opaque. Decides, or whatever the code raises.
    """
    tracer = _Tracer(root, folder, only_names)
    with torch.no_grad(), _called_through(tracer.call):
        given = [tracer.receive(name, sample) for name, sample in samples.items()]
        with tracer:
            result = root(*given)
    for number, (name, tensor) in enumerate(named_results(result)):
        value = tracer.value_of(tensor)
        if value is not None:
            key = name or f"output{number + 1}"
            tracer.record.outputs[key] = tracer.as_given(value, tensor)
    return tracer.record, result


def named_results(result: Any) -> list[tuple[str, Tensor]]:
    """The tensors that a module gives, with their names where it has names for them."""
    if isinstance(result, Tensor):
        return [("output", result)]
    if isinstance(result, Mapping):
        items = list(result.items())
        if all(isinstance(each, Tensor) for _, each in items):
            return [(str(name), each) for name, each in items]
    return [("", each) for each in leaves(result) if each is not None]


@contextmanager
def _called_through(call: Callable[..., Any]) -> Iterator[None]:
    """Let every call of a module go through `call(forward, module, args, options)`."""
    original = nn.Module.__call__

    def through(module: nn.Module, *args: Any, **options: Any) -> Any:
        return call(original, module, args, options)

    nn.Module.__call__ = through  # type: ignore[method-assign]
    try:
        yield
    finally:
        nn.Module.__call__ = original  # type: ignore[method-assign]


class _Tracer(TorchFunctionMode):
    def __init__(self, root: nn.Module, folder: Path, only_names: bool) -> None:
        super().__init__()
        self._only_names = only_names
        self.record = Record()
        self._folder = folder
        self._paths = {id(module): path for path, module in root.named_modules()}
        self._scopes: list[str] = []
        self._quiet = 0

    def receive(self, name: str, sample: Tensor) -> Tensor:
        """A tensor that is known as an input."""
        self.record.inputs[name] = TensorType(tuple(sample.shape[1:]), type_text(sample))
        given = sample.clone()
        self._mark(given, Value(-len(self.record.inputs)))
        return given

    def value_of(self, tensor: Any) -> Value | None:
        """Which value a tensor is; None for what does not come from the inputs."""
        owner, value = getattr(tensor, _KEPT, (None, None))
        return value if owner is self else None

    def as_given(self, value: Value, tensor: Tensor) -> Value:
        """A result; one whose batch stands second is turned by a node of its own."""
        if not value.swapped:
            return value
        turned = _opaque("transpose", (tensor.transpose(0, 1),), (tensor,))
        source = value._replace(swapped=False)
        why = "the batch stands second in what it gives"
        return self._write(turned, (source,), word="transpose", why=why)

    def _mark(self, tensor: Tensor, value: Value) -> None:
        setattr(tensor, _KEPT, (self, value))

    def call(
        self, forward: Callable[..., Any], module: nn.Module, args: tuple[Any, ...], options: Any
    ) -> Any:
        """Call a module: a leaf is one operation, others are looked into."""
        if self._quiet:
            return forward(module, *args, **options)
        path = self._paths.get(id(module), "")
        if not _is_leaf(module):
            self._note_class(module, path)
            self._scopes.append(path or (self._scopes[-1] if self._scopes else ""))
            try:
                return forward(module, *args, **options)
            finally:
                self._scopes.pop()
        result = self._silently(forward, module, *args, **options)
        return self._module_called(module, path, (args, options), result)

    def _note_class(self, module: nn.Module, path: str) -> None:
        if path and not type(module).__module__.startswith("torch.nn."):
            self.record.classes[path] = type(module).__name__
            self.record.calls[path] += 1

    def __torch_function__(
        self, func: Any, types: Any, args: Sequence[Any] = (), kwargs: Any = None
    ) -> Any:
        options = dict(kwargs or {})
        tracked = () if self._quiet else self._tracked((args, options))
        if not tracked:
            return func(*args, **options)
        if getattr(func, "__name__", "") in _DECIDES:
            raise Decides(line_at_work(self._folder))
        in_place = works_in_place(func, options)
        before = tuple(each.clone() if in_place else each for each in tracked)
        result = self._silently(func, *args, **options)
        if name_of(func) == "iter":
            return iter(self._function_called(func, (args, options), before, tuple(result)))
        if name_of(func) == "setitem":
            self._function_called(func, (args, options), before, args[0])
            return None
        if not in_place and any(result is each for each in tracked):
            result = self._silently(result.view_as, result)
        return self._function_called(func, (args, options), before, result)

    def _silently(self, call: Callable[..., Any], *args: Any, **options: Any) -> Any:
        self._quiet += 1
        try:
            return call(*args, **options)
        finally:
            self._quiet -= 1

    def _tracked(self, arguments: Any) -> tuple[Tensor, ...]:
        return tuple(t for t in tensors_in(arguments) if self.value_of(t) is not None)

    def _values(self, tensors: Sequence[Tensor]) -> list[Value]:
        found = map(self.value_of, tensors)
        return [value for value in found if value is not None]

    def _function_called(
        self, func: Any, arguments: tuple[Any, Any], before: tuple[Tensor, ...], result: Any
    ) -> Any:
        """Write down a call whose tensors held `before`; its result, marked."""
        results = tuple(tensors_in(result))
        if not results or name_of(func) in _FRESH:
            return result
        values = self._values(self._tracked(arguments))
        self._quiet += 1
        try:
            if not self._is_no_node(func, arguments, before, results, values):
                self._write_function(func, arguments, before, results, values)
        finally:
            self._quiet -= 1
        return result

    def _is_no_node(
        self,
        func: Any,
        arguments: tuple[Any, Any],
        before: tuple[Tensor, ...],
        results: tuple[Tensor, ...],
        values: list[Value],
    ) -> bool:
        """Whether a call leaves its tensor as it is, or only turns batch and steps round."""
        name = name_of(func)
        if len(results) != 1 or len(values) != 1 or len(tensors_in(arguments)) != 1:
            return False
        if name == "transpose" and {*arguments[0][1:], *arguments[1].values()} == {0, 1}:
            self._mark(results[0], values[0]._replace(swapped=not values[0].swapped))
            return True
        same = name in _SAME or (name in _ARITHMETIC and not is_turned(func))
        same = same and results[0].dtype == before[0].dtype
        same = same and results[0].shape == before[0].shape
        if same and torch.equal(results[0], before[0]):
            self._mark(results[0], values[0])
            return True
        return False

    def _write_function(
        self,
        func: Any,
        arguments: tuple[Any, Any],
        before: tuple[Tensor, ...],
        results: tuple[Tensor, ...],
        values: list[Value],
    ) -> None:
        args, options = arguments
        call = FunctionCall(
            name_of(func),
            named_arguments(func, args, options),
            before,
            results,
            foreign=len(tensors_in(arguments)) > len(values),
            turned=is_turned(func),
        )
        said = f"{call.name} {sorted(call.settings().items(), key=str)}"
        chain: tuple[Layer, ...]
        try:
            if self._only_names:
                raise NoLayer("nobody asks")
            if any(value.swapped for value in values):
                call = _of_the_state(call)
            chain, why = layers_of_function(call), ""
        except NoLayer as error:
            chain, why = (_opaque(call.name, before, results),), str(error)
        sources = tuple(value._replace(swapped=False) for value in values)
        for layer in chain:
            word = _word(call.name, layer)
            sources = (self._write(layer, sources, word=word, said=said, why=why, call=call),)
        self._mark_all(sources[0].operation, results, ())

    def _module_called(
        self, module: nn.Module, path: str, arguments: tuple[Any, Any], result: Any
    ) -> Any:
        """Write down a call of a leaf; its result, marked."""
        tracked = self._tracked(arguments)
        if not tracked:
            return result
        in_place = getattr(module, "inplace", False)
        if not in_place and any(result is each for each in tracked):
            result = self._silently(result.view_as, result)
        values = self._values(tracked)
        self._quiet += 1
        try:
            layer, why = self._layer_of(module, arguments, values, result)
        finally:
            self._quiet -= 1
        sources = tuple(value._replace(swapped=False) for value in values)
        word = "" if path else type(module).__name__.lower()
        scope = path or self._scope
        said = type(module).__name__
        made = self._write(
            layer, sources, scope=scope, word=word, module=module, said=said, why=why
        )
        results = tuple(leaves(result))
        swapped = [layer.outputs.index(port) for port in layer.taken()]
        self._mark_all(made.operation, results, swapped)
        return result

    def _layer_of(
        self, module: nn.Module, arguments: tuple[Any, Any], values: list[Value], result: Any
    ) -> tuple[Layer, str]:
        tensors = tuple(
            tensor.transpose(0, 1) if value.swapped else tensor
            for tensor, value in zip(self._tracked(arguments), values, strict=True)
        )
        kind = type(module).__name__
        try:
            if self._only_names:
                raise NoLayer("nobody asks")
            types = tuple(each for each in map(type_of, tensors) if each is not None)
            if len(types) < len(tensors):
                raise NoLayer(f"{kind} does not keep samples apart")
            layer = layer_of_module(module, types)
            if len(tensors) < len(tensors_in(arguments)):
                layer = masked(layer)
            check_module(layer, module, arguments, tensors, result)
            return layer, ""
        except NoLayer as error:
            name = f"nn.{kind}" if torch_class(module) else kind
            return _opaque(name, tensors, tuple(tensors_in(result))), str(error)

    @property
    def _scope(self) -> str:
        return self._scopes[-1] if self._scopes else ""

    def _write(
        self,
        layer: Layer,
        sources: tuple[Value, ...],
        *,
        scope: str | None = None,
        word: str = "",
        module: nn.Module | None = None,
        said: str = "",
        why: str = "",
        call: FunctionCall | None = None,
    ) -> Value:
        line = line_at_work(self._folder)
        scope = self._scope if scope is None else scope
        made = Operation(layer, sources, scope, word, module, said, line, why)
        if call is not None:
            made = replace(made, called=call.name, settings=call.settings())
        self.record.operations.append(made)
        return Value(len(self.record.operations) - 1)

    def _mark_all(
        self, operation: int, results: Sequence[Tensor | None], swapped: Sequence[int]
    ) -> None:
        for port, tensor in enumerate(results):
            if tensor is not None:
                self._mark(tensor, Value(operation, port, swapped=port in swapped))


def _of_the_state(call: FunctionCall) -> FunctionCall:
    """`h[-1]` of a state with its batch second, as it is with the batch first."""
    index = (call.arguments or {}).get("index")
    if call.name != "getitem" or type(index) is not int:
        raise NoLayer(f"{call.name} of a state whose batch stands second")
    turned = tuple(each.transpose(0, 1) for each in call.tensors)
    return replace(call, tensors=turned, arguments={"index": (slice(None), index)})


def _opaque(name: str, arrived: Sequence[Tensor], results: Sequence[Tensor]) -> Opaque:
    """The stand-in for an operation that took and gave these tensors."""
    taken = (type_of(t) or TensorType(tuple(t.shape), type_text(t)) for t in arrived)
    return Opaque(name, tuple(taken), tuple(map(type_of, results)))


def _word(name: str, layer: Layer) -> str:
    """What a function's node is called: as the function, or as the layer where that says more."""
    renamed = name in ("view", "reshape", "getitem", "pad") and not isinstance(layer, Opaque)
    return layer.kind.lower() if renamed else name


def _is_leaf(module: nn.Module) -> bool:
    """A module of torch that is one layer, or has nothing inside that could be looked at."""
    cls = torch_class(module)
    if cls is None:
        return False
    held = cls is nn.Sequential or any(module.children())
    return cls.__name__ in CATALOGUE or not held
