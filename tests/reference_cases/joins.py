"""Layers with weights for features, look-ups, and what joins several tensors."""

from graphs.layers.arithmetic import Divide, Maximum, Minimum, Multiply, Power, Subtract
from graphs.layers.dense import Bilinear, Identity, Linear
from graphs.layers.embedding import Embedding, EmbeddingBag
from graphs.layers.merge import Add, Concat, Stack
from graphs.layers.products import BatchMatMul, CosineSimilarity, MatMul, PairwiseDistance
from tests.reference_cases import Conversion, aligned, whole, without_the_batch

ARITHMETIC = {
    "add": Add,
    "sub": Subtract,
    "mul": Multiply,
    "div": Divide,
    "maximum": Maximum,
    "minimum": Minimum,
    "pow": Power,
}

OPERATIONS: dict[str, Conversion] = {
    **{name: aligned(layer) for name, layer in ARITHMETIC.items()},
    "cat": whole(Concat, dim=0),
    "stack": whole(Stack, dim=0),
    "matmul": whole(MatMul),
    "bmm": without_the_batch(BatchMatMul),
    "CosineSimilarity": aligned(CosineSimilarity, dim=1),
    "PairwiseDistance": aligned(PairwiseDistance),
    "Linear": without_the_batch(Linear, 0, 1),
    "Bilinear": whole(Bilinear),
    "Identity": whole(Identity),
    "Embedding": whole(Embedding),
    "EmbeddingBag": without_the_batch(EmbeddingBag),
}
BATCHES = "two batches of different sizes: a network has one"
NOT_ASKED = dict.fromkeys((10902, 10918), BATCHES)
VECTOR = "torch counts no product with a single vector; with a batch it is one of matrices"
COUNTED_WITH_A_BATCH = dict.fromkeys(
    (
        *(10690, 10702, 10716, 10720, 10724, 10784, 10790, 10792),
        *(10794, 10800, 10816, 10830, 10838, 10846, 10860, 10864),
    ),
    VECTOR,
)
NO_SUCH_SAMPLE: dict[int, str] = {
    10542: "torch.cat skips an empty list of numbers; a batch of them it refuses, as we do",
}
