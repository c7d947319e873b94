"""How pain, fear and avoiding may feed each other, and three places to break the ring."""

from dataclasses import dataclass

from lesson.diagrams.diagram import Diagram, Stop
from lesson.diagrams.drawing.chart import sheet, title, words
from lesson.diagrams.drawing.flow import Point, arrow, box, cross
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.style import BY_KIND, NERVE

WIDTH, HEIGHT = 830.0, 434.0
HALF, WIDE_HALF = (88.0, 29.0), (112.0, 29.0)
STATION, PAIN, OUT = BY_KIND["bone"], BY_KIND["muscle"], NERVE
#: How much is still seen of what lies behind a cut: its words can be read.
FAINT = 0.66

#: Id, words, note and middle of each station of the ring.
STATIONS: tuple[tuple[str, str, str, Point], ...] = (
    ("pain", "Pain", "where it begins", (300, 344)),
    ("fear", "Fear of the pain", "a natural answer", (464, 246)),
    ("avoiding", "Avoiding", "well supported", (424, 100)),
    ("less movement", "Less movement", "plausible but weak", (176, 100)),
    ("weakness", "Weaker, stiffer, low", "contested", (136, 246)),
)
#: Each arrow's id, start, bend and end.
ARROWS: tuple[tuple[str, Point, Point, Point], ...] = (
    ("pain to fear", (392, 337), (452, 322), (464, 280)),
    ("fear to avoiding", (468, 213), (472, 172), (440, 134)),
    ("avoiding to less", (332, 94), (300, 88), (269, 94)),
    ("less to weakness", (160, 133), (128, 172), (132, 212)),
    ("back to pain", (136, 280), (148, 322), (207, 337)),
)


@dataclass(frozen=True)
class WayOut:
    """A place to break the ring: what to do there, how sure that is, and where it is drawn.

    ``cuts`` counts the arrow that it cuts; ``through`` is its own arrow, to the cross at ``cut``.
    """

    key: str
    said: str
    note: str
    sure: tuple[str, str]
    height: float
    cuts: int
    cut: Point
    through: tuple[Point, Point, Point]

    @property
    def groups(self) -> tuple[str, ...]:
        """The ids of what is drawn for it."""
        return (self.key, f"way by {self.key}", f"note:sure of {self.key}", f"note:cut {self.key}")


WAYS_OUT = (
    WayOut(
        "understanding", "Understand it", "what hurts, and what does not",
        ("fear fell as people got better;", "which comes first is not clear"),
        366, 0, (447, 315), ((584, 360), (520, 352), (470, 329)),
    ),
    WayOut(
        "one activity", "One small activity", "one thing that you miss",
        ("rest and staying active differ little;", "moderate certainty"),
        235, 1, (468, 173), ((584, 223), (530, 189), (490, 179)),
    ),
    WayOut(
        "graded return", "Graded return", "from a bad day, 10–20 % more a week",
        ("our own suggestion,", "careful and untested"),
        110, 2, (301, 90), ((584, 98), (440, 16), (318, 72)),
    ),
)  # fmt: skip


def avoidance_cycle() -> Diagram:
    """Return the ring of the fear-avoidance model; a slider walks round it and breaks it.

    Sources: VlaeyenLinton2000, Leeuw2007, MartinezCalderon2019, Haugen2016, Bousema2007, Dahm2010,
    OwnDose.
    """
    figure, axes = sheet(WIDTH, HEIGHT)
    title(axes, 26, 412, "Fear-avoidance model", "under each word: how well that step is supported")
    names = {}
    for key, said, note, middle in STATIONS:
        tones = PAIN if key == "pain" else STATION
        box(axes, key, middle, HALF, tones.light, tones.edge, said, note)
        names[key] = said
    for key, *through in ARROWS:
        for name in (key, _faint(key)):
            way_on = (through[0], through[1], through[2])
            arrow(axes, name, way_on, PAIN.mid, faint=name != key)
            names[name] = key
    more = words(136, 320, "more pain", 13, strong=True, align="right")
    Group(axes, "note:more pain", 900, [more])
    told = [
        words(300, 214, "A model, not a law", 13, align="center", strong=True),
        words(300, 171, MODEL, 12, quiet=True, align="center"),
    ]
    Group(axes, "note:model", 900, told)
    for way in WAYS_OUT:
        x, y = 700.0, way.height
        box(axes, way.key, (x, y), WIDE_HALF, OUT.light, OUT.edge, way.said, way.note)
        arrow(axes, f"way by {way.key}", way.through, OUT.edge)
        cross(axes, f"note:cut {way.key}", way.cut, PAIN.edge)
        sure = [
            words(x, y - 45 - 18 * row, line, 12, quiet=True, align="center")
            for row, line in enumerate(way.sure)
        ]
        Group(axes, f"note:sure of {way.key}", 900, sure)
        names[way.key] = way.said
    chance = words(806, 22, "each a chance, not a promise", 12.5, strong=True, align="right")
    Group(axes, "note:chance", 900, [chance])
    Group(axes, "note:source", 900, [words(26, 22, SOURCE, 12, quiet=True)])
    return Diagram(figure, TITLE, DESCRIPTION, names, "Step", _stops(), start=len(STATIONS))


