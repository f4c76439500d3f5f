"""What a network gives again of held-out images, noise and all: their errors and a few pictures."""

import base64
import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import Any, NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from designer.data.images import Images
from designer.pictures import MOST, Pictures, Shown
from designer.training.measure import BATCH, Scaler, squared_differences
from designer.training.objective import Objective

SEED = 0
"""Of the noise: the same at each look, so that two looks can be compared."""
BUDGET = 1_500_000
"""Bytes of pixels in a message; larger pictures are made smaller to keep the window quick."""


class Place(NamedTuple):
    """Whose pictures these are, and what is known of all held-out images, as in `Pictures`."""

    run: str
    epoch: int
    part: str
    images: int
    whole: float


def draw(
    objective: Objective, images: Images, scaler: Scaler, classes: Sequence[str], place: Place,
    between: Callable[[], None] = lambda: None,
) -> Pictures:  # fmt: skip
    """The pictures of images that lie on the objective's device; weights and chance stay.

    `between` may raise to end it.
    """
    errors: list[Tensor] = []
    kept: dict[int, Drawn] = {}
    with _as_it_sees(objective) as seen_last:
        for start in range(0, len(images), BATCH):
            between()
            given = scaler(images.pixels[start : start + BATCH])
            output = objective.module(given).reshape(given.shape)
            seen = seen_last[-1].reshape(given.shape) if seen_last else None
            errors.append(squared_differences(output, given))
            picked = sorted(set(_extremes(errors[-1], start).tolist()))
            kept.update(_drawn(scaler, given, seen, output, picked, start))
            kept = {index: kept[index] for index in _wanted(torch.cat(errors))}
    return _pictures(kept, torch.cat(errors), images, classes, place)


@contextmanager
def _as_it_sees(objective: Objective) -> Iterator[list[Tensor]]:
    """The network as it is used, but for the noise at its Input, which is on.

    Gives what the last layer of that noise has let through last; nothing where there is none.
    """
    seen: list[Tensor] = []
    noise = [objective.module.get_submodule(name) for name in objective.noise]
    was_training, device = objective.training, next(objective.parameters()).device
    with ExitStack() as stack:
        stack.callback(objective.train, was_training)
        objective.eval()
        for each in noise:
            each.train()
        if noise:
            stack.enter_context(_watched(noise[-1], seen))
        devices = [device] if device.type == "cuda" else []
        stack.enter_context(torch.random.fork_rng(devices=devices))
        stack.enter_context(torch.inference_mode())
        torch.manual_seed(SEED)
        yield seen


@contextmanager
def _watched(module: nn.Module, seen: list[Tensor]) -> Iterator[None]:
    def note(_: nn.Module, __: Any, output: Tensor) -> None:
        seen[:] = [output]

    handle = module.register_forward_hook(note)
    try:
        yield
    finally:
        handle.remove()


class Drawn(NamedTuple):
    """An image's pictures: uint8, C×H×W; the difference has one channel."""

    given: Tensor
    seen: Tensor | None
    output: Tensor
    difference: Tensor


def _extremes(errors: Tensor, start: int) -> Tensor:
    """The first, the worst and the best of a batch, by their places in it."""
    count = min(MOST, len(errors))
    first = torch.arange(count if start == 0 else 0, device=errors.device)
    ends = [errors.topk(count, largest=largest).indices for largest in (True, False)]
    return torch.cat([first, *ends])


def _choices(errors: Tensor) -> tuple[list[int], list[int], list[int]]:
    """The first, the worst (first the worst) and the best (first the best) of all."""
    count = min(MOST, len(errors))
    worst, best = (errors.topk(count, largest=largest).indices for largest in (True, False))
    return list(range(count)), worst.tolist(), best.tolist()


def _wanted(errors: Tensor) -> list[int]:
    return sorted({index for choice in _choices(errors) for index in choice})


def _drawn(
    scaler: Scaler, given: Tensor, seen: Tensor | None, output: Tensor, picked: list[int],
    start: int,
) -> Iterator[tuple[int, Drawn]]:  # fmt: skip
    """The pictures of some images of a batch, by the images' numbers."""
    clean = _shades(scaler, given[picked])
    noisy = None if seen is None else _pixels(_shades(scaler, seen[picked])).cpu()
    again = _shades(scaler, output[picked])
    between = again.clamp(0, 1) - clean
    largest = between.abs().argmax(1, keepdim=True)
    difference = (128 + 127 * between.gather(1, largest)).round().to(torch.uint8).cpu()
    clean, again = _pixels(clean).cpu(), _pixels(again).cpu()
    for row, place in enumerate(picked):
        kinds = (clean[row], None if noisy is None else noisy[row], again[row], difference[row])
        yield start + place, Drawn(*kinds)


def _shades(scaler: Scaler, numbers: Tensor) -> Tensor:
    """Pixels from 0 to 1 of what the network takes or gives; what is no number becomes 0."""
    return ((numbers + scaler.offset) / (scaler.unit * scaler.factor)).nan_to_num(0.0, 1.0, 0.0)


def _pixels(shades: Tensor) -> Tensor:
    return (shades.clamp(0, 1) * 255).round().to(torch.uint8)


def _pictures(
    kept: dict[int, Drawn], errors: Tensor, images: Images, classes: Sequence[str], place: Place,
) -> Pictures:  # fmt: skip
    shown = sorted(kept)
    places = {index: number for number, index in enumerate(shown)}
    first, worst, best = (tuple(places[i] for i in choice) for choice in _choices(errors))
    drawn = [kept[index] for index in shown]
    kinds = 3 if drawn[0].seen is None else 4
    channels, height, width = drawn[0].given.shape
    shrink = min(1.0, math.sqrt(BUDGET / (len(drawn) * kinds * channels * height * width)))
    size = max(1, int(height * shrink)), max(1, int(width * shrink))
    labels = [classes[int(images.labels[index])] for index in shown]
    numbers = [errors[index].item() for index in shown]
    return Pictures(
        **place._asdict(),
        judged=len(errors),
        error=errors.mean().item(),
        channels=channels,
        height=size[0],
        width=size[1],
        shown=tuple(map(Shown, shown, labels, numbers)),
        first=first,
        worst=worst,
        best=best,
        given=_text((each.given for each in drawn), size),
        output=_text((each.output for each in drawn), size),
        difference=_text((each.difference for each in drawn), size),
        seen=_text((each.seen for each in drawn if each.seen is not None), size),
    )


def _text(pictures: Iterable[Tensor], size: tuple[int, int]) -> str:
    """Pictures one behind the other, of a size, as `Pictures` keeps them."""
    parts = [_sized(each, size).permute(1, 2, 0).contiguous() for each in pictures]
    return base64.b64encode(b"".join(each.numpy().tobytes() for each in parts)).decode()


def _sized(picture: Tensor, size: tuple[int, int]) -> Tensor:
    if picture.shape[1:] == size:
        return picture
    return functional.adaptive_avg_pool2d(picture.float(), size).round().to(torch.uint8)
