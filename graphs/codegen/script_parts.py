"""The training script's text: what learns and judges, the same for every network and data."""

IMPORTS = """\
import argparse
import copy
import gc
import math
import os
import time
from pathlib import Path

import torch
import torch.distributed as dist
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.parallel import DistributedDataParallel
from torch.utils.data import DistributedSampler
"""

IMAGES = '''\
Images = tuple[Tensor, Tensor]
"""Pixels, uint8 N×C×H×W, and the number of each image's class, int64 N."""
'''

SHARING = '''\
def split(images: Images) -> tuple[Images, Images]:
    """Keep a share of each class apart; every class keeps an image to learn from."""
    pixels, labels = images
    generator = torch.Generator().manual_seed(SEED)
    kept, apart = [], []
    for label in labels.unique().tolist():
        members = (labels == label).nonzero().flatten()
        members = members[torch.randperm(len(members), generator=generator)]
        count = min(max(round(len(members) * VALIDATION_SHARE), 1), len(members) - 1)
        apart.append(members[:count])
        kept.append(members[count:])
    first, second = (torch.cat(part).sort().values for part in (kept, apart))
    return (pixels[first], labels[first]), (pixels[second], labels[second])


def load_data(place: Path) -> tuple[Images, Images, Images | None]:
    """Images to learn from, to choose the best weights by, and to judge them by."""
    if not place.exists():
        raise SystemExit(f"There is no {place}: say where the data lies with --data.")
    train, validation, test = read_data(place)
$counted    if validation is None and VALIDATION_SHARE > 0:
        train, validation = split(train)
    if validation is None:
        validation, test = test, None
    if validation is None or not len(validation[1]):
        raise SystemExit("No images are left to validate with: raise VALIDATION_SHARE.")
    return train, validation, test
'''

COUNTED = """\
    found = int(train[1].max()) + 1
    if found > CLASSES:
        raise SystemExit(f"{found} classes, but the network tells {CLASSES} apart.")
"""

MEASURING = '''\
def scaling_of(pixels: Tensor) -> tuple[Tensor, Tensor]:
    """Mean and deviation of each channel, of pixels from 0 to 1."""
    values = torch.arange(256, dtype=torch.float64) / 255
    channels = (channel.flatten() for channel in pixels.unbind(1))
    counts = torch.stack([torch.bincount(each, minlength=256) for each in channels])
    shares = counts / counts.sum(1, keepdim=True).double()
    mean = (shares * values).sum(1)
    variance = (shares * (values - mean[:, None]) ** 2).sum(1)
    return mean.float(), variance.sqrt().where(variance > 1e-12, 1.0).float()
'''

PLAIN = '''\
def scaling_of(pixels: Tensor) -> tuple[Tensor, Tensor]:
    """None: what the network takes are pixels from 0 to 1."""
    channels = pixels.shape[1]
    return torch.zeros(channels), torch.ones(channels)
'''

SCALING = '''\
def scaled(pixels: Tensor, scaling: tuple[Tensor, Tensor]) -> Tensor:
    """What the network takes: pixels from 0 to 1, less the mean, by the deviation."""
    mean, std = (each.to(pixels.device).view(1, -1, 1, 1) for each in scaling)
    floats = pixels.float() * (1 / (255 * std)) - mean / std
    return floats.contiguous(memory_format=torch.channels_last)
'''

FITTING = '''\
def fit(pixels: Tensor) -> Tensor:
    """Gray images in the network's channels and size; a narrow margin is left black."""
    channels, height, width = SHAPE
    tall, wide = pixels.shape[2:]
    down, across = height - tall, width - wide
    if 0 <= down <= tall // 4 and 0 <= across <= wide // 4:
        margins = (across // 2, across - across // 2, down // 2, down - down // 2)
        pixels = functional.pad(pixels, margins)
    else:
        size, smooth = (height, width), {"mode": "bilinear", "antialias": True}
        parts = [
            functional.interpolate(part.float(), size, **smooth)
            for part in pixels.split(256)
        ]
        pixels = torch.cat([part.round().clamp(0, 255).byte() for part in parts])
    return pixels.expand(-1, channels, -1, -1).contiguous()
'''

TOGETHER = '''\
def join() -> tuple[int, int, torch.device]:
    """This process's rank, how many there are, its device; without torchrun it is alone."""
    rank, world, local = (
        int(os.environ.get(name, alone))
        for name, alone in (("RANK", 0), ("WORLD_SIZE", 1), ("LOCAL_RANK", 0))
    )
    if DEVICE == "cuda" and not torch.cuda.is_available():
        raise SystemExit("There is no GPU that this torch can use: set DEVICE to auto.")
    device = torch.device("cpu")
    if DEVICE != "cpu" and torch.cuda.is_available():
        device = torch.device("cuda", local)
        torch.cuda.set_device(device)
    if world > 1:
        dist.init_process_group("nccl" if device.type == "cuda" else "gloo")
    return rank, world, device


def summed(values: Tensor) -> list[float]:
    """Each value's sum over all processes."""
    if dist.is_initialized():
        dist.all_reduce(values)
    return values.tolist()


def batches_of(count: int, epoch: int, rank: int, world: int) -> list[Tensor]:
    """The batches of this process in an epoch, in an order that every run repeats."""
    seed = SEED * 1_000_003  # so far apart that two seeds share no order
    sampler = DistributedSampler(range(count), world, rank, seed=seed)
    sampler.set_epoch(epoch)
    order, size = torch.tensor(list(sampler)), max(BATCH_SIZE // world, 1)
    batches = list(order.split(size))
    if len(order) % size == 1 and len(batches) > 1:
        batches.pop()  # one image alone has no batch statistics
    return batches
'''

