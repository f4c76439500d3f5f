"""What the hand does on the canvas: one class per gesture, each with begin, move, end, cancel."""
