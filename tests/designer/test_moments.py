"""Moments of the past in words."""

import time

import pytest

from designer.moments import moment_text

NOON = time.mktime((2026, 11, 24, 12, 0, 0, 0, 0, -1))
HOUR = 3600


@pytest.mark.parametrize(
    ("then", "text"),
    [
        (0, ""),
        (NOON - 60, "today 11:59"),
        (NOON - 12 * HOUR, "today 0:00"),
        (NOON - 12 * HOUR - 60, "yesterday 23:59"),
        (NOON - 36 * HOUR, "yesterday 0:00"),
        (NOON - 36 * HOUR - 60, "2026-11-22"),
        (NOON + 48 * HOUR, "2026-11-26"),
    ],
)
def test_moments_are_named(then: float, text: str) -> None:
    assert moment_text(then, NOON) == text
