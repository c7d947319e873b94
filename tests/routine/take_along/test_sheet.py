"""The sheet is one page on which nothing overlaps, for the shortest and the longest routine."""

import io
import os
import re
import subprocess
import sys
from functools import cache
from itertools import combinations, pairwise
from typing import NamedTuple

import numpy as np
import pypdf
import pytest
from hypothesis import given, settings
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.textpath import TextPath
from PIL import Image

from lesson.routine.dose import load_dose
from lesson.routine.places import AREAS, SIDES
from lesson.routine.plan.plan import Plan, Step
from lesson.routine.plan.planner import plan_routine
from lesson.routine.plan.reopened import reopened
from lesson.routine.plan.wish import Wish
from lesson.routine.screen.table import load_table
from lesson.routine.screen.verdict import screen
from lesson.routine.take_along.paper import HEIGHT_PT, WIDTH_PT, Look
from lesson.routine.take_along.sheet import sheet, sheet_figure
from lesson.routine.take_along.within_dose import check_steps
from lesson.routine.techniques import load_techniques
from lesson.routine.words import load_sayings, say
from tests.routine.cases import TOOLS, WISHES, answers, made

#: Where ink and measured type may differ, in points.
CLOSE = 0.3
SMALLEST_PT = 6.8


def some_picture(_):
    kept = io.BytesIO()
    Image.new("RGB", (600, 480), "#97473d").save(kept, "png")
    return kept.getvalue()


class Box(NamedTuple):
    """Plain numbers, as thousands of pairs are compared."""

    x0: float
    y0: float
    x1: float
    y1: float


def plain(bbox):
    return Box(*map(float, bbox.extents))


@cache
def outline_of(words, bold, italic):
    """The box of a line's outlines at a size of 1, which are what is printed."""
    path = TextPath((0, 0), words, size=100, prop=Look(100, bold, italic).font)
    return [float(edge) / 100 for edge in path.get_extents().extents]


def ink_of(text):
    x, y = map(float, text.get_transform().transform(text.get_position()))
    bold, italic = text.get_fontweight() == 600, text.get_fontstyle() == "italic"
    size = text.get_fontsize()
    left, low, right, high = (edge * size for edge in outline_of(text.get_text(), bold, italic))
    x -= {"left": 0, "center": (right - left) / 2, "right": right - left}[text.get_ha()]
    return Box(x, y + low, x + right - left, y + high)


def boxes_of(figure):
    """The texts' boxes in points with their words, and the boxes and pictures drawn."""
    texts = [(ink_of(text), text.get_text()) for text in figure.texts]
    rectangles = [plain(patch.get_window_extent()) for patch in drawn_as(figure, Rectangle)]
    return texts, rectangles, [plain(axes.get_window_extent()) for axes in figure.axes]


def drawn_as(figure, kind):
    return [a for a in figure.get_children() if isinstance(a, kind) and a is not figure.patch]


def overlap(one, other):
    wide = min(one.x1, other.x1) - max(one.x0, other.x0)
    high = min(one.y1, other.y1) - max(one.y0, other.y0)
    return wide > CLOSE and high > CLOSE


def inside(inner, outer):
    return (
        inner.x0 > outer.x0 - CLOSE
        and inner.x1 < outer.x1 + CLOSE
        and inner.y0 > outer.y0 - CLOSE
        and inner.y1 < outer.y1 + CLOSE
    )


def assert_neat(figure):
    texts, rectangles, pictures = boxes_of(figure)
    for box, words in texts:
        assert box.x0 > 20, words
        assert box.x1 < WIDTH_PT - 20, words
        assert box.y0 > 20, words
        assert box.y1 < HEIGHT_PT - 20, words
        for rectangle in rectangles:
            assert inside(box, rectangle) or not overlap(box, rectangle), words
        assert not [picture for picture in pictures if overlap(box, picture)], words
    for (one, words), (other, more) in combinations(texts, 2):
        assert not overlap(one, other), (words, more)
    for picture in pictures:
        assert sum(inside(picture, rectangle) for rectangle in rectangles) == 1
    for one, other in combinations(rectangles, 2):
        assert inside(one, other) or inside(other, one) or not overlap(one, other)
    assert min(text.get_fontsize() for text in figure.texts) >= SMALLEST_PT


