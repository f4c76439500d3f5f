"""What a process that computes needs in its environment before torch is loaded."""

import os

COMPUTING = {
    # Threads that spin while they wait fall to a quarter of the speed beside a busy process.
    "OMP_WAIT_POLICY": "PASSIVE",
    "PYTHONUTF8": "1",
}


def prepare_to_compute() -> None:
    """Set it for this process; what a person has set stays."""
    for name, value in COMPUTING.items():
        os.environ.setdefault(name, value)
