"""The straight-leg raise: what lifting the leg does to the course of the sciatic nerve."""

from collections.abc import Mapping
from functools import cache
from math import asin, degrees, dist, radians, sin

import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.text import Text

from lesson.atlas.joints import ANKLE_CENTRE_M, HIP_CENTRE_M, KNEE_CENTRE_M
from lesson.atlas.landmarks import load_landmarks
from lesson.atlas.nerve import load_nerve
from lesson.atlas.pose import lateral_pose
from lesson.atlas.rig import rig
from lesson.atlas.skin import Pose, posed
from lesson.atlas.views import load_view, skeleton
from lesson.diagrams.diagram import Change, Diagram, Dial, Stop
from lesson.diagrams.drawing.angles import Arc
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.labels import heading
from lesson.diagrams.drawing.nerve_band import paint_nerve
from lesson.diagrams.drawing.plate import layers_of, page, paint, paint_body, stroked
from lesson.diagrams.drawing.style import INK, QUIET_INK, font_family
from lesson.diagrams.drawing.words import Words

VIEW = "lateral"
WINDOW = (-1.42, 0.37, -0.08, 1.06)
NERVE_COURSE = ("sciatic_nerve", "tibial_nerve")
MUSCLES = (
    "biceps_femoris_long_head_right",
    "semitendinosus_right",
    "semimembranosus_right",
    "gastrocnemius_lateral_head_right",
    "gastrocnemius_medial_head_right",
    "soleus_right",
)
#: Less is not worth a word.
ABOUT_AS_LONG_MM = 8
#: The plate stands; lying on the back, forward is up and the head is to the left.
LYING = np.array([[0.0, -1.0, 0.0], [1.0, 0.0, 0.0], [0.0, 0.0, 1.0]])

LYING_DOWN = "lying on the back, seen from the right; nerve drawn in front; left leg left out"
#: How far the shin may sink below the thigh before it lies on the couch.
ROOM_UNDER_KNEE_M = 0.038

TITLE = "The straight-leg raise"
DESCRIPTION = (
    "A person lies on the back, seen from the right, and the right leg is lifted by 0° to 90° with "
    "the knee straight. The nerve runs behind the hip and the knee, so its course grows longer; "
    "bending the knee gives length back. The drawn nerve ends above the ankle. In people examined "
    "before back surgery the test found 92 of 100 disc herniations, but only 28 of 100 people "
    "without one had a negative test (van der Windt 2010)."
)
DIALS = (
    Dial("hip_flexion_deg", "Hip bent", 0, 120, 45),
    Dial("knee_flexion_deg", "Knee bent", 0, 120, 0),
    Dial("ankle_dorsiflexion_deg", "Foot towards the shin", -30, 30, 0),
)


def straight_leg_raise() -> Diagram:
    """Return the straight-leg raise: one slider for the leg, or three for hip, knee and ankle.

    Source: vanderWindt2010 for the test's figures; the nerve's course is constructed, see
    ``data/atlas/README.md``, and how it follows the bones is our drawing's geometry.
    """
    figure, axes = page(WINDOW, height_pt=480)
    _paint_table(axes)
    paint_body(axes, VIEW, rigged=True)
    names = paint(axes, VIEW, skeleton(VIEW), rigged=True)
    names |= paint(axes, VIEW, ["thoracic_column", "rib_cage", *MUSCLES], rigged=True)
    trunk, tibial = (load_nerve()[name] for name in NERVE_COURSE)
    paths = [trunk.tapered(end_m=0.015), tibial]
    paint_nerve(axes, VIEW, paths, 900, "sciatic_nerve", rigged=True)
    _paint_arc(axes)
    _paint_reading(axes)
    heading(axes, "Right side", LYING_DOWN, "left", 0.36)
    names |= {"sciatic_nerve": "sciatic nerve and tibial nerve"}
    stops = tuple(
        Stop(f"{hip}°", **vars(_change({"hip_flexion_deg": float(hip)}))) for hip in range(0, 91, 5)
    )
    return Diagram(
        figure,
        TITLE,
        DESCRIPTION,
        names,
        "Leg raised",
        stops,
        start=12,
        layers=layers_of(names, ("sciatic_nerve",)),
        dials=DIALS,
        answer=_change,
    )


