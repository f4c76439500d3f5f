"""Training: the live module, the loop, its checkpoints. Needs torch, knows no Qt."""