LEARNING = '''\
def learn(
    model: nn.Module,
    optimizer: torch.optim.Optimizer,
    images: Images,
    scaling: tuple[Tensor, Tensor],
    batches: list[Tensor],
    rates: list[float],
) -> tuple[float, float]:
    """One epoch: the means of loss and score."""
    model.train()
$held    pixels, labels = images
    sums = torch.zeros(3, dtype=torch.float64, device=labels.device)
    for batch, rate in zip(batches, rates, strict=True):
        for group in optimizer.param_groups:
            group["lr"] = rate
        batch = batch.to(labels.device)
        given = scaled(pixels[batch], scaling)
        loss, score = judged(model, given, labels[batch])
        optimizer.zero_grad()
        loss.backward()
$clipped        optimizer.step()
        count = torch.full_like(score, len(batch))
        sums += torch.stack([loss.detach() * count, score, count])
    loss_sum, score_sum, count_sum = summed(sums)
    if not math.isfinite(loss_sum):
        raise SystemExit("The loss became infinite or NaN: lower LEARNING_RATE.")
    return loss_sum / count_sum, score_sum / count_sum


@torch.inference_mode()
def judge(
    net: nn.Module, images: Images, scaling: tuple[Tensor, Tensor]
) -> tuple[float, float]:
    """The means of loss and score; each process looks at a part of the images."""
    rank, world = 0, 1
    if dist.is_initialized():
        rank, world = dist.get_rank(), dist.get_world_size()
        for buffer in net.buffers():
            dist.broadcast(buffer, 0)
    net.eval()
$asked    pixels, labels = (each[rank::world] for each in images)
    sums = torch.zeros(2, dtype=torch.float64, device=labels.device)
    for start in range(0, len(labels), 250):
        wanted = labels[start : start + 250]
        given = scaled(pixels[start : start + 250], scaling)
        loss, score = judged(net, given, wanted)
        sums += torch.stack([loss * len(wanted), score])
    loss_sum, score_sum = summed(sums)
    return loss_sum / len(images[1]), score_sum / len(images[1])


def keep(path: Path, net: nn.Module, scaling: tuple[Tensor, Tensor]) -> None:
    """Write the weights, and how pixels are scaled for them: whole or not at all."""
    weights = {name: each.cpu().contiguous() for name, each in net.state_dict().items()}
    beside = path.with_name(f"{path.name}.part")
    torch.save({"state_dict": weights, "mean": scaling[0], "std": scaling[1]}, beside)
    beside.replace(path)


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Train the network of this file.")
    parser.add_argument("--data", type=Path, default=DATA, help="default: %(default)s")
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    weights = Path(__file__).with_suffix(".pt")
    parser.add_argument("--weights", type=Path, default=weights, help="what to write")
$started    return parser.parse_args()
'''

BEGINNING = '''\
def begin_with(net: nn.Module, path: Path) -> None:
    """Put the weights of a file in the place of chance."""
    if not path.exists():
        raise SystemExit(f"There is no {path}: say where the weights lie with --start.")
    weights = torch.load(path, weights_only=True)["state_dict"]
    try:
        net.load_state_dict(weights$strict)
    except RuntimeError as error:
        raise SystemExit(f"{path} has other weights: {error}") from None
'''

MAIN = '''\
def train_all(
    options: argparse.Namespace, rank: int, world: int, device: torch.device
) -> None:
    """Train, keep the best weights, and judge them by the test images."""
    train, *others = load_data(options.data)
    scaling = scaling_of(train[0])
    train, validation, test = (
        images and (images[0].to(device), images[1].to(device))
        for images in (train, *others)
    )
    torch.manual_seed(SEED)
    net = $network()
    net.to(device=device, memory_format=torch.channels_last)
$begun    optimizer = make_optimizer(net)
    model = net
    if world > 1:
        torch.manual_seed(SEED + rank)  # what is dropped differs between processes
        model = DistributedDataParallel(net$unused)
    best, best_state = (-1.0, 0.0), net.state_dict()
    for epoch in range(options.epochs):
        began = time.perf_counter()
        batches = batches_of(len(train[1]), epoch, rank, world)
        steps = options.epochs * len(batches)
        done = range(epoch * len(batches), (epoch + 1) * len(batches))
        rates = [rate_at(step, steps, len(batches)) for step in done]
        learned = learn(model, optimizer, train, scaling, batches, rates)
        found = judge(net, validation, scaling)
        if goodness(*found) > best:
            best, best_state = goodness(*found), copy.deepcopy(net.state_dict())
            if rank == 0:
                keep(options.weights, net, scaling)
        if rank == 0:
            print(
                f"epoch {epoch + 1}/{options.epochs}  "
                f"{told(*learned)}  validation {told(*found)}  "
                f"{time.perf_counter() - began:.1f} s",
                flush=True,
            )
    if test is not None:
        net.load_state_dict(best_state)
        found = judge(net, test, scaling)
        if rank == 0:
            print(f"test {told(*found)}")


def main() -> None:
    options = read_options()
    rank, world, device = join()
    train_all(options, rank, world, device)
    if world > 1:
        gc.collect()  # the parallel model is a cycle: it must go before what it uses
        dist.barrier()
        dist.destroy_process_group()


if __name__ == "__main__":
    main()
'''
