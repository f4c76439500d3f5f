"""Networks with one flaw each: missing ends and wires, and layers that refuse what arrives."""

from tests.graphs.drawn import drawn
from tests.graphs.drawn import layer as a
from tests.graphs.flaw import END, IMAGE, SEQUENCE, VECTOR, VOLUME, Flaw, conv

FLAWED: dict[str, Flaw] = {
    "no input": Flaw(drawn(conv(), END), None, "no Input", "Add an Input before conv"),
    "no output": Flaw(drawn(IMAGE, conv()), None, "no Output", "Add an Output behind conv"),
    "loose convolution": Flaw(
        drawn(IMAGE, ("conv", a("Conv2d"), ""), ("output", a("Output"), "conv")),
        "conv",
        "not connected",
        "Wire input to conv",
    ),
    "loose output": Flaw(
        drawn(IMAGE, conv(), ("output", a("Output"), "")), "output", "not connected", "Wire conv"
    ),
    "one branch only": Flaw(
        drawn(IMAGE, conv(out_channels=3, padding=1), ("add", a("Add"), "conv"), END),
        "add",
        "in2 is not connected",
    ),
    "nothing wired to a merge": Flaw(
        drawn(IMAGE, conv(), ("add", a("Add"), ""), END), "add", "in1 and in2 are not connected"
    ),
    "wrong in_channels": Flaw(
        drawn(IMAGE, conv(in_channels=1), END),
        "conv",
        "in_channels is 1 but 3 channels arrive",
        "Set in_channels of conv from 1 to as many as arrive",
    ),
    "wrong in_channels deep down": Flaw(
        drawn(
            IMAGE, ("a", a("Conv2d", out_channels=8)), ("b", a("ReLU")), conv(in_channels=3), END
        ),
        "conv",
        "8×30×30 from b",
        "Set in_channels",
    ),
    "groups do not divide the input": Flaw(
        drawn(IMAGE, conv(out_channels=8, groups=2), END),
        "conv",
        "groups 2 does not divide arriving 3",
        "Set groups of conv from 2 to 1",
    ),
    "groups do not divide the output": Flaw(
        drawn(IMAGE, conv(out_channels=8, groups=3), END),
        "conv",
        "groups 3 does not divide out_channels 8",
        "Set out_channels of conv from 8 to 9",
    ),
    "same padding with stride": Flaw(
        drawn(IMAGE, conv(padding="same", stride=2), END),
        "conv",
        "needs stride 1",
        "Set padding of conv from same to 1",
    ),
    "kernel larger than the image": Flaw(
        drawn(("input", a("Input", shape=(3, 4, 4))), conv(kernel_size=7), END),
        "conv",
        "kernel of 7 does not fit into 4 px",
        "Set padding of conv",
    ),
    "dilated kernel too large": Flaw(
        drawn(("input", a("Input", shape=(3, 8, 8))), conv(kernel_size=5, dilation=4), END),
        "conv",
        "dilated 17",
        "Set dilation of conv from 4 to 1",
    ),
    "kernel larger than one side": Flaw(
        drawn(("input", a("Input", shape=(3, 32, 2))), conv(kernel_size=5), END),
        "conv",
        "does not fit into 2 px",
        "kernel_size",
    ),
    "reflection larger than the image": Flaw(
        drawn(
            ("input", a("Input", shape=(3, 4, 4))),
            conv(kernel_size=9, padding=4, padding_mode="reflect"),
            END,
        ),
        "conv",
        "reflect padding 4 is more than 3",
        "padding_mode",
    ),
    "circle around more than once": Flaw(
        drawn(
            ("input", a("Input", shape=(3, 4, 4))),
            conv(kernel_size=11, padding=5, padding_mode="circular"),
            END,
        ),
        "conv",
        "circular padding 5",
        "padding_mode",
    ),
    "pooling away the image": Flaw(
        drawn(
            ("input", a("Input", shape=(3, 8, 8))),
            *[(f"pool{i}", a("MaxPool2d")) for i in range(1, 5)],
            END,
        ),
        "pool4",
        "window of 2 does not fit into 1 px",
        "kernel_size",
    ),
    "pool padding beyond half": Flaw(
        drawn(IMAGE, ("pool", a("MaxPool2d", kernel_size=3, padding=2)), END),
        "pool",
        "padding 2 is more than half the window of 3",
        "Set padding of pool from 2 to 1",
    ),
    "average pool padding beyond half": Flaw(
        drawn(IMAGE, ("pool", a("AvgPool2d", kernel_size=2, padding=2)), END),
        "pool",
        "more than half",
        "Set padding",
    ),
    "volume pool larger than the volume": Flaw(
        drawn(VOLUME, ("pool", a("AvgPool3d", kernel_size=9, padding=4)), END),
        "pool",
        "larger than 2×8×16×16",
        "kernel_size",
    ),
    "linear with wrong features": Flaw(
        drawn(VECTOR, ("fc", a("Linear", in_features=32)), END),
        "fc",
        "in_features is 32 but 64 arrives",
        "Set in_features",
    ),
    "linear on an image": Flaw(
        drawn(IMAGE, ("fc", a("Linear", in_features=3072)), END),
        "fc",
        "3×32×32",
        "Insert a Flatten before fc",
    ),
    "batch norm of other channels": Flaw(
        drawn(IMAGE, conv(out_channels=8), ("bn", a("BatchNorm2d", num_features=16)), END),
        "bn",
        "num_features is 16 but 8 channels arrive",
        "Set num_features",
    ),
    "batch norm of an image on a vector": Flaw(
        drawn(VECTOR, ("bn", a("BatchNorm2d")), END),
        "bn",
        "needs C×H×W but 64 arrives",
        "Replace bn by BatchNorm1d",
    ),
    "batch norm of a vector on an image": Flaw(
        drawn(IMAGE, ("bn", a("BatchNorm1d")), END),
        "bn",
        "needs features or C×L but 3×32×32",
        "Replace bn by BatchNorm2d",
    ),
    "image convolution on a sequence": Flaw(
        drawn(SEQUENCE, conv(), END), "conv", "needs C×H×W but 4×50", "Replace conv by Conv1d"
    ),
    "image convolution on a volume": Flaw(
        drawn(VOLUME, conv(), END), "conv", "needs C×H×W", "Replace conv by Conv3d"
    ),
    "volume pooling on an image": Flaw(
        drawn(IMAGE, ("pool", a("MaxPool3d")), END), "pool", "C×D×H×W", "Replace pool by MaxPool2d"
    ),
    "image convolution on a vector": Flaw(
        drawn(VECTOR, conv(), END), "conv", "needs C×H×W but 64 arrives", ""
    ),
    "adaptive pooling of a sequence": Flaw(
        drawn(SEQUENCE, ("gap", a("AdaptiveAvgPool2d")), END),
        "gap",
        "needs C×H×W",
        "Replace gap by AdaptiveAvgPool1d",
    ),
    "slopes of other channels": Flaw(
        drawn(IMAGE, ("act", a("PReLU", num_parameters=8)), END),
        "act",
        "num_parameters is 8 but 3 channels arrive",
        "Set num_parameters of act from 8 to 1",
    ),
    "softmax over no dimension": Flaw(
        drawn(VECTOR, ("softmax", a("Softmax", dim=3)), END),
        "softmax",
        "dim 3 does not exist",
        "Set dim of softmax from 3 to 1",
    ),
    "softmax over the batch": Flaw(
        drawn(VECTOR, ("softmax", a("Softmax", dim=0)), END),
        "softmax",
        "dim 0 is the batch",
        "Set dim of softmax from 0 to 1",
    ),
    "flatten backwards": Flaw(
        drawn(IMAGE, ("flatten", a("Flatten", start_dim=3, end_dim=2)), END),
        "flatten",
        "comes after",
        "Set start_dim",
    ),
    "flatten with the batch": Flaw(
        drawn(IMAGE, ("flatten", a("Flatten", start_dim=0)), END),
        "flatten",
        "is the batch",
        "Set start_dim of flatten from 0 to 1",
    ),
    "flatten beyond the end": Flaw(
        drawn(IMAGE, ("flatten", a("Flatten", end_dim=5)), END),
        "flatten",
        "does not exist",
        "Set end_dim of flatten from 5 to -1",
    ),
}
