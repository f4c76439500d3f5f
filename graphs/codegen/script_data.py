"""The training script's text that reads a kind of data: bundled digits, IDX files, a folder."""

from typing import Literal, NamedTuple

DataKind = Literal["digits", "idx", "folder"]


class Reading(NamedTuple):
    """How a kind of data is read.

    imports, text: the source. about: what it is in words. needs: the libraries that must be there.
    fitted: whether `fit` brings its images into the network's size.
    """

    imports: str
    text: str
    about: str
    needs: str = "torch and numpy"
    fitted: bool = False


_DIGITS = '''\
def read_data(place: Path) -> tuple[Images, Images | None, Images | None]:
    """The training and the test images of an .npz file of digits."""
    with np.load(place, allow_pickle=False) as arrays:
        train, test = (
            (
                fit(torch.from_numpy(arrays[f"{part}_images"]).unsqueeze(1)),
                torch.from_numpy(arrays[f"{part}_labels"].astype(np.int64)),
            )
            for part in ("train", "test")
        )
    return train, None, test
'''

_IDX = '''\
def find(folder: Path, stem: str, rank: int) -> Path | None:
    """An IDX file under one of its usual names, gzipped or not."""
    names = (f"{stem}-idx{rank}-ubyte", f"{stem}.idx{rank}-ubyte")
    paths = (folder / f"{name}{ending}" for name in names for ending in ("", ".gz"))
    return next((path for path in paths if path.is_file()), None)


def read_idx(path: Path) -> Tensor:
    """An IDX file: two zeros, the type, the rank, the sizes, and then all bytes."""
    data = path.read_bytes()
    if path.suffix == ".gz":
        data = gzip.decompress(data)
    begin = 4 + 4 * data[3]
    sizes = struct.unpack(f">{data[3]}I", data[4:begin])
    values = np.frombuffer(data, np.uint8, offset=begin)
    return torch.from_numpy(values.reshape(sizes).copy())


def read_pair(folder: Path, part: str) -> Images | None:
    images = find(folder, f"{part}-images", 3)
    labels = find(folder, f"{part}-labels", 1)
    if images is None or labels is None:
        return None
    return fit(read_idx(images).unsqueeze(1)), read_idx(labels).long()


def read_data(place: Path) -> tuple[Images, Images | None, Images | None]:
    """The training and the test images of a folder of IDX files."""
    train = read_pair(place, "train")
    if train is None:
        raise SystemExit(f"{place} has no train-images-idx3-ubyte and their labels.")
    return train, None, read_pair(place, "t10k")
'''

_FOLDER = '''\
SUFFIXES = {".bmp", ".gif", ".jpeg", ".jpg", ".pgm", ".png", ".ppm", ".tif"}
SUFFIXES |= {".tiff", ".webp"}


def decode(path: Path) -> Tensor | None:
    """An image upright, scaled to cover the network's size and cut to its middle."""
    channels, height, width = SHAPE
    try:
        with Image.open(path) as file:
            image = ImageOps.exif_transpose(file)
            if image.mode.startswith("I"):  # 16 bits, of which Pillow would clip most
                image = Image.fromarray((np.asarray(image) >> 8).astype(np.uint8))
            image = image.convert("L" if channels == 1 else "RGB")
            if image.size != (width, height):
                bilinear = Image.Resampling.BILINEAR
                image = ImageOps.fit(image, (width, height), bilinear)
    except (OSError, ValueError, SyntaxError, EOFError) as error:
        print(f"{path} is left out: {error}", file=sys.stderr)
        return None
    pixels = torch.from_numpy(np.array(image, dtype=np.uint8))
    return pixels.view(height, width, channels).permute(2, 0, 1).contiguous()


def read_part(folder: Path, classes: list[str]) -> Images | None:
    """All images of a folder with a subfolder for each class."""
    files = [
        (path, label)
        for label, name in enumerate(classes)
        for path in sorted((folder / name).rglob("*"))
        if path.suffix.lower() in SUFFIXES
    ]
    with ThreadPoolExecutor() as pool:
        decoded = list(pool.map(decode, [path for path, _ in files]))
    pairs = zip(decoded, files, strict=True)
    found = [(image, label) for image, (_, label) in pairs if image is not None]
    if not found:
        return None
    images, labels = zip(*found, strict=True)
    return torch.stack(images), torch.tensor(labels)


def read_data(place: Path) -> tuple[Images, Images | None, Images | None]:
    """The images of `train`, `val` and `test`, or of one folder, a subfolder a class."""
    root = place / "train" if (place / "train").is_dir() else place
    folders = [each for each in root.iterdir() if each.is_dir()]
    classes = sorted(each.name for each in folders if not each.name.startswith("."))
$listed    train, validation, test = read_part(root, classes), None, None
    if train is None:
        raise SystemExit(f"{root} holds no images that can be read.")
    if root != place:
        names = ("val", "valid", "validation")
        apart = [place / name for name in names if (place / name).is_dir()]
        validation = read_part(apart[0], classes) if apart else None
        test = read_part(place / "test", classes)
    return train, validation, test
'''

LISTED = """\
    if len(classes) != CLASSES:
        raise SystemExit(f"{root} has {len(classes)} classes, not {CLASSES}.")
"""
"""What a folder's reading says of the number of classes, where that matters."""

READINGS: dict[DataKind, Reading] = {
    "digits": Reading("import numpy as np\n", _DIGITS, "the digits beside it", fitted=True),
    "idx": Reading(
        "import gzip\nimport struct\n\nimport numpy as np\n",
        _IDX,
        "a folder of IDX files",
        fitted=True,
    ),
    "folder": Reading(
        "import sys\nfrom concurrent.futures import ThreadPoolExecutor\n\nimport numpy as np\n"
        "from PIL import Image, ImageOps\n",
        _FOLDER,
        "a folder of images by class",
        "torch, numpy and Pillow",
    ),
}
