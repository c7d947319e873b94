"""Chains of muscles at the back and the front: as they are claimed, and as they were found."""

import numpy as np
from matplotlib.axes import Axes

from lesson.atlas.landmarks import load_landmarks
from lesson.atlas.views import skeleton
from lesson.diagrams.diagram import Diagram, Stop
from lesson.diagrams.drawing.chain_line import paint_arrow, paint_chain, paint_mark
from lesson.diagrams.drawing.labels import Label, heading, label_column
from lesson.diagrams.drawing.panel import Line, write_lines
from lesson.diagrams.drawing.plate import layers_of, page, paint, paint_body

VIEW = "lateral"
WINDOW = (-0.53, 1.24, -0.095, 1.36)
LEFT, RIGHT = -0.045, 0.27
MARK_M = 0.019
PANEL = (0.66, 1.27)
BACK_COLOUR, FRONT_COLOUR, ARROW = "#1b4f72", "#5d3a9b", "#8a2f1d"
BACK = (
    "longissimus_thoracis iliocostalis_lumborum biceps_femoris_long_head semitendinosus "
    "semimembranosus gastrocnemius_lateral_head gastrocnemius_medial_head calcaneal_tendon"
)
FRONT = "psoas_major iliacus rectus_femoris tibialis_anterior rectus_abdominis"
BACK_LINE = (
    (0.2, -0.07), (0.1, -0.068), (0.04, -0.066), (0.026, -0.05), (0.028, 0.0), (0.037, 0.1),
    (0.022, 0.2), (0.02, 0.3), (0.036, 0.37), (0.052, 0.43), (0.034, 0.55), (0.03, 0.66),
    (0.038, 0.74), (0.024, 0.79), (0.0, 0.85), (0.008, 0.9), (0.026, 0.96), (0.02, 1.03),
    (0.014, 1.1), (0.006, 1.2), (0.014, 1.31),
)  # fmt: skip
SHIN_AND_THIGH = (
    (0.135, -0.02), (0.1, 0.01), (0.085, 0.08), (0.087, 0.2), (0.092, 0.32), (0.112, 0.345),
    (0.119, 0.385), (0.13, 0.46), (0.142, 0.58), (0.13, 0.7), (0.112, 0.8), (0.105, 0.85),
)  # fmt: skip
HIP_FLEXOR = ((0.082, 1.06), (0.087, 0.98), (0.09, 0.9), (0.1, 0.83), (0.078, 0.755))
BELLY = ((0.137, 0.8), (0.165, 0.88), (0.192, 0.98), (0.214, 1.09), (0.205, 1.19))
#: Where the front line is said to go over, and no tension was shown to pass.
DOUBTFUL = {"thigh": (0.121, 0.822), "knee": (0.116, 0.36)}
#: Where one part of the back line is said to go over into the next.
TRANSITIONS = {"1": (0.026, -0.035), "2": (0.05, 0.405), "3": (0.036, 0.752)}

