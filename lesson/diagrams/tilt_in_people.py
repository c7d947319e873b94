"""How large the differences and changes of pelvic tilt are that were measured in people."""

from matplotlib.artist import Artist

from lesson.diagrams.diagram import Diagram
from lesson.diagrams.drawing.chart import Scale, axis, bar, rule, sheet, spot, title, words
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.style import BY_KIND, Tones

WIDTH, HEIGHT = 830.0, 430.0
LEFT, SOURCE = 26.0, 672.0
MUSCLE, BONE = BY_KIND["muscle"], BY_KIND["bone"]


def tilt_in_people() -> Diagram:
    """Return four measured spans of pelvic tilt on one axis in degrees.

    Sources: LevineWhittle1996, Preece2008, Preece2021, Herrington2011.
    """
    figure, axes = sheet(WIDTH, HEIGHT)
    title(
        axes,
        LEFT,
        406,
        "How many degrees?",
        "from one’s own stance; bone shape from the middle of 30 pelvises (13°)",
    )
    scale = Scale(-15, 15, 270, 650)
    ticks = [(value, f"{value:+d}°".replace("-", "−") if value else "0°") for value in STEPS]
    axis(axes, scale, ticks, (66, 350), "degrees: back (−), forward (+)")
    zero = rule([(scale(0), 66), (scale(0), 350)], dashed=True)
    Group(axes, "guide:zero", 1, [zero])

    def wide(low: float, high: float, y: float, tones: Tones = MUSCLE) -> list[Artist]:
        return [bar((scale(low), scale(high)), (y - 9, y + 9), tones.mid, tones.edge)]

    def value(at: float, y: float, said: str) -> Artist:
        return words(scale(at), y + 21, said, 12.5, align="center")

    rows: tuple[tuple[str, str, str, str, list[Artist]], ...] = (
        (
            "tilting on purpose",
            "Tilting on purpose",
            "as far as it goes",
            "Levine & Whittle 1996",
            [*wide(-8.7, 11.4, 314), value(-8.7, 314, "−8.7°"), value(11.4, 314, "+11.4°")],
        ),
        (
            "bone shape",
            "Bone shape alone",
            "30 pelvises, all held alike",
            "Preece 2008",
            [
                bar((scale(-13), scale(10)), (242, 246), BONE.dark, BONE.edge),
                *wide(-5, 5, 244, BONE),
                value(-12.3, 244, "lowest −13°"),
                value(-5, 244, "−5°"),
                value(5, 244, "+5°"),
                value(11.2, 244, "highest +10°"),
            ],
        ),
        (
            "left and right",
            "Left against right",
            "bone shape, the largest difference",
            "Preece 2008",
            [*wide(0, 11, 174, BONE), value(11, 174, "up to 11°")],
        ),
        (
            "stretching once",
            "Stretching hip flexors once",
            "23 men, no control group",
            "Preece 2021",
            [
                bar((scale(-1.2), scale(0)), (100, 108), MUSCLE.mid, MUSCLE.dark),
                spot(scale(-1.2), 104, MUSCLE.mid, MUSCLE.dark, 5),
                words(scale(-1.2) - 12, 104, "−1.2°", 12.5, align="right"),
            ],
        ),
    )
    names = {}
    for (key, said, whom, source, marks), y in zip(rows, (314, 244, 174, 104), strict=True):
        parts: list[Artist] = [
            words(LEFT, y + 9, said, 13),
            words(LEFT, y - 9, whom, 12, quiet=True),
            words(SOURCE, y, source, 12, quiet=True),
            *marks,
        ]
        Group(axes, key, 10, parts)
        names[key] = said
    return Diagram(figure, TITLE, DESCRIPTION, names)


STEPS = (-15, -10, -5, 0, 5, 10, 15)
TITLE = "Pelvic tilt measured in people"
DESCRIPTION = (
    "On purpose, people tilt the pelvis 8.7° back and 11.4° forward from their own stance. "
    "In 30 pelvises held alike, bone shape alone made the angle between the front and back "
    "landmarks differ by 5° (standard deviation) around 13°, from 0 to 23°, and by up to 11° "
    "from left to right. One session of hip-flexor stretching changed tilt by 1.2° in 23 men, "
    "without a control group: less than bone shape alone. Most pain-free adults, 75 to 85 %, "
    "have a forward tilt by these landmarks."
)
