"""`import`: PyTorch code or an ONNX file as a design, with its weights beside it."""

from argparse import Namespace
from contextlib import AbstractContextManager
from pathlib import Path

from designer.files import SUFFIX, copy_whole, save
from designer.importing import LIMIT, Imported, Shapes, imported, sentence, shapes_from_text
from designer.onnx_importing import SUFFIX as ONNX
from designer.onnx_importing import imported_onnx
from designer.refused import Refused
from designer.tables import printable


def run(options: Namespace) -> None:
    """Import what `options.what` names; print what was written and what a person should know."""
    file, name = _split(options.what)
    path = options.output or Path(f"{file.stem}{SUFFIX}")
    if path.suffix != SUFFIX:
        raise Refused(f"{path.name} must end in {SUFFIX}")
    shapes = shapes_from_text(options.input) if options.input else None
    with _imported(file, name, shapes, options.time_limit) as found:
        _write(found, path)
        for note in found.notes:
            print(printable(f"note: {note}"))
        names = f"written {path.name} and {path.with_suffix('.safetensors').name}"
        print(printable(sentence(found, names)))


def _imported(
    file: Path, name: str, shapes: Shapes | None, limit: int | None
) -> AbstractContextManager[Imported]:
    if file.suffix.lower() == ONNX:
        return imported_onnx(file, shapes, limit)
    return imported(file, name, shapes, limit or LIMIT)


def _split(what: str) -> tuple[Path, str]:
    """A file and a name of `net.py:Net`; a drive's letter is no file."""
    before, colon, name = what.rpartition(":")
    if colon and name.isidentifier() and len(before) > 1:
        return Path(before), name
    return Path(what), ""


def _write(found: Imported, path: Path) -> None:
    beside = path.with_suffix(".safetensors")
    if beside.exists() and not path.exists():
        raise Refused(f"{beside.name} lies there already and would be lost; choose another name")
    copy_whole(found.weights, beside)
    save(found.network, path)