TITLE = "Muscle chains: claimed, and found"
DESCRIPTION = (
    "One man's skeleton from the right with a back line from the sole to the upper back and a front "
    "line from shin to chest, in 4 steps. Dissection supports the back line: at all 3 of its joins "
    "there is moderate evidence that tension passes; for the front line there is little. In 11 people "
    "bending the foot up moved a hamstring 5.8 ± 2.7 mm downwards. None of these studies shows that "
    "a chain pulls the pelvis out of line or presses on a nerve; the lines' courses are schematic."
)
STOPS = {
    "story": (
        "The story",
        "Muscles at the front and the back do pull on the pelvis, each its own way. Popular advice "
        "ties them into two chains: a tight front one is said to tip the pelvis forwards, load the "
        "low back and so irritate the nerve.",
    ),
    "back": (
        "Back, dissected",
        "The back line is supported as anatomy: dissection found its parts joined, with moderate "
        "evidence that tension passes all 3 joins: sole to calf, calf to hamstrings, hamstrings to "
        "back.",
    ),
    "front": (
        "Front, dissected",
        "The front line has the least support: little evidence that tension passes. At the pelvis "
        "its two parts do not meet: rectus femoris begins at the front of the hip bone, rectus "
        "abdominis ends lower and nearer the middle, at the pubic bone.",
    ),
    "people": (
        "In people",
        "Tension can travel: bending the foot up moved a hamstring 5.8 ± 2.7 mm downwards in 11 "
        "people, and in 8 trials of low quality with 354 people work in one place gave range in "
        "another. But how far the hip straightens did not go with tilt (r = −0.04, 25 people), and "
        "none of these studies shows a chain that pulls the pelvis out of line or presses on a nerve.",
    ),
}
PANELS = {
    "story": [
        Line("What is claimed", 14, strong=True),
        Line("Two unbroken chains,\ntied to the pelvis.", 13),
        Line("The pull of each muscle is\nanatomy; the rest is the story.", 12, quiet=True),
    ],
    "back": [
        Line("Moderate evidence", 14, strong=True),
        Line("that tension passes\nat all 3 joins", 13),
        Line("Krause 2016; Wilke 2016", 12, quiet=True),
    ],
    "front": [
        Line("Little evidence", 14, strong=True),
        Line("that tension passes", 13),
        Line("Krause 2016", 12, quiet=True),
        Line("At the pelvis the line breaks", 14, strong=True),
        Line("rectus femoris: front of the\nhip bone; rectus abdominis:\npubic bone", 13),
        Line("Standard anatomy", 12, quiet=True),
    ],
    "people": [
        Line("5.8 ± 2.7 mm", 14, strong=True),
        Line("a hamstring moved down when\nthe foot was bent up; 11 people", 13),
        Line("Wilke 2020", 12, quiet=True),
        Line("8 trials, 354 people", 14, strong=True),
        Line("work in one place gave range\nin another; all of low quality", 13),
        Line("Burk 2020", 12, quiet=True),
        Line("r = −0.04", 14, strong=True),
        Line("how far hips straighten against\ntilt: no link; 25 people", 13),
        Line("Heino 1990", 12, quiet=True),
        Line("None of these", 14, strong=True),
        Line("shows a chain that pulls the\npelvis out of line or presses\non a nerve", 13),
    ],
}


def muscle_chains() -> Diagram:
    """Return the two chains, claimed and found.

    Source: Wilke2016 for the continuity and Krause2016 for the tension at the joins, whose names
    are the common ones; Wilke2020Ankle, Burk2020 and Heino1990 for the figures; StandardAnat for
    where the muscles begin and end. The lines' courses are schematic.
    """
    figure, axes = page(WINDOW, height_pt=440)
    paint_body(axes, VIEW)
    back = [f"{name}_right" for name in BACK.split()]
    front = [f"{name}_right" for name in FRONT.split()]
    names = paint(axes, VIEW, [*skeleton(VIEW), "thoracic_column", "rib_cage", *back, *front])
    back_line, leg, belly, psoas = map(np.array, (BACK_LINE, SHIN_AND_THIGH, BELLY, HIP_FLEXOR))
    paint_chain(axes, "back_line", [back_line], BACK_COLOUR)
    paint_chain(axes, "front_line", [np.vstack([leg[:-2], belly[1:]]), psoas], FRONT_COLOUR)
    found = [leg[:5], leg[6:], belly, psoas]
    paint_chain(axes, "front_line_found", found, FRONT_COLOUR, dashed=True)
    for key, place in DOUBTFUL.items():
        paint_mark(axes, f"doubt_{key}", place, "?", FRONT_COLOUR, MARK_M, hollow=True)
        names[f"doubt_{key}"] = "join of the front line, little evidence"
    for sign, place in TRANSITIONS.items():
        paint_mark(axes, f"join_{sign}", place, sign, BACK_COLOUR, MARK_M)
        names[f"join_{sign}"] = f"join {sign} of the back line"
    _paint_tipping(axes)
    _paint_pull(axes)
    names |= {
        "back_line": "back line (schematic)",
        "front_line": "front line as it is claimed (schematic)",
        "front_line_found": "front line as it was found (schematic)",
        "tipping": "the tipping that is claimed",
        "pull": "the pull that was measured",
    }
    heading(axes, "Right side", "seen from the right", "right", RIGHT)
    joins = [f"join_{sign}" for sign in TRANSITIONS]
    doubts = [f"doubt_{key}" for key in DOUBTFUL]
    shown = {
        "story": {*back, *front, "back_line", "front_line", "tipping"},
        "back": {*back, "back_line", *joins},
        "front": {*front, "front_line_found", *doubts},
        "people": {*back, *front, "back_line", "front_line_found", "pull"},
    }
    changing = set().union(*shown.values())
    written = {stop: _write(axes, stop) for stop in STOPS}
    stops = []
    for stop, (name, description) in STOPS.items():
        words = [each for other in STOPS if other != stop for each in written[other]]
        quiet = {each: 0.22 for each in (*back, *front) if each not in shown[stop]}
        if "psoas_major_right" in shown[stop]:
            quiet["hip_bone_right"] = 0.5
        away = sorted(changing - shown[stop] - quiet.keys())
        stops.append(Stop(name, description, {**dict.fromkeys([*words, *away], 0.0), **quiet}))
    layers = layers_of(names) | {
        "Lines": ("back_line", "front_line", "front_line_found", *joins, *doubts)
    }
    return Diagram(figure, TITLE, DESCRIPTION, names, "View", tuple(stops), layers=layers)


