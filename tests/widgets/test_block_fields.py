"""Blocks in the inspector: expressions in fields, parameters, the card of a use."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from graphs.flatten import flattened
from graphs.propagate import propagate
from graphs.storage import parse
from tests.graphs.test_blocks import sample
from tests.widgets.hand import enter, network, type_into
from tests.widgets.inside import convolutions, crumbs, key, line_of, look_into, press, root, select
from tests.widgets.student import LEFT, Student
from widgets.main_window import MainWindow


def test_an_expression_is_typed_shown_and_followed(blocks: MainWindow) -> None:
    hand = look_into(blocks, "stem")
    hand.click(hand.body("conv"))
    form = blocks.inspector.form
    assert form is not None
    channels = form.editors["out_channels"]
    line = channels.focusProxy()
    assert isinstance(line, QLineEdit) and (line.text(), channels.note) == ("width", "= 16")
    enter(blocks, "out_channels", "4 * width")
    assert (line.text(), channels.note) == ("4 * width", "= 64")
    assert 4 * 24 in convolutions(blocks, "out_channels")
    enter(blocks, "out_channels", "depth")
    assert "knows no depth; the parameters are width, stride" in channels.reason
    enter(blocks, "out_channels", "0 * width")
    assert "at least 1" in channels.reason
    enter(blocks, "out_channels", "64")
    assert channels.note == "" and convolutions(blocks, "out_channels") == {64}
    assert "out_channels" not in network(blocks).by_name["conv"].expressions


def test_in_the_design_itself_nothing_is_an_expression(blocks: MainWindow) -> None:
    hand = Student(blocks)
    hand.click(hand.body("stem"))
    enter(blocks, "width", "width")
    assert blocks.inspector.form is not None
    assert "must be a number" in blocks.inspector.form.editors["width"].reason


def test_a_field_is_made_a_parameter_from_its_menu(blocks: MainWindow) -> None:
    look_into(blocks, "stem")
    select(blocks, "conv")
    before = flattened(root(blocks))
    line = blocks.inspector.form.editors["kernel_size"].focusProxy()  # type: ignore[union-attr]
    assert isinstance(line, QLineEdit)
    spot = line.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, line.mapToGlobal(spot))
    QApplication.sendEvent(line, event)
    (menu,) = (each for each in line.findChildren(QMenu) if each.isVisible())
    (make,) = (a for a in menu.actions() if a.text().startswith("Make it a parameter"))
    menu.setActiveAction(make)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    block = root(blocks).blocks["ConvBlock"]
    assert block.parameters["kernel_size"].default == 3
    assert block.network.by_name["conv"].expressions["kernel_size"] == "kernel_size"
    assert flattened(root(blocks)) == before
    key(blocks, Qt.Key.Key_Escape)
    select(blocks, "stem")
    enter(blocks, "kernel_size", "7")
    assert convolutions(blocks, "kernel_size") == {7, 3}


def test_the_parameters_of_a_block_are_edited_inside_it(blocks: MainWindow) -> None:
    look_into(blocks, "stem")
    part = blocks.inspector.blocks.parameters
    assert part is not None and [name for name, _ in part.rows] == ["width", "stride"]
    QTest.mouseClick(part.add, LEFT)
    assert [name for name, _ in part.rows] == ["width", "stride", "width2"]
    added = part.rows["width2", "whole"]
    type_into(line_of(added.name), "rate")
    QTest.qWait(1)
    added = part.rows["rate", "whole"]
    added.kind.entered.emit("real")
    QTest.qWait(1)
    type_into(line_of(part.rows["rate", "real"].default), "0.25")
    QTest.qWait(1)
    type_into(line_of(part.rows["rate", "real"].doc), "How fast.")
    QTest.qWait(1)
    spec = root(blocks).blocks["ConvBlock"].parameters["rate"]
    assert (spec.kind, spec.default, spec.doc) == ("real", 0.25, "How fast.")
    QTest.mouseClick(part.rows["width", "whole"].remove, LEFT)
    QTest.qWait(1)
    assert "width is still needed" in blocks.inspector.reason
    QTest.mouseClick(part.rows["rate", "real"].remove, LEFT)
    QTest.qWait(1)
    assert "rate" not in root(blocks).blocks["ConvBlock"].parameters
    type_into(line_of(part.doc), "Convolution, norm, activation.")
    assert root(blocks).blocks["ConvBlock"].doc == "Convolution, norm, activation."
    type_into(blocks.inspector.name, "Stem")
    assert set(root(blocks).blocks) == {"Stem", "Residual"}
    assert propagate(root(blocks)).totals == propagate(sample()).totals


def test_a_use_says_what_it_is_and_can_be_made_unique(blocks: MainWindow) -> None:
    select(blocks, "stem")
    card = blocks.inspector.blocks.use
    assert card is not None and card.isVisible()
    assert card.uses.text().startswith("Used 3 times")
    press(card.buttons["block.unique"])
    assert set(root(blocks).blocks) == {"ConvBlock", "Residual", "ConvBlock2"}
    assert card.uses.text() == "Used once." and not card.buttons["block.unique"].isVisible()
    type_into(line_of(card.name), "Stem")
    assert set(root(blocks).blocks) == {"ConvBlock", "Residual", "Stem"}
    type_into(line_of(card.name), "Conv2d")
    assert "layer of the catalogue" in blocks.inspector.reason
    press(card.buttons["block.open"])
    assert crumbs(blocks) == ("untitled", "stem")


def test_what_is_copied_inside_keeps_its_values_outside(blocks: MainWindow) -> None:
    look_into(blocks, "stem")
    select(blocks, "conv", "bn")
    blocks.actions_made.run_id("edit.copy")
    key(blocks, Qt.Key.Key_Escape)
    blocks.actions_made.run_id("edit.paste")
    pasted = network(blocks).by_name["conv"]
    assert pasted.expressions == {} and pasted.layer.options()["out_channels"] == 16
    assert parse(QApplication.clipboard().text()).by_name["conv"].expressions
