"""Which tensors of a file are which weights of a network: by name, else by order and shape."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from designer.refused import Refused
from graphs.propagate import Facts
from graphs.weights import counts_only, has_more, weight_key, weight_name

MOST_COMPARED = 4_000_000
"""Pairs of layers compared when names do not help; beyond, only beginning and end are matched."""
MOST_LISTED = 20

Shape = tuple[int, ...]
Signature = frozenset[tuple[str, Shape]]


class Wanted(NamedTuple):
    """A weight of a network. key: its state_dict key. optional: a counter that may be absent."""

    node: str
    name: str
    key: str
    shape: Shape
    optional: bool


class WrongShape(NamedTuple):
    """A tensor with the right name and another shape."""

    key: str
    found: Shape
    wanted: Shape

    def __str__(self) -> str:
        return f"{self.key} is {_shape(self.found)}, not {_shape(self.wanted)}"


@dataclass(frozen=True, slots=True)
class Report:
    """What of a file went where. pairs: the file's key for each state_dict key of the network.

    by_order: those of the pairs that do not share the name.
    """

    pairs: Mapping[str, str]
    by_order: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    unexpected: tuple[str, ...] = ()
    wrong_shape: tuple[WrongShape, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether no weight of the network goes without."""
        return not self.missing and not self.wrong_shape

    @property
    def sentence(self) -> str:
        """The counts: `314 weights by name, 2 missing`."""
        counts = {
            "by name": len(self.pairs) - len(self.by_order),
            "by order and shape": len(self.by_order),
            "missing": len(self.missing),
            "of another shape": len(self.wrong_shape),
            "unexpected": len(self.unexpected),
        }
        parts = [f"{count:,} {what}" for what, count in counts.items() if count]
        noun = "weight" if next(filter(None, counts.values()), 0) == 1 else "weights"
        first, *rest = parts or ["no"]
        amount, _, what = first.partition(" ")
        return ", ".join([f"{amount} {noun} {what}".strip(), *rest])

    @property
    def lines(self) -> tuple[str, ...]:
        """The sentence, then each weight that was not simply found by its name."""
        return (
            self.sentence,
            *_listed("by order", (f"{key} from {self.pairs[key]}" for key in self.by_order)),
            *_listed("missing", self.missing),
            *_listed("of another shape", map(str, self.wrong_shape)),
            *_listed("unexpected", self.unexpected),
        )


def _shape(shape: Shape) -> str:
    return "×".join(map(str, shape)) or "one number"


def _listed(what: str, texts: Iterable[str]) -> Iterable[str]:
    every = list(texts)
    for text in every[:MOST_LISTED]:
        yield f"{what}: {text[:200]}"
    if len(every) > MOST_LISTED:
        yield f"{what}: and {len(every) - MOST_LISTED:,} more"


def wanted_by(facts: Facts) -> list[Wanted]:
    """The weights of a network in the order of its flow."""
    found = []
    for key in facts.network.order:
        node = facts.network.nodes[key]
        for weight in facts.nodes[key].weights:
            path = weight_key(node, weight.name)
            found.append(Wanted(key, weight.name, path, weight.shape, counts_only(weight)))
    return found


def match(wanted: Sequence[Wanted], found: Mapping[str, Shape], *, by_order: bool = True) -> Report:
    """Match a network's weights with the tensors of a file, which stand in the file's order.

    by_order: whether a name that all keys begin with (`module.`) counts for nothing, and layers
    whose names say nothing are matched by their order and shapes.
    """
    prefix = shared_prefix(wanted, found) if by_order else ""
    if prefix:
        inner = match(wanted, {key.removeprefix(prefix): shape for key, shape in found.items()})
        pairs = {key: prefix + own for key, own in inner.pairs.items()}
        return replace(inner, pairs=pairs, unexpected=tuple(prefix + k for k in inner.unexpected))
    named = [each for each in wanted if each.key in found]
    pairs = {each.key: each.key for each in named if found[each.key] == each.shape}
    wrong = {
        each.key: WrongShape(each.key, found[each.key], each.shape)
        for each in named
        if found[each.key] != each.shape
    }
    touched = {_layer(each.key) for each in named}
    left = [each for each in wanted if _layer(each.key) not in touched]
    spare = {key: shape for key, shape in found.items() if _layer(key) not in touched}
    ordered = _by_order(left, spare) if by_order else {}
    pairs |= ordered
    used = {*pairs.values(), *wrong}
    return Report(
        pairs,
        tuple(ordered),
        tuple(w.key for w in wanted if w.key not in pairs | wrong and not w.optional),
        tuple(key for key in found if key not in used),
        tuple(wrong.values()),
    )


