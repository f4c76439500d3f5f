"""What is kept apart: each class alike, the same again with the same seed."""

import pytest
import torch

from designer.data.images import Images, Source
from designer.data.splits import share_out, split
from designer.refused import Refused

pytestmark = pytest.mark.torch
COUNTS = (100, 37, 10, 3, 1)


def some(counts: tuple[int, ...] = COUNTS) -> Images:
    """Samples whose number says which they are."""
    labels = torch.repeat_interleave(torch.arange(len(counts)), torch.tensor(counts))
    order = torch.randperm(len(labels), generator=torch.Generator().manual_seed(5))
    return Images(torch.arange(len(labels)).float()[:, None], labels[order])


def places(images: Images) -> set[int]:
    return {int(each) for each in images.pixels[:, 0]}


@pytest.mark.parametrize("share", [0.05, 0.1, 0.25, 0.5])
def test_each_class_meets_the_share_within_one_sample(share: float) -> None:
    images = some()
    kept, apart = split(images, share, 3)
    found = apart.labels.bincount(minlength=len(COUNTS)).tolist()
    assert all(abs(n - count * share) <= 1 for n, count in zip(found, COUNTS, strict=True))
    assert found[-1] == 0 and kept.labels.bincount().min() >= 1
    assert places(kept) | places(apart) == places(images)
    assert not places(kept) & places(apart)


def test_three_parts_share_no_sample_and_come_again() -> None:
    source = Source(tuple("abcde"), some())
    first, again, other = (share_out(source, 0.2, seed, 0.2) for seed in (1, 1, 2))
    assert first.test is not None and again.test is not None and other.test is not None
    parts = [places(each) for each in (first.train, first.validation, first.test)]
    assert sum(map(len, parts)) == len(set().union(*parts)) == sum(COUNTS)
    assert first.validation.labels.bincount()[:2].tolist() == [20, 8]
    assert first.test.labels.bincount()[:2].tolist() == [20, 7]
    assert parts == [places(each) for each in (again.train, again.validation, again.test)]
    assert parts[2] != places(other.test)


def test_test_samples_that_are_brought_are_kept() -> None:
    source = Source(tuple("abcde"), some(), test=some())
    assert share_out(source, 0.2, 1, 0.5).test is source.test


def test_numbers_are_shared_out_as_one() -> None:
    images = Images(torch.arange(50).float()[:, None], torch.rand(50, 2))
    kept, apart = split(images, 0.1, 0)
    assert (len(kept), len(apart)) == (45, 5)


def test_classes_of_one_sample_leave_nothing_to_validate_with() -> None:
    with pytest.raises(Refused, match="No images are left to validate with"):
        share_out(Source(("a", "b"), some((1, 1))), 0.5, 0)
