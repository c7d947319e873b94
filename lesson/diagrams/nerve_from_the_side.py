"""The sciatic nerve from the right side, from the spine to the foot."""

import numpy as np

from lesson.atlas.nerve import ROOTS, load_nerve
from lesson.atlas.views import skeleton
from lesson.diagrams.diagram import Diagram, Stop
from lesson.diagrams.drawing.inset import you_are_here
from lesson.diagrams.drawing.labels import Label, heading, label_column
from lesson.diagrams.drawing.nerve_band import ghost_nerve, paint_nerve
from lesson.diagrams.drawing.plate import layers_of, page, paint, paint_body

VIEW = "lateral"
WINDOW = (-0.14, 0.66, -0.01, 1.06)
EDGE = 0.225
SURFACE = [
    "gluteus_maximus_right",
    "gluteus_medius_right",
    "tensor_fasciae_latae_right",
    "iliotibial_tract_right",
    "vastus_lateralis_right",
    "rectus_femoris_right",
    "sartorius_right",
    "biceps_femoris_long_head_right",
    "semimembranosus_right",
    "semitendinosus_right",
    "gastrocnemius_lateral_head_right",
    "gastrocnemius_medial_head_right",
    "soleus_right",
    "fibularis_longus_right",
    "tibialis_anterior_right",
    "biceps_femoris_short_head_right",
    "calcaneal_tendon_right",
]
DEEP = [
    "piriformis_right",
    "superior_gemellus_right",
    "obturator_internus_right",
    "inferior_gemellus_right",
    "quadratus_femoris_right",
    "adductor_magnus_right",
]
#: Nerve -> depth among the structures: under piriformis and femur, behind the tibia, over the
#: fibula and under fibularis longus.
DEPTHS = {
    "tibial_nerve": 40.0,
    "deep_fibular_nerve": 59.4,
    "superficial_fibular_nerve": 59.5,
    "common_fibular_nerve": 59.6,
}
TRUNK_DEPTH = 54.6
#: Down to this height the tibial nerve is drawn with the trunk.
TOGETHER_M = 0.426
#: From here down the fibula hides the tibial nerve.
BEHIND_FIBULA_M = 0.336

#: Under the muscles of the shin.
HIDDEN = ("deep_fibular_nerve", "superficial_fibular_nerve")

TITLE = "The sciatic nerve from the side"
DESCRIPTION = (
    "The right leg seen from the right, facing right, in 3 steps from the surface to the bones. The "
    "nerve is built from roots L4 to S3, leaves the pelvis behind the hip joint, runs down behind "
    "the femur and divides above the knee. The fibular branch winds round the neck of the fibula, "
    "just under the skin; the tibial branch runs on behind the knee to the inner ankle. Its course "
    "is constructed, good to about 5 mm in the buttock and knee and 8 mm elsewhere."
)
STOPS = (
    (
        "surface",
        "Muscles",
        "Muscles cover the nerve from the buttock to the knee. Its branches come close to the "
        "skin in the hollow of the knee, at the outer side of the knee and behind the inner ankle.",
    ),
    (
        "deep",
        "Deep muscles",
        "With the large muscles away, the nerve comes out below piriformis and "
        "passes behind the hip joint.",
    ),
    (
        "bones",
        "Bones",
        "The nerve runs behind the hip joint and behind the femur; above the knee it "
        "divides into the tibial and the common fibular nerve.",
    ),
)


