"""A training script written for the data of a design's recipe, and its module proven."""

from pathlib import Path

from designer.data.digits import FILE
from designer.data.idx import is_idx_folder
from designer.exporting import Exported, refuse_difference
from designer.files import atomic_writer
from designer.inspection.exports import module_with_weights
from designer.inspection.proof import prove_pytorch
from designer.protocol import Json
from designer.recipe import Recipe
from designer.refused import Refused
from designer.worker.jobs import Report
from graphs.codegen.script import DIGITS, training_script
from graphs.codegen.script_data import DataKind
from graphs.network import Network
from graphs.storage import network_from_json


def _silent(text: str, done: int, total: int) -> None:
    """Nobody waits for news."""


def export_script(network: Network, path: Path, report: Report = _silent) -> Exported:
    """Write a script, and the bundled digits beside one that learns them."""
    recipe = Recipe.from_settings(network.training)
    kind = _kind(recipe.data)
    written = training_script(network, recipe, kind, path.name)
    report(f"Checking {path.name}", 0, 2)
    difference = prove_pytorch(written, network, module_with_weights(network, None))
    refuse_difference("pytorch", path, difference)
    report(f"Writing {path.name}", 1, 2)
    files = (path, _put_digits(path.with_name(DIGITS))) if kind == "digits" else (path,)
    with atomic_writer(path) as file:
        file.write(written.text.encode())
    return Exported(files, difference, fresh=False)


def _kind(data: str) -> DataKind:
    """How the data of a recipe is read; a folder that is not here is taken for one of images."""
    if data == "digits":
        return "digits"
    return "idx" if is_idx_folder(Path(data).expanduser()) else "folder"


def _put_digits(place: Path) -> Path:
    """The digits' file beside the script; another file of that name is not touched."""
    digits = FILE.read_bytes()
    if place.exists() and place.read_bytes() != digits:
        raise Refused(f"{place.name} lies there already and is another file; choose another folder")
    if not place.exists():
        with atomic_writer(place) as file:
            file.write(digits)
    return place


def script_job(arguments: Json, report: Report) -> Json:
    """`export_script` as the worker is asked for it: design and path."""
    path = Path(arguments["path"])
    done = export_script(network_from_json(arguments["design"]), path, report)
    files = [str(file) for file in done.files]
    return {"sentence": done.sentence, "files": files, "difference": done.difference}
