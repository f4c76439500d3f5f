"""Files that are damaged, huge or malicious: one sentence, in time, and nothing is written."""

import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from designer.onnx.bring_in import bring_in
from designer.onnx_importing import imported_onnx
from designer.refused import Refused
from graphs.network import Network
from tests.conftest import REPOSITORY
from tests.designer.onnx_in.reading import written
from tests.graphs.sound import SOUND

IN_TIME = 10.0


def value(name: str, *shape: int | str) -> onnx.ValueInfoProto:
    return helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)


def saved(path: Path, model: onnx.ModelProto) -> Path:
    path.write_bytes(model.SerializeToString())
    return path


def model(
    nodes: list[onnx.NodeProto],
    tensors: list[onnx.TensorProto] | None = None,
    inputs: list[onnx.ValueInfoProto] | None = None,
    opset: int = 17,
) -> onnx.ModelProto:
    graph = helper.make_graph(
        nodes, "g", inputs or [value("x", "N", 4)], [value("y", "N", 4)], tensors or []
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)])


def tensor(name: str, *shape: int) -> onnx.TensorProto:
    return numpy_helper.from_array(np.ones(shape, np.float32), name)


def adds(name: str = "w") -> list[onnx.NodeProto]:
    return [helper.make_node("Add", ["x", name], ["y"])]


def lying(**fields: Any) -> onnx.ModelProto:
    """A model whose tensor says something else than it holds."""
    made = tensor("w", 4)
    if "dims" in fields:
        del made.dims[:]
        made.dims.extend(fields["dims"])
    if "raw" in fields:
        made.raw_data = fields["raw"]
    if "kind" in fields:
        made.data_type = fields["kind"]
    return model(adds(), [made])


def outside(location: str, **more: int) -> onnx.ModelProto:
    made = TensorProto(name="w", data_type=TensorProto.FLOAT, dims=[4])
    made.data_location = TensorProto.EXTERNAL
    for key, text in {"location": location, **more}.items():
        made.external_data.add(key=key, value=str(text))
    return model(adds(), [made])


def nested(depth: int) -> onnx.ModelProto:
    graph = helper.make_graph([helper.make_node("Relu", ["x"], ["r"])], "in", [], [value("r", 1)])
    for _ in range(depth):
        node = helper.make_node("If", ["x"], ["r"], then_branch=graph)
        graph = helper.make_graph([node], "around", [], [value("r", 1)])
    return model([helper.make_node("If", ["x"], ["y"], then_branch=graph)])


def field(number: int, content: bytes) -> bytes:
    size, parts = len(content), bytearray([number << 3 | 2])
    while size > 127:
        parts.append(size & 127 | 128)
        size >>= 7
    return bytes(parts) + bytes([size]) + content


def nested_bytes(depth: int) -> bytes:
    """Graphs in one another as protobuf itself would not write them."""
    graph = field(12, field(1, b"y"))
    for _ in range(depth):
        attribute = field(1, b"then_branch") + field(6, graph)
        graph = field(1, field(2, b"y") + field(4, b"If") + field(5, attribute)) + graph[:5]
    return field(7, graph)


def filled(*shape: int) -> onnx.ModelProto:
    sizes = numpy_helper.from_array(np.array(shape, np.int64), "sizes")
    nodes = [helper.make_node("ConstantOfShape", ["sizes"], ["w"]), *adds()]
    return model(nodes, [sizes])


def constant_outside() -> onnx.ModelProto:
    """Numbers of an operator itself that lie elsewhere."""
    node = helper.make_node("Constant", [], ["w"], value=outside("data.bin").graph.initializer[0])
    return model([node, *adds()])


CIRCLE = model(
    [
        helper.make_node("Add", ["x", "b"], ["a"]),
        helper.make_node("Relu", ["a"], ["b"]),
        helper.make_node("Relu", ["b"], ["y"]),
    ]
)
MANY = [helper.make_node("Relu", ["x"], [f"r{n}"]) for n in range(50_001)]

