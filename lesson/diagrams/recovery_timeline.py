"""How sciatica and herniated discs tend to go on with time."""

from matplotlib.artist import Artist

from lesson.diagrams.diagram import Diagram, Stop
from lesson.diagrams.drawing.chart import Scale, axis, bar, sheet, title, whisker, words
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.style import BY_KIND, NERVE, Tones

WIDTH, HEIGHT = 830.0, 470.0
LEFT, TEXT, SOURCE = 26.0, 128.0, 700.0
ROW = 32.5
DISC = BY_KIND["disc"]
SORE = BY_KIND["muscle"]

#: Part, its heading, and rows: what, among whom, share (or low, best, high), colours, source.
Row = tuple[str, str, tuple[float, ...], Tones, str]
PARTS: tuple[tuple[str, str, tuple[Row, ...]], ...] = (
    (
        "year",
        "One year",
        (
            (
                "At least 30 % less disability",
                "609 in UK practices",
                (55,),
                NERVE,
                "Konstantinou 2018",
            ),
            ("Good outcome", "466 hospital patients", (56,), NERVE, "Haugen 2012"),
            (
                "Recovered, operated early or not",
                "283 with severe sciatica",
                (95,),
                NERVE,
                "Peul 2007",
            ),
        ),
    ),
    (
        "two years",
        "Two years",
        (
            ("Good outcome", "the same 466 patients", (61,), NERVE, "Haugen 2012"),
            ("Still have problems", "after 1 to 2 years", (20, 25, 30), SORE, "Koes 2007"),
        ),
    ),
    (
        "disc",
        "The disc",
        (
            ("Herniation has shrunk", "without surgery", (49, 63, 77), DISC, "Wang 2020"),
            ("Loose piece has shrunk", "sequestration", (96,), DISC, "Chiu 2015"),
            ("Broken through", "extrusion", (70,), DISC, "Chiu 2015"),
            ("Protrusion", "narrow bump", (41,), DISC, "Chiu 2015"),
            ("Bulge", "wide bump", (13,), DISC, "Chiu 2015"),
        ),
    ),
)


def recovery_timeline() -> Diagram:
    """Return the shares of people better, and of discs shrunk, with a slider through them.

    Sources: Koes2007, Konstantinou2018, Haugen2012, Peul2007 (via Haugen2011), Wang2020,
    Chiu2015.
    """
    figure, axes = sheet(WIDTH, HEIGHT)
    title(axes, LEFT, 450, "How it goes on", "share of people, or of discs, in each study")
    scale = Scale(0, 100, 350, 650)
    axis(axes, scale, [(v, f"{v} %") for v in (0, 25, 50, 75, 100)], (42, 412), "out of 100")
    names = {"weeks": "First weeks"}
    first: list[Artist] = [
        words(LEFT, 400, "First weeks", 13, strong=True),
        words(TEXT, 400, "Usually better in 4 to 6 weeks", 13),
        words(TEXT, 384, "can last longer; no share given", 12, quiet=True),
        words(SOURCE, 392, "health services", 12, quiet=True),
    ]
    Group(axes, "weeks", 10, first)
    y = 357.0
    for part, said, rows in PARTS:
        parts: list[Artist] = [words(LEFT, y + 8, said, 13, strong=True)]
        for what, whom, share, tones, source in rows:
            best = share[len(share) // 2]
            parts += [
                words(TEXT, y + 8, what, 13),
                words(TEXT, y - 8, whom, 12, quiet=True),
                words(SOURCE, y, source, 12, quiet=True),
            ]
            if tones is SORE:
                parts.append(
                    bar((scale(share[0]), scale(share[2])), (y - 7.5, y + 7.5), SORE.mid, SORE.dark)
                )
                parts.append(words(scale(share[2]) + 8, y, "20–30 %", 13))
            else:
                parts.append(
                    bar((scale(0), scale(best)), (y - 7.5, y + 7.5), tones.mid, tones.edge)
                )
                end = scale(best)
                if len(share) > 1:
                    parts.append(whisker(scale(share[0]), scale(share[2]), y, DISC.edge))
                    end = scale(share[2])
                value = (
                    f"{best:g} %" if len(share) == 1 else f"{best:g} % ({share[0]:g}–{share[2]:g})"
                )
                parts.append(words(end + 8, y, value, 13))
            y -= ROW
        y -= 6
        Group(axes, part, 10, parts)
        names[part] = said
    stops = tuple(
        Stop(said, told, {key: 0.3 for key in names if shown not in ("all", key)})
        for shown, said, told in STOPS
    )
    return Diagram(figure, TITLE, DESCRIPTION, names, "When", stops, start=0)


TITLE = "How sciatica goes on with time"
DESCRIPTION = (
    "After one year 55 % of people in general practice had improved, 56 % of hospital patients "
    "had a good outcome, and 95 % with severe sciatica had recovered, whether they were operated "
    "on early or waited. After one to two years 20 to 30 % still have problems. "
    "Without surgery, 63 % of herniated discs shrink (49 to 77 %), loose pieces most often. "
    "The studies differ in whom they saw and what they called better, so no single number fits."
)
STOPS = (
    (
        "all",
        "All",
        "Bars are shares of people or of discs. The studies differ in whom they saw and what "
        "they called better.",
    ),
    (
        "weeks",
        "First weeks",
        "Health services say that it is usually better in 4 to 6 weeks, and that it can last "
        "longer. They give no share.",
    ),
    (
        "year",
        "One year",
        "55, 56 or 95 % are better, depending on whom the study saw and what it counts. In the "
        "study of 283 people, those operated on early and those who waited ended alike.",
    ),
    (
        "two years",
        "Two years",
        "61 % of the hospital patients had a good outcome. In one review 20 to 30 % still "
        "had problems after one to two years.",
    ),
    (
        "disc",
        "The disc",
        "Without surgery 63 % of herniations shrink. Loose pieces shrink most often (96 %) and "
        "bulges least (13 %). Shrinking and feeling better are not the same.",
    ),
)
