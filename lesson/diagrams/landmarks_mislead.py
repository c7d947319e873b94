"""Why bony points mislead: forty pelvises that tip alike, and what a hand feels on them."""

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes

from lesson.diagrams.diagram import Diagram, Stop
from lesson.diagrams.drawing.chart import Scale, axis, rule, sheet, title, words
from lesson.diagrams.drawing.dots import Dots
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.scales import signed
from lesson.diagrams.drawing.style import BY_KIND
from lesson.mechanics.people import landmark_angles_deg

WIDTH, HEIGHT = 830.0, 356.0
LEFT = 26.0
PEOPLE = 40
SCALE = Scale(-10, 40, 60, 640)
GROUND = 66.0
DOTS = Dots(SCALE, GROUND, 8.5, PEOPLE)
#: Whoever feels more than this is told that the pelvis is tipped: above the mean by one spread.
TOLD_DEG = 18.0
TILTS_DEG = np.arange(-10, 10.1, 1.0)

TITLE = "Same tilt, different landmarks"
DESCRIPTION = (
    "A simulation of 40 pelvises that all tip alike, with a slider from 10° backwards to 10° "
    "forwards; each dot is the angle that a hand would feel between the bony points at front and "
    "back. Held alike, 30 real pelvises gave 13° with a standard deviation of 5°, from 0° to 23°, by "
    "bone shape alone (Preece 2008). Two raters hardly agreed on movement tests of the joint behind: "
    "κ = −0.02 and 0.01 (Ribeiro 2021)."
)


def landmarks_mislead() -> Diagram:
    """Return forty felt angles on an axis, with a slider for the tilt that all share.

    Source: Preece2008 for mean and spread, Ribeiro2021 for the raters; the people are simulated
    (``lesson.mechanics.people``), and the angle of 18° is the mean and one standard deviation.
    """
    figure, axes = sheet(WIDTH, HEIGHT)
    title(
        axes,
        LEFT,
        334,
        "What a hand feels",
        "angle from the point at the back (PSIS) to the one at the front (ASIS), 40 simulated people",
    )
    ticks = [(float(tick), f"{signed(tick, 0)}°") for tick in range(-10, 41, 10)]
    axis(axes, SCALE, ticks, (GROUND, 274), "felt angle, + front lower")
    told = rule([(SCALE(TOLD_DEG), GROUND), (SCALE(TOLD_DEG), 274)], dashed=True)
    Group(axes, "guide:told", 2, [told])
    side: list[Artist] = [words(SCALE(TOLD_DEG) + 8, 281, "more than 18°", 12.5)]
    Group(axes, "label:told", 900, side)
    DOTS.paint(axes, BY_KIND["bone"])
    _paint_raters(axes)
    stops = tuple(_stop(float(tilt)) for tilt in TILTS_DEG)
    return Diagram(
        figure, TITLE, DESCRIPTION, {}, "All pelvises tip by", stops, start=len(stops) // 2
    )


def _paint_raters(axes: Axes) -> None:
    parts: list[Artist] = [
        words(660, 246, "Two raters, one joint", 13, strong=True),
        words(660, 226, "agreement beyond chance", 12, quiet=True),
        words(660, 202, "κ = −0.02 standing test", 12.5),
        words(660, 182, "κ = 0.01 sitting test", 12.5),
        words(660, 160, "1 would be full agreement", 12, quiet=True),
        words(660, 142, "Ribeiro 2021", 12, quiet=True),
        words(660, 106, "Preece 2008 for the spread", 12, quiet=True),
    ]
    Group(axes, "note:raters", 900, parts)


def _stop(tilt_deg: float) -> Stop:
    felt = landmark_angles_deg(tilt_deg, PEOPLE)
    over = int((felt > TOLD_DEG).sum())
    return Stop(
        f"{signed(tilt_deg, 0)}°",
        f"All 40 tip by {signed(tilt_deg, 0)}°. A hand feels {signed(felt.min(), 0)}° to "
        f"{signed(felt.max(), 0)}°, and more than 18° in {over} of 40.",
        pose=DOTS.pose(felt),
    )
