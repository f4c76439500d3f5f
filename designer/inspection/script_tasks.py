"""What a training script is to do, found out by the rules of the designer's own training."""

from collections.abc import Collection

from designer.refused import Refused
from designer.training.aims import Aims, aims_of, share_of
from designer.training.freezing import refuse_nothing_to_train
from designer.training.measuring import whitening
from designer.training.module import check
from graphs.codegen.script_data import DataKind
from graphs.codegen.script_task import Score, Task
from graphs.network import Network
from graphs.propagate import propagate
from graphs.types import TensorType, shape_text

_DIGIT_CLASSES = 10


def task_of(network: Network, kind: DataKind, weights: Collection[str] = ()) -> Task:
    """The task of a network that images train; Refused where they cannot.

    weights: the state_dict keys of those that the script is to begin with.
    """
    facts = propagate(network)
    check(facts)
    aims = aims_of(facts)
    refuse_nothing_to_train(facts)
    _refuse_other_than_images(aims.given)
    _refuse_unmeasured(aims, weights)
    count = _classes(aims)
    if kind == "digits":
        count = _DIGIT_CLASSES
    aims.accept(tuple(map(str, range(count))))
    meanings = aims.meanings(count)
    by_class = aims.judges_output or any(each != "image" for each in meanings)
    score: Score = "error" if aims.reconstructs else ""
    return Task(
        count if by_class else 0,
        tuple(node.id for node in aims.losses if share_of(node)),
        aims.judges_output,
        {
            node.id: each
            for node, each in zip(aims.targets, meanings, strict=True)
            if each != "numbers"
        },
        "accuracy" if aims.classifies(count) else score,
        aims.takes_pixels,
    )


def _refuse_other_than_images(given: TensorType) -> None:
    if len(given.shape) != 3 or given.shape[0] not in (1, 3):
        raise Refused(
            f"The Input is {given}, but images are 1×H×W (gray) or 3×H×W (colour): a training "
            "script is for images. Change the Input's shape."
        )


def _classes(aims: Aims) -> int:
    """How many classes the images must have that a network learns; 0 where it does not matter."""
    if aims.judges_output:
        if len(aims.output.shape) != 1:
            raise Refused(
                f"The Output is {shape_text(aims.output.shape)}, but of an image a training script "
                "knows its class and the image itself: give one number for each class, or add a "
                "loss node with a Target that is the image."
            )
        return aims.output.elements
    counts = [aims.facts.nodes[node.id].inputs[0].shape[0] for node in aims.over_classes()]
    for node in aims.targets:
        given = aims.facts.nodes[node.id].outputs[0]
        if given.dtype == "float32" and len(given.shape) == 1 and given.shape != aims.given.shape:
            counts += [given.elements] * (given.elements != aims.given.elements)
    return counts[0] if counts else 0


def _refuse_unmeasured(aims: Aims, weights: Collection[str]) -> None:
    """Refuse layers that each training measures on its images, unless their weights are known."""
    for key in whitening(aims.facts, weights):
        raise Refused(
            f"{aims.facts.network.nodes[key].name} is measured on the images when a training "
            "begins, which a training script does not do: measure it on the data or train here "
            "first, or put a ChannelNormalize in its place."
        )
