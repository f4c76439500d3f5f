"""How torch is called where a layer is more than a module of its inputs, written independently."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from graphs.declare import Layer
from graphs.layers.attention import MultiheadAttention, ScaledDotProductAttention
from graphs.layers.encoder import TransformerEncoderLayer
from graphs.layers.fixed import FixedConv2d
from graphs.layers.whitening import ChannelNormalize, Whiten
from graphs.types import TensorType

RECURRENT = ("RNN", "GRU", "LSTM")
CELLS = ("RNNCell", "GRUCell", "LSTMCell")
CLASSES = ("CrossEntropyLoss", "NLLLoss")


def walked(layer: Layer, module: nn.Module, samples: Sequence[Tensor]) -> tuple[Tensor, ...]:
    """What torch's module gives, an output for each port, the batch in front."""
    tensor, *others = samples
    if layer.kind in RECURRENT:
        states = [state.transpose(0, 1).contiguous() for state in others]
        given, *ends = flat(module(tensor, *packed(states)))
        return (given, *(end.transpose(0, 1) for end in ends))
    if layer.kind in CELLS:
        return tuple(flat(module(tensor, *packed(others))))
    padding = dict(
        zip(layer.optional, samples[len(layer.inputs) - len(layer.optional) :], strict=False)
    )
    samples = samples[: len(samples) - len(padding)]
    if isinstance(layer, (MultiheadAttention, TransformerEncoderLayer)) and layer.is_causal:
        steps = tensor.shape[1]
        mask = nn.Transformer.generate_square_subsequent_mask(steps)
        name = "attn_mask" if layer.kind == "MultiheadAttention" else "src_mask"
        if padding:
            mask = mask.isinf()  # torch wants both masks of one kind.
        masks = {**padding, name: mask, "is_causal": not padding}
        return tuple(flat(module(*samples, **masks)))
    return tuple(flat(module(*samples, **padding)))


def packed(states: Sequence[Tensor]) -> list[Any]:
    """An LSTM takes its two states together."""
    return [tuple(states)] if len(states) > 1 else list(states)


def flat(result: Any) -> Iterator[Tensor]:
    """The tensors in nested tuples."""
    if isinstance(result, Tensor):
        yield result
    else:
        for each in result:
            yield from flat(each)


def attention(layer: Layer, query: Tensor, key: Tensor, value: Tensor) -> Tensor:
    """Attention with all its options."""
    assert isinstance(layer, ScaledDotProductAttention)
    return functional.scaled_dot_product_attention(
        query, key, value, dropout_p=0.0, is_causal=layer.is_causal, scale=layer.scale
    )


def fixed(layer: Layer, image: Tensor) -> Tensor:
    """A depthwise convolution with the same kernel for each channel."""
    assert isinstance(layer, FixedConv2d)
    channels = image.shape[0]
    kernel = torch.tensor(layer.rows())[None, None].expand(channels, 1, -1, -1)
    padding = "same" if layer.padding is None else layer.padding
    return functional.conv2d(image, kernel, stride=layer.stride, padding=padding, groups=channels)


def channel_normalized(layer: Layer, tensor: Tensor) -> Tensor:
    """Each channel minus its mean, divided by its deviation."""
    assert isinstance(layer, ChannelNormalize)
    assert tensor.dtype == torch.float32, "its numbers are float32"
    mean, deviation = (
        torch.tensor(each).expand(tensor.shape[0]).reshape(-1, *[1] * (tensor.ndim - 1))
        for each in (layer.mean, layer.deviation)
    )
    return (tensor - mean) / deviation


def whitened(layer: Layer, tensor: Tensor) -> Tensor:
    """Before anything is measured: the features themselves, for PCA the first of them."""
    assert isinstance(layer, Whiten)
    assert tensor.dtype == torch.float32 and tensor.ndim, "its numbers are float32"
    if layer.method == "zca":
        assert layer.components is None
        return tensor.clone()
    count = tensor.numel() if layer.components is None else layer.components
    return tensor.flatten().index_select(0, torch.arange(count))


COMPUTED: dict[str, Callable[..., Tensor]] = {
    "ScaledDotProductAttention": attention,
    "FixedConv2d": fixed,
    "ChannelNormalize": channel_normalized,
    "Whiten": whitened,
}
"""Layers that are no modules of torch, for one sample."""


def fitting(layer: Layer, inputs: Sequence[TensorType], samples: list[Tensor]) -> list[Tensor]:
    """Samples in the range that a loss asks for: class numbers, probabilities."""
    if layer.kind in CLASSES and inputs[1].dtype == "int64" and inputs[0].shape:
        samples[1] = samples[1].abs() % inputs[0].shape[0]
    if layer.kind == "BCELoss":
        samples = [each.sigmoid() if each.is_floating_point() else each for each in samples]
    return samples


def has_batch(layer: Layer) -> bool:
    """Whether an output has a number for each sample, which a reduced loss has not."""
    return layer.category != "loss" or getattr(layer, "reduction", "") == "none"
