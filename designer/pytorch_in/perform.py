"""The whole way from a file of Python to a network with its weights, proven by running both."""

import copy
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from itertools import groupby, zip_longest
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from designer.inspection.proof import largest_difference
from designer.pytorch_in.assemble import Assembled, assembled
from designer.pytorch_in.load import load, sentence
from designer.pytorch_in.places import source_at
from designer.pytorch_in.record import Record
from designer.pytorch_in.samples import Shapes, argument_names, likely_shapes, samples, samples_of
from designer.pytorch_in.trace import Decides, named_results, trace
from designer.pytorch_in.training import WEIGHT, run_in_training, with_losses
from designer.refused import Refused
from designer.training.module import build
from graphs.layers.unknown import Opaque
from graphs.network import Network
from graphs.types import shape_text

AGREES = 1e-4
"""The largest difference, relative to the largest output, that rounding can explain."""
_SEVERAL = 6


@dataclass(frozen=True, slots=True)
class Brought:
    """What came of a file: its network, the weights by their keys, and what a person should know.

    difference: between what the code gives and what the network gives; None with opaque nodes.
    """

    network: Network
    weights: dict[str, Tensor]
    notes: list[str] = field(default_factory=list)
    difference: float | None = None


@torch.no_grad()
def bring_in(path: Path, name: str, shapes: Shapes | None = None) -> Brought:
    """The network of the module `name` in a file, whose code is run. Refused says why not."""
    module = load(path, name)
    notes: list[str] = []
    record, result = _traced(module, path, shapes, notes)
    title = name or type(module).__name__
    run, heads = run_in_training(module, record, result, path)
    found = assembled(run, title)
    if heads:
        found = replace(found, network=with_losses(found.network, heads))
        notes.append(_heads_note(len(heads)))
    if not found.network.of_kind("Output"):
        raise Refused(f"what {title} gives does not come from its inputs by way of torch")
    notes += _left_out(record, result)
    weights = _weights(found)
    notes += [*_opaque(found), *_shared(found), *_tied(module), *_unused(found, module)]
    notes += _while_training(module, run, path)
    difference = _proven(found, module, weights, record, title)
    return Brought(found.network, weights, notes, difference)


def _traced(
    module: nn.Module, path: Path, shapes: Shapes | None, notes: list[str]
) -> tuple[Record, Any]:
    names = argument_names(module, shapes)
    first: Refused | None = None
    for each in [shapes] if shapes else likely_shapes(module, len(names)):
        for dtype in _dtypes(module):
            given = samples(names, each, dtype)
            try:
                found = trace(module, given, path.parent)
            except Decides as error:
                raise Refused(_decided(error, path)) from None
            except (Exception, SystemExit) as error:  # noqa: BLE001  (other people's code)
                first = first or Refused(_does_not_run(each, sentence(error, path), shapes))
                continue
            if not shapes:
                notes.append(f"no shape was given; {_shapes_text(each)} was found by trying")
            return found
    assert first is not None
    raise first


def _heads_note(count: int) -> str:
    what = "1 result is" if count == 1 else f"{count} results are"
    return (
        f"{what} given only while it trains: each head has a CrossEntropyLoss of weight {WEIGHT:g} "
        "now; set what you train with"
    )


def _dtypes(module: nn.Module) -> Iterator[torch.dtype]:
    """Numbers, and class numbers where the module looks things up in a table."""
    yield torch.float32
    if any(isinstance(each, (nn.Embedding, nn.EmbeddingBag)) for each in module.modules()):
        yield torch.int64


def _does_not_run(shapes: Shapes, error: str, given: Shapes | None) -> str:
    advice = "" if given else "; give the shape of its input, as 3x32x32"
    return f"the module does not run on {_shapes_text(shapes)}: {error}{advice}"


def _shapes_text(shapes: Shapes) -> str:
    return " and ".join(map(shape_text, shapes))


def _decided(error: Decides, path: Path) -> str:
    line = source_at(error.line, path.parent)
    where = f"{error.line}: “{line[:80]}”" if line else path.name
    return (
        f"{where} decides by the numbers that flow; a design goes one way for all samples. Take "
        "the decision out of forward, or import the modules before and behind it"
    )


