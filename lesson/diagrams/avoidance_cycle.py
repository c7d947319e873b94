"""How pain, fear and avoiding may feed each other, and a way out."""

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from numpy import array, hypot

from lesson.diagrams.diagram import Diagram, Stop
from lesson.diagrams.drawing.chart import sheet, title, words
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.style import BY_KIND, NERVE, Tones

WIDTH, HEIGHT = 830.0, 520.0
BOX, TALL = 88.0, 29.0
STATION, PAIN, OUT = BY_KIND["bone"], BY_KIND["muscle"], NERVE

Point = tuple[float, float]

#: Id, words, note and middle of each station of the ring.
STATIONS: tuple[tuple[str, str, str, Point], ...] = (
    ("pain", "Pain", "where it begins", (300, 405)),
    ("fear", "Fear of the pain", "a natural answer", (464, 290)),
    ("avoiding", "Avoiding", "well supported", (424, 118)),
    ("less movement", "Less movement", "plausible but weak", (176, 118)),
    ("weakness", "Weaker, stiffer, low", "contested", (136, 290)),
)
#: Each arrow's id, start, bend and end.
ARROWS: tuple[tuple[str, Point, Point, Point], ...] = (
    ("pain to fear", (392, 398), (452, 380), (464, 324)),
    ("fear to avoiding", (468, 257), (472, 200), (440, 152)),
    ("avoiding to less", (332, 112), (300, 106), (269, 112)),
    ("less to weakness", (160, 152), (128, 200), (132, 257)),
    ("back to pain", (136, 324), (148, 380), (207, 398)),
)


def avoidance_cycle() -> Diagram:
    """Return the ring of the fear-avoidance model, with a slider that walks round it.

    Sources: VlaeyenLinton2000, Leeuw2007, MartinezCalderon2019, Haugen2016, Bousema2007.
    """
    figure, axes = sheet(WIDTH, HEIGHT)
    title(axes, 26, 496, "Fear-avoidance model", "under each word: how well that step is supported")
    names = {}
    for key, said, note, (x, y) in STATIONS:
        tones = PAIN if key == "pain" else STATION
        _box(axes, key, (x, y), (BOX, TALL), tones.light, tones.edge, said, note)
        names[key] = said
    for key, start, bend, end in ARROWS:
        _arrow(axes, key, (start, bend, end), PAIN)
        names[key] = key
    more = words(136, 376, "more pain", 13, strong=True, align="right")
    Group(axes, "note:more pain", 900, [more])
    middle = [
        words(300, 247, "A model, not a law", 13, align="center", strong=True),
        words(300, 202, MODEL, 12, quiet=True, align="center"),
    ]
    Group(axes, "note:model", 900, middle)

    out_x = 694.0
    _arrow(axes, "way out", ((392, 412), (480, 424), (586, 412)), OUT)
    _box(
        axes,
        "graded return",
        (out_x, 405),
        (104, TALL),
        OUT.light,
        OUT.edge,
        "Graded return",
        "little by little",
    )
    _arrow(axes, "on to recovery", ((out_x, 262), (out_x, 248), (out_x, 213)), OUT)
    _box(
        axes,
        "recovery",
        (out_x, 180),
        (104, TALL),
        OUT.light,
        OUT.edge,
        "Doing more again",
        "a chance, not a promise",
    )
    advice: list[Artist] = [
        words(out_x, 352, "one activity", 13, align="center"),
        words(out_x, 326, "start as on a bad day", 13, align="center"),
        words(out_x, 300, "about 10–20 % more a week", 13, align="center"),
        words(out_x, 280, "our own suggestion", 12, quiet=True, align="center"),
    ]
    Group(axes, "note:steps", 900, advice)
    cross = PathPatch(
        Path([(432, 352), (462, 382), (432, 382), (462, 352)], [1, 2, 1, 2]),
        facecolor="none",
        edgecolor=PAIN.edge,
        linewidth=3,
    )
    cross.set_gid("leader")
    Group(axes, "note:cut", 900, [cross])
    names |= {"graded return": "graded return", "recovery": "doing more again"}
    source = words(26, 22, SOURCE, 12, quiet=True)
    Group(axes, "note:source", 900, [source])

    order = ["pain", "fear", "avoiding", "less movement", "weakness"]
    way_out = {"way out", "graded return", "on to recovery", "recovery", "note:steps", "note:cut"}
    stops = []
    for index, (name, told) in enumerate(STOPS):
        later = [*order[index + 1 :], *(key for key, *_ in ARROWS[index:])]
        opacity = dict.fromkeys(later, 0.2)
        if index < 5:
            opacity |= {"note:more pain": 0.0, "note:model": 0.0}
        if index < 6:
            opacity |= dict.fromkeys(sorted(way_out), 0.0)
        else:
            opacity |= {"pain to fear": 0.3}
        stops.append(Stop(name, told, opacity))
    return Diagram(figure, TITLE, DESCRIPTION, names, "Step", tuple(stops), start=6)


