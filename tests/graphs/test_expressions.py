"""Arithmetic typed into a field."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphs.expressions import evaluate


@pytest.mark.parametrize(
    ("text", "value"),
    [("64*2", 128), ("2**10", 1024), ("6/2", 3), ("1e-3", 0.001), (".5", 0.5), ("-(3+4)", -7)],
)
def test_a_sum_gives_its_number(text: str, value: float) -> None:
    result = evaluate(text)
    assert result == value
    assert type(result) is type(value)


WRONG = """x; 1/0; 9**9**9; 2**-1; True; 1 if 1 else 2; 1e999; 1j; (-8)**0.5; 'a'*3; 1<<9; f()"""


@pytest.mark.parametrize("text", ["", "(" * 150, "9" * 201, *WRONG.split("; ")])
def test_what_is_no_sum_is_refused_with_a_reason(text: str) -> None:
    with pytest.raises(ValueError, match=r"must|knows|large"):
        evaluate(text)


@given(st.text(max_size=30))
def test_no_text_does_more_than_raise_a_value_error(text: str) -> None:
    try:
        assert type(evaluate(text)) in (int, float)
    except ValueError as error:
        assert str(error)
