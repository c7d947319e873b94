"""The four areas of the popular routine: where pressing is reasonable, and where it is not."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from matplotlib.axes import Axes

from lesson.atlas.landmarks import load_landmarks
from lesson.atlas.nerve import load_nerve
from lesson.atlas.views import skeleton
from lesson.diagrams.diagram import Diagram, Stop
from lesson.diagrams.drawing.curves import Points, ribbon
from lesson.diagrams.drawing.from_behind import on_side
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.labels import Label, label_column
from lesson.diagrams.drawing.plate import paint, stroked
from lesson.diagrams.drawing.shape import Shape
from lesson.diagrams.drawing.two_plates import HALF_BODY_M, two_plates

BOTTOM, TOP = 0.345, 1.115
BEHIND = (
    "gluteus_maximus gluteus_medius iliotibial_tract biceps_femoris_long_head semitendinosus "
    "semimembranosus longissimus_thoracis iliocostalis_lumborum multifidus external_oblique"
)
BEFORE = (
    "rectus_abdominis external_oblique tensor_fasciae_latae sartorius rectus_femoris "
    "vastus_lateralis vastus_medialis adductor_longus gracilis pectineus"
)
#: Told apart by lightness, pattern and words, not by hue alone.
PRESS, NOT_HERE = "#14594f", "#a3322a"

TITLE = "Where to press, and where not"
DESCRIPTION = (
    "The body from behind and in front, with four areas of self-massage on the left side: beside the "
    "spine at least 2 to 3 cm from the middle, the outer upper buttock, the front of the thigh below "
    "the hip crease, and the thigh from a hand below the crease to a hand above the kneecap. Hatched "
    "places are not for pressing: the spine, the lowest ribs, the strip of the sciatic nerve, the "
    "belly, the groin and the kneecap. The borders are schematic and our own careful choice; no "
    "trial has tested them."
)
STOPS = {
    "back": (
        "Lower back",
        "Stay on the muscle, at least 2 to 3 cm beside the middle, between the "
        "lowest rib and the pelvis, with a soft ball at a wall or the hands. No hard tool under "
        "the lower back.",
    ),
    "buttock": (
        "Buttock",
        "Stay on the outer upper part, off the bones and off the strip where the "
        "nerve runs. Pain that travels down the leg means stop.",
    ),
    "hip": (
        "Front of the hip",
        "Flat hands on the front of the thigh, just below the hip crease, on "
        "its outer half. Not the belly and not the groin, where large vessels run; a pulse under "
        "the hand means move away.",
    ),
    "thigh": (
        "Thigh",
        "From a hand's breadth below the hip crease to a hand's breadth above the "
        "kneecap. Burning or numbness at the outer thigh means stop.",
    ),
    "all": ("All", "All four areas, with the places to leave alone."),
}


@dataclass(frozen=True)
class Zone:
    """A place on one plate: its ring (shape (n, 2), metres), its area, and what is said of it."""

    area: str
    view: str
    ring: Points
    words: str
    note: str
    press: bool


def massage_areas() -> Diagram:
    """Return the four areas on the body, one at a time and together.

    Source: data/evidence and the safer variants of the four steps; Currin2015 for the nerve's strip,
    Bartsch2021 for the cautions. Borders are a proposal that a clinician has not yet reviewed.
    """
    figure, plates = two_plates(BOTTOM, TOP)
    names: dict[str, str] = {}
    flesh: dict[str, str] = {}
    for view, axes in plates.items():
        muscles = BEHIND if view == "posterior" else BEFORE
        sides = [*on_side(muscles, "left"), *on_side(muscles, "right")]
        sides += ["linea_alba"] if view == "anterior" else []
        flesh |= paint(axes, view, sides, line_pt=0.6)
        names |= paint(axes, view, skeleton(view), line_pt=0.6)
    names |= flesh
    written: dict[str, list[str]] = {area: [] for area in STOPS}
    zones = _zones()
    for key, zone in zones.items():
        _paint_zone(plates[zone.view], key, zone)
        names[key] = zone.words.lower()
    for area in STOPS:
        for view, side in (("posterior", "left"), ("anterior", "right")):
            edge = -HALF_BODY_M if side == "left" else HALF_BODY_M
            column = [
                _label(key, zone)
                for key, zone in zones.items()
                if zone.view == view and area in ("all", zone.area)
            ]
            written[area] += label_column(
                plates[view],
                column,
                "left" if side == "left" else "right",
                edge,
                top=1.06,
                size_pt=12.5,
                prefix=f"{area}_{view}",
            )
    stops = []
    for area, (name, description) in STOPS.items():
        hidden = [label for other, labels in written.items() if other != area for label in labels]
        hidden += [key for key, zone in zones.items() if area not in ("all", zone.area)]
        seen = {**dict.fromkeys(flesh, 0.55), **dict.fromkeys(hidden, 0.0)}
        stops.append(Stop(name, description, seen))
    return Diagram(figure, TITLE, DESCRIPTION, names, "Area", tuple(stops), start=4)


def _oval(centre: tuple[float, float], half: tuple[float, float]) -> Points:
    turn = np.linspace(0, 2 * np.pi, 20, endpoint=False)
    return np.column_stack([centre[0] + half[0] * np.cos(turn), centre[1] + half[1] * np.sin(turn)])


def _box(left: float, right: float, low: float, high: float) -> Points:
    """A box with enough points on its sides to stay a box when it is rounded."""
    corners = np.array([[left, low], [right, low], [right, high], [left, high], [left, low]])
    share = np.linspace(0, 1, 6, endpoint=False)[:, None]
    sides = [a + share * (b - a) for a, b in pairwise(corners)]
    return np.concatenate(sides)


def _strip() -> Points:
    course = load_nerve()["sciatic_nerve"].seen_from("posterior") * [-1, 1]
    course = course[(course[:, 1] < 0.855) & (course[:, 1] > 0.50)]
    return ribbon(course, np.full(len(course), 0.05))


def _left(landmark: str, view: str) -> tuple[float, float]:
    _, up, right = load_landmarks()[f"{landmark}_left"]
    return (float(right if view == "posterior" else -right), float(up))


def _zones() -> dict[str, Zone]:
    """Every zone by id, on the subject's left side."""
    knee = _left("patella_centre", "anterior")
    rows = (
        (
            "back",
            "posterior",
            _box(-0.072, -0.028, 0.955, 1.035),
            "Beside the spine",
            "on the muscle",
            True,
        ),
        ("back", "posterior", _box(-0.018, 0.018, 0.84, 1.055), "Not the spine", "bone", False),
        (
            "back",
            "posterior",
            _box(-0.125, -0.03, 1.052, 1.10),
            "Not the lowest ribs",
            "kidneys below",
            False,
        ),
        (
            "buttock",
            "posterior",
            _oval((-0.123, 0.893), (0.024, 0.034)),
            "Outer upper buttock",
            "on the muscle",
            True,
        ),
        ("buttock", "posterior", _strip(), "Not this strip", "the nerve runs here", False),
        (
            "hip",
            "anterior",
            _oval((0.118, 0.752), (0.022, 0.036)),
            "Below the hip crease",
            "outer half, flat hands",
            True,
        ),
        (
            "hip",
            "anterior",
            _box(-0.11, 0.11, 0.865, 1.06),
            "Not the belly",
            "vessels and bowel",
            False,
        ),
        (
            "hip",
            "anterior",
            _oval((0.062, 0.775), (0.026, 0.05)),
            "Not the groin",
            "vessels and nerve",
            False,
        ),
        (
            "thigh",
            "anterior",
            _box(0.065, 0.135, 0.50, 0.69),
            "Front of the thigh",
            "hand below crease\nto hand above knee",
            True,
        ),
        ("thigh", "anterior", _oval(knee, (0.03, 0.032)), "Not the kneecap", "bone", False),
    )
    return {f"zone_{number}_{row[0]}": Zone(*row) for number, row in enumerate(rows)}


def _paint_zone(axes: Axes, key: str, zone: Zone) -> None:
    colour = PRESS if zone.press else NOT_HERE
    ground = Shape(
        [zone.ring],
        smooth=True,
        facecolor=colour,
        edgecolor="none",
        alpha=0.55 if zone.press else 0.3,
    )
    edge = stroked([zone.ring], colour, 2.2, smooth=True)
    hatch = Shape([zone.ring], smooth=True, facecolor="none", edgecolor=colour, linewidth=0)
    if not zone.press:
        hatch.set_hatch("//")
    Group(axes, key, 950, [ground, hatch, edge] if not zone.press else [ground, edge])


def _label(key: str, zone: Zone) -> Label:
    middle = zone.ring.mean(axis=0)
    return Label(
        zone.words, key, (float(middle[0]), float(middle[1])), zone.note, strong=zone.press
    )
