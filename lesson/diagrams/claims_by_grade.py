"""All claims by part of the story and by grade: how much of the story holds."""

from collections import Counter
from collections.abc import Sequence
from textwrap import fill

import numpy as np
from matplotlib.artist import Artist
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from lesson.diagrams.diagram import Diagram, Stop
from lesson.diagrams.drawing.chart import rule, sheet, title, words
from lesson.diagrams.drawing.group import Group
from lesson.evidence.claim import Claim, load_claims
from lesson.evidence.grade import Grade
from lesson.evidence.part import Part, load_parts

WIDTH, HEIGHT = 700.0, 440.0
LEFT, FIRST, COLUMN = 16.0, 190.0, 132.0
TOP, ROW, APART = 316.0, 48.0, 24.0
RADIUS = 8.0
FADED = 0.25
WHITE = "#ffffff"

#: Fill and edge. Each is seen on paper and on the dark theme; shape and place tell them apart too.
TONES = {
    Grade.WELL_SUPPORTED: ("#3f9a63", "#2c7a4b"),
    Grade.PLAUSIBLE: ("#4c8cc4", "#386f9f"),
    Grade.CONTESTED: ("#d59a2d", "#a87512"),
    Grade.CONTRADICTED: ("#cf5b5b", "#b04747"),
}


def claims_by_grade() -> Diagram:
    """Return every claim as a mark in the row of its part and the column of its grade.

    Source: the claim ledger, data/evidence/claims.yaml and parts.yaml.
    """
    figure, axes = sheet(WIDTH, HEIGHT)
    claims, parts = list(load_claims().values()), list(load_parts().values())
    count = Counter(claim.grade for claim in claims)
    title(axes, LEFT, 422, f"{len(claims)} claims", "with their numbers")
    for column, grade in enumerate(Grade):
        x = _across(column)
        head: list[Artist] = [
            *mark(grade, x, TOP + 60),
            words(x + 15, TOP + 61, fill(_short(grade), 14), 13, strong=True),
            words(x - RADIUS, TOP + 35, f"{count[grade]} of {len(claims)} claims", 12, quiet=True),
        ]
        Group(axes, f"heading:{grade.style}", 900, head)
    names: dict[str, str] = {}
    for row, part in enumerate(parts):
        y = TOP - ROW * row
        own = [claim for claim in claims if claim.part == part.key]
        line = rule([(LEFT, y + ROW / 2), (WIDTH - 20, y + ROW / 2)])
        line.set_alpha(0.45)
        Group(axes, f"guide:{part.key}", 0, [line])
        told = [words(LEFT, y + 9, part.name, 13), words(LEFT, y - 9, _number(own), 12, quiet=True)]
        Group(axes, f"row:{part.key}", 900, list(told))
        for column, grade in enumerate(Grade):
            for place, claim in enumerate(c for c in own if c.grade is grade):
                x = _across(column) + APART * place
                name = words(x, y - 13, claim.id[1:].lstrip("0"), 12, quiet=True, align="center")
                Group(axes, claim.id, 10, [*mark(grade, x, y + 6), name])
                names[claim.id] = f"{claim.id}: {claim.claim} ({grade.words})"
    description = (
        f"{len(claims)} claims from the {len(parts)} parts of the popular story, sorted by how well "
        f"each is supported: {_told(count)}. "
        "The small figures are the claims' numbers. The grade is for the claim as it is worded."
    )
    return Diagram(
        figure,
        "How well each part of the story holds",
        description,
        names,
        control="Part of the story",
        stops=_stops(claims, parts, f"All {len(parts)} parts together: {_told(count)}."),
    )


def mark(grade: Grade, x: float, y: float) -> list[Artist]:
    """Return a grade's sign, centred on a place: disc, half disc, open diamond or cross."""
    fill, edge = TONES[grade]
    around = Path.circle((x, y), RADIUS)
    if grade is Grade.WELL_SUPPORTED:
        return [PathPatch(around, facecolor=fill, edgecolor=edge, linewidth=1.6)]
    if grade is Grade.PLAUSIBLE:
        half = Path.wedge(90, 270)
        left = Path(np.asarray(half.vertices, dtype=float) * RADIUS + (x, y), half.codes)
        return [
            PathPatch(around, facecolor=WHITE, edgecolor=edge, linewidth=1.6),
            PathPatch(left, facecolor=fill, edgecolor="none", linewidth=0),
        ]
    if grade is Grade.CONTESTED:
        reach = RADIUS * 1.2
        ends = [(x, y + reach), (x + reach, y), (x, y - reach), (x - reach, y), (x, y + reach)]
        return [PathPatch(Path(ends, closed=True), facecolor=WHITE, edgecolor=fill, linewidth=2.6)]
    a, b = RADIUS * 0.28, RADIUS * 0.95
    corners = [(0, a), (b - a, b), (b, b - a), (a, 0), (b, a - b), (b - a, -b)]
    ring = corners + [(-cx, -cy) for cx, cy in corners]
    cross = Path([(x + cx, y + cy) for cx, cy in (*ring, ring[0])], closed=True)
    return [PathPatch(cross, facecolor=fill, edgecolor=edge, linewidth=1)]


def _across(column: int) -> float:
    return FIRST + COLUMN * column


def _short(grade: Grade) -> str:
    words_of = grade.words
    return words_of[0].upper() + words_of[1:]


def _number(claims: Sequence[Claim]) -> str:
    pages = sorted({str(int(claim.page)) for claim in claims})
    told = (
        f"pages {', '.join(pages[:-1])} and {pages[-1]}" if len(pages) > 1 else f"page {pages[0]}"
    )
    return f"{len(claims)} claims, {told}"


def _told(count: Counter[Grade]) -> str:
    told = [f"{count[grade]} {grade.words}" for grade in Grade if count[grade]]
    return f"{', '.join(told[:-1])} and {told[-1]}" if len(told) > 1 else told[0]


def _stops(claims: Sequence[Claim], parts: Sequence[Part], all_of_it: str) -> tuple[Stop, ...]:
    stops = [Stop("All of it", all_of_it)]
    for part in parts:
        own = [claim for claim in claims if claim.part == part.key]
        faded = {claim.id: FADED for claim in claims if claim.part != part.key}
        count = Counter(claim.grade for claim in own)
        said = f"{part.name}: of {len(own)} claims, {_told(count)}. {part.told}."
        stops.append(Stop(part.short, said, faded))
    return tuple(stops)