def fullest():
    """A plan with ten cards of the longest words, all advice, many notes and reasons."""
    techniques = load_techniques().values()
    dose = load_dose()

    def longest(area, kinds):
        here = [t for t in techniques if t.area == area and t.kind in kinds]
        return max(here, key=lambda t: len(f"{t.name}{t.how}{t.keep_off}"), default=None)

    def step(technique, side, before_s, set_s=15, limit=2):
        return Step(
            technique=technique.id, side=side, sets=1, set_s=set_s, rest_s=0,
            before_s=before_s, limit=limit,
        )  # fmt: skip

    steps = []
    for area, kinds in (
        (area, kinds) for area in AREAS for kinds in ({"press"}, {"stretch", "move"})
    ):
        technique = longest(area, kinds)
        if technique is None:
            continue
        sides = SIDES if technique.sides == "each" else ("both",)
        for number, side in enumerate(sides):
            before = dose.side_change_s if number else technique.setup_s
            steps.append(step(technique, side, before))
    first, last = longest("whole", {"warm-up"}), longest("whole", {"end"})
    wish = Wish(minutes=40.0, tools=tuple(TOOLS), week=3)
    shut = made({"thinners": "yes", "hip_joint": "yes", "floor": "yes", "numb": "yes"})
    plan = Plan(
        wish=wish,
        steps=(
            step(first, "both", first.setup_s, 90, 0),
            *steps,
            step(last, "both", last.setup_s, 595, 0),
        ),
        left_out=(*shut.left_out, *made().left_out),
        notes=(
            say("sore"),
            say("off_balance"),
            say("one_side"),
            say("time_left", left="18 min 50 s"),
        ),
        advice=tuple(row.adapt.say for row in load_table().values() if row.adapt),
    )
    check_steps(plan.steps, plan.wish)
    assert len({step.technique for step in plan.steps}) == 10
    return plan


@settings(max_examples=25, deadline=None)
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


PLANS = {
    "shortest": {"minutes": 3.0},
    "ten": {},
    "longest": {"minutes": 40.0, "week": 3},
    "nothing left": {"given_": {"inflamed": "yes"}},
}


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


def read_pdf(**case):
    return pypdf.PdfReader(io.BytesIO(sheet(made(**case))))


@pytest.mark.parametrize("case", PLANS.values(), ids=PLANS)
def test_it_is_one_page_of_a4(case):
    (page,) = read_pdf(**case).pages
    assert float(page.mediabox.width) == pytest.approx(WIDTH_PT, abs=0.5)
    assert float(page.mediabox.height) == pytest.approx(HEIGHT_PT, abs=0.5)


def words_on(plan):
    text = pypdf.PdfReader(io.BytesIO(sheet(plan))).pages[0].extract_text()
    return " ".join(text.split())


@pytest.mark.parametrize("case", PLANS.values(), ids=PLANS)
def test_it_says_what_a_clinician_would_want_to_be_said(case):
    plan = made(**case)
    text = "".join(words_on(plan).split())

    def says(words):
        return "".join(words.split()) in text

    along = load_sayings("take_along.yaml")
    for step in plan.steps:
        assert says(step.what.name)
        assert all(says(line) for line in step.what.how)
    assert says(say("stop_signs"))
    assert says(say("how_often"))
    assert says("clinician has not yet reviewed these choices")
    assert says(along["ask_text"].text)
    assert says(along["seek"].text)
    assert all(says(str(number)) for number in range(1, 15))


def test_a_light_routine_says_two_out_of_ten():
    assert "2/10" in words_on(made(last_time="sore"))
    assert "4/10" not in words_on(made(last_time="sore"))


def test_what_the_answers_left_out_comes_first_and_the_rest_is_counted():
    text = words_on(made({"osteoporosis": "yes", "floor": "yes"}, minutes=40.0, week=3))
    assert "Your answer: Osteoporosis" in text
    assert re.search(r"And \d+ more; the lesson shows them", text)
    assert load_table()["K48"].adapt.say in text


def test_its_type_is_carried_inside():
    (page,) = read_pdf().pages
    fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]
    assert fonts
    for font in fonts:
        inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
        assert "SourceSans3" in inner["/BaseFont"]
        assert "/FontFile2" in inner["/FontDescriptor"].get_object()


def test_the_same_plan_gives_the_same_bytes_in_another_process_too():
    command = (
        "import sys; from tests.routine.cases import made;"
        "from lesson.routine.take_along.sheet import sheet;"
        "sys.stdout.buffer.write(sheet(made()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", command],
        env=os.environ | {"PYTHONHASHSEED": "7", "SOURCE_DATE_EPOCH": "0"},
        capture_output=True,
        check=True,
    )
    assert done.stdout == sheet(made()) == sheet(made())
    assert b"CreationDate" not in done.stdout


def test_it_reads_in_grey():
    figure = sheet_figure(made())
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    grey = np.asarray(Image.fromarray(np.asarray(canvas.buffer_rgba())).convert("L"))
    assert grey.max() - grey.min() > 190
    for patch in drawn_as(figure, Rectangle):
        red, green, blue, alpha = patch.get_facecolor()
        light = 0.299 * red + 0.587 * green + 0.114 * blue
        assert alpha == 0 or light > 0.9 or light < 0.2
