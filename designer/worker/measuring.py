"""The job that measures normalising layers on a data set."""

from designer.data.load import anything, load
from designer.data.statistics import ChannelStatistics
from designer.protocol import Json
from designer.recipe import Recipe
from designer.refused import Refused
from designer.training.measuring import measure
from designer.worker.jobs import Report
from graphs.flatten import unfolded
from graphs.propagate import propagate
from graphs.storage import network_from_json


def measure_layers(arguments: Json, report: Report) -> Json:
    """arguments: design, recipe, nodes. Gives fields: what each node's layer is to be given."""
    facts = unfolded(propagate(network_from_json(arguments["design"])))
    recipe = Recipe.from_settings(arguments["recipe"])
    inputs = facts.network.of_kind("Input")
    if len(inputs) != 1:
        raise Refused(f"{facts.network.name} has {len(inputs)} Inputs; images need exactly one.")
    shape = facts.nodes[inputs[0].id].outputs[0].shape
    share, seed = recipe.validation_share, recipe.seed
    images = load(recipe.data, shape, share, seed, anything, report).train
    found = measure(facts, images, arguments["nodes"], report)
    fields = {
        key: {name: list(value) for name, value in each._asdict().items()}
        for key, each in found.items()
        if isinstance(each, ChannelStatistics)
    }
    return {"fields": fields, "images": len(images)}
