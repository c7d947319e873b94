"""Which tool is reasonable on which area of the body, and why not elsewhere."""

from collections import Counter
from textwrap import wrap

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from lesson.diagrams.diagram import Diagram, Stop
from lesson.diagrams.drawing.chart import rule, sheet, spot, title, words
from lesson.diagrams.drawing.curves import strokes
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.style import GREEN
from lesson.evidence.tools import VERDICTS, Use, areas_of, load_uses, tools_of

WIDTH, HEIGHT = 796, 464
LEFT, TOP, CELL, ROW = 112, 384, 165, 84
#: Characters of a line in a cell, which has room for three of them.
LINE = 26
#: Told apart by sign and words too, not by hue alone.
COLOURS = dict(zip(VERDICTS, (GREEN, "#8a6508", "#a3322a"), strict=True))

TITLE = "Which tool where"
NOTES = (
    "Press no harder than 4 out of 10; pain that travels means stop. We found no study of a "
    "two-peaked tool.",
    "In one study 43 healthy people rolled the low back (Fijavž 2024); for a back that hurts we "
    "leave it out.",
)


def tools_by_area() -> Diagram:
    """Return the verdict on each tool for each of the four areas.

    Source: the safer variants of the popular four steps, our own reasoning (OwnSaferSteps), with
    Currin2015 for the nerve's strip and OwnSearch for what was never studied.
    """
    uses = load_uses()
    figure, axes = sheet(WIDTH, HEIGHT)
    title(
        axes,
        24,
        HEIGHT - 20,
        "Four tools on four areas",
        "screen first; a verdict holds only where the screening leaves the area and the tool in",
    )
    _paint_heads(axes)
    names = {}
    for (area, tool), use in uses.items():
        name = _key(use)
        row, column = areas_of(uses).index(area), tools_of(uses).index(tool)
        _paint_cell(axes, name, use, LEFT + column * CELL, TOP - row * ROW)
        names[name] = f"{area}, {tool}: {use.verdict}"
    Group(
        axes,
        "note:limits",
        1,
        [words(24, 32 - 17 * row, line, 12, quiet=True) for row, line in enumerate(NOTES)],
    )
    counts = Counter(use.verdict for use in uses.values())
    told = (
        f"A table of {len(tools_of(uses))} tools on {len(areas_of(uses))} areas: {counts['reasonable']} "
        f"uses are reasonable, {counts['with care']} need care and {counts['not here']} are left out. "
        "The two-peaked tool, of which we found no study, is left out everywhere. The verdicts are "
        "careful choices of our own, made from anatomy; a clinician has not yet reviewed them."
    )
    stops = [Stop("All", "All tools on all areas; read a row for an area, a column for a tool.")]
    for tool in tools_of(uses):
        others = {_key(use): 0.25 for use in uses.values() if use.tool != tool}
        stops.append(Stop(tool.capitalize(), _told(tool), others))
    return Diagram(figure, TITLE, told, names, "Tool", tuple(stops))


def _key(use: Use) -> str:
    return f"{use.area}_{use.tool}".replace(" ", "_").replace("-", "_")


def _told(tool: str) -> str:
    """A tool's column in a sentence."""
    parts = []
    for verdict in VERDICTS:
        areas = [
            f"the {use.area}"
            for use in load_uses().values()
            if (use.tool, use.verdict) == (tool, verdict)
        ]
        if areas:
            *first, last = areas
            where = f"{', '.join(first)} and {last}" if first else last
            parts.append(f"{verdict} on {where}" if verdict != "not here" else f"not on {where}")
    return f"{tool.capitalize()}: {'; '.join(parts)}."


def _paint_heads(axes: Axes) -> None:
    uses = load_uses()
    parts: list[Artist] = [
        words(LEFT + 8 + column * CELL, TOP + 18, tool.capitalize(), 13, strong=True)
        for column, tool in enumerate(tools_of(uses))
    ]
    for row, area in enumerate(areas_of(uses)):
        middle = TOP - (row + 0.5) * ROW
        lines = wrap(area.capitalize(), 12)
        for index, line in enumerate(lines):
            high = middle + (len(lines) - 1) * 8.5 - index * 17
            parts.append(words(24, high, line, 13, strong=True))
    for row in range(len(areas_of(uses)) + 1):
        parts.append(rule([(24, TOP - row * ROW), (LEFT + 4 * CELL, TOP - row * ROW)]))
    Group(axes, "heads:tools and areas", 1, parts)


def _paint_cell(axes: Axes, name: str, use: Use, left: float, top: float) -> None:
    colour = COLOURS[use.verdict]
    corners = [(left + 4, top - 5), (left + CELL - 5, top - 5)]
    corners += [(right, top - ROW + 5) for right, _ in reversed(corners)]
    ground = PathPatch(Path([*corners, corners[0]], closed=True), facecolor=colour, linewidth=0)
    ground.set_alpha(0.13)
    sign_at = (left + 22, top - 18)
    parts: list[Artist] = [
        ground,
        spot(*sign_at, colour, "#ffffff", radius=10),
        _sign(use, sign_at),
    ]
    parts.append(words(left + 38, top - 17, use.verdict.capitalize(), 12.5, strong=True))
    for index, line in enumerate(wrap(use.why, LINE)):
        parts.append(words(left + 14, top - 36.5 - index * 15, line, 12, quiet=True))
    Group(axes, name, 2, parts)


def _sign(use: Use, at: tuple[float, float]) -> PathPatch:
    """A tick, an exclamation mark or a cross, white on its spot."""
    strokes_of: dict[str, list[list[tuple[float, float]]]] = {
        "reasonable": [[(-4.5, 0), (-1.2, -4), (5, 4)]],
        "with care": [[(0, 6), (0, 0.5)], [(0, -4), (0, -5.2)]],
        "not here": [[(-4, -4), (4, 4)], [(-4, 4), (4, -4)]],
    }
    lines = [np.array(line) + at for line in strokes_of[use.verdict]]
    drawn = PathPatch(strokes(lines), facecolor="none")
    drawn.set(edgecolor="#ffffff", linewidth=2.2, capstyle="round")
    return drawn
