"""`python -m designer.onnx.compare`: a network that was read, run against the file it came from.

In a process of its own, since it gives the file of somebody else to onnxruntime.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from designer.importing import WEIGHTS
from designer.serving import serve


def answer(request: dict[str, Any], folder: Path) -> dict[str, Any]:
    """The largest difference on random inputs, or in `refused` why there is none."""
    from designer.refused import Refused

    try:
        return {"difference": _difference(Path(request["path"]), folder, request)}
    except Refused as error:
        return {"refused": str(error)}
    except MemoryError:
        return {"refused": "the memory is too small to run both"}


def _difference(path: Path, folder: Path, request: dict[str, Any]) -> float:
    from safetensors.torch import load_file

    from designer.inspection.proof import largest_difference
    from designer.training.module import build
    from graphs.propagate import propagate
    from graphs.storage import network_from_json

    network = network_from_json(request["design"])
    module = build(network, propagate(network)).eval()
    # What only trains is not in a file that Convas wrote; what flows to the outputs is.
    unknown = module.load_state_dict(load_file(folder / WEIGHTS), strict=not request.get("own"))
    assert not unknown.unexpected_keys, unknown.unexpected_keys
    session = _session(path)
    batch = _batch(session)
    kinds = {each.name: each.type for each in session.get_inputs()}
    names, outputs = request["inputs"], request["outputs"]

    def run(samples: Sequence[Any]) -> tuple[Any, ...]:
        return _run(session, kinds, names, outputs, _before(request.get("own"), samples))

    return largest_difference(network, module, run, batch)


def _before(own: dict[str, Any] | None, samples: Sequence[Any]) -> Sequence[Any]:
    """What a file takes that normalises: the pixels of which the network sees the samples."""
    import torch

    if own is None or own["scaling"] is None:
        return samples
    (normalised,) = samples
    mean, std = (torch.tensor(n).view(-1, *(1,) * (normalised.ndim - 2)) for n in own["scaling"])
    return [normalised * std + mean]


def _session(path: Path) -> Any:
    import onnxruntime

    from designer.refused import Refused

    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    try:
        return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # noqa: BLE001  (onnxruntime has errors of many kinds)
        raise Refused(f"onnxruntime cannot run it: {_first_line(error)}") from None


def _first_line(error: Exception) -> str:
    return " ".join(str(error).split())[:160]


def _batch(session: Any) -> int:
    """The batch that a file is made for; two where it takes any."""
    first = session.get_inputs()[0].shape[0]
    return first if isinstance(first, int) and first > 0 else 2


_KINDS = {
    "tensor(float16)": "float16",
    "tensor(double)": "float64",
    "tensor(int32)": "int32",
    "tensor(int16)": "int16",
    "tensor(int8)": "int8",
    "tensor(uint8)": "uint8",
    "tensor(uint16)": "uint16",
}
"""Numbers that designs have not, by onnxruntime's words for them."""


def _run(
    session: Any,
    kinds: dict[str, str],
    names: Sequence[str],
    outputs: Sequence[str],
    samples: Sequence[Any],
) -> tuple[Any, ...]:
    import torch

    from designer.refused import Refused

    arriving = {}
    for name, sample in zip(names, samples, strict=True):
        array = sample.numpy()
        arriving[name] = array.astype(_KINDS.get(kinds[name], array.dtype))
    try:
        given = session.run(list(outputs), arriving)
    except Exception as error:  # noqa: BLE001  (as above)
        raise Refused(f"onnxruntime cannot run it: {_first_line(error)}") from None
    return tuple(torch.from_numpy(each) for each in given)


if __name__ == "__main__":
    serve(answer)
