"""The installed PySide6 keeps its reference counts; 6.12.0 loses some with every signal."""

import sys

from PySide6.QtCore import QObject, Signal

SIGNALS = 5_000
NOISE = 100
"""References that the interpreter itself may gain or lose meanwhile."""


class Sender(QObject):
    """Carries True to a slot that gives None back."""

    switched = Signal(bool)


def drift_over(signals: int) -> int:
    """How far None and True drift, at most; ends early, before a loss would end the process."""
    sender = Sender()
    received: list[bool] = []
    sender.switched.connect(received.append)
    before = sys.getrefcount(None), sys.getrefcount(True)
    drift = 0
    for _ in range(signals):
        sender.switched.emit(True)
        received.clear()
        none, true = sys.getrefcount(None), sys.getrefcount(True)
        drift = max(drift, abs(none - before[0]), abs(true - before[1]))
        if drift > NOISE:
            break
    return drift


def test_bool_signals_lose_no_reference_to_none_or_true() -> None:
    assert drift_over(SIGNALS) <= NOISE