BAD: dict[str, tuple[onnx.ModelProto, str]] = {
    "larger than it is": (lying(dims=[10**9]), "w should have 4,000,000,000 bytes and has 16"),
    "larger than numbers are": (lying(dims=[2**40]), "the shape of w is none"),
    "many large sizes": (lying(dims=[2**31 - 1] * 8), "w should have .* bytes and has 16"),
    "negative size": (lying(dims=[-4]), "the shape of w is none"),
    "very many dimensions": (lying(dims=[1] * 1000), "the shape of w is none"),
    "cut numbers": (lying(raw=b"\0" * 15), "w should have 16 bytes and has 15"),
    "unknown kind of numbers": (lying(kind=99), "w should have"),
    "circle": (CIRCLE, "run in a circle"),
    "missing weights": (model(adds("absent")), "takes absent, which nothing gives"),
    "two weights of one name": (
        model(adds(), [tensor("w", 4), tensor("w", 4)]),
        "two tensors have the name w",
    ),
    "two results of one name": (model([*adds(), *adds()], [tensor("w", 4)]), "two results have"),
    "no output": (model([helper.make_node("Relu", ["x"], ["z"])]), "nothing gives the output y"),
    "nothing arrives": (
        model([helper.make_node("Relu", ["w"], ["y"])], [tensor("w", 4)], [value("w", 4)]),
        "the graph takes nothing",
    ),
    "always the same": (
        model([helper.make_node("Relu", ["w"], ["y"])], [tensor("w", 4)]),
        "the same whatever arrives",
    ),
    "sizes left open": (model(adds(), [tensor("w", 4)], [value("x", "N", "C")]), "leaves sizes op"),
    "no batch": (model(adds(), [tensor("w", 4)], [value("x")]), "has no shape with a batch"),
    "deep graphs": (nested(20), "its graphs lie more than 16 deep in one another"),
    "many operators": (model([*MANY, *adds()], [tensor("w", 4)]), "more than 50,000 operators"),
    "old operators": (model(adds(), [tensor("w", 4)], opset=5), "the oldest that Convas reads"),
    "a name without end": (model(adds("w" * 5000)), "a name in it is longer than"),
    "outside the folder": (outside("../../etc/passwd"), "would lie outside its folder"),
    "absolute path": (outside("/etc/passwd"), "would lie outside its folder"),
    "path in Windows' way": (outside("..\\secret"), "would lie outside its folder"),
    "drive": (outside("C:secret"), "would lie outside its folder"),
    "nowhere": (outside(""), "would lie outside its folder: nowhere"),
    "an operator's numbers": (constant_outside(), "lie outside, as only weights may"),
    "link": (outside("link.bin"), "is a link to another place"),
    "link to a folder": (outside("folder/data.bin"), "is a link to another place"),
    "second name": (outside("twice.bin"), "has a second name elsewhere"),
    "folder": (outside("real"), "is no file"),
    "absent": (outside("absent.bin"), "there is no file absent.bin"),
    "beyond the end": (outside("data.bin", offset=8), "does not lie whole in data.bin"),
    "negative place": (outside("data.bin", offset=-8), "the place of its numbers outside is none"),
    "other length": (outside("data.bin", length=8), "does not lie whole in data.bin"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with files beside the model, some of which are not to be followed."""
    inside = tmp_path / "inside"
    inside.mkdir()
    (tmp_path / "secret.bin").write_bytes(b"\0" * 16)
    (inside / "data.bin").write_bytes(b"\0" * 15)
    (inside / "link.bin").symlink_to(tmp_path / "secret.bin")
    (inside / "folder").symlink_to(tmp_path)
    (inside / "real").mkdir()
    os.link(tmp_path / "secret.bin", inside / "twice.bin")
    return inside


def listing(folder: Path) -> list[tuple[str, int]]:
    return sorted((str(each), each.lstat().st_size) for each in folder.parent.rglob("*"))


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_in_one_sentence(name: str, folder: Path) -> None:
    bad, sentence = BAD[name]
    path = saved(folder / "bad.onnx", bad)
    before, started = listing(folder), time.monotonic()
    with pytest.raises(Refused, match=sentence) as refusal:
        bring_in(path, folder.parent / "weights")
    assert "\n" not in str(refusal.value) and len(str(refusal.value)) < 400
    assert time.monotonic() - started < IN_TIME
    assert listing(folder) == before


@pytest.mark.parametrize("depth", [40, 200, 20_000])
def test_graphs_deeper_than_protobuf_reads_are_refused(depth: int, folder: Path) -> None:
    path = folder / "bad.onnx"
    path.write_bytes(nested_bytes(depth))
    with pytest.raises(Refused, match="it is damaged, or no ONNX file"):
        bring_in(path, folder.parent / "weights")


@pytest.mark.parametrize("data", [b"", b"\0", b"PK\3\4" * 100, b"{}", b"\xff" * 1000])
def test_what_is_no_onnx_file_is_refused(data: bytes, folder: Path) -> None:
    path = folder / "bad.onnx"
    path.write_bytes(data)
    with pytest.raises(Refused, match="it is damaged, or no ONNX file"):
        bring_in(path, folder.parent / "weights")


def test_numbers_in_the_folder_are_read(folder: Path) -> None:
    (folder / "good.bin").write_bytes(np.arange(8, dtype=np.float32).tobytes())
    path = saved(folder / "good.onnx", outside("good.bin", offset=16))
    found = bring_in(path, folder.parent / "weights")
    assert [node.layer.kind for node in found.network.nodes.values()] == [
        "Input",
        "ChannelNormalize",
        "Output",
    ]
    assert np.frombuffer((folder.parent / "weights").read_bytes()[-32:], np.float32).tolist() == [
        *(-4.0, -5.0, -6.0, -7.0),
        *(1.0, 1.0, 1.0, 1.0),
    ]


@pytest.mark.parametrize(
    ("made", "sentence"),
    [
        (filled(10**9, 10**3), "cannot be computed|too large|not one for each channel"),
        (filled(2**62), "cannot be|not one for each"),
    ],
)
def test_a_constant_without_end_is_not_made(
    made: onnx.ModelProto, sentence: str, folder: Path
) -> None:
    path = saved(folder / "bad.onnx", made)
    try:
        found = bring_in(path, folder.parent / "weights")
    except Refused:
        return
    assert found.opaque == 1 and found.network


def good_bytes(tmp_path: Path) -> bytes:
    path = tmp_path / "good.onnx"
    written(SOUND["stack 24"], path)
    return path.read_bytes()


def outcomes(data: Iterator[bytes], tmp_path: Path) -> Iterator[Network | str]:
    for each in data:
        path = tmp_path / "damaged.onnx"
        path.write_bytes(each)
        try:
            yield bring_in(path, tmp_path / "weights").network
        except Refused as error:
            assert "\n" not in str(error)
            yield str(error)


def cut(whole: bytes, rng: random.Random) -> bytes:
    return whole[: rng.randrange(len(whole))]


def flipped(whole: bytes, rng: random.Random) -> bytes:
    changed = bytearray(whole)
    for _ in range(rng.randint(1, 8)):
        # The graph's text stands before the weights, which are most of the file.
        place = rng.randrange(min(4000, len(changed)))
        changed[place] ^= 1 << rng.randrange(8)
    return bytes(changed)


@pytest.mark.parametrize("damage", [cut, flipped])
def test_a_damaged_file_is_refused_or_read_but_never_more(
    damage: Callable[[bytes, random.Random], bytes], tmp_path: Path
) -> None:
    whole, rng = good_bytes(tmp_path), random.Random(3)
    found = list(outcomes((damage(whole, rng) for _ in range(60)), tmp_path))
    refused = [each for each in found if isinstance(each, str)]
    assert len(refused) > 20


def test_the_process_that_reads_is_ended_in_time_and_leaves_nothing(folder: Path) -> None:
    path = saved(folder / "bad.onnx", BAD["deep graphs"][0])
    before, started = listing(folder), time.monotonic()
    with pytest.raises(Refused, match="cannot be read as ONNX"), imported_onnx(path):
        pass
    assert time.monotonic() - started < IN_TIME
    assert listing(folder) == before


def test_a_limit_on_time_is_kept(folder: Path) -> None:
    path = saved(folder / "bad.onnx", model(adds(), [tensor("w", 4)]))
    took = pytest.raises(Refused, match="reading it took longer than 0 seconds")
    with took, imported_onnx(path, limit=0.01):
        pass


GUARDED = """
import socket, subprocess, sys
from pathlib import Path
from designer.onnx.__main__ import _shut
folder, other = map(Path, sys.argv[1:])
_shut(folder)
(folder / "inside").write_text("may be written")
assert other.read_text() == "may be read"
tries = {
    "write": lambda: other.write_text("x"),
    "append": lambda: other.open("a"),
    "remove": other.unlink,
    "rename": lambda: other.rename(folder / "moved"),
    "connect": lambda: socket.create_connection(("127.0.0.1", 9), 1),
    "start": lambda: subprocess.run(["true"]),
}
for word, attempt in tries.items():
    try:
        attempt()
    except PermissionError:
        print(word)
"""


def test_the_process_that_reads_writes_nowhere_else_and_knows_no_network(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "other").write_text("may be read")
    done = subprocess.run(
        [sys.executable, "-c", GUARDED, str(tmp_path / "folder"), str(tmp_path / "other")],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.split() == ["write", "append", "remove", "rename", "connect", "start"]
    assert (tmp_path / "other").read_text() == "may be read"
