"""The worker's end of the pipe. Whatever a library prints goes to standard error instead."""

import contextlib
import os
import sys
import threading
from collections.abc import Iterator

from designer.protocol import Event, encode


class Channel:
    """Lines in, lines out; events may be sent from any thread."""

    def __init__(self) -> None:
        self._out = os.fdopen(os.dup(1), "wb")
        os.dup2(2, 1)
        self._lock = threading.Lock()

    def send(self, event: Event) -> None:
        """Send an event. Where nobody listens any more the work goes on to its next stop."""
        line = encode(event)
        with self._lock, contextlib.suppress(BrokenPipeError):
            self._out.write(line)
            self._out.flush()

    def lines(self) -> Iterator[bytes]:
        """What arrives, until the window is gone."""
        yield from sys.stdin.buffer
