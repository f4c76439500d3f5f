"""Files as PyTorch's own exporter writes them: layers in several operators, modules in names."""

import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from graphs.recover import with_hierarchy
from tests.designer.onnx_in.reading import Back, difference, gives, read_back
from tests.graphs.test_conformance import several


class Block(nn.Module):
    """A residual of two convolutions, with activations that are several operators."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.conv1, self.bn = (
            nn.Conv2d(width, width, 3, padding=1, bias=False),
            nn.BatchNorm2d(width),
        )
        self.act, self.conv2 = nn.SiLU(), nn.Conv2d(width, width, 3, padding=1)
        self.gelu = nn.GELU()

    def forward(self, x: Tensor) -> Tensor:
        given: Tensor = self.gelu(x + self.conv2(self.act(self.bn(self.conv1(x)))))
        return given


class Normed(nn.Module):
    """Blocks, and norms that older versions of ONNX have no operator for."""

    def __init__(self) -> None:
        super().__init__()
        self.stem = nn.Conv2d(3, 8, 3, stride=2, padding=1)
        self.stages = nn.Sequential(Block(8), Block(8), Block(8))
        self.swish, self.gate = nn.Hardswish(), nn.Hardsigmoid()
        self.group, self.instance = nn.GroupNorm(2, 8), nn.InstanceNorm2d(8, affine=True)
        self.up, self.norm, self.fc = nn.Upsample(scale_factor=2), nn.LayerNorm(8), nn.Linear(8, 5)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        x = self.gate(self.up(self.swish(self.stages(self.stem(x)))))
        x = F.adaptive_avg_pool2d(self.instance(self.group(x)), (2, 2))
        x = x.view(x.size(0), -1).reshape(x.shape[0], 8, 4).permute(0, 2, 1)
        x = self.fc(self.norm(x))
        return x.mean(1), F.softmax(x, -1)


class Mixed(nn.Module):
    """Functions, numbers of the file between tensors, several outputs."""

    def __init__(self) -> None:
        super().__init__()
        self.mean = nn.Parameter(torch.rand(1, 6, 1, 1))
        self.mish, self.slopes = nn.Mish(), nn.PReLU(6)
        self.up = nn.ConvTranspose2d(6, 4, 3, stride=2, padding=1, output_padding=1)
        self.squeeze, self.excite = nn.Conv2d(4, 2, 1), nn.Conv2d(2, 4, 1)
        self.shuffle, self.mean_pool = nn.PixelShuffle(2), nn.AvgPool2d(3, 2, 1)
        self.max_pool, self.smooth = (
            nn.MaxPool2d(3, 2, 1),
            nn.Upsample(scale_factor=2, mode="bilinear"),
        )
        self.turned = nn.GELU(approximate="tanh")

    def forward(self, x: Tensor) -> tuple[Tensor, ...]:
        x = self.up(self.slopes(self.mish((x - self.mean) / 0.5)))
        gate = torch.sigmoid(self.excite(F.relu(self.squeeze(x.mean((2, 3), keepdim=True)))))
        x = self.turned(x * gate)
        small = self.shuffle(x)
        one, other = torch.cat([self.mean_pool(x), self.max_pool(x)], 1).chunk(2, 1)
        swished = F.hardtanh(small) * small.sigmoid()
        return (
            one * 2 + other.clamp(0, 1),
            swished,
            F.normalize(self.smooth(x)),
            F.pad(x, (1, 2, 0, 1)),
        )


SIZES = {Normed: (3, 16, 16), Mixed: (6, 10, 10)}
LAYERS: dict[Any, dict[str, int]] = {
    Normed: {
        "SiLU": 3,
        "GELU": 3,
        "Hardswish": 1,
        "Hardsigmoid": 1,
        "GroupNorm": 1,
        "LayerNorm": 1,
    },
    Mixed: {
        "Mish": 1,
        "PReLU": 1,
        "GELU": 1,
        "ChannelNormalize": 2,
        "Normalize": 1,
        "ZeroPad2d": 1,
    },
}


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def exported(kind: Any, opset: int, path: Path) -> tuple[nn.Module, Tensor]:
    """A module in evaluation, and what was given to it; its file takes any batch."""
    torch.manual_seed(0)
    module = kind().eval()
    sample = torch.rand(2, *SIZES[kind])
    options: dict[str, Any] = {"input_names": ["x"], "dynamic_axes": {"x": {0: "N"}}}
    torch.onnx.export(module, (sample,), str(path), opset_version=opset, dynamo=False, **options)
    return module, sample


def counts(back: Back) -> Counter[str]:
    return Counter(node.layer.kind for node in back.network.nodes.values())


@pytest.mark.parametrize("opset", [11, 13, 17])
@pytest.mark.parametrize("kind", [Normed, Mixed])
def test_a_file_of_pytorch_is_read_whole_and_computes_the_same(
    kind: Any, opset: int, tmp_path: Path
) -> None:
    module, sample = exported(kind, opset, tmp_path / "net.onnx")
    back = read_back(tmp_path / "net.onnx")
    assert not back.reading.opaque
    found = counts(back)
    assert {each: found[each] for each in LAYERS[kind]} == LAYERS[kind]
    with torch.no_grad():
        expected = several(module(sample))
    assert difference(expected, gives(back.module(), [sample])) < 1e-5


def test_the_names_of_modules_come_back_and_make_blocks(tmp_path: Path) -> None:
    exported(Normed, 17, tmp_path / "net.onnx")
    back = read_back(tmp_path / "net.onnx")
    names = [node.name for node in back.network.nodes.values()]
    assert {"stem", "stages.0.act", "stages.2.conv2", "norm", "fc"} <= {*names}
    found = with_hierarchy(back.network, back.reading.classes, lambda network: network)
    assert "Stage" in found.blocks
