"""A run's curves keep every value with its place, and only what there is."""

import math

from designer.curve_data import RunCurves
from designer.protocol import StepRecord, Validation


def test_steps_and_validations_keep_their_places() -> None:
    run = RunCurves()
    run.add_steps([StepRecord(1, 0.5, 2.0, 1.5, 0.25), StepRecord(2, 1.0, 4.0, math.nan, 0.5)])
    run.add_validation(Validation(1, 2, 5.0, 1.25, 0.75, 1.5, 0.5, True))
    loss, checked = run.train["loss"], run.validation["accuracy"]
    places = {axis: list(loss.places(axis)) for axis in ("step", "epoch", "time")}
    assert places == {"step": [1, 2], "epoch": [0.5, 1], "time": [2, 4]}
    assert loss.values[0] == 1.5 and math.isnan(loss.values[1])
    assert [checked.places(axis)[0] for axis in ("step", "epoch", "time")] == [2, 1, 5]
    assert list(checked.values) == [0.75]


def test_a_loss_without_classes_has_no_accuracy() -> None:
    run = RunCurves()
    run.add_steps([StepRecord(1, 0.5, 2.0, 1.5, None)])
    run.add_validation(Validation(1, 2, 5.0, 1.25, None, 1.5, None, True))
    assert (len(run.train["loss"]), len(run.train["accuracy"])) == (1, 0)
    assert (len(run.validation["loss"]), len(run.validation["accuracy"])) == (1, 0)
