"""The network as PyTorch source text."""
