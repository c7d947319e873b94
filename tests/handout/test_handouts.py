"""Handouts: everything of a page that paper can hold, and no answer unless it is wanted."""

import re
from html import escape
from pathlib import Path

import nbformat
import pytest

from lesson.errors import LessonError
from lesson.handout.__main__ import main
from lesson.handout.key import answer_key, picture_notes
from lesson.handout.question import BOX, asked, explained
from lesson.handout.sheet import handout
from lesson.live.font import font_sheet
from lesson.page_calls import calls_of, find_page, read_page
from lesson.quiz.bank import load_bank
from lesson.quiz.page_questions import questions_of

pytestmark = pytest.mark.slow  # writes every page to paper

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


def test_a_page_with_a_picture_to_mark_brings_the_letters_of_its_words(page):
    marked = any(question.type == "hotspot" for question in questions(page))
    assert handout(page).count(font_sheet()) == marked


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


PNG = nbformat.v4.new_output(
    "display_data", {"image/png": "iVBORw0KGgo=", "text/plain": "The nerve, in words."}
)
PRINTED = nbformat.v4.new_output("stream", text="Matplotlib is building its font cache.")


@pytest.fixture
def own_page(tmp_path):
    """Give a function that writes a page of a teacher's own, with one cell, and returns its path."""

    def write(source, *outputs, kind=nbformat.v4.new_code_cell):
        cell = kind(source, outputs=list(outputs)) if outputs else kind(source)
        page = nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell("# Mine"), cell])
        nbformat.write(page, tmp_path / "mine.ipynb")
        return str(tmp_path / "mine.ipynb")

    return write


def test_a_page_with_a_magic_is_handed_out_like_any_other(own_page):
    page = own_page('%matplotlib inline\n# Ask\nlesson.ask("nerve.roots")\n!date')
    assert asked(load_bank()["nerve.roots"]) in handout(page)
    assert "nerve.roots" in answer_key(page).plain
    assert "<main><h1" in handout(own_page("%%bash\nlesson.ask()"))


def test_what_a_cell_printed_does_not_hide_its_picture(own_page):
    source = '# See\nlesson.picture("muscle_chains")'
    assert 'alt="The nerve, in words."' in handout(own_page(source, PRINTED, PNG))
    with pytest.raises(ValueError, match="The page has to be run first: # See shows nothing"):
        handout(own_page(source, PRINTED))


def test_a_cell_that_is_no_code_is_no_call(own_page):
    assert "worth" not in handout(own_page("for what it is worth", kind=nbformat.v4.new_raw_cell))


WRONG = [
    ('lesson.ask("nerve.nowhere")', "There is no question 'nerve.nowhere'; there are"),
    ('lesson.claim_cards("C99")', "There is no claim 'C99'; the ledger runs from"),
    ("# Look\nfor what", "The cell that begins '# Look' is no Python: "),
    ('lesson.words("liver")', "liver"),
]


@pytest.mark.parametrize(("source", "sentence"), WRONG)
def test_what_a_page_gets_wrong_is_told_in_one_sentence(own_page, capsys, source, sentence):
    assert main([own_page(source), "--to", str(Path(own_page(source)).parent)]) == 1
    said = capsys.readouterr().err
    assert said.startswith("No handout: ")
    assert sentence in said
    assert said.count("\n") == 1


def test_a_picture_without_a_name_has_no_notes_and_the_sentence_says_where(own_page):
    with pytest.raises(LessonError, match="The cell that begins 'See' names no picture"):
        picture_notes(own_page("# See\nlesson.picture(name)"))


def test_a_folder_that_cannot_be_made_is_told_in_one_sentence(tmp_path, capsys):
    (tmp_path / "file").touch()
    assert main(["04", "--to", str(tmp_path / "file" / "folder")]) == 1
    said = capsys.readouterr().err
    assert said.startswith(f"No handout: {tmp_path / 'file' / 'folder'}: it cannot be made (")
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    ("browser", "sentence"),
    [(None, "no Chromium, Chrome or Edge was found"), ("no/browser", "could not be started")],
)
def test_a_browser_that_is_not_there_is_told_in_one_sentence(
    tmp_path, capsys, monkeypatch, browser, sentence
):
    monkeypatch.setattr("lesson.handout.printing.find_browser", lambda: browser)
    assert main(["04", "--to", str(tmp_path), "--pdf"]) == 1
    said = capsys.readouterr().err
    assert sentence in said
    assert said.count("\n") == 1


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
