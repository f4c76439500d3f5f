"""Figures as files: written by the command line and by the worker, refused in one sentence."""

import itertools
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops, ImageStat

from designer.cli import run
from designer.exporting import FIGURES, FORMATS
from designer.inspection import paint
from designer.refused import Refused
from designer.worker.jobs import job
from graphs.architectures import ARCHITECTURES
from graphs.flatten import flattened
from graphs.layers.dense import Linear
from graphs.layers.ends import Input
from graphs.network import Link, Network, Node, Wiring
from graphs.storage import write_text
from tests.conftest import REPOSITORY
from tests.figures import check_table, elements, page_text, read, tags, words
from tests.test_themes import contrast, luminance

LENET = ARCHITECTURES["lenet5"].build()
Capture = pytest.CaptureFixture[str]


def export(path: Path, *options: str, what: str = "lenet5") -> int:
    return run(["export", what, "--to", path.suffix[1:], "-o", str(path), *options])


def test_the_three_formats_say_the_same(tmp_path: Path, capsys: Capture) -> None:
    for each in FORMATS:
        assert export(tmp_path / f"net.{each}") == 0
        assert capsys.readouterr().out == f"written net.{each}\n"
    shown = words((tmp_path / "net.svg").read_text("utf-8"))
    assert {node.name for node in LENET.nodes.values()} <= set(shown)
    assert {"1×32×32", "6×28×28", "400", "10", "Conv2d 6 × 5×5", "48,120"} <= set(shown)
    data = (tmp_path / "net.pdf").read_bytes()
    check_table(data)
    found = " ".join(page_text(data))
    assert all(text in found for text in shown)
    with read(data) as document, Image.open(tmp_path / "net.png") as image:
        width, height = document[0].get_size()
        assert list(image.size) == pytest.approx([2 * width, 2 * height], abs=1)
        assert document.get_metadata_dict()["Title"] == "LeNet-5"


@pytest.mark.parametrize("to", FORMATS)
def test_volumes_and_scale_are_options(to: str, tmp_path: Path) -> None:
    assert export(tmp_path / f"a.{to}", "--style", "volumes") == 0
    assert export(tmp_path / f"b.{to}", "--style", "volumes", "--scale", "4") == 0
    one, four = (size_of(tmp_path / f"{each}.{to}") for each in "ab")
    assert four == pytest.approx((2 if to == "png" else 4) * one, rel=0.01)


def size_of(path: Path) -> float:
    if path.suffix == ".png":
        with Image.open(path) as image:
            return image.width
    if path.suffix == ".pdf":
        with read(path.read_bytes()) as document:
            return float(document[0].get_size()[0])
    (root,) = elements(path.read_text("utf-8"), "svg")
    return float(root.get("width", ""))


def test_unfolded_volumes_are_those_in_the_blocks(tmp_path: Path) -> None:
    export(tmp_path / "a.svg", "--style", "volumes", what="googlenet")
    export(tmp_path / "b.svg", "--style", "volumes", "--unfold", what="googlenet")
    folded, opened = (words((tmp_path / f"{each}.svg").read_text("utf-8")) for each in "ab")
    assert folded.count("Inception") == 9 and "Inception" not in opened
    assert opened.count("concat") == 9
    convolutions = flattened(ARCHITECTURES["googlenet"].build()).of_kind("Conv2d")
    assert sum("conv" in each for each in opened) == len(convolutions)


REFUSED = [
    (["--to", "onnx", "--style", "volumes"], "--style is for figures: use it with --to svg, pdf"),
    (["--to", "pytorch", "--unfold"], "--unfold is for figures: use it with --to svg, pdf, png"),
    (["--to", "svg", "--scale", "huge"], "--scale: must be a number from 0.1 to 20, not huge"),
    (["--to", "svg", "--scale", "nan"], "--scale: must be a number from 0.1 to 20, not nan"),
    (["--to", "svg", "--style", "cubes"], "--style: invalid choice"),
    (["--to", "gif"], "--to: invalid choice"),
]


@pytest.mark.parametrize(("options", "sentence"), REFUSED)
def test_what_no_figure_can_be_is_refused(
    options: list[str], sentence: str, tmp_path: Path, capsys: Capture, monkeypatch: Any
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["export", "lenet5", *options]) == 1
    said = capsys.readouterr().err
    assert sentence in said and said.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_a_png_of_too_many_pixels_is_refused(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "net.png").write_bytes(b"old")
    assert export(tmp_path / "net.png", "--scale", "20", what="resnet152") == 1
    said = capsys.readouterr().err
    assert "pixels; export svg or pdf instead, or choose a smaller scale" in said
    assert (tmp_path / "net.png").read_bytes() == b"old"


