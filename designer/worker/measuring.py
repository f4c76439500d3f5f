"""The job that measures normalising layers on a data set."""

from pathlib import Path

from torch import Tensor

from designer.data.load import anything, load_for
from designer.data.statistics import ChannelStatistics, Whitening
from designer.protocol import Json
from designer.recipe import Recipe
from designer.refused import Refused
from designer.training.measuring import Measured, measure
from designer.weights import weights_to_json
from designer.worker.jobs import Report
from designer.worker.weights import write_kept
from graphs.flatten import top_node, unfolded
from graphs.network import Kept, Network, Stored
from graphs.propagate import propagate
from graphs.storage import network_from_json
from graphs.weights import weight_name


def measure_layers(arguments: Json, report: Report) -> Json:
    """Measure layers on the training images of a recipe.

    arguments: design, recipe, nodes of the unfolded design, and `to`, the file for tensors. Gives
    fields by those nodes, weights by the design's own as `designer.weights` makes them plain, the
    names of weights that fields now say (forgotten), and the number of images.
    """
    design = network_from_json(arguments["design"])
    facts = unfolded(propagate(design))
    recipe = Recipe.from_settings(arguments["recipe"])
    inputs = facts.network.of_kind("Input")
    if len(inputs) != 1:
        raise Refused(f"{facts.network.name} has {len(inputs)} Inputs; images need exactly one.")
    shape = facts.nodes[inputs[0].id].outputs[0].shape
    images = load_for(recipe, shape, False, anything, report).train
    found = measure(facts, images, arguments["nodes"], report)
    fields = {
        key: {name: list(value) for name, value in each._asdict().items()}
        for key, each in found.items()
        if isinstance(each, ChannelStatistics)
    }
    names = {key: _names(design, facts.network, key, each) for key, each in found.items()}
    forgotten: dict[str, list[str]] = {}
    for key in fields:
        forgotten.setdefault(top_node(key), []).extend(names[key].values())
    weights = _kept(design, found, names, Path(arguments["to"]), f"measured on {recipe.data}")
    return {
        "fields": fields,
        "weights": weights_to_json(weights),
        "forgotten": forgotten,
        "images": len(images),
    }


def _names(
    design: Network, flat: Network, key: str, found: ChannelStatistics | Whitening
) -> dict[str, str]:
    """By the name of each tensor in its layer, that in the node of the design that has it."""
    node, own = design.nodes[top_node(key)], flat.nodes[key].name
    named = {name: weight_name(node, f"{own}.{name}") for name in found._fields}
    return {name: there for name, there in named.items() if there is not None}


def _kept(
    design: Network,
    found: Measured,
    names: dict[str, dict[str, str]],
    to: Path,
    origin: str,
) -> dict[str, Kept]:
    """The tensors that were measured, written to a file, by the nodes of the design."""
    tensors: dict[str, Tensor] = {}
    stored: dict[str, dict[str, Stored]] = {}
    for key, each in found.items():
        if isinstance(each, Whitening):
            for name, there in names[key].items():
                path, tensor = f"{key}/{name}", each._asdict()[name]
                tensors[path] = tensor
                kept = stored.setdefault(top_node(key), {})
                kept[there] = Stored(str(to), path, tuple(tensor.shape))
    if tensors:
        write_kept(to, tensors)
    return {key: Kept(origin, design.nodes[key].layer.kind, kept) for key, kept in stored.items()}
