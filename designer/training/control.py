"""What the person wants of a running training: said from one thread, read from another."""

import threading
from typing import Literal


class Stopped(Exception):
    """The person wishes an end; whoever does the work lets this pass."""


class Diverged(ArithmeticError):
    """The loss is no number any more; the weights are those before the step (None: the next)."""

    def __init__(self, step: int | None = None) -> None:
        super().__init__("the loss is no number")
        self.step = step


Wish = Literal["run", "pause", "finish epoch", "stop"]


class Control:
    """A wish that the loop reads between two steps; reading it costs nothing."""

    def __init__(self) -> None:
        self.wish: Wish = "run"
        self._changed = threading.Condition()

    def say(self, wish: Wish) -> None:
        """Wish for something; a stop is never taken back."""
        with self._changed:
            if self.wish != "stop":
                self.wish = wish
            self._changed.notify_all()

    def heed_stop(self) -> None:
        """Raise Stopped when that is wished."""
        if self.wish == "stop":
            raise Stopped

    def wait_while_paused(self) -> None:
        """Return when the pause is over."""
        with self._changed:
            self._changed.wait_for(lambda: self.wish != "pause")
