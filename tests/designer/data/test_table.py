"""CSV files: numbers and classes, gaps and damage, and a regression trained from end to end."""

from pathlib import Path

import numpy as np
import pytest
import torch

import designer.data.table as table
from designer.cli import run
from designer.data.images import Asked, Dataset
from designer.data.load import load
from designer.files import save
from designer.protocol import FinalScore, State, Validation
from designer.recipe import Recipe
from designer.refused import Refused
from designer.runs import open_run
from designer.scores import score_of
from designer.training.evaluate import evaluate
from designer.training.measure import _of_numbers
from graphs.network import Network
from tests.designer.designs import chain
from tests.designer.engine import only, perform, resume
from tests.designer.judged import network as judged

pytestmark = pytest.mark.torch
FLOWERS = "long,wide,kind\n1,2,rose\n3,4,lily\n5,6,rose\n7,8,lily\n"


def read(
    path: Path, text: str | bytes, width: int = 2, target: str = "", numbers: bool = False
) -> Dataset:
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return load(str(path), (width,), 0.5, 0, asked=Asked((width,), target, numbers))


def values(dataset: Dataset) -> list[list[float]]:
    together = torch.cat([dataset.train.pixels, dataset.validation.pixels])
    return sorted(together.tolist())


@pytest.mark.parametrize(
    "text",
    [
        FLOWERS,
        "\ufeff" + FLOWERS,
        FLOWERS.replace("\n", "\r\n"),
        FLOWERS.replace(",", ";"),
        FLOWERS.replace(",", "\t"),
        FLOWERS.partition("\n")[2],
        FLOWERS.replace("rose", '"rose"').replace("1,", '"1", '),
        FLOWERS.replace("\n", "\n\n"),
        FLOWERS.rstrip(),
    ],
    ids=["plain", "mark", "crlf", "semicolons", "tabs", "nameless", "quotes", "gaps", "no end"],
)
def test_all_ways_to_write_it_give_the_same(tmp_path: Path, text: str) -> None:
    dataset = read(tmp_path / "flowers.csv", text)
    assert dataset.classes == ("lily", "rose")
    assert values(dataset) == [[1, 2], [3, 4], [5, 6], [7, 8]]
    assert dataset.skipped == ()


def test_quoted_names_keep_delimiters_and_lines(tmp_path: Path) -> None:
    text = 'a,b,"the\nkind"\n1,2,"x, ""y"""\n3,4,z\n5,6,"x, ""y"""\n7,8,z\n'
    assert read(tmp_path / "a.csv", text).classes == ('x, "y"', "z")


def test_the_target_is_found_by_its_name(tmp_path: Path) -> None:
    text = "label,0,1\n7,1,2\n9,3,4\n7,5,6\n9,7,8\n"
    dataset = read(tmp_path / "a.csv", text, target="label")
    assert dataset.classes == ("7", "9")
    assert values(dataset) == [[1, 2], [3, 4], [5, 6], [7, 8]]
    assert "the column “label” of a.csv: 2 classes" in dataset.notes[0]


def test_numbers_are_met_and_whole_ones_where_the_network_asks(tmp_path: Path) -> None:
    floats = read(tmp_path / "a.csv", "1;2;0,5\n3;4;1,5\n5;6;2,5\n7;8;3,5\n")
    assert floats.classes == () and floats.numbers == 1
    assert sorted(torch.cat([floats.train.labels, floats.validation.labels]).flatten().tolist()) \
        == [0.5, 1.5, 2.5, 3.5]  # fmt: skip
    whole = FLOWERS.replace("rose", "3").replace("lily", "20")
    assert read(tmp_path / "b.csv", whole).classes == ("3", "20")
    assert read(tmp_path / "b.csv", whole, numbers=True).numbers == 1


def test_digits_in_a_table_are_images(tmp_path: Path) -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (6, 16))
    lines = [",".join(map(str, [i % 2, *row])) for i, row in enumerate(pixels)]
    path = tmp_path / "digits.csv"
    path.write_text("label," + ",".join(f"p{i}" for i in range(16)) + "\n" + "\n".join(lines))
    dataset = load(str(path), (1, 4, 4), 0.34, 0, asked=Asked((1, 4, 4), "label"))
    assert dataset.train.pixels.dtype == torch.uint8
    assert dataset.train.pixels.shape == (4, 1, 4, 4)


def test_rows_that_cannot_be_used_are_listed_and_left_out(tmp_path: Path) -> None:
    bad = "1,,rose\n1,tall,lily\n1,2\n1,2,\n1,inf,rose\n1,1e300,rose\n1,NA,rose\n1,2,rose\n"
    dataset = read(tmp_path / "flowers.csv", FLOWERS + bad)
    assert len(values(dataset)) == 5
    assert [(each.path[-8:].strip(", "), each.reason) for each in dataset.skipped] == [
        ("line 6", "“wide” is missing"),
        ("line 7", "“wide” is “tall”, which is no number that can be used"),
        ("line 8", "it has 2 values instead of 3"),
        ("line 9", "“kind” is missing"),
        ("line 10", "“wide” is “inf”, which is no number that can be used"),
        ("line 11", "“wide” is “1e300”, which is no number that can be used"),
        ("line 12", "“wide” is missing"),
    ]
    assert "1 rows of flowers.csv repeat another row exactly." in dataset.notes


