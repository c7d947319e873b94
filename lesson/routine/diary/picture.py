"""The diary as a picture: each day, the average of three days, and the band within which nothing changed."""

# mypy: disable-error-code="no-untyped-call"
# matplotlib's dates have no types

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

import matplotlib.dates as mdates
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter

from lesson.diagrams.diagram import Diagram
from lesson.diagrams.drawing.frame import frame
from lesson.diagrams.drawing.style import GREEN, INK, PAPER, QUIET_INK, font_family
from lesson.routine.diary import telling, trend
from lesson.routine.diary.entry import Entry
from lesson.routine.words import say

#: What is shown, its title, its colour and the shape of a day's dot.
PANELS = (
    ("leg", "Leg pain, 0 to 10", "#8f2620", "o"),
    ("back", "Back pain, 0 to 10", "#1a5f9e", "s"),
    ("activity", "Your own activity, 10 as well as ever", GREEN, "D"),
)
BAND, SESSION = "#e9dfcf", "#3a3028"
WIDTH_IN, PANEL_IN = 8.4, 1.95
#: The fewest days that the page shows, so that one entry does not fill it.
LEAST_DAYS = 14


def diary_picture(entries: Iterable[Entry]) -> Diagram:
    """Return the picture of a diary; one without a score shows empty panels and says so."""
    written = list(entries)
    shown = [
        panel for panel in PANELS if panel[0] != "activity" or trend.by_day(written, "activity")
    ]
    figure = Figure(figsize=(WIDTH_IN, PANEL_IN * len(shown) + 0.6), facecolor=PAPER)
    first, last = _days(written)
    told = []
    for row, (what, title, colour, marker) in enumerate(shown):
        axes = figure.add_subplot(len(shown), 1, row + 1)
        days = trend.by_day(written, what)
        _scales(axes, first, last, bottom=row == len(shown) - 1)
        _draw(axes, days, colour, marker)
        sessions = {entry.day for entry in written if entry.session}
        axes.vlines(
            [mdates.date2num(day) for day in sessions], -1.0, -0.3, color=SESSION, linewidth=1.6
        )
        _heading(axes, title, say(trend.change(days)) if days else "Nothing written yet.")
        told.append(telling.told(title.split(",")[0], days))
    height = figure.get_figheight()
    figure.subplots_adjust(
        left=0.06, right=0.985, top=1 - 0.42 / height, bottom=0.62 / height, hspace=0.5
    )
    figure.text(
        0.06, 0.1 / height, say("diary_key"), size=10, color=QUIET_INK, family=font_family()
    )
    count = len({entry.day for entry in written if entry.session})
    told.append(f"Sessions on {count} {'day' if count == 1 else 'days'}.")
    return Diagram(figure, "Your diary", " ".join(told))


def _days(written: list[Entry]) -> tuple[date, date]:
    if not written:
        return date(2026, 1, 1), date(2026, 1, 1) + timedelta(days=LEAST_DAYS)
    first, last = (pick(entry.day for entry in written) for pick in (min, max))
    return first, max(last, first + timedelta(days=LEAST_DAYS))


def _scales(axes: Axes, first: date, last: date, *, bottom: bool) -> None:
    frame(axes, 9)
    margin = max(0.6, (last - first).days * 0.012)
    axes.set_xlim(mdates.date2num(first) - margin, mdates.date2num(last) + margin)
    axes.set_ylim(-1.2, 10.6)
    axes.set_yticks([0, 2, 4, 6, 8, 10])
    locator = mdates.AutoDateLocator(minticks=3, maxticks=8)
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(FuncFormatter(_day_words))
    axes.tick_params(labelbottom=bottom)


def _day_words(number: float, _: object = None) -> str:
    day = mdates.num2date(number)
    return f"{day.day} {day:%b}" if day.day > 1 or day.month > 1 else f"{day:%Y}"


def _draw(axes: Axes, days: Mapping[date, float], colour: str, marker: str) -> None:
    base = trend.baseline(days)
    if base is not None:
        low, high = trend.band(base)
        axes.axhspan(max(low, 0), min(high, 10), color=BAND, linewidth=0, zorder=0.5)
    x = [mdates.date2num(day) for day in days]
    average = trend.averages(days)
    many = len(days) > 90
    axes.plot(
        x, list(days.values()), linestyle="none", marker=marker, markersize=2.5 if many else 4.5,
        markerfacecolor=PAPER, markeredgecolor=colour, markeredgewidth=1, zorder=3,
    )  # fmt: skip
    axes.plot(x, list(average.values()), color=colour, linewidth=2.2, zorder=4)


def _heading(axes: Axes, title: str, note: str) -> None:
    look: dict[str, Any] = {"transform": axes.transAxes, "va": "bottom", "family": font_family()}
    axes.text(0, 1.03, title, ha="left", size=11.5, weight=600, color=INK, **look)
    axes.text(1, 1.03, note, ha="right", size=10, color=QUIET_INK, **look)
