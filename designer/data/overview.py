"""What a data set holds: samples by class, balance, the same samples again, files left out."""

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from designer.data.images import Dataset, Images, Report
from graphs.types import shape_text

PARTS = ("train", "validation", "test")
UNEVEN = 10
"""Times as many samples in the largest class as in the smallest, from which on it is said."""
FEW = 2
"""A class with fewer samples to learn from is named."""
MOST_NAMED = 3
MOST_KEPT = 1000
"""Files left out that a run keeps by name."""
_EVERY = 1000


class Overview(NamedTuple):
    """Facts of a data set as it is trained on.

    shape, bytes: of each sample. counts: for each part the samples of each class, or () where the
    answers are numbers. samples: of each part. ranges: the smallest, mean and largest of each of
    those numbers in training. repeats: training samples that equal an earlier one. shared: for
    `validation` and `test`, samples that equal one of an earlier part. left_out: what could not be
    read, and why.
    """

    classes: tuple[str, ...]
    shape: tuple[int, ...]
    bytes: int
    samples: Mapping[str, int]
    counts: Mapping[str, tuple[int, ...]]
    ranges: tuple[tuple[float, float, float], ...]
    repeats: int
    shared: Mapping[str, int]
    left_out: tuple[tuple[str, str], ...]

    @property
    def balance(self) -> float:
        """The smallest class's share of the largest's training samples; 1 for numbers."""
        counts = self.counts.get("train", ())
        return min(counts) / max(counts) if counts else 1.0

    def summary(self) -> Iterator[str]:
        """The facts for people, in a few lines; the first says how much there is."""
        parts = ", ".join(f"{part} {count:,}" for part, count in self.samples.items())
        size = self.bytes * sum(self.samples.values()) / 2**20
        yield f"Data: {parts} samples of {shape_text(self.shape)}, {size:,.1f} MB in all."
        if self.classes:
            yield self._about_classes()
        for smallest, mean, largest in self.ranges[:MOST_NAMED]:
            yield f"Answers from {smallest:.4g} to {largest:.4g}, {mean:.4g} in the mean."

    def _about_classes(self) -> str:
        counts = self.counts["train"]
        return (
            f"{len(counts):,} classes, of {min(counts):,} to {max(counts):,} training samples each."
        )

    def warnings(self) -> Iterator[str]:
        """What a person should know before trusting a result."""
        counts = self.counts.get("train", ())
        rare = [self.classes[place] for place, n in enumerate(counts) if n < FEW]
        if rare:
            named = ", ".join(f"“{each[:40]}”" for each in rare[:MOST_NAMED])
            more = " …" if len(rare) > MOST_NAMED else ""
            yield f"{len(rare):,} classes have fewer than {FEW} training samples: {named}{more}."
        elif counts and max(counts) >= UNEVEN * min(counts):
            large, small = self._class_of(max(counts)), self._class_of(min(counts))
            yield (
                f"The classes are uneven: “{large}” has {max(counts):,} training samples, "
                f"“{small}” {min(counts):,}. A network can score well by answering the large one."
            )
        if self.repeats:
            yield f"{self.repeats:,} training samples are exactly the same as another."
        for part, count in self.shared.items():
            if count:
                yield (
                    f"{count:,} of {self.samples[part]:,} {part} samples are exactly the same as "
                    "one that comes before in training or validation: the score is too good."
                )

    def _class_of(self, count: int) -> str:
        return self.classes[self.counts["train"].index(count)][:40]

    def to_json(self) -> dict[str, Any]:
        """Plain values, as a run keeps them."""
        return {**self._asdict(), "balance": self.balance}


def overview_of(dataset: Dataset, report: Report) -> Overview:
    """The facts of a data set; samples are compared by what they hold, whatever their answer."""
    parts = _parts(dataset)
    total, seen = sum(map(len, parts.values())), set[bytes]()
    found, done = {}, 0
    for name, images in parts.items():
        found[name] = 0
        mine = set()
        for index, digest in enumerate(_digests(images)):
            if index % _EVERY == 0:
                report("Comparing samples", done + index, total)
            again = digest in seen or (name == "train" and digest in mine)
            found[name] += again
            mine.add(digest)
        seen |= mine
        done += len(images)
    train = dataset.train
    return Overview(
        dataset.classes,
        tuple(train.pixels.shape[1:]),
        train.pixels[:1].numel() * train.pixels.element_size(),
        {name: len(images) for name, images in parts.items()},
        {name: _counts(images, len(dataset.classes)) for name, images in parts.items()},
        _ranges(train),
        found.pop("train"),
        found,
        tuple((each.path, each.reason) for each in dataset.skipped[:MOST_KEPT]),
    )


def _parts(dataset: Dataset) -> dict[str, Images]:
    """The parts that are, none of them twice: test samples may be those that validate."""
    parts = {"train": dataset.train}
    if dataset.validation is not dataset.test:
        parts["validation"] = dataset.validation
    if dataset.test is not None:
        parts["test"] = dataset.test
    return parts


def _digests(images: Images) -> Iterator[bytes]:
    for start in range(0, len(images), _EVERY):
        for sample in images.pixels[start : start + _EVERY].contiguous().numpy():
            yield hashlib.blake2b(sample, digest_size=16).digest()


def _counts(images: Images, classes: int) -> tuple[int, ...]:
    if not classes:
        return ()
    return tuple(images.labels.bincount(minlength=classes).tolist())


def _ranges(images: Images) -> tuple[tuple[float, float, float], ...]:
    if not images.numbers:
        return ()
    return tuple(
        (float(each.min()), float(each.double().mean()), float(each.max()))
        for each in images.labels.unbind(1)
    )
