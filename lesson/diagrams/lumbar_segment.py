"""A lumbar segment from the side and from above, with a disc that bulges, breaks and lets go."""

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from lesson.atlas.segment import load_segment
from lesson.diagrams.diagram import Diagram, Stop
from lesson.diagrams.drawing.labels import Label, heading, label_column
from lesson.diagrams.drawing.panel import Line, write_lines
from lesson.diagrams.drawing.segment import VERTEBRAE, paint_above, paint_side
from lesson.diagrams.drawing.style import PAPER

SIDE = (-0.030, 0.112, 0.875, 1.026)
ABOVE = (-0.0515, 0.104, -0.100, 0.038)
HEIGHT_IN = 420 / 72
RIGHT, LEFT = 0.053, 0.0145
TITLE = "A lumbar disc that bulges, breaks and lets go"
DESCRIPTION = (
    "The segment of vertebrae L4 and L5 from the right side and, cut through its disc, from above, in "
    "5 steps from a healthy disc to a loose piece on the right. A disc that breaks out beside the "
    "middle meets root L5 on its way down; root L4 has already left. Of people without pain 30 % at "
    "age 20 and 84 % at age 80 have a bulging disc (Brinjikji 2015); of loose pieces 96 % shrank "
    "without surgery (Chiu 2015). The drawing is schematic, and what a scan shows does not say "
    "whether it hurts."
)
STOPS = {
    "healthy": (
        "Healthy",
        "A soft core lies in a tough ring. Root L4 leaves above the disc; root L5 passes behind it on "
        "its way to the gap below.",
        (),
    ),
    "bulge": (
        "Bulge",
        "The disc reaches a little beyond the bone all round. Many people without pain have one: 30 % "
        "at age 20, 84 % at age 80 (Brinjikji 2015). In 13 % it shrank without surgery (Chiu 2015).",
        ("30 % at 20, 84 % at 80", "of people of that age\nwithout pain have one", "13 % shrank"),
    ),
    "protrusion": (
        "Protrusion",
        "The ring gives way on one side, beside the middle, and meets root L5, as the cut shows. Of "
        "people without pain 29 % at age 20 and 43 % at age 80 have one (Brinjikji 2015). In 41 % it shrank (Chiu 2015).",
        ("29 % at 20, 43 % at 80", "of people of that age\nwithout pain have one", "41 % shrank"),
    ),
    "extrusion": (
        "Extrusion",
        "The core has broken through the ring and pushes root L5 aside. In 70 % it shrank without "
        "surgery (Chiu 2015). Pressure alone does not explain the pain: inflammation seems to make "
        "a root more sensitive (Olmarker 1993).",
        ("", "", "70 % shrank"),
    ),
    "sequestration": (
        "Loose piece",
        "A piece has come off and lies behind the disc. Loose pieces shrink most often: 96 % without "
        "surgery (Chiu 2015). Massage does not move a disc.",
        ("", "", "96 % shrank"),
    ),
}
#: What leaves the disc, as it grows.
SPILT = ("bulge", "protrusion", "extrusion", "fragment")
#: Where its label points in the cut, clear of the roots.
ON_SPILT = {
    "bulge": (0.0235, -0.0108),
    "protrusion": (0.0120, -0.0125),
    "extrusion": (0.0085, -0.0120),
    "fragment": (0.0077, -0.0217),
}
#: Stop -> (what has left the disc, how root L5 lies, how the sac lies).
STATES = {
    "healthy": ((), "root_L5_right", "sac"),
    "bulge": (("bulge",), "root_L5_right", "sac"),
    "protrusion": (("protrusion",), "root_L5_touched", "sac"),
    "extrusion": (("extrusion",), "root_L5_pushed", "sac_pushed"),
    "sequestration": (("fragment",), "root_L5_pushed", "sac_pushed"),
}


