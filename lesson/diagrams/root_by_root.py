"""The roots of the sciatic nerve one by one: where each leaves, its skin, muscle and reflex."""

from textwrap import wrap

from matplotlib.axes import Axes
from matplotlib.patches import Circle

from lesson.atlas.nerve import load_nerve
from lesson.atlas.skin_areas import load_skin_areas
from lesson.atlas.views import skeleton
from lesson.diagrams.diagram import Diagram, Stop
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.labels import Label, label_column
from lesson.diagrams.drawing.nerve_band import paint_nerve
from lesson.diagrams.drawing.panel import Line, write_lines
from lesson.diagrams.drawing.plate import layers_of, paint
from lesson.diagrams.drawing.skin_area import OVER_SKIN, paint_skin_area
from lesson.diagrams.drawing.style import INK
from lesson.diagrams.drawing.two_plates import HALF_BODY_M, two_plates
from lesson.evidence.roots import load_roots

BOTTOM, TOP = -0.095, 1.08
#: Told apart by lightness and by the name written on each, not by hue alone.
COLOURS = {"L4": "#1f5f8b", "L5": "#12806f", "S1": "#5d3a9b", "S2": "#9a4f12", "S3": "#555049"}
OVER_BONE = 940.0
#: Where the words beside the plates begin, in metres.
PANEL = (HALF_BODY_M + 0.012, 0.985)

TITLE = "Root by root"
DESCRIPTION = (
    "The body from behind and in front, with the skin of roots L4, L5, S1, S2 and S3 on the right leg "
    "and their key muscles on the left, one root at a time or all 5. In one study 64.1 % of root pain "
    "did not follow such a map; S1 followed it most often, in 64.9 % (Murphy 2009). From drawings of "
    "their pain, clinicians told L5 from S1 no better than chance (Albert 2019). The areas are "
    "schematic, and maps differ between books (Lee 2008)."
)


#: (root, view, structure, where its label points on the left side, its words, its note)
MARKS = (
    ("L4", "anterior", "rectus_femoris_left", (0.105, 0.60), "Quadriceps", "straightens the knee"),
    ("L4", "anterior", "reflex_knee", (0.078, 0.365), "Knee jerk", "reflex"),
    (
        "L5",
        "posterior",
        "gluteus_medius_left",
        (-0.128, 0.905),
        "Gluteus medius",
        "lifts the leg\nsideways",
    ),
    (
        "L5",
        "anterior",
        "tibialis_anterior_left",
        (0.104, 0.25),
        "Tibialis anterior",
        "lifts the foot,\nwith L4",
    ),
    (
        "L5",
        "anterior",
        "fibularis_longus_left",
        (0.118, 0.20),
        "Fibularis longus",
        "turns the foot\noutwards",
    ),
    (
        "S1",
        "posterior",
        "gluteus_maximus_left",
        (-0.10, 0.80),
        "Gluteus maximus",
        "straightens\nthe hip",
    ),
    (
        "S1",
        "posterior",
        "gastrocnemius_lateral_head_left",
        (-0.09, 0.30),
        "Gastrocnemius",
        "lifts the heel",
    ),
    ("S1", "posterior", "reflex_ankle", (-0.061, 0.062), "Ankle jerk", "reflex"),
)
MORE_MUSCLES = {
    "L4": (
        "anterior",
        ("vastus_lateralis_left", "vastus_medialis_left", "vastus_intermedius_left"),
    ),
    "S1": ("posterior", ("gastrocnemius_medial_head_left", "calcaneal_tendon_left")),
}
ON_ROOT = {
    "L4": (-0.033, 0.939),
    "L5": (-0.0322, 0.9112),
    "S1": (-0.03, 0.874),
    "S2": (-0.027, 0.863),
    "S3": (-0.024, 0.852),
}
CAVEAT = (
    "A map, not a diagnosis: in one study 64.1 % of\nroot pain did not follow it (Murphy 2009).\n"
    "Books draw different maps (Lee 2008)."
)


