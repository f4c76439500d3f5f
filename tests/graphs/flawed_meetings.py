"""Flaws where branches meet, images grow, and types of numbers differ."""

from tests.graphs.drawn import drawn
from tests.graphs.drawn import layer as a
from tests.graphs.flaw import END, IMAGE, VECTOR, Flaw, conv

MEETINGS: dict[str, Flaw] = {
    "skip over more channels": Flaw(
        drawn(
            IMAGE,
            conv(out_channels=8, padding=1),
            ("add", a("Add"), "conv input"),
            ("output", a("Output"), "add"),
        ),
        "add",
        "8×32×32 from conv, 3×32×32 from input",
        "Set out_channels of conv from 8 to 3",
    ),
    "skip over a stride": Flaw(
        drawn(
            ("input", a("Input", shape=(64, 56, 56))),
            ("conv1", a("Conv2d", out_channels=128, stride=2, padding=1)),
            ("conv2", a("Conv2d", out_channels=128, padding=1)),
            ("add", a("Add"), "conv2 input"),
            END,
        ),
        "add",
        "sizes differ: 128×28×28 and 64×56×56",
        "Insert a projection (128 × 1×1, stride 2) before add",
    ),
    "projection without its stride": Flaw(
        drawn(
            ("input", a("Input", shape=(64, 56, 56))),
            ("conv1", a("Conv2d", out_channels=128, stride=2, padding=1)),
            ("downsample", a("Conv2d", out_channels=128, kernel_size=1), "input"),
            ("add", a("Add"), "conv1 downsample"),
            END,
        ),
        "add",
        "128×28×28 from conv1, 128×56×56 from downsample",
        "Set stride of downsample from 1 to 2",
    ),
    "convolution without padding in a residual": Flaw(
        drawn(
            ("input", a("Input", shape=(16, 8, 8))),
            conv(out_channels=16),
            ("add", a("Add"), "conv input"),
            END,
        ),
        "add",
        "sizes differ",
        "Set padding of conv from 0 to 1",
    ),
    "branches of different height in a concat": Flaw(
        drawn(
            IMAGE,
            ("a", a("Conv2d", out_channels=8, padding=1), "input"),
            ("b", a("Conv2d", out_channels=8, kernel_size=5), "input"),
            ("cat", a("Concat"), "a b"),
            END,
        ),
        "cat",
        "may differ only in dim 1",
        "Set padding of b from 0 to 2",
    ),
    "pooled branch in a concat": Flaw(
        drawn(
            IMAGE,
            ("a", a("Conv2d", out_channels=8, padding=1), "input"),
            ("b", a("MaxPool2d"), "input"),
            ("cat", a("Concat"), "a b"),
            END,
        ),
        "cat",
        "8×32×32 from a, 3×16×16 from b",
        "Insert a projection",
    ),
    "flat branch in a concat": Flaw(
        drawn(
            IMAGE,
            ("flatten", a("Flatten"), "input"),
            ("cat", a("Concat"), "input flatten"),
            END,
        ),
        "cat",
        "different numbers of dimensions",
        "Insert a Flatten before cat",
    ),
    "added vectors of different length": Flaw(
        drawn(
            VECTOR,
            ("a", a("Linear", out_features=32), "input"),
            ("add", a("Add"), "a input"),
            END,
        ),
        "add",
        "sizes differ: 32 and 64",
        "Insert a Linear projection before add",
    ),
    "three branches, the last one odd": Flaw(
        drawn(
            IMAGE,
            ("a", a("Conv2d", out_channels=8, padding=1), "input"),
            ("b", a("Conv2d", out_channels=8, padding=1), "input"),
            ("c", a("Conv2d", out_channels=4, padding=1), "input"),
            ("add", a("Add"), "a b c"),
            END,
        ),
        "add",
        "4×32×32 from c",
        "Set out_channels of c from 4 to 8",
    ),
    "U-Net that crops nothing": Flaw(
        drawn(
            ("input", a("Input", shape=(8, 36, 36))),
            ("down", a("MaxPool2d")),
            ("mid", a("Conv2d", out_channels=16)),
            ("up", a("ConvTranspose2d", out_channels=8, stride=2)),
            ("cat", a("Concat"), "up input"),
            END,
        ),
        "cat",
        "8×32×32 from up, 8×36×36 from input",
        "Insert a crop to 8×32×32 before cat",
    ),
    "decoder that misses an odd encoder": Flaw(
        drawn(
            ("input", a("Input", shape=(8, 15, 15))),
            ("down", a("MaxPool2d", kernel_size=3, stride=2, padding=1)),
            ("up", a("ConvTranspose2d", out_channels=8, kernel_size=3, stride=2, padding=0)),
            ("cat", a("Concat"), "up input"),
            END,
        ),
        "cat",
        "8×17×17 from up, 8×15×15 from input",
        "Set padding of up from 0 to 1",
    ),
    "decoder that needs output padding": Flaw(
        drawn(
            ("input", a("Input", shape=(8, 16, 16))),
            ("down", a("Conv2d", out_channels=16, stride=2, padding=1)),
            ("up", a("ConvTranspose2d", out_channels=8, kernel_size=3, stride=2, padding=1)),
            ("add", a("Add"), "up input"),
            END,
        ),
        "add",
        "8×15×15 from up",
        "Set output_size of up from as it comes to 16×16",
    ),
    "output padding too large": Flaw(
        drawn(IMAGE, ("up", a("ConvTranspose2d", stride=2, output_padding=2)), END),
        "up",
        "output_padding 2 must be smaller",
        "Set output_padding of up from 2 to 0",
    ),
    "unreachable output size": Flaw(
        drawn(IMAGE, ("up", a("ConvTranspose2d", stride=2, output_size=100)), END),
        "up",
        "output_size 100 cannot be reached: 64 to 65 can",
        "Set output_size of up from 100 to as it comes",
    ),
    "transposed channels": Flaw(
        drawn(IMAGE, ("up", a("ConvTranspose2d", in_channels=16)), END),
        "up",
        "in_channels is 16",
        "Set in_channels",
    ),
    "padding that cuts all": Flaw(
        drawn(
            ("input", a("Input", shape=(3, 1, 1))),
            ("up", a("ConvTranspose2d", kernel_size=2, padding=2)),
            END,
        ),
        "up",
        "cuts away all",
        "Set padding of up",
    ),
    "mirror beyond the image": Flaw(
        drawn(
            ("input", a("Input", shape=(3, 4, 4))), ("pad", a("ReflectionPad2d", padding=4)), END
        ),
        "pad",
        "must be less than the 4 px",
        "Set padding of pad from 4 to 3",
    ),
    "crop that leaves nothing": Flaw(
        drawn(("input", a("Input", shape=(3, 4, 4))), ("pad", a("ZeroPad2d", padding=-3)), END),
        "pad",
        "leaves nothing of 4 px",
        "Set padding of pad",
    ),
    "unpooling without indices": Flaw(
        drawn(
            IMAGE,
            ("pool", a("MaxPool2d")),
            ("unpool", a("MaxUnpool2d"), "pool pool"),
            END,
        ),
        "unpool",
        "indices must be int64",
    ),
    "folding other blocks": Flaw(
        drawn(
            ("input", a("Input", shape=(12, 10))),
            ("fold", a("Fold", kernel_size=2, stride=2, output_size=8)),
            END,
        ),
        "fold",
        "8×8 has 16 blocks but 10 arrive",
    ),
    "blocks that do not divide the columns": Flaw(
        drawn(
            ("input", a("Input", shape=(13, 16))),
            ("fold", a("Fold", kernel_size=2, stride=2, output_size=8)),
            END,
        ),
        "fold",
        "4 taps, which does not divide 13",
    ),
    "half precision into weights": Flaw(
        drawn(("input", a("Input", shape=(3, 8, 8), dtype="float16")), conv(), END),
        "conv",
        "needs float32 but float16 arrives",
        "Set dtype of input from float16 to float32",
    ),
    "whole numbers into an activation": Flaw(
        drawn(("input", a("Input", shape=(3, 8, 8), dtype="int64")), ("act", a("Sigmoid")), END),
        "act",
        "needs real numbers but int64 arrives",
        "Set dtype of input from int64 to float32",
    ),
    "branches of two types": Flaw(
        drawn(
            ("a", a("Input", shape=(3, 8, 8)), ""),
            ("b", a("Input", shape=(3, 8, 8), dtype="float16"), ""),
            ("add", a("Add"), "a b"),
            END,
        ),
        "add",
        "float16 and float32",
        "dtype of b",
    ),
    "fractional window too large": Flaw(
        drawn(
            ("input", a("Input", shape=(3, 4, 4))),
            ("pool", a("FractionalMaxPool2d", kernel_size=4)),
            END,
        ),
        "pool",
        "2 windows of 4 do not fit into 4 px",
        "Set kernel_size of pool from 4 to 3",
    ),
    "the second of two problems hides": Flaw(
        drawn(IMAGE, ("first", a("MaxPool2d", padding=2)), conv(in_channels=64), END),
        "first",
        "more than half",
        "Set padding",
    ),
}
