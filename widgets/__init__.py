"""What is seen: the Qt window, canvas and panels. Shows the document and asks for edits."""
