"""Finished sentences are found again: with names in them, joined with others, in plurals."""

import pytest

from tests.translations.linguist import compiled_file
from widgets.language.catalogue import Catalogue, Known

SENTENCES = {
    "Open…": ("Apri…", "Deschide…"),
    "conv1: a kernel of 5 does not fit into 3 px with 2 of padding. "
    "Use a smaller kernel, more padding or less pooling before.": (
        "conv1: un kernel di 5 non entra in 3 px con 2 di padding. "
        "Usa un kernel più piccolo, più padding o meno pooling prima.",
        "conv1: un kernel de 5 nu încape în 3 px cu padding de 2. "
        "Folosește un kernel mai mic, mai mult padding sau mai puțin pooling înainte.",
    ),
    "Insert a projection (64 × 1, stride 2) before add1": (
        "Inserisci una proiezione (64 × 1, stride 2) prima di add1",
        "Inserează o proiecție (64 × 1, stride 2) înainte de add1",
    ),
    "the design's weights (3 layers have fresh ones)": (
        "i pesi del progetto (3 strati ne hanno di nuovi)",
        "ponderile proiectului (3 straturi au ponderi noi)",
    ),
    "c3: its input is not connected (1×28×28 from in1)": (
        "c3: il suo ingresso non è collegato (1×28×28 da in1)",
        "c3: nu există legătură la intrarea sa (1×28×28 de la in1)",
    ),
    "epoch 7 of 20 · 1,842 images/s · 2 min 41 s left": (
        "epoca 7 di 20 · 1,842 immagini/s · ancora 2 min 41 s",
        "epoca 7 din 20 · 1,842 imagini/s · încă 2 min 41 s",
    ),
    "epoch 3 of 3 · paused": ("epoca 3 di 3 · in pausa", "epoca 3 din 3 · pe pauză"),
    "Fix: set padding of c3 from 0 to 2": (
        "Correggi: padding di c3: da 0 a 2",
        "Repară: pune padding la c3: 0 → 2",
    ),
    "A kernel of 40 does not fit into 14 px": (
        "Un kernel di 40 non entra in 14 px",
        "Un kernel de 40 nu încape în 14 px",
    ),
    "stride must be a whole number of at least 1, not 0": (
        "stride deve essere un numero intero di almeno 1, non 0",
        "stride trebuie să fie un număr întreg de cel puțin 1, nu 0",
    ),
    "314 weights by name, 2 missing": (
        "314 pesi per nome, 2 mancanti",
        "314 ponderi după nume, 2 lipsă",
    ),
    "In Bottleneck, set stride of conv2 from 2 to 1": (
        "In Bottleneck, stride di conv2: da 2 a 1",
        "În Bottleneck, pune stride la conv2: 2 → 1",
    ),
    "CPU, 16 cores. No GPU: there is no NVIDIA driver. With an NVIDIA GPU, install its driver.": (
        "CPU, 16 core. Nessuna GPU: non c'è un driver NVIDIA. "
        "Se hai una GPU NVIDIA, installa il suo driver.",
        "CPU, 16 nuclee. Niciun GPU: nu există driver NVIDIA. "
        "Dacă ai un GPU NVIDIA, instalează driverul lui.",
    ),
    "Dismiss: The bias of c1 is taken away again by bn1, which has a shift of its own. "
    "Turn the bias off.": (
        "Ignora: Il bias di c1 viene di nuovo sottratto da bn1, che ha già un proprio spostamento. "
        "Disattiva il bias.",
        "Ignoră: Bias-ul lui c1 este scăzut din nou de bn1, care are propria deplasare. "
        "Dezactivează bias-ul.",
    ),
    "Close GoogLeNet with auxiliary heads": (
        "Chiudi GoogLeNet with auxiliary heads",
        "Închide GoogLeNet with auxiliary heads",
    ),
    " · with noise 0.0200": (" · con rumore 0.0200", " · cu zgomot 0.0200"),
    "1 weight by name": ("1 peso per nome", "1 pondere după nume"),
    "320 weights by name": ("320 pesi per nome", "320 de ponderi după nume"),
    "my net.convas cannot be opened: No such file": (
        "my net.convas non si può aprire: No such file",
        "my net.convas nu poate fi deschis: No such file",
    ),
}


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("code", ["it", "ro"])
def test_a_finished_sentence_is_found(code: str, sentence: str) -> None:
    catalogue = Catalogue.read(compiled_file(code), code)
    assert catalogue.translated(sentence) == SENTENCES[sentence][code == "ro"]


def made() -> Catalogue:
    holed = {
        "here": [("%1 here", "%1 qui")],
        "of": [("%1 of %2", "%1 di %2")],
        "stands": [("%1 stands before the output", "%1 sta prima dell'uscita")],
    }
    known: Known = {"whole": {"Save": "Salva", "All is well.": "Va tutto bene."}, "holed": {}}
    known["holed"].update({key: [*value] for key, value in holed.items()})
    return Catalogue(known, "it")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "conv1",
        "Saved",
        "what nobody has ever said",
        "a whole other sentence, with a comma of a long kind",
        "one of which nobody knows: it is long",
    ],
)
def test_what_is_not_known_stays_as_it_is(text: str) -> None:
    assert made().translated(text) == text


def test_a_name_in_a_sentence_is_no_text_though_it_reads_like_one() -> None:
    assert made().translated("Save here") == "Save qui"
    assert made().translated("Save stands before the output") == "Save sta prima dell'uscita"
    assert made().translated("Save: All is well.") == "Save: Va tutto bene."
    assert made().translated("Save") == "Salva"


def test_translating_twice_changes_nothing() -> None:
    for code in ("it", "ro"):
        catalogue = Catalogue.read(compiled_file(code), code)
        for sentence in SENTENCES:
            once = catalogue.translated(sentence)
            assert catalogue.translated(once) == once
