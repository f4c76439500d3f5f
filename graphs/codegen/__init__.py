"""The network as text: PyTorch source and pictures."""
