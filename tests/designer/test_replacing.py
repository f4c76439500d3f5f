"""Other layers in nodes' places: what stays, what cannot, and what is offered."""

from time import perf_counter

import pytest

from designer.bypassing import SetBypassed
from designer.document import Document
from designer.edits import SetParameter
from designer.inside import InsideDocument
from designer.replacing import ReplaceLayers, candidates, lost, replace_selected, standing_in
from graphs.architectures import ARCHITECTURES
from graphs.declare import CATALOGUE
from graphs.layers.convolution import Conv2d
from graphs.layers.ends import Input, Output
from graphs.layers.merge import Add
from graphs.layers.transposed import ConvTranspose2d
from graphs.network import Network
from graphs.propagate import propagate
from graphs.types import TensorType
from tests.designer.test_weights import with_weights
from tests.graphs.test_blocks import sample
from tests.graphs.test_codegen import graph

LENET = ARCHITECTURES["lenet5"].build()


def ids(network: Network, *names: str) -> frozenset[str]:
    return frozenset(network.by_name[name].id for name in names)


def test_every_field_of_the_same_name_stays_and_so_do_name_place_and_wires() -> None:
    layer = Conv2d(12, (3, 5), stride=2, padding=1, bias=False)
    network = SetParameter(ids(LENET, "c3"), "out_channels", 12).apply(LENET)
    before = network.by_name["c3"]
    after = ReplaceLayers(ids(network, "c3"), "ConvTranspose2d").apply(network)
    node = after.by_name["c3"]
    assert node.layer == ConvTranspose2d(12, 5)
    assert (node.id, node.x, node.y) == (before.id, before.x, before.y)
    assert after.wiring is network.wiring
    made = standing_in(layer, ConvTranspose2d)
    assert made == ConvTranspose2d(12, (3, 5), stride=2, padding=1, bias=False)


def test_back_again_is_the_same_where_both_have_all_fields() -> None:
    there = ReplaceLayers(ids(LENET, "c3"), "ConvTranspose2d").apply(LENET)
    assert ReplaceLayers(ids(LENET, "c3"), "Conv2d").apply(there) == LENET


def test_a_value_that_the_other_layer_does_not_take_gives_way() -> None:
    pool = CATALOGUE["MaxPool2d"]()
    assert standing_in(pool, Conv2d) == Conv2d(kernel_size=2)
    flat = standing_in(Conv2d(8, (3, 5)), CATALOGUE["Conv1d"])
    assert flat.fields["kernel_size"].default == getattr(flat, "kernel_size")  # noqa: B009
    assert getattr(flat, "out_channels") == 8  # noqa: B009


def test_several_are_replaced_in_one_step() -> None:
    document = Document(LENET)
    document.perform(ReplaceLayers(ids(LENET, "a1", "a3", "a5", "a6"), "ReLU"))
    kinds = {document.network.by_name[name].layer.kind for name in ("a1", "a3", "a5", "a6")}
    assert kinds == {"ReLU"} and document.history.steps[-1].name == "Replace 4 nodes by ReLU"
    document.undo()
    assert document.network is LENET


def test_wires_and_weights_that_cannot_stay_are_said() -> None:
    network = graph(
        {
            "input": (Input((4, 8, 8)), []),
            "conv": (Conv2d(4, padding=1), ["input"]),
            "sum": (Add(), ["conv", "input"]),
            "output": (Output(), ["sum"]),
        }
    )
    document = Document(with_weights(network))
    told = replace_selected(document, ids(network, "sum"), "ReLU")
    assert told == "The wire input → sum has no port any more and was cut."
    assert [k.target_port for k in document.network.incoming(network.by_name["sum"].id)] == ["in"]
    told = replace_selected(document, ids(network, "conv"), "BatchNorm2d")
    assert told == "The weights of conv do not fit any more; it begins at chance."
    assert replace_selected(document, ids(network, "conv"), "Conv2d") == ""
    again = document.network
    assert lost(again, again, sorted(ids(network, "conv"))) == ""


def test_what_is_offered_takes_what_arrives_and_tells_what_it_gives() -> None:
    document = Document(LENET)
    found = candidates(document, sorted(ids(LENET, "c3")))
    fitting = {each.declared.kind: each.gives for each in found if not each.refusal}
    facts = document.facts
    for kind, gives in fitting.items():
        after = ReplaceLayers(ids(LENET, "c3"), kind).apply(LENET)
        assert propagate(after, facts).nodes[LENET.by_name["c3"].id].outputs == gives, kind
    assert fitting["ConvTranspose2d"] == (TensorType((16, 18, 18)),)
    assert "Conv2d" not in fitting and "Input" not in fitting and "MSELoss" not in fitting
    refused = {each.declared.kind: each.refusal for each in found if each.refusal}
    assert refused["Conv1d"].startswith("Conv1d needs C×L but 6×14×14 arrives")
    assert refused["MaxUnpool2d"] == "takes 2, 1 arrives"
    order = [bool(each.refusal) for each in found]
    assert order == sorted(order)


def test_blocks_are_offered_but_none_that_would_contain_itself() -> None:
    document = Document(sample())
    use = document.network.by_name["stage.0"].id
    found = {each.declared.kind: each for each in candidates(document, [use])}
    assert "Residual" in found and "ConvBlock" not in found
    stem = document.network.by_name["stem"].id
    inside = InsideDocument(document, stem)
    conv = inside.network.by_name["conv"].id
    offered = {each.declared.kind for each in candidates(inside, [conv])}
    assert not offered & {"ConvBlock", "Residual"}
    inside.leave()


def test_a_use_is_replaced_by_another_block_with_the_arguments_that_both_know() -> None:
    network = sample()
    after = ReplaceLayers(ids(network, "stage.0"), "Residual").apply(network)
    layer = after.by_name["stage.0"].layer
    assert layer.kind == "Residual" and getattr(layer, "width") == 24  # noqa: B009


def test_a_bypass_outlives_a_replacement() -> None:
    network = SetBypassed(ids(LENET, "a1")).apply(LENET)
    after = ReplaceLayers(ids(LENET, "a1"), "ReLU").apply(network)
    assert after.by_name["a1"].bypassed


def test_an_unwired_node_is_offered_everything_with_such_ends() -> None:
    cut = LENET.rewired(removed=LENET.incoming(LENET.by_name["c3"].id))
    found = candidates(Document(cut), sorted(ids(cut, "c3")))
    assert len(found) > 100 and not any(each.gives or each.refusal for each in found)


@pytest.mark.parametrize("name", ["resnet152", "googlenet"])
def test_the_list_is_there_in_a_moment(name: str) -> None:
    document = Document(ARCHITECTURES[name].build())
    key = next(
        k for k, n in document.network.nodes.items() if n.layer.category in ("conv", "block")
    )
    times = []
    for _ in range(5):
        start = perf_counter()
        candidates(document, [key])
        times.append(perf_counter() - start)
    assert min(times) < 0.03
