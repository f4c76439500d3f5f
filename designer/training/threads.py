"""How many CPU threads to compute with: measured, since more are often slower."""

import os
import statistics
import time
from collections.abc import Callable

import torch

LONG_STEP = 0.25
"""Seconds. A step this long spreads well over all cores and would be dear to measure."""


def choose_threads(step: Callable[[], object], steps: int = 4) -> int:
    """The fastest of 1, half and all cores for a step; the step must leave no trace."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    candidates = sorted({1, max((cores or 1) // 2, 1), cores or 1}, reverse=True)
    timings = {}
    for count in candidates:
        torch.set_num_threads(count)
        if _seconds(step) > LONG_STEP:
            break
        timings[count] = statistics.median(_seconds(step) for _ in range(steps))
    chosen = min(timings, key=timings.__getitem__, default=candidates[0])
    torch.set_num_threads(chosen)
    return chosen


def _seconds(step: Callable[[], object]) -> float:
    start = time.perf_counter()
    step()
    return time.perf_counter() - start
