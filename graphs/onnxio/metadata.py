"""What Convas notes down in its ONNX files: the design itself, its form, the classes' names.

Keys of metadata_props: `convas.design` is the design file's text, or `zlib:` and the text
compressed in base64; `convas.form` is how the graph differs from the plain one, as JSON; `classes`
is a JSON list of names, the first that of the output's first number.
"""

import base64
import binascii
import json
import zlib
from collections.abc import Iterable, Mapping, Sequence

from graphs.network import Network
from graphs.onnxio.form import Form, formed
from graphs.onnxio.plan import Plan
from graphs.storage import parse, write_text
from graphs.strict import LARGEST_FILE
from graphs.types import GraphError, ShapeError

DESIGN, FORM, CLASSES = "convas.design", "convas.form", "classes"
_PACKED = "zlib:"
_LARGE = 8192
"""Characters from which a design is compressed."""

Line = tuple[str, str, tuple[str, ...], tuple[str, ...]]
"""An operator as it stands in a file: its type, its name, its inputs and its outputs."""


def metadata_of(network: Network, form: Form, classes: Sequence[str] = ()) -> dict[str, str]:
    """What is noted down of an export.

    A file whose batch norms are folded holds other weights than the design has, so it keeps no
    design: it opens as the layers that it holds.
    """
    found = {FORM: json.dumps(form.as_json())}
    if not form.fold:
        found[DESIGN] = _packed(write_text(network))
    if classes:
        found[CLASSES] = json.dumps(list(classes), ensure_ascii=False)
    return found


def _packed(text: str) -> str:
    if len(text) < _LARGE:
        return text
    return _PACKED + base64.b64encode(zlib.compress(text.encode(), 9)).decode()


def design_in(metadata: Mapping[str, str]) -> str | None:
    """The design's text out of a file's metadata; None where there is none or it is damaged."""
    text = metadata.get(DESIGN)
    if text is None or not text.startswith(_PACKED):
        return text
    try:
        packed = base64.b64decode(text.removeprefix(_PACKED), validate=True)
        opening = zlib.decompressobj()
        found = opening.decompress(packed, LARGEST_FILE)
        return found.decode() if opening.eof else None
    except (binascii.Error, zlib.error, UnicodeDecodeError, ValueError):
        return None


def network_in(metadata: Mapping[str, str], lines: Iterable[Line]) -> tuple[Network, Plan] | None:
    """The design that a file was written from, with its plan; None where it is not that any more.

    lines: the file's operators, in any order. A graph that somebody changed since is no longer the
    design's.
    """
    text, form = design_in(metadata), form_in(metadata)
    if text is None or form is None or form.fold:
        return None
    try:
        network = parse(text)
        planned = formed(network, form)
    except (GraphError, ShapeError):
        return None
    own: list[Line] = [(n.type, n.name, n.inputs, n.outputs) for n in planned.nodes]
    return (network, planned) if sorted(own) == sorted(lines) else None


def form_in(metadata: Mapping[str, str]) -> Form | None:
    """The form that a file's metadata say; None where they say none."""
    try:
        return Form.from_json(json.loads(metadata.get(FORM, "null")))
    except (ValueError, RecursionError):
        return None
