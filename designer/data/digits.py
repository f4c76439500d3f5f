"""The bundled digits: 8,000 training and 2,000 test images of MNIST, 28×28, gray."""

from functools import lru_cache
from pathlib import Path

import numpy as np
import torch

from designer.data.images import Images, Source
from designer.refused import Refused

FILE = Path(__file__).parents[2] / "resources" / "data" / "digits.npz"


@lru_cache(maxsize=1)
def digits() -> Source:
    """The digits; kept, because a waiting worker reads them before they are asked for."""
    try:
        with np.load(FILE, allow_pickle=False) as arrays:
            train, test = (_images(arrays, part) for part in ("train", "test"))
    except FileNotFoundError:
        raise Refused(f"The bundled digits are missing: there is no {FILE}.") from None
    return Source(tuple("0123456789"), train, test=test)


def _images(arrays: "np.lib.npyio.NpzFile", part: str) -> Images:
    pixels = torch.from_numpy(arrays[f"{part}_images"]).unsqueeze(1)
    return Images(pixels, torch.from_numpy(arrays[f"{part}_labels"].astype(np.int64)))
