"""The classic drawing of a CNN: what flows as volumes in space, joined by what is done to it."""
