"""The recipe's form: of settings that hang on others only those that play a part are shown."""

import pytest
from pytestqt.qtbot import QtBot

from designer.document import Document
from designer.edits import SetTraining
from designer.session import Session
from graphs.architectures import ARCHITECTURES
from widgets.recipe_form import RecipeForm
from widgets.theme import load_theme

CONDITIONAL = {
    *("momentum", "nesterov", "beta1", "beta2", "smoothing", "decay_all", "label_smoothing"),
    *("warmup", "step_epochs", "step_factor", "plateau_epochs"),
}


@pytest.mark.parametrize(
    ("settings", "shown"),
    [
        ({}, {"beta1", "beta2", "warmup", "label_smoothing"}),
        ({"optimizer": "SGD", "momentum": 0.0}, {"momentum", "warmup", "label_smoothing"}),
        ({"optimizer": "RMSprop", "schedule": "step", "loss": "mean squared error"},
         {"smoothing", "momentum", "step_epochs", "step_factor", "warmup"}),
        ({"optimizer": "SGD", "schedule": "plateau", "weight_decay": 0.1},
         {"momentum", "nesterov", "plateau_epochs", "step_factor", "warmup", "decay_all",
          "label_smoothing"}),
        ({"optimizer": "Adagrad", "schedule": "one-cycle"}, {"label_smoothing"}),
    ],
)  # fmt: skip
def test_only_settings_that_play_a_part_are_shown(
    qtbot: QtBot, settings: dict[str, object], shown: set[str]
) -> None:
    document = Document(ARCHITECTURES["lenet5"].build())
    panel = RecipeForm(load_theme("light"))
    qtbot.addWidget(panel)
    panel.bind(Session(document))
    document.perform(SetTraining({"epochs": 7, **settings}))
    form = panel.form
    always = form.editors.keys() - CONDITIONAL
    visible = {name for name, each in form.editors.items() if each.isVisibleTo(form)}
    assert visible == always | shown
