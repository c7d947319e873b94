"""Where the sciatic nerve divides, and how much that differs between people."""

import numpy as np
from matplotlib.axes import Axes

from lesson.atlas.nerve import load_nerve
from lesson.atlas.views import skeleton
from lesson.diagrams.diagram import Diagram, Stop
from lesson.diagrams.drawing.from_behind import BODY, VIEW, on_side, paint_branches, paint_trunk
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.inset import you_are_here
from lesson.diagrams.drawing.labels import Label, heading, label_column
from lesson.diagrams.drawing.plate import filled, layers_of, page, paint, paint_body, stroked
from lesson.diagrams.drawing.style import ZONE

WINDOW = (-0.035, 0.56, 0.33, 0.90)
EDGE = 0.21
MUSCLES = (
    "piriformis quadratus_femoris adductor_magnus biceps_femoris_short_head popliteus "
    "gastrocnemius_medial_head gastrocnemius_lateral_head"
)
#: Only slivers of it would be seen at the edge.
LEFT_LEG = on_side("femur patella tibia fibula foot", "left")

#: Zone -> (from, to) in metres of height, where the nerve was found to divide, share of 50 legs.
ZONES = {
    "pelvis": (0.80, 0.86, "Before or as it leaves the pelvis", "16 %"),
    "thigh": (0.53, 0.79, "In the upper two thirds of the thigh", "16 %"),
    "above_knee": (0.43, 0.52, "Near the top of the knee hollow", "60 %"),
    "knee": (0.375, 0.42, "Within the knee hollow", "8 %"),
}
TITLE = "Where the nerve divides"
DESCRIPTION = (
    "The right thigh from behind, with four places where the nerve was found to divide in 50 legs: "
    "60 % near the top of the knee hollow, 16 % in the upper two thirds of the thigh, 16 % before "
    "or as it left the pelvis, 8 % within the knee hollow (Nepal). Over many studies the average was "
    "65 mm from the knee hollow (Tomaszewski 2016), drawn here from the joint line. The bands are schematic; one sample may differ from another."
)
STOPS = {
    "above_knee": (
        "Knee hollow",
        "Most often, in 60 % of 50 legs, the nerve divided near the top of "
        "the hollow behind the knee, as it is drawn here.",
    ),
    "thigh": ("Thigh", "In 16 % it divided in the upper two thirds of the thigh."),
    "pelvis": ("Pelvis", "In 16 % it had divided before or as it left the pelvis."),
    "knee": ("Lower down", "In 8 % it divided within the hollow behind the knee."),
    "all": ("All", "The four shares together; every one of these is a normal leg."),
}


def where_it_divides() -> Diagram:
    """Return the thigh from behind with the places of division and their shares.

    Source: NepalBifurc for the shares (50 limbs), Tomaszewski2016 for the average.
    """
    figure, axes = page(WINDOW, height_pt=440)
    paint_body(axes, VIEW, BODY)
    bones = [bone for bone in skeleton(VIEW) if bone not in LEFT_LEG]
    names = paint(axes, VIEW, [*bones, *on_side(MUSCLES, "right")])
    names |= paint_branches(axes) | paint_trunk(axes)
    for key in ZONES:
        _paint_zone(axes, key)
        names[f"zone_{key}"] = f"place of division: {ZONES[key][2].lower()}"
    nerve = ("sciatic_nerve", "tibial_nerve", "common_fibular_nerve")
    heading(axes, "Right side", "seen from behind", "right", EDGE)
    you_are_here(axes, VIEW, (WINDOW[0], EDGE, *WINDOW[2:]), (0.485, 0.345), 0.17)
    written = {
        key: label_column(axes, [_label(key)], "right", EDGE, top=0.84, size_pt=13, prefix=key)
        for key in ZONES
    }
    stops = []
    for key, (name, description) in STOPS.items():
        kept = set(ZONES) if key == "all" else {key}
        hidden = [f"zone_{other}" for other in ZONES if other not in kept]
        hidden += [label for other in ZONES if other not in kept for label in written[other]]
        stops.append(Stop(name, description, dict.fromkeys(hidden, 0.0)))
    return Diagram(
        figure,
        TITLE,
        DESCRIPTION,
        names,
        "Place",
        tuple(stops),
        start=4,
        layers=layers_of(names, nerve),
    )


def _course_at(high: float) -> float:
    line = np.vstack(
        [load_nerve()[name].seen_from(VIEW) for name in ("sciatic_nerve", "tibial_nerve")]
    )
    down = line[np.argsort(line[:, 1])]
    return float(np.interp(high, down[:, 1], down[:, 0]))


def _paint_zone(axes: Axes, key: str) -> None:
    low, high, _, _ = ZONES[key]
    heights = np.linspace(high, low, 12)
    centre = np.column_stack([[_course_at(height) for height in heights], heights])
    side = np.column_stack([np.full(len(heights), 0.02), np.zeros(len(heights))])
    band = np.concatenate([centre + side, (centre - side)[::-1]])
    ground = filled([band], ZONE)
    ground.set_alpha(0.3)
    Group(axes, f"zone_{key}", 940, [ground, stroked([band], ZONE, 2.2, smooth=True)])


def _label(key: str) -> Label:
    low, high, words, share = ZONES[key]
    middle = (low + high) / 2
    return Label(share, f"zone_{key}", (_course_at(middle), middle), f"{words}", strong=True)
