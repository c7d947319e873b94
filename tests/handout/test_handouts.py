"""Handouts: everything of a page that paper can hold, and no answer unless it is wanted."""

import re
from html import escape

import pytest

from lesson.handout.__main__ import main
from lesson.handout.key import answer_key, picture_notes, questions_of
from lesson.handout.question import BOX, asked, explained
from lesson.handout.sheet import handout
from lesson.page_calls import calls_of, find_page, read_page
from lesson.quiz.bank import load_bank

PAGES = ("00", "01", "02", "03", "04", "05", "06", "07")
FIRST = {kind: next(q for q in load_bank().values() if q.type == kind) for kind in
         ("single", "multiple", "numeric", "estimate", "order", "match", "hotspot")}  # fmt: skip


@pytest.fixture(scope="module", params=PAGES)
def page(request):
    return request.param


def questions(page):
    ids = [id_ for call in calls_of(read_page(find_page(page))) for id_ in questions_of(call)]
    return [load_bank()[id_] for id_ in ids]


def test_a_handout_asks_every_question_and_answers_none(page):
    html = handout(page)
    for question in questions(page):
        assert asked(question) in html
        assert question.why not in html
        for part in getattr(question, "options", ()):
            assert part.feedback not in html
    assert 'class="paper-answer"' not in html
    assert "Answer:" not in html


def test_one_with_answers_has_them_all(page):
    html = handout(page, answers=True)
    for question in questions(page):
        assert explained(question) in html


def test_a_handout_stands_alone(page):
    html = handout(page)
    assert "<script" not in html
    assert not re.search(r'(src|href)="https?://(?!doi\.org)', html)
    assert not re.search(r'src="(?!data:)', html)
    assert ".ipynb" not in html
    assert handout(page) == html


def test_grades_are_asked_for_before_they_are_told():
    assert f"{BOX} contested" in handout("03")
    assert not re.search(r"[●◐◇✕] (well|plaus|contest|contra)", handout("03"))
    assert re.search(r"[●◐◇✕] contested", handout("03", answers=True))


def test_the_first_page_keeps_what_cannot_wait():
    assert "Go to an emergency department" in handout("00")


@pytest.mark.parametrize("kind", FIRST)
def test_a_question_on_paper_holds_its_stem_and_not_its_key(kind):
    question = FIRST[kind]
    assert question.stem.split("*")[0][:30] in asked(question)
    assert question.why not in asked(question)
    assert question.why.split("'")[0][:40] in explained(question)


def test_the_range_of_a_number_on_paper_has_no_exponent():
    question = FIRST["numeric"].model_copy(update={"range": (-1.0, 1_500_000.0)})
    assert "(from −1 to 1500000)" in asked(question)


def test_a_key_lists_every_question_folded_away(page):
    key = answer_key(page).html
    assert key.count("<details>") == len(questions(page))
    assert "<details open" not in key


def test_pictures_are_told_stop_by_stop():
    notes = picture_notes("01")
    assert "Gluteus maximus" in notes.html
    assert notes.plain.count("Stops of its slider") >= 8


def test_from_the_shell(tmp_path, capsys):
    assert main(["04", "--to", str(tmp_path), "--answers"]) == 0
    (file,) = tmp_path.iterdir()
    assert file.name == "04_daily_life_answers.html"
    assert main(["99", "--to", str(tmp_path)]) == 1
    assert "There is no one page '99'" in capsys.readouterr().err


@pytest.mark.parametrize("id_", [id_ for id_, q in load_bank().items() if q.type == "match"])
def test_the_letters_of_a_match_are_not_in_the_order_of_its_lines(id_):
    text, question = asked(load_bank()[id_]), load_bank()[id_]
    pairs = sorted(question.pairs, key=lambda pair: text.index(f"<li>{escape(pair.text)}:"))
    places = [text.index(f") {escape(pair.match)}</li>") for pair in pairs]
    assert places != sorted(places)