def _paint_tipping(axes: Axes) -> None:
    """The way in which a tight front is said to turn the pelvis: its front goes down."""
    forward, up, _ = load_landmarks()["hip_centre_right"]
    start, end = (forward - 0.045, up + 0.15), (forward + 0.1, up + 0.05)
    paint_arrow(axes, "tipping", start, end, ARROW, bend=-0.42)


def _paint_pull(axes: Axes) -> None:
    """Where and which way the hamstring moved; longer than life, or it could not be seen."""
    paint_arrow(axes, "pull", (0.0, 0.56), (0.0, 0.46), BACK_COLOUR)


def _write(axes: Axes, stop: str) -> list[str]:
    left, right = _labels()[stop]
    return [
        *label_column(axes, left, "left", LEFT, size_pt=13, top=1.3, prefix=f"{stop}_left"),
        *label_column(axes, right, "right", RIGHT, size_pt=13, top=1.24, prefix=f"{stop}_right"),
        write_lines(axes, f"panel:{stop}", PANELS[stop], PANEL),
    ]


def _beside(mark: tuple[float, float], side: int) -> tuple[float, float]:
    """The edge of a mark, so that a label's dot leaves its sign to be read."""
    return mark[0] + side * 0.8 * MARK_M, mark[1]


def _labels() -> dict[str, tuple[list[Label], list[Label]]]:
    """Return the labels on the left and the right, by stop."""
    back = [
        Label("Erector spinae", "longissimus_thoracis_right", (0.0395, 1.0), "back muscles"),
        Label("Hamstrings", "biceps_femoris_long_head_right", (0.052, 0.6)),
        Label("Gastrocnemius", "gastrocnemius_lateral_head_right", (0.035, 0.26), "calf muscle"),
    ]
    joins = [
        Label("Sole to calf", "join_1", _beside(TRANSITIONS["1"], -1), strong=True),
        Label("Calf to hamstrings", "join_2", _beside(TRANSITIONS["2"], -1), strong=True),
        Label(
            "Hamstrings to back",
            "join_3",
            _beside(TRANSITIONS["3"], -1),
            "over a ligament",
            strong=True,
        ),
    ]
    front = [
        Label("Rectus abdominis", "rectus_abdominis_right", (0.202, 1.05), "belly muscle"),
        Label("Psoas major", "psoas_major_right", (0.096, 0.99), "hip flexor"),
        Label("Rectus femoris", "rectus_femoris_right", (0.1475, 0.6), "thigh"),
        Label("Tibialis anterior", "tibialis_anterior_right", (0.1, 0.22), "shin"),
    ]
    doubts = [
        Label(
            "Thigh to belly",
            "doubt_thigh",
            _beside(DOUBTFUL["thigh"], 1),
            "they do not meet",
            strong=True,
        ),
        Label("Shin to thigh", "doubt_knee", _beside(DOUBTFUL["knee"], 1), strong=True),
    ]
    lines = (
        [
            Label("Back line", "back_line", (0.0048, 0.8527), "parts are joined", felt=True),
            Label("Hamstring pulled", "pull", (0.0, 0.51), "5.8 mm; arrow not to scale"),
        ],
        [Label("Front line", "front_line_found", (0.1994, 1.0182), "little evidence", felt=True)],
    )
    return {
        "story": (back, front),
        "back": ([*back, *joins], []),
        "front": ([], [*front, *doubts]),
        "people": lines,
    }
