"""What is seen inside a network, and the proof that what leaves the program is right."""
