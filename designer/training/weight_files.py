"""Weights read from files that others wrote: tensors only, sizes checked beforehand."""

import pickle
import warnings
import zipfile
from collections.abc import Mapping
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from torch import Tensor, nn

from designer.matching import Report, match, wanted_by, with_unknown
from designer.refused import Refused
from designer.tensorfiles import MOST_TENSORS, read_header
from graphs.propagate import Facts

SUFFIXES = (".safetensors", ".pth", ".pt")
Source = Mapping[str, Mapping[str, str]]
"""Files, and in each the key that a tensor has there, by its state_dict key."""

_WRAPPINGS = ("state_dict", "model_state_dict", "model")
"""Under these names training scripts keep a state_dict among other things."""


class TensorFile:
    """The tensors of a file: their shapes at once, their numbers when asked for.

    A .safetensors file stays on the disk; any other is read by `torch.load(weights_only=True)`.
    """

    def __init__(self, path: Path) -> None:
        if not path.is_file():
            raise Refused(f"there is no weights file {path}")
        self.path = path
        self._loaded: Mapping[str, Tensor] | None = None
        if path.suffix == ".safetensors":
            entries = read_header(path).entries
            self.shapes = {key: entry.shape for key, entry in entries.items()}
        else:
            self._loaded = _state_dict(path)
            self.shapes = {key: tuple(tensor.shape) for key, tensor in self._loaded.items()}
        if not self.shapes:
            raise Refused(f"{path.name} holds no tensors")

    def tensors(self, keys: Mapping[str, str]) -> dict[str, Tensor]:
        """Tensors under new names, from the keys that they have in the file."""
        if self._loaded is not None:
            return {name: self._loaded[key] for name, key in keys.items()}
        try:
            with safe_open(self.path, framework="pt") as file:
                return {name: file.get_tensor(key) for name, key in keys.items()}
        except (SafetensorError, OSError) as error:
            raise _unreadable(self.path, error) from None


def _unreadable(path: Path, error: Exception) -> Refused:
    why = str(error).partition("\n")[0][:200] or type(error).__name__
    return Refused(f"{path.name} cannot be read as weights: {why}")


def _state_dict(path: Path) -> Mapping[str, Tensor]:
    try:
        _refuse_packed(path)
        with warnings.catch_warnings(action="ignore"):
            held = torch.load(path, map_location="cpu", weights_only=True)
    except pickle.UnpicklingError:
        raise Refused(
            f"{path.name} cannot be read as weights: it is no state_dict, or holds code besides "
            "tensors, which is not run; save net.state_dict() into it"
        ) from None
    except (OSError, RuntimeError, ValueError, EOFError, KeyError, AttributeError, TypeError,
            IndexError, AssertionError, MemoryError, zipfile.BadZipFile) as error:  # fmt: skip
        raise _unreadable(path, error) from None
    for name in _WRAPPINGS:
        if isinstance(held, dict) and isinstance(held.get(name), dict):
            held = held[name]
    if not isinstance(held, dict) or not all(map(_plain, held.items())):
        raise Refused(f"{path.name} holds no state_dict; save net.state_dict() into it")
    if len(held) > MOST_TENSORS:
        raise Refused(f"{path.name} holds more than {MOST_TENSORS:,} tensors")
    return held


def _refuse_packed(path: Path) -> None:
    """torch stores numbers as they are; what unpacks to more than the file is a bomb."""
    if not zipfile.is_zipfile(path):
        return
    with zipfile.ZipFile(path) as packed:
        unpacked = sum(member.file_size for member in packed.infolist())
    if unpacked > path.stat().st_size:
        raise ValueError("it unpacks to more than it is")


def _plain(item: tuple[object, object]) -> bool:
    """A name and a tensor of plain numbers in the computer's memory."""
    key, tensor = item
    return (
        isinstance(key, str)
        and isinstance(tensor, Tensor)
        and tensor.layout == torch.strided
        and tensor.device.type == "cpu"
        and not tensor.is_quantized
        and not tensor.is_complex()
    )


def matched(facts: Facts, path: Path, *, by_order: bool = True) -> tuple[TensorFile, Report]:
    """A file and what of it is which weight of a network; Refused when nothing is.

    by_order: whether other names may stand for a layer. Where only names count, layers whose shapes
    are unknown yet get what has their names.
    """
    file = TensorFile(path)
    report = match(wanted_by(facts), file.shapes, by_order=by_order)
    if not by_order:
        report = with_unknown(report, facts)
    if not report.pairs:
        raise Refused(_nothing_fits(path, facts, report))
    return file, report


def _nothing_fits(path: Path, facts: Facts, report: Report) -> str:
    count = len(report.unexpected) + len(report.wrong_shape)
    why = str(report.wrong_shape[0]) if report.wrong_shape else "neither names nor shapes agree"
    if count > 1:
        return f"none of the {count:,} tensors of {path.name} fits {facts.network.name}: {why}"
    return f"the one tensor of {path.name} does not fit {facts.network.name}: {why}"


def load_source(module: nn.Module, source: Source) -> None:
    """Put tensors of files into a module; what the source does not name stays as it is."""
    own = module.state_dict()
    for name, keys in source.items():
        file = TensorFile(Path(name))
        gone = [stored for stored in keys.values() if stored not in file.shapes]
        if gone:
            raise Refused(f"{file.path.name} no longer holds {gone[0]}; load the weights again")
        with torch.no_grad():
            for key, tensor in file.tensors(keys).items():
                if key not in own or own[key].shape != tensor.shape:
                    raise Refused(f"{key} of {file.path.name} does not fit this network")
                own[key].copy_(tensor)
