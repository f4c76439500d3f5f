"""Images in memory: one uint8 tensor and its labels, split, and fitted to a network's Input."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn import functional

from designer.refused import Refused
from graphs.types import shape_text

Report = Callable[[str, int, int], None]
"""Told what is being done and how far it is; may raise to end it."""


Accept = Callable[[tuple[str, ...]], None]
"""Told the classes before much is done; raises Refused when they do not suit."""


class Skipped(NamedTuple):
    """A file that could not be used, and why."""

    path: str
    reason: str


@dataclass(frozen=True)
class Images:
    """pixels: uint8, N×C×H×W. labels: int64, N: the number of each image's class."""

    pixels: Tensor
    labels: Tensor

    def __len__(self) -> int:
        return len(self.labels)

    def to(self, device: torch.device) -> "Images":
        """The same images on a device."""
        return Images(self.pixels.to(device), self.labels.to(device))

    def part(self, indices: Tensor | slice) -> "Images":
        """Only the images of these indices."""
        return Images(self.pixels[indices], self.labels[indices])


@dataclass(frozen=True)
class Source:
    """What a place holds, before the training images are shared out."""

    classes: tuple[str, ...]
    train: Images
    validation: Images | None = None
    test: Images | None = None
    skipped: tuple[Skipped, ...] = ()


@dataclass(frozen=True)
class Dataset:
    """Ready to train on. test is None where the data brings no images for it."""

    classes: tuple[str, ...]
    train: Images
    validation: Images
    test: Images | None
    skipped: tuple[Skipped, ...] = ()

    @property
    def held_out(self) -> Images:
        """The images to be judged by: the test images where there are any."""
        return self.test if self.test is not None else self.validation


def share_out(source: Source, share: float, seed: int) -> Dataset:
    """Keep some training images for validation, unless the source brings images for it."""
    train, validation = source.train, source.validation
    if validation is None and share == 0:
        validation = source.test
    elif validation is None:
        train, validation = _split(train, share, seed)
    if validation is None or not len(validation):
        raise Refused(
            f"No images are left to validate with: {len(source.train)} training images, of which "
            f"a share of {share:g} is kept apart. Raise validation_share or add images."
        )
    return Dataset(source.classes, train, validation, source.test, source.skipped)


def _split(images: Images, share: float, seed: int) -> tuple[Images, Images]:
    """Share out each class alike; a class keeps at least one image to learn from."""
    generator = torch.Generator().manual_seed(seed)
    kept, apart = [], []
    for label in images.labels.bincount().nonzero().flatten().tolist():
        members = (images.labels == label).nonzero().flatten()
        members = members[torch.randperm(len(members), generator=generator)]
        count = min(max(round(len(members) * share), 1), len(members) - 1)
        apart.append(members[:count])
        kept.append(members[count:])
    return (
        images.part(torch.cat(kept).sort().values),
        images.part(torch.cat(apart).sort().values),
    )


def image_shape(shape: tuple[int, ...]) -> tuple[int, int, int]:
    """An Input's shape as channels, height, width; Refused when no image has it."""
    if len(shape) != 3 or shape[0] not in (1, 3):
        raise Refused(
            f"The Input is {shape_text(shape)}, but images are 1×H×W (gray) or 3×H×W (colour). "
            "Change the Input's shape; a Flatten behind it makes features of an image."
        )
    return shape[0], shape[1], shape[2]


def refuse_too_many(count: int, shape: tuple[int, int, int]) -> None:
    """All images lie in memory: say so before they are read and not when it is full."""
    needed = count * shape[0] * shape[1] * shape[2]
    names = getattr(os, "sysconf_names", {})
    if "SC_PHYS_PAGES" not in names:
        return
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    if needed > memory // 2:
        raise Refused(
            f"{count:,} images of {shape_text(shape)} need {needed / 2**30:.1f} GB, more than half "
            f"of this machine's {memory / 2**30:.0f} GB. Use fewer images or a smaller Input."
        )


def fit(images: Images, shape: tuple[int, int, int]) -> Images:
    """The images with an Input's channels and size."""
    channels, height, width = shape
    pixels = _with_channels(images.pixels, channels)
    tall, wide = pixels.shape[2:]
    if (tall, wide) != (height, width):
        refuse_too_many(len(pixels), shape)
        resize = _padded if _is_a_margin(tall, height) and _is_a_margin(wide, width) else _resized
        pixels = resize(pixels, height, width)
    return Images(pixels.contiguous(), images.labels)


def _with_channels(pixels: Tensor, channels: int) -> Tensor:
    if pixels.shape[1] == channels:
        return pixels
    if channels == 3:
        return pixels.expand(-1, 3, -1, -1)
    # ITU-R 601 luma in whole numbers, as Pillow does: equal to a gray image read from a file.
    weights = torch.tensor([19595, 38470, 7471], dtype=torch.int32).view(1, 3, 1, 1)
    luma = (pixels.to(torch.int32) * weights).sum(1, keepdim=True)
    return ((luma + 0x8000) >> 16).to(torch.uint8)


def _is_a_margin(have: int, want: int) -> bool:
    """Whether the image is to get a margin, as LeCun's 28 px digits in 32 px, not to be scaled."""
    return have <= want <= have + have // 4


def _padded(pixels: Tensor, height: int, width: int) -> Tensor:
    down, across = height - pixels.shape[2], width - pixels.shape[3]
    sides = (across // 2, across - across // 2, down // 2, down - down // 2)
    return functional.pad(pixels, sides)


def _resized(pixels: Tensor, height: int, width: int) -> Tensor:
    """Bilinear, in portions so that the floats in between stay small."""
    portions = [
        functional.interpolate(portion.float(), (height, width), mode="bilinear", antialias=True)
        .round_()
        .clamp_(0, 255)
        .to(torch.uint8)
        for portion in _portions(pixels, 256)
    ]
    return torch.cat(portions)


def _portions(pixels: Tensor, count: int) -> Iterator[Tensor]:
    return (pixels[start : start + count] for start in range(0, len(pixels), count))


class Scaling(NamedTuple):
    """Mean and deviation of each channel, of pixels from 0 to 1: what a network's input is."""

    mean: tuple[float, ...]
    std: tuple[float, ...]


def pixels_of(images: Images) -> Scaling:
    """No scaling: pixels from 0 to 1 as they are."""
    channels = images.pixels.shape[1]
    return Scaling((0.0,) * channels, (1.0,) * channels)


def scaling_of(images: Images) -> Scaling:
    """The training images' own scaling, exact because it counts each of the 256 values."""
    means, stds = [], []
    values = torch.arange(256, dtype=torch.float64) / 255
    for channel in range(images.pixels.shape[1]):
        shares = _histogram(images.pixels[:, channel]) / images.pixels[:, channel].numel()
        mean = float((shares * values).sum())
        means.append(mean)
        variance = float((shares * (values - mean) ** 2).sum())
        stds.append(variance**0.5 if variance > 1e-12 else 1.0)
    return Scaling(tuple(means), tuple(stds))


def _histogram(pixels: Tensor) -> Tensor:
    counts = torch.zeros(256, dtype=torch.float64)
    for portion in _portions(pixels, 4096):
        counts += torch.bincount(portion.reshape(-1), minlength=256)
    return counts