def root_by_root() -> Diagram:
    """Return the roots L4 to S3 with their skin, key muscles and reflexes.

    Source: Harrison48 for skin, muscles and reflexes; Murphy2009, Lee2008 and Albert2019 for what
    such a map is worth. The areas are schematic.
    """
    figure, plates = two_plates(BOTTOM, TOP, (0.31, 0.90))
    names: dict[str, str] = {}
    for view, axes in plates.items():
        names |= paint(axes, view, skeleton(view), line_pt=0.6)
    own: dict[str, list[str]] = {root: [] for root in COLOURS}
    for root, _, structure, *_ in (mark for mark in MARKS if "reflex" not in mark[2]):
        view = next(mark[1] for mark in MARKS if mark[2] == structure)
        own[root] += (found := paint(plates[view], view, [structure]))
        names |= found
    for root, (view, muscles) in MORE_MUSCLES.items():
        own[root] += (found := paint(plates[view], view, muscles))
        names |= found
    names |= _paint_reflexes(plates, own)
    names |= _paint_roots(plates["anterior"], own)
    for root, areas in load_skin_areas().items():
        for view, ring in areas.items():
            group = f"skin_{root}_{view}"
            paint_skin_area(plates[view], group, root, ring, COLOURS[root])
            own[root].append(group)
            names[group] = f"skin of root {root} (schematic)"
    panels = {root: _panel(plates["anterior"], root) for root in COLOURS} | {"All": _table(plates)}
    write_lines(
        plates["anterior"], "note:caveat", [Line(CAVEAT, 12, quiet=True)], (PANEL[0], 0.055)
    )
    written = {root: _label(plates, root) for root in COLOURS}
    everything = {root: [*own[root], *written[root], panels[root]] for root in COLOURS}
    stops = []
    for root, said in load_roots().items():
        away = [each for other in COLOURS if other != root for each in everything[other]]
        stops.append(Stop(root, said.told, dict.fromkeys([*away, panels["All"]], 0.0)))
    away = [
        each
        for root in COLOURS
        for each in everything[root]
        if not each.startswith(("skin", "root"))
    ]
    stops.append(Stop("All", ALL, dict.fromkeys(away, 0.0)))
    nerve = tuple(f"root_{root}" for root in COLOURS)
    layers = layers_of(names, nerve)
    return Diagram(figure, TITLE, DESCRIPTION, names, "Root", tuple(stops), start=1, layers=layers)


ALL = (
    "All 5 roots: L4 in front and inside, L5 outside, S1 and S2 behind, S3 in the saddle. Neighbours "
    "overlap in life; the sharp borders are the drawing's."
)


def _paint_reflexes(plates: dict[str, Axes], own: dict[str, list[str]]) -> dict[str, str]:
    """Mark where the tendons are tapped, on the left leg."""
    for root, view, structure, at, *_ in MARKS:
        if structure.startswith("reflex"):
            rings = [
                Circle(at, radius, facecolor="none", edgecolor=INK, linewidth=1.6)
                for radius in (0.016, 0.008)
            ]
            for ring in rings:
                ring.set_gid("leader")
            spot = Circle(at, 0.003, facecolor=COLOURS[root], edgecolor="#ffffff", linewidth=0.6)
            Group(plates[view], structure, OVER_SKIN, [*rings, spot])
            own[root].append(structure)
    return {
        "reflex_knee": "where the knee jerk is tapped",
        "reflex_ankle": "ankle jerk, tapped here",
    }


def _paint_roots(axes: Axes, own: dict[str, list[str]]) -> dict[str, str]:
    nerve = load_nerve()
    for root in COLOURS:
        paint_nerve(axes, "anterior", [nerve[f"root_{root}"]], OVER_BONE, f"root_{root}")
        own[root].append(f"root_{root}")
    return {f"root_{root}": f"root {root}" for root in COLOURS}


def _label(plates: dict[str, Axes], root: str) -> list[str]:
    """Write the labels of a root's stop; return their groups' names."""
    columns: dict[str, list[Label]] = {"posterior": [], "anterior": []}
    columns["anterior"].append(
        Label(f"Root {root}", f"root_{root}", ON_ROOT[root], load_roots()[root].leaves, strong=True)
    )
    for of, view, structure, at, words, note in MARKS:
        if of == root:
            columns[view].append(Label(words, structure, at, note))
    left = label_column(
        plates["posterior"],
        columns["posterior"],
        "left",
        -HALF_BODY_M,
        top=1.0,
        size_pt=13,
        prefix=root,
    )
    right = label_column(
        plates["anterior"],
        columns["anterior"],
        "right",
        HALF_BODY_M,
        top=0.71,
        size_pt=13,
        prefix=root,
    )
    return [*left, *right]


def _in_lines(words: str, letters: int = 44) -> str:
    return "\n".join(wrap(words, letters))


def _panel(axes: Axes, root: str) -> str:
    said = load_roots()[root]
    lines = [
        Line(root, 17, strong=True),
        Line(_in_lines(f"Skin: {said.skin}"), 12.5),
        Line(f"Disc that usually meets it: {said.disc}", 12.5, quiet=True),
        Line(f"Reflex: {said.reflex}", 12.5, quiet=True),
    ]
    return write_lines(axes, f"panel:{root}", lines, PANEL)


def _table(plates: dict[str, Axes]) -> str:
    lines: list[Line] = []
    for root, said in load_roots().items():
        lines.append(Line(root, 13, strong=True))
        lines.append(Line(_in_lines(said.skin, 64), 12))
        lines.append(Line(f"{said.muscle}; reflex: {said.reflex}", 12, quiet=True))
    return write_lines(plates["anterior"], "panel:All", lines, PANEL)
