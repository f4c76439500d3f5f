"""Activations, dropouts and normalisations."""

from graphs.layers.activation import LeakyReLU, PReLU, ReLU, Sigmoid, Softmax, Tanh
from graphs.layers.dropout import (
    AlphaDropout,
    Dropout,
    Dropout1d,
    Dropout2d,
    Dropout3d,
    FeatureAlphaDropout,
)
from graphs.layers.gates import (
    GELU,
    GLU,
    Hardsigmoid,
    Hardswish,
    LogSigmoid,
    LogSoftmax,
    Mish,
    SiLU,
    Softmax2d,
    Softmin,
    Softsign,
)
from graphs.layers.normalization import (
    CrossMapLRN2d,
    LocalResponseNorm,
)
from graphs.layers.normalizers import (
    GroupNorm,
    InstanceNorm1d,
    InstanceNorm2d,
    InstanceNorm3d,
    LayerNorm,
    Normalize,
    RMSNorm,
)
from graphs.layers.rectifiers import (
    CELU,
    ELU,
    SELU,
    Hardshrink,
    Hardtanh,
    ReLU6,
    RReLU,
    Softplus,
    Softshrink,
    Tanhshrink,
    Threshold,
)
from tests.reference_cases import (
    Arguments,
    Case,
    Conversion,
    Shapes,
    whole,
    without_the_batch,
)

POINTWISE = (
    *(ReLU, LeakyReLU, ReLU6, RReLU, ELU, CELU, SELU, Softplus, Softshrink, Hardshrink),
    *(Hardtanh, Tanhshrink, Threshold, GELU, SiLU, Mish, Hardswish, Hardsigmoid, LogSigmoid),
    *(Softsign, Sigmoid, Tanh, Dropout, AlphaDropout),
)
NORMS = (LocalResponseNorm, CrossMapLRN2d, GroupNorm)
INSTANCE_NORMS = (InstanceNorm1d, InstanceNorm2d, InstanceNorm3d)


def shares(layer: type[Softmax | LogSoftmax | Softmin]) -> Conversion:
    """Without a dim, torch guesses one from the rank."""

    def convert(arguments: Arguments, shapes: Shapes) -> Case:
        guessed = 0 if len(shapes[0]) in (0, 1, 3) else 1
        return whole(layer, dim=guessed)(arguments, shapes)

    return convert


OPERATIONS: dict[str, Conversion] = {
    **{layer.kind: whole(layer) for layer in POINTWISE},
    **{layer.kind: shares(layer) for layer in (Softmax, LogSoftmax, Softmin)},
    "Softmax2d": without_the_batch(Softmax2d, 3),
    "GLU": whole(GLU),
    "PReLU": without_the_batch(PReLU, 0),
    "Dropout1d": without_the_batch(Dropout1d, 2),
    "Dropout3d": without_the_batch(Dropout3d, 1, 2, 3, 4),
    **{x.kind: without_the_batch(x) for x in (Dropout2d, FeatureAlphaDropout)},
    **{layer.kind: without_the_batch(layer) for layer in NORMS},
    **{layer.kind: without_the_batch(layer, layer.rank + 1) for layer in INSTANCE_NORMS},
    **{layer.kind: whole(layer) for layer in (LayerNorm, RMSNorm)},
    "normalize": whole(Normalize, dim=1),
}
SCALAR = "shares of a single number: beside the batch it has no dimension"
FEW = "Dropout3d of fewer than four dimensions: with a batch, torch would drop whole samples"
NO_SUCH_SAMPLE = {
    **dict.fromkeys((9440, 9464, 9480, 9522), SCALAR),
    **dict.fromkeys((8998, 9000, 9002, 9006, 9008), FEW),
}
