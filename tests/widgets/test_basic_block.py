"""A bar of the hand: ResNet's basic block with its projection in few gestures, as torch has it."""

from itertools import pairwise

import torch
from PySide6.QtTest import QTest
from torch import nn

from graphs.network import Link
from tests.widgets.hand import in_front
from tests.widgets.student import LEFT, Student
from widgets.canvas.places import Port
from widgets.main_window import MainWindow

MOST = 20


class Counting(Student):
    """Counts what it does: a drag, a click, a double click or a typed value is one gesture each."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.gestures: list[str] = []

    def add(self, kind: str, **values: str) -> str:
        """Add a layer behind the selected one, and type its values; its name."""
        self.gestures.append(f"double-click {kind}")
        self.double_click_in_palette(kind)
        self.enter(values)
        return self.selected

    def drop_on(self, link: Link, kind: str, **values: str) -> str:
        """Drop a layer on a wire, where that is seen and no box is; its name."""
        self.gestures.append(f"drop {kind} on a wire")
        self.drag_from_palette(kind, self.bare_place(link))
        self.enter(values)
        return self.selected

    def enter(self, values: dict[str, str]) -> None:
        for field, text in values.items():
            self.gestures.append(f"type {field} {text}")
            self.type_parameters({field: text})

    def draw_through(self, source: str, target: str, port: str, wanted: str) -> str:
        """Draw a wire to a port that it does not fit; take an offer of what makes it fit."""
        self.gestures.append(f"wire {source} to {target}")
        before = set(self.network.nodes)
        to = Port(self.key_of(target), "in", port)
        self.drag(self.port(source, "out"), self.view.canvas.places.port_point(to))
        popup = self.window.finder.popup
        (row,) = (number for number, text in enumerate(popup.shown) if wanted in text)
        self.gestures.append(f"click {popup.shown[row]}")
        place = popup.list.visualRect(popup.list.model().index(row, 0)).center()
        QTest.mouseClick(popup.list.viewport(), LEFT, pos=place)
        (added,) = set(self.network.nodes) - before
        return self.network.nodes[added].name

    def bare_place(self, link: Link) -> tuple[float, float]:
        line = self.view.canvas.wires.items[link].line
        places = self.view.canvas.places
        for one, other in pairwise(line):
            middle = (one[0] + other[0]) / 2, (one[1] + other[1]) / 2
            seen = self.view.viewport().rect().adjusted(30, 30, -30, -30).contains(self.at(middle))
            if seen and places.node_at(*middle) is None:
                return middle
        raise AssertionError("the wire is not seen")


class BasicBlock(nn.Module):
    """As in He et al. 2016, with torch's own layers; 3×3 convolutions keep their bias, as drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.conv1, self.bn1 = nn.Conv2d(64, 128, 3, 2, 1), nn.BatchNorm2d(128)
        self.conv2, self.bn2 = nn.Conv2d(128, 128, 3, 1, 1), nn.BatchNorm2d(128)
        self.conv3, self.bn3 = nn.Conv2d(64, 128, 1, 2, bias=False), nn.BatchNorm2d(128)

    def forward(self, x: torch.Tensor) -> dict[str, torch.Tensor]:
        seen = {"input": x, "conv1": self.conv1(x)}
        seen["bn1"] = self.bn1(seen["conv1"])
        seen["relu1"] = torch.relu(seen["bn1"])
        seen["conv2"] = self.conv2(seen["relu1"])
        seen["bn2"] = self.bn2(seen["conv2"])
        seen["projection"] = self.conv3(x)
        seen["bn3"] = self.bn3(seen["projection"])
        seen["add1"] = seen["bn2"] + seen["bn3"]
        seen["relu2"] = torch.relu(seen["add1"])
        return seen


def test_a_basic_block_with_projection_takes_at_most_twenty_gestures(window: MainWindow) -> None:
    hand = Counting(window)
    hand.view.zoom_to(0.8)
    assert not hand.network.nodes
    source = hand.add("Input", shape="64x56x56")
    hand.add("Conv2d", out_channels="128", stride="2", padding="1")
    hand.add("BatchNorm2d")
    hand.add("ReLU")
    hand.add("Conv2d", out_channels="128", padding="1")
    hand.add("BatchNorm2d")
    added = hand.add("Add")
    hand.add("ReLU")
    projection = hand.draw_through(source, added, "in2", "projection")
    (to_add,) = hand.network.outgoing(hand.key_of(projection))
    hand.drop_on(to_add, "BatchNorm2d")
    print(f"basic block with projection: {len(hand.gestures)} gestures of at most {MOST}")
    assert len(hand.gestures) <= MOST
    assert_as_torch_has_it(hand)


def assert_as_torch_has_it(hand: Student) -> None:
    """The same wires, shapes at every node, and number of parameters."""
    module = BasicBlock()
    seen = module(torch.zeros(2, 64, 56, 56))
    facts = in_front(hand.window).document.facts
    names = {key: node.name for key, node in facts.network.nodes.items()}
    shapes = {names[key]: facts.nodes[key].outputs[0].shape for key in names}
    assert shapes == {name: tuple(tensor.shape[1:]) for name, tensor in seen.items()}
    wires = {(names[link.source], names[link.target]) for link in facts.network.wiring}
    assert wires == {
        ("input", "conv1"), ("conv1", "bn1"), ("bn1", "relu1"), ("relu1", "conv2"),
        ("conv2", "bn2"), ("bn2", "add1"), ("add1", "relu2"),
        ("input", "projection"), ("projection", "bn3"), ("bn3", "add1"),
    }  # fmt: skip
    assert facts.totals.parameters == sum(each.numel() for each in module.parameters())
