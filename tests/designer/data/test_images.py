"""Images in memory: shared out, fitted, scaled."""

import pytest
import torch
from PIL import Image
from torch.nn import functional

from designer.data.digits import digits
from designer.data.images import Images, Source, fit, image_shape, scaling_of
from designer.data.load import load
from designer.data.splits import share_out
from designer.refused import Refused

pytestmark = pytest.mark.torch


def some(count: int = 40, classes: int = 4, size: tuple[int, ...] = (1, 6, 6)) -> Images:
    generator = torch.Generator().manual_seed(1)
    pixels = torch.randint(0, 256, (count, *size), dtype=torch.uint8, generator=generator)
    return Images(pixels, torch.arange(count) % classes)


def test_the_digits_are_all_there() -> None:
    dataset = load("digits", (1, 28, 28), 0.1, 0)
    assert dataset.test is not None
    assert (len(dataset.train), len(dataset.validation), len(dataset.test)) == (7200, 800, 2000)
    assert dataset.classes == tuple("0123456789")


def test_the_digits_get_a_margin_of_two_pixels_for_lenet() -> None:
    dataset = load("digits", (1, 32, 32), 0, 0)
    assert torch.equal(dataset.train.pixels[:, :, 2:-2, 2:-2], digits().train.pixels)
    assert dataset.train.pixels.sum() == digits().train.pixels.sum()


def test_other_sizes_are_scaled_as_torch_scales_them() -> None:
    images = some(size=(1, 20, 20))
    scaled = fit(images, (1, 9, 12)).pixels
    expected = functional.interpolate(
        images.pixels.float(), (9, 12), mode="bilinear", antialias=True
    )
    assert (scaled.float() - expected).abs().max() <= 0.5


def test_colour_becomes_gray_as_pillow_does_it_and_gray_becomes_colour() -> None:
    images = some(count=1, size=(3, 16, 16))
    gray = fit(images, (1, 16, 16))
    pillow = Image.fromarray(images.pixels[0].permute(1, 2, 0).numpy()).convert("L")
    assert gray.pixels[0, 0].flatten().tolist() == list(pillow.tobytes())
    assert torch.equal(fit(gray, (3, 16, 16)).pixels[0, 2], gray.pixels[0, 0])


def test_each_class_is_shared_out_alike_and_nothing_twice() -> None:
    images = some(count=40)
    source = Source(("a", "b", "c", "d"), images)
    dataset = share_out(source, 0.2, 7)
    assert dataset.validation.labels.bincount().tolist() == [2, 2, 2, 2]
    together = torch.cat([dataset.train.pixels, dataset.validation.pixels])
    assert torch.equal(together.sort(0).values, images.pixels.sort(0).values)
    again = share_out(source, 0.2, 7)
    assert torch.equal(dataset.train.pixels, again.train.pixels)
    other = share_out(source, 0.2, 8)
    assert not torch.equal(dataset.train.pixels, other.train.pixels)


def test_a_class_of_one_image_is_learned_not_kept_apart() -> None:
    images = Images(some(5).pixels, torch.tensor([0, 0, 0, 0, 1]))
    dataset = share_out(Source(("a", "b"), images), 0.5, 0)
    assert 1 in dataset.train.labels
    assert 1 not in dataset.validation.labels


def test_without_a_share_the_test_images_validate() -> None:
    source = Source(("a",), some(8, 1), test=some(4, 1))
    dataset = share_out(source, 0, 0)
    assert dataset.validation is source.test
    with pytest.raises(Refused, match="No images are left to validate with"):
        share_out(Source(("a",), some(8, 1)), 0, 0)


def test_the_scaling_is_the_mean_and_deviation_of_each_channel() -> None:
    images = some(count=500, size=(3, 5, 5))
    floats = images.pixels.double() / 255
    scaling = scaling_of(images)
    assert scaling.mean == pytest.approx(floats.mean((0, 2, 3)).tolist())
    assert scaling.std == pytest.approx(floats.std((0, 2, 3), correction=0).tolist())


def test_one_even_colour_is_not_divided_by_zero() -> None:
    images = Images(torch.full((3, 1, 4, 4), 9, dtype=torch.uint8), torch.zeros(3).long())
    assert scaling_of(images).std == (1.0,)


@pytest.mark.parametrize("shape", [(784,), (2, 8, 8), (3, 4, 8, 8)])
def test_an_input_that_no_image_has_is_refused(shape: tuple[int, ...]) -> None:
    with pytest.raises(Refused, match="images are 1×H×W"):
        image_shape(shape)


def test_classes_are_heard_before_images_are_scaled() -> None:
    def refuse(classes: tuple[str, ...], numbers: int) -> None:
        raise Refused(f"{len(classes)} classes")

    with pytest.raises(Refused, match="10 classes"):
        load("digits", (3, 2000, 2000), 0.1, 0, refuse)


def test_more_images_than_memory_are_refused_before_it_is_full() -> None:
    with pytest.raises(Refused, match=r"images of 3×2000×2000 need .* GB, more than half"):
        load("digits", (3, 2000, 2000), 0.1, 0)
