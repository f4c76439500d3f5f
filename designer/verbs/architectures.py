"""`architectures`: what can be opened by name."""

from argparse import Namespace

from designer.tables import aligned
from graphs.architectures import ARCHITECTURES
from graphs.figures import model_totals
from graphs.propagate import propagate
from graphs.types import shape_text


def run(options: Namespace) -> None:
    """Print a line for each published network."""
    rows = [("name", "network", "year", "input", "parameters", "MACs")]
    for key, each in ARCHITECTURES.items():
        totals = model_totals(propagate(each.build()))
        numbers = (f"{totals.parameters:,}", f"{totals.macs:,}")
        rows.append((key, each.title, str(each.year), shape_text(each.shape), *numbers))
    print(aligned(rows, right=(2, 4, 5)))