def test_a_png_in_bands_is_the_png_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    export(tmp_path / "whole.png", "--style", "volumes")
    monkeypatch.setattr(paint, "_BAND", 200_000)
    export(tmp_path / "bands.png", "--style", "volumes")
    with Image.open(tmp_path / "whole.png") as whole, Image.open(tmp_path / "bands.png") as bands:
        difference = ImageChops.difference(whole.convert("L"), bands.convert("L"))
    assert max(difference.tobytes()) < 48
    assert ImageStat.Stat(difference).mean[0] < 0.01


def test_the_command_line_draws_without_qt_and_torch(tmp_path: Path) -> None:
    code = (
        "import sys; from designer.cli import run\n"
        f"out = {str(tmp_path)!r}\n"
        "for to in ('svg', 'pdf'):\n"
        "    run(['export', 'lenet5', '--to', to, '-o', f'{out}/a.{to}', '--style', 'volumes'])\n"
        "    run(['export', 'lenet5', '--to', to, '-o', f'{out}/b.{to}'])\n"
        "heavy = {'PySide6', 'torch', 'numpy', 'PIL', 'onnx'} & set(sys.modules)\n"
        "sys.exit(str(heavy) if heavy else 0)"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(list(tmp_path.iterdir())) == 4


def asked(path: Path, form: str, network: Network = LENET) -> dict[str, Any]:
    design = json.loads(write_text(network))
    return job("export_figure")(
        {"design": design, "path": str(path), "form": form}, lambda *news: None
    )


@pytest.mark.parametrize("form", FIGURES)
def test_the_worker_draws_every_figure_that_the_window_offers(form: str, tmp_path: Path) -> None:
    path = tmp_path / f"net.{FIGURES[form].formats[0]}"
    values = asked(path, form, ARCHITECTURES["resnet18"].build())
    assert values == {"sentence": f"written {path.name}", "files": [str(path)]}
    assert path.stat().st_size > 2_000


def test_print_has_300_dots_an_inch(tmp_path: Path) -> None:
    asked(tmp_path / "net.png", "png_print")
    with Image.open(tmp_path / "net.png") as image:
        assert image.info["dpi"] == pytest.approx((300, 300), rel=0.001)


def test_an_ending_that_is_no_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"net\.gif was not written: a figure ends with"):
        asked(tmp_path / "net.gif", "volumes")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("style", ("canvas", "volumes"))
def test_a_hostile_name_is_text_in_a_figure(style: str, tmp_path: Path) -> None:
    nodes = {"a": Node("a", Input((3,)), "a"), "b": Node("b", Linear(2), "b", 0, 72)}
    name = '</title><script>"&\x00 שלום \u202e 😀 ' + "x" * 100
    file = tmp_path / "hostile.convas"
    file.write_text(
        write_text(Network(name, nodes, Wiring([Link("a", "out", "b", "in")]))), "utf-8"
    )
    for to in FORMATS:
        assert export(tmp_path / f"net.{to}", "--style", style, what=str(file)) == 0
    text = (tmp_path / "net.svg").read_text("utf-8")
    assert tags(text) <= {"svg", "title", "rect", "path", "text"}
    title = name.replace("\x00", " ").replace("\u202e", " ")
    assert elements(text, "title")[0].text == title
    check_table((tmp_path / "net.pdf").read_bytes())
    with read((tmp_path / "net.pdf").read_bytes()) as document:
        assert document.get_metadata_dict()["Title"] == title


def colours() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        (REPOSITORY / "resources" / "themes" / "print.json").read_text("utf-8")
    )
    return found


def lightness(colour: str) -> float:
    """L* of CIE 1976, from 0 to 100."""
    return float(116 * luminance(colour) ** (1 / 3) - 16)


def test_ink_is_dark_and_hues_survive_grey_print() -> None:
    """Lightness is all that a grey printer leaves: that of two categories differs visibly."""
    found = colours()
    assert found["canvas"] == "#FFFFFF"
    for ink in ("text", "text2"):
        assert contrast(found[ink], "#FFFFFF") >= 9
    grey = sorted(map(lightness, found["category"].values()))
    assert min(b - a for a, b in itertools.pairwise(grey)) > 3.5
    common = sorted(lightness(found["category"][each]) for each in COMMON)
    assert min(b - a for a, b in itertools.pairwise(common)) > 4.5


COMMON = ("io", "conv", "pool", "dense", "merge", "block", "act", "norm")
