"""The angles of the pelvis and the low back, and what happens to them when the pelvis tilts."""

from functools import cache
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.text import Text

from lesson.atlas.landmarks import load_end_plates, load_landmarks
from lesson.atlas.pose import lateral_pose, moved
from lesson.atlas.skin import Pose
from lesson.atlas.views import skeleton
from lesson.diagrams.diagram import Diagram, Stop
from lesson.diagrams.drawing.angles import Arc
from lesson.diagrams.drawing.curves import Points
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.labels import heading
from lesson.diagrams.drawing.plate import layers_of, page, paint, paint_body, stroked
from lesson.diagrams.drawing.style import INK, PAPER, QUIET_INK, font_family
from lesson.diagrams.drawing.words import Words
from lesson.mechanics.posture import angles

VIEW = "lateral"
WINDOW = (-0.10, 0.62, 0.68, 1.13)
TILTS_DEG = np.arange(-20, 25.1, 2.5)

#: The sacrum's upper end lies behind them.
SEEN_THROUGH = ("hip_bone_right", "femur_right")

#: Apart in lightness as well as in hue, and each named in the picture.
COLOURS = {"SS": "#1f5f8b", "PT": "#b3541e", "PI": "#4a1f66"}

TITLE = "The angles of the pelvis turn together"
DESCRIPTION = (
    "Pelvis and low back from the right, with a slider that tilts the pelvis from 20° backwards to "
    "25° forwards. Sacral slope (SS) and lordosis grow with forward tilt, pelvic tilt (PT, as "
    "measured on X-rays) shrinks by as much, and pelvic incidence (PI = PT + SS) stays at "
    "37.6°, because it is bone shape. Of 709 people without pain nearly all had a PI from 32° to "
    "74° (Mac-Thiong 2011), so this man's is low and his back flat."
)


def pelvic_angles() -> Diagram:
    """Return the angles on the skeleton, with a slider that tilts the pelvis.

    Source: measured on the atlas; MacThiong2011 for the ranges; that lordosis follows tilt about
    1 : 1 within one person is LevineWhittle1996.
    """
    figure, axes = page(WINDOW, height_pt=450)
    paint_body(axes, VIEW, rigged=True)
    names = paint(axes, VIEW, [*skeleton(VIEW), "thoracic_column"], rigged=True)
    _paint_lines(axes)
    for arc, colour in zip(_arcs(), ("SS", "PT", "PI"), strict=True):
        arc.paint(axes, COLOURS[colour])
    _paint_readings(axes)
    heading(axes, "Right side", "seen from the right, facing right", "right", 0.285)
    stops = tuple(_stop(float(tilt)) for tilt in TILTS_DEG)
    return Diagram(
        figure,
        TITLE,
        DESCRIPTION,
        names,
        "Tilt of the pelvis",
        stops,
        start=8,
        layers=layers_of(names),
    )


def _angles(tilt_deg: float) -> dict[str, float]:
    """Every angle at a tilt, in degrees, by the key of its words."""
    found = angles(tilt_deg)
    return {
        "SS": found.sacral_slope_deg,
        "PT": found.pelvic_tilt_deg,
        "PI": found.pelvic_incidence_deg,
        "LL": found.lordosis_deg,
        "AP": found.landmarks_deg,
    }


def _stop(tilt_deg: float) -> Stop:
    shown, pose = _angles(tilt_deg), lateral_pose(tilt_deg)
    sacrum = load_end_plates()["S1_upper"].centre_m[:2]
    pelvis = pose["pelvis"]
    levels = {
        name: moved(pelvis @ [*point, 1] - point)
        for name, point in {"S1": sacrum, "hip": _hip(), "psis": _landmark("psis")}.items()
    }
    slope, radiographic, incidence = _arcs()
    everywhere: Pose = {
        **pose,
        **{f"{name}_level": matrix for name, matrix in levels.items()},
        **slope.opened(-shown["SS"], levels["S1"]),
        **radiographic.opened(shown["PT"], levels["hip"]),
        **incidence.opened(shown["PI"], pelvis),
    }
    way = "forwards" if tilt_deg > 0 else "backwards"
    said = f"{abs(tilt_deg):g}° {way} from this man's own posture" if tilt_deg else "As he is"
    return Stop(
        f"{tilt_deg:+g}°".replace("-", "−").replace("+0°", "0°"),
        f"{said}: sacral slope {_degrees(shown['SS'])}, pelvic tilt {_degrees(shown['PT'])}, "
        f"together pelvic incidence {_degrees(shown['PI'])}; lordosis {_degrees(shown['LL'])}; "
        f"line between the bony points at back and front {_degrees(shown['AP'])} to the horizontal.",
        dict.fromkeys(SEEN_THROUGH, 0.6),
        everywhere,
        {key: _degrees(angle) for key, angle in shown.items()},
    )


