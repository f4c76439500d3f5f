"""The process that owns torch, as the window sees it: something that can die and comes back."""

import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from designer.environment import COMPUTING
from designer.protocol import Ping, ProtocolError, Ready, Request, decode, encode

ROOT = Path(__file__).resolve().parents[1]
COMMAND = (sys.executable, "-P", "-m", "designer.worker")
LOOKS = 6
"""How often within its patience the watchdog looks for a sign of life."""
FAREWELL = 5000
"""Milliseconds that the worker has to save a training when the window closes."""
LONGEST_LOG = 8000


class Worker(QObject):
    """Starts the worker when first needed, sends requests, gives out its events.

    received: an event of `designer.protocol`. died: why the process is gone, in words; a new one
    has been started where the old one had been well, else the next request starts one.
    """

    received = Signal(object)
    died = Signal(str)

    def __init__(
        self,
        parent: QObject | None = None,
        command: Sequence[str] = COMMAND,
        patience: float = 30.0,
    ) -> None:
        super().__init__(parent)
        self._command, self._patience = tuple(command), patience
        self._process: QProcess | None = None
        self._partial = b""
        self._log = b""
        self._was_ready = False
        self._why = ""
        self._silent_looks = 0
        self._watchdog = QTimer(self, interval=round(patience * 1000 / LOOKS))
        self._watchdog.timeout.connect(self._look)

    @property
    def running(self) -> bool:
        """Whether there is a process."""
        return self._process is not None

    @property
    def process_id(self) -> int:
        """The process's number in the system; 0 while there is none."""
        return self._process.processId() if self._process is not None else 0

    @property
    def log(self) -> str:
        """The end of what the process wrote on standard error, for a bug report."""
        return self._log.decode(errors="replace")

    def start(self) -> None:
        """Start the process, unless it runs."""
        if self._process is not None:
            return
        self._partial, self._log, self._why = b"", b"", ""
        self._was_ready, self._silent_looks = False, 0
        process = QProcess(self)
        process.setProcessEnvironment(_environment())
        process.readyReadStandardOutput.connect(self._read)
        process.readyReadStandardError.connect(self._read_log)
        process.errorOccurred.connect(self._failed)
        process.finished.connect(self._finished)
        self._process = process
        process.start(self._command[0], list(self._command[1:]))
        self._watchdog.start()

    def send(self, request: Request) -> None:
        """Send a request; it waits in the pipe while the process starts or works."""
        self.start()
        if self._process is not None:
            self._process.write(encode(request))

    def kill(self, reason: str) -> None:
        """End the process at once; `died` tells the reason."""
        if self._process is not None:
            self._why = self._why or reason
            self._process.kill()

    def close(self) -> None:
        """End the process for good, with a moment to save a training. No `died` is told."""
        # With no process of ours, the slots below leave what still comes from it alone.
        process, self._process = self._process, None
        self._watchdog.stop()
        if process is None:
            return
        process.closeWriteChannel()
        if not process.waitForFinished(FAREWELL):
            process.kill()
            process.waitForFinished(FAREWELL)
        process.deleteLater()

    def _read(self) -> None:
        if self._process is None:
            return
        data = self._partial + self._process.readAllStandardOutput().data()
        *lines, self._partial = data.split(b"\n")
        self._silent_looks = 0
        for line in lines:
            try:
                message = decode(line)
            except ProtocolError as error:
                self.kill(f"The worker sent what cannot be read: {error}")
                return
            self._was_ready = self._was_ready or isinstance(message, Ready)
            self.received.emit(message)

    def _read_log(self) -> None:
        if self._process is None:
            return
        log = self._log + self._process.readAllStandardError().data()
        self._log = log[-LONGEST_LOG:]

    def _look(self) -> None:
        """Ask for a sign of life. Looks are counted, not seconds: the window may have slept."""
        self._silent_looks += 1
        if self._silent_looks > LOOKS:
            self.kill(f"The worker has not answered for {self._patience:g} seconds and was ended.")
        elif self._process is not None:
            self._process.write(encode(Ping()))

    def _failed(self, error: QProcess.ProcessError) -> None:
        """Only a process that never started tells no end of its own."""
        if error == QProcess.ProcessError.FailedToStart and self._process is not None:
            self._gone(f"The worker cannot be started: {self._process.errorString()}")

    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        if self._process is not None:
            self._gone(self._why or cause_of_death(code, crashed=status == _CRASH))

    def _gone(self, why: str) -> None:
        assert self._process is not None
        self._process.deleteLater()
        self._process = None
        self._watchdog.stop()
        if self._was_ready:
            self.start()
        self.died.emit(why)


_CRASH = QProcess.ExitStatus.CrashExit


def _environment() -> QProcessEnvironment:
    environment = QProcessEnvironment.systemEnvironment()
    for name, value in COMPUTING.items():
        if not environment.contains(name):
            environment.insert(name, value)
    paths = [str(ROOT), environment.value("PYTHONPATH")]
    environment.insert("PYTHONPATH", os.pathsep.join(filter(None, paths)))
    return environment


def cause_of_death(code: int, *, crashed: bool) -> str:
    """Why a process ended, in words."""
    if not crashed:
        return f"The worker ended by itself (exit status {code})."
    if sys.platform == "win32":
        return f"The worker crashed (0x{code & 0xFFFFFFFF:08X})."
    if code == signal.SIGKILL:
        return (
            "The worker was killed (SIGKILL): most often the computer's memory was full. Use a "
            "smaller batch size."
        )
    try:
        name = signal.Signals(code).name
    except ValueError:
        name = f"signal {code}"
    kind = " in native code" if name in ("SIGSEGV", "SIGBUS", "SIGILL", "SIGFPE", "SIGABRT") else ""
    return f"The worker crashed{kind} ({name})."
