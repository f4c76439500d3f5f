"""Why there is no GPU, in words; how many threads there are to be."""

import time

import pytest
import torch

from designer.refused import Refused
from designer.training import threads
from designer.training.devices import devices, explain, pick, why_no_gpu
from designer.training.failure import explain as explain_failure

pytestmark = pytest.mark.torch


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "The NVIDIA driver on your system is too old (found version 11040). Please update",
            "Update the driver",
        ),
        ("Found no NVIDIA driver on your system. Please check", "install its driver"),
        ("No CUDA GPUs are available", "CUDA_VISIBLE_DEVICES"),
        ("CUDA unknown error - this may be\nmore", "No GPU: CUDA unknown error - this may be"),
    ],
)
def test_the_reason_for_no_gpu_says_what_to_do(said: str, told: str) -> None:
    assert explain(said).startswith("No GPU: ")
    assert told in explain(said)


def test_a_cpu_build_of_torch_is_told_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.version, "cuda", None)
    monkeypatch.setattr(torch.version, "hip", None)
    assert "built without CUDA" in why_no_gpu()
    assert pick("auto").type == "cpu"
    assert devices()[0].name == "cpu"
    with pytest.raises(Refused, match="Or train on the CPU"):
        pick("cuda")


@pytest.mark.parametrize(("costs", "best"), [({1: 3, 2: 9, 4: 8}, 1), ({1: 9, 2: 5, 4: 2}, 4)])
def test_the_threads_that_are_fastest_are_taken(
    monkeypatch: pytest.MonkeyPatch, costs: dict[int, int], best: int
) -> None:
    monkeypatch.setattr(threads, "available_cores", lambda: 4)
    before = torch.get_num_threads()
    try:
        found = threads.choose_threads(lambda: time.sleep(costs[torch.get_num_threads()] / 1000))
        assert found == best == torch.get_num_threads()
    finally:
        torch.set_num_threads(before)


def test_a_long_step_takes_all_cores_and_is_measured_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threads, "available_cores", lambda: 4)
    monkeypatch.setattr(threads, "LONG_STEP", 0.001)
    before = torch.get_num_threads()
    calls: list[int] = []

    def step() -> None:
        calls.append(1)
        time.sleep(0.005)

    try:
        assert threads.choose_threads(step) == 4
        assert len(calls) == 1
    finally:
        torch.set_num_threads(before)


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (torch.OutOfMemoryError("CUDA out of memory"), "The GPU's memory is full. Use a smaller"),
        (MemoryError(), "The computer's memory is full"),
        (RuntimeError("DefaultCPUAllocator: can't allocate memory: you"), "computer's memory"),
        (Refused("No."), "No."),
        (OSError(28, "No space left on device", "file"), "file: No space left on device."),
        (RuntimeError("first\nsecond"), "RuntimeError: first"),
    ],
)
def test_failures_are_told_in_a_sentence(error: Exception, told: str) -> None:
    assert told in explain_failure(error)
    assert "\n" not in explain_failure(error)
