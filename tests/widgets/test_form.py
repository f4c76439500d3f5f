"""The form made from declared fields, under real keys and clicks."""

from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from graphs.fields import Size, choice, declared_fields, flag, padding, real, shape, size, whole
from widgets.fonts import number_font, text_font
from widgets.form import Form, shared_fields
from widgets.theme import load_theme


@dataclass(frozen=True)
class Sample:
    """One field of every kind."""

    channels: int = whole(default=32, doc="Channels.")
    kernel: Size = size(default=3, rank=2, doc="Kernel.")  # noqa: RUF009
    padding: Size | str = padding(default=0, words=("same",), doc="Padding.")  # noqa: RUF009
    rate: float = real(default=0.1, minimum=0, logarithmic=True, doc="Rate.")
    bias: bool = flag(default=True, doc="Bias.")
    mode: str = choice(default="zeros", choices=("zeros", "reflect"), doc="Mode.")
    expected: int | None = whole(default=None, empty="as many as arrive", doc="Expected.")
    sizes: tuple[int, ...] = shape(default=(3, 8, 8), doc="Sizes.")


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    made = Form(declared_fields(Sample), load_theme("light"))
    qtbot.addWidget(made)
    made.show_values([Sample()])
    made.show()
    return made


@pytest.fixture
def edits(form: Form) -> list[tuple[str, Any]]:
    seen: list[tuple[str, Any]] = []
    form.edited.connect(lambda name, value: seen.append((name, value)))
    return seen


def line(form: Form, name: str) -> QLineEdit:
    found = form.editors[name].focusProxy()
    assert isinstance(found, QLineEdit)
    return found


def enter(form: Form, name: str, text: str) -> None:
    edit = line(form, name)
    edit.selectAll()
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("channels", "64*2", 128),
        ("kernel", "3x5", (3, 5)),
        ("padding", "same", "same"),
        ("rate", "3e-4", 3e-4),
        ("expected", "7", 7),
        ("sizes", "1, 28, 28", (1, 28, 28)),
    ],
)
def test_typing_and_enter_hand_over_the_value_once(
    form: Form, edits: list[tuple[str, Any]], name: str, text: str, value: Any
) -> None:
    enter(form, name, text)
    line(form, name).clearFocus()
    assert edits == [(name, value)]


def test_an_impossible_value_stays_as_text_with_its_reason(
    form: Form, edits: list[tuple[str, Any]]
) -> None:
    enter(form, "channels", "0")
    assert edits == []
    assert line(form, "channels").text() == "0"
    assert "at least 1, not 0" in form.editors["channels"].reason
    enter(form, "channels", "5")
    assert edits == [("channels", 5)]
    assert form.editors["channels"].reason == ""


def test_escape_brings_the_value_back(form: Form, edits: list[tuple[str, Any]]) -> None:
    edit = line(form, "kernel")
    QTest.keyClicks(edit, "9")
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    edit.clearFocus()
    assert edit.text() == "3"
    assert edits == []


def test_entering_the_same_value_is_no_edit(form: Form, edits: list[tuple[str, Any]]) -> None:
    enter(form, "kernel", "3×3")
    assert edits == []


def test_the_arrow_keys_step_numbers(form: Form, edits: list[tuple[str, Any]]) -> None:
    QTest.keyClick(line(form, "channels"), Qt.Key.Key_Up)
    QTest.keyClick(line(form, "rate"), Qt.Key.Key_Down)
    assert edits == [("channels", 33), ("rate", 0.0562)]


def test_a_click_turns_a_flag(form: Form, edits: list[tuple[str, Any]]) -> None:
    box = form.editors["bias"].focusProxy()
    assert isinstance(box, QCheckBox)
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center() * 0.2)
    assert edits == [("bias", False)]


def test_a_word_is_chosen_by_its_letter(form: Form, edits: list[tuple[str, Any]]) -> None:
    words = form.editors["mode"].focusProxy()
    assert isinstance(words, QComboBox)
    QTest.keyClick(words, Qt.Key.Key_Down)
    assert edits == [("mode", "reflect")]


def test_differing_values_show_as_a_dash_and_one_edit_writes_all(
    form: Form, edits: list[tuple[str, Any]]
) -> None:
    form.show_values([Sample(), Sample(channels=64, bias=False, mode="reflect")])
    assert line(form, "channels").text() == "—"
    assert line(form, "kernel").text() == "3"
    box, words = form.editors["bias"].focusProxy(), form.editors["mode"].focusProxy()
    assert isinstance(box, QCheckBox)
    assert box.checkState() == Qt.CheckState.PartiallyChecked
    assert isinstance(words, QComboBox)
    assert words.currentIndex() == -1
    enter(form, "channels", "64")
    assert edits == [("channels", 64)]


def test_what_is_unset_says_what_that_means(form: Form) -> None:
    assert line(form, "expected").text() == ""
    assert line(form, "expected").placeholderText() == "as many as arrive"


def test_fields_of_several_declarations_are_shared_by_name_and_kind() -> None:
    one = declared_fields(Sample)
    other = {"kernel": one["kernel"], "channels": one["kernel"]}
    assert list(shared_fields([one, other])) == ["kernel"]


def test_numbers_stand_in_a_font_of_equal_widths_and_words_do_not(form: Form) -> None:
    assert line(form, "channels").font().family() == number_font().family()
    assert line(form, "expected").font().family() == text_font().family()
    enter(form, "channels", "0")
    enter(form, "channels", "5")
    assert line(form, "channels").font().family() == number_font().family()