def _change(values: Mapping[str, float]) -> Change:
    angles = {dial.key: float(values.get(dial.key, 0.0)) for dial in DIALS}
    room_deg = _room_for_knee_deg(angles["hip_flexion_deg"])
    stopped = angles["knee_flexion_deg"] > room_deg
    angles["knee_flexion_deg"] = min(angles["knee_flexion_deg"], room_deg)
    standing = lateral_pose(**angles)
    standing |= _arc().opened(angles["hip_flexion_deg"])
    pose = {
        body: (LYING @ np.vstack([matrix, [0.0, 0.0, 1.0]]))[:2]
        for body, matrix in standing.items()
    }
    longer_mm = 1000 * (_course_m(standing) - _resting_course_m())
    compared, by = _compared(longer_mm)
    hip, knee, ankle = angles.values()
    said = (
        f"The leg is raised {hip:.0f}° with the knee {'straight' if not knee else f'bent {knee:.0f}°'}"
        + (f" and the foot bent up {ankle:.0f}°" if ankle > 0 else "")
        + (f" and the foot pointed {-ankle:.0f}°" if ankle < 0 else "")
        + ("; the couch stops the shin" if stopped else "")
        + f". In this drawing the nerve's course is {compared} {by} lying flat."
    )
    words = {
        "hip": f"Hip {hip:.0f}°",
        "knee": f"Knee {knee:.0f}°" + (" (the couch stops it)" if stopped else ""),
        "ankle": f"Ankle {ankle:.0f}°".replace("-", "−"),
        "course": f"Nerve’s course: {compared if by == 'than' else 'as lying flat'}",
    }
    return Change(said, dict.fromkeys(MUSCLES, 0.55), pose, words)


def _room_for_knee_deg(hip_flexion_deg: float) -> float:
    """How far the knee can bend before the shin lies on the couch."""
    hip = radians(hip_flexion_deg)
    height_m = dist(HIP_CENTRE_M, KNEE_CENTRE_M) * sin(hip) + ROOM_UNDER_KNEE_M
    return hip_flexion_deg + degrees(asin(min(1.0, height_m / dist(KNEE_CENTRE_M, ANKLE_CENTRE_M))))


def _compared(longer_mm: float) -> tuple[str, str]:
    """In words alone: how flesh follows the bones is drawn, not measured."""
    if abs(longer_mm) < ABOUT_AS_LONG_MM:
        return "about as long", "as"
    return ("longer" if longer_mm > 0 else "shorter"), "than"


def _course_m(pose: Pose) -> float:
    """The length of the nerve's course, from the buttock to above the ankle, seen from the side."""
    total = 0.0
    for name in NERVE_COURSE:
        line = posed(load_nerve()[name].seen_from(VIEW), rig(VIEW, name), pose)
        total += float(np.linalg.norm(np.diff(line, axis=0), axis=1).sum())
    return total


@cache
def _resting_course_m() -> float:
    return _course_m(lateral_pose())


def _paint_table(axes: Axes) -> None:
    back = min(ring[:, 0].min() for ring in load_view(VIEW)["body_outline"].silhouette)
    table = Line2D(WINDOW[:2], [back - 0.004] * 2, color=QUIET_INK, linewidth=1.2)
    table.set_gid("leader")
    Group(axes, "table:", -1, [table])


def _arc() -> Arc:
    """From lying flat to the thigh."""
    hip = load_landmarks()["hip_centre_right"][:2]
    return Arc("hip", hip, hip - [0.0, 0.30])


def _paint_arc(axes: Axes) -> None:
    arc = _arc()
    flat = stroked([np.array([arc.centre_m, arc.centre_m - [0.0, 0.42]])], INK, 0.8)
    flat.set_linestyle((0, (4, 3)))
    flat.set_gid("guide")
    Group(axes, "line:flat", 950, [flat], body="pelvis")
    arc.paint(axes, INK, role="guide")


def _paint_reading(axes: Axes) -> None:
    parts: list[Text] = []
    for line, key in enumerate(("hip", "knee", "ankle", "course")):
        strong = key in ("hip", "course")
        words = Words(
            key,
            0.35,
            0.91 - 0.055 * line - (0.02 if key == "course" else 0),
            "",
            color=INK,
            fontsize=16 if strong else 14,
            fontweight=600 if strong else 400,
            fontfamily=font_family(),
            horizontalalignment="right",
            verticalalignment="baseline",
        )
        words.set_gid("text")
        parts.append(words)
    Group(axes, "reading:", 1000, parts)