def with_unknown(report: Report, facts: Facts) -> Report:
    """The report in which layers that may need more than is known have what bears their names."""
    nodes = facts.network.nodes
    unknown = [nodes[key] for key, known in facts.nodes.items() if has_more(nodes[key], known)]
    taken = [
        key
        for key in report.unexpected
        if any(weight_name(node, key) is not None for node in unknown)
    ]
    left = tuple(key for key in report.unexpected if key not in set(taken))
    return replace(report, pairs={**report.pairs, **{k: k for k in taken}}, unexpected=left)


def refuse_incomplete(report: Report, path: Path) -> None:
    """Refuse a file that leaves a weight without one."""
    if report.wrong_shape:
        raise Refused(f"{path.name} belongs to another network: {report.wrong_shape[0]}")
    if report.missing:
        more = f" and {len(report.missing) - 1:,} more" if len(report.missing) > 1 else ""
        raise Refused(f"{path.name} has no weights named {report.missing[0]}{more}")


def shared_prefix(wanted: Sequence[Wanted], found: Mapping[str, Shape]) -> str:
    """What all keys of a file begin with and without which some are a network's; mostly empty."""
    first, dot, _ = next(iter(found), "").partition(".")
    prefix = first + dot
    keys = {each.key for each in wanted}
    if not dot or not all(key.startswith(prefix) for key in found) or not keys.isdisjoint(found):
        return ""
    return prefix if any(key.removeprefix(prefix) in keys for key in found) else ""


def _layer(key: str) -> str:
    return key.rpartition(".")[0]


def _last(key: str) -> str:
    return key.rpartition(".")[2]


def _by_order(wanted: Sequence[Wanted], found: Mapping[str, Shape]) -> dict[str, str]:
    """Whole layers matched in order: those with equal names and shapes inside, as many as can be.

    Counters count nowhere, since older files lack them.
    """
    ours = [list(group) for _, group in groupby(wanted, key=lambda each: _layer(each.key))]
    theirs = [list(group) for _, group in groupby(found, key=_layer)]
    ours_signed = [
        frozenset((_last(w.key), w.shape) for w in group if not w.optional) for group in ours
    ]
    theirs_signed = [
        frozenset((_last(key), found[key]) for key in group if not _is_counter(key, found))
        for group in theirs
    ]
    pairs = {}
    for one, other in common_run(ours_signed, theirs_signed):
        keys = {_last(key): key for key in theirs[other]}
        for each in ours[one]:
            last = _last(each.key)
            if last in keys and found[keys[last]] == each.shape:
                pairs[each.key] = keys[last]
    return pairs


def _is_counter(key: str, found: Mapping[str, Shape]) -> bool:
    return found[key] == () and _last(key) == "num_batches_tracked"


def common_run(ours: Sequence[Signature], theirs: Sequence[Signature]) -> list[tuple[int, int]]:
    """The places of a longest common subsequence of two lists; empty signatures match nothing."""
    start = 0
    while start < min(len(ours), len(theirs)) and ours[start] == theirs[start]:
        start += 1
    end = 0
    room = min(len(ours), len(theirs)) - start
    while end < room and ours[-1 - end] == theirs[-1 - end]:
        end += 1
    inner = _longest(ours[start : len(ours) - end], theirs[start : len(theirs) - end])
    run = [(at, at) for at in range(start)]
    run += [(one + start, other + start) for one, other in inner]
    run += [(len(ours) - at, len(theirs) - at) for at in range(end, 0, -1)]
    return [(one, other) for one, other in run if ours[one]]


def _longest(ours: Sequence[Signature], theirs: Sequence[Signature]) -> list[tuple[int, int]]:
    """By the classic table, from the end: how long the run can be from each pair of places."""
    if len(ours) * len(theirs) > MOST_COMPARED:
        return []
    lengths = [[0] * (len(theirs) + 1) for _ in range(len(ours) + 1)]
    for one in range(len(ours) - 1, -1, -1):
        row, below = lengths[one], lengths[one + 1]
        for other in range(len(theirs) - 1, -1, -1):
            same = ours[one] == theirs[other]
            row[other] = below[other + 1] + 1 if same else max(below[other], row[other + 1])
    run, one, other = [], 0, 0
    while one < len(ours) and other < len(theirs):
        if ours[one] == theirs[other]:
            run.append((one, other))
            one, other = one + 1, other + 1
        elif lengths[one + 1][other] >= lengths[one][other + 1]:
            one += 1
        else:
            other += 1
    return run
