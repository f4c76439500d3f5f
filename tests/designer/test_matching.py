"""What of a file is which weight of a network: by name, by order and shape, and what is left."""

import json
import random
from itertools import pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from designer.matching import Report, Wanted, common_run, match, wanted_by
from graphs.architectures import ARCHITECTURES
from graphs.propagate import propagate

Shape = tuple[int, ...]


def wanted(**layers: dict[str, Shape]) -> list[Wanted]:
    return [
        Wanted(layer, name, f"{layer}.{name}", shape, name == "num_batches_tracked")
        for layer, tensors in layers.items()
        for name, shape in tensors.items()
    ]


CONV: dict[str, Shape] = {"weight": (8, 3, 3, 3), "bias": (8,)}
NORM: dict[str, Shape] = {
    "weight": (8,),
    "bias": (8,),
    "running_mean": (8,),
    "running_var": (8,),
    "num_batches_tracked": (),
}
HEAD: dict[str, Shape] = {"weight": (10, 8), "bias": (10,)}
OTHER: dict[str, Shape] = {"weight": (4,)}
NET = wanted(conv=CONV, bn=NORM, fc=HEAD)


def file(**layers: dict[str, Shape]) -> dict[str, Shape]:
    return {
        f"{layer}.{name}": shape for layer, part in layers.items() for name, shape in part.items()
    }


def test_names_come_first_and_everything_else_is_told() -> None:
    found = file(
        conv=CONV, bn=NORM, fc={"weight": (1000, 8), "bias": (1000,)}, aux={"weight": (3,)}
    )
    del found["conv.bias"]
    report = match(NET, found)
    assert set(report.pairs) == {"conv.weight", *(f"bn.{name}" for name in NORM)}
    assert report.by_order == () and not report.complete
    assert report.missing == ("conv.bias",)
    assert report.unexpected == ("aux.weight",)
    assert [str(each) for each in report.wrong_shape] == [
        "fc.weight is 1000×8, not 10×8",
        "fc.bias is 1000, not 10",
    ]
    assert report.sentence == "6 weights by name, 1 missing, 2 of another shape, 1 unexpected"
    assert report.lines[1:] == (
        "missing: conv.bias",
        "of another shape: fc.weight is 1000×8, not 10×8",
        "of another shape: fc.bias is 1000, not 10",
        "unexpected: aux.weight",
    )


def test_other_names_are_matched_by_order_and_shape_layer_by_layer() -> None:
    found = file(**{"module.0": CONV, "module.1": NORM, "module.4": HEAD})
    del found["module.1.num_batches_tracked"]
    report = match(NET, found)
    assert report.complete and report.unexpected == ()
    assert report.pairs["conv.weight"] == "module.0.weight"
    assert report.pairs["bn.running_var"] == "module.1.running_var"
    assert len(report.by_order) == len(report.pairs) == 8
    assert match(NET, found, by_order=False).pairs == {}


def test_a_layer_of_which_only_a_part_fits_is_not_guessed() -> None:
    found = file(a={"weight": (8, 3, 3, 3), "bias": (9,)}, b=NORM)
    report = match(NET, found)
    assert not {"conv.weight", "conv.bias"} & report.pairs.keys()
    assert report.unexpected == ("a.weight", "a.bias")


def test_a_layer_in_between_shifts_nothing() -> None:
    three = wanted(a=HEAD, b=CONV, c=HEAD)
    found = file(**{"0": HEAD, "1": NORM, "2": CONV, "3": OTHER, "4": HEAD})
    pairs = match(three, found).pairs
    assert (pairs["a.weight"], pairs["b.weight"], pairs["c.weight"]) == (
        "0.weight",
        "2.weight",
        "4.weight",
    )


def test_counters_may_be_absent() -> None:
    found = file(conv=CONV, bn=NORM, fc=HEAD)
    del found["bn.num_batches_tracked"]
    assert match(NET, found).complete


def test_a_report_of_one_says_one() -> None:
    assert Report({"a": "a"}).sentence == "1 weight by name"
    assert Report({}).sentence == "no weights"
    many = Report({}, missing=tuple(f"w{i}" for i in range(30)))
    assert many.lines[-1] == "missing: and 10 more"


def test_a_published_network_under_other_names_is_found_whole() -> None:
    net = wanted_by(propagate(ARCHITECTURES["vgg11"].build()))
    numbers = {name: i for i, name in enumerate(dict.fromkeys(each.node for each in net))}
    found = {f"net.{numbers[each.node]}.{each.name}": each.shape for each in net}
    report = match(net, found)
    assert report.complete and len(report.by_order) == len(net)


letters = st.lists(st.sampled_from("abc"), max_size=12)


@given(letters, letters)
def test_the_run_is_a_longest_common_subsequence(one: list[str], other: list[str]) -> None:
    signed = [[frozenset({(letter, ())}) for letter in each] for each in (one, other)]
    run = common_run(signed[0], signed[1])
    assert all(one[a] == other[b] for a, b in run)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(run))
    lengths = [[0] * (len(other) + 1) for _ in range(len(one) + 1)]
    for i, left in enumerate(one, 1):
        for j, right in enumerate(other, 1):
            same = lengths[i - 1][j - 1] + 1 if left == right else 0
            lengths[i][j] = max(same, lengths[i - 1][j], lengths[i][j - 1])
    assert len(run) == lengths[-1][-1]


def test_a_file_of_thousands_of_layers_is_matched_soon() -> None:
    chance = random.Random(1)
    layers: dict[str, dict[str, Shape]] = {
        f"l{i}": {"weight": (chance.randrange(9), 2)} for i in range(5000)
    }
    shuffled = list(layers.items())
    chance.shuffle(shuffled)
    report = match(wanted(**layers), file(**{f"x{key}": part for key, part in shuffled}))
    assert len(report.pairs) + len(report.missing) == 5000


def test_what_all_names_begin_with_counts_for_nothing() -> None:
    found = file(**{"module.conv": CONV, "module.bn": NORM, "module.fc": HEAD, "module.x": OTHER})
    report = match(NET, found)
    assert report.complete and report.by_order == ()
    assert report.pairs["bn.bias"] == "module.bn.bias"
    assert report.unexpected == ("module.x.weight",)
    assert match(NET, found, by_order=False).pairs == {}


def test_every_published_state_dict_is_found_by_name_wrapped_or_not(reference: Path) -> None:
    published = json.loads((reference / "state-dicts.json").read_text())
    complete = 0
    for key, described in published.items():
        keys = described.get("keys", described)
        found = {name: tuple(each) for name, each in keys.items()}
        net = wanted_by(propagate(ARCHITECTURES[key].build()))
        for prefix in ("", "module."):
            report = match(net, {prefix + name: shape for name, shape in found.items()})
            assert report.pairs == {name: prefix + name for name in found}, key
            assert report.complete and not report.by_order
        complete += 1
    print(f"{complete} of {len(published)} published state_dicts are found by name")
    assert complete == len(published) == 21
