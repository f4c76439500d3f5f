"""A layer's page tells what the declaration says, and PyTorch agrees with it."""

import ast
import operator
from collections.abc import Sequence

import pytest
import torch

import graphs.layers  # noqa: F401  (declares the catalogue)
from designer.layer_page import DOCUMENTATION, layer_page, values_text
from graphs.architectures import ARCHITECTURES
from graphs.declare import CATALOGUE
from graphs.layers.convolution import Conv2d
from graphs.propagate import propagate

WITHOUT_EXAMPLE = (
    "Fold", "Upsample", "UpsamplingNearest2d", "UpsamplingBilinear2d", "Split",
    "MaxUnpool1d", "MaxUnpool2d", "MaxUnpool3d",
)  # fmt: skip
"""Layers that cannot be as they are at first, or that take what only another layer gives."""


@pytest.mark.parametrize("kind", CATALOGUE)
def test_every_layer_has_a_page_that_says_all_it_has(kind: str) -> None:
    page = layer_page(CATALOGUE[kind]())
    assert page.title == kind and page.purpose.endswith(".") and "  " not in page.purpose
    assert [line.name for line in page.fields] == list(CATALOGUE[kind].fields)
    assert all(line.doc and line.values for line in page.fields)
    assert page.example == (kind not in (*WITHOUT_EXAMPLE, "Unknown"))
    if page.call:
        ast.parse(page.call)


@pytest.mark.parametrize("kind", CATALOGUE)
def test_the_link_names_what_torch_has(kind: str) -> None:
    page = layer_page(CATALOGUE[kind]())
    if page.link:
        name = page.link.removeprefix(f"{DOCUMENTATION}/torch.").removesuffix(".html")
        assert callable(operator.attrgetter(name)(torch))
        assert name.rpartition(".")[2] in page.call


def test_a_call_makes_the_module_that_gives_what_the_page_says() -> None:
    page = layer_page(Conv2d(8, 3, stride=2))
    made = eval(page.call, {"nn": torch.nn})
    arrives, gives = (_shape(texts) for texts in (page.arrives, page.gives))
    assert made(torch.zeros(1, *arrives)).shape[1:] == gives
    assert page.operators == "Conv"


def _shape(texts: Sequence[str]) -> torch.Size:
    return torch.Size(map(int, texts[0].split("×")))


def test_a_layer_on_the_canvas_is_told_with_its_own_numbers() -> None:
    facts = propagate(ARCHITECTURES["lenet5"].build())
    node = facts.network.by_name["c3"]
    page = layer_page(node.layer, facts.nodes[node.id])
    assert not page.example
    assert (page.arrives, page.gives) == (("6×14×14",), ("16×10×10",))
    assert page.call == "nn.Conv2d(6, 16, kernel_size=5)"
    assert page.formulas[1].lines == ("6 · 16 · 5 · 5 + 16 = 2,416",)


def test_what_a_field_may_be_is_said_in_words() -> None:
    fields = CATALOGUE["Conv2d"].fields
    assert values_text(fields["out_channels"]) == "whole number of at least 1"
    assert values_text(fields["bias"]) == "on or off"
    assert values_text(CATALOGUE["Dropout"].fields["p"]) == "number from 0 to 1"
    assert "or same" in values_text(fields["padding"])
