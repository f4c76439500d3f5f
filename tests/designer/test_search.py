"""The search's order."""

import pytest

from designer.search import found, score


@pytest.mark.parametrize(
    ("query", "better", "worse"),
    [("conv", "conv", "Conv2d"), ("con", "Conv2d", "icon"), ("pool", "max pool", "spool")],
)
def test_the_nearer_word_comes_first(query: str, better: str, worse: str) -> None:
    assert score(query, [better]) > score(query, [worse]) > 0


def test_a_name_comes_before_a_synonym_and_what_does_not_match_is_left_out() -> None:
    things = {"Add": ("Add", "skip"), "Skip": ("Skip",), "Tanh": ("Tanh",)}
    assert found("skip", things, lambda thing: things[thing]) == ["Skip", "Add"]


def test_nothing_typed_finds_everything_in_its_order() -> None:
    assert found(" ", ["b", "a"], lambda thing: (thing,)) == ["b", "a"]


def test_what_is_made_for_images_comes_before_its_equals() -> None:
    kinds = ["Conv1d", "Conv2d", "Conv3d", "Convert"]
    assert found("conv", kinds, lambda kind: (kind,)) == ["Conv2d", "Convert", "Conv1d", "Conv3d"]
