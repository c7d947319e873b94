"""Moments on the pelvis as on a pair of scales: backwards to the left, forwards to the right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from matplotlib.text import Text

from lesson.atlas.skin import Pose
from lesson.diagrams.drawing.chart import rule
from lesson.diagrams.drawing.group import Group
from lesson.diagrams.drawing.labels import metres_per_pt
from lesson.diagrams.drawing.style import INK, QUIET_INK, Tones, font_family
from lesson.diagrams.drawing.words import Words


@dataclass(frozen=True)
class Row:
    """One bar: its key, its words, its colours and what it was before (newton metres)."""

    key: str
    label: str
    tones: Tones
    before_nm: float


@dataclass(frozen=True)
class Scales:
    """Bars either side of a beam at ``middle``; the rows begin at ``top`` and go down.

    ``half`` is how long a bar of ``limit_nm`` is; lengths are metres of the page.
    """

    rows: Sequence[Row]
    middle: float
    top: float
    half: float
    pitch: float
    label_x: float
    limit_nm: float

    def height(self, row: int) -> float:
        """Where a row's middle lies."""
        return self.top - (row + 0.5) * self.pitch

    def paint(self, axes: Axes) -> None:
        """Paint the bars, each 1 N·m long until a pose says how long."""
        unit = self.half / self.limit_nm
        pt = metres_per_pt(axes)
        self._paint_beam(axes, pt)
        for at, row in enumerate(self.rows):
            y, thick = self.height(at), 0.27 * self.pitch
            box = _box(self.middle, self.middle + unit, y, thick, row.tones)
            Group(axes, f"bar:{row.key}", 910, [box], body=f"bar_{row.key}")
            parts: list[Artist] = [
                _text(self.label_x, y - 4.2 * pt, row.label, 12.5),
                _tick(self.middle + unit * row.before_nm, y, 0.42 * self.pitch),
            ]
            Group(axes, f"row:{row.key}", 905, parts)
            end = self.middle + self.half + 34 * pt
            value = _words(f"nm_{row.key}", end, y - 4.2 * pt, "right")
            Group(axes, f"value:{row.key}", 905, [value])

    def _paint_beam(self, axes: Axes, pt: float) -> None:
        """The beam on its pivot, with the weight of either side below its ends."""
        y = self.height(len(self.rows)) + 0.1 * self.pitch
        left, right = self.middle - self.half, self.middle + self.half
        upright = rule([(self.middle, self.top), (self.middle, y)])
        beam = rule([(left, y), (right, y)])
        beam.set_linewidth(2)
        pivot = rule([(self.middle, y), (self.middle - 9 * pt, y - 13 * pt),
                      (self.middle + 9 * pt, y - 13 * pt), (self.middle, y)])  # fmt: skip
        pivot.set_linewidth(1.4)
        Group(axes, "guide:beam", 900, [upright, beam, pivot])
        weights = [
            _words("nm_backwards", left, y - 16 * pt, "left"),
            _words("nm_forwards", right, y - 16 * pt, "right"),
        ]
        Group(axes, "value:beam", 905, weights)

    def pose(self, moments_nm: Mapping[str, float]) -> Pose:
        """Return the pose that gives each bar the length of its moment."""
        stretched = {}
        for row in self.rows:
            # a bar may not vanish wholly: its matrix could not be undone
            share = moments_nm[row.key] or 1e-3
            share = np.copysign(max(abs(share), 1e-3), share)
            stretched[f"bar_{row.key}"] = np.array(
                [[share, 0.0, self.middle * (1 - share)], [0.0, 1.0, 0.0]]
            )
        return stretched

    def words(self, moments_nm: Mapping[str, float]) -> dict[str, str]:
        """Return what stands at the end of each row."""
        moments = [moments_nm[row.key] for row in self.rows]
        back, forward = (sum(each for each in moments if side * each > 0) for side in (-1, 1))
        ends = {
            "nm_backwards": f"{-back:.1f} N·m back",
            "nm_forwards": f"{forward:.1f} N·m forward",
        }
        return ends | {
            f"nm_{row.key}": signed(moment) for row, moment in zip(self.rows, moments, strict=True)
        }


def signed(value: float, digits: int = 1) -> str:
    """Return a number with its sign; what rounds to nothing has none."""
    text = f"{value:+.{digits}f}".replace("-", "−")
    return text[1:] if not text.strip("+−0.") else text


def _box(left: float, right: float, y: float, half: float, tones: Tones) -> PathPatch:
    corners = [(left, y - half), (right, y - half), (right, y + half), (left, y + half)]
    path = Path([*corners, corners[0]], closed=True)
    return PathPatch(path, facecolor=tones.mid, edgecolor="none")


def _tick(x: float, y: float, half: float) -> PathPatch:
    tick = rule([(x, y - half), (x, y + half)])
    tick.set_linewidth(1.4)
    tick.set_edgecolor(QUIET_INK)
    return tick


def _text(x: float, y: float, said: str, size_pt: float) -> Text:
    words = Text(x, y, said, color=INK, fontsize=size_pt, fontfamily=font_family())
    words.set_gid("text")
    return words


def _words(key: str, x: float, y: float, align: Literal["left", "right"]) -> Words:
    words = Words(
        key,
        x,
        y,
        "",
        color=INK,
        fontsize=12.5,
        fontfamily=font_family(),
        horizontalalignment=align,
        verticalalignment="baseline",
    )
    words.set_gid("text")
    return words
