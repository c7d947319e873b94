"""The figure drawn: flat tones, one ink line round what belongs together, the place worked on lit."""

from collections.abc import Iterator

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import FancyArrowPatch, Polygon
from matplotlib.path import Path

from lesson.diagrams.drawing.style import GREEN
from lesson.diagrams.figures.body import Body, Side
from lesson.diagrams.figures.head import head_outlines
from lesson.diagrams.figures.limb import Points
from lesson.diagrams.figures.pose import Pose

INK, HAIR, LIT = "#3a3028", "#5a4636", GREEN
SKIN, SKIN_FAR = "#e9c3a4", "#d3ad90"
SHIRT, SHIRT_FAR = "#8fa9b8", "#7a94a4"
SHORTS, SHORTS_FAR = "#5b6b78", "#4d5c68"
LINE_PT = 1.6
#: How much of the thigh the shorts cover, of the upper arm the sleeve; where the shirt begins.
SHORTS_SHARE, SLEEVE_SHARE, SHIRT_SHARE = 0.5, 0.5, 0.3
SEAT_M = 0.1

#: Outlines with their fill, drawn as one silhouette.
Painted = list[tuple[Points, str]]


def draw_body(axes: Axes, pose: Pose, body: Body, depth: float) -> None:
    """Draw the figure between `depth` and `depth` + 8; the far limbs lie behind the trunk."""
    face, hair, ear = head_outlines(body.head, body.facing_deg)
    _silhouette(axes, _arm(body.far, far=True), depth)
    _silhouette(axes, _leg(body.far, far=True), depth + 1)
    _silhouette(axes, [*_trunk(body), *_leg(body.near)], depth + 3)
    _silhouette(axes, [(face, SKIN), (hair, HAIR)], depth + 4)
    _silhouette(axes, [(ear, SKIN)], depth + 4.8, LINE_PT / 2)
    for ring in (ring for place in pose.lit for ring in _lit(body, place)):
        _polygon(axes, ring, LIT, depth + 5, edge_pt=4)  # the round edge takes the corners off
    _silhouette(axes, _arm(body.near), depth + 7)


def draw_arrows(axes: Axes, pose: Pose, depth: float) -> None:
    """Draw each movement as one slim curved arrow through its middle point."""
    for start, middle, end in pose.arrows:
        control = 2 * np.array(middle) - (np.array(start) + np.array(end)) / 2
        way = Path([start, tuple(control), end], [Path.MOVETO, Path.CURVE3, Path.CURVE3])
        arrow = FancyArrowPatch(path=way, arrowstyle="-|>", mutation_scale=13, color=LIT)
        arrow.set(linewidth=2.4, zorder=depth, joinstyle="round", capstyle="round")
        axes.add_patch(arrow)


def _silhouette(axes: Axes, parts: Painted, depth: float, line_pt: float = LINE_PT) -> None:
    # first every outline in ink, then every fill without a line: what overlaps grows together
    for ring, _ in parts:
        _polygon(axes, ring, INK, depth, edge_pt=2 * line_pt)
    for ring, colour in parts:
        _polygon(axes, ring, colour, depth + 0.5, edge_pt=0.5)


def _polygon(axes: Axes, ring: Points, colour: str, depth: float, *, edge_pt: float) -> None:
    axes.add_patch(
        Polygon(
            ring,
            facecolor=colour,
            edgecolor=colour,
            linewidth=edge_pt,
            joinstyle="round",
            zorder=depth,
        )
    )


def _trunk(body: Body) -> Painted:
    angles = np.linspace(0, 2 * np.pi, 24, endpoint=False)
    seat = body.trunk.at(0.0) + SEAT_M * np.stack([np.cos(angles), np.sin(angles)], axis=1)
    return [
        (body.neck.outline(), SKIN),
        (body.trunk.outline(SHIRT_SHARE, 1), SHIRT),
        (body.trunk.outline(0, SHIRT_SHARE), SHORTS),
        (seat, SHORTS),
    ]


def _leg(side: Side, *, far: bool = False) -> Painted:
    skin, shorts = (SKIN_FAR, SHORTS_FAR) if far else (SKIN, SHORTS)
    return [
        (side.foot, skin),
        (side.shank.outline(), skin),
        (side.thigh.outline(SHORTS_SHARE, 1), skin),
        (side.thigh.outline(0, SHORTS_SHARE), shorts),
    ]


def _arm(side: Side, *, far: bool = False) -> Painted:
    skin, shirt = (SKIN_FAR, SHIRT_FAR) if far else (SKIN, SHIRT)
    return [
        (side.hand.outline(), skin),
        (side.forearm.outline(), skin),
        (side.upper_arm.outline(SLEEVE_SHARE, 1), skin),
        (side.upper_arm.outline(0, SLEEVE_SHARE), shirt),
    ]


def _lit(body: Body, place: str) -> Iterator[Points]:
    if place == "lower back":
        yield body.trunk.strip(0.22, 0.53, (-0.35, -0.94))
    elif place == "buttock":
        yield body.trunk.strip(0.02, 0.24, (-0.3, -0.94))
    elif place == "front of the hip":
        yield body.trunk.strip(0.02, 0.14, (0.55, 0.94))
        yield body.near.thigh.strip(0.0, 0.2, (0.55, 0.94))
    else:
        yield body.near.thigh.strip(0.3, 0.83, (0.4, 0.92))
