"""The plexus and the gap it leaves by: the greater sciatic foramen, close up from behind."""

import numpy as np
from matplotlib.axes import Axes

from lesson.atlas.ligaments import LIGAMENTS, Band, load_ligaments
from lesson.atlas.views import skeleton
from lesson.diagrams.diagram import Diagram, Stop
from lesson.diagrams.drawing.curves import Points
from lesson.diagrams.drawing.from_behind import (
    BODY,
    VIEW,
    on_side,
    paint_roots,
    paint_trunk,
)
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.inset import you_are_here
from lesson.diagrams.drawing.labels import Label, heading, label_column
from lesson.diagrams.drawing.plate import (
    depth_of,
    filled,
    layers_of,
    page,
    paint,
    paint_body,
    stroked,
)
from lesson.diagrams.drawing.style import BY_KIND

WINDOW = (-0.045, 0.295, 0.725, 0.965)
EDGE = 0.170
ROTATORS = "superior_gemellus obturator_internus inferior_gemellus quadratus_femoris"

TITLE = "The plexus and its way out"
DESCRIPTION = (
    "The right side of the pelvis close up from behind, in 4 steps. Roots L4 to S3 join in front of "
    "the sacrum, dashed here. Two ligaments turn the notches of the hip bone into two gaps; the nerve "
    "and piriformis leave through the upper one, the greater sciatic foramen, the nerve below the "
    "muscle. The ligaments are schematic bands and the nerve's course is constructed."
)
STOPS = (
    (
        "roots",
        "Roots",
        "L4 and L5 come down from the spine, S1 to S3 out of the sacrum. They join in front of the "
        "sacrum, inside the pelvis.",
    ),
    (
        "ligaments",
        "Ligaments",
        "The sacrospinous and the sacrotuberous ligament span from the sacrum to the hip bone. Above "
        "them lies the greater sciatic foramen, between them the lesser.",
    ),
    (
        "piriformis",
        "Piriformis",
        "Piriformis comes from the front of the sacrum, fills most of the greater foramen and ends on "
        "the outer hip bone. The nerve comes out below it.",
    ),
    (
        "rotators",
        "Short muscles",
        "Below piriformis the nerve lies behind superior gemellus, obturator internus, inferior "
        "gemellus and quadratus femoris.",
    ),
)


def plexus_and_foramen() -> Diagram:
    """Return the greater sciatic foramen with what passes it, step by step.

    Source: StandardAnat; Poutoglidou2020 for the roots.
    """
    figure, axes = page(WINDOW, height_pt=440)
    paint_body(axes, VIEW, BODY)
    rotators = on_side(ROTATORS, "right")
    names = paint(axes, VIEW, [*skeleton(VIEW), "piriformis_right", *rotators])
    names |= paint_roots(axes) | paint_trunk(axes)
    over_bones = depth_of(VIEW, "hip_bone_right") + 0.3
    over_muscles = depth_of(VIEW, "piriformis_right") + 0.5
    for name, depth in zip(LIGAMENTS, (over_bones, over_muscles), strict=True):
        _paint_band(axes, name, load_ligaments()[name], depth)
        names[name] = f"{name.removesuffix('_right')} ligament (schematic)"
    heading(axes, "Right side", "seen from behind", "right", EDGE)
    you_are_here(axes, VIEW, (WINDOW[0], EDGE, *WINDOW[2:]), (0.255, 0.732), 0.085)
    written = {
        stop: label_column(axes, column, "right", EDGE, top=0.935, size_pt=13, prefix=stop)
        for stop, column in labels().items()
    }
    away = {
        "roots": ["piriformis_right", *rotators, *LIGAMENTS],
        "ligaments": ["piriformis_right", *rotators],
        "piriformis": rotators,
        "rotators": [],
    }
    stops = []
    for key, name, description in STOPS:
        others = [label for stop, column in written.items() if stop != key for label in column]
        stops.append(Stop(name, description, dict.fromkeys([*others, *away[key]], 0.0)))
    layers = layers_of(names, ("roots", "sciatic_nerve"), LIGAMENTS)
    return Diagram(figure, TITLE, DESCRIPTION, names, "Step", tuple(stops), start=2, layers=layers)


def _paint_band(axes: Axes, name: str, band: Band, depth: float) -> None:
    tones = BY_KIND["ligament"]
    upper, lower = band.upper[:, [2, 1]], band.lower[:, [2, 1]]

    def between(low: float, high: float) -> list[np.ndarray]:
        return [np.vstack([lower + low * (upper - lower), (lower + high * (upper - lower))[::-1]])]

    fibres = [
        _without_ends(lower + share * (upper - lower)) for share in np.linspace(0.14, 0.86, 6)
    ]
    parts = [
        filled(between(0, 1), tones.mid),
        filled(between(0.45, 0.8), tones.light),
        stroked(fibres, tones.dark, 0.7),
        stroked(between(0, 1), tones.edge, 1.0, smooth=True),
    ]
    Group(axes, name, depth, parts)


def _without_ends(fibre: Points) -> Points:
    """A fibre, shape (n, 2), a little shorter at both ends, where the band's corners are round."""
    along = np.append(0, np.cumsum(np.hypot(*np.diff(fibre, axis=0).T)))
    kept = np.linspace(0.04, 0.96, 12) * along[-1]
    return np.column_stack([np.interp(kept, along, fibre[:, axis]) for axis in (0, 1)])


def labels() -> dict[str, list[Label]]:
    """Return the labels of each stop, by the stop's key."""
    roots = Label(
        "Roots L4 to S3", "roots", (0.0415, 0.886), "they join inside the pelvis", strong=True
    )
    nerve = Label("Sciatic nerve", "sciatic_nerve", (0.0937, 0.745), strong=True)
    piriformis = Label("Piriformis", "piriformis_right", (0.085, 0.838))
    tuberous = Label("Sacrotuberous ligament", "sacrotuberous_right", (0.0345, 0.79), "schematic")
    return {
        "roots": [roots, nerve],
        "ligaments": [
            roots,
            Label("Greater sciatic foramen", "body_outline", (0.0575, 0.848), "the upper gap"),
            Label("Sacrospinous ligament", "sacrospinous_right", (0.0415, 0.8215), "schematic"),
            Label("Lesser sciatic foramen", "hip_bone_right", (0.0445, 0.803), "the lower gap"),
            tuberous,
            nerve,
        ],
        "piriformis": [roots, piriformis, tuberous, nerve],
        "rotators": [
            piriformis,
            Label("Superior gemellus", "superior_gemellus_right", (0.0905, 0.8078)),
            Label("Inferior gemellus", "inferior_gemellus_right", (0.112, 0.7995)),
            Label("Obturator internus", "obturator_internus_right", (0.05, 0.806)),
            Label("Quadratus femoris", "quadratus_femoris_right", (0.122, 0.768)),
            nerve,
        ],
    }
