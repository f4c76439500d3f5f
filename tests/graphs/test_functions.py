"""Plain functions as code and in a running network: several outputs, noise, calls in calls."""

import pytest
import torch

from designer.training.module import build
from graphs.codegen.pytorch import module_text
from graphs.declare import Layer
from graphs.layers.arithmetic import Maximum, Subtract
from graphs.layers.dropout import GaussianNoise
from graphs.layers.ends import Input, Output
from graphs.layers.products import MatMul
from graphs.layers.repeating import Expand
from graphs.layers.slicing import Chunk, Slice
from graphs.network import Link, Network, Node, Wiring


def network_of(layer: Layer, *shapes: tuple[int, ...], read: tuple[str, ...] = ("out",)) -> Network:
    """A layer with an Input for each of its inputs and an Output at each port that is read."""
    ends = [Node(f"i{n}", Input(shape), f"in{n}") for n, shape in enumerate(shapes, 1)]
    outs = [Node(f"o{n}", Output(), f"out{n}") for n, _ in enumerate(read)]
    ports = layer.inputs if len(shapes) == len(layer.inputs) else [end.name for end in ends]
    links = [Link(end.id, "out", "n", port) for end, port in zip(ends, ports, strict=True)]
    links += [Link("n", port, out.id, "in") for port, out in zip(read, outs, strict=True)]
    nodes = [*ends, Node("n", layer, "layer"), *outs]
    return Network("one", {node.id: node for node in nodes}, Wiring(links))


def statement(network: Network) -> str:
    """The one statement of `forward`, without its comment."""
    lines = module_text(network).text.splitlines()
    (line,) = [line for line in lines if " = " in line and "#" in line and "net" not in line]
    return line.partition("  #")[0].strip()


@pytest.mark.parametrize(
    ("layer", "shapes", "expected"),
    [
        (Subtract(), [(3,), (3,), (3,)], "x = in1 - in2 - in3"),
        (Maximum(), [(3,)] * 3, "x = torch.maximum(torch.maximum(in1, in2), in3)"),
        (MatMul(), [(2, 3), (3,)], "x = torch.matmul(in1, in2.unsqueeze(2)).squeeze(2)"),
        (Expand(size=(4, -1)), [(3,)], "x = x[:, None].expand(-1, 4, -1)"),
        (Slice(dim=2, start=1, step=2), [(3, 8)], "x = x[:, :, 1::2]"),
        (
            GaussianNoise(std=0.5),
            [(3,)],
            "x = x + 0.5 * torch.randn_like(x) if self.training else x",
        ),
    ],
)
def test_a_function_reads_as_people_write_it(
    layer: Layer, shapes: list[tuple[int, ...]], expected: str
) -> None:
    assert statement(network_of(layer, *shapes)) == expected


def test_each_output_has_a_name_and_one_that_nobody_reads_has_none() -> None:
    every = network_of(Chunk(chunks=3), (6,), read=("out1", "out2", "out3"))
    assert statement(every) == "x, y, z = torch.chunk(x, 3, dim=1)"
    assert "return x, y, z" in module_text(every).text
    last = network_of(Chunk(chunks=3), (6,), read=("out3",))
    assert statement(last) == "_, _, x = torch.chunk(x, 3, dim=1)"


def test_noise_is_added_while_training_only() -> None:
    network = network_of(GaussianNoise(std=2.0), (1000,))
    built = build(network)
    sample = torch.ones(1, 1000)
    noisy = built.train()(sample)
    assert 1.8 < (noisy - sample).std().item() < 2.2
    assert torch.equal(built.eval()(sample), sample)
    assert not built.state_dict()
