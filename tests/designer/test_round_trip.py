"""Every architecture goes out as PyTorch text, is run, and comes back as the same network."""

from pathlib import Path

import pytest
import torch

from designer.pytorch_in.perform import bring_in
from graphs.architectures import ARCHITECTURES
from graphs.codegen.pytorch import module_text
from graphs.flatten import flattened
from graphs.same import difference


@pytest.mark.parametrize("key", ARCHITECTURES)
def test_an_architecture_comes_back_as_it_went(key: str, tmp_path: Path) -> None:
    shape = ARCHITECTURES[key].shape
    network = ARCHITECTURES[key].build()
    written = module_text(network)
    file = tmp_path / "net.py"
    file.write_text(written.text, encoding="utf-8")
    torch.manual_seed(0)
    found = bring_in(file, written.class_name, (shape,))
    assert difference(flattened(network), flattened(found.network)) == ""
    assert found.difference is not None and found.difference < 1e-6
    assert found.notes == []
