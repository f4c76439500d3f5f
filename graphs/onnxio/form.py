"""The form in which a network is written as ONNX: what is changed of its plain graph, and how."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from graphs.network import Network
from graphs.onnxio.fold import folded
from graphs.onnxio.half import in_half
from graphs.onnxio.opsets import HIGHEST, LOWEST
from graphs.onnxio.plan import Plan, plan
from graphs.onnxio.scaled import normalising

Numbers = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """half: float16. fold: batch norm into the weights before it. batch: a fixed one, None for any.

    scaling: mean and deviation by which pixels from 0 to 1 are normalised inside.
    """

    opset: int = LOWEST
    half: bool = False
    fold: bool = False
    batch: int | None = None
    scaling: tuple[Numbers, Numbers] | None = None

    def as_json(self) -> dict[str, Any]:
        """Plain values."""
        return {
            "opset": self.opset,
            "half": self.half,
            "fold": self.fold,
            "batch": self.batch,
            "scaling": self.scaling and [list(each) for each in self.scaling],
        }

    @classmethod
    def from_json(cls, data: Any) -> "Form | None":
        """The form that plain values of somebody else's file say; None where they say none."""
        if not isinstance(data, Mapping):
            return None
        opset, batch, scaling = data.get("opset"), data.get("batch"), data.get("scaling")
        if type(opset) is not int or not LOWEST <= opset <= HIGHEST:
            return None
        if batch is not None and type(batch) is not int:
            return None
        numbers = None if scaling is None else _scaling(scaling)
        if scaling is not None and numbers is None:
            return None
        return cls(opset, data.get("half") is True, data.get("fold") is True, batch, numbers)


def _scaling(data: Any) -> tuple[Numbers, Numbers] | None:
    if not isinstance(data, list) or len(data) != 2:
        return None
    lists = [each for each in data if isinstance(each, list)]
    if len(lists) != 2 or any(type(n) not in (int, float) for each in lists for n in each):
        return None
    return tuple(map(float, lists[0])), tuple(map(float, lists[1]))


def formed(network: Network, form: Form) -> Plan:
    """The graph of a network in a form; GraphError when the network or the form cannot be."""
    made = plan(network, opset=form.opset)
    if form.fold:
        made = folded(made)
    if form.half:
        made = in_half(made)
    if form.scaling is not None:
        made = normalising(made, *form.scaling)
    return made if form.batch is None else replace(made, batch=form.batch)