def _while_training(module: nn.Module, record: Record, path: Path) -> Iterator[str]:
    """A note where the code does something else while the module trains."""
    trained = copy.deepcopy(module).train()
    with suppress(Exception, Decides, SystemExit):
        other, _ = trace(trained, samples_of(record), path.parent, only_names=True)
        for one, there in zip_longest(_said(record), _said(other)):
            if one != there:
                line = (there or one or ("", "", ""))[2]
                yield (
                    f"while it trains, the code does something else{f' ({line})' if line else ''}; "
                    "what it does in evaluation was imported"
                )
                return


def _said(record: Record) -> list[tuple[str, str, str]]:
    """All calls in their order; several layers that one call became are one."""
    said = [(op.scope, op.said, op.line) for op in record.operations]
    return [key for key, _ in groupby(said)]


def _left_out(record: Record, result: Any) -> Iterator[str]:
    missing = len(named_results(result)) - len(record.outputs)
    if missing:
        yield f"{_count(missing, 'result')} not made from the inputs and left out"


def _count(count: int, what: str) -> str:
    return f"1 {what} is" if count == 1 else f"{count} {what}s are"


def _opaque(found: Assembled) -> Iterator[str]:
    for name, operation in found.operations.items():
        if isinstance(operation.layer, Opaque):
            at = f" ({operation.line})" if operation.line else ""
            yield f"{name} is opaque: {operation.why}{at}"


def _shared(found: Assembled) -> Iterator[str]:
    first: dict[int, str] = {}
    for name, module in found.modules.items():
        before = first.setdefault(id(module), name)
        if before != name and module.state_dict():
            yield (
                f"{before} is called again: {name} begins with the same weights, but learns "
                "weights of its own"
            )


def _tied(module: nn.Module) -> Iterator[str]:
    first: dict[int, str] = {}
    for name, tensor in module.named_parameters(remove_duplicate=False):
        before = first.setdefault(id(tensor), name)
        layer = before.rpartition(".")[0], name.rpartition(".")[0]
        same = dict(module.named_modules(remove_duplicate=False))
        if before != name and same[layer[0]] is not same[layer[1]]:
            yield f"{before} and {name} are one tensor in the code and two here"


def _unused(found: Assembled, module: nn.Module) -> Iterator[str]:
    """Weights of what is never called, and those that code uses without a module around them."""
    held = {id(t) for each in found.modules.values() for t in _tensors(each).values()}
    unused = [key for key, tensor in _tensors(module).items() if id(tensor) not in held]
    if unused:
        more = f" and {len(unused) - _SEVERAL} more" if len(unused) > _SEVERAL else ""
        yield f"weights that no node holds: {', '.join(unused[:_SEVERAL])}{more}"


def _tensors(module: nn.Module) -> dict[str, Tensor]:
    return dict(module.state_dict(keep_vars=True))


def _weights(found: Assembled) -> dict[str, Tensor]:
    """The weights of all nodes, each in memory of its own as safetensors wants it."""
    weights: dict[str, Tensor] = {}
    stored: set[int] = set()
    for name, each in found.modules.items():
        for key, tensor in each.state_dict().items():
            place = tensor.untyped_storage().data_ptr()
            shared = place in stored or tensor.untyped_storage().nbytes() > tensor.nbytes
            weights[f"{name}.{key}"] = (tensor.clone() if shared else tensor).contiguous()
            stored.add(place)
    return weights


def _proven(
    found: Assembled,
    module: nn.Module,
    weights: dict[str, Tensor],
    record: Record,
    title: str,
) -> float | None:
    """Run both on other samples than the first; Refused when they differ."""
    if any(isinstance(node.layer, Opaque) for node in found.flat.nodes.values()):
        return None
    with torch.device("meta"):
        ours = build(found.network).eval()
    ours.load_state_dict(weights, assign=True)
    tracked = list(record.outputs)

    def theirs(given: Sequence[Tensor]) -> tuple[Tensor, ...]:
        results = named_results(module(*given))
        named = {name or f"output{at}": tensor for at, (name, tensor) in enumerate(results, 1)}
        return tuple(named[name] for name in tracked)

    difference = largest_difference(found.network, ours, theirs)
    if not difference <= AGREES:
        raise Refused(
            f"{title} was not imported: the network would not compute what the code computes, the "
            f"largest difference is {difference:.0e}. Code that changes a part of a tensor in "
            "place, or draws random numbers, cannot be followed"
        )
    return difference
