"""The command line: one verb at a time, on the same engine, without a window."""

import argparse
import importlib
import io
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from designer.exporting import FORMATS, STYLES, SUFFIXES
from designer.refused import Refused
from designer.tables import printable
from graphs.onnxio.opsets import HIGHEST, LOWEST
from graphs.types import GraphError, ShapeError

WHAT = "an architecture's name, a .convas file, or a run's folder"
DATA = "digits (bundled), a folder of images, of IDX or CIFAR files, or a .npz, .csv or .tar.gz"
LEAST_SCALE, LARGEST_SCALE = 0.1, 20
VERBS = ("architectures", "summary", "export", "import", "train", "evaluate")

_ROOMS = {"import": "bring_in"}
"""The files of verbs that Python keeps for itself."""


def is_for_the_window(arguments: Sequence[str]) -> bool:
    """Whether these arguments open the designer: none, or a single file."""
    if not arguments:
        return True
    return len(arguments) == 1 and arguments[0] not in VERBS and arguments[0][0:1] != "-"


def run(arguments: Sequence[str]) -> int:
    """Carry out a verb. The exit status: 0, or 1 after one clear line on standard error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        options = _parser().parse_args(arguments)
        importlib.import_module(f"designer.verbs.{_ROOMS.get(options.verb, options.verb)}").run(
            options
        )
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader has seen enough; Python must not complain again when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (Refused, ShapeError, GraphError, OSError) as error:
        for line in _sentence(error).split("\n"):
            print(printable(line), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


def _sentence(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        what = f"{error.filename}: " if error.filename else ""
        return f"{what}{error.strerror}"
    return str(error)


class _Parser(argparse.ArgumentParser):
    """Refuses as all else does: one line, status 1."""

    def error(self, message: str) -> NoReturn:
        raise Refused(f"{message} (see {self.prog} --help)")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="main.py", description="Convas: without a verb, the designer opens.")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")

    def verb(name: str, about: str) -> argparse.ArgumentParser:
        return verbs.add_parser(name, help=about, description=about)

    verb("architectures", "List what can be opened by name.")
    _summary(verb("summary", "Layers, shapes, parameters, MACs, memory, receptive field."))
    _export(verb("export", "Write a network as PyTorch, a training script, ONNX or a picture."))
    _import(verb("import", "Make a network of PyTorch code, which is run, or of ONNX."))
    _train(verb("train", "Train a network."))
    _evaluate(verb("evaluate", "Measure a run on test data, one line a metric."))
    return parser


def _summary(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", help=WHAT)
    _input(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def _export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", help=WHAT)
    parser.add_argument("--to", required=True, choices=(*SUFFIXES, *FORMATS))
    parser.add_argument("-o", "--output", type=Path, help="the file to write")
    parser.add_argument("--style", choices=STYLES, help="a figure as its canvas or in 3-D volumes")
    parser.add_argument("--scale", type=_scale, help="a figure's size; a PNG's pixels a point")
    parser.add_argument("--unfold", action="store_true", help="a figure with its blocks opened")
    _onnx(parser)
    _weights(parser)
    _input(parser)


def _onnx(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("ONNX")
    group.add_argument("--opset", type=_at_least(1), help=f"{LOWEST} (the default) to {HIGHEST}")
    group.add_argument("--half", action="store_true", help="float16; inputs and outputs float32")
    group.add_argument("--batch", type=_at_least(1), help="a fixed batch; else it takes any")
    group.add_argument("--fold-batch-norm", action="store_true", help="into the weights before")
    group.add_argument(
        "--normalise",
        metavar="trained|MEAN/STD",
        help="take pixels from 0 to 1 and normalise inside: 0.485,0.456,0.406/0.229,0.224,0.225",
    )
    group.add_argument("--classes", metavar="NAMES", help="cat,dog, or a file with one a line")
    group.add_argument("--external-data", action="store_true", help="weights in a file beside")


def _import(parser: argparse.ArgumentParser) -> None:
    what = "a module's class, or what makes one; or a file FILE.onnx"
    parser.add_argument("what", metavar="FILE.py:NAME", help=what)
    parser.add_argument("-o", "--output", type=Path, help="the .convas file; weights go beside it")
    parser.add_argument("--input", metavar="SHAPE", help="what one sample has: 3x224x224")
    parser.add_argument(
        "--time-limit",
        type=_at_least(1),
        metavar="SECONDS",
        help="how long the code, or reading, may take",
    )


def _train(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", help=WHAT)
    parser.add_argument("--data", required=True, help=DATA)
    parser.add_argument("--target", metavar="COLUMN", help="the answer's column in a .csv")
    _weights(parser)
    parser.add_argument("--epochs", type=_at_least(1))
    parser.add_argument("--batch-size", type=_at_least(1))
    parser.add_argument("--device", choices=("auto", "cpu", "cuda"), default="auto")
    parser.add_argument("--processes", type=_at_least(1), default=1)
    parser.add_argument("--seed", type=_at_least(0))
    parser.add_argument("--run", type=Path, help="the folder that the run is written to")
    parser.add_argument("--resume", action="store_true", help="go on where the run stopped")


def _evaluate(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("run", type=Path, help="a run's folder")
    parser.add_argument("--data", required=True, help=DATA)
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def _weights(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--weights", type=Path, help="weights: a .safetensors or .pth file")


def _input(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--input", metavar="SHAPE", help="another input shape: 3x224x224")


def _scale(text: str) -> float:
    try:
        scale = float(text)
    except ValueError:
        scale = 0.0
    if not LEAST_SCALE <= scale <= LARGEST_SCALE:
        raise argparse.ArgumentTypeError(
            f"must be a number from {LEAST_SCALE} to {LARGEST_SCALE}, not {text[:40]}"
        )
    return scale


def _at_least(minimum: int) -> Callable[[str], int]:
    def whole(text: str) -> int:
        if not text.isascii() or not text.isdigit() or len(text) > 9 or int(text) < minimum:
            raise argparse.ArgumentTypeError(
                f"must be a whole number of at least {minimum}, not {text[:40]}"
            )
        return int(text)

    return whole
