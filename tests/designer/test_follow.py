"""A training followed from outside: its speed, what is left of it, how it ended."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from designer.follow import Following, duration_text, progress_text
from designer.protocol import (
    Event,
    Failed,
    FinalScore,
    Metrics,
    Notice,
    Plan,
    Pong,
    Progress,
    State,
    StepRecord,
    Validation,
)
from designer.runs import History

PLAN = Plan("run", "CPU", 2, 1000, 200, 10, 5)


def step(number: int, seconds: float) -> Metrics:
    return Metrics((StepRecord(number, number / 10, seconds, 1.0, 0.5),))


def validation(epoch: int, seconds: float, *, best: bool = True) -> Validation:
    return Validation(epoch, epoch * 10, seconds, 0.5, 0.8, 0.6, 0.7, best)


def followed(*events: Event) -> Following:
    known = Following()
    known.phase = "starting"
    for event in events:
        known.take(event)
    return known


def test_before_its_first_steps_a_training_has_no_speed() -> None:
    known = followed(PLAN, State("running"))
    assert (known.images_per_second, known.seconds_left) == (None, None)
    assert progress_text(known) == "epoch 1 of 5"


def test_the_speed_is_that_of_the_steps() -> None:
    known = followed(PLAN, State("running"), *(step(n, n * 0.5) for n in range(1, 5)))
    assert known.images_per_second == pytest.approx(200)


def test_the_rest_includes_the_validations() -> None:
    steps = [step(n, n * 0.5) for n in range(1, 11)]
    known = followed(PLAN, State("running"), *steps, validation(1, 7.0))
    assert known.seconds_left == pytest.approx(40 * 0.5 + 4 * 2.0)
    assert progress_text(known) == "epoch 2 of 5 · 200 images/s · 28 s left"


def test_a_pause_makes_a_training_no_slower() -> None:
    before = [step(n, n * 0.5) for n in range(1, 5)]
    after = [step(n, 100 + n * 0.5) for n in range(5, 9)]
    known = followed(PLAN, State("running"), *before, State("paused"), State("running"), *after)
    assert known.images_per_second == pytest.approx(200)


@given(
    st.lists(
        st.one_of(
            st.builds(step, st.integers(0, 80), st.floats(0, 1e6)),
            st.builds(validation, st.integers(0, 9), st.floats(0, 1e6)),
            st.sampled_from([State("paused"), State("running"), PLAN]),
        ),
        max_size=30,
    )
)
def test_whatever_comes_the_rest_is_never_negative(events: list[Event]) -> None:
    known = followed(PLAN, State("running"), *events)
    assert (known.seconds_left or 0) >= 0
    assert 0 <= known.share <= 1
    assert "-" not in progress_text(known)


def test_a_stop_asked_for_holds_until_it_has_happened() -> None:
    known = followed(PLAN, State("running"))
    known.stopping()
    known.take(State("running"))
    assert known.phase == "stopping"
    known.take(State("stopped", "Stopped as wished."))
    assert (known.phase, known.reason) == ("finished", "Stopped as wished.")


def test_a_finished_training_is_all_done_and_a_stopped_one_is_not() -> None:
    assert followed(PLAN, step(25, 1), State("finished")).share == 1
    assert followed(PLAN, step(25, 1), State("stopped", "why")).share == 0.5


def test_a_worker_that_dies_fails_a_training_under_way_and_no_other() -> None:
    running, done = followed(PLAN, State("running")), followed(PLAN, State("finished"))
    running.died("killed")
    done.died("killed")
    assert (running.phase, running.reason) == ("failed", "killed")
    assert (done.phase, done.reason) == ("finished", "")


def test_a_request_that_is_not_taken_fails_a_training_that_begins() -> None:
    begins, runs = followed(Failed(0, "busy")), followed(PLAN, State("running"), Failed(0, "busy"))
    assert (begins.phase, begins.reason) == ("failed", "busy")
    assert runs.phase == "running"


def test_the_best_validation_is_kept_beside_the_latest() -> None:
    known = followed(
        PLAN, validation(1, 1.0), validation(2, 2.0, best=False), FinalScore(9, 1.0, 0.7)
    )
    assert known.best is not None and known.best.epoch == 1
    assert known.latest is not None and known.latest.epoch == 2
    assert known.tested == FinalScore(9, 1.0, 0.7)


def test_what_the_preparation_does_is_told_and_what_is_no_news_is_not() -> None:
    known = followed(Progress(0, "Reading images"), Progress(3, "Exporting"), Pong(), Notice("n"))
    assert (progress_text(known), known.notices) == ("Reading images", ["n"])


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0 s"), (59.4, "59 s"), (59.6, "1 min 0 s"), (161, "2 min 41 s"), (3900, "1 h 5 min")],
)
def test_durations_are_said_as_people_say_them(seconds: float, text: str) -> None:
    assert duration_text(seconds) == text


def test_a_run_that_goes_on_keeps_what_lies_before_its_first_step() -> None:
    steps = tuple(StepRecord(n, n / 10, n * 0.5, 1.0, 0.5) for n in range(1, 26))
    past = History(steps, (validation(1, 6.0), validation(2, 12.0)))
    known = Following(past)
    known.take(replace(PLAN, first_step=15))
    known.take(State("running"))
    assert list(known.curves.train["loss"].places("step")) == list(range(1, 16))
    assert (known.step, known.seconds, known.latest) == (15, 7.5, validation(1, 6.0))
    assert known.images_per_second is None
    known.take(step(16, 8.0))
    assert list(known.curves.train["loss"].places("step"))[-2:] == [15, 16]


def test_only_what_ended_early_was_cut_short() -> None:
    assert not followed(PLAN, State("running"), step(7, 1.0)).cut_short
    assert followed(PLAN, State("running"), step(7, 1.0), State("stopped")).cut_short
    assert not followed(PLAN, State("running"), step(50, 9.0), State("finished")).cut_short
    assert not followed(State("failed", "no data")).cut_short
