"""What all plates of the pelvis seen from behind share."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import PathPatch

from lesson.atlas.landmarks import load_landmarks
from lesson.atlas.nerve import ROOTS, load_nerve
from lesson.atlas.views import skeleton
from lesson.diagrams.drawing.curves import strokes
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.nerve_band import ghost_nerve, paint_nerve
from lesson.diagrams.drawing.plate import depth_of, paint, paint_body
from lesson.diagrams.drawing.style import QUIET_INK

VIEW = "posterior"

#: Half widths at heights, in metres, that keep the body and leave out the arms.
BODY = [(0.15, 1.1), (0.15, 1.0), (0.185, 0.9), (0.195, 0.8), (0.195, 0)]

#: Where the trunk comes out below piriformis: above it lies inside the pelvis. Source: the
#: atlas's pin at 0.55 of the height between iliac spine and tuberosity, a little under the muscle.
EXIT_M = 0.833

_LEFT_SIDE = (
    "gluteus_maximus gluteus_medius iliotibial_tract biceps_femoris_long_head "
    "biceps_femoris_short_head semitendinosus semimembranosus adductor_magnus gracilis "
    "gastrocnemius_medial_head gastrocnemius_lateral_head plantaris "
    "multifidus longissimus_thoracis iliocostalis_lumborum external_oblique latissimus_dorsi"
)


def on_side(names: str, side: str) -> list[str]:
    """Return the ids of structures, given by name without side and parted by blanks."""
    return [f"{name}_{side}" for name in names.split()]


def paint_ground(axes: Axes) -> dict[str, str]:
    """Paint the body, the bones, the left side's muscles in place and the hidden roots.

    Return the groups' names by id.
    """
    paint_body(axes, VIEW, BODY)
    names = paint(axes, VIEW, [*skeleton(VIEW), *on_side(_LEFT_SIDE, "left")])
    return names | paint_roots(axes)


def paint_roots(axes: Axes, down_to_m: float = EXIT_M - 0.001) -> dict[str, str]:
    """Draw the roots and the trunk inside the pelvis, dashed; return their name by group."""
    nerve = load_nerve()
    over_bones = depth_of(VIEW, "hip_bone_right") + 0.5
    inside = [nerve[name] for name in (*ROOTS, "sciatic_nerve")]
    ghost_nerve(axes, VIEW, inside, over_bones, "roots", (down_to_m, np.inf))
    return {"roots": "roots L4 to S3, inside the pelvis"}


def paint_trunk(axes: Axes) -> dict[str, str]:
    """Paint the trunk from where it has left the pelvis down; return its name by group."""
    under_piriformis = depth_of(VIEW, "piriformis_right") - 0.5
    trunk = load_nerve()["sciatic_nerve"]
    paint_nerve(axes, VIEW, [trunk], under_piriformis, trunk.id, (-np.inf, EXIT_M))
    return {trunk.id: "sciatic nerve"}


def paint_branches(axes: Axes) -> dict[str, str]:
    """Paint the tibial and the common fibular nerve, whose ends the trunk covers.

    The fibular one comes to the surface at the knee. Return their names by group.
    """
    nerve = load_nerve()
    under_trunk = depth_of(VIEW, "piriformis_right") - 0.6
    over_calf = depth_of(VIEW, "gastrocnemius_lateral_head_right") + 0.5
    tibial, fibular = nerve["tibial_nerve"], nerve["common_fibular_nerve"]
    paint_nerve(axes, VIEW, [tibial], under_trunk - 0.1, tibial.id)
    paint_nerve(axes, VIEW, [fibular], under_trunk, fibular.id, (0.430, np.inf))
    paint_nerve(axes, VIEW, [fibular], over_calf, fibular.id, (0, 0.436))
    return {branch.id: branch.id.replace("_", " ") for branch in (tibial, fibular)}


def felt(landmark: str) -> tuple[float, float]:
    """Return where a landmark of the right side lies in this view, in metres."""
    _, up, right = load_landmarks()[f"{landmark}_right"]
    return float(right), float(up)


def lines_between_landmarks(axes: Axes, depth: float) -> str:
    """Draw the lines that fingers can find the nerve by; return their group's name.

    They run from the posterior superior iliac spine to the ischial tuberosity and from there
    to the greater trochanter. Source: Currin2015.
    """
    corners = [[felt("psis"), felt("ischial_tuberosity"), felt("greater_trochanter")]]
    line = PathPatch(strokes(corners), facecolor="none", edgecolor=QUIET_INK, linewidth=1)
    line.set_linestyle((0, (4, 3)))
    line.set_gid("guide")
    return str(Group(axes, "lines between landmarks", depth, [line]).get_gid())
