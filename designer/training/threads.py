"""How many CPU threads to compute with: measured, since more are often slower."""

import math
import os
import time
from collections.abc import Callable

import torch

LONG_STEP = 0.25
"""Seconds. A step this long spreads well over all cores and would be dear to measure."""


def choose_threads(step: Callable[[], object], rounds: int = 2) -> int:
    """The fastest of 1, half and all cores for a step; the step must leave no trace."""
    cores = available_cores()
    candidates = sorted({1, max(cores // 2, 1), cores})
    torch.set_num_threads(cores)
    if len(candidates) == 1 or _seconds(step) > LONG_STEP:
        return cores
    best = dict.fromkeys(candidates, math.inf)
    for _ in range(rounds):
        for count in candidates:
            torch.set_num_threads(count)
            best[count] = min(best[count], _seconds(step))
    chosen = min(best, key=best.__getitem__)
    torch.set_num_threads(chosen)
    return chosen


def available_cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _seconds(step: Callable[[], object]) -> float:
    start = time.perf_counter()
    step()
    return time.perf_counter() - start
