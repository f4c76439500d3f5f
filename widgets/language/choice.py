"""The language that a person chose, and Qt's own texts in it."""

from PySide6.QtCore import QCoreApplication, QLocale, QSettings, QTranslator

from designer.menus import LANGUAGES
from widgets.language import speak, tr

_KEY = "language"


def choice(settings: QSettings) -> str:
    """What the person chose: system, or a language's code."""
    kept = str(settings.value(_KEY, "system"))
    return kept if kept in LANGUAGES else "system"


def choose(settings: QSettings, name: str) -> None:
    """Remember a choice; it counts when Convas starts next."""
    settings.setValue(_KEY, name)


def language_of(name: str) -> str:
    """The code of a choice's language; English where the system's is not spoken."""
    code = QLocale.system().name()[:2] if name == "system" else name
    return code if code in LANGUAGES else "en"


def begin(app: QCoreApplication, settings: QSettings) -> None:
    """Speak the chosen language, before anything is made that shows texts."""
    code = language_of(choice(settings))
    speak(code)
    if code == "en":
        app.removeTranslator(_QT_TEXTS)
    else:
        app.installTranslator(_QT_TEXTS)


class _QtTexts(QTranslator):
    """What Qt says by itself, such as the buttons of a question, out of the same catalogue."""

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        plain = text.replace("&", "")
        said = tr(plain)
        return text if said == plain else said


_QT_TEXTS = _QtTexts()
