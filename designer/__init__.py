"""What is done with a network: edits, files, training, export. Knows no widgets."""
