"""Where things stand on the canvas: numbers in, numbers out, no window."""
