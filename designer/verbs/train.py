"""`train`: train a network on images, on this machine, without a window."""

import argparse
import signal
import sys
import types
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from designer.environment import prepare_to_compute
from designer.opening import open_what
from designer.protocol import Event, FinalScore, Metrics, Notice, Plan, State, Validation
from designer.recipe import Recipe
from designer.refused import Refused
from designer.runs import is_run, new_folder
from designer.training.control import Control
from designer.verb_weights import source_of

if TYPE_CHECKING:
    from designer.data.overview import Overview


def run(args: argparse.Namespace) -> None:
    """Train, tell of it on standard error, and say at the end where the run lies."""
    if args.processes > 1:
        raise Refused("Training in several processes is not there yet: leave --processes at 1.")
    prepare_to_compute()
    from designer.training.failure import explain
    from designer.training.loop import Training
    from designer.training.prepare import Prepared, begin, go_on

    def prepare(teller: Teller) -> Prepared:
        if args.resume:
            if args.weights is not None:
                raise Refused("--weights begins a training; --resume goes on with one: use either.")
            return go_on(_run_to_resume(args), args.epochs, teller.report)
        opened = open_what(args.what)
        network = opened.network
        recipe = _recipe(args, Recipe.from_settings(network.training))
        folder = args.run or new_folder(network.name, Path.cwd())
        weights = source_of(opened, args.weights, whole=False)
        return begin(network, recipe, folder, teller.report, weights)

    teller, control = Teller(), Control()
    try:
        prepared = prepare(teller)
        teller.tell_data(prepared.overview)
        with _stopping_at_signals(control):
            state = Training(prepared, control, teller.hear).perform()
    except (RuntimeError, MemoryError) as error:
        raise Refused(explain(error)) from error
    teller.end(state)


def _run_to_resume(args: argparse.Namespace) -> Path:
    folder: Path = args.run or Path(args.what)
    if not is_run(folder):
        raise Refused(f"{folder} is no run: give the folder to resume as --run.")
    return folder


def _recipe(args: argparse.Namespace, recipe: Recipe) -> Recipe:
    """The design's recipe with what the command line says."""
    given = {
        name: getattr(args, name)
        for name in ("epochs", "batch_size", "seed", "target")
        if getattr(args, name) is not None
    }
    if args.device != "auto":
        given["device"] = args.device
    data = args.data
    if data != "digits":
        data = str(Path(data).expanduser().absolute())
    return replace(recipe, data=data, **given)


@contextmanager
def _stopping_at_signals(control: Control) -> Iterator[None]:
    """Let Ctrl-C and a polite kill stop between two steps; a second Ctrl-C ends at once."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}

    def stop(number: int, frame: types.FrameType | None) -> None:
        control.say("stop")
        signal.signal(number, before[signal.Signals(number)])

    for number in before:
        signal.signal(number, stop)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


class Teller:
    """Tells on standard error how a training goes: one line that changes, or one an epoch."""

    def __init__(self) -> None:
        self.live = sys.stderr.isatty()
        self.plan: Plan | None = None
        self.tested: FinalScore | None = None
        self.best: Validation | None = None

    def report(self, text: str, done: int, total: int) -> None:
        """Tell how far the reading of the data is."""
        self._change(f"{text}: {done:,} of {total:,}")

    def tell_data(self, overview: "Overview | None") -> None:
        """Tell what there is to learn from; what is wrong with it comes as a notice."""
        for line in overview.summary() if overview else ():
            self._line(line)

    def hear(self, event: Event) -> None:
        """Tell what happened."""
        match event:
            case Plan():
                self.plan = event
                self._line(
                    f"Training on {event.images:,} images, {event.device}, "
                    f"{event.threads} thread{'s' if event.threads > 1 else ''}; run: {event.run}"
                )
            case Metrics(steps) if steps and self.plan:
                last, plan = steps[-1], self.plan
                steps_left = plan.epochs * plan.steps_per_epoch - last.step
                pace = last.seconds / max(last.step, 1)
                self._change(
                    f"epoch {min(int(last.epoch) + 1, plan.epochs)}/{plan.epochs}  "
                    f"step {last.step:,}  loss {last.loss:.4f}  {_time(steps_left * pace)} left"
                )
            case Validation():
                self._validated(event)
            case FinalScore():
                self.tested = event
            case Notice(text):
                self._line(text)
            case _:
                pass

    def _validated(self, event: Validation) -> None:
        if event.best:
            self.best = event
        epochs = self.plan.epochs if self.plan else event.epoch
        self._line(
            f"epoch {event.epoch}/{epochs}  loss {event.train_loss:.4f}  "
            f"validation loss {event.loss:.4f}  {_parts(event)}"
            f"{_result(event)}  {_time(event.seconds)}"
        )

    def end(self, state: State) -> None:
        """The last line; a training that failed is refused, a stopped one interrupted."""
        if state.state == "failed":
            raise Refused(state.reason)
        if self.tested is not None:
            images = f"{self.tested.images:,} test images"
            print(f"{_result(self.tested)} of {images}; run: {state.run}")
        elif self.best is not None:
            print(f"{_result(self.best)} in validation; run: {state.run}")
        else:
            print(f"run: {state.run}")
        if state.reason:
            self._line(state.reason)
        if state.state == "stopped":
            raise KeyboardInterrupt

    def _change(self, text: str) -> None:
        if self.live:
            print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)

    def _line(self, text: str) -> None:
        start = "\r\x1b[K" if self.live else ""
        print(f"{start}{text}", file=sys.stderr, flush=True)


def _result(event: Validation | FinalScore) -> str:
    """How good it is: by classes, by numbers, by images given again, else by the loss alone."""
    if event.accuracy is not None:
        return f"top-1 {event.accuracy * 100:.2f} %"
    if event.numbers:
        return "  ".join(f"{name} {value:.4g}" for name, value in event.numbers.items())
    if event.error is not None:
        return f"reconstruction error {event.error:.4f}"
    return f"loss {event.loss:.4f}"


def _parts(event: Validation) -> str:
    """Each loss by its name, where there are several: `aux1 1.2034  output 0.4210  `."""
    if len(event.losses) < 2:
        return ""
    return "".join(f"{name} {loss:.4f}  " for name, loss in event.losses.items())


def _time(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
