"""Commands that choose the language of the window."""

from designer.menus import LANGUAGES
from designer.register import Command, register


def _language(name: str, title: str) -> Command:
    return Command(
        f"language.{name}",
        title,
        "View/Language",
        lambda context: context.shell.choose_language(name),
        2,
        "languages",
        checked=lambda context: context.shell.language_choice == name,
    )


for _name, _title in LANGUAGES.items():
    register(_language(_name, _title))
