"""What all plates of the pelvis seen from behind share."""

from matplotlib.axes import Axes
from matplotlib.patches import PathPatch

from lesson.atlas.landmarks import load_landmarks
from lesson.atlas.nerve import ROOTS, load_nerve
from lesson.atlas.views import skeleton
from lesson.diagrams.drawing.curves import strokes
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.plate import depth_of, ghost_nerve, paint, paint_body
from lesson.diagrams.drawing.style import QUIET_INK

VIEW = "posterior"

#: Half widths at heights, in metres, that keep the body and leave out the arms.
_BODY = [(0.15, 1.1), (0.15, 1.0), (0.185, 0.9), (0.195, 0.8), (0.195, 0)]

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
    paint_body(axes, VIEW, _BODY)
    names = paint(axes, VIEW, [*skeleton(VIEW), *on_side(_LEFT_SIDE, "left")])
    nerve = load_nerve()
    over_bones = depth_of(VIEW, "hip_bone_right") + 0.5
    ghost_nerve(axes, VIEW, [nerve[root] for root in ROOTS], over_bones, "roots")
    return names | {"roots": "roots L4 to S3, in front of the sacrum"}


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
