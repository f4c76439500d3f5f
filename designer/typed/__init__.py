"""A line that people type, read as a layer with its fields: `c1: conv 64 3x3 s2 groups=4`."""
