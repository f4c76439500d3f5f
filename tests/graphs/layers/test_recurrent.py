"""Recurrent layers in a network: their states are ports, may be wired, and read well in code."""

import pytest

from graphs.codegen.pytorch import module_text
from graphs.layers.ends import Input, Output
from graphs.layers.recurrent import GRU, LSTM, LSTMCell
from graphs.network import Link, Network, Node, Wiring
from graphs.propagate import examine, propagate
from graphs.types import FieldError, TensorType

SEQUENCE = TensorType((5, 4))


def encoder_decoder(*ports: str) -> Network:
    """An LSTM whose last state is where another begins; ports: the states that are wired."""
    nodes = [
        Node("i", Input((5, 4)), "text"),
        Node("a", LSTM(6), "encoder"),
        Node("b", LSTM(6), "decoder"),
        Node("o", Output(), "output"),
    ]
    links = [
        Link("i", "out", "a", "in"),
        Link("i", "out", "b", "in"),
        *(Link("a", port, "b", port) for port in ports),
        Link("b", "out", "o", "in"),
    ]
    return Network("seq2seq", {node.id: node for node in nodes}, Wiring(links))


def test_a_state_stands_on_its_wire_with_the_batch_in_front() -> None:
    outputs = LSTM(6, 2, bidirectional=True, proj_size=3).output(SEQUENCE)
    assert [tensor.shape for tensor in outputs] == [(5, 6), (4, 3), (4, 6)]


def test_first_states_may_be_left_out_together_but_not_one_alone() -> None:
    assert propagate(encoder_decoder()).nodes["b"].status == "right"
    assert propagate(encoder_decoder("hidden", "cell")).nodes["b"].status == "right"
    facts = propagate(encoder_decoder("hidden")).nodes["b"]
    assert facts.status == "open"
    assert "cell is not connected" in str(facts.error)


def test_states_are_turned_where_torch_wants_them_otherwise() -> None:
    text = module_text(encoder_decoder("hidden", "cell")).text
    assert "        _, (y, z) = self.encoder(x)  # 1×6, 1×6\n" in text
    assert "        y = y.transpose(0, 1)  # 1×6\n" in text
    assert "(y.transpose(0, 1).contiguous(), z.transpose(0, 1).contiguous())" in text


def test_unread_states_have_no_name_in_code() -> None:
    network = encoder_decoder().without(["a"])
    assert "        x, (_, _) = self.decoder(x)  # 5×6\n" in module_text(network).text


def test_a_state_of_another_size_is_refused_with_both_shapes() -> None:
    facts = examine(GRU(6), (SEQUENCE, TensorType((1, 7))))
    assert str(facts.error) == "hidden must be 1×6 but 1×7 arrives"
    facts = examine(LSTMCell(6), (TensorType((4,)), TensorType((6,)), TensorType((5,))))
    assert str(facts.error) == "cell must be 6 but 5 arrives"


def test_an_absurd_number_of_layers_is_refused_before_anything_is_listed() -> None:
    with pytest.raises(FieldError, match="num_layers must be a whole number from 1 to 1000"):
        LSTM(6, num_layers=10**30)
