"""LeNet-5: 61,706 parameters, 416,520 multiply-accumulates."""

import torch
from torch import nn


class LeNet5(nn.Module):
    """From 1×32×32 to 10."""

    def __init__(self) -> None:
        super().__init__()
        self.c1 = nn.Conv2d(1, 6, kernel_size=5)
        self.a1 = nn.Tanh()
        self.s2 = nn.AvgPool2d(kernel_size=2)
        self.c3 = nn.Conv2d(6, 16, kernel_size=5)
        self.a3 = nn.Tanh()
        self.s4 = nn.AvgPool2d(kernel_size=2)
        self.flatten = nn.Flatten()
        self.c5 = nn.Linear(400, 120)
        self.a5 = nn.Tanh()
        self.f6 = nn.Linear(120, 84)
        self.a6 = nn.Tanh()
        self.out = nn.Linear(84, 10)

    def forward(self, x: torch.Tensor) -> torch.Tensor:  # 1×32×32
        x = self.a1(self.c1(x))  # 6×28×28
        x = self.s2(x)  # 6×14×14
        x = self.a3(self.c3(x))  # 16×10×10
        x = self.s4(x)  # 16×5×5
        x = self.flatten(x)  # 400
        x = self.a5(self.c5(x))  # 120
        x = self.a6(self.f6(x))  # 84
        x = self.out(x)  # 10
        return x


if __name__ == "__main__":
    net = LeNet5().eval()
    with torch.no_grad():
        y = net(torch.rand(2, 1, 32, 32))
    print(tuple(y.shape))
