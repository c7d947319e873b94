"""Six ways in which the sciatic nerve passes piriformis, and how common each is."""

import numpy as np
from matplotlib.axes import Axes

from lesson.atlas.ribbon import ribbon
from lesson.atlas.variants import Part, load_variants
from lesson.atlas.views import skeleton
from lesson.diagrams.diagram import Diagram, Stop
from lesson.diagrams.drawing.curves import Points, resampled
from lesson.diagrams.drawing.from_behind import BODY, EXIT_M, VIEW, on_side, paint_roots
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
from lesson.diagrams.drawing.shape import Shape
from lesson.diagrams.drawing.style import NERVE, Tones

WINDOW = (-0.03, 0.30, 0.71, 0.94)
EDGE = 0.170
DEEP = "piriformis superior_gemellus obturator_internus inferior_gemellus quadratus_femoris"
WIDTH_M = 0.0072
#: Darker than the tibial part, so that the two are told apart in grey too.
FIBULAR = Tones("#d98a1f", "#b06a10", "#f0b95f", "#6b3f05")
ABOVE_M = 0.8632  # where they come over its upper edge
GAP = "#5a1f1c"
THROUGH_M = 0.845  # the height at which the schematic courses pierce the muscle's belly

TITLE = "Piriformis and the nerve: six types"
DESCRIPTION = (
    "The right buttock from behind, with the six types of Beaton and Anson on a slider. In 85.2 % of "
    "7,068 legs the whole nerve passes below piriformis (type A), in 9.8 % its fibular part goes "
    "through the muscle (type B); the other four are rare (Tomaszewski 2016). In people operated on "
    "for piriformis syndrome a variant was no more common: 16.2 % against 16.9 % in all (Smoll "
    "2010). The courses of types B to F are schematic."
)
STOPS = {
    "A": ("85.2 %", "The whole nerve passes below piriformis: 85.2 % of legs (78.4 to 87.0 %)."),
    "B": (
        "9.8 %",
        "The fibular part goes through piriformis, the tibial part below it: 9.8 % of "
        "legs (6.5 to 13.2 %).",
    ),
    "C": (
        "rare",
        "The fibular part goes over the upper edge of piriformis, the tibial part below "
        "it: rare, but 3.4 % of 204 legs in Thailand (Wan-ae-loh 2020).",
    ),
    "D": ("rare", "The whole nerve goes through piriformis: rare."),
    "E": (
        "rare",
        "The fibular part goes over the upper edge of piriformis, the tibial part through "
        "it: rare.",
    ),
    "F": ("rare", "The whole nerve goes over the upper edge of piriformis: rare."),
}


def piriformis_variants() -> Diagram:
    """Return the six types, one at a time.

    Source: Tomaszewski2016 (45 studies) for the shares, Smoll2010 for people operated on.
    """
    figure, axes = page(WINDOW, height_pt=440)
    paint_body(axes, VIEW, BODY)
    names = paint(axes, VIEW, [*skeleton(VIEW), *on_side(DEEP, "right")])
    names |= paint_roots(axes, EXIT_M + 0.006)
    written = {}
    for letter, variant in load_variants().items():
        nudge = 0.0 if variant.undivided else 0.5
        _paint_part(axes, f"tibial_{letter}", variant.tibial, NERVE, 0.0)
        _paint_part(axes, f"fibular_{letter}", variant.common_fibular, FIBULAR, 0.1 + nudge)
        names |= {
            f"tibial_{letter}": "tibial part of the sciatic nerve",
            f"fibular_{letter}": "fibular part of the sciatic nerve",
        }
        written[letter] = label_column(
            axes, _labels(letter), "right", EDGE, top=0.905, size_pt=13, prefix=letter
        )
    nerve = ("roots", *(f"{part}_{each}" for each in STOPS for part in ("tibial", "fibular")))
    heading(axes, "Right side", "seen from behind", "right", EDGE)
    you_are_here(axes, VIEW, (WINDOW[0], EDGE, *WINDOW[2:]), (0.262, 0.717), 0.085)
    stops = []
    for letter, (_, description) in STOPS.items():
        others = [name for other, column in written.items() if other != letter for name in column]
        others += [
            f"{part}_{other}"
            for other in STOPS
            if other != letter
            for part in ("tibial", "fibular")
        ]
        stops.append(Stop(f"Type {letter}", description, dict.fromkeys(others, 0.0)))
    return Diagram(
        figure,
        TITLE,
        DESCRIPTION,
        names,
        "Type",
        tuple(stops),
        start=1,
        layers=layers_of(names, nerve),
    )


def _outside(part: Part) -> Points:
    """A part's course, shape (n, 2), from where it can be seen outside the pelvis."""
    course = part.points_m[:, [2, 1]]
    line, _ = resampled(course, np.full(len(course), WIDTH_M))
    if part.passes == "through":
        return line[int(np.argmin(np.abs(line[:, 1] - THROUGH_M))) :]
    if part.passes == "above":
        beyond = line[int(np.argmax(line[:, 1])) :]
        return beyond[beyond[:, 1] < ABOVE_M]
    return line[line[:, 1] < EXIT_M]


def _paint_part(axes: Axes, name: str, part: Part, tones: Tones, depth: float) -> None:
    line = _outside(part)
    width = np.full(len(line), WIDTH_M)
    band = ribbon(line, width)
    gleam = line - np.column_stack([0.2 * width, np.zeros_like(width)])
    parts = [
        stroked(np.split(band, 2), tones.edge, 2.4, capstyle="butt"),
        Shape([band], smooth=False, facecolor=tones.mid, edgecolor="none", linewidth=0),
        stroked([gleam], tones.light, 1.2, capstyle="butt"),
    ]
    if part.passes != "below":
        parts.insert(0, _gap(line))
    behind = 0.3 if part.passes != "below" else -0.8
    place = depth_of(VIEW, "piriformis_right") + behind + 0.4 * depth
    Group(axes, name, place, parts, thin=True)


def _gap(line: Points) -> Shape:
    """The dark gap that a part comes out of, across the start of its course."""
    turn = np.linspace(0, 2 * np.pi, 16, endpoint=False)
    along = (line[6] - line[0]) / np.linalg.norm(line[6] - line[0])
    across = np.array([-along[1], along[0]])
    ring = line[0] + 0.75 * WIDTH_M * np.outer(np.cos(turn), across)
    return filled([ring + 0.3 * WIDTH_M * np.outer(np.sin(turn), along)], GAP)


def _labels(letter: str) -> list[Label]:
    share, _ = STOPS[letter]
    variant = load_variants()[letter]
    fibular = variant.common_fibular.points_m[:, [2, 1]]
    tibial = variant.tibial.points_m[:, [2, 1]]

    def low(line: Points, high: float) -> tuple[float, float]:
        place = line[int(np.argmin(np.abs(line[:, 1] - high)))]
        return float(place[0]), float(place[1])

    return [
        Label(
            "Piriformis",
            "piriformis_right",
            (0.098, 0.8305),
            f"type {letter}: {share}",
            strong=True,
        ),
        Label(
            "Fibular part", f"fibular_{letter}", low(fibular, 0.757), variant.common_fibular.passes
        ),
        Label("Tibial part", f"tibial_{letter}", low(tibial, 0.738), variant.tibial.passes),
    ]
