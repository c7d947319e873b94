"""Every page keeps the contract: what comes, and in which order.

Title, minutes and what you will be able to do; Predict, Explore, Explain, Check, Take away, Words,
Sources. Two pages have shapes of their own: 00 begins with what cannot wait, and asks before it
teaches; 07 asks again, explores the learner's own record and teaches no new words.
"""

import re

import pytest

from tests.notebooks.pages import LESSON_PAGES, bare, calls_in, read, sections, sentences

TEACHING = [path for path in LESSON_PAGES if path.name[:2] not in ("00", "07")]
END = ["What people say", "Check", "Take away", "Words", "Sources"]


@pytest.fixture(params=TEACHING, ids=lambda path: path.stem)
def parts(request):
    """The sections of a page that teaches."""
    return sections(read(request.param))


@pytest.fixture(scope="module")
def first():
    return sections(read(LESSON_PAGES[0]))


@pytest.fixture(scope="module")
def last():
    return sections(read(next(path for path in LESSON_PAGES if path.name.startswith("07_"))))


def written(cells):
    return "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")


def test_a_page_opens_with_its_title_its_minutes_and_what_one_will_be_able_to_do(lesson_page):
    title, minutes = lesson_page.cells[0].source.split("\n\n")[:2]
    assert re.fullmatch(r"# .+", title)
    first_page = title == "# Start here"
    able = r" · .+" if first_page else r".* Afterwards you .+"
    assert re.fullmatch(rf"\*About \d+ minutes{able}\*", minutes)


def test_a_page_has_one_title(lesson_page):
    assert len(re.findall(r"^# ", written(lesson_page.cells), re.MULTILINE)) == 1


def test_a_page_that_teaches_asks_first_and_ends_with_check_take_away_words_and_sources(parts):
    titles = list(parts)
    assert titles[:2] == ["", "Predict"]
    assert titles[-5:] == END
    middle = [title.split(":")[0] for title in titles[2:-5]]
    assert {"Explore", "Explain"} <= set(middle) <= {"Explore", "Explain", "Keep track"}


def test_a_prediction_is_made_before_anything_is_shown_and_looked_back_on_later(parts):
    before, then = calls_in(parts[""]), calls_in(parts["Predict"])
    assert (before, then[0]) == ([], "predict")
    later = [name for cells in parts.values() for name in calls_in(cells)]
    assert later.index("recall") > later.index("predict")


def test_there_is_something_to_explore_and_something_explained(parts):
    shown = {"picture", "lab", "story", "plan_activity", "build_routine"}
    for title, cells in parts.items():
        if title.startswith("Explore"):
            assert shown & set(calls_in(cells)), title
        if title.startswith("Explain"):
            assert len(written(cells).split()) > 40, title


def test_what_people_say_is_weighed(parts):
    assert "claim_cards" in calls_in(parts["What people say"])


def test_a_check_has_four_to_eight_questions(parts):
    code = "\n".join(cell.source for cell in parts["Check"] if cell.cell_type == "code")
    assert calls_in(parts["Check"]) == ["ask"]
    assert 4 <= len(re.findall(r'"\w+\.\w+"', code)) <= 8


@pytest.mark.parametrize("path", LESSON_PAGES[1:], ids=lambda path: path.stem)
def test_one_takes_three_sentences_away(path):
    items = re.findall(r"^(\d)\. (.+)$", written(sections(read(path))["Take away"]), re.MULTILINE)
    assert [number for number, _ in items] == ["1", "2", "3"]
    for _, item in items:
        assert len(sentences(bare(item))) == 1, item


def test_words_and_sources_are_what_their_headings_say(parts):
    assert calls_in(parts["Words"]) == ["words"]
    assert calls_in(parts["Sources"]) == ["source_list"]


def test_no_page_types_a_table_of_words(lesson_page):
    for cell in lesson_page.cells:
        assert "| in plain words |" not in cell.source


def test_the_first_page_says_what_cannot_wait_before_anything_runs(first):
    titles = list(first)
    urgent = titles.index("First, check for an emergency")
    assert titles[urgent + 1] == "See a clinician first, before any self-massage"
    assert not any(calls_in(first[title]) for title in titles[: urgent + 2])
    asked = titles.index("What do you know already?")
    assert asked > urgent
    assert calls_in(first["What do you know already?"]) == ["pre_test"]
    assert titles[-1] == "Sources"


def test_the_last_page_asks_the_first_ones_questions_again(last):
    assert calls_in(last["Predict"]) == ["pre_test"]
    titles = [title.split(":")[0] for title in last]
    assert titles[:2] == ["", "Predict"]
    assert titles[-3:] == ["Check", "Take away", "Sources"]
    assert set(titles[2:-3]) == {"Explore", "Explain"}
