"""Open what a person names: a published network, a design file or a run's folder."""

import difflib
from dataclasses import dataclass, replace
from pathlib import Path

from designer.refused import Refused
from designer.runs import Run, open_run
from designer.weights import beside
from graphs.architectures import ARCHITECTURES
from graphs.fields import sizes_from_text
from graphs.layers.ends import Input
from graphs.network import Network
from graphs.storage import read
from graphs.types import ShapeError


@dataclass(frozen=True)
class Opened:
    """A network, and the run that it was trained in or the weights beside it, where there are."""

    network: Network
    run: Run | None = None
    beside: Path | None = None


def open_what(text: str, input_shape: str | None = None) -> Opened:
    """Open an architecture's name, a `.convas` file or a run's folder; Refused when it is none.

    input_shape: a shape such as `3x224x224` to put in the place of the Input's; an architecture is
    drawn for it.
    """
    if input_shape is not None and text in ARCHITECTURES:
        return Opened(_drawn(text, input_shape))
    opened = _open(text)
    if input_shape is None:
        return opened
    return replace(opened, network=with_input(opened.network, input_shape))


def _open(text: str) -> Opened:
    if text in ARCHITECTURES:
        return Opened(ARCHITECTURES[text].build())
    path = Path(text)
    if path.is_dir():
        run = open_run(path)
        return Opened(run.network, run)
    if path.is_file():
        weights = beside(path)
        return Opened(read(path), None, weights if weights.is_file() else None)
    if path.exists():
        raise Refused(f"{text} is neither a file nor a folder")
    raise Refused(_not_found(text))


def _drawn(key: str, input_shape: str) -> Network:
    """An architecture for another input; Refused when there is no such image."""
    try:
        return ARCHITECTURES[key].build(shape_of(input_shape))
    except ShapeError as error:
        raise Refused(f"--input {input_shape[:40]}: {error}") from None


def _not_found(text: str) -> str:
    if text.endswith(".convas") or "/" in text or "\\" in text:
        return f"there is no file or folder {text}"
    near = difflib.get_close_matches(text.lower(), ARCHITECTURES, n=2, cutoff=0.7)
    advice = f"did you mean {' or '.join(near)}?" if near else "see `architectures` for the names"
    return f"there is no architecture, file or folder {text}: {advice}"


def with_input(network: Network, text: str) -> Network:
    """The network for another input shape, written like `3x224x224`."""
    found = [(n, n.layer) for n in network.nodes.values() if isinstance(n.layer, Input)]
    if len(found) != 1:
        raise Refused(f"--input needs a network with one Input; this one has {len(found)}")
    ((node, old),) = found
    return network.with_nodes(replace(node, layer=replace(old, shape=shape_of(text))))


def shape_of(text: str) -> tuple[int, ...]:
    """The shape of an image written like `3x224x224`; Refused when it is none."""
    try:
        return Input(sizes_from_text(text)).shape
    except ShapeError as error:
        raise Refused(f"--input {text[:40]}: {error}") from None
    except ValueError:
        raise Refused(f"--input must be sizes such as 3x224x224, not {text[:40]}") from None
