"""The picture of one position."""

import numpy as np
from matplotlib.figure import Figure

from lesson.diagrams.diagram import Diagram
from lesson.diagrams.drawing.style import GROUND, PAPER
from lesson.diagrams.figures.body import Body, body_in
from lesson.diagrams.figures.draw import draw_arrows, draw_body
from lesson.diagrams.figures.limb import Points
from lesson.diagrams.figures.pose import Prop, load_poses
from lesson.diagrams.figures.props import draw_prop
from lesson.errors import UnknownName

#: Width by height; all pictures are alike, whether somebody lies or stands.
SHAPE = 4 / 3
HEIGHT_IN = 3.6
MARGIN_M, LEAST_HEIGHT_M = 0.1, 1.3


def position(name: str) -> Diagram:
    """Return the picture of a position of data/figures/positions.yaml.

    Raises
    ------
    UnknownName
        If there is no such position, naming those there are.
    BadData
        If a hand or foot of it is out of reach.
    """
    poses = load_poses()
    if name not in poses:
        raise UnknownName(f"No position is called {name!r}; there are {', '.join(poses)}.")
    pose = poses[name]
    body = body_in(pose)
    figure = Figure(figsize=(HEIGHT_IN * SHAPE, HEIGHT_IN), facecolor=PAPER)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    for prop in pose.props:
        draw_prop(axes, prop, 30 if prop.front else 1)
    draw_body(axes, pose, body, 10)
    draw_arrows(axes, pose, 40)
    upright = pose.seen_from == "the side"
    left, right, bottom, top = _window(
        np.concatenate([outline_points(body), *map(_corners, pose.props)]), floor=upright
    )
    if upright:
        axes.plot([left, right], [0, 0], color=GROUND, linewidth=1.6, zorder=0.5)
    axes.set(xlim=(left, right), ylim=(bottom, top))
    return Diagram(figure, name, pose.words)


def outline_points(body: Body) -> Points:
    """Return the points of all limbs' outlines, shape (n, 2), in metres."""
    sides = [
        part
        for side in (body.near, body.far)
        for part in (
            side.thigh.outline(),
            side.shank.outline(),
            side.foot,
            side.upper_arm.outline(),
            side.forearm.outline(),
            side.hand.outline(),
        )
    ]
    return np.concatenate([body.trunk.outline(), [body.head + 0.11, body.head - 0.11], *sides])


def _corners(prop: Prop) -> Points:
    """Return what of a thing must be seen: a mat and a wall may go on beyond the page."""
    if prop.kind in ("mat", "wall"):
        return np.empty((0, 2))
    half = np.array(prop.size) / 2
    return np.array([np.array(prop.at) - half, np.array(prop.at) + half])


def _window(points: Points, *, floor: bool) -> tuple[float, float, float, float]:
    low, high = points.min(axis=0) - MARGIN_M, points.max(axis=0) + MARGIN_M
    if floor:
        low[1] = -0.09
    height = max(high[1] - low[1], (high[0] - low[0]) / SHAPE, LEAST_HEIGHT_M)
    middle = (low + high) / 2
    bottom = low[1] if floor else middle[1] - height / 2
    half = height * SHAPE / 2
    return middle[0] - half, middle[0] + half, bottom, bottom + height
