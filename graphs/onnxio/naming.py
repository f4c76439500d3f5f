"""Names for what was read: those of the weights, else those of the operators, as paths."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from graphs.onnxio.file import Made, Step
from graphs.paths import free_path, groups, path_of

_NUMBERED = re.compile(r"_\d+$")


def names_for(made: Sequence[Made], ends: Iterable[str]) -> tuple[list[str], dict[str, str]]:
    """A name for each layer, and for each input and output of the file.

    Weights called `layer1.0.conv1.weight` name their layer; PyTorch calls an operator in a
    module's forward `/layer1/layer1.0/relu/Relu`; other names are taken as they are.
    """
    wanted = [_by_weights(each) or _by_operator(each) for each in made]
    inner = {group for path, _ in wanted for group in list(groups(path))[1:]}
    used: set[str] = set()
    # Weights' names and those of a design's own are kept before others are chosen.
    names: dict[int, str] = {}
    for number, (path, own) in enumerate(wanted):
        if own and path not in used:
            names[number] = path
            used.add(path)
    chosen: dict[str, str] = {}
    for end in ends:
        chosen[end] = free_path(path_of(end), used | inner)
        used.add(chosen[end])
    for number, (path, _) in enumerate(wanted):
        if number not in names:
            word = path if path not in inner else f"{path}.{_word(made[number])}"
            names[number] = free_path(word, used | inner)
            used.add(names[number])
    return [names[number] for number in range(len(made))], chosen


def _by_weights(made: Made) -> tuple[str, bool] | None:
    for name, taken in made.weights.items():
        path = taken.value.removesuffix(f".{name}")
        if path and path != taken.value and path_of(path) == path:
            return path, True
    return None


def _by_operator(made: Made) -> tuple[str, bool]:
    """The name of the last of a layer's operators that has one."""
    named = [step for step in made.steps if step.name]
    if not named:
        values = [name for name in made.giving if name]
        return path_of(values[0].strip("/") if values else made.layer.kind.lower()), False
    step = next((s for s in reversed(named) if set(s.outputs) & set(made.giving)), named[-1])
    path = _module_path(step)
    return path_of(path), path == step.name


def _module_path(step: Step) -> str:
    """`/layer1/layer1.0/relu/Relu` as layer1.0.relu: each part may repeat the one before."""
    if not step.name.startswith("/"):
        return step.name
    *parts, last = step.name.strip("/").split("/")
    found: list[str] = []
    for part in parts:
        if found and part.startswith(f"{found[-1]}."):
            found[-1] = part
        else:
            found.append(part)
    if not found:
        return _NUMBERED.sub("", last).lower()
    return ".".join(found)


def _word(made: Made) -> str:
    return made.layer.kind.lower()


def classes_of(names: Iterable[str], kinds: Mapping[str, str]) -> dict[str, str]:
    """A class name for each module around layers: those with the same inside have the same.

    kinds: the layers' kinds by name.
    """
    inside: dict[str, list[tuple[str, str]]] = {}
    for name in names:
        for group in list(groups(name))[1:]:
            inside.setdefault(group, []).append((name[len(group) :], kinds[name]))
    by_content: dict[tuple[tuple[str, str], ...], str] = {}
    used: Counter[str] = Counter()
    found = {}
    for group, content in inside.items():
        key = tuple(content)
        if key not in by_content:
            word = _class_word(group)
            used[word] += 1
            by_content[key] = word if used[word] == 1 else f"{word}{used[word]}"
        found[group] = by_content[key]
    return found


def _class_word(path: str) -> str:
    """`layer1.0` is a Layer, `layer1` of several such a Layer1."""
    words = [part for part in path.split(".") if not part.isdigit()]
    last = words[-1] if words else "block"
    word = "".join(part[:1].upper() + part[1:] for part in last.split("_"))
    if path.rpartition(".")[2].isdigit():
        word = word.rstrip("0123456789").removesuffix("s")
    return word or "Block"