def nerve_from_the_side() -> Diagram:
    """Return the lateral plate with the whole course of the nerve.

    Source: the course is constructed and pinned to Currin2015 and Tomaszewski2016, see
    ``data/atlas/README.md``.
    """
    figure, axes = page(WINDOW, height_pt=500)
    paint_body(axes, VIEW)
    names = paint(axes, VIEW, [*skeleton(VIEW), "thoracic_column", *DEEP, *SURFACE])
    nerve = dict(load_nerve())
    ghost_nerve(axes, VIEW, [nerve[root] for root in ROOTS], 700, "roots")
    nerve["common_fibular_nerve"] = nerve["common_fibular_nerve"].tapered(begin_m=0.02)
    for name, depth in DEPTHS.items():
        paint_nerve(axes, VIEW, [nerve[name]], depth, name)
        names[name] = name.replace("_", " ")
    # the trunk runs on into its larger branch, which dives under the femur's end farther down
    trunk = [nerve["sciatic_nerve"].tapered(end_m=0.015), nerve["tibial_nerve"]]
    paint_nerve(axes, VIEW, trunk, TRUNK_DEPTH, "sciatic_nerve", (TOGETHER_M, np.inf))
    names["sciatic_nerve"] = "sciatic nerve"
    over_fibula = DEPTHS["deep_fibular_nerve"] - 0.1
    behind = (-np.inf, BEHIND_FIBULA_M)
    ghost_nerve(axes, VIEW, [nerve["tibial_nerve"]], over_fibula, "tibial_hidden", behind)
    names["roots"] = "roots L4 to S3"
    heading(axes, "Right side", "seen from the right", "right", EDGE)
    you_are_here(axes, VIEW, (WINDOW[0], EDGE, *WINDOW[2:]), (0.58, 0.005), 0.24)
    written = {
        stop: label_column(axes, column, "right", EDGE, top=0.98, size_pt=13, prefix=stop)
        for stop, column in labels().items()
    }
    away = {
        "surface": ["roots", "tibial_hidden", *HIDDEN],
        "deep": SURFACE,
        "bones": [*SURFACE, *DEEP],
    }
    stops = []
    for key, name, description in STOPS:
        others = [label for stop, column in written.items() if stop != key for label in column]
        seen = dict.fromkeys([*others, *away[key]], 0.0)
        stops.append(Stop(name, description, seen))
    return Diagram(
        figure,
        TITLE,
        DESCRIPTION,
        names,
        "Layer",
        tuple(stops),
        start=2,
        layers=layers_of(names, ("roots", "sciatic_nerve", "tibial_hidden", *DEPTHS)),
    )


def labels() -> dict[str, list[Label]]:
    """Return the labels of each stop, by the stop's key."""
    sciatic = Label("Sciatic nerve", "sciatic_nerve", (0.0655, 0.70), strong=True)
    fibular = Label(
        "Common fibular nerve",
        "common_fibular_nerve",
        (0.0562, 0.339),
        "or peroneal nerve",
        strong=True,
    )
    tibial = Label(
        "Tibial nerve", "tibial_nerve", (0.0494, 0.027), "dashed: behind bone", strong=True
    )
    piriformis = Label("Piriformis", "piriformis_right", (0.035, 0.853))
    return {
        "surface": [
            Label("Gluteus medius", "gluteus_medius_right", (0.03, 0.90)),
            Label("Tensor fasciae latae", "tensor_fasciae_latae_right", (0.126, 0.855)),
            Label(
                "Gluteus maximus", "gluteus_maximus_right", (-0.01, 0.80), "large buttock muscle"
            ),
            Label(
                "Rectus femoris", "rectus_femoris_right", (0.137, 0.62), "part of the quadriceps"
            ),
            Label("Iliotibial tract", "iliotibial_tract_right", (0.085, 0.65), "tendon-like band"),
            Label(
                "Biceps femoris, long head",
                "biceps_femoris_long_head_right",
                (0.043, 0.57),
                "outer hamstring",
            ),
            Label(
                "Common fibular nerve",
                "common_fibular_nerve",
                (0.0457, 0.379),
                "or peroneal nerve",
                strong=True,
            ),
            Label("Gastrocnemius", "gastrocnemius_lateral_head_right", (0.02, 0.32), "calf muscle"),
            Label("Tibialis anterior", "tibialis_anterior_right", (0.0935, 0.22), "lifts the foot"),
        ],
        "deep": [piriformis, sciatic, fibular, tibial],
        "bones": [
            Label(
                "Roots L4 to S3", "roots", (0.0737, 0.925), "in front of the sacrum", strong=True
            ),
            Label("Hip joint", "femur_right", (0.079, 0.812)),
            sciatic,
            Label("Where it divides", "sciatic_nerve", (0.0565, 0.449), strong=True),
            fibular,
            Label("Fibula", "fibula_right", (0.0616, 0.05), "thin outer bone"),
            tibial,
        ],
    }