def _degrees(angle_deg: float) -> str:
    return f"{angle_deg:.1f}°".replace("-", "−")


def _hip() -> Points:
    """The hip axis: half way between the two hips' centres."""
    right, left = (load_landmarks()[f"hip_centre_{side}"][:2] for side in ("right", "left"))
    middle: Points = (right + left) / 2
    return middle


def _landmark(name: str) -> Points:
    return load_landmarks()[f"{name}_right"][:2]


@cache
def _arcs() -> tuple[Arc, Arc, Arc]:
    """Sacral slope, pelvic tilt and pelvic incidence, each from where its angle starts."""
    plate = load_end_plates()["S1_upper"]
    sacrum = plate.centre_m[:2]
    return (
        Arc("SS", sacrum, sacrum + np.array([0.075, 0.0])),
        Arc("PT", _hip(), _hip() + np.array([0.0, 0.062])),
        Arc("PI", sacrum, sacrum - 0.042 * plate.normal[:2]),
    )


def _paint_lines(axes: Axes) -> None:
    plate, hip = load_end_plates()["S1_upper"], _hip()
    sacrum, normal = plate.centre_m[:2], plate.normal[:2]
    along = np.array([normal[1], -normal[0]])
    psis, asis = _landmark("psis"), _landmark("asis")
    lines = (
        ("end plate of S1", "pelvis", sacrum - 0.03 * along, sacrum + 0.12 * along, INK, False),
        ("level of S1", "S1_level", sacrum, sacrum + np.array([0.125, 0.0]), INK, True),
        ("square to S1", "pelvis", sacrum, sacrum - 0.075 * normal, INK, True),
        ("S1 to the hips", "pelvis", sacrum, hip, INK, False),
        ("plumb line", "hip_level", hip, hip + np.array([0.0, 0.135]), INK, True),
        ("spines", "pelvis", psis, asis, QUIET_INK, False),
        ("level of the spines", "psis_level", psis, psis + np.array([0.16, 0.0]), QUIET_INK, True),
    )
    for name, body, start, end, colour, dashed in lines:
        ends = [np.array([start, end])]
        # the lines cross bone, body and paper, light and dark: each brings its own ground along
        halo, line = stroked(ends, PAPER, 3, alpha=0.75), stroked(ends, colour, 1.2)
        if dashed:
            line.set_linestyle((0, (4, 3)))
        Group(axes, f"line:{name}", 940, [halo, line], body=body)


def _paint_readings(axes: Axes) -> None:
    rows = (
        ("SS", "Sacral slope (SS)", "end plate of S1 to the level"),
        ("PT", "Pelvic tilt (PT)", "plumb line to the middle of S1"),
        ("PI", "Pelvic incidence (PI = PT + SS)", "bone shape: it does not change"),
        ("LL", "Lordosis", "end plate of L1 to that of S1"),
        ("AP", "Line of the bony points", "felt at back (PSIS) and front (ASIS)"),
    )
    look: dict[str, Any] = {"fontfamily": font_family(), "verticalalignment": "baseline"}
    for row, (key, name, note) in enumerate(rows):
        high = 1.02 - 0.062 * row
        # as in the drawing, on a ground of its own; lordosis is not drawn, so it has no colour
        along = [np.array([[0.290, high + 0.005], [0.303, high + 0.005]])]
        colour = COLOURS.get(key, QUIET_INK)
        key_line = [stroked(along, PAPER, 7.5), stroked(along, colour, 3.5)] if key != "LL" else []
        reading = Words(key, 0.605, high, "", color=INK, fontsize=16, fontweight=600, **look)
        reading.set_horizontalalignment("right")
        title = Text(0.313, high, name, color=INK, fontsize=13.5, **look)
        below = Text(0.313, high - 0.019, note, color=QUIET_INK, fontsize=12, **look)
        for part, role in ((reading, "text"), (title, "text"), (below, "note")):
            part.set_gid(role)
        Group(axes, f"reading:{key}", 1000, [*key_line, reading, title, below])
