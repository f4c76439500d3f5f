"""Automatic layout: an acyclic graph in rows along the flow, straight chains, short links."""

from graphs.arrange.placement import Placement, arrange

__all__ = ["Placement", "arrange"]