def _stops() -> tuple[Stop, ...]:
    """Walk round the ring, show where it can be broken, and break it at each place."""
    ring = [key for pair in zip(STATIONS, ARROWS, strict=True) for key in (pair[0][0], pair[1][0])]
    out = [group for way in WAYS_OUT for group in way.groups]
    solid = [_faint(key) for key, *_ in ARROWS]
    walked = []
    for count in range(len(STATIONS)):
        unseen = dict.fromkeys([*out, *solid, "note:chance"], 0.0)
        if count < len(STATIONS) - 1:  # the last station closes the ring
            unseen |= dict.fromkeys(ring[2 * count + 1 :], 0.0)
            unseen |= {"note:more pain": 0.0, "note:model": 0.0}
        walked.append(unseen)
    walked.append(_shown_faint({ARROWS[way.cuts][0] for way in WAYS_OUT}))
    for way in WAYS_OUT:
        others = (group for one in WAYS_OUT if one is not way for group in one.groups)
        behind = ring[2 * way.cuts + 1 :]
        boxes = [key for key, *_ in STATIONS if key in behind]
        arrows = _shown_faint({key for key, *_ in ARROWS if key in behind})
        unseen = dict.fromkeys([*others, "note:more pain"], 0.0)
        walked.append(unseen | dict.fromkeys(boxes, FAINT) | arrows)
    return tuple(
        Stop(name, told, opacity) for (name, told), opacity in zip(STOPS, walked, strict=True)
    )


def _faint(arrow_key: str) -> str:
    """The name of an arrow as it looks when it is cut, or when nothing leads to it."""
    return f"faint {arrow_key}"


def _shown_faint(keys: set[str]) -> dict[str, float]:
    """Each of the ring's arrows as one of its two looks: these are faint."""
    return {key if key in keys else _faint(key): 0.0 for key, *_ in ARROWS}


MODEL = "70 studies, 15,623 people:\nfear goes with pain,\nvery low certainty"
TITLE = "The avoidance cycle, and three places to break it"
SOURCE = "Vlaeyen & Linton 2000; Martinez-Calderon 2019; Bousema 2007; Haugen 2016; Dahm 2010"
DESCRIPTION = (
    "A ring of 5 stations: pain, fear of it, avoiding, less movement, then weakness, stiffness "
    "and low mood, which may bring more pain; 3 of its arrows are crossed out, by understanding, by "
    "one small activity and by graded return. "
    "In 70 studies of 15,623 people fear went with pain and disability, with very low certainty. "
    "Not every step is sure: 124 people followed for a year lost no fitness. "
    "Nothing here shows that fear causes the pain; each way out is a chance, not a promise."
)
STOPS = (
    ("Pain", "It begins with pain. The pain is real, whatever follows."),
    ("Fear", "To fear what hurts is a natural answer. Nothing here shows that it causes the pain."),
    (
        "Avoiding",
        "People avoid what might bring the pain on. That is well supported, also in sciatica.",
    ),
    (
        "Less movement",
        "Those who avoid a lot may move less. People with back pain do move less and slower, but which "
        "comes first is unclear.",
    ),
    (
        "Round again",
        "Weakness, stiffness and low mood are said to follow, and to bring more pain. For weakness "
        "this is contested: 124 people lost no fitness in their first year of back pain. New weakness in the leg "
        "may come from the nerve and needs an examination. It is a model: in 372 people with "
        "sciatica, fear at the start did not tell who would recover.",
    ),
    (
        "Ways out",
        "A ring can be broken in more than one place: here are 3. Which would you choose? Go on to "
        "see what each does, and how sure it is.",
    ),
    (
        "Break at fear",
        "Understand what hurts and what does not: that is what this lesson is for. In 372 people "
        "with sciatica fear fell as they got better, but which comes first is not clear. The pain "
        "may still be there; it need not decide everything.",
    ),
    (
        "Break at avoiding",
        "Choose one small thing that you miss, and do a little of it. With sciatica, resting and "
        "staying active differ little, with moderate certainty; the usual advice is to stay "
        "active, and it is no cure.",
    ),
    (
        "Break at moving",
        "Graded return: start with what works on a bad day, and add about 10 to 20 % a week. That "
        "is our own careful suggestion, and untested. Have new weakness in the leg looked at "
        "before you train it.",
    ),
)
