"""The muscle groups at the front and the back of the pelvis, and what each does to its tilt."""

from lesson.atlas.views import load_view, skeleton
from lesson.diagrams.diagram import Diagram, Stop
from lesson.diagrams.drawing.labels import Label, label_column
from lesson.diagrams.drawing.linea_alba import paint_behind_linea_alba
from lesson.diagrams.drawing.plate import layers_of, paint
from lesson.diagrams.drawing.two_plates import HALF_BODY_M, two_plates

BOTTOM, TOP = 0.345, 1.115

#: Group -> (view, muscle without side, where its label points on the left side, what is said).
GROUPS: dict[str, list[tuple[str, str, tuple[float, float], str]]] = {
    "flexors": [
        ("anterior", "psoas_major", (0.043, 0.95), "Psoas major"),
        ("anterior", "iliacus", (0.10, 0.90), "Iliacus"),
        ("anterior", "tensor_fasciae_latae", (0.146, 0.85), "Tensor fasciae latae"),
        ("anterior", "sartorius", (0.088, 0.72), "Sartorius"),
    ],
    "quadriceps": [
        ("anterior", "vastus_intermedius", (0.0, 0.0), ""),
        ("anterior", "vastus_lateralis", (0.148, 0.60), "Vastus lateralis"),
        ("anterior", "vastus_medialis", (0.062, 0.45), "Vastus medialis"),
        ("anterior", "rectus_femoris", (0.105, 0.65), "Rectus femoris"),
    ],
    "belly": [
        ("anterior", "linea_alba", (0.0, 0.0), ""),
        ("anterior", "rectus_abdominis", (0.0, 0.0), ""),
        ("anterior", "external_oblique", (0.09, 1.0), "External oblique"),
    ],
    "back": [
        ("posterior", "quadratus_lumborum", (0.0, 0.0), ""),
        ("posterior", "multifidus", (0.0, 0.0), ""),
        ("posterior", "longissimus_thoracis", (-0.025, 1.0), "Longissimus"),
        ("posterior", "iliocostalis_lumborum", (-0.058, 0.985), "Iliocostalis"),
    ],
    "glutes": [
        ("posterior", "gluteus_minimus", (0.0, 0.0), ""),
        ("posterior", "gluteus_medius", (-0.125, 0.905), "Gluteus medius"),
        ("posterior", "gluteus_maximus", (-0.09, 0.80), "Gluteus maximus"),
    ],
    "hamstrings": [
        ("posterior", "biceps_femoris_short_head", (0.0, 0.0), ""),
        ("posterior", "semimembranosus", (-0.063, 0.457), "Semimembranosus"),
        ("posterior", "semitendinosus", (-0.055, 0.60), "Semitendinosus"),
        ("posterior", "biceps_femoris_long_head", (-0.095, 0.62), "Biceps femoris"),
    ],
}
TITLE = "Muscle groups at the front and the back of the pelvis"
DESCRIPTION = (
    "Trunk and thighs from behind and in front, with 6 muscle groups on a slider. Hip flexors and back "
    "muscles can tip the pelvis forwards; belly muscles, gluteus maximus and hamstrings backwards. Of "
    "the four heads of the quadriceps only one, rectus femoris, reaches the pelvis. The directions are "
    "standard anatomy; how far a tight muscle really tips it is another question."
)
STOPS = {
    "flexors": (
        "Hip flexors",
        "Psoas major comes from the spine and iliacus from the inside of the pelvis; both end on the "
        "femur. They bend the hip; with the leg fixed they, and some adductors of the inner thigh, "
        "can tip the pelvis forwards.",
    ),
    "quadriceps": (
        "Quadriceps",
        "Four heads straighten the knee. Only rectus femoris crosses the hip; the three vasti begin "
        "on the femur and cannot pull on the pelvis.",
    ),
    "belly": (
        "Belly",
        "The belly muscles pull the front of the pelvis up and so tip it backwards. Rectus abdominis "
        "lies under the sheet of the external oblique.",
    ),
    "back": (
        "Back",
        "The back muscles pull the back of the pelvis up and so tip it forwards. Quadratus lumborum "
        "lies in front of them.",
    ),
    "glutes": (
        "Glutes",
        "Gluteus maximus straightens the hip and can tip the pelvis backwards; medius, and minimus "
        "under it, hold it level when you stand on one leg.",
    ),
    "hamstrings": (
        "Hamstrings",
        "They run from the sitting bone to below the knee, bend the knee and can tip the pelvis "
        "backwards. Only the short head of biceps begins on the femur.",
    ),
}


def muscle_groups() -> Diagram:
    """Return the six groups on two plates, one group at a time.

    Source: StandardAnat.
    """
    figure, plates = two_plates(BOTTOM, TOP)
    names: dict[str, str] = {}
    for view, axes in plates.items():
        names |= paint(axes, view, skeleton(view), line_pt=0.6)
    drawn: dict[str, list[str]] = {}
    written: dict[str, list[str]] = {}
    for group, muscles in GROUPS.items():
        view = muscles[0][0]
        both = [f"{name}{side}" for _, name, _, _ in muscles for side in ("", "_left", "_right")]
        found = paint(plates[view], view, [each for each in both if each in load_view(view)])
        if group == "belly":
            found |= paint_behind_linea_alba(plates[view])
        names |= found
        drawn[group] = list(found)
        column = [
            Label(words, f"{name}_left", target) for _, name, target, words in muscles if words
        ]
        written[group] = label_column(
            plates[view],
            column,
            "left" if view == "posterior" else "right",
            -HALF_BODY_M if view == "posterior" else HALF_BODY_M,
            top=1.035,
            size_pt=13,
            prefix=group,
        )
    stops = []
    for group, (name, description) in STOPS.items():
        hidden = [
            each for other in GROUPS if other != group for each in (*drawn[other], *written[other])
        ]
        stops.append(Stop(name, description, dict.fromkeys(hidden, 0.0)))
    layers = layers_of(names, ligaments=("behind_linea_alba",))
    return Diagram(figure, TITLE, DESCRIPTION, names, "Group", tuple(stops), layers=layers)
