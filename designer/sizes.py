"""How large things are on the canvas, for what places nodes and for what paints them."""

NODE_WIDTH, NODE_HEIGHT = 176, 44
GRID = 8
"""Nodes stand on lines this far apart."""
