"""Drawings as plain data, and what writes them: SVG and PDF text, without any library."""
