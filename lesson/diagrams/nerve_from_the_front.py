"""The nerve from in front: roots before the sacrum, trunk behind the femur, branches in the shin."""

import numpy as np

from lesson.atlas.nerve import ROOTS, load_nerve
from lesson.atlas.views import skeleton
from lesson.diagrams.diagram import Diagram, Stop
from lesson.diagrams.drawing.inset import you_are_here
from lesson.diagrams.drawing.labels import Label, heading, label_column
from lesson.diagrams.drawing.nerve_band import ghost_nerve, paint_nerve
from lesson.diagrams.drawing.plate import depth_of, layers_of, page, paint, paint_body

VIEW = "anterior"
WINDOW = (-0.76, 0.19, -0.01, 1.06)
EDGE = -0.205
MUSCLES = tuple(
    f"{name}_right"
    for name in (
        "psoas_major",
        "iliacus",
        "piriformis",
        "adductor_magnus",
        "tibialis_anterior",
        "fibularis_longus",
        "soleus",
    )
)
#: What lies behind bone is dashed; what lies in front of it is drawn out.
BEHIND = ("sciatic_nerve", "tibial_nerve")
FIBULAR = ("common_fibular_nerve", "deep_fibular_nerve", "superficial_fibular_nerve")
#: Above this height the common fibular nerve lies behind the knee.
ROUND_THE_NECK_M = 0.352

TITLE = "The sciatic nerve from in front"
DESCRIPTION = (
    "The right half of pelvis and leg from in front, in 2 steps. Roots L4 to S3 join in front of the "
    "sacrum and of piriformis; then the nerve leaves through the back of the pelvis and runs behind "
    "the femur, dashed here. The common fibular nerve winds round the outer side of the knee and "
    "divides: a deep branch goes to the front of the shin, a superficial one down its outer side. The course is constructed, "
    "good to about 5 mm in the buttock and knee and 8 mm elsewhere."
)
STOPS = (
    (
        "muscles",
        "With muscles",
        "Psoas runs along the rim of the pelvis, iliacus lines its bowl, and both end on the femur; "
        "the roots of the sciatic nerve lie deeper, in front of piriformis. In the shin the deep "
        "fibular branch runs among the muscles that lift the foot (hidden here).",
    ),
    (
        "bones",
        "Bones",
        "Nothing but bones is left: the trunk of the nerve lies behind hip joint and femur, its "
        "tibial part behind the shin.",
    ),
)


def nerve_from_the_front() -> Diagram:
    """Return the anterior plate of the right leg with the nerve.

    Source: the course is constructed and pinned to Currin2015 and Tomaszewski2016, see
    ``data/atlas/README.md``.
    """
    figure, axes = page(WINDOW, height_pt=440)
    paint_body(axes, VIEW, [(0.17, 1.3), (0.17, 1.0), (0.19, 0.9), (0.195, 0.8), (0.195, -0.1)])
    names = paint(axes, VIEW, [*skeleton(VIEW), *MUSCLES])
    nerve = load_nerve()
    over_sacrum = depth_of(VIEW, "psoas_major_right") - 0.5
    paint_nerve(axes, VIEW, [nerve[root] for root in ROOTS], over_sacrum, "roots")
    over_bone = depth_of(VIEW, "femur_right") + 0.3
    ghost_nerve(axes, VIEW, [nerve[name] for name in BEHIND], over_bone, "sciatic_nerve")
    behind_knee = (ROUND_THE_NECK_M, np.inf)
    ghost_nerve(
        axes, VIEW, [nerve["common_fibular_nerve"]], over_bone, "fibular_behind", behind_knee
    )
    over_fibula = depth_of(VIEW, "fibula_right") + 0.3
    for name in FIBULAR:
        paint_nerve(axes, VIEW, [nerve[name]], over_fibula, name, (0.0, ROUND_THE_NECK_M))
    names |= {name: name.replace("_", " ") for name in FIBULAR}
    names |= {
        "roots": "roots L4 to S3",
        "sciatic_nerve": "sciatic and tibial nerve, behind the bones",
    }
    heading(axes, "Right side", "seen from in front", "left", EDGE)
    you_are_here(axes, VIEW, (EDGE, WINDOW[1], *WINDOW[2:]), (-0.74, 0.01), 0.25)
    written = {
        stop: label_column(axes, column, "left", EDGE, top=0.98, size_pt=13, prefix=stop)
        for stop, column in labels().items()
    }
    stops = []
    for key, name, description in STOPS:
        others = [label for stop, column in written.items() if stop != key for label in column]
        away = [muscle for muscle in MUSCLES if muscle in names] if key == "bones" else []
        stops.append(Stop(name, description, dict.fromkeys([*others, *away], 0.0)))
    return Diagram(
        figure,
        TITLE,
        DESCRIPTION,
        names,
        "Layer",
        tuple(stops),
        start=0,
        layers=layers_of(names, ("roots", *BEHIND[:1], "fibular_behind", *FIBULAR)),
    )


def labels() -> dict[str, list[Label]]:
    """Return the labels of each stop, by the stop's key."""
    roots = Label(
        "Roots L4 to S3", "roots", (-0.0445, 0.885), "in front of the sacrum", strong=True
    )

    def trunk(hidden_by: str) -> Label:
        note = f"dashed: behind {hidden_by}"
        return Label("Sciatic nerve", "sciatic_nerve", (-0.083, 0.68), note, strong=True)

    fibular = Label(
        "Common fibular nerve",
        "common_fibular_nerve",
        (-0.1186, 0.3455),
        "or peroneal nerve",
        strong=True,
    )
    return {
        "muscles": [
            Label("Psoas major", "psoas_major_right", (-0.045, 0.97)),
            Label("Iliacus", "iliacus_right", (-0.105, 0.90)),
            roots,
            trunk("muscle and bone"),
            Label("Adductor magnus", "adductor_magnus_right", (-0.055, 0.62)),
            fibular,
            Label("Tibialis anterior", "tibialis_anterior_right", (-0.104, 0.25), "lifts the foot"),
        ],
        "bones": [
            roots,
            trunk("the bone"),
            fibular,
            Label("Tibia", "tibia_right", (-0.0725, 0.22), "the shin bone"),
        ],
    }
