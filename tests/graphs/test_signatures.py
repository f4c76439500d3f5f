"""The order in which a module's parameters are declared is torch's own."""

import inspect

import pytest
from torch import nn

import graphs.layers  # noqa: F401
from graphs.declare import CATALOGUE
from graphs.reading import parameters_of

KINDS = [
    kind for kind, layer in CATALOGUE.items() if hasattr(nn, kind) and layer.category != "loss"
]
NOT_IN_THE_CONSTRUCTOR = {"output_size", "is_causal"}


def of_torch(kind: str) -> list[str]:
    """The constructor's parameters; RNN, GRU and LSTM do not tell theirs."""
    names = list(inspect.signature(getattr(nn, kind)).parameters)
    if "kwargs" not in names:
        return names
    names = list(inspect.signature(nn.RNNBase).parameters)[1:]
    names = [name for name in names if name != "proj_size" or kind == "LSTM"]
    return [*names[:3], "nonlinearity", *names[3:]] if kind == "RNN" else names


@pytest.mark.parametrize("kind", KINDS)
def test_parameters_stand_as_in_torch(kind: str) -> None:
    declared = CATALOGUE[kind]
    ours = parameters_of(declared)
    names = of_torch(kind)
    assert list(ours) == names[: len(ours)]
    assert declared.fields.keys() - NOT_IN_THE_CONSTRUCTOR <= set(names)
    assert declared.fields.keys() & set(names) <= set(ours)
