"""The user's own folders: where settings, recent files and recovery copies live."""

import os
import sys
import tempfile
from pathlib import Path


def state_folder() -> Path:
    """Convas' folder for what outlives a session; a temporary one where there is no home."""
    if sys.platform == "win32":
        chosen = os.environ.get("LOCALAPPDATA")
    elif sys.platform == "darwin":
        chosen = _home("Library", "Application Support")
    else:
        chosen = os.environ.get("XDG_STATE_HOME") or _home(".local", "state")
    return Path(chosen or tempfile.gettempdir()) / "convas"


def _home(*parts: str) -> str | None:
    try:
        return str(Path.home().joinpath(*parts))
    except RuntimeError:
        return None
