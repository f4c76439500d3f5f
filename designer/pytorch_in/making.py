"""With what arguments code makes modules of torch: kept in each module while the code runs."""

import inspect
from collections.abc import Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any

from torch import nn

from graphs.layers import CATALOGUE

_KEPT = "_convas_arguments"
_RNN_INIT = nn.RNNBase.__init__


@contextmanager
def recorded_making() -> Iterator[None]:
    """Keep in modules of the catalogue's kinds the arguments with which they are made."""
    kinds = [getattr(nn, kind) for kind in CATALOGUE if hasattr(nn, kind)]
    owners = {_owner(cls) for cls in kinds} | {nn.RNNBase}
    before = {cls: cls.__dict__["__init__"] for cls in owners}
    for cls, init in before.items():
        setattr(cls, "__init__", _recording(init))  # noqa: B010
    try:
        yield
    finally:
        for cls, init in before.items():
            setattr(cls, "__init__", init)  # noqa: B010


def written_arguments(module: nn.Module) -> dict[str, Any] | None:
    """The arguments with which a module was made; None where nobody saw it."""
    return module.__dict__.get(_KEPT)


def _owner(cls: type) -> type:
    """The class whose constructor a class has."""
    return next(base for base in cls.__mro__ if "__init__" in base.__dict__)


def _recording(init: Any) -> Any:
    signature = inspect.signature(init)

    @wraps(init)
    def recording(module: nn.Module, *args: Any, **options: Any) -> None:
        init(module, *args, **options)
        given = signature.bind(module, *args, **options).arguments
        # What a constructor passes on, its base has kept before.
        inner = module.__dict__.get(_KEPT, {})
        own = _flat(given, signature)
        if init is _RNN_INIT:
            del own["mode"]
        module.__dict__[_KEPT] = {**inner, **own}

    return recording


def _flat(given: dict[str, Any], signature: inspect.Signature) -> dict[str, Any]:
    """The arguments by name, those beside that a constructor only passes on."""
    found: dict[str, Any] = {}
    for name, value in list(given.items())[1:]:
        kind = signature.parameters[name].kind
        if kind is inspect.Parameter.VAR_KEYWORD:
            found.update(value)
        elif kind is not inspect.Parameter.VAR_POSITIONAL:
            found[name] = value
    return found