def lumbar_segment() -> Diagram:
    """Return the segment from the side and from above, with a disc that gives way step by step.

    Source: Harrison48 for which root meets which disc, Brinjikji2015 and Chiu2015 for the shares. The
    bones from the side are the atlas's; all else is schematic.
    """
    side, above = _page()
    names = paint_side(side, SPILT) | paint_above(above, SPILT)
    heading(side, "Right side", "seen from the right", "left", LEFT)
    heading(above, "Cut through the disc", "from above; front is up", "right", RIGHT)
    written = {stop: _write(side, above, stop) for stop in STOPS}
    moving = {name for state in STATES.values() for name in (*state[0], *state[1:])}
    moving |= {f"{name}_side" for state in STATES.values() for name in state[0]}
    stops = []
    for stop, (name, description, _) in STOPS.items():
        spilt, root, sac = STATES[stop]
        shown = {*spilt, *(f"{each}_side" for each in spilt), root, sac}
        words = [each for other in STOPS if other != stop for each in written[other]]
        stops.append(Stop(name, description, dict.fromkeys([*words, *sorted(moving - shown)], 0.0)))
    layers = {
        "Bones": ("upper_process_right", "upper_process_left", "lower_arch", *VERTEBRAE),
        "Muscles": ("psoas_right", "psoas_left", "erector_right", "erector_left"),
    }
    figure = side.figure
    assert isinstance(figure, Figure)  # not a part of one
    return Diagram(figure, TITLE, DESCRIPTION, names, "Disc", tuple(stops), start=2, layers=layers)


def _page() -> tuple[Axes, Axes]:
    per_m = [HEIGHT_IN / (window[3] - window[2]) for window in (SIDE, ABOVE)]
    widths = [(w[1] - w[0]) * scale for w, scale in zip((SIDE, ABOVE), per_m, strict=True)]
    figure = Figure(figsize=(sum(widths), HEIGHT_IN), facecolor=PAPER)
    plates = []
    left = 0.0
    for window, width in zip((SIDE, ABOVE), widths, strict=True):
        axes = figure.add_axes((left / sum(widths), 0, width / sum(widths), 1))
        axes.set(xlim=window[:2], ylim=window[2:])
        axes.set_axis_off()
        plates.append(axes)
        left += width
    return plates[0], plates[1]


def _write(side: Axes, above: Axes, stop: str) -> list[str]:
    spilt, root, sac = STATES[stop]
    behind = [
        Label("Root L4", "root_L4_side", (0.0653, 0.9510), "leaves above the disc"),
        Label("Root L5", "root_L5_inside", (0.0645, 0.968), "inside the canal", felt=True),
        Label("Disc L4–L5", "disc_l4_l5", (0.078, 0.944)),
        Label("Vertebra L5", "lumbar_vertebra_5", (0.033, 0.931)),
    ]
    shapes = load_segment()
    at_root = shapes[root].mean(axis=0)
    cut = [
        Label("Soft core", "nucleus", (0.006, 0.003)),
        Label("Tough ring", "disc", (0.021, 0.002)),
        Label("Root L4", "root_L4_right", (0.0285, -0.0148)),
        Label("Root L5", root, (float(at_root[0]), float(at_root[1])), strong=True),
        Label("Dural sac", sac, (-0.001, -0.0285), "with nerve roots"),
        Label("Joint process of L5", "upper_process_right", (0.0205, -0.0235)),
    ]
    for name in spilt:
        cut.append(Label(STOPS[stop][0], name, ON_SPILT[name], strong=True))
    lines = [
        Line(words, size, strong=size > 13)
        for words, size in zip(STOPS[stop][2], (15.0, 12.5, 15.0), strict=False)
        if words
    ]
    sources = [name for name in ("Brinjikji 2015", "Chiu 2015") if name in STOPS[stop][1]]
    said = f"{', '.join(sources)}\n" if sources else ""
    lines += [Line(f"{said}schematic; a scan does not\nsay whether it hurts", 12, quiet=True)]
    return [
        *label_column(side, behind, "left", LEFT, size_pt=13, top=1.008, prefix=f"{stop}_side"),
        *label_column(above, cut, "right", RIGHT, size_pt=13, top=0.023, prefix=f"{stop}_above"),
        write_lines(above, f"panel:{stop}", lines, (RIGHT + 0.002, -0.046)),
    ]
