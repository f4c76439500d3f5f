"""Parameters made of fields, blocks described, and what a design offers of its own."""

import pytest

from designer.block_edits import SetExpression
from designer.edits import SetParameter, SetTraining
from designer.inside import InsideDocument
from designer.offers import layer_named, offered_blocks
from designer.parameter_edits import DescribeBlock, MakeParameter, kind_for, of_kind
from designer.problems import all_problems
from designer.refused import Refused
from designer.replacing import ReplaceLayers
from graphs.blocks import parameter
from graphs.definitions import times_used
from graphs.flatten import flattened
from graphs.repair import repairs
from tests.designer.test_block_edits import kernels, opened
from tests.graphs.test_blocks import sample


def inner_id(inside: InsideDocument, name: str) -> str:
    return inside.network.by_name[name].id


def test_a_field_becomes_a_parameter_and_nothing_else_changes() -> None:
    document, inside = opened()
    before = flattened(document.network)
    conv = inner_id(inside, "conv")
    for field, kind, value in (("kernel_size", "whole", 3), ("bias", "flag", False)):
        document.perform(MakeParameter("ConvBlock", conv, field))
        spec = document.network.blocks["ConvBlock"].parameters[field]
        assert (spec.kind, spec.default) == (kind, value) and spec.doc
    assert flattened(document.network) == before
    assert inside.arguments["kernel_size"] == 3
    document.perform(SetParameter(frozenset({inside.node}), "kernel_size", 5))
    assert kernels(document.network)["stem.conv"]["kernel_size"] == 5
    assert kernels(document.network)["stage.0.conv"]["kernel_size"] == 3


def test_its_name_gives_way_to_those_that_are_taken() -> None:
    document, inside = opened()
    conv = inner_id(inside, "conv")
    inside.perform(SetParameter(frozenset({conv}), "stride", 1))
    document.perform(MakeParameter("ConvBlock", conv, "stride"))
    block = document.network.blocks["ConvBlock"]
    assert list(block.parameters) == ["width", "stride", "stride2"]
    assert block.network.nodes[conv].expressions["stride"] == "stride2"
    with pytest.raises(Refused, match="in_channels of conv has no value"):
        document.perform(MakeParameter("ConvBlock", conv, "in_channels"))


def test_kinds_follow_from_values_and_keep_defaults_where_they_can() -> None:
    values = (1, 0.5, True, "same", (1, 7), (0.5, 0.5), None)
    kinds = ["whole", "real", "flag", "text", "size", None, None]
    assert [kind_for(value) for value in values] == kinds
    spec = parameter("whole", 8, "Channels.")
    assert (of_kind(spec, "real").default, of_kind(spec, "real").doc) == (8.0, "Channels.")
    assert of_kind(spec, "flag").default is False


def test_a_description_is_one_step() -> None:
    document, _ = opened()
    document.perform(DescribeBlock("ConvBlock", "As in the paper."))
    assert document.network.blocks["ConvBlock"].doc == "As in the paper."
    assert document.history.steps[-1].name == "Describe block"
    document.undo()
    assert document.network == sample()


def test_a_plain_value_that_was_seen_stays_where_it_equals_the_expressions() -> None:
    document, inside = opened()
    conv = frozenset({inner_id(inside, "conv")})
    inside.perform(SetExpression(conv, "out_channels", "4 * width", inside.arguments))
    inside.perform(SetParameter(conv, "out_channels", 64))
    assert {each["out_channels"] for each in kernels(document.network).values()} == {64}


def test_a_repair_inside_ends_the_expression_that_was_wrong() -> None:
    document, inside = opened()
    conv = frozenset({inner_id(inside, "conv")})
    inside.perform(SetExpression(conv, "groups", "width // 8", inside.arguments))
    (problem, *_) = all_problems(document.facts)
    assert problem.message.startswith("stem: inside, conv: ")
    offers = repairs(document.facts, problem)
    assert offers[0].text.startswith("In ConvBlock, set groups of conv from 2 to ")
    fixed = offers[0].network
    assert "groups" not in fixed.blocks["ConvBlock"].network.by_name["conv"].expressions
    assert {each["groups"] for each in kernels(fixed).values()} == {1}


def test_another_layer_in_the_place_of_one_with_expressions_has_none() -> None:
    document, inside = opened()
    inside.perform(ReplaceLayers(frozenset({inner_id(inside, "conv")}), "AvgPool2d"))
    replaced = document.network.blocks["ConvBlock"].network.by_name["conv"]
    assert replaced.layer.kind == "AvgPool2d" and set(replaced.expressions) <= {"stride"}


def test_offered_is_what_can_stand_there() -> None:
    document, inside = opened()
    assert [each.kind for each in offered_blocks(document)] == ["ConvBlock", "Residual"]
    assert offered_blocks(inside) == []
    stage = InsideDocument(document, document.network.by_name["stage.1"].id)
    assert [each.kind for each in offered_blocks(stage)] == ["ConvBlock"]
    assert layer_named(document, "Residual") is offered_blocks(document)[1]
    assert layer_named(document, "Conv2d") is not None and layer_named(document, "No") is None
    assert times_used(document.network, "ConvBlock") == 3


def test_a_batch_too_small_for_a_norm_inside_is_told_at_the_use_and_inside() -> None:
    document, inside = opened()
    document.perform(SetParameter(frozenset({inside.node}), "stride", 32))
    assert not all_problems(document.facts)
    document.perform(SetTraining({"batch_size": 1}))
    told = [problem.message.partition(":")[0] for problem in all_problems(document.facts)]
    assert told == ["stem", "stage.0", "stage.1"]
    (problem,) = all_problems(inside.facts)
    assert problem.message.startswith("bn: one value per channel")
    assert problem.hint == "Train with batches of at least 2"
