"""Figures of a network for papers and slides, as drawings: the canvas, and volumes in space."""
