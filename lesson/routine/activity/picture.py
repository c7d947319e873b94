"""The plan as a picture: the weeks lived and ahead, and the band between small and large steps."""

# mypy: disable-error-code="no-untyped-call"
# matplotlib's savefig has no types

import io
from dataclasses import dataclass

from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, MaxNLocator

from lesson.diagrams.drawing.frame import frame
from lesson.diagrams.drawing.style import GREEN, INK, PAPER, QUIET_INK, font_family
from lesson.routine.activity.marks import MARKED
from lesson.routine.activity.plan import Mark, Plan
from lesson.routine.activity.telling import days
from lesson.routine.activity.weeks import Week, baseline, this_week, weeks
from lesson.routine.dose import load_dose
from lesson.routine.words import say_activity

BAND, PLAN, GOAL = "#d9e8e3", GREEN, "#8a5a00"
#: What stands for a week that is over, by its mark.
SHAPES: dict[Mark, str] = {"well": "o", "hard": "s", "too_much": "v"}


@dataclass(frozen=True)
class Face:
    """How large the picture is for a kind of screen: inches, and weeks between two numbers."""

    width_in: float
    height_in: float
    every_weeks: int


WIDE, NARROW = Face(8.4, 3.7, 1), Face(3.2, 4.0, 2)


def plan_svg(plan: Plan, face: Face = WIDE) -> str:
    """Return the picture as SVG, the same each time for the same plan."""
    figure = Figure(figsize=(face.width_in, face.height_in), facecolor=PAPER)
    axes = figure.add_subplot()
    all_weeks = weeks(plan)
    _scales(axes, plan, all_weeks, face)
    _draw(axes, plan, all_weeks)
    columns = 4 if face is WIDE else 2
    figure.legend(
        loc="lower left", bbox_to_anchor=(0.02, 0.005), ncols=columns, frameon=False,
        prop={"family": font_family(), "size": 10.5}, labelcolor=INK,
        handletextpad=0.4, handlelength=1.4, columnspacing=1.1,
    )  # fmt: skip
    key_in = 0.28 * -(-len(axes.get_legend_handles_labels()[1]) // columns)
    figure.subplots_adjust(
        left=0.62 / face.width_in,
        right=1 - 0.2 / face.width_in,
        top=1 - 0.5 / face.height_in,
        bottom=(key_in + 0.66) / face.height_in,
    )
    written = io.StringIO()
    with rc_context({"svg.hashsalt": "plan"}):
        figure.savefig(written, format="svg", metadata={"Date": None, "Creator": None})
    return written.getvalue()


def described(plan: Plan) -> str:
    """Return the picture in words: where it stands, where it leads, and its band."""
    all_weeks, unit = weeks(plan), plan.counted_in
    lived = [
        f"week {week.number} {MARKED[week.mark].told(' and ')}" for week in all_weeks if week.mark
    ]
    told = [f"A plan of {len(all_weeks)} weeks, begun with {unit.counted(baseline(plan))}."]
    told.append(f"So far {', '.join(lived)}." if lived else say_activity("picture_none"))
    week, last = this_week(plan), all_weeks[-1]
    if week:
        told.append(f"Week {week.number} is now, with {unit.counted(week.amount)}.")
    if week and last.number > week.number:
        slow, fast = load_dose().activity_step_percent
        told.append(
            f"If each week goes well, week {last.number} has {unit.counted(last.amount)}; steps of "
            f"{slow} to {fast} per cent would lead to between {last.low:,.0f} and {last.high:,.0f}."
        )
    if plan.goal:
        told.append(f"The goal is {unit.counted(plan.goal)}.")
    return " ".join(told)


def _scales(axes: Axes, plan: Plan, all_weeks: tuple[Week, ...], face: Face) -> None:
    last = max(all_weeks[-1].number, 4)
    top = max([week.high for week in all_weeks] + [plan.goal or 0, 4])
    frame(axes, 10.5)
    axes.set_xlim(0.5, last + 0.5)
    axes.set_ylim(0, top * 1.15)
    every = face.every_weeks if last > 6 else 1
    axes.set_xticks(range(1, last + 1, every))
    axes.yaxis.set_major_locator(MaxNLocator(5, integer=True))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.0f}"))
    axes.set_xlabel("week", family=font_family(), size=11, color=QUIET_INK)
    axes.set_title(
        f"{plan.unit.capitalize()} a day, {days(plan)} a week",
        loc="left", family=font_family(), size=12.5, weight=600, color=INK, pad=12,
    )  # fmt: skip


def _draw(axes: Axes, plan: Plan, all_weeks: tuple[Week, ...]) -> None:
    lived = [week for week in all_weeks if week.mark]
    ahead = [week for week in all_weeks if not week.mark]
    slow, fast = load_dose().activity_step_percent
    if len(ahead) > 1:
        at = [week.number for week in ahead]
        axes.fill_between(
            at, [week.low for week in ahead], [week.high for week in ahead],
            color=BAND, linewidth=0, label=f"steps of {slow} to {fast} %",
        )  # fmt: skip
    if plan.goal:
        axes.axhline(plan.goal, color=GOAL, linewidth=1.4, linestyle=(0, (5, 3)))
        axes.annotate(
            f"goal: {plan.counted_in.counted(plan.goal)}", (0.6, plan.goal), xytext=(0, 6),
            textcoords="offset points", color=GOAL, family=font_family(), size=10.5, weight=600,
            bbox={"facecolor": PAPER, "edgecolor": "none", "pad": 0.5},
        )  # fmt: skip
    so_far = [*lived, *ahead[:1]]
    axes.plot([w.number for w in so_far], [w.amount for w in so_far], color=PLAN, linewidth=2)
    axes.plot(
        [w.number for w in ahead], [w.amount for w in ahead],
        color=PLAN, linewidth=1.4, linestyle=(0, (2, 2)),
    )  # fmt: skip
    for mark, shape in SHAPES.items():
        said = MARKED[mark].told().removeprefix("was ")  # a narrow picture has no room for more
        _dots(axes, [w for w in lived if w.mark == mark], shape, PLAN, said)
    _dots(axes, ahead[1:], "o", PAPER, "ahead", size=5)
    _dots(axes, ahead[:1], "D", "#f2c230", "this week", size=9)


def _dots(
    axes: Axes, which: list[Week], shape: str, fill: str, said: str, *, size: float = 7
) -> None:
    if which:
        axes.plot(
            [week.number for week in which], [week.amount for week in which],
            linestyle="none", marker=shape, markersize=size, markerfacecolor=fill,
            markeredgecolor=PLAN, markeredgewidth=1.3, label=said, zorder=4, clip_on=False,
        )  # fmt: skip
