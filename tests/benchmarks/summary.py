"""What the figures come to: medians, ratios, limits, tables."""

import math
from collections.abc import Callable, Sequence
from statistics import median


def percentile(values: Sequence[float], share: float) -> float:
    """Return the smallest value that this share of all do not exceed."""
    ranked = sorted(values)
    return ranked[max(0, math.ceil(share * len(ranked)) - 1)]


def ratio(values: Sequence[float], others: Sequence[float]) -> float:
    """Return how many times as large the first median is as the second."""
    return median(values) / median(others)


def number(value: float | None, digits: int = 1) -> str:
    """Write a number, or a dash where there is none."""
    return "–" if value is None else f"{value:.{digits}f}"


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a Markdown table whose columns stand in line in plain text, too."""
    widths = [max(len(row[i]) for row in [head, *rows]) for i in range(len(head))]

    def line(cells: Sequence[str]) -> str:
        first, *rest = (
            cell.ljust(width) if i == 0 else cell.rjust(width)
            for i, (cell, width) in enumerate(zip(cells, widths, strict=True))
        )
        return "| " + " | ".join([first, *rest]) + " |"

    rule = [("-" * (width - 1) + ":") if i else "-" * width for i, width in enumerate(widths)]
    return "\n".join([line(head), line(rule), *map(line, rows)])


def latency_table(results: Sequence) -> str:
    """Return a row for each contestant."""
    rows = []
    for each in results:
        taken = each.latency_ms
        rows.append(
            [
                each.contestant.title,
                number(median(taken)) if taken else "–",
                number(percentile(taken, 0.95)) if taken else "–",
                str(len(taken)) + (f" (+{each.missed} unanswered)" if each.missed else ""),
                f"{each.held_shown} of {each.held_keys}" if each.held_keys else "–",
                number(median(each.bytes_per_update) / 1000) if each.bytes_per_update else "–",
            ]
        )
    head = ["", "median ms", "p95 ms", "keys", "shown while held", "kB an update"]
    return table(head, rows)


def verdict(name: str, value: float | None, limit: str, kept: bool | None) -> list[str]:
    """Return a row of the table of limits."""
    word = {True: "kept", False: "MISSED", None: "–"}[kept]
    return [name, number(value, 2), limit, word]


def browser_limits(results: Sequence) -> list[list[str]]:
    """Hold the browser's figures against what was promised."""
    by_key = {each.contestant.key: each for each in results if each.latency_ms}
    rows = []

    def compare(name: str, ours: str, theirs: str, limit: str, keeps: Callable, upside_down=False):
        if ours not in by_key or theirs not in by_key:
            rows.append(verdict(name, None, limit, None))
            return
        pair = [by_key[ours].latency_ms, by_key[theirs].latency_ms]
        value = ratio(*(reversed(pair) if upside_down else pair))
        rows.append(verdict(name, value, limit, keeps(value)))

    compare(
        "one slider ÷ linked text in the browser",
        "picture",
        "browser",
        "≤ 1.5",
        lambda v: v <= 1.5,
    )
    compare("computed ÷ empty kernel round trip", "lab", "kernel", "≤ 1.5", lambda v: v <= 1.5)
    compare("pelvis lab ÷ empty kernel round trip", "full", "kernel", "≤ 1.8", lambda v: v <= 1.8)
    compare("interact ÷ one slider", "picture", "interact", "≥ 10", lambda v: v >= 10, True)
    compare("interact ÷ computed", "lab", "interact", "≥ 3", lambda v: v >= 3, True)
    for rival in ("ipympl", "plotly", "png"):
        compare(f"{rival} ÷ computed", "lab", rival, "> 1", lambda v: v > 1, True)
    for ours, name in (("picture", "one slider"), ("lab", "computed"), ("full", "pelvis lab")):
        each = by_key.get(ours)
        shown = each.held_shown / each.held_keys if each and each.held_keys else None
        kept = None if shown is None else shown >= 1
        rows.append(verdict(f"{name}: share of held keys shown", shown, "1", kept))
        weight = median(each.bytes_per_update) / 1000 if each and each.bytes_per_update else None
        kept = None if weight is None else weight <= 10
        rows.append(verdict(f"{name}: kB an update", weight, "≤ 10", kept))
    return rows


def plain_limits(plain, first: str) -> list[list[str]]:
    """Hold the figures without a browser against what was promised."""
    added = median(plain.lesson_import_s)
    rooms = median(plain.rooms_import_s)
    drawn = median(sum(parts[:2]) for parts in plain.drawn_s[first])
    memory = median(plain.three_plates_mb)
    return [
        verdict(f"s to draw {first} first (figure, script)", drawn, "< 0.6", drawn < 0.6),
        verdict("s that `import lesson` adds", added, "≤ 0.15", added <= 0.15),
        verdict("s that all its rooms add", rooms, "", None),
        verdict(f"MB of a kernel: {plain.three_plates}", memory, "< 130", memory < 130),
        verdict("MB of a bare kernel", median(plain.bare_mb), "(92)", None),
        *(_model(*each) for each in zip(MODEL, plain.model_ms, strict=False)),
    ]


#: What the pelvis's model and the planner are asked, and the most it may take, ms.
MODEL = (
    ("ms: one equilibrium of the pelvis", 1.0),
    ("ms: a distribution of 10,000", 150.0),
    ("ms: a routine planned", 50.0),
)


def _model(asked: tuple[str, float], taken: list[float]) -> list[str]:
    name, limit = asked
    return verdict(name, median(taken), f"< {limit:g}", median(taken) < limit)


def drawing_table(plain) -> str:
    """Return how long each picture takes the first time, in a fresh process."""
    rows = []
    for name, rounds in sorted(plain.drawn_s.items()):
        figure, script, png, weight = (median(each) for each in zip(*rounds, strict=True))
        parts = [number(part, 2) for part in (figure, script, figure + script, png)]
        rows.append([name, *parts, number(weight / 1000, 0)])
    head = ["first drawing, s", "figure", "script", "both", "PNG beside it", "script kB"]
    return table(head, rows)


def opening_rows(taken: dict[str, tuple[list[float], list[float]]]) -> list[list[str]]:
    """Return a row for each page: opened, run and awake, and the slowest run, in seconds."""
    return [
        [name, number(median(opened)), number(median(ran)), number(max(ran))]
        for name, (opened, ran) in taken.items()
    ]


def quiz_rows(taken: dict[str, list[float]]) -> list[list[str]]:
    """Return a row for each way to ask: the median and p95 in milliseconds."""
    return [
        [name, number(median(each)), number(percentile(each, 0.95))] for name, each in taken.items()
    ]