def _box(
    axes: Axes,
    key: str,
    middle: Point,
    half: Point,
    fill: str,
    edge: str,
    said: str,
    note: str,
) -> None:
    """Draw a filled box with dark words, which stays as drawn on dark paper."""
    (x, y), (w, h), r = middle, half, 14.0
    corner = [(x - w, y + h), (x + w, y + h), (x + w, y - h), (x - w, y - h)]
    points: list[Point] = [(x - w, y)]
    codes = [int(Path.MOVETO)]
    for (cx, cy), before, after in zip(
        corner, ((0, -r), (-r, 0), (0, r), (r, 0)), ((r, 0), (0, -r), (-r, 0), (0, r)), strict=True
    ):
        points += [(cx + before[0], cy + before[1]), (cx, cy), (cx + after[0], cy + after[1])]
        codes += [int(Path.LINETO), int(Path.CURVE3), int(Path.CURVE3)]
    points.append((x - w, y))
    codes.append(int(Path.CLOSEPOLY))
    panel = PathPatch(Path(points, codes), facecolor=fill, edgecolor=edge, linewidth=1.2)
    panel.set_gid("panel")
    inside = [
        words(x, y + 9, said, 14, strong=True, align="center"),
        words(x, y - 11, note, 12, align="center"),
    ]
    for text in inside:
        text.set_gid(None)
    Group(axes, key, 20, [panel, *inside])


def _arrow(axes: Axes, key: str, through: tuple[Point, Point, Point], tones: Tones) -> None:
    """Draw a bent arrow from the first point to the last."""
    start, bend, end = (array(point, float) for point in through)
    ahead = (end - bend) / hypot(*(end - bend))
    across = array([-ahead[1], ahead[0]])
    neck = end - 12 * ahead
    shaft = Path([start, bend, neck], [Path.MOVETO, Path.CURVE3, Path.CURVE3])
    head = Path([end, neck + 7 * across, neck - 7 * across, end], closed=True)
    line = PathPatch(shaft, facecolor="none", edgecolor=tones.dark, linewidth=3.2)
    tip = PathPatch(head, facecolor=tones.dark, edgecolor=tones.dark, linewidth=0.5)
    Group(axes, key, 10, [line, tip], thin=True)


MODEL = "70 studies, 15,623 people:\nfear goes with pain,\nvery low certainty"
TITLE = "The avoidance cycle, and a way out"
SOURCE = "Vlaeyen & Linton 2000; Martinez-Calderon 2019; Bousema 2007; Haugen 2016"
DESCRIPTION = (
    "A ring of 5 stations: pain, fear of it, avoiding, less movement, then weakness, stiffness "
    "and low mood, which may bring more pain; from pain an arrow leads out by graded return. "
    "In 70 studies of 15,623 people fear went with pain and disability, with very low certainty. "
    "Not every step is sure: 124 people followed for a year lost no fitness. "
    "Fear does not cause the pain, and the way out promises nothing."
)
STOPS = (
    ("Pain", "It begins with pain. The pain is real, whatever follows."),
    ("Fear", "To fear what hurts is a natural answer. It does not cause the pain."),
    (
        "Avoiding",
        "People avoid what might bring the pain on. That is well supported, also in sciatica.",
    ),
    (
        "Less movement",
        "Who avoids much may move less. People with back pain do move less and slower, but which "
        "comes first is unclear.",
    ),
    (
        "Weaker",
        "Weakness, stiffness and low mood are said to follow. For weakness this is contested: 124 "
        "people lost no fitness in the first year. New weakness in the leg may come from the "
        "nerve and needs an examination.",
    ),
    (
        "Round again",
        "All this may bring more pain, and the ring closes. It is a model: in 372 people with "
        "sciatica, fear at the start did not tell who would recover.",
    ),
    (
        "Way out",
        "Graded return: choose one activity, start with what works on a bad day, and add about "
        "10 to 20 % a week. Being active is at least as good as rest; it is not a cure.",
    ),
)
