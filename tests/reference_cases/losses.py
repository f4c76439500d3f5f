"""Cases of losses, with torch's target as the second input."""

from graphs.declare import CATALOGUE
from tests.reference_cases import Arguments, Case, Conversion, Shapes, declared

OF_CLASSES = ("CrossEntropyLoss", "NLLLoss")
OF_ELEMENTS = ("MSELoss", "L1Loss", "SmoothL1Loss", "HuberLoss", "KLDivLoss")
OF_PAIRS = ("BCELoss", "BCEWithLogitsLoss")


def of_classes(kind: str) -> Conversion:
    """The first dimension is the batch, but where there are only classes."""

    def convert(arguments: Arguments, shapes: Shapes) -> Case:
        first = min(1, len(shapes[0]) - 1)
        reduced = arguments.get("reduction", "mean") != "none"
        return Case(
            lambda: declared(CATALOGUE[kind], arguments),
            [shape[first:] for shape in shapes],
            () if reduced else shapes[0][:first],
        )

    return convert


def of_elements(kind: str) -> Conversion:
    """All is one sample; a missing dimension is one of size 1 in front, as torch repeats it."""

    def convert(arguments: Arguments, shapes: Shapes) -> Case:
        rank = max(map(len, shapes))
        samples = [[*[1] * (rank - len(shape)), *shape] for shape in shapes]
        return Case(lambda: declared(CATALOGUE[kind], arguments), samples)

    return convert


OPERATIONS: dict[str, Conversion] = {
    **{kind: of_classes(kind) for kind in OF_CLASSES},
    **{kind: of_elements(kind) for kind in (*OF_ELEMENTS, *OF_PAIRS)},
}

NO_SUCH_SAMPLE = dict.fromkeys(
    (11950, 11958, 11978, 11992, 12012, 12040, 12046, 12068, 12084, 12090),
    "inputs with different batches; in a design all have the one batch",
)
