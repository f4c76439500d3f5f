"""The network as a value: pure Python, neither Qt nor torch nor numpy."""
