"""Typed text as values of fields."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import graphs.layers  # noqa: F401
from designer.entry import expression_from_text, value_from_text
from graphs.declare import CATALOGUE
from graphs.fields import value_text
from graphs.types import FieldError

CONV = CATALOGUE["Conv2d"].fields


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("out_channels", " 64*2 ", 128),
        ("kernel_size", "3×5", (3, 5)),
        ("kernel_size", "3x5", (3, 5)),
        ("kernel_size", "(3, 5)", (3, 5)),
        ("kernel_size", "3*3", 3),
        ("kernel_size", "2+1", 3),
        ("padding", "Same", "same"),
        ("padding", "1", 1),
        ("in_channels", "", None),
    ],
)
def test_text_is_read_as_people_mean_it(field: str, text: str, value: Any) -> None:
    assert value_from_text(CONV[field], text) == value


@pytest.mark.parametrize(
    ("field", "text", "reason"),
    [
        ("out_channels", "0", "at least 1, not 0"),
        ("out_channels", "", "needs a value"),
        ("out_channels", "2.5", "whole number"),
        ("kernel_size", "3×5×7", "one number or 2"),
        ("padding", "sam", "one of valid, same"),
        ("padding", "-1", "at least 0"),
    ],
)
def test_an_impossible_value_is_refused_with_its_reason(field: str, text: str, reason: str) -> None:
    with pytest.raises(FieldError, match=reason) as caught:
        value_from_text(CONV[field], text)
    assert caught.value.field == field


@pytest.mark.parametrize("kind", CATALOGUE)
def test_every_default_is_read_back_from_its_text(kind: str) -> None:
    for spec in CATALOGUE[kind].fields.values():
        assert value_from_text(spec, value_text(spec.default)) == spec.default


@given(st.text(max_size=30), st.sampled_from(sorted(CONV)))
def test_no_text_does_more_than_raise_a_field_error(text: str, field: str) -> None:
    try:
        value = value_from_text(CONV[field], text)
    except FieldError as error:
        assert field in str(error)
    else:
        assert CONV[field].check(value) == value


PARAMETERS = {"width": 16, "kernel": (1, 7), "zeros": 3, "mode": "reflect", "biased": True}


@pytest.mark.parametrize(
    ("field", "text", "expression"),
    [
        ("out_channels", " 4 * width ", "4 * width"),
        ("kernel_size", "kernel", "kernel"),
        ("kernel_size", "3, width", "3, width"),
        ("padding", "width // 8", "width // 8"),
        ("bias", "biased", "biased"),
        ("padding_mode", "mode", "mode"),
        ("padding", "same", None),
        ("padding_mode", "circular", None),
        ("out_channels", "64*2", None),
        ("kernel_size", "3×5", None),
        ("kernel_size", "3x5", None),
    ],
)
def test_what_names_a_parameter_is_an_expression(
    field: str, text: str, expression: str | None
) -> None:
    assert expression_from_text(CONV[field], text, PARAMETERS) == expression
    assert expression_from_text(CONV[field], text, {}) is None


@pytest.mark.parametrize(
    ("field", "text", "reason"),
    [
        ("out_channels", "depth", "knows no depth; the parameters are width"),
        ("out_channels", "width - 16", "at least 1, not 0"),
        ("out_channels", "kernel", "whole number"),
        ("out_channels", "width / 0", "must not divide by zero"),
        ("padding_mode", "zeros", "must be one of"),
    ],
)
def test_an_expression_that_cannot_be_is_refused(field: str, text: str, reason: str) -> None:
    with pytest.raises(FieldError, match=reason):
        expression_from_text(CONV[field], text, PARAMETERS)
