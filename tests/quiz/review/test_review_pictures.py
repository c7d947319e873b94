import io
from itertools import combinations

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Text
from PIL import Image

from lesson.quiz.bank import load_bank
from lesson.quiz.items.analysis import Item
from lesson.quiz.items.items_picture import items_picture
from lesson.quiz.review.before_after import Pair
from lesson.quiz.review.before_after_chart import before_after_chart
from lesson.quiz.review.calibration_chart import calibration_chart
from lesson.quiz.review.sureness import Level

pytestmark = pytest.mark.slow  # draws each picture of a record

STEMS = [question.stem for question in load_bank().values()]
TROUBLE = "Your answers are not being kept: /home/a/.local/share/lesson/journal.sqlite3 is full."


def levels(*answers):
    return tuple(
        Level(sure, of, right)
        for sure, (right, of) in zip((0.25, 0.5, 0.75, 0.95), answers, strict=False)
    )


def pairs(number):
    return tuple(
        Pair(f"start.q{n}", STEMS[n], n % 2 == 0, (True, False, None)[n % 3]) for n in range(number)
    )


def items(number, learners):
    return tuple(
        Item(f"nerve.q{n}", learners, n % (learners + 1), learners, (n % 21) / 10 - 1, ())
        for n in range(number)
    )


PICTURES = {
    "nobody sure": lambda: calibration_chart(()),
    "no record": lambda: calibration_chart((), TROUBLE),
    "one answer": lambda: calibration_chart(levels((0, 1))),
    "many answers": lambda: calibration_chart(levels((8, 23), (33, 61), (52, 88), (113, 120))),
    "all right": lambda: calibration_chart(levels((5, 5), (7, 7), (9, 9), (10, 10))),
    "all wrong": lambda: calibration_chart(levels((0, 5), (0, 7), (0, 9), (0, 1000))),
    "not begun": lambda: before_after_chart(()),
    "no record either": lambda: before_after_chart((), TROUBLE),
    "one question": lambda: before_after_chart(pairs(1)),
    "many questions": lambda: before_after_chart(pairs(50)),
    "no items": lambda: items_picture(()),
    "few learners": lambda: items_picture(items(5, 4)),
    "some learners": lambda: items_picture(items(5, 12)),
    "many items": lambda: items_picture(items(90, 80)),
}


@pytest.fixture(params=PICTURES)
def diagram(request):
    return PICTURES[request.param]()


def boxes(diagram):
    canvas = FigureCanvasAgg(diagram.figure)
    canvas.draw()
    texts = [part for part in diagram.artists() if isinstance(part, Text) and part.get_text()]
    return [(text.get_text(), text.get_window_extent(canvas.get_renderer())) for text in texts]


def test_no_words_lie_on_other_words_or_leave_the_page(diagram):
    page = diagram.figure.bbox
    for said, box in boxes(diagram):
        assert page.x0 <= box.x0, said
        assert box.x1 <= page.x1, said
        assert page.y0 <= box.y0, said
        assert box.y1 <= page.y1, said
    for (one, first), (other, second) in combinations(boxes(diagram), 2):
        wide = min(first.x1, second.x1) - max(first.x0, second.x0)
        high = min(first.y1, second.y1) - max(first.y0, second.y0)
        assert wide < 0.5 or high < 3, (one, other)


def test_a_picture_says_what_it_shows(diagram):
    described = diagram.description
    assert 1 <= described.count(". ") + 1 <= 4
    assert any(character.isdigit() for character in described)
    assert set(diagram.names) <= {group.name for group in diagram.groups()}
    image = np.asarray(Image.open(io.BytesIO(diagram.png())).convert("L"))
    assert (image < 128).mean() > 0.001


def test_the_numbers_behind_each_point_are_told_and_drawn():
    drawn = calibration_chart(levels((8, 23), (33, 61)))
    said = [text for text, _ in boxes(drawn)]
    for number in ("8 of 23", "33 of 61"):
        assert number in drawn.description
        assert number in said


def test_few_answers_are_called_chance_and_many_are_judged():
    assert "mostly chance" in calibration_chart(levels((0, 1), (1, 2))).description
    surer = calibration_chart((Level(0.95, 100, 50),)).description
    assert "surer than right, by 45 points" in surer
    righter = calibration_chart((Level(0.25, 100, 50),)).description
    assert "more right than sure, by 25 points" in righter


def test_before_and_after_compare_the_same_questions():
    told = before_after_chart(pairs(6)).description
    assert told == (
        "The first time 3 of 6 were right. Of the 4 answered again, 2 were right the first time "
        "and 2 the latest time."
    )


def test_items_with_too_few_learners_are_left_out_and_said():
    drawn = items_picture(items(5, 4))
    assert drawn.names == {}
    assert drawn.description == (
        "No question has been answered by 10 learners yet. "
        "Left out: 5 questions with fewer than 10 learners."
    )
    assert "hollow: rough" in str([said for said, _ in boxes(items_picture(items(5, 12)))])


def test_at_most_a_page_of_items_is_drawn_and_the_rest_counted():
    drawn = items_picture(items(90, 80))
    assert len(drawn.names) == 24
    assert "Not drawn: 66 questions" in drawn.description


def test_a_stem_with_dollars_is_words_and_not_a_formula():
    dollars = Pair("start.q", "Is it $1 or $2 or \\alpha$?", True, False)
    assert before_after_chart((dollars,)).png()
