"""What there is to compute on; and where there is no GPU, why, and what to do about it."""

import os
import warnings

import torch

from designer.machine import main_memory
from designer.protocol import Device
from designer.refused import Refused


def devices() -> tuple[Device, ...]:
    """The devices that can be chosen, the best first."""
    found = [Device("cpu", f"CPU, {os.cpu_count() or 1} cores", main_memory())]
    if not why_no_gpu():
        properties = torch.cuda.get_device_properties(0)
        memory = properties.total_memory
        text = f"{properties.name}, {memory / 2**30:.0f} GB"
        found.insert(0, Device("cuda", text, memory))
    return tuple(found)


def why_no_gpu() -> str:
    """Why no GPU can be used, in plain words with what to do; empty when one can."""
    if torch.version.cuda is None and torch.version.hip is None:
        return (
            "No GPU: this torch was built without CUDA. For an NVIDIA GPU install a CUDA build of "
            "torch (pytorch.org, Get started)."
        )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            torch.cuda.init()  # type: ignore[no-untyped-call]
    except (RuntimeError, AssertionError) as error:
        return explain(str(error))
    return ""


def explain(message: str) -> str:
    """What torch says when CUDA does not start, in plain words."""
    if "too old" in message:
        return (
            "No GPU: the NVIDIA driver is too old for this torch "
            f"(CUDA {torch.version.cuda}). Update the driver, or install a torch for an older CUDA."
        )
    if "no NVIDIA driver" in message:
        return "No GPU: there is no NVIDIA driver. With an NVIDIA GPU, install its driver."
    if "No CUDA GPUs" in message:
        return (
            "No GPU: the driver finds none. Check CUDA_VISIBLE_DEVICES and that the GPU is awake."
        )
    return f"No GPU: {message.strip().splitlines()[0] if message.strip() else 'CUDA failed'}"


def pick(name: str) -> torch.device:
    """The device of a recipe's word; Refused when there is none."""
    reason = why_no_gpu() if name != "cpu" else ""
    if name == "cuda" and reason:
        raise Refused(f"{reason} Or train on the CPU.")
    return torch.device("cuda" if name != "cpu" and not reason else "cpu")


def has_bfloat16(device: torch.device) -> bool:
    """Whether a device computes in bfloat16 itself; where it does not, steps take longer."""
    if device.type == "cuda":
        return bool(torch.cuda.is_bf16_supported(including_emulation=False))
    found = torch.cpu.get_capabilities()
    return any(has for name, has in found.items() if "bf16" in name)


def device_text(device: torch.device) -> str:
    """A device as people call it."""
    return next(each.text for each in devices() if each.name == device.type)
