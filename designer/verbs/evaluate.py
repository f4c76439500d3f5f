"""`evaluate`: how well a run's best weights do on data, one line a metric."""

import argparse
import json

from designer.environment import prepare_to_compute
from designer.refused import Refused
from designer.runs import open_run


def run(args: argparse.Namespace) -> None:
    """Print top-1, top-5 where there are more than five classes, the errors, and the losses.

    Shares only where the network answers with classes, the error only where it gives images again,
    with noise only where it makes noise of them; losses by name only where there are several.
    """
    prepare_to_compute()
    opened = open_run(args.run)
    from designer.training.evaluate import evaluate
    from designer.training.failure import explain

    try:
        found = evaluate(opened, args.data)
    except (RuntimeError, MemoryError) as error:
        raise Refused(explain(error)) from error
    score = found.score
    shares = {} if score.accuracy is None else {"top-1": score.accuracy}
    if score.top5 is not None and found.classes > 5:
        shares["top-5"] = score.top5
    numbers = {} if score.error is None else {"reconstruction error": score.error}
    if found.noisy is not None:
        numbers["reconstruction error with noise"] = found.noisy
    numbers |= score.numbers
    numbers["loss"] = score.loss
    several = len(score.parts) > 1
    parts = {f"loss {name}": part for name, part in score.parts.items() if several}
    if args.json:
        percents = {name: round(share * 100, 4) for name, share in shares.items()}
        print(json.dumps({**percents, **numbers, **parts, "images": found.images}))
        return
    for name, share in shares.items():
        print(f"{name} {share * 100:.2f} %")
    for name, number in (numbers | parts).items():
        print(f"{name} {number:.4f}")
