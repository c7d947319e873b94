"""How often discs look worn in people without pain, and how often a disc is the cause."""

from lesson.diagrams.diagram import Diagram
from lesson.diagrams.drawing.chart import Scale, axis, bar, rule, sheet, title, words
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.style import BY_KIND

WIDTH, HEIGHT = 830.0, 500.0
LEFT, SOURCE = 26.0, 690.0
DISC, MUSCLE = BY_KIND["disc"], BY_KIND["muscle"]


def causes_of_leg_pain() -> Diagram:
    """Return estimated shares of causes, and of scan findings in people without pain.

    Sources: Koes2007, BotoxPS2021, Brinjikji2015.
    """
    figure, axes = sheet(WIDTH, HEIGHT)
    scale = Scale(0, 100, 300, 640)
    ticks = [(value, f"{value} %") for value in (0, 25, 50, 75, 100)]
    names = {}
    title(axes, LEFT, 474, "Where sciatica comes from", "estimates by authors, not counts")
    axis(axes, scale, ticks, (295, 435), "of people with sciatica", name="axis:causes")
    causes = (
        ("disc", "Herniated disc", "the large majority", 90, "about 90 %", "Koes 2007", DISC),
        (
            "piriformis",
            "Piriformis",
            "share is disputed",
            6,
            "up to 6 %",
            "Botox study 2021",
            MUSCLE,
        ),
    )
    for index, (key, cause, note, share, said, source, tones) in enumerate(causes):
        y = 408 - 45 * index
        parts = [
            words(LEFT, y + 9, cause, 13),
            words(LEFT, y - 9, note, 12, quiet=True),
            bar((scale(0), scale(share)), (y - 10, y + 10), tones.mid, tones.edge),
            words(scale(share) + 8, y, said, 13),
            words(SOURCE, y, source, 12, quiet=True),
        ]
        Group(axes, key, 10, parts)
        names[key] = cause
    rest = [
        words(LEFT, 329, "Narrow canal, bone spurs, slipped vertebra", 13),
        words(LEFT, 310, "more with age; tumour, infection, fracture are rare", 12, quiet=True),
        words(SOURCE, 318, "Koes 2007", 12, quiet=True),
    ]
    Group(axes, "rest", 10, rest)
    names["rest"] = "other causes: share unknown"

    title(axes, LEFT, 228, "The same findings without pain", "scans of people who have no pain")
    axis(axes, scale, ticks, (52, 190), "of pain-free people", name="axis:scans")
    scans = (("bulge", "Disc bulge", 30, 84), ("protrusion", "Disc protrusion", 29, 43))
    for index, (key, finding, young, old) in enumerate(scans):
        y = 152 - 64 * index
        parts = [
            words(LEFT, y, finding, 13),
            words(SOURCE, y, "Brinjikji 2015", 12, quiet=True),
        ]
        for share, age, at, colour in (
            (young, 20, y + 13, DISC.light),
            (old, 80, y - 13, DISC.dark),
        ):
            parts += [
                words(scale(0) - 10, at, f"aged {age}", 12, quiet=True, align="right"),
                bar((scale(0), scale(share)), (at - 9, at + 9), colour, DISC.edge),
                words(scale(share) + 8, at, f"{share} %", 13),
            ]
        Group(axes, key, 10, parts)
        names[key] = f"{finding} in people without pain"
    Group(axes, "guide:parting", 1, [rule([(LEFT, 250), (WIDTH - LEFT, 250)])])
    return Diagram(figure, TITLE, DESCRIPTION, names)


TITLE = "Causes of sciatica, and the same findings without pain"
DESCRIPTION = (
    "Reviewers put the herniated disc behind the large majority of sciatica, about 90 %; one paper "
    "puts piriformis behind up to 6 % of similar pain. Both are estimates, and the second is disputed. "
    "Scans of people without pain show a disc bulge in 30 % at 20 years and 84 % at 80, and a "
    "protrusion in 29 % and 43 %. So a finding on a scan alone does not prove the cause."
)
