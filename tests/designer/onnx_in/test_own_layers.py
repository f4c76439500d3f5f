"""Every layer and every architecture goes out as ONNX and comes back computing the same."""

import random
import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch
from hypothesis import HealthCheck, Phase, given, settings

import graphs.layers  # noqa: F401
from graphs.architectures import ARCHITECTURES
from graphs.declare import CATALOGUE, Layer
from graphs.flatten import flattened
from graphs.layers.ends import Output
from graphs.layers.unknown import Opaque
from graphs.network import Link, Network, Node
from graphs.propagate import propagate
from graphs.same import difference as unlike
from graphs.types import GraphError, TensorType
from tests.designer.onnx_in.reading import Back, difference, gives, read_back, written
from tests.designer.pytorch_in.test_every_layer import drawn
from tests.graphs.random_graphs import grown
from tests.graphs.test_conformance import network_of, samples_of

KINDS = [k for k, layer in CATALOGUE.items() if layer.category not in ("io", "loss")]

NEVER = {
    "FractionalMaxPool2d": "chance has no ONNX form",
    "FractionalMaxPool3d": "chance has no ONNX form",
}

ANOTHER = {
    **dict.fromkeys(
        ("Dropout", "Dropout1d", "Dropout2d", "Dropout3d", "AlphaDropout"), "nothing is dropped"
    ),
    "FeatureAlphaDropout": "nothing is dropped",
    "GaussianNoise": "there is no noise in evaluation",
    "Identity": "it does nothing",
    "FixedConv2d": "a depthwise Conv2d with the same kernel",
    "RReLU": "LeakyReLU with the mean slope",
    "Softmax2d": "Softmax over the channels",
    "BatchMatMul": "MatMul",
    "EmbeddingBag": "Embedding and its mean",
    "UpsamplingNearest2d": "Upsample",
    "UpsamplingBilinear2d": "Upsample",
    "ConstantPad1d": "with zeros ZeroPad1d",
    "ConstantPad2d": "with zeros ZeroPad2d",
    "ConstantPad3d": "with zeros ZeroPad3d",
    "Split": "equal parts are Chunk",
    "Slice": "Narrow",
    "Narrow": "of everything it is nothing",
    "Fold": "a Reshape and a ConvTranspose2d with ones",
}
"""Layers of which ONNX says no more than that another layer does the same."""

few = settings(
    max_examples=2,
    phases=(Phase.generate,),
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
    database=None,
)


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def returned(network: Network, path: Path) -> tuple[torch.nn.Module, Back] | None:
    """The network's module, and what its file is read as; None where ONNX has no form of it."""
    try:
        module = written(network, path)
    except GraphError as error:
        assert "ONNX has no" in str(error) or "ONNX would need" in str(error)
        return None
    return module, read_back(path)


FOUND: dict[str, Counter[str]] = {}


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in NEVER])
def test_a_layer_comes_back_and_computes_the_same(kind: str, tmp_path: Path) -> None:
    counts = FOUND[kind] = Counter()

    @few
    @given(drawn(kind))
    def check(case: tuple[Layer, tuple[TensorType, ...]]) -> None:
        layer, inputs = case
        network = network_of(layer, inputs)
        found = returned(network, tmp_path / "layer.onnx")
        if found is None:
            return
        module, back = found
        opaque = [n for n in back.network.nodes.values() if isinstance(n.layer, Opaque)]
        if opaque:
            counts["opaque"] += 1
            return
        samples = samples_of(layer, inputs)
        assert difference(gives(module, samples), gives(back.module(), samples)) < 1e-4
        own = [n.layer for n in back.network.nodes.values() if n.layer.category != "io"]
        same = not unlike(network, back.network)
        alike = [each.kind for each in own] == [kind]
        counts["same" if same else "kind" if alike else "another"] += 1

    check()
    assert counts["opaque"] < counts.total() or kind in ("MaxUnpool1d", "MaxUnpool3d")
    if kind not in ANOTHER and not counts["opaque"] and counts:
        assert counts["same"] + counts["kind"] or kind in ("Reshape", "Unflatten", "Squeeze")


def test_how_many_layers_come_back_structurally() -> None:
    """Behind the cases above: how many of all are the same layer again."""
    if len(FOUND) < len(KINDS) - len(NEVER):
        pytest.skip("counts what all of the tests above have found")
    same = [k for k, c in FOUND.items() if c and c.total() == c["same"]]
    kinds = [k for k, c in FOUND.items() if c and c.total() == c["same"] + c["kind"]]
    whole = [k for k, c in FOUND.items() if c and not c["opaque"]]
    total = sum(1 for c in FOUND.values() if c)
    print(
        f"{len(same)} of {total} layers come back equal in all cases, {len(kinds)} as the same "
        f"layer, {len(whole)} without an opaque node"
    )
    assert len(whole) >= 130 and len(kinds) >= 100


