"""The jobs that a worker can do beside training: a table of names and where they are written.

A job is a function (arguments, report) -> values, plain JSON on both sides. It raises Refused, and
lets pass what `report` raises when the person wishes to stop. Modules load when first asked for.
"""

import importlib
from collections.abc import Callable
from typing import Any

from designer.protocol import Json
from designer.refused import Refused

Report = Callable[[str, int, int], None]
Perform = Callable[[Json, Report], Json]

JOBS = {
    "evaluate": "designer.worker.evaluating:evaluate_run",
    "export_figure": "designer.inspection.pictures:figure_job",
    "export_onnx": "designer.inspection.onnx_exports:onnx_job",
    "export_pytorch": "designer.inspection.exports:pytorch_job",
    "export_script": "designer.inspection.scripts:script_job",
    "measure": "designer.worker.measuring:measure_layers",
    "import_onnx": "designer.worker.importing:import_onnx_job",
    "import_pytorch": "designer.worker.importing:import_job",
    "read_weights": "designer.worker.weights:read_weights",
    "pictures": "designer.worker.evaluating:pictures_of_run",
}


def job(name: str) -> Perform:
    """The function of a job; Refused when there is none of that name."""
    if name not in JOBS:
        raise Refused(f"The worker knows no job “{name}”.")
    module, function = JOBS[name].split(":")
    found: Any = getattr(importlib.import_module(module), function)
    return found  # type: ignore[no-any-return]
