"""What an ONNX export takes from the data: classes, normalising, a few images to be tried on."""

from dataclasses import replace
from pathlib import Path

import torch
from torch import Tensor

from designer.data.images import Images, pixels_of, scaling_of
from designer.data.images import Scaling as Removed
from designer.data.load import load_for, load_some
from designer.onnx_options import AS_TRAINED, BY_HAND, OnnxOptions
from designer.recipe import Recipe, recipe_of
from designer.refused import Refused
from designer.runs import Run, run_behind
from designer.training.aims import aims_of
from designer.training.measure import scaler_of
from designer.training.weight_files import Source
from graphs.layers.ends import Input
from graphs.network import Network
from graphs.propagate import propagate
from graphs.types import shape_text

Numbers = tuple[float, ...]
Scaling = tuple[Numbers, Numbers]
IMAGES = 8


class Background:
    """The run that weights are from, where they are of one, and the data of the recipe."""

    def __init__(self, network: Network, weights: Path | Source | None) -> None:
        files = [weights] if isinstance(weights, Path) else [Path(name) for name in weights or {}]
        found = [run for run in map(run_behind, files) if run is not None]
        self._network = network
        self._run: Run | None = found[0] if len(files) == 1 and found else None
        self._recipe: Recipe = self._run.recipe if self._run is not None else recipe_of(network)

    @property
    def batch(self) -> int:
        """The recipe's."""
        return self._recipe.batch_size

    @property
    def data(self) -> str:
        """The recipe's data, by the last part of their name."""
        return Path(self._recipe.data).name

    def scaling(self, options: OnnxOptions) -> Scaling | None:
        """Mean and deviation to be put inside; None where nothing is. Refused where unknown."""
        if options.normalise == BY_HAND:
            return options.by_hand
        if options.normalise != AS_TRAINED:
            return None
        mean, std = self._trained_with()
        as_it_comes = not any(mean) and all(each == 1 for each in std)
        return None if as_it_comes else (mean, std)

    def _trained_with(self) -> Scaling:
        """The run's numbers, or those with which a run on the recipe's data would begin."""
        if self._run is not None and self._run.mean:
            return self._run.mean, self._run.std
        aims, recipe = aims_of(propagate(self._network)), self._recipe
        dataset = load_for(recipe, aims.given.shape, aims.asks_for_numbers)
        aims = replace(aims, numbers=dataset.numbers)
        found = pixels_of(dataset.train) if aims.takes_pixels else scaling_of(dataset.train)
        return found.mean, found.std

    def classes(self, options: OnnxOptions) -> tuple[str, ...]:
        """The classes' names, given or of the run; empty where neither is known."""
        names = _names(options.classes)
        if not names:
            return self._run.classes if self._run is not None else ()
        facts = propagate(self._network)
        shapes = [facts.nodes[n.id].inputs[0].shape for n in self._network.of_kind("Output")]
        if all(shape[:1] != (len(names),) for shape in shapes):
            gives = " and ".join(map(shape_text, shapes))
            raise Refused(
                f"{len(names)} classes are named, but {self._network.name} gives {gives}: name as "
                "many as the Output has numbers"
            )
        return names

    def images(self, scaling: Scaling | None, count: int) -> Tensor | None:
        """Real images as they go into the file; None where the data cannot be had.

        scaling: what the file does itself.
        """
        starts = [n.layer for n in self._network.of_kind("Input") if isinstance(n.layer, Input)]
        if len(starts) != 1 or starts[0].dtype != "float32":
            return None
        try:
            found = load_some(self._recipe, starts[0].shape, count)
        except (Refused, OSError):
            return None
        if not len(found):
            return None
        found = found.part(torch.arange(count) % len(found))
        removed = pixels_of(found) if scaling is not None else self._removed(found)
        return scaler_of(removed, found, torch.device("cpu"))(found.pixels).contiguous()

    def _removed(self, found: Images) -> Removed:
        if self._run is not None and self._run.mean:
            return Removed(self._run.mean, self._run.std)
        return scaling_of(found)


def _names(text: str) -> tuple[str, ...]:
    """Names with commas between them, or the lines of a file."""
    if not text.strip():
        return ()
    path = Path(text.strip()).expanduser()
    if "," in text or not path.is_file():
        return tuple(name.strip() for name in text.split(","))
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        raise Refused(f"{path.name} cannot be read as names of classes, one a line") from None
    return tuple(line.strip() for line in lines if line.strip())
