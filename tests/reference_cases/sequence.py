"""Cases of layers that work on sequences; torch takes the batch in front or behind the steps."""

from collections.abc import Sequence

from graphs.declare import CATALOGUE
from tests.reference_cases import (
    Arguments,
    Case,
    Conversion,
    Shapes,
    declared,
    whole,
    without_the_batch,
)

RECURRENT = ("RNN", "GRU", "LSTM")
CELLS = ("RNNCell", "GRUCell", "LSTMCell")


def steps_first(kind: str, places: Sequence[int] = ()) -> Conversion:
    """A sequence may come without a batch; else batch_first says where the batch stands.

    places: where it stands in the outputs after the first.
    """
    layer = CATALOGUE[kind]

    def convert(arguments: Arguments, shapes: Shapes) -> Case:
        place = 0 if arguments.get("batch_first") else 1
        kept = {name: value for name, value in arguments.items() if name != "batch_first"}
        if len(shapes[0]) != 3:
            return Case(lambda: declared(layer, kept), shapes)
        samples = [[*shape[:place], *shape[place + 1 :]] for shape in shapes]
        batch = shapes[0][place : place + 1]
        return Case(lambda: declared(layer, kept), samples, batch, (place, *places))

    return convert


OPERATIONS: dict[str, Conversion] = {
    **{kind: steps_first(kind, (1, 1)) for kind in RECURRENT},
    **{kind: without_the_batch(CATALOGUE[kind], 1) for kind in CELLS},
    "MultiheadAttention": steps_first("MultiheadAttention", (0,)),
    "TransformerEncoderLayer": steps_first("TransformerEncoderLayer"),
    "scaled_dot_product_attention": whole(CATALOGUE["ScaledDotProductAttention"]),
}

UNCOUNTED = frozenset(OPERATIONS)
"""Operations whose cost the reference does not say; the conformance test counts it with torch."""

NO_SUCH_SAMPLE = dict.fromkeys(
    (7666, 7696, 7786), "inputs with different batches; in a design all have the one batch"
)
