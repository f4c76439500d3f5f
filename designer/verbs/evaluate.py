"""`evaluate`: how well a run's best weights do on data, one line a metric."""

import argparse
import json

from designer.environment import prepare_to_compute
from designer.refused import Refused
from designer.runs import open_run


def run(args: argparse.Namespace) -> None:
    """Print top-1, top-5 where there are more than five classes, and the loss."""
    prepare_to_compute()
    opened = open_run(args.run)
    from designer.training.evaluate import evaluate
    from designer.training.failure import explain

    try:
        found = evaluate(opened, args.data)
    except (RuntimeError, MemoryError) as error:
        raise Refused(explain(error)) from error
    shares = {"top-1": found.score.accuracy}
    if found.classes > 5:
        shares["top-5"] = found.score.top5
    if args.json:
        percents = {name: round(share * 100, 4) for name, share in shares.items()}
        print(json.dumps({**percents, "loss": found.score.loss, "images": found.images}))
        return
    for name, share in shares.items():
        print(f"{name} {share * 100:.2f} %")
    print(f"loss {found.score.loss:.4f}")
