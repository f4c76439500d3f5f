"""Canvases for tests, released and closed afterwards."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from graphs.network import Network
from tests.widgets.canvas.hand import Hand

Open = Callable[[Network], Hand]


@pytest.fixture
def opened(qapp: QApplication) -> Iterator[Open]:
    """Opens networks on canvases."""
    hands: list[Hand] = []

    def open_network(network: Network) -> Hand:
        hands.append(Hand(network))
        return hands[-1]

    yield open_network
    for hand in hands:
        hand.close()
