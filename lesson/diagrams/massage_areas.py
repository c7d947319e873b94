"""The four areas of the popular routine: where pressing is reasonable, and where it is not."""

from matplotlib.axes import Axes

from lesson.atlas.massage_zones import Zone, load_massage_zones
from lesson.atlas.views import skeleton
from lesson.diagrams.diagram import Diagram, Stop
from lesson.diagrams.drawing.from_behind import on_side
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.labels import Label, label_column
from lesson.diagrams.drawing.linea_alba import paint_behind_linea_alba
from lesson.diagrams.drawing.plate import filled, layers_of, paint, stroked
from lesson.diagrams.drawing.shape import Shape
from lesson.diagrams.drawing.style import GREEN, INK, PAPER
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
PRESS, NOT_HERE, VEIL = GREEN, "#8f2620", "#fdf0ea"

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
        "Stretch first. Flat hands on the thigh just below the hip crease, outer half, only if a "
        "clinician has said that it is fine. Not the belly and not the groin, where large "
        "vessels run. A pulse under the hand, or burning or numbness at the outer thigh, means stop.",
    ),
    "thigh": (
        "Thigh",
        "From a hand's breadth below the hip crease to a hand's breadth above the "
        "kneecap. Burning or numbness at the outer thigh means stop.",
    ),
    "all": ("All", "All four areas, with the places to leave alone."),
}


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
    names |= flesh | paint_behind_linea_alba(plates["anterior"])
    written: dict[str, list[str]] = {area: [] for area in STOPS}
    zones = load_massage_zones()
    for key, zone in zones.items():
        _paint_zone(plates[zone.view], f"zone_{key}", zone)
        names[f"zone_{key}"] = zone.words.lower()
    for area in STOPS:
        for view, side in (("posterior", "left"), ("anterior", "right")):
            edge = -HALF_BODY_M if side == "left" else HALF_BODY_M
            column = [
                _label(f"zone_{key}", zone)
                for key, zone in zones.items()
                if zone.view == view and area in ("all", zone.area)
            ]
            written[area] += label_column(
                plates[view],
                column,
                "left" if side == "left" else "right",
                edge,
                top=1.035,
                size_pt=13,
                prefix=f"{area}_{view}",
            )
    stops = []
    for area, (name, description) in STOPS.items():
        hidden = [label for other, labels in written.items() if other != area for label in labels]
        hidden += [f"zone_{key}" for key, zone in zones.items() if area not in ("all", zone.area)]
        stops.append(Stop(name, description, dict.fromkeys(hidden, 0.0)))
    layers = layers_of(names, ligaments=("behind_linea_alba",))
    return Diagram(figure, TITLE, DESCRIPTION, names, "Area", tuple(stops), start=4, layers=layers)


def _paint_zone(axes: Axes, key: str, zone: Zone) -> None:
    colour = PRESS if zone.press else NOT_HERE
    ground = filled([zone.ring], PRESS if zone.press else VEIL)
    ground.set_alpha(0.8 if zone.press else 0.68)
    parts = [ground, stroked([zone.ring], colour, 2.2, smooth=True)]
    if not zone.press:
        hatch = Shape([zone.ring], smooth=True, facecolor="none", edgecolor=colour, linewidth=0)
        hatch.set_hatch("//")
        parts.insert(1, hatch)
    same = filled([zone.ring], PAPER)
    same.set_alpha(0.68)
    untold = [same, stroked([zone.ring], INK, 2.2, smooth=True)]
    Group(axes, key, 950, parts, untold=untold)


def _label(key: str, zone: Zone) -> Label:
    middle = zone.ring.mean(axis=0)
    return Label(
        zone.words, key, (float(middle[0]), float(middle[1])), zone.note, strong=zone.press
    )
