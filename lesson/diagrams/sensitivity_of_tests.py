"""What leg-raise tests find and what they miss."""

from matplotlib.artist import Artist

from lesson.diagrams.diagram import Diagram
from lesson.diagrams.drawing.chart import Scale, axis, bar, sheet, spot, title, whisker, words
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.style import BY_KIND, NERVE

WIDTH, HEIGHT = 830.0, 440.0
LEFT, SOURCE = 26.0, 666.0
ROW = 58.0
CLEARS = BY_KIND["disc"]

#: Id, test, among whom, sensitivity and specificity in % (low, best, high, or best), source.
Share = tuple[float, ...]
TESTS: tuple[tuple[str, str, str, Share, Share, str], ...] = (
    (
        "leg raise",
        "Straight-leg raise",
        "people sent for disc surgery",
        (87, 92, 95),
        (18, 28, 40),
        "van der Windt 2010",
    ),
    (
        "crossed leg raise",
        "Raising the other leg",
        "people sent for disc surgery",
        (22, 28, 35),
        (85, 90, 94),
        "van der Windt 2010",
    ),
    ("leg raise all", "Straight-leg raise", "2,352 unselected records", (36,), (74,), "Capra 2011"),
    (
        "slump",
        "Slump test, sitting",
        "33 people, pilot study",
        (80,),
        (71.4,),
        "pilot in Kigali 2012",
    ),
    (
        "piriformis stretch",
        "Seated piriformis stretch",
        "33 people, nerve in the buttock",
        (52,),
        (90,),
        "Martin 2014",
    ),
)


def sensitivity_of_tests() -> Diagram:
    """Return the sensitivity and specificity of tests that pull on the nerve.

    Sources: vanderWindt2010, Capra2011, Rwanda2012, Martin2014.
    """
    figure, axes = sheet(WIDTH, HEIGHT)
    title(
        axes,
        LEFT,
        416,
        "No single test decides",
        "line: 95 % interval, where our review has one",
    )
    scale = Scale(0, 100, 290, 630)
    ticks = [(value, f"{value} %") for value in (0, 25, 50, 75, 100)]
    axis(axes, scale, ticks, (62, 362), "share of people whom the test sorts rightly")
    names = {}
    for index, (key, test, whom, finds, clears, source) in enumerate(TESTS):
        y = 325 - ROW * index
        parts: list[Artist] = [
            words(LEFT, y + 9, test, 13),
            words(LEFT, y - 9, whom, 12, quiet=True),
            words(SOURCE, y, source, 12, quiet=True),
        ]
        for share, round_mark in ((finds, True), (clears, False)):
            best, tones = scale(share[len(share) // 2]), NERVE if round_mark else CLEARS
            if len(share) > 1:
                parts.append(whisker(scale(share[0]), scale(share[2]), y, tones.edge))
            mark = (
                spot(best, y, tones.mid, tones.edge)
                if round_mark
                else bar((best - 5.5, best + 5.5), (y - 5.5, y + 5.5), tones.mid, tones.edge)
            )
            parts += [
                mark,
                words(best, y + 16, f"{share[len(share) // 2]:.0f}", 12, align="center"),
            ]
        Group(axes, key, 10, parts)
        names[key] = f"{test}: {whom}"
    key_parts: list[Artist] = [
        spot(300, 416, NERVE.mid, NERVE.edge),
        words(314, 416, "sensitivity: of those who have it, found", 13),
        bar((294.5, 305.5), (389.5, 400.5), CLEARS.mid, CLEARS.edge),
        words(314, 395, "specificity: of those who do not, cleared", 13),
    ]
    Group(axes, "note:marks", 900, key_parts)
    return Diagram(figure, TITLE, DESCRIPTION, names)


TITLE = "What tests of the nerve find and miss"
DESCRIPTION = (
    "In people sent for disc surgery the straight-leg raise finds 92 % of herniations (87 to 95) "
    "but clears only 28 % of those without one (18 to 40); raising the other leg does the "
    "reverse, 28 and 90 %. Among 2,352 unselected records the straight-leg raise found 36 % and "
    "cleared 74 %, and in a pilot study of 33 people the slump test 80 and 71 %. For a nerve "
    "caught in the buttock, a seated piriformis stretch found 52 % and cleared 90 % of 33 people. "
    "So no single test can tell the cause, least of all a self-test."
)
