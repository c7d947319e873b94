"""What trials measured: a few effects with their intervals, yardsticks and certainty."""

from matplotlib.artist import Artist
from matplotlib.axes import Axes

from lesson.diagrams.diagram import Diagram
from lesson.diagrams.drawing.chart import Scale, axis, bar, rule, sheet, spot, title, whisker, words
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.style import BY_KIND
from lesson.evidence.effects import STANDARDISED, Effect, load_effects

WIDTH, HEIGHT = 840.0, 524.0
LEFT, SURE = 26.0, 588.0
ROW = 37.0
MARK = BY_KIND["muscle"]
BAND = BY_KIND["disc"]


def evidence_effects() -> Diagram:
    """Return the effects that trials measured, in two panels.

    Sources: Furlan2015, Dove2022, Dahm2010, Wilke2020, Cherkin2011, Fernandez2015, Ostelo2008.
    """
    figure, axes = sheet(WIDTH, HEIGHT)
    effects = list(load_effects().values())
    standard = [effect for effect in effects if effect.measure == STANDARDISED]
    measured = [effect for effect in effects if effect.measure != STANDARDISED]

    title(
        axes, LEFT, 504, "Differences that trials found", "dot: best estimate; line: 95 % interval"
    )
    Group(axes, "heading:certainty", 900, [words(SURE, 504, "How sure?", 14, strong=True)])
    scale = Scale(-0.5, 2, 284, 560)
    ticks = [(-0.5, "−0.5"), (0, "0"), (0.5, "0.5"), (1, "1"), (1.5, "1.5"), (2, "2")]
    axis(axes, scale, ticks, (274, 468), "no gain at 0; better to the right (standard deviations)")
    names: dict[str, str] = {}
    for index, effect in enumerate(standard):
        y = 446 - ROW * index
        parts: list[Artist] = _row(effect, y)
        if effect.gain_interval:
            low, high = effect.gain_interval
            parts.append(whisker(scale(low), scale(high), y, MARK.dark))
        parts.append(spot(scale(effect.gain), y, MARK.mid, MARK.dark))
        names |= _group(axes, effect, parts)
    zero = rule([(scale(0), 274), (scale(0), 468)], dashed=True)
    Group(axes, "guide:no gain", 1, [zero])

    title(
        axes,
        LEFT,
        214,
        "Against the smallest change that people notice",
        "single estimates: no interval in our review",
    )
    scale = Scale(0, 1.2, 284, 560)
    ticks = [(0, "0"), (0.5, "half"), (1, "all of it")]
    axis(
        axes,
        scale,
        ticks,
        (58, 177),
        "part of the smallest change that people notice",
        name="axis:noticed",
    )
    band = bar((scale(1), scale(1.2)), (58, 177), BAND.mid, BAND.dark)
    band.set_alpha(0.45)
    Group(axes, "noticed", 0.5, [band])
    for index, effect in enumerate(measured):
        y = 157 - ROW * index
        parts = _row(effect, y)
        at = scale(effect.share)
        parts += [bar((scale(0), at), (y - 6, y + 6), MARK.mid, MARK.dark)]
        said = f"{abs(effect.value):g} of {effect.yardstick:g} points"
        parts += [words(at + 6, y, said, 12)]
        names |= _group(axes, effect, parts)
    names["noticed"] = "changes that people notice (Ostelo 2008)"
    note = words(LEFT, 14, "Shaded: large enough to notice (Ostelo 2008).", 12, quiet=True)
    Group(axes, "note:noticed", 900, [note])
    return Diagram(figure, TITLE, DESCRIPTION, names)


def _row(effect: Effect, y: float) -> list[Artist]:
    """Return the words of a row: what was compared, what was measured, how sure it is."""
    year = f"{effect.source[:-4]} {effect.source[-4:]}"
    return [
        words(LEFT, y + 8, f"{effect.treatment} against {effect.against}", 13),
        words(LEFT, y - 8, effect.outcome, 12, quiet=True),
        words(SURE, y + 8, effect.certainty, 12),
        words(SURE, y - 8, year, 12, quiet=True),
    ]


def _group(axes: Axes, effect: Effect, parts: list[Artist]) -> dict[str, str]:
    """Draw a row as one group; return its name by id."""
    Group(axes, effect.id, 10, parts)
    return {effect.id: f"{effect.treatment} against {effect.against}: {effect.outcome}"}


TITLE = "What trials measured"
DESCRIPTION = (
    "Differences that trials found, in standard deviations: massage for acute low back pain 1.24 better "
    "(0.64 to 1.85; one study of 51 people), physiotherapy for sciatica 0.34 (−0.37 to 1.05), "
    "staying active with sciatica −0.03 (−0.24 to 0.18). One bout of foam rolling gave 0.74 "
    "(0.42 to 1.01) more range than nothing, but no more than stretching (−0.02). "
    "In points, massage lowered disability by 2.9 or 2.5 where about 5 of 24 are noticed, and "
    "exercise lowered leg pain by 11.4 where about 20 of 100 are. That yardstick is for "
    "change in one person, so between groups it is only a rough one."
)
