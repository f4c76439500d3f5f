"""The worker at the ends of its pipes: it answers, it refuses, it leaves when it should."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from designer.protocol import (
    Failed,
    Hello,
    Job,
    Metrics,
    Ping,
    Pong,
    Ready,
    Result,
    Stop,
    Train,
)
from designer.runs import history, open_run
from graphs.storage import network_to_json
from tests.designer.designs import chain, small
from tests.designer.engine import Child

pytestmark = pytest.mark.torch


@pytest.fixture(scope="module")
def shared() -> Iterator[Child]:
    """One worker for the tests that leave it well."""
    child = Child()
    yield child
    child.close()


def train(folder: Path, **settings: object) -> Train:
    return Train(network_to_json(small()), {"threads": 1, **settings}, str(folder))


def test_it_tells_what_there_is_to_compute_with(shared: Child) -> None:
    shared.send(Hello())
    found = shared.until(lambda message: isinstance(message, Ready))
    assert isinstance(found, Ready)
    assert found.torch.startswith("2.")
    assert found.devices[-1].name == "cpu"
    assert bool(found.no_gpu) == (len(found.devices) == 1)


def test_it_answers_while_it_works_and_takes_one_thing_at_a_time(
    shared: Child, tmp_path: Path
) -> None:
    shared.send(train(tmp_path / "run", epochs=1000))
    shared.until(lambda message: isinstance(message, Metrics))
    shared.send(Ping())
    shared.until(lambda message: isinstance(message, Pong))
    shared.send(Job(5, "evaluate"))
    refused = shared.until(lambda message: isinstance(message, Failed))
    assert isinstance(refused, Failed)
    assert refused.id == 5 and "busy" in refused.reason
    shared.send(Stop())
    assert shared.ended().state == "stopped"


def test_a_job_gives_its_result_right_after_a_training(shared: Child, tmp_path: Path) -> None:
    shared.send(train(tmp_path / "run", epochs=1))
    assert shared.ended().state == "finished"
    shared.send(Job(6, "evaluate", {"run": str(tmp_path / "run"), "data": "digits"}))
    result = shared.until(lambda message: isinstance(message, (Result, Failed)))
    assert isinstance(result, Result)
    assert result.values["images"] == 2000
    assert 0.1 < result.values["accuracy"] <= result.values["top5"] <= 1


@pytest.mark.parametrize(
    ("job", "reason"),
    [
        (Job(7, "os.system"), "The worker knows no job “os.system”."),
        (Job(8, "evaluate", {"run": "/nowhere", "data": "digits"}), "/nowhere is no run"),
        (Job(9, "evaluate"), "KeyError"),
    ],
)
def test_a_job_that_fails_says_why(shared: Child, job: Job, reason: str) -> None:
    shared.send(job)
    failed = shared.until(lambda message: isinstance(message, Failed))
    assert isinstance(failed, Failed)
    assert failed.id == job.id and reason in failed.reason


def test_what_is_no_message_is_told_and_harms_nothing(shared: Child) -> None:
    shared.write(b"\xff{[ nonsense\n")
    failed = shared.until(lambda message: isinstance(message, Failed))
    assert isinstance(failed, Failed)
    assert "cannot read a message" in failed.reason
    shared.send(Ping())
    shared.until(lambda message: isinstance(message, Pong))


def test_a_network_beyond_all_memory_fails_in_words(shared: Child, tmp_path: Path) -> None:
    huge = chain(
        ("input", "Input", {"shape": (1, 28, 28)}),
        ("flatten", "Flatten", {}),
        ("huge", "Linear", {"out_features": 2_000_000_000}),
        ("linear", "Linear", {"out_features": 10}),
        ("output", "Output", {}),
    )
    shared.send(Train(network_to_json(huge), {}, str(tmp_path / "run")))
    end = shared.ended()
    assert end.state == "failed"
    assert "The computer's memory is full" in end.reason


@pytest.mark.parametrize(
    ("design", "recipe", "reason"),
    [
        ({"nodes": 3}, {}, "The design cannot be read"),
        ({}, {"epochs": -1}, "Training settings: epochs must be"),
        ({}, {}, "The network is empty"),
    ],
)
def test_a_training_that_cannot_begin_says_why(
    shared: Child, tmp_path: Path, design: dict[str, object], recipe: dict[str, object], reason: str
) -> None:
    shared.send(Train({"format": 1, **design}, recipe, str(tmp_path / "run")))
    end = shared.ended()
    assert end.state == "failed" and reason in end.reason


def test_when_the_window_is_gone_it_saves_and_leaves(tmp_path: Path) -> None:
    child = Child()
    try:
        child.send(train(tmp_path / "run", epochs=1000))
        child.until(lambda message: isinstance(message, Metrics))
        child.stdin.close()
        assert child.process.stdout is not None
        child.process.stdout.close()
        assert child.process.wait(timeout=5) == 0
        kept = open_run(tmp_path / "run").checkpoint("last")
        assert kept is not None
        measured = history(tmp_path / "run")
        assert measured.state == "stopped"
        assert kept.state["step"] == measured.steps[-1].step
    finally:
        child.close()


def test_prints_of_libraries_do_not_reach_the_messages() -> None:
    printing = """
import designer.worker.serve as serve
plain = serve.ready
def ready():
    print('chatter', flush=True)
    return plain()
serve.ready = ready
"""
    child = Child(printing)
    try:
        first = child.until(lambda message: True)
        assert isinstance(first, Ready)
    finally:
        child.close()
