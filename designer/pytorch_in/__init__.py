"""PyTorch code in: a file's module is run once on a sample, and what it calls becomes a network.

The only room that runs code of other people; it is entered in a process of its own.
"""
