"""Python's large look for what is no longer used comes when the window is not in front."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.benchmarks.bench_canvas import chain
from widgets import collecting
from widgets.collecting import collect_at_rest

ACTIVE, AWAY = Qt.ApplicationState.ApplicationActive, Qt.ApplicationState.ApplicationInactive


class _Circle:
    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def resting(qapp: QApplication) -> Iterator[QApplication]:
    before = gc.get_threshold()
    collect_at_rest(qapp)
    yield qapp
    gc.set_threshold(*before)
    gc.unfreeze()
    qapp.applicationStateChanged.disconnect(collecting._rest)


def large_looks() -> int:
    return int(gc.get_stats()[2]["collections"])


def test_large_designs_cause_no_large_look(resting: QApplication) -> None:
    before = large_looks()
    designs = [chain(2000) for _ in range(10)]
    assert large_looks() == before and len(designs) == 10


def test_leaving_the_program_does(resting: QApplication) -> None:
    gc.collect()
    circle = _Circle()
    gc.collect()
    before, known = large_looks(), id(circle)
    del circle
    resting.applicationStateChanged.emit(ACTIVE)
    assert large_looks() == before
    assert any(id(each) == known for each in gc.get_objects())
    resting.applicationStateChanged.emit(AWAY)
    assert large_looks() == before + 1
    assert not any(isinstance(each, _Circle) for each in gc.get_objects())
