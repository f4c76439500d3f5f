"""The published networks written once more, as plain functions of an image and a state_dict.

What torchvision, timm and the papers' forward passes do, in evaluation, by published weight names.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional as F

Forward = Callable[["Weights", Tensor], Tensor]


class Weights:
    """A state_dict with the operations that use it."""

    def __init__(self, tensors: Mapping[str, Tensor]) -> None:
        self.tensors = tensors

    def conv(self, name: str, x: Tensor, stride: Any = 1, padding: Any = 0, groups: int = 1) -> Any:
        weight, bias = self.tensors[f"{name}.weight"], self.tensors.get(f"{name}.bias")
        return F.conv2d(x, weight, bias, stride, padding, groups=groups)

    def bn(self, name: str, x: Tensor, eps: float = 1e-5) -> Tensor:
        kinds = ("running_mean", "running_var", "weight", "bias")
        mean, variance, weight, bias = (self.tensors[f"{name}.{kind}"] for kind in kinds)
        return F.batch_norm(x, mean, variance, weight, bias, eps=eps)

    def linear(self, name: str, x: Tensor) -> Tensor:
        return F.linear(x, self.tensors[f"{name}.weight"], self.tensors[f"{name}.bias"])

    def basic(self, name: str, x: Tensor, stride: Any = 1, padding: Any = 0) -> Tensor:
        """The Inception family's convolution, batch norm and ReLU."""
        return F.relu(self.bn(f"{name}.bn", self.conv(f"{name}.conv", x, stride, padding), 1e-3))

    def basics(self, x: Tensor, *steps: tuple[Any, ...]) -> Tensor:
        for name, *options in steps:
            x = self.basic(name, x, *options)
        return x


ROW, COLUMN = (1, (0, 3)), (1, (3, 0))


def averaged(x: Tensor) -> Tensor:
    return F.adaptive_avg_pool2d(x, 1).flatten(1)


def resnet(blocks: Sequence[int]) -> Forward:
    def forward(w: Weights, x: Tensor) -> Tensor:
        x = F.relu(w.bn("bn1", w.conv("conv1", x, 2, 3)))
        x = F.max_pool2d(x, 3, 2, 1)
        for stage, count in enumerate(blocks, 1):
            for place in range(count):
                x = _residual(w, f"layer{stage}.{place}", x, 2 if stage > 1 and not place else 1)
        return w.linear("fc", averaged(x))

    return forward