SMALL = {
    "unet_2015": (1, 188, 188),
    "inception_v3": (3, 96, 96),
    "inception_v3_aux": (3, 299, 299),
    "inception_v4": (3, 96, 96),
    **{key: (3, 64, 64) for key in ARCHITECTURES if key.startswith(("vgg", "resnet", "plain"))},
}
EVERY = [
    *("lenet5", "googlenet", "resnet20", "resnet50", "mobilenet_v2", "squeezenet1_0"),
    *("dcgan_generator", "denoising_autoencoder", "googlenet_paper"),
]
"""Architectures of each family; the others differ in numbers. All are in the benchmarks."""


@pytest.mark.parametrize("key", EVERY)
def test_an_architecture_comes_back_equal(key: str, tmp_path: Path) -> None:
    network = flattened(ARCHITECTURES[key].build(SMALL.get(key)))
    check_network(network, tmp_path / "net.onnx")


def check_network(network: Network, path: Path) -> None:
    """The same weights, the same numbers, and the same layers but those that only train."""
    module = written(network, path)
    back = read_back(path)
    assert not back.reading.opaque
    state, there = back.state(), module.state_dict()
    assert {k: tuple(v.shape) for k, v in state.items()} == {
        key: tuple(tensor.shape) for key, tensor in there.items() if used(network, key)
    }
    for key, array in state.items():
        if not key.endswith("num_batches_tracked"):
            assert torch.equal(torch.from_numpy(array), there[key]), key
    facts = propagate(network)
    samples = [
        torch.rand(2, *facts.nodes[each.id].outputs[0].shape) for each in network.of_kind("Input")
    ]
    assert difference(gives(module, samples), gives(back.module(), samples)) < 1e-5
    assert kinds_of(back.network) == kinds_of(evaluated(network))


def evaluated(network: Network) -> Network:
    """What of a network leads to its outputs."""
    ends = [node.id for node in network.of_kind("Output")]
    needed = network.wiring.upstream(ends)
    return network.without([key for key in network.nodes if key not in needed])


def used(network: Network, key: str) -> bool:
    return any(key.startswith(f"{n.name}.") for n in evaluated(network).nodes.values())


def kinds_of(network: Network) -> Counter[str]:
    return Counter(
        node.layer.kind
        for node in network.nodes.values()
        if node.layer.category != "dropout" and node.layer.kind != "Identity"
    )


GRAPHS = 24


def sound_part(network: Network) -> Network | None:
    """A random graph without what is refused, its loose ends as outputs."""
    facts = propagate(network)
    bad = [key for key in network.nodes if facts.nodes[key].status != "right"]
    kept = network.without(bad)
    loose = [
        Link(key, port, "", "in")
        for key, node in kept.nodes.items()
        for port in node.layer.outputs
        if not any(link.source_port == port for link in kept.outgoing(key))
        and node.layer.category != "io"
    ]
    if not loose:
        return None
    for number, link in enumerate(loose):
        end = Node(f"end{number}", Output(), f"end{number}")
        kept = kept.with_nodes(end).rewired(added=[link._replace(target=end.id)])
    return kept


def check_random(seed: int, path: Path) -> str:
    """What became of a random graph."""
    network = sound_part(grown(random.Random(seed).randint(2, 12), seed))
    if network is None:
        return "nothing in it"
    try:
        found = returned(network, path)
    except AssertionError:
        return "no ONNX form"
    if found is None:
        return "no ONNX form"
    module, back = found
    if back.reading.opaque:
        return "opaque"
    facts = propagate(network)
    tensors = [facts.nodes[each.id].outputs[0] for each in network.of_kind("Input")]
    generator = torch.Generator().manual_seed(seed)
    samples = [torch.rand(2, *each.shape, generator=generator) for each in tensors]
    apart = difference(gives(module, samples), gives(back.module(), samples))
    if apart >= 1e-3:
        return f"other numbers ({apart:.0e})"
    return "equal" if not unlike(flattened(network), back.network) else "computes the same"


def test_a_value_between_operators_that_also_arrives_is_kept(tmp_path: Path) -> None:
    """min(min(min(a, b), a), min(a, b)) is no minimum of four."""
    assert check_random(243, tmp_path / "graph.onnx") == "computes the same"


@pytest.mark.parametrize("count", [GRAPHS])
def test_random_graphs_come_back_and_compute_the_same(count: int, tmp_path: Path) -> None:
    results = Counter(check_random(seed, tmp_path / "graph.onnx") for seed in range(count))
    print(dict(results))
    assert not [word for word in results if word.startswith("other numbers")]
    assert results["equal"] + results["computes the same"] >= count // 3
