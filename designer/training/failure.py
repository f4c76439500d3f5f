"""What went wrong in torch or in the system, in a sentence that a person can act on."""

import torch

from designer.refused import Refused

FULL = "Use a smaller batch size, a smaller Input or fewer filters."


def explain(error: BaseException) -> str:
    """The sentence for an error that ended a training or a job."""
    text = str(error).strip()
    if isinstance(error, Refused):
        return text
    if isinstance(error, torch.OutOfMemoryError):
        return f"The GPU's memory is full. {FULL}"
    if isinstance(error, MemoryError) or "allocate memory" in text or "alloc_cpu" in text:
        return f"The computer's memory is full. {FULL}"
    if is_poisoned(error):
        return f"The GPU failed: {text.splitlines()[0]}. The worker starts anew."
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename or 'A file'}: {error.strerror}."
    return f"{type(error).__name__}: {text.splitlines()[0] if text else 'no reason given'}"


def is_poisoned(error: BaseException) -> bool:
    """Whether this process can use the GPU no more."""
    return isinstance(error, getattr(torch, "AcceleratorError", ()))
