"""Data to learn from: every source becomes one uint8 tensor in memory."""
