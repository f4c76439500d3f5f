"""ONNX as plain data: what a network's graph looks like, without the library."""
