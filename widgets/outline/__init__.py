"""The outline: the network as a tree of words and numbers, the twin of the canvas."""
