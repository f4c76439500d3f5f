"""The training loop. All data lies on the device; between two steps it hears what is wished."""

import math
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

import torch
from torch import Tensor

import designer.runs as runs
from designer.checkpoints import LEARNING, OPTIMIZER, WEIGHTS
from designer.data.images import Dataset, Images
from designer.pictures import MOST
from designer.protocol import FinalScore, Notice, Plan, State, Validation
from designer.recipe import Recipe
from designer.schedules import Plateau, rate_at
from designer.training import checkpoint as checkpointing
from designer.training.control import Control, Diverged, Stopped
from designer.training.devices import has_bfloat16
from designer.training.failure import explain
from designer.training.measure import Score, measure
from designer.training.pictures import Place, draw
from designer.training.prepare import Prepared
from designer.training.recorder import Emit, Recorder, disk_text

SAVE_EVERY = 60.0
"""Seconds between two checkpoints within an epoch; more where saving takes long."""
MOST_NAMED = 5
JUDGED = 50
"""One validation image for so many that are learned from is drawn after an epoch."""
DRAW_EVERY = 0.5
"""Seconds between two drawings; the first and the last epoch are drawn in any case."""
TESTED = 10_000
"""So many test images are drawn at the end, at most."""


class Training:
    """A training from its first step, or a checkpoint's, to its end.

    Its place is `step`, the steps done, and `validated`, the epochs validated: both together with
    weights, optimiser and chance make a checkpoint from which it continues exactly.
    """

    def __init__(self, prepared: Prepared, control: Control, emit: Emit) -> None:
        self.prepared, self.control = prepared, control
        self.recipe, self.learner = prepared.recipe, prepared.learner
        self.run = prepared.run
        past = dict(prepared.start.state) if prepared.start else {}
        self.step: int = past.get("step", 0)
        self.validated: int = past.get("validated", 0)
        self.best_epoch: int = past.get("best_epoch", self.validated)
        self.plateau = Plateau(**past.get("plateau", {}))
        self.best: tuple[float, float] | None = tuple(past["best"]) if past.get("best") else None
        self.steps_per_epoch = len(_steps(len(self.learner.train), self.recipe))
        journal = runs.Journal(self.run.folder)
        names = self.learner.objective.names
        before = past.get("seconds", 0.0)
        self.recorder = Recorder(emit, journal, self.steps_per_epoch, before, names)
        self.recorder.loss_sum, self.recorder.right, self.recorder.images = past.get(
            "sums", (0.0, 0, 0)
        )
        if prepared.start is not None:
            journal.cut(self.step)
        self.save_at = time.perf_counter() + SAVE_EVERY
        self.draw_at = 0.0

    def perform(self) -> State:
        """Train to the end, or until something ends it; the state says which."""
        self._announce()
        try:
            state = self._performed()
        except (RuntimeError, MemoryError, OSError) as error:
            state = State("failed", explain(error), str(self.run.folder))
        self.recorder.tell(state)
        return state

    def _performed(self) -> State:
        folder = str(self.run.folder)
        try:
            if self._stopped_early():
                self.save("last")
                return State("stopped", "Stopped as wished; what was learned is kept.", folder)
        except Diverged as error:
            return State("failed", self._why_diverged(error.step or self.step + 1), folder)
        self._test()
        return State("finished", self._why_early(), folder)

    def _waits_in_vain(self) -> bool:
        patience = self.recipe.patience
        return patience is not None and self.validated - self.best_epoch >= patience

    def _why_early(self) -> str:
        if self.validated >= self.recipe.epochs:
            return ""
        return (
            f"Ended after epoch {self.validated} of {self.recipe.epochs}: "
            f"{self.validated - self.best_epoch} epochs brought nothing better than epoch "
            f"{self.best_epoch}, whose weights are kept."
        )

    def _stopped_early(self) -> bool:
        try:
            while self.validated < self.recipe.epochs and not self._waits_in_vain():
                self._epoch(self.validated)
        except Stopped:
            return True
        return False

    def _why_diverged(self, step: int) -> str:
        return (
            f"The loss became infinite or NaN at step {step}. Try a smaller learning rate than "
            f"{self.recipe.learning_rate:g}; the last checkpoint is kept."
        )

    def _announce(self) -> None:
        emit, dataset = self.recorder.emit, self.prepared.dataset
        emit(
            Plan(
                str(self.run.folder),
                str(self.run.facts["device"]),
                self.prepared.threads,
                len(dataset.train),
                len(dataset.validation),
                self.steps_per_epoch,
                self.recipe.epochs,
                self.step,
                self.learner.objective.names,
            )
        )
        overview = self.prepared.overview
        warnings = overview.warnings() if overview else ()
        told = (*dataset.notes, *_about_skipped(dataset), *warnings)
        for text in (*told, *self._about_damage(), *self._about_precision()):
            emit(Notice(text))
        self.recorder.tell(State("running", "", str(self.run.folder)))

    def _about_damage(self) -> Iterator[str]:
        start = self.prepared.start
        for each in start.damaged if start else ():
            yield f"A checkpoint is damaged ({each}); the one before it is used."

    def _about_precision(self) -> Iterator[str]:
        low = self.recipe.precision == "bfloat16"
        if low and not has_bfloat16(self.learner.device):
            yield (
                "This device has no bfloat16 of its own, so that steps take longer than in "
                "float32. Set precision to float32."
            )

    def _epoch(self, epoch: int) -> None:
        order = _order(len(self.learner.train), self.recipe.seed, epoch).to(self.learner.device)
        for images in _steps(len(order), self.recipe)[self.step - epoch * self.steps_per_epoch :]:
            self._heed()
            self._learn(order[images])
        with self.learner.to_keep():
            self._validate(epoch + 1)
        self.save("last")
        if self.control.wish == "finish epoch" and epoch + 1 < self.recipe.epochs:
            raise Stopped

    def _learn(self, indices: Tensor) -> None:
        rate = rate_at(
            self.recipe, self.step, self.steps_per_epoch, self.recipe.epochs, self.plateau.drops
        )
        stepped = self.learner.step(indices, rate)
        self.step += 1
        self.recorder.step(self.step, stepped, len(indices))

    def _heed(self) -> None:
        """Pause, stop or save, if it is time for one of them."""
        self.control.heed_stop()
        if self.control.wish == "pause":
            self._pause()
        elif time.perf_counter() >= self.save_at:
            self.save("last")

    def _pause(self) -> None:
        self.save("last")
        self.recorder.tell(State("paused", "", str(self.run.folder)))
        began = time.perf_counter()
        self.control.wait_while_paused()
        self.recorder.hold_clock(time.perf_counter() - began)
        self.control.heed_stop()
        self.recorder.tell(State("running", "", str(self.run.folder)))

    def _validate(self, epoch: int) -> None:
        if self.validated >= epoch:
            return
        self.recorder.flush()
        score = self.learner.validate(self.control.heed_stop)
        train_loss, train_accuracy = self.recorder.epoch_means()
        self.validated = epoch
        loss = score.loss if math.isfinite(score.loss) else sys.float_info.max
        self.plateau.hear(loss, self.recipe)
        rank = (score.accuracy or 0.0, -loss)
        is_best = self.best is None or rank > self.best
        if is_best:
            self.best, self.best_epoch = rank, epoch
            self.save("best")
        self.recorder.tell(
            Validation(
                epoch,
                self.step,
                self.recorder.seconds,
                score.loss,
                score.accuracy,
                train_loss,
                train_accuracy,
                is_best,
                score.error,
                dict(score.parts),
                dict(score.numbers),
            )
        )
        if epoch in (1, self.recipe.epochs) or time.perf_counter() >= self.draw_at:
            self._draw(epoch, "validation", self.learner.validation, score)
            self.draw_at = time.perf_counter() + DRAW_EVERY

    def _test(self) -> None:
        """Judge the best weights by the test images, unless these have chosen them."""
        dataset, best = self.prepared.dataset, self.run.checkpoint("best")
        if dataset.test is None or best is None or dataset.test is dataset.validation:
            return
        checkpointing.load_weights(self.learner.module, best.weights)
        images = dataset.test.to(self.learner.device)
        score = measure(self.learner.objective, images, self.learner.scaler)
        numbers = dict(score.numbers)
        self.recorder.tell(
            FinalScore(len(images), score.loss, score.accuracy, score.error, numbers)
        )
        self._draw(best.state["validated"], "test", images, score)

    def _draw(self, epoch: int, part: str, images: Images, score: Score) -> None:
        """Show some of the images that are given again.

        Within a training few are judged, so that it takes less than a hundredth of the time.
        """
        if score.error is None or not images.are_pictures:
            return
        place = Place(str(self.run.folder), epoch, part, len(images), score.error)
        most = TESTED if part == "test" else max(MOST, len(self.learner.train) // JUDGED)
        images = images.part(slice(most))
        learner, classes = self.learner, self.prepared.dataset.classes
        self.recorder.emit(draw(learner.objective, images, learner.scaler, classes, place))

    def save(self, name: str) -> None:
        """Keep a checkpoint; a full disk is told and stops nothing."""
        self.recorder.flush()
        began = time.perf_counter()
        with self.learner.to_keep():
            files = {WEIGHTS: checkpointing.weights_of(self.learner.module)}
        if name == "last":
            if self.learner.average is not None:
                files[LEARNING] = checkpointing.weights_of(self.learner.module)
            files[OPTIMIZER] = checkpointing.chance_and_optimizer(
                self.learner.module, self.learner.optimizer
            )
        try:
            checkpointing.put(self.run.folder / runs.CHECKPOINTS, name, self._place(), files)
        except OSError as error:
            self.recorder.emit(Notice(f"The checkpoint was not saved: {disk_text(error)}"))
        now = time.perf_counter()
        self.save_at = now + max(SAVE_EVERY, 20 * (now - began))

    def _place(self) -> dict[str, Any]:
        recorder = self.recorder
        return {
            "format": 1,
            "step": self.step,
            "steps_per_epoch": self.steps_per_epoch,
            "validated": self.validated,
            "best": self.best,
            "best_epoch": self.best_epoch,
            "plateau": asdict(self.plateau),
            "sums": [recorder.loss_sum, recorder.right, recorder.images],
            "seconds": recorder.seconds,
            "threads": self.prepared.threads,
        }


def _order(count: int, seed: int, epoch: int) -> Tensor:
    """The images' order in an epoch: of seed and epoch alone, so that it can be taken up again."""
    generator = torch.Generator().manual_seed(seed * 1_000_003 + epoch)
    return torch.randperm(count, generator=generator)


def _steps(count: int, recipe: Recipe) -> list[slice]:
    """Where in the order each step's images are.

    A last batch of one image is left out: it has no batch statistics.
    """
    end = count - 1 if count % recipe.batch_size == 1 and count > 1 else count
    size = recipe.batch_size * recipe.batches_per_step
    return [slice(start, min(start + size, end)) for start in range(0, end, size)]


def _about_skipped(dataset: Dataset) -> Iterator[str]:
    skipped = dataset.skipped
    if skipped:
        named = "; ".join(f"{each.path}: {each.reason}" for each in skipped[:MOST_NAMED])
        more = f"; and {len(skipped) - MOST_NAMED} more" if len(skipped) > MOST_NAMED else ""
        yield f"{len(skipped):,} samples cannot be read and are left out: {named}{more}"
