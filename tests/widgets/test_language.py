"""The window in other languages: what it shows, what it remembers, what it never translates."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QPointF, QSettings, Qt
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from designer.edits import Rename, SetParameter
from designer.onnx_options import OnnxOptions
from designer.recipe import Recipe
from graphs.architectures import ARCHITECTURES
from graphs.declare import CATALOGUE
from graphs.storage import write_text
from tests.translations.linguist import LOCALES, compiled_file, read
from tests.widgets.windows import SilentWorker, made_window
from widgets import language
from widgets.dialogs import show_lines
from widgets.fonts import number_font, text_font
from widgets.language.catalogue import Catalogue
from widgets.language.choice import choice, language_of
from widgets.main_window import MainWindow
from widgets.mnemonics import plain
from widgets.onnx_dialog import OnnxDialog

MARK = "⟦{}⟧"


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    yield
    language.speak("en")


@pytest.fixture
def spoken(
    qapp: QApplication, settings: QSettings, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[MainWindow]:
    """A window that was started in a language."""
    settings.setValue("language", request.param)
    with made_window(qapp, tmp_path, settings, SilentWorker()) as window:
        yield window


@pytest.fixture
def marked(
    qapp: QApplication, settings: QSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """A window in a language whose translations are the English texts in brackets."""
    known = json.loads(compiled_file("it").read_text(encoding="utf-8"))
    whole = {text: MARK.format(text) for text in known["whole"]}
    holed = {
        word: [(text, MARK.format(text)) for text, _ in texts]
        for word, texts in known["holed"].items()
    }
    made = json.dumps({"whole": whole, "holed": holed})
    (tmp_path / "it.json").write_text(made, encoding="utf-8")
    monkeypatch.setattr(language, "FOLDER", tmp_path)
    settings.setValue("language", "it")
    with made_window(qapp, tmp_path, settings, SilentWorker()) as window:
        yield window


def texts_of(widget: QWidget) -> Iterator[str]:
    """What a widget shows and what assistive technology reads of it."""
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QTabBar):
        yield from (widget.tabText(index) for index in range(widget.count()))
    elif isinstance(widget, QAbstractItemView) and not isinstance(widget.parent(), QComboBox):
        yield from cells_of(widget.model())


def cells_of(model: QAbstractItemModel | None) -> Iterator[str]:
    if model is None:
        return
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for row in range(model.rowCount()):
        for column in range(columns):
            yield from (str(model.index(row, column).data(role) or "") for role in roles)
    for column in range(columns if columns > 1 else 0):
        yield str(model.headerData(column, Qt.Orientation.Horizontal))


def names(window: MainWindow) -> set[str]:
    """What is called alike in every language: PyTorch's names and people's own."""
    network = window.documents.current.document.network
    fields = {**Recipe.fields}
    for layer in CATALOGUE.values():
        fields |= layer.fields
    values = {"on", "off", "digits", *(each for spec in fields.values() for each in spec.choices)}
    titles = {each.title for each in ARCHITECTURES.values()}
    papers = {f"{each.paper}, {each.year}" for each in ARCHITECTURES.values()}
    nodes = network.nodes.values()
    own = {network.name, *(node.name for node in nodes), *(node.layer.detail() for node in nodes)}
    languages = {"English", "Italiano", "Română", "Convas", "PyTorch"}
    return {*CATALOGUE, *fields, *titles, *papers, *own, *languages, *values}


def is_marked(text: str, known: set[str]) -> bool:
    """Whether nothing of a text was left in English."""
    left = re.sub(r"⟦.*⟧", "", text, flags=re.DOTALL)
    lines = [line for line in re.split(r"\n| · ", left) if line not in known]
    return not any(re.search(r"[a-z]{2,}", re.sub(r"\S*[\d_(=./+]\S*", "", one)) for one in lines)


def unmarked(window: MainWindow) -> set[str]:
    known = names(window)
    code = window.findChildren(QPlainTextEdit)
    seen = [each for each in window.findChildren(QWidget) if each not in code]
    shown = {text for widget in seen for text in texts_of(widget)}
    shown |= {plain(action.text()) for action in window.findChildren(QAction)}
    return {text for text in shown if not is_marked(text, known)}


def test_no_english_is_left_on_the_start_page(marked: MainWindow) -> None:
    marked.documents.start()
    assert unmarked(marked) == set()


def test_no_english_is_left_around_a_network(marked: MainWindow, qtbot: QtBot) -> None:
    marked.documents.open_example("lenet5")
    session = marked.documents.current.session
    session.selection.set([session.document.network.by_name["c3"].id])
    for title in marked.below.pages:
        marked.below.show_page(title)
    assert unmarked(marked) == set()


def test_no_english_is_left_in_problems_and_repairs(marked: MainWindow, qtbot: QtBot) -> None:
    marked.documents.open_example("lenet5")
    session = marked.documents.current.session
    node = session.document.network.by_name["c3"].id
    session.selection.set([node])
    page = marked.below.show_page("Problems")
    session.document.perform(SetParameter(frozenset([node]), "kernel_size", 40))
    qtbot.waitUntil(lambda: bool(page.findChildren(QAbstractButton)))
    assert unmarked(marked) == set()
    assert marked.inspector.reason == "A kernel of 40 does not fit into 14 px. " + (
        "Use a smaller kernel, more padding or less pooling before."
    )


def test_no_english_is_left_in_the_question_how_an_onnx_file_is_to_be(marked: MainWindow) -> None:
    marked.documents.open_example("lenet5")
    marked.actions_made.run_id("file.export_onnx")
    dialog = marked.findChild(OnnxDialog)
    assert isinstance(dialog, OnnxDialog)
    known = {*names(marked), *OnnxOptions.fields, "float32", "no"}
    shown = {text for each in dialog.findChildren(QWidget) for text in texts_of(each)}
    assert {text for text in shown if not is_marked(text, known)} == set()
    assert is_marked(dialog.windowTitle(), set())
    dialog.reject()


@pytest.mark.parametrize("spoken", ["it"], indirect=True)
def test_values_of_several_words_are_offered_in_the_language(spoken: MainWindow) -> None:
    spoken.documents.open_example("lenet5")
    spoken.actions_made.run_id("file.export_onnx")
    dialog = spoken.findChild(OnnxDialog)
    assert isinstance(dialog, OnnxDialog)
    box = dialog.form.editors["normalise"].findChild(QComboBox)
    assert isinstance(box, QComboBox) and box.currentText() == "no"
    QTest.keyClick(box, Qt.Key.Key_End)
    assert (box.currentText(), dialog.options.normalise) == ("a mano", "by hand")
    assert dialog.summary.text() == (
        "LeNet-5: ingresso 1×32×32, uscita 10, batch qualsiasi. "
        "Parametri: 61.71 K, circa 241 KB come float32."
    )
    dialog.reject()


@pytest.mark.parametrize("spoken", ["it"], indirect=True)
def test_what_an_export_measured_is_told_in_the_language(spoken: MainWindow) -> None:
    lines = [
        "Written net.onnx, checked: largest difference 3e-07, 9 ms here where PyTorch takes 2 ms.",
        "Opset 17, float32, batches of 4, 12 operators.",
        "8 images of digits: the largest difference is 3e-07.",
    ]
    show_lines(spoken, "net.onnx", lines)
    shown = [each.toPlainText() for each in spoken.findChildren(QPlainTextEdit)]
    assert (
        "Scritto net.onnx, verificato: differenza massima 3e-07, 9 ms qui, in PyTorch 2 ms.\n"
        "Opset 17, float32, batch di 4, operatori: 12.\n"
        "8 immagini di digits: la differenza massima è 3e-07."
    ) in shown


@pytest.mark.parametrize(
    ("spoken", "titles"),
    [
        ("it", ["&File", "&Modifica", "&Vista", "&Rete", "&Aiuto"]),
        ("ro", ["&Fișier", "&Editare", "&Vizualizare", "&Rețea", "&Ajutor"]),
        ("en", ["&File", "&Edit", "&View", "&Network", "&Help"]),
    ],
    indirect=["spoken"],
)
def test_the_window_speaks_the_chosen_language(spoken: MainWindow, titles: list[str]) -> None:
    assert [menu.title() for menu in spoken.top.by_title.values()] == titles


@pytest.mark.parametrize("spoken", ["it"], indirect=True)
def test_names_are_never_translated(spoken: MainWindow) -> None:
    spoken.documents.open_example("lenet5")
    document = spoken.documents.current.document
    before = write_text(document.network)
    document.perform(Rename(document.network.by_name["c3"].id, "Save"))
    spoken.documents.current.session.selection.set([document.network.by_name["Save"].id])
    assert spoken.inspector.name.text() == "Save"
    assert write_text(document.network) == before.replace('"c3"', '"Save"')


def is_said(text: str, known: set[str]) -> bool:
    """Whether a text, or the beginning of one, was translated."""
    return text.startswith("⟦") or is_marked(text, known)


def test_no_english_is_left_in_the_search(marked: MainWindow) -> None:
    marked.documents.open_example("lenet5")
    session, finder = marked.documents.current.session, marked.finder
    known, popup = names(marked), finder.popup
    opening: list[Callable[[], None]] = [
        finder.search_everything,
        finder.search_nodes,
        lambda: finder.search_layers(QPointF(), None),
        finder.search_replacements,
    ]
    session.selection.set([session.document.network.by_name["c3"].id])
    for ask in opening:
        ask()
        assert is_marked(popup.field.placeholderText(), known)
        assert is_marked(popup.below.text(), known)
        assert [each.text for each in popup.answers if not is_said(each.text, known)] == []
        assert [each.detail for each in popup.answers if not is_said(each.detail, known)] == []
    popup.field.setText("conv 9999999999")
    assert is_marked(popup.below.text(), known)


@pytest.mark.parametrize("spoken", ["it"], indirect=True)
def test_what_is_to_be_done_is_typed_in_the_language_too(spoken: MainWindow) -> None:
    spoken.documents.open_example("lenet5")
    popup = spoken.finder.popup
    spoken.finder.search_everything()
    for query, wanted in {
        "vai a c3": "Vai a c3",
        "go to c3": "Vai a c3",
        "aggiungi batch norm": "Aggiungi BatchNorm2d",
        "add batch norm": "Aggiungi BatchNorm2d",
        "annulla": "Annulla",
        "undo": "Annulla",
    }.items():
        popup.field.setText(query)
        assert popup.shown[0] == wanted


@pytest.mark.parametrize("spoken", ["it"], indirect=True)
def test_nodes_with_problems_are_asked_for_in_the_language(spoken: MainWindow) -> None:
    spoken.documents.open_example("lenet5")
    document = spoken.documents.current.document
    node = document.network.by_name["c3"].id
    document.perform(SetParameter(frozenset([node]), "kernel_size", 40))
    spoken.finder.search_nodes()
    spoken.finder.popup.field.setText("problema")
    (answer,) = spoken.finder.popup.answers
    assert (answer.text, answer.detail) == ("c3", "un kernel di 40 non entra in 14 px")
    assert spoken.finder.popup.below.text().startswith("1 nodo · Ctrl+Invio lo seleziona")
    spoken.finder.popup.field.setText("input")
    assert spoken.finder.popup.answers[0].detail == "Input · 1×32×32"


@pytest.mark.parametrize("spoken", ["it"], indirect=True)
def test_fields_are_judged_in_the_language_where_they_are_typed(spoken: MainWindow) -> None:
    spoken.documents.open_example("lenet5")
    place = spoken.documents.current.view.in_place
    place.open(spoken.documents.current.document.network.by_name["c3"].id)
    assert place.told.text() == "dà 16×10×10 · 2,416 parametri"
    place.line.setText("16 k5 k5")
    assert place.told.text() == "kernel_size è dato due volte"
    place.line.setText("16 5 oddly")
    assert place.told.text() == "Conv2d non ha un'impostazione oddly"


@pytest.mark.parametrize("spoken", ["ro"], indirect=True)
def test_history_keeps_english_and_shows_romanian(spoken: MainWindow) -> None:
    spoken.documents.open_example("lenet5")
    document = spoken.documents.current.document
    document.perform(Rename(document.network.by_name["c3"].id, "third"))
    (shown,) = spoken.below.show_page("History").findChildren(QAbstractItemView)
    assert document.history.steps[-1].name == "Rename"
    assert list(cells_of(shown.model()))[-2:] == ["Redenumește", ""]


def test_a_choice_is_kept_and_counts_at_the_next_start(
    window: MainWindow, settings: QSettings
) -> None:
    assert window.actions_made.by_id["language.system"].isChecked()
    window.actions_made.by_id["language.it"].trigger()
    assert choice(settings) == "it"
    assert window.actions_made.by_id["language.it"].isChecked()
    assert window.info.text == "The language changes when Convas starts next."
    assert window.top.train.text() == "Train"


def test_what_is_spoken_already_needs_no_word(window: MainWindow) -> None:
    window.actions_made.by_id["language.en"].trigger()
    assert window.info.text == ""


def test_an_unknown_choice_is_the_systems(settings: QSettings) -> None:
    settings.setValue("language", "tlh")
    assert choice(settings) == "system"
    assert language_of("system") == "en"


@pytest.mark.parametrize("spoken", ["it"], indirect=True)
def test_qt_speaks_the_language_too(spoken: MainWindow, qtbot: QtBot) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Close).text() == "Chiudi"


def test_english_reads_no_catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "FOLDER", tmp_path / "nowhere")
    language.speak("en")
    assert language.tr("Open…") == "Open…"


@pytest.mark.parametrize("code", LOCALES)
def test_a_catalogue_is_read_in_ten_milliseconds(code: str) -> None:
    def reading() -> float:
        start = perf_counter()
        Catalogue.read(compiled_file(code), code)
        return perf_counter() - start

    assert min(reading() for _ in range(5)) < 0.010


@pytest.mark.parametrize("code", LOCALES)
def test_the_bundled_fonts_draw_every_letter(code: str, window: MainWindow) -> None:
    letters = {
        letter
        for translation in read(code).values()
        for form in (translation if isinstance(translation, list) else [translation])
        for letter in form
    } - {"\n"}
    for font in (text_font(), number_font(12)):
        metrics = QFontMetrics(font)
        missing = {each for each in letters if not metrics.inFontUcs4(ord(each))}
        assert not missing & set("ăâîșțàèéìòùĂÂÎȘȚ"), missing


@pytest.mark.parametrize("spoken", ["it", "ro"], indirect=True)
def test_words_fit_where_the_room_is_fixed(spoken: MainWindow) -> None:
    spoken.documents.open_example("lenet5")
    spoken.below.show_page("Training")
    side = spoken.pages.training.side
    buttons = (side.main, side.finish, side.stop)
    for means in ("Start", "Pause", "Resume"):
        side.main.setText(language.tr(means))
        assert sum(each.sizeHint().width() for each in buttons) + 2 * 8 <= side.width()
    session = spoken.documents.current.session
    session.selection.set([session.document.network.by_name["c3"].id])
    QApplication.processEvents()
    (area,) = spoken.inspector.findChildren(QScrollArea)
    inside = area.widget()
    assert inside is not None and inside.width() <= area.viewport().width()
    search = spoken.top.search
    room = search.width() - spoken.top._keys.sizeHint().width() - 52
    assert search.fontMetrics().horizontalAdvance(search.text()) <= room
