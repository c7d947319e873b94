"""The sciatic nerve from behind: the muscles in place on the left, laid aside on the right."""

from lesson.diagrams.diagram import Diagram
from lesson.diagrams.drawing.from_behind import (
    VIEW,
    felt,
    on_side,
    paint_branches,
    paint_ground,
    paint_trunk,
)
from lesson.diagrams.drawing.labels import Label, heading, label_column
from lesson.diagrams.drawing.plate import layers_of, page, paint

WINDOW = (-0.41, 0.41, 0.335, 1.005)
LEFT_EDGE, RIGHT_EDGE = -0.185, 0.185
LABELS_TOP = 0.955

MUSCLES_RIGHT = (
    "piriformis superior_gemellus obturator_internus inferior_gemellus quadratus_femoris "
    "gluteus_minimus adductor_magnus biceps_femoris_short_head popliteus "
    "gastrocnemius_medial_head gastrocnemius_lateral_head coccygeus"
)
TITLE = "The sciatic nerve from behind"
DESCRIPTION = (
    "Pelvis and thighs seen from behind: on the left the muscles are in place, on the right they "
    "are laid aside. Roots L4 to S3 join in front of the sacrum; the sciatic nerve comes out "
    "below piriformis, about 16 mm wide, passes between the sitting bone and the outer hip bone "
    "and runs down the middle of the thigh. It divides into the tibial and the common fibular "
    "nerve, here 65 mm above the knee joint line. The bones are one man's, and the nerve's course "
    "is constructed, good to about 5 mm in the buttock and 8 mm in the thigh."
)


def nerve_from_behind() -> Diagram:
    """Return the posterior plate of pelvis and thigh with the nerve from L4-S3 to its division."""
    figure, axes = page(WINDOW, height_pt=510)
    names = paint_ground(axes) | paint(axes, VIEW, on_side(MUSCLES_RIGHT, "right"))
    names |= paint_branches(axes) | paint_trunk(axes)
    heading(axes, "Left side", "muscles in place", "left", LEFT_EDGE)
    heading(axes, "Right side", "muscles laid aside", "right", RIGHT_EDGE)
    label_column(axes, labels_left(), "left", LEFT_EDGE, top=LABELS_TOP, size_pt=13)
    label_column(axes, labels_right(), "right", RIGHT_EDGE, top=LABELS_TOP, size_pt=13)
    nerve = ("roots", "sciatic_nerve", "tibial_nerve", "common_fibular_nerve")
    return Diagram(figure, TITLE, DESCRIPTION, names, layers=layers_of(names, nerve))


def labels_left() -> list[Label]:
    """Return the labels of the left side, whose muscles are in place."""
    return [
        Label("Latissimus dorsi", "latissimus_dorsi_left", (-0.085, 0.955)),
        Label("Gluteus medius", "gluteus_medius_left", (-0.128, 0.905)),
        Label("Gluteus maximus", "gluteus_maximus_left", (-0.10, 0.83), "the large buttock muscle"),
        Label("Iliotibial tract", "iliotibial_tract_left", (-0.150, 0.72)),
        Label(
            "Biceps femoris, long head",
            "biceps_femoris_long_head_left",
            (-0.105, 0.62),
            "outer hamstring",
        ),
        Label("Semitendinosus", "semitendinosus_left", (-0.055, 0.58), "inner hamstring"),
        Label("Semimembranosus", "semimembranosus_left", (-0.062, 0.458), "inner hamstring"),
        Label(
            "Gastrocnemius",
            "gastrocnemius_medial_head_left",
            (-0.06, 0.37),
            "the calf's large muscle",
        ),
    ]


def labels_right() -> list[Label]:
    """Return the labels of the right side, whose muscles are laid aside."""
    psis, tuberosity = felt("psis"), felt("ischial_tuberosity")
    return [
        Label("Fifth lumbar vertebra (L5)", "lumbar_vertebra_5", (0.046, 0.941)),
        Label(
            "Posterior superior iliac spine",
            "hip_bone_right",
            psis,
            "the dimple of the back",
            felt=True,
        ),
        Label(
            "Roots L4 to S3",
            "roots",
            (0.044, 0.885),
            "in front of the sacrum (dashed)",
            strong=True,
        ),
        Label("Gluteus minimus", "gluteus_minimus_right", (0.12, 0.87)),
        Label("Piriformis", "piriformis_right", (0.085, 0.838)),
        Label(
            "Greater trochanter",
            "femur_right",
            felt("greater_trochanter"),
            "the outer hip bone",
            felt=True,
        ),
        Label("Quadratus femoris", "quadratus_femoris_right", (0.122, 0.768)),
        Label("Ischial tuberosity", "hip_bone_right", tuberosity, "the sitting bone", felt=True),
        Label("Sciatic nerve", "sciatic_nerve", (0.084, 0.68), strong=True),
        Label("Adductor magnus", "adductor_magnus_right", (0.099, 0.66)),
        Label("Biceps femoris, short head", "biceps_femoris_short_head_right", (0.10, 0.50)),
        Label("Where the nerve divides", "sciatic_nerve", (0.0745, 0.438), strong=True),
        Label("Tibial nerve", "tibial_nerve", (0.0718, 0.415)),
        Label("Common fibular nerve", "common_fibular_nerve", (0.1102, 0.375), "or peroneal nerve"),
    ]
