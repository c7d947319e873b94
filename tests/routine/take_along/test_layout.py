"""The sheet is one page on which nothing overlaps, for the shortest and the longest routine."""

import io
from itertools import pairwise

import pypdf
import pytest
from hypothesis import given, settings
from matplotlib.lines import Line2D

from lesson.routine.places import AREAS, SIDES
from lesson.routine.plan.into_place import in_place
from lesson.routine.plan.plan import Plan, Step
from lesson.routine.plan.planner import plan_routine
from lesson.routine.plan.put_right import put_right
from lesson.routine.plan.reopened import reopened
from lesson.routine.plan.wish import Wish
from lesson.routine.screen.table import load_table
from lesson.routine.screen.verdict import screen
from lesson.routine.take_along.paper import HEIGHT_PT
from lesson.routine.take_along.sheet import sheet, sheet_figure
from lesson.routine.techniques import load_techniques
from lesson.routine.words import say
from tests.routine.cases import TOOLS, WISHES, answers, made
from tests.routine.take_along.laid_out import (
    PLANS,
    assert_neat,
    boxes_of,
    drawn_as,
    plain,
    some_picture,
)

pytestmark = pytest.mark.slow  # draws and measures many sheets


def fullest():
    """A plan with ten cards of the longest words, all advice, many notes and reasons."""
    techniques = load_techniques().values()

    def longest(area, kinds):
        here = [t for t in techniques if t.area == area and t.kind in kinds]
        return max(here, key=lambda t: len(f"{t.name}{t.how}{t.keep_off}"), default=None)

    def step(technique, side, set_s=15, limit=2):
        return Step(
            technique=technique.id, side=side, sets=1, set_s=set_s, rest_s=0, before_s=0, limit=limit,
        )  # fmt: skip

    steps = []
    for area, kinds in (
        (area, kinds) for area in AREAS for kinds in ({"press"}, {"stretch", "move"})
    ):
        technique = longest(area, kinds)
        if technique is None:
            continue
        sides = SIDES if technique.sides == "each" else ("both",)
        steps += [step(technique, side) for side in sides]
    first, last = longest("whole", {"warm-up"}), longest("whole", {"end"})
    wish = Wish(minutes=40.0, tools=tuple(TOOLS), week=3)
    shut = made({"thinners": "yes", "hip_joint": "yes", "floor": "yes", "numb": "yes"})
    plan = Plan(
        wish=wish,
        steps=in_place([step(first, "both", 90, 0), *steps, step(last, "both", 595, 0)]),
        left_out=(*shut.left_out, *made().left_out),
        notes=(
            say("sore"),
            say("off_balance"),
            say("one_side"),
            say("time_left", left="18 min 50 s"),
        ),
        advice=tuple(row.adapt.say for row in load_table().values() if row.adapt),
    )
    assert put_right(plan.steps, plan.wish) == (plan.steps, ())
    assert len({step.technique for step in plan.steps}) == 10
    return plan


@settings(max_examples=12, deadline=None)
@given(WISHES, answers())
def test_nothing_overlaps_and_nothing_leaves_the_page(wish, given_):
    assert_neat(sheet_figure(plan_routine(wish, screen(given_))))


@settings(max_examples=10, deadline=None)
@given(WISHES, answers(), answers())
def test_nothing_overlaps_on_a_routine_opened_again_with_pictures(wish, before, today):
    plan = reopened(plan_routine(wish, screen(before)), screen(today))
    assert_neat(sheet_figure(plan, some_picture))


@pytest.mark.parametrize("picture", [lambda _: None, some_picture], ids=["bare", "pictures"])
def test_the_fullest_routine_fits_too(picture):
    plan = fullest()
    assert_neat(sheet_figure(plan, picture))
    assert len(pypdf.PdfReader(io.BytesIO(sheet(plan, picture))).pages) == 1


@pytest.mark.parametrize("case", PLANS.values(), ids=PLANS)
def test_the_page_is_filled_from_top_to_bottom(case):
    figure = sheet_figure(made(**case))
    texts, rectangles, _ = boxes_of(figure)
    lines = [plain(line.get_window_extent()) for line in drawn_as(figure, Line2D)]
    drawn = [*(box for box, _ in texts), *rectangles, *lines]
    edges = sorted([0.0, HEIGHT_PT, *(y for box in drawn for y in (box.y0, box.y1))])
    covered = [(box.y0, box.y1) for box in drawn]
    bare = [
        high - low
        for low, high in pairwise(edges)
        if not any(y0 <= low and high <= y1 for y0, y1 in covered)
    ]
    assert max(bare) < 45
