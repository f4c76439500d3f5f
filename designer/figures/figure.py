"""A network drawn in one of the styles that figures have."""

from designer.arranging import Arrange
from designer.exporting import Figure
from designer.figures.canvas import canvas_figure
from designer.figures.ink import print_ink
from designer.figures.unfolded import standing_unfolded
from designer.figures.volumes.drawing import volumes_figure
from designer.frame_layout import laid_out
from designer.refused import Refused
from graphs.drawing.shapes import Picture
from graphs.flatten import flattened
from graphs.network import Network
from graphs.propagate import propagate


def draw(network: Network, figure: Figure) -> Picture:
    """The drawing of a network. Refused when it has no layers; GraphError as of `flattened`."""
    shown = flattened(network) if figure.unfold else network
    if figure.style == "volumes":
        drawn = volumes_figure(propagate(shown), print_ink())
    else:
        shown = shown if shown is network else _arranged(network, shown)
        drawn = canvas_figure(propagate(shown), print_ink())
    if not drawn.shapes:
        raise Refused("there is nothing to draw: the network has no layers yet")
    return drawn


def _arranged(network: Network, flat: Network) -> Network:
    """The network laid out anew: what comes out of blocks stands where it would cover others."""
    inside = standing_unfolded(network, flat)
    places, remarks = laid_out(flat, flat.flow, anew=True, inside=inside)
    return Arrange(places, flat.flow, "Unfold", remarks).apply(flat)
