"""What lies over the sciatic nerve in the right buttock, layer by layer, from behind."""

from lesson.diagrams.diagram import Diagram, Stop
from lesson.diagrams.drawing.from_behind import (
    VIEW,
    felt,
    lines_between_landmarks,
    on_side,
    paint_ground,
    paint_trunk,
)
from lesson.diagrams.drawing.inset import you_are_here
from lesson.diagrams.drawing.labels import Label, heading, label_column
from lesson.diagrams.drawing.plate import page, paint

WINDOW = (-0.16, 0.415, 0.655, 1.005)
EDGE = 0.19
LABELS_TOP = 0.955

#: The muscles that come away one layer after another, from the surface inwards.
SURFACE = "gluteus_maximus latissimus_dorsi external_oblique iliotibial_tract"
MIDDLE = (
    "gluteus_medius biceps_femoris_long_head semitendinosus semimembranosus gracilis "
    "vastus_lateralis multifidus longissimus_thoracis iliocostalis_lumborum quadratus_lumborum"
)
DEEP = (
    "gluteus_minimus superior_gemellus obturator_internus inferior_gemellus quadratus_femoris "
    "adductor_magnus coccygeus"
)
LAST = "piriformis"


def layers_of_the_buttock() -> Diagram:
    """Return the right buttock from behind, with a slider that takes its layers away."""
    figure, axes = page(WINDOW, height_pt=440)
    names = paint_ground(axes)
    surface, middle, deep, last = (
        on_side(layer, "right") for layer in (SURFACE, MIDDLE, DEEP, LAST)
    )
    names |= paint(axes, VIEW, [*deep, *last, *middle, *surface])
    names |= paint_trunk(axes)
    guide = lines_between_landmarks(axes, depth=900)
    heading(axes, "Right side", "seen from behind", "right", EDGE)
    you_are_here(axes, VIEW, (-0.16, 0.19, *WINDOW[2:]), (0.345, 0.868), 0.125)
    written = {
        stop: label_column(axes, column, "right", EDGE, top=LABELS_TOP, size_pt=13, prefix=stop)
        for stop, column in labels().items()
    }
    everything = names.keys() - {"body_outline"}
    away = {
        "skin": everything,
        "surface": {"sciatic_nerve", "roots", guide},
        "middle": {*surface, "roots", guide},
        "deep": {*surface, *middle, "roots", guide},
        "bones": {*surface, *middle, *deep},
    }
    stops = []
    for key, name, description in STOPS:
        others = [label for stop, column in written.items() if stop != key for label in column]
        opacity = dict.fromkeys(sorted([*away[key], *others]), 0.0)
        if key == "bones":
            opacity |= dict.fromkeys(last, 0.45)
        stops.append(Stop(name, description, opacity))
    switches = {"Nerve": ("sciatic_nerve", "roots"), "Skin": ("body_outline",)}
    return Diagram(
        figure, TITLE, DESCRIPTION, names, "Layer", tuple(stops), start=2, layers=switches
    )


TITLE = "Layers over the sciatic nerve in the right buttock"
DESCRIPTION = (
    "The right buttock seen from behind in 5 steps, from the skin down to the bones. "
    "The sciatic nerve lies under gluteus maximus; it comes out below piriformis and passes "
    "behind four short muscles, between the sitting bone and the outer hip bone."
)
STOPS = (
    (
        "skin",
        "Skin",
        "The skin, with three places that can be felt: the dimple of the back, the sitting bone "
        "and the outer hip bone.",
    ),
    (
        "surface",
        "Surface",
        "Gluteus maximus covers the whole lower buttock; the iliotibial tract runs down the "
        "outer thigh. The nerve lies underneath.",
    ),
    (
        "middle",
        "Middle layer",
        "Gluteus maximus is taken off. Gluteus medius covers the upper outer buttock; the sciatic "
        "nerve comes out below piriformis and goes under the hamstrings.",
    ),
    (
        "deep",
        "Deep layer",
        "Gluteus medius and the hamstrings are taken off too. Below piriformis follow, from above, "
        "superior gemellus, obturator internus, inferior gemellus and quadratus femoris. The nerve "
        "comes from in front of piriformis and lies behind these four.",
    ),
    (
        "bones",
        "Bones",
        "Only the bones and, see-through, piriformis are left. The roots L4 to S3 join in front "
        "of the sacrum; the nerve leaves the pelvis through the greater sciatic foramen. Lower "
        "down it crosses the line from the sitting bone to the outer hip bone about half way "
        "(48 %).",
    ),
)


def _felt() -> list[Label]:
    return [
        Label(
            "Posterior superior iliac spine",
            "hip_bone_right",
            felt("psis"),
            "the dimple",
            felt=True,
        ),
        Label(
            "Greater trochanter",
            "femur_right",
            felt("greater_trochanter"),
            "outer hip bone",
            felt=True,
        ),
        Label(
            "Ischial tuberosity",
            "hip_bone_right",
            felt("ischial_tuberosity"),
            "sitting bone",
            felt=True,
        ),
    ]


def labels() -> dict[str, list[Label]]:
    """Return the labels of each stop, by the stop's key."""
    nerve = Label("Sciatic nerve", "sciatic_nerve", (0.0893, 0.715), strong=True)
    piriformis = Label("Piriformis", "piriformis_right", (0.085, 0.838))
    return {
        "skin": _felt(),
        "surface": [
            Label(
                "Latissimus dorsi",
                "latissimus_dorsi_right",
                (0.085, 0.95),
                "low down a tendon sheet",
            ),
            Label("Gluteus medius", "gluteus_medius_right", (0.128, 0.905)),
            Label("Gluteus maximus", "gluteus_maximus_right", (0.10, 0.83), "large buttock muscle"),
            Label("Iliotibial tract", "iliotibial_tract_right", (0.150, 0.72), "tendon-like band"),
            Label(
                "Biceps femoris, long head",
                "biceps_femoris_long_head_right",
                (0.092, 0.67),
                "outer hamstring",
            ),
        ],
        "middle": [
            Label("Longissimus", "longissimus_thoracis_right", (0.018, 0.95), "long back muscle"),
            Label("Gluteus medius", "gluteus_medius_right", (0.12, 0.88)),
            piriformis,
            Label("Obturator internus", "obturator_internus_right", (0.05, 0.80)),
            nerve,
            Label("Hamstrings", "biceps_femoris_long_head_right", (0.08, 0.68)),
        ],
        "deep": [
            Label("Gluteus minimus", "gluteus_minimus_right", (0.12, 0.87)),
            piriformis,
            Label("Inferior gemellus", "inferior_gemellus_right", (0.112, 0.7995)),
            Label("Quadratus femoris", "quadratus_femoris_right", (0.122, 0.768)),
            nerve,
            Label("Adductor magnus", "adductor_magnus_right", (0.075, 0.68)),
        ],
        "bones": [
            Label("Roots L4 to S3", "roots", (0.044, 0.885), "in front of the sacrum", strong=True),
            piriformis,
            Label("Sciatic nerve", "sciatic_nerve", (0.0937, 0.74), strong=True),
            *_felt(),
        ],
    }
