"""How far the pelvis tips: plausible people as dots, beside what was measured in people."""

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from numpy.typing import NDArray

from lesson.atlas.skin import Pose
from lesson.diagrams.drawing.chart import Scale, bar, rule
from lesson.diagrams.drawing.dots import Dots
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.labels import metres_per_pt
from lesson.diagrams.drawing.panel import Line, write_lines
from lesson.diagrams.drawing.scales import signed
from lesson.diagrams.drawing.style import BY_KIND, NERVE

GROUND = 0.515
MEASURED = (
    ("Tilting on purpose", "−8.7° to +11.4°", "Levine & Whittle 1996", -8.7, 11.4, "muscle"),
    ("Bone shape", "± 5° (SD)", "Preece 2008", -5.0, 5.0, "bone"),
    ("One stretching session", "−1.2°", "Preece 2021", -1.2, 0.0, "muscle"),
)


def paint_people(axes: Axes, left: float, scale: Scale) -> None:
    """Paint the chart: words from ``left``, degrees along ``scale``, both metres of the page."""
    pt = metres_per_pt(axes)
    _write(axes, "heading:people", Line("How far does it tip?", 14, strong=True), left, 0.752)
    said = "dots: 20 plausible people\ndashed: as set above"
    _write(axes, "note:people", Line(said, 12, quiet=True), left, 0.712)
    _dots(scale).paint(axes, NERVE)
    answer = rule([(scale(0), GROUND), (scale(0), GROUND + 0.225)], dashed=True)
    answer.set_linewidth(1.6)
    Group(axes, "guide:answer", 915, [answer], body="answer")
    for tick in range(-15, 16, 5):
        at = rule([(scale(tick), GROUND), (scale(tick), 0.33)])
        at.set_alpha(0.4)
        Group(axes, f"guide:{tick}", 0, [at])
        if abs(tick) == 15:
            continue  # its words would run into the figures beside them
        words = Line(f"{signed(tick, 0)}°", 12, quiet=True)
        _write(axes, f"tick:{tick}", words, scale(tick) - 8 * pt, 0.511)
    Group(axes, "guide:ground", 900, [rule([(scale.left, GROUND), (scale.right, GROUND)])])
    for number, (label, value, source, low, high, kind) in enumerate(MEASURED):
        y = GROUND - 0.058 - 0.058 * number
        tones, span = BY_KIND[kind], (scale(low), scale(high))
        box: list[Artist] = [bar(span, (y - 4 * pt, y + 4 * pt), tones.mid, tones.edge)]
        Group(axes, f"measured:{label}", 905, box)
        _write(axes, f"label:{label}", Line(label, 12.5), left, y + 12.5 * pt)
        beside = scale.right + 10 * pt
        _write(axes, f"value:{label}", Line(value, 12.5), beside, y + 18.5 * pt)
        _write(axes, f"source:{label}", Line(source, 12, quiet=True), beside, y + 3.5 * pt)


def pose_people(scale: Scale, tilts_deg: NDArray[np.float64], answer_deg: float) -> Pose:
    """Return the pose that puts the dots over people's tilts, and the line over the answer."""
    across = scale(answer_deg) - scale(0)
    line = np.array([[1.0, 0.0, across], [0.0, 1.0, 0.0]])
    return {**_dots(scale).pose_shares(tilts_deg), "answer": line}


def _dots(scale: Scale) -> Dots:
    return Dots(scale, GROUND, 0.0057, 20)


def _write(axes: Axes, name: str, line: Line, across: float, top: float) -> None:
    write_lines(axes, name, [line], (across, top))
