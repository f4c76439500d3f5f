"""What is kept apart of training samples: by chance with a seed, of each class alike."""

from collections.abc import Iterator

import torch
from torch import Tensor

from designer.data.images import Dataset, Images, Source
from designer.refused import Refused

_FOR_TESTS = 0x7E57
"""Added to the seed of the test samples, so that both choices are independent."""


def share_out(source: Source, share: float, seed: int, test_share: float = 0.0) -> Dataset:
    """Keep some training samples apart, unless the source brings its own.

    share: for validation; with 0 the test samples validate. test_share: for the test at the end.
    """
    train, validation, test = source.train, source.validation, source.test
    if test is None and test_share > 0:
        train, test = split(train, test_share, seed + _FOR_TESTS)
    if validation is None and share == 0:
        validation = test
    elif validation is None:
        # A share is of all training samples, whether some were kept for tests before or not.
        share = share if train is source.train else min(share / (1 - test_share), 0.5)
        train, validation = split(train, share, seed)
    if validation is None or not len(validation):
        raise Refused(
            f"No images are left to validate with: {len(source.train)} training images, of which "
            f"a share of {share:g} is kept apart. Raise validation_share or add images."
        )
    if test is not None and not len(test):
        test = None
    return Dataset(source.classes, train, validation, test, source.skipped, source.notes)


def split(images: Images, share: float, seed: int) -> tuple[Images, Images]:
    """Share out each class alike; a class keeps at least one sample to learn from.

    Of each class the share is met within one sample. The same seed gives the same choice.
    """
    generator = torch.Generator().manual_seed(seed)
    kept, apart = [], []
    for members in _strata(images):
        members = members[torch.randperm(len(members), generator=generator)]
        count = min(max(round(len(members) * share), 1), len(members) - 1)
        apart.append(members[:count])
        kept.append(members[count:])
    return (
        images.part(torch.cat(kept).sort().values),
        images.part(torch.cat(apart).sort().values),
    )


def _strata(images: Images) -> Iterator[Tensor]:
    """The samples of each class by their places; all of them where answers are numbers."""
    if images.numbers:
        yield torch.arange(len(images))
        return
    order = images.labels.argsort(stable=True)
    yield from torch.split(order, [count for count in images.labels.bincount().tolist() if count])
