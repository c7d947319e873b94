"""Where the sciatic nerve and its roots can be irritated, and how often that is thought to be."""

import numpy as np
from matplotlib.axes import Axes

from lesson.atlas.landmarks import load_landmarks
from lesson.atlas.nerve import load_nerve
from lesson.atlas.views import skeleton
from lesson.diagrams.diagram import Diagram, Stop
from lesson.diagrams.drawing.curves import Points
from lesson.diagrams.drawing.from_behind import BODY, VIEW, on_side, paint_roots, paint_trunk
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.inset import you_are_here
from lesson.diagrams.drawing.labels import Label, heading, label_column
from lesson.diagrams.drawing.nerve_band import ghost_nerve
from lesson.diagrams.drawing.plate import (
    depth_of,
    filled,
    layers_of,
    page,
    paint,
    paint_body,
    stroked,
)
from lesson.diagrams.drawing.style import ZONE

WINDOW = (-0.085, 0.385, 0.655, 1.005)
EDGE = 0.19
DEEP = "piriformis superior_gemellus obturator_internus inferior_gemellus quadratus_femoris"

TITLE = "Where the nerve can be irritated"
DESCRIPTION = (
    "The right side of the low back and buttock from behind, with three zones. Most often it is a "
    "root beside a disc: reviewers put a herniated disc behind about 90 % of sciatica. A root can "
    "also be crowded in the gap where it leaves the spine, more so with age, and the nerve itself "
    "in the deep buttock, which one paper puts at up to 6 % of similar pain and which is disputed. "
    "The zones are schematic."
)
STOPS = (
    (
        "disc",
        "At the disc",
        "A root passes close behind the disc before it leaves the spine. Reviewers put a herniated "
        "disc behind about 90 % of sciatica (Koes 2007); most lie at the two lowest discs.",
    ),
    (
        "foramen",
        "In the gap",
        "Each root leaves through a gap between two vertebrae. A narrow gap, a slipped vertebra or "
        "a bone spur can crowd it; that grows commoner with age, but its share is not known "
        "(Koes 2007).",
    ),
    (
        "buttock",
        "Deep buttock",
        "Below piriformis the nerve lies on short deep muscles and under the large one. Irritation "
        "here exists, but how often is disputed: from 0.3 % of low back pain to 6 % of similar pain "
        "(Vij 2021, Botox study 2021).",
    ),
    (
        "all",
        "All three",
        "Three zones: the commonest is at the disc, and the shares of the other two are not settled. "
        "No tight muscle of the low back has been shown to press on the nerve.",
    ),
)


def irritation_zones() -> Diagram:
    """Return the zones where root or nerve can be irritated, one at a time and together.

    Source: Koes2007, Vij2021 and BotoxPS2021 for the shares; the zones' places follow the atlas's
    foramina and its constructed nerve.
    """
    figure, axes = page(WINDOW, height_pt=440)
    paint_body(axes, VIEW, BODY)
    names = paint(axes, VIEW, [*skeleton(VIEW), *on_side(DEEP, "right")])
    names |= paint_roots(axes) | paint_trunk(axes) | _paint_inside_the_canal(axes)
    for zone, centres in _zones().items():
        _paint_zone(axes, f"zone_{zone}", centres)
    names |= {
        "zone_disc": "roots beside the discs",
        "zone_foramen": "gaps where roots leave the spine",
        "zone_buttock": "deep gluteal space",
    }
    heading(axes, "Right side", "seen from behind", "right", EDGE)
    you_are_here(axes, VIEW, (-0.085, EDGE, *WINDOW[2:]), (0.328, 0.668), 0.12)
    written = {
        stop: label_column(axes, column, "right", EDGE, top=0.96, size_pt=13, prefix=stop)
        for stop, column in labels().items()
    }
    stops = []
    for key, name, description in STOPS:
        others = [label for stop, column in written.items() if stop != key for label in column]
        zones = [] if key == "all" else [f"zone_{zone}" for zone in _zones() if zone != key]
        stops.append(Stop(name, description, dict.fromkeys([*others, *zones], 0.0)))
    return Diagram(
        figure,
        TITLE,
        DESCRIPTION,
        names,
        "Zone",
        tuple(stops),
        start=3,
        layers=layers_of(names, ("in_canal", "roots", "sciatic_nerve")),
    )


def _paint_inside_the_canal(axes: Axes) -> dict[str, str]:
    """Draw roots L5 and S1 where they pass the discs on their way down, dashed: bone hides them."""
    inside = [load_nerve()[f"{root}_in_canal"] for root in ("root_L5", "root_S1")]
    ghost_nerve(axes, VIEW, inside, depth_of(VIEW, "hip_bone_right") + 0.5, "in_canal")
    return {"in_canal": "roots L5 and S1 inside the canal (schematic)"}


def _seen(landmark: str) -> Points:
    _, up, right = load_landmarks()[landmark]
    return np.array([right, up])


def _zones() -> dict[str, list[tuple[Points, tuple[float, float]]]]:
    """Each zone's ellipses: centre and half axes, in metres."""
    lower = [_seen(f"intervertebral_foramen_{level}_right") for level in ("L4_L5", "L5_S1")]
    inwards, outwards = np.array([-0.014, -0.007]), np.array([0.004, 0.001])
    exit_of_nerve = np.array([0.0845, 0.803])
    return {
        "disc": [(foramen + inwards, (0.008, 0.0105)) for foramen in lower],
        "foramen": [(foramen + outwards, (0.0085, 0.0105)) for foramen in lower],
        "buttock": [(exit_of_nerve, (0.031, 0.037))],
    }


def _paint_zone(axes: Axes, name: str, ellipses: list[tuple[Points, tuple[float, float]]]) -> None:
    turn = np.linspace(0, 2 * np.pi, 24, endpoint=False)
    rings = [
        centre + np.column_stack([half[0] * np.cos(turn), half[1] * np.sin(turn)])
        for centre, half in ellipses
    ]
    ground = filled(rings, ZONE)
    ground.set_alpha(0.32)
    edge = stroked(rings, ZONE, 2.4, smooth=True)
    Group(axes, name, 950, [ground, edge])


def labels() -> dict[str, list[Label]]:
    """Return the labels of each stop, by the stop's key."""
    zones = {zone: ellipses[0][0] for zone, ellipses in _zones().items()}

    def label(zone: str, text: str, note: str) -> Label:
        place = zones[zone]
        return Label(text, f"zone_{zone}", (float(place[0]), float(place[1])), note, strong=True)

    disc = label("disc", "Root beside the disc", "about 90 %\n(Koes 2007)")
    foramen = label("foramen", "Root in the gap", "share unknown,\nmore with age")
    buttock = label(
        "buttock", "Nerve in the deep buttock", "up to 6 %, disputed\n(Botox study 2021)"
    )
    piriformis = Label("Piriformis", "piriformis_right", (0.058, 0.848))
    roots = Label("Sciatic nerve", "sciatic_nerve", (0.0893, 0.715))
    return {
        "disc": [disc, roots],
        "foramen": [foramen, roots],
        "buttock": [piriformis, buttock, roots],
        "all": [disc, foramen, buttock, roots],
    }
