"""The recipe: what a design keeps of it, and what can never be."""

import pytest

from designer.recipe import Recipe
from designer.refused import Refused


def test_only_what_differs_is_kept_and_comes_back() -> None:
    assert Recipe().settings() == {}
    recipe = Recipe(optimizer="SGD", learning_rate=1, threads=2)
    assert recipe.settings() == {"optimizer": "SGD", "learning_rate": 1.0, "threads": 2}
    assert Recipe.from_settings(recipe.settings()) == recipe


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"epochs": 0}, "epochs must be a whole number"),
        ({"learning_rate": float("nan")}, "learning_rate must be a number"),
        ({"optimizer": "os.system"}, "optimizer must be one of SGD, Adam, AdamW, RMSprop, Adagrad"),
        ({"batch_size": "32"}, "batch_size must be a whole number"),
        ({"colour": 3}, "no training setting “colour”"),
    ],
)
def test_impossible_settings_are_refused_by_name(
    settings: dict[str, object], sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        Recipe.from_settings(settings)
