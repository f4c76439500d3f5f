"""Every layer of the catalogue goes out as PyTorch text, is run, and comes back as itself."""

from pathlib import Path
from typing import Any

import pytest
import torch
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import graphs.layers  # noqa: F401
from designer.pytorch_in.assemble import assembled
from designer.pytorch_in.making import recorded_making
from designer.pytorch_in.record import Record
from designer.pytorch_in.running import BATCH
from designer.pytorch_in.trace import trace
from designer.training.module import build
from graphs.codegen.pytorch import module_text
from graphs.declare import CATALOGUE, Layer
from graphs.layers.folding import Fold
from graphs.layers.unknown import Opaque
from graphs.network import Network
from graphs.propagate import examine, propagate
from graphs.same import difference
from graphs.types import TensorType
from tests.graphs.test_conformance import network_of
from tests.sequences import drawn_cases as cases

FOLDER = Path("written")
KINDS = [k for k, layer in CATALOGUE.items() if layer.category not in ("io", "loss")]
OPAQUE = {
    "FixedConv2d": "a class that the text brings along, with a kernel of its own",
    "ChannelNormalize": "a class that the text brings along, with numbers of its own",
    "Whiten": "a class that the text brings along, with a matrix of its own",
}
SEVERAL = {
    "ArgMax": "over all dimensions it is Flatten and ArgMax",
    "Expand": "to more dimensions it is Unsqueeze and Expand",
    "MatMul": "of vectors it is MatMul between Unsqueeze and Squeeze",
    "Repeat": "with more dimensions it is Unsqueeze and Repeat",
    "Slice": "a slice that leaves everything is nothing",
}
TRAINS = {
    "GaussianNoise": "in evaluation there is no noise",
    "ScaledDotProductAttention": "in evaluation nothing is dropped",
}
"""Layers that do not come back as they went, and why; what is lost of them is said on import."""

FOLD = (Fold(output_size=4, kernel_size=2), (TensorType((12, 9)),))
"""Of cases drawn for Fold hardly one is right."""

few = settings(
    max_examples=3,
    phases=(Phase.generate,),
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
    database=None,
)


def drawn(kind: str) -> st.SearchStrategy[Any]:
    """Layers of a kind with what arrives, that run."""
    return st.just(FOLD) if kind == "Fold" else cases(kind).filter(lambda case: runs(*case))


def sample(tensor: TensorType) -> torch.Tensor:
    generator = torch.Generator().manual_seed(7)
    drawn = torch.rand(BATCH, *tensor.shape, generator=generator)
    if tensor.dtype == "float32":
        return drawn - 0.3
    return (drawn * 2).to(getattr(torch, tensor.dtype))


def returned(network: Network, inputs: tuple[TensorType, ...]) -> tuple[Network, Record, Any]:
    """What the network's text is, run and traced: a network, and the module that ran."""
    written = module_text(network)
    room: dict[str, Any] = {"__name__": "written"}
    with recorded_making():
        exec(compile(written.text, str(FOLDER / "net.py"), "exec"), room)
        module = room[written.class_name]().eval()
    samples = {f"x{number}": sample(tensor) for number, tensor in enumerate(inputs)}
    record, _ = trace(module, samples, FOLDER)
    return assembled(record, "again").flat, record, module


def runs(layer: Layer, inputs: tuple[TensorType, ...]) -> bool:
    good = examine(layer, inputs).status == "right" and all(t.shape for t in inputs)
    return good and all(t.dtype in ("float32", "int64") for t in inputs)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in OPAQUE | TRAINS])
def test_a_layer_comes_back_as_itself(kind: str) -> None:
    came = 0

    @few
    @given(drawn(kind))
    def check(case: tuple[Layer, tuple[TensorType, ...]]) -> None:
        nonlocal came
        layer, inputs = case
        network = network_of(layer, inputs)
        try:
            found, record, module = returned(network, inputs)
        except (RuntimeError, IndexError) as error:
            # Drawn numbers may be no places to unpool to, and no rows of a table.
            assert "invalid max ind" in str(error) or "out of range" in str(error)
            return
        opaque = [op for op in record.operations if isinstance(op.layer, Opaque)]
        assert not opaque, [(op.layer.detail(), op.why) for op in opaque]
        if kind in SEVERAL:
            assert_computes(found, module, inputs)
        else:
            assert difference(network, found) == ""
        came += 1

    check()
    assert came or kind in ("MaxUnpool1d", "MaxUnpool2d", "MaxUnpool3d", "Embedding")


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("padded", [False, True])
@pytest.mark.parametrize("causal", [False, True])
@pytest.mark.parametrize("kind", ["MultiheadAttention", "TransformerEncoderLayer"])
def test_masks_come_back(kind: str, causal: bool, padded: bool) -> None:
    heads = "nhead" if kind == "TransformerEncoderLayer" else "num_heads"
    layer = CATALOGUE[kind](**{heads: 2, "is_causal": causal})
    sequence, mask = TensorType((5, 6)), TensorType((5,), "bool")
    inputs = (*(sequence,) * (len(layer.inputs) - 1), *[mask][: int(padded)])
    network = network_of(layer, inputs)
    found, _, _ = returned(network, inputs)
    assert difference(network, found) == ""


def assert_computes(network: Network, module: Any, inputs: tuple[TensorType, ...]) -> None:
    given = [sample(tensor) for tensor in inputs]
    torch.testing.assert_close(build(network).eval()(*given), module(*given), rtol=0, atol=0)


@pytest.mark.parametrize("kind", OPAQUE)
def test_a_class_that_the_text_brings_along_comes_back_opaque(kind: str) -> None:
    image = TensorType((3, 6, 6))
    network = network_of(CATALOGUE[kind](), (image,))
    found, record, _ = returned(network, (image,))
    opaque = [op for op in record.operations if isinstance(op.layer, Opaque)]
    assert opaque and all("of its own" in op.why for op in opaque)
    assert propagate(found).nodes[found.of_kind("Output")[0].id].inputs == (image,)
