"""F1 tells of the layer that is meant; without one it helps with the keys."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.widgets.hand import in_front, node
from widgets.layer_window import LayerWindow
from widgets.main_window import MainWindow
from widgets.shortcut_sheet import ShortcutSheet


def press_f1(window: MainWindow) -> LayerWindow:
    focus = window.focusWidget()
    QTest.keyClick(focus, Qt.Key.Key_F1)
    made = window.findChild(LayerWindow)
    assert isinstance(made, LayerWindow) and made.isVisible()
    return made


def test_f1_tells_of_the_selected_layer_with_its_numbers(lenet: MainWindow) -> None:
    lenet.documents.current.view.setFocus()
    in_front(lenet).selection.set([node(lenet, "c3")])
    page = press_f1(lenet)
    assert page.windowTitle() == "Conv2d"
    for text in ("6×14×14 arrives, 16×10×10 is given.", "nn.Conv2d(6, 16, kernel_size=5)"):
        assert text in page.text
    assert "6 · 16 · 5 · 5 + 16 = 2,416" in page.text
    assert "An example" not in page.text
    formats = {each.textFormat() for each in page.findChildren(QLabel) if each.text()}
    assert formats == {Qt.TextFormat.PlainText}
    lenet.activateWindow()
    in_front(lenet).selection.set([node(lenet, "s2")])
    lenet.actions_made.run_id("help.layer")
    assert page.windowTitle() == "AvgPool2d"
    assert len(lenet.findChildren(LayerWindow)) == 1
    page.close()


def test_f1_tells_of_the_marked_row_of_the_list(lenet: MainWindow) -> None:
    in_front(lenet).selection.set([node(lenet, "c3")])
    palette = lenet.palette_panel
    palette.filter.setFocus()
    QTest.keyClicks(palette.filter, "batchnorm2d")
    page = press_f1(lenet)
    assert page.windowTitle() == "BatchNorm2d"
    assert "An example: nothing is known yet of what arrives." in page.text
    page.close()


def test_f1_tells_of_a_block(blocks: MainWindow) -> None:
    use = next(
        n for n in in_front(blocks).document.network.nodes.values() if n.layer.category == "block"
    )
    in_front(blocks).selection.set([use.id])
    page = press_f1(blocks)
    assert page.windowTitle() == use.layer.kind and "repeat" in page.text
    assert page.link.isHidden()
    page.close()


def test_f1_without_a_layer_shows_the_shortcuts(lenet: MainWindow) -> None:
    lenet.documents.current.view.setFocus()
    QTest.keyClick(lenet.documents.current.view, Qt.Key.Key_F1)
    sheet = lenet.findChild(ShortcutSheet)
    assert isinstance(sheet, ShortcutSheet) and sheet.isVisible()
    sheet.close()


def test_the_link_is_opened_only_by_a_click(
    lenet: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(QUrl.toString(url)))
    in_front(lenet).selection.set([node(lenet, "c3")])
    lenet.documents.current.view.setFocus()
    page = press_f1(lenet)
    assert opened == []
    QTest.mouseClick(page.link, Qt.MouseButton.LeftButton)
    assert opened == ["https://docs.pytorch.org/docs/stable/generated/torch.nn.Conv2d.html"]
    page.close()