def _residual(w: Weights, name: str, x: Tensor, stride: int) -> Tensor:
    deep = f"{name}.conv3.weight" in w.tensors
    strides = (1, stride, 1) if deep else (stride, 1)
    y = x
    for number, step in enumerate(strides, 1):
        size = w.tensors[f"{name}.conv{number}.weight"].shape[-1]
        y = w.bn(f"{name}.bn{number}", w.conv(f"{name}.conv{number}", y, step, size // 2))
        y = F.relu(y) if number < len(strides) else y
    if f"{name}.downsample.0.weight" in w.tensors:
        x = w.bn(f"{name}.downsample.1", w.conv(f"{name}.downsample.0", x, stride))
    return F.relu(x + y)


def small_resnet(count: int) -> Forward:
    def forward(w: Weights, x: Tensor) -> Tensor:
        x = F.relu(w.bn("bn1", w.conv("conv1", x, 1, 1)))
        for stage in (1, 2, 3):
            for place in range(count):
                name, step = f"layer{stage}.{place}", 2 if stage > 1 and not place else 1
                y = F.relu(w.bn(f"{name}.bn1", w.conv(f"{name}.conv1", x, step, 1)))
                y = w.bn(f"{name}.bn2", w.conv(f"{name}.conv2", y, 1, 1))
                more = y.shape[1] - x.shape[1]
                around = F.pad(x[:, :, ::step, ::step], (0, 0, 0, 0, more // 2, more // 2))
                x = F.relu(around + y)
        return w.linear("fc", averaged(x))

    return forward


def plain18(w: Weights, x: Tensor) -> Tensor:
    x = F.max_pool2d(F.relu(w.bn("bn1", w.conv("conv1", x, 2, 3))), 3, 2, 1)
    for stage in (1, 2, 3, 4):
        for place in (0, 1):
            for number in (1, 2):
                step = 2 if stage > 1 and not place and number == 1 else 1
                name = f"layer{stage}.{place}"
                y = w.conv(f"{name}.conv{number}", x, step, 1)
                x = F.relu(w.bn(f"{name}.bn{number}", y))
    return w.linear("fc", averaged(x))


def googlenet(w: Weights, x: Tensor) -> Tensor:
    return _googlenet(w, x)["output"]


def googlenet_heads(number: str) -> Forward:
    return lambda w, x: _googlenet(w, x)[number]


def _googlenet(w: Weights, x: Tensor) -> dict[str, Tensor]:
    pool = {"3b": 3, "4e": 2}
    found = {}
    x = F.max_pool2d(w.basic("conv1", x, 2, 3), 3, 2, ceil_mode=True)
    x = w.basics(x, ("conv2",), ("conv3", 1, 1))
    x = F.max_pool2d(x, 3, 2, ceil_mode=True)
    for place in ("3a", "3b", "4a", "4b", "4c", "4d", "4e", "5a", "5b"):
        name = f"inception{place}"
        pooled = F.max_pool2d(x, 3, 1, 1)
        branches = [
            w.basic(f"{name}.branch1", x),
            w.basics(x, (f"{name}.branch2.0",), (f"{name}.branch2.1", 1, 1)),
            w.basics(x, (f"{name}.branch3.0",), (f"{name}.branch3.1", 1, 1)),
            w.basic(f"{name}.branch4.1", pooled),
        ]
        x = torch.cat(branches, 1)
        if place in ("4a", "4d") and "aux1.fc1.bias" in w.tensors:
            head = "aux1" if place == "4a" else "aux2"
            y = w.basic(f"{head}.conv", F.adaptive_avg_pool2d(x, 4)).flatten(1)
            found[head] = w.linear(f"{head}.fc2", F.relu(w.linear(f"{head}.fc1", y)))
        if place in pool:
            x = F.max_pool2d(x, pool[place], 2, ceil_mode=True)
    return {**found, "output": w.linear("fc", averaged(x))}


def googlenet_paper(w: Weights, x: Tensor) -> Tensor:
    x = F.max_pool2d(F.relu(w.conv("stem.0", x, 2, 3)), 3, 2, ceil_mode=True)
    x = F.relu(w.conv("stem.4", F.local_response_norm(x, 5)))
    x = F.local_response_norm(F.relu(w.conv("stem.6", x, 1, 1)), 5)
    x = F.max_pool2d(x, 3, 2, ceil_mode=True)
    for place in ("3a", "3b", "4a", "4b", "4c", "4d", "4e", "5a", "5b"):
        name = f"i{place}"
        y = F.relu(w.conv(f"{name}.b2.0", x))
        z = F.relu(w.conv(f"{name}.b3.0", x))
        branches = [
            F.relu(w.conv(f"{name}.b1.0", x)),
            F.relu(w.conv(f"{name}.b2.2", y, 1, 1)),
            F.relu(w.conv(f"{name}.b3.2", z, 1, 2)),
            F.relu(w.conv(f"{name}.b4.1", F.max_pool2d(x, 3, 1, 1))),
        ]
        x = torch.cat(branches, 1)
        if place in ("3b", "4e"):
            x = F.max_pool2d(x, 3, 2, ceil_mode=True)
    return w.linear("head.3", averaged(x))


def inception_v3(w: Weights, x: Tensor) -> Tensor:
    x = _v3_middle(w, x)
    x = _v3_reduced(w, "Mixed_7a", x)
    for name in ("Mixed_7b", "Mixed_7c"):
        x = _v3_wide(w, name, x)
    return w.linear("fc", averaged(x))


def inception_v3_head(w: Weights, x: Tensor) -> Tensor:
    x = F.avg_pool2d(_v3_middle(w, x), 5, 3)
    x = w.basics(x, ("AuxLogits.conv0",), ("AuxLogits.conv1",))
    return w.linear("AuxLogits.fc", averaged(x))


def _v3_middle(w: Weights, x: Tensor) -> Tensor:
    x = w.basics(x, ("Conv2d_1a_3x3", 2), ("Conv2d_2a_3x3",), ("Conv2d_2b_3x3", 1, 1))
    x = w.basics(F.max_pool2d(x, 3, 2), ("Conv2d_3b_1x1",), ("Conv2d_4a_3x3",))
    x = F.max_pool2d(x, 3, 2)
    for name in ("Mixed_5b", "Mixed_5c", "Mixed_5d"):
        double = f"{name}.branch3x3dbl"
        branches = [
            w.basic(f"{name}.branch1x1", x),
            w.basics(x, (f"{name}.branch5x5_1",), (f"{name}.branch5x5_2", 1, 2)),
            w.basics(x, (f"{double}_1",), (f"{double}_2", 1, 1), (f"{double}_3", 1, 1)),
            w.basic(f"{name}.branch_pool", F.avg_pool2d(x, 3, 1, 1)),
        ]
        x = torch.cat(branches, 1)
    double = "Mixed_6a.branch3x3dbl"
    halved = w.basics(x, (f"{double}_1",), (f"{double}_2", 1, 1), (f"{double}_3", 2))
    x = torch.cat([w.basic("Mixed_6a.branch3x3", x, 2), halved, F.max_pool2d(x, 3, 2)], 1)
    for name in ("Mixed_6b", "Mixed_6c", "Mixed_6d", "Mixed_6e"):
        one, two = f"{name}.branch7x7", f"{name}.branch7x7dbl"
        down, along = (
            [(f"{two}_{n}", *COLUMN) for n in (2, 4)],
            [(f"{two}_{n}", *ROW) for n in (3, 5)],
        )
        branches = [
            w.basic(f"{name}.branch1x1", x),
            w.basics(x, (f"{one}_1",), (f"{one}_2", *ROW), (f"{one}_3", *COLUMN)),
            w.basics(x, (f"{two}_1",), down[0], along[0], down[1], along[1]),
            w.basic(f"{name}.branch_pool", F.avg_pool2d(x, 3, 1, 1)),
        ]
        x = torch.cat(branches, 1)
    return x


def _v3_reduced(w: Weights, name: str, x: Tensor) -> Tensor:
    far = f"{name}.branch7x7x3"
    steps = ((f"{far}_1",), (f"{far}_2", *ROW), (f"{far}_3", *COLUMN), (f"{far}_4", 2))
    near = w.basics(x, (f"{name}.branch3x3_1",), (f"{name}.branch3x3_2", 2))
    return torch.cat([near, w.basics(x, *steps), F.max_pool2d(x, 3, 2)], 1)


def _v3_wide(w: Weights, name: str, x: Tensor) -> Tensor:
    y = w.basic(f"{name}.branch3x3_1", x)
    z = w.basics(x, (f"{name}.branch3x3dbl_1",), (f"{name}.branch3x3dbl_2", 1, 1))
    branches = [
        w.basic(f"{name}.branch1x1", x),
        *_crossed(w, f"{name}.branch3x3_2", y),
        *_crossed(w, f"{name}.branch3x3dbl_3", z),
        w.basic(f"{name}.branch_pool", F.avg_pool2d(x, 3, 1, 1)),
    ]
    return torch.cat(branches, 1)


def _crossed(w: Weights, name: str, x: Tensor) -> list[Tensor]:
    return [w.basic(f"{name}a", x, 1, (0, 1)), w.basic(f"{name}b", x, 1, (1, 0))]


def inception_v4(w: Weights, x: Tensor) -> Tensor:
    x = w.basics(x, ("features.0", 2), ("features.1",), ("features.2", 1, 1))
    x = torch.cat([F.max_pool2d(x, 3, 2), w.basic("features.3.conv", x, 2)], 1)
    far = "features.4.branch1"
    steps = ((f"{far}.0",), (f"{far}.1", *ROW), (f"{far}.2", *COLUMN), (f"{far}.3",))
    near = w.basics(x, ("features.4.branch0.0",), ("features.4.branch0.1",))
    x = torch.cat([near, w.basics(x, *steps)], 1)
    x = torch.cat([w.basic("features.5.conv", x, 2), F.max_pool2d(x, 3, 2)], 1)
    padded = (1, 1)
    for place in range(6, 10):
        x = _v4(w, place, x, [[()], [(), padded], [(), padded, padded]])
    x = _v4(w, 10, x, [[(2,)], [(), padded, (2,)]])
    for place in range(11, 18):
        x = _v4(w, place, x, [[()], [(), ROW, COLUMN], [(), COLUMN, ROW, COLUMN, ROW]])
    x = _v4(w, 18, x, [[(), (2,)], [(), ROW, COLUMN, (2,)]])
    for place in range(19, 22):
        x = _v4_wide(w, f"features.{place}", x)
    return w.linear("last_linear", averaged(x))


def _v4(w: Weights, place: int, x: Tensor, branches: list[list[Any]]) -> Tensor:
    """Branches of convolutions, then one of averages, or of maxima where the image is halved."""
    outputs = []
    for number, steps in enumerate(branches):
        name = f"features.{place}.branch{number}"
        single = f"{name}.conv.weight" in w.tensors
        names = [name] if single else [f"{name}.{index}" for index in range(len(steps))]
        named = ((each, *options) for each, options in zip(names, steps, strict=True))
        outputs.append(w.basics(x, *named))
    last = f"features.{place}.branch{len(branches)}.1"
    if f"{last}.conv.weight" in w.tensors:
        outputs.append(w.basic(last, F.avg_pool2d(x, 3, 1, 1, count_include_pad=False)))
    else:
        outputs.append(F.max_pool2d(x, 3, 2))
    return torch.cat(outputs, 1)


def _v4_wide(w: Weights, name: str, x: Tensor) -> Tensor:
    column, row = (1, (1, 0)), (1, (0, 1))
    deep = f"{name}.branch2"
    z = w.basics(x, (f"{deep}_0",), (f"{deep}_1", *column), (f"{deep}_2", *row))
    pooled = F.avg_pool2d(x, 3, 1, 1, count_include_pad=False)
    branches = [
        w.basic(f"{name}.branch0", x),
        *_crossed(w, f"{name}.branch1_1", w.basic(f"{name}.branch1_0", x)),
        *_crossed(w, f"{deep}_3", z),
        w.basic(f"{name}.branch3.1", pooled),
    ]
    return torch.cat(branches, 1)


def squeezenet(w: Weights, x: Tensor) -> Tensor:
    x = F.max_pool2d(F.relu(w.conv("features.0", x, 2)), 3, 2, ceil_mode=True)
    for place in range(3, 13):
        name = f"features.{place}"
        if place in (6, 11):
            x = F.max_pool2d(x, 3, 2, ceil_mode=True)
            continue
        x = F.relu(w.conv(f"{name}.squeeze", x))
        one, three = w.conv(f"{name}.expand1x1", x), w.conv(f"{name}.expand3x3", x, 1, 1)
        x = torch.cat([F.relu(one), F.relu(three)], 1)
    return averaged(F.relu(w.conv("classifier.1", x)))


def mobilenet_v1(w: Weights, x: Tensor) -> Tensor:
    x = F.relu6(w.bn("bn1", w.conv("conv_stem", x, 2, 1)))
    for stage, count in enumerate((1, 2, 2, 6, 2)):
        for place in range(count):
            name, step = f"blocks.{stage}.{place}", 2 if stage and not place else 1
            depth = w.conv(f"{name}.conv_dw", x, step, 1, x.shape[1])
            x = F.relu6(w.bn(f"{name}.bn1", depth))
            x = F.relu6(w.bn(f"{name}.bn2", w.conv(f"{name}.conv_pw", x)))
    return w.linear("classifier", averaged(x))


def mobilenet_v2(w: Weights, x: Tensor) -> Tensor:
    x = F.relu6(w.bn("features.0.1", w.conv("features.0.0", x, 2, 1)))
    x = F.relu6(w.bn("features.1.conv.0.1", w.conv("features.1.conv.0.0", x, 1, 1, 32)))
    x = w.bn("features.1.conv.2", w.conv("features.1.conv.1", x))
    for place in range(2, 18):
        name, step = f"features.{place}.conv", 2 if place in (2, 4, 7, 14) else 1
        y = F.relu6(w.bn(f"{name}.0.1", w.conv(f"{name}.0.0", x)))
        depth = w.conv(f"{name}.1.0", y, step, 1, y.shape[1])
        y = w.conv(f"{name}.2", F.relu6(w.bn(f"{name}.1.1", depth)))
        y = w.bn(f"{name}.3", y)
        x = x + y if step == 1 and x.shape == y.shape else y
    x = F.relu6(w.bn("features.18.1", w.conv("features.18.0", x)))
    return w.linear("classifier.1", averaged(x))


def unet(w: Weights, x: Tensor) -> Tensor:
    def two(name: str, x: Tensor) -> Tensor:
        return F.relu(w.conv(f"{name}.2", F.relu(w.conv(f"{name}.0", x))))

    seen = []
    for level in range(4):
        seen.append(two(f"down.{level}", x))
        x = F.max_pool2d(seen[-1], 2)
    x = two("down.4", x)
    for place, level in enumerate((3, 2, 1, 0)):
        weight, bias = w.tensors[f"up.{place}.weight"], w.tensors[f"up.{place}.bias"]
        x = F.conv_transpose2d(x, weight, bias, stride=2)
        top, left = ((a - b) // 2 for a, b in zip(seen[level].shape[2:], x.shape[2:], strict=True))
        crop = seen[level][:, :, top : top + x.shape[2], left : left + x.shape[3]]
        x = two(f"dec.{place}", torch.cat([crop, x], 1))
    out: Tensor = w.conv("out", x)
    return out
