"""ONNX files: writing them with their weights."""
