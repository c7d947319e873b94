"""Each page has a guide that a teacher can stand on: plans that add up, reveals, answers, troubles."""

import re

import pytest

from tests.notebooks.pages import LESSON_PAGES, NOTEBOOKS, calls, calls_in, prose, read, sections

TEACHING = NOTEBOOKS / "teaching"
PARTS = ("Plans", "Before and after each reveal", "The questions", "Common troubles")


@pytest.fixture(params=LESSON_PAGES, ids=lambda path: path.stem)
def page(request):
    return request.param


@pytest.fixture
def guide(page):
    guide = TEACHING / f"guide_{page.name}"
    assert guide.is_file(), f"{page.name} has no guide in notebooks/teaching/"
    return read(guide)


def test_a_guide_leads_to_its_page_and_has_its_parts(page, guide):
    assert f"(../{page.name})" in prose(guide)
    assert set(PARTS) <= set(sections(guide))


def test_plans_add_up(guide):
    for minutes in (20, 45, 90):
        table = re.search(
            rf"### {minutes} minutes\n(.*?)(?:\n###|\n##|\Z)", prose(guide), re.DOTALL
        )
        assert sum(map(int, re.findall(r"^\| (\d+) \|", table[1], re.MULTILINE))) == minutes


def test_every_question_and_every_picture_of_the_page_is_covered(page, guide):
    number = page.name[:2]
    assert calls(guide, "answer_key") == [number]
    shown = {"picture", "lab"} & set(calls_in(read(page).cells))
    told = calls(guide, "picture_notes") == [number]
    assert told or not shown or number == "00"


def test_each_reveal_has_what_to_ask_before_what_one_hears_and_what_to_ask_after(guide):
    cell = "\n".join(each.source for each in sections(guide)["Before and after each reveal"])
    reveals = re.findall(r"^\*\*.+\*\*$", cell, re.MULTILINE)
    assert len(reveals) >= 2
    for words in ("*Ask before:*", "*You will hear:*", "*Ask after:*"):
        assert cell.count(words) == len(reveals)


def test_a_guide_gives_nothing_away_to_whoever_sees_it_projected(guide):
    for cell in guide.cells:
        for output in cell.get("outputs", []):
            html = output.data.get("text/html", "")
            assert html.count("<details>") == html.count("<details")


def test_the_template_keeps_the_contract_that_it_teaches():
    titles = [title.split(":")[0] for title in sections(read(TEACHING / "new_page.ipynb"))]
    wanted = ["Predict", "Explore", "Explain", "What people say", "Check", "Take away", "Words"]
    assert titles == ["", *wanted, "Sources"]