@pytest.mark.parametrize(
    ("text", "target", "sentence"),
    [
        ("", "", "is empty"),
        ("\n\n", "", "is empty"),
        ("a,b,c\n", "", "holds no row that can be used"),
        ("a,b,c\nx,y,z\n", "", "no row that can be used. The first: “a” is “x”"),
        ("a\n1\n", "", "has 1 columns"),
        ("a,b\n1,2\n", "", "1 columns beside the answer, but the Input is 2: make it 1"),
        (FLOWERS, "colour", "has no column “colour”; it has long, wide, kind"),
        ("1,2,3\n", "colour", "has no line of names"),
        ("a,a,b\n1,2,3\n", "a", "has 2 columns “a”"),
        ('a,b,c\n1,2,"x\n', "", "cannot be read from line 2 on"),
        ('a,b,c\n1,2,"x"y\n', "", "cannot be read from line 2 on"),
        (FLOWERS.encode("utf-16"), "", "is no text in UTF-8"),
        (b"a,b,c\n1,2,\xff\n", "", "is no text in UTF-8"),
        ("a,b,c\n" + "1," * 70_000 + "\n", "", "has 70,001 columns in line 2"),
        ("1" * 200_000 + ",2,3\n", "", "field larger than field limit"),
    ],
)
def test_tables_without_use_are_refused(
    tmp_path: Path, text: str | bytes, target: str, sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        read(tmp_path / "a.csv", text, target=target)


def test_lines_and_files_have_bounds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "WIDEST", 100)
    with pytest.raises(Refused, match="a line of more than 6,400 characters"):
        read(tmp_path / "a.csv", "x" * 7000)
    monkeypatch.setattr(table, "LARGEST", 10)
    with pytest.raises(Refused, match="more than 10 are not read"):
        read(tmp_path / "a.csv", FLOWERS)


def line(last: str = "1") -> Network:
    return chain(
        ("input", "Input", {"shape": (3,)}),
        ("linear", "Linear", {"out_features": int(last)}),
        ("output", "Output", {}),
    )


def plane(path: Path, noise: float = 0.1) -> str:
    random = np.random.default_rng(1)
    x = random.normal(size=(300, 3)) * (1, 10, 100) + (5, 0, -40)
    y = x @ (2, 0.3, 0.01) + 1 + noise * random.normal(size=300)
    rows = "\n".join(",".join(f"{v:.6f}" for v in (*a, b)) for a, b in zip(x, y, strict=True))
    path.write_text("a,b,c,y\n" + rows)
    return str(path)


def test_a_regression_is_trained_judged_and_resumed(tmp_path: Path) -> None:
    recipe = Recipe(
        data=plane(tmp_path / "plane.csv"), epochs=30, learning_rate=0.5, test_share=0.2, threads=1
    )
    events = perform(line(), recipe, tmp_path / "run")
    assert only(State, events)[-1].state == "finished"
    (score,) = only(FinalScore, events)
    assert score.accuracy is None and score.images == 60
    assert score.numbers.keys() == {"MSE", "MAE", "R²"}
    assert score.numbers["R²"] > 0.99 and score.numbers["MSE"] == pytest.approx(score.loss)
    assert score_of(score).text == f"{score.numbers['R²']:.4g}"
    assert only(Validation, events)[0].numbers["R²"] < score.numbers["R²"]
    found = evaluate(open_run(tmp_path / "run"), recipe.data).score
    assert dict(found.numbers) == pytest.approx(score.numbers)
    assert only(State, resume(tmp_path / "run", 31))[-1].state == "finished"


def test_a_target_of_the_size_of_the_input_is_the_number(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("\n".join(f"{i / 10},{i / 5 + 0.05}" for i in range(50)))
    network = judged(
        ("input", "Input", {"shape": (1,)}, ()),
        ("linear", "Linear", {"out_features": 1}, ("input",)),
        ("output", "Output", {}, ("linear",)),
        ("target", "Target", {"shape": (1,), "dtype": "float32"}, ()),
        ("loss", "L1Loss", {}, ("linear", "target")),
    )
    recipe = Recipe(data=str(path), epochs=40, learning_rate=0.3, threads=1)
    last = only(Validation, perform(network, recipe, tmp_path / "run"))[-1]
    assert last.error is None and last.numbers["R²"] > 0.98
    assert last.loss == pytest.approx(last.numbers["MAE"])


def test_networks_that_give_no_such_answer_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="1 for each sample, but the Output is 2"):
        perform(line("2"), Recipe(data=plane(tmp_path / "plane.csv")), tmp_path / "run")
    (tmp_path / "three.csv").write_text("1,2,3,a\n1,2,3,b\n1,2,3,c\n")
    with pytest.raises(Refused, match="3 classes but the Output is 1"):
        perform(line(), Recipe(data=str(tmp_path / "three.csv")), tmp_path / "run")


def test_r2_is_that_of_scikit_learn() -> None:
    """r2_score([[.5, 1], [-1, 1], [7, -6]], [[0, 2], [-1, 2], [8, -5]]) is 0.9368… there."""
    truth = torch.tensor([[0.5, 1], [-1, 1], [7, -6]])
    apart = torch.tensor([[0.0, 2], [-1, 2], [8, -5]]).sub(truth).double()
    means = [apart.abs().mean().item(), *apart.square().mean(0).tolist()]
    assert _of_numbers(means, truth)["R²"] == pytest.approx(0.9368005266)


def test_the_command_line_takes_a_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    save(line(), tmp_path / "line.convas")
    data, folder = plane(tmp_path / "plane.csv"), tmp_path / "run"
    options = ("--data", data, "--target", "y", "--epochs", "1", "--run", str(folder))
    assert run(["train", str(tmp_path / "line.convas"), *options]) == 0
    told = capsys.readouterr()
    assert "The answer is the column “y” of plane.csv, a number." in told.err
    assert told.out.startswith("MSE ") and "R² " in told.out
    assert run(["evaluate", str(folder), "--data", data]) == 0
    lines = [each.split()[0] for each in capsys.readouterr().out.splitlines()]
    assert lines == ["MSE", "MAE", "R²", "loss"]
