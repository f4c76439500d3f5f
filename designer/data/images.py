"""Samples in memory: one tensor and its labels, fitted to a network's Input."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import prod
from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn import functional

from designer.data.statistics import compute_channel_statistics
from designer.refused import Refused
from graphs.types import shape_text

Report = Callable[[str, int, int], None]
"""Told what is being done and how far it is; may raise to end it."""


Accept = Callable[[tuple[str, ...], int], None]
"""Told the classes before much is done, or how many numbers answer a sample; may refuse them."""


class Asked(NamedTuple):
    """What a network and its recipe ask of data.

    shape: the Input's. target: the column that is the answer, of a table; the last where empty.
    numbers: whether whole numbers are answers to be met, and not the numbers of classes.
    test_share: how many training samples are kept apart to be tested by, where none are brought.
    """

    shape: tuple[int, ...]
    target: str = ""
    numbers: bool = False
    test_share: float = 0.0


class Skipped(NamedTuple):
    """A file that could not be used, and why."""

    path: str
    reason: str


@dataclass(frozen=True)
class Images:
    """pixels: uint8 images, N×C×H×W, or float32 samples as the network takes them, N×….

    labels: int64, N: the number of each sample's class; or float32, N×K: the numbers to be given.
    """

    pixels: Tensor
    labels: Tensor

    def __len__(self) -> int:
        return len(self.labels)

    @property
    def numbers(self) -> int:
        """How many numbers answer a sample; 0 where classes do."""
        return self.labels.shape[1] if self.labels.is_floating_point() else 0

    @property
    def are_pictures(self) -> bool:
        """Whether people can look at the samples: gray or colour images."""
        return self.pixels.ndim == 4 and self.pixels.shape[1] in (1, 3)

    def to(self, device: torch.device) -> "Images":
        """The same images on a device."""
        return Images(self.pixels.to(device), self.labels.to(device))

    def part(self, indices: Tensor | slice) -> "Images":
        """Only the images of these indices."""
        return Images(self.pixels[indices], self.labels[indices])


@dataclass(frozen=True)
class Source:
    """What a place holds, before the training images are shared out.

    classes: () where the answers are numbers. notes: sentences about how the data was understood.
    """

    classes: tuple[str, ...]
    train: Images
    validation: Images | None = None
    test: Images | None = None
    skipped: tuple[Skipped, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Dataset:
    """Ready to train on. test is None where the data brings no images for it."""

    classes: tuple[str, ...]
    train: Images
    validation: Images
    test: Images | None
    skipped: tuple[Skipped, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def numbers(self) -> int:
        """How many numbers answer a sample; 0 where classes do."""
        return self.train.numbers

    @property
    def held_out(self) -> Images:
        """The images to be judged by: the test images where there are any."""
        return self.test if self.test is not None else self.validation


def image_shape(shape: tuple[int, ...]) -> tuple[int, int, int]:
    """An Input's shape as channels, height, width; Refused when no image has it."""
    if len(shape) != 3 or shape[0] not in (1, 3):
        raise Refused(
            f"The Input is {shape_text(shape)}, but images are 1×H×W (gray) or 3×H×W (colour). "
            "Change the Input's shape; a Flatten behind it makes features of an image."
        )
    return shape[0], shape[1], shape[2]


def refuse_too_many(count: int, shape: tuple[int, ...], size: int = 1) -> None:
    """All samples lie in memory: say so before they are read and not when it is full.

    size: the bytes of each number.
    """
    needed = count * prod(shape) * size
    names = getattr(os, "sysconf_names", {})
    if "SC_PHYS_PAGES" not in names:
        return
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    if needed > memory // 2:
        what = "images" if len(shape) == 3 else "samples"
        raise Refused(
            f"{count:,} {what} of {shape_text(shape)} need {needed / 2**30:.1f} GB, more than half "
            f"of this machine's {memory / 2**30:.0f} GB. Use fewer of them or a smaller Input."
        )


def fit(images: Images, shape: tuple[int, ...]) -> Images:
    """The images with an Input's channels and size; other samples have them already."""
    if images.pixels.shape[1:] == shape:
        return Images(images.pixels.contiguous(), images.labels)
    channels, height, width = image_shape(shape)
    pixels = _with_channels(images.pixels, channels)
    tall, wide = pixels.shape[2:]
    if (tall, wide) != (height, width):
        refuse_too_many(len(pixels), shape, pixels.element_size())
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
    if pixels.is_floating_point():
        return (pixels * (weights / 2**16)).sum(1, keepdim=True)
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
    return torch.cat([_scaled(each, (height, width)) for each in _portions(pixels, 256)])


def _scaled(pixels: Tensor, size: tuple[int, int]) -> Tensor:
    scaled = functional.interpolate(pixels.float(), size, mode="bilinear", antialias=True)
    if pixels.is_floating_point():
        return scaled
    return scaled.round_().clamp_(0, 255).to(torch.uint8)


def _portions(pixels: Tensor, count: int) -> Iterator[Tensor]:
    return (pixels[start : start + count] for start in range(0, len(pixels), count))


class Scaling(NamedTuple):
    """Mean and deviation of each channel or feature, of pixels from 0 to 1 or of other numbers."""

    mean: tuple[float, ...]
    std: tuple[float, ...]


def pixels_of(images: Images) -> Scaling:
    """No scaling: pixels from 0 to 1, or other numbers, as they are."""
    channels = images.pixels.shape[1]
    return Scaling((0.0,) * channels, (1.0,) * channels)


def scaling_of(images: Images) -> Scaling:
    """The training images' own scaling, exact because it counts each of the 256 values."""
    if images.pixels.is_floating_point():
        return Scaling(*compute_channel_statistics(images.pixels))
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
