"""Messages survive the pipe; what is no message is refused."""

import json
import math

import pytest

from designer.protocol import (
    Device,
    Job,
    Message,
    Metrics,
    ProtocolError,
    Ready,
    State,
    StepRecord,
    Stop,
    Train,
    Validation,
    decode,
    encode,
)

MESSAGES: list[Message] = [
    Stop(),
    Train({"format": 1, "nodes": []}, {"epochs": 3}, "/tmp/ä 🙂", resume=True),
    Job(3, "export_onnx", {"path": "x.onnx"}),
    Ready("2.13.0", (Device("cpu", "CPU, 2 cores"),), "no driver"),
    Metrics((StepRecord(1, 0.5, 0.1, 2.3, 0.1), StepRecord(2, 1.0, 0.2, 2.2, None))),
    Validation(1, 100, 3.5, 0.3, 0.9, 0.4, None, best=True),
    State("failed", "the loss became NaN"),
]


@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: type(message).__name__)
def test_a_message_comes_back_equal_from_its_line(message: Message) -> None:
    line = encode(message)
    assert line.count(b"\n") == 1
    assert decode(line) == message


def test_numbers_that_json_lacks_travel_as_words() -> None:
    line = encode(Metrics((StepRecord(1, 0.0, 0.0, math.nan, math.inf),)))
    json.loads(line, parse_constant=pytest.fail)
    message = decode(line)
    assert isinstance(message, Metrics)
    assert math.isnan(message.steps[0].loss)
    assert message.steps[0].accuracy == math.inf


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"", "not a message"),
        (b"hello\n", "not a message"),
        (b"[1]\n", "not a known message"),
        (b'{"type": "Erase"}\n', "not a known message"),
        (b'{"type": ["Stop"]}\n', "not a known message"),
        (b"\xff\xfe\n", "not a message"),
        (b"[" * 100_000, "not a message"),
        (b'{"type": "Stop", "now": true}\n', "Stop has no now"),
        (b'{"type": "Job", "id": 1}\n', "Job lacks name"),
        (b'{"type": "Job", "id": "1", "name": "x"}\n', "Job.id cannot be '1'"),
        (b'{"type": "Job", "id": true, "name": "x"}\n', "Job.id cannot be 'True'"),
        (b'{"type": "State", "state": "dancing"}\n', "State.state cannot be 'dancing'"),
        (b'{"type": "Metrics", "steps": [[1, 2]]}\n', "Metrics.steps cannot be"),
        (b'{"type": "Metrics", "steps": 3}\n', "Metrics.steps cannot be '3'"),
    ],
)
def test_what_is_no_message_is_refused_with_a_reason(line: bytes, reason: str) -> None:
    with pytest.raises(ProtocolError) as caught:
        decode(line)
    assert reason in str(caught.value)
