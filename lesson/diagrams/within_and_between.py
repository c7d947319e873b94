"""Tilt and lordosis: together within one person, not between people; both at once."""

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.patches import Circle, PathPatch

from lesson.diagrams.diagram import Diagram, Stop
from lesson.diagrams.drawing.chart import Scale, axis, rule, sheet, title, words
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.scales import signed
from lesson.diagrams.drawing.style import BY_KIND
from lesson.mechanics.people import LORDOSIS_PER_TILT, postures_deg

WIDTH, HEIGHT = 830.0, 440.0
LEFT = 26.0
PEOPLE = 14
ACROSS, UP = Scale(-20, 20, 80, 580), Scale(15, 85, 54, 354)
TILTS_DEG = np.arange(-8, 8.1, 1.0)

TITLE = "Within one person, and between people"
DESCRIPTION = (
    "A simulation of 14 people as dots, tilt of the pelvis across and lordosis up, with a slider "
    "that makes each of them tilt from 8° backwards to 8° forwards. Within one person lordosis follows "
    "almost one to one: +11.4° of tilt gave +10.8° (Levine & Whittle 1996). Between people it does "
    "not: among 90 adults tilt and lordosis did not go together (Youdas 1996). Both are true at once."
)


def within_and_between() -> Diagram:
    """Return the people as dots, each on the line that tilting on purpose would take.

    Source: LevineWhittle1996 for the slope within a person, Youdas1996 for the missing link
    between people, LL627 for the spread of lordosis; the people are simulated
    (``lesson.mechanics.people``).
    """
    figure, axes = sheet(WIDTH, HEIGHT)
    title(
        axes, LEFT, 416, "Both at once", "14 simulated people; the line is one person's own range"
    )
    ticks = [(float(tick), f"{signed(tick, 0)}°") for tick in range(-20, 21, 10)]
    axis(axes, ACROSS, ticks, (54, 354), "tilt of the pelvis, + forwards")
    upright: list[Artist] = [
        words(ACROSS.left - 10, UP(tick), f"{tick}°", 12, quiet=True, align="right")
        for tick in range(20, 81, 20)
    ]
    Group(axes, "axis:y", 0, [*upright, words(LEFT, 372, "lordosis", 12.5)])
    _paint_people(axes)
    _paint_words(axes)
    stops = tuple(_stop(float(tilt)) for tilt in TILTS_DEG)
    return Diagram(
        figure, TITLE, DESCRIPTION, {}, "Everyone tilts by", stops, start=len(stops) // 2
    )


def _paint_people(axes: Axes) -> None:
    tones = BY_KIND["muscle"]
    for number, (tilt, lordosis) in enumerate(zip(*postures_deg(PEOPLE), strict=True)):
        ends = [(ACROSS(tilt + by), UP(lordosis + LORDOSIS_PER_TILT * by)) for by in (-8, 8)]
        line: PathPatch = rule(ends)
        line.set_linewidth(1.4)
        Group(axes, f"range:{number}", 5, [line])
        dot = Circle((ACROSS(tilt), UP(lordosis)), 7, facecolor=tones.mid, edgecolor=tones.edge)
        Group(axes, f"person:{number}", 10, [dot], body="everyone")


def _paint_words(axes: Axes) -> None:
    parts: list[Artist] = [
        words(600, 320, "Within one person", 13, strong=True),
        words(600, 300, "tilt +11.4°: lordosis +10.8°", 12.5),
        words(600, 281, "Levine & Whittle 1996", 12, quiet=True),
        words(600, 232, "Between people", 13, strong=True),
        words(600, 212, "no link among 90 adults", 12.5),
        words(600, 193, "Youdas 1996", 12, quiet=True),
    ]
    Group(axes, "note:both", 900, parts)


def _stop(tilt_deg: float) -> Stop:
    across = ACROSS(tilt_deg) - ACROSS(0)
    lordosis = LORDOSIS_PER_TILT * tilt_deg
    said = "Everyone stands as usual. "
    if tilt_deg:
        way, gets = ("forwards", "gains") if tilt_deg > 0 else ("backwards", "loses")
        said = f"Everyone tilts {abs(tilt_deg):.0f}° {way} and {gets} {abs(lordosis):.1f}° of lordosis. "
    return Stop(
        f"{signed(tilt_deg, 0)}°",
        said + "Someone who tilts more than others need not have more lordosis.",
        pose={"everyone": np.array([[1.0, 0.0, across], [0.0, 1.0, UP(lordosis) - UP(0)]])},
    )
