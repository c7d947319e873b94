"""Where the sciatic nerve lies under your hand, found from three points that can be felt."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Circle

from lesson.atlas.nerve import load_nerve
from lesson.atlas.ribbon import ribbon
from lesson.atlas.views import skeleton
from lesson.diagrams.diagram import Diagram, Stop
from lesson.diagrams.drawing.curves import Points
from lesson.diagrams.drawing.from_behind import BODY, VIEW, felt
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.inset import you_are_here
from lesson.diagrams.drawing.labels import Label, heading, label_column
from lesson.diagrams.drawing.nerve_band import ghost_nerve
from lesson.diagrams.drawing.plate import layers_of, page, paint, paint_body, stroked
from lesson.diagrams.drawing.shape import Shape
from lesson.diagrams.drawing.style import INK, PAPER

WINDOW = (-0.085, 0.385, 0.60, 0.97)
EDGE = 0.195
DOWN_THE_BACK, ACROSS = 0.31, 0.48
STRIP_HALF_WIDTH_M = 0.0275
STRIP = "#a3322a"  # dark enough to be seen on skin and bone without its hue

TITLE = "The nerve under your hand"
DESCRIPTION = (
    "The right buttock from behind, with three points that fingers can find: the dimple of the "
    "back, the sitting bone and the outer hip bone. On scans of 100 adults the nerve crossed the "
    "line from dimple to sitting bone 31 % of the way down, and the line from sitting bone to outer "
    "hip bone 48 % of the way out (Currin 2015). The strip along it is not a place to press; its "
    "width, 2.5 to 3 cm to each side, is our own careful choice."
)
STOPS = (
    (
        "points",
        "Three points",
        "Feel the dimple at the back of the pelvis, the bone you sit on, and the bone at the outer "
        "side of the hip.",
    ),
    (
        "first",
        "First line",
        "From the dimple to the sitting bone: the nerve crosses about one third of the way down "
        "(31 %).",
    ),
    (
        "second",
        "Second line",
        "From the sitting bone to the outer hip bone: the nerve crosses about half way (48 %).",
    ),
    (
        "strip",
        "The strip",
        "Join the two crossings and go on down the middle of the thigh: do not press here with a "
        "ball, a roller or a thumb. A tender spot on this strip may be the nerve itself.",
    ),
)


def nerve_under_your_hand() -> Diagram:
    """Return the way to find the nerve by hand, step by step.

    Source: Currin2015 for the fractions; the strip's half width is the nerve's half width and a
    margin for how far people differ, our own proposal.
    """
    figure, axes = page(WINDOW, height_pt=440)
    paint_body(axes, VIEW, BODY)
    names = paint(axes, VIEW, skeleton(VIEW))
    ghost_nerve(axes, VIEW, [load_nerve()["sciatic_nerve"]], 900, "sciatic_nerve")
    names |= {"sciatic_nerve": "sciatic nerve, deep under the muscles", "strip": "do not press"}
    crossings = _crossings()
    _paint_strip(axes, crossings)
    _paint_line(axes, "line:first", "psis", "ischial_tuberosity", crossings[0])
    _paint_line(axes, "line:second", "ischial_tuberosity", "greater_trochanter", crossings[1])
    for landmark in ("psis", "ischial_tuberosity", "greater_trochanter"):
        spot = Circle(felt(landmark), 0.0065, facecolor=PAPER, edgecolor=INK, linewidth=2)
        Group(axes, f"point:{landmark}", 960, [spot])
    heading(axes, "Right side", "seen from behind", "right", EDGE)
    you_are_here(axes, VIEW, (-0.085, EDGE, *WINDOW[2:]), (0.33, 0.61), 0.125)
    written = {
        stop: label_column(axes, column, "right", EDGE, top=0.925, size_pt=13, prefix=stop)
        for stop, column in labels(crossings).items()
    }
    hidden = {
        "points": ["line:first", "line:second", "strip", "sciatic_nerve"],
        "first": ["line:second", "strip", "sciatic_nerve"],
        "second": ["strip", "sciatic_nerve"],
        "strip": [],
    }
    stops = []
    for key, name, description in STOPS:
        others = [label for stop, column in written.items() if stop != key for label in column]
        faint = dict.fromkeys(sorted(skeleton(VIEW) & names.keys()), 0.6)
        stops.append(
            Stop(name, description, {**faint, **dict.fromkeys([*others, *hidden[key]], 0.0)})
        )
    return Diagram(
        figure,
        TITLE,
        DESCRIPTION,
        names,
        "Step",
        tuple(stops),
        start=3,
        layers=layers_of(names, ("sciatic_nerve",)),
    )


def _crossings() -> tuple[Points, Points]:
    """Where the nerve crosses the two lines, each of shape (2,), by the published fractions."""
    psis, tuberosity, trochanter = (
        np.array(felt(landmark))
        for landmark in ("psis", "ischial_tuberosity", "greater_trochanter")
    )
    return (
        psis + DOWN_THE_BACK * (tuberosity - psis),
        tuberosity + ACROSS * (trochanter - tuberosity),
    )


def _paint_line(axes: Axes, name: str, start: str, end: str, crossing: Points) -> None:
    ends = [np.array([felt(start), felt(end)])]
    line = stroked(ends, INK, 1.6)
    line.set_linestyle((0, (4, 3)))
    mark = Circle(tuple(crossing), 0.004, facecolor=INK, edgecolor=PAPER, linewidth=1.2)
    Group(axes, name, 950, [stroked(ends, PAPER, 4, alpha=0.75), line, mark])


def _paint_strip(axes: Axes, crossings: tuple[Points, Points]) -> None:
    """From the first crossing through the second and down the middle of the thigh."""
    thigh = load_nerve()["sciatic_nerve"].seen_from(VIEW)
    below = thigh[thigh[:, 1] < crossings[1][1] - 0.03]
    line = np.vstack([crossings[0] + np.array([-0.006, 0.022]), *crossings, below])
    band = ribbon(line, np.full(len(line), 2 * STRIP_HALF_WIDTH_M))
    ground = Shape([band], smooth=True, facecolor=STRIP, edgecolor="none", alpha=0.22)
    edge = stroked([band], STRIP, 2, smooth=True)
    hatch = Shape([band], smooth=True, facecolor="none", edgecolor=STRIP, linewidth=0)
    hatch.set_hatch("//")
    Group(axes, "strip", 930, [ground, hatch, edge])


def labels(crossings: tuple[Points, Points]) -> dict[str, list[Label]]:
    """Return the labels of each stop, by the stop's key."""
    points = [
        Label(
            "Dimple of the back",
            "hip_bone_right",
            felt("psis"),
            "posterior superior iliac spine",
            felt=True,
        ),
        Label(
            "Outer hip bone",
            "femur_right",
            felt("greater_trochanter"),
            "greater trochanter",
            felt=True,
        ),
        Label(
            "Sitting bone",
            "hip_bone_right",
            felt("ischial_tuberosity"),
            "ischial tuberosity",
            felt=True,
        ),
    ]

    def crossing(text: str, note: str, place: Points) -> Label:
        at = (float(place[0]), float(place[1]))
        return Label(text, "sciatic_nerve", at, note, strong=True, felt=True)

    first = crossing("One third of the way down", "31 % (Currin 2015)", crossings[0])
    second = crossing("Half way", "48 % (Currin 2015)", crossings[1])
    strip = Label("Do not press here", "strip", (0.083, 0.70), "our own margin", strong=True)
    return {
        "points": points,
        "first": [points[0], first, points[2]],
        "second": [second, *points[1:]],
        "strip": [first, second, strip],
    }
