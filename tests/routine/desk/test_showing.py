import re
from pathlib import Path

import lesson
from lesson.routine.desk import showing
from lesson.routine.desk.desk import Desk
from lesson.routine.places import SCREENED, load_tools
from lesson.routine.plan.wish import MOST_WEEKS, read_wish
from lesson.routine.screen.table import load_table


def test_what_is_wished_for_at_first_is_a_wish():
    assert read_wish(showing.choices()["wish"]) == showing.FIRST_WISH


def test_the_last_week_that_may_be_chosen_is_the_last_that_may_be_wished_for():
    weeks = showing.choices()["weeks"]
    first, last = weeks["least"], weeks["most"]
    assert (first, last) == (1, MOST_WEEKS)
    wish = showing.choices()["wish"]
    assert [read_wish(wish | {"week": week}).week for week in (first, last)] == [first, last]


def test_whatever_a_row_of_the_screen_closes_has_the_words_of_its_tools():
    pressing = showing.choices()["pressing"]
    assert set(pressing) == set(SCREENED)
    assert {tool for row in load_table().values() for tool in row.closed_tools} <= set(pressing)
    for tool in load_tools().values():
        assert tool.screened_as is None or tool.words in pressing[tool.screened_as]
    assert pressing["roller"] == "foam roller and massage stick"


def test_the_scripts_repeat_nothing_of_it():
    script = Desk()._esm
    for words in ("two-peaked", "roller", "clinician_allows_front_of_hip: false", str(MOST_WEEKS)):
        assert words not in script


def test_the_scripts_read_each_choice_and_each_saying_that_they_are_sent():
    choices = showing.choices()
    scripts = Path(lesson.__file__).parent / "frontend" / "src" / "routine"
    files = [file for room in ("builder", "player") for file in (scripts / room).glob("*.ts")]
    script = "\n".join(file.read_text(encoding="utf-8") for file in files)
    named = {*choices, *choices["areas"][0], *choices["tools"][0]}
    assert {name for name in named if not re.search(rf"\b{name}\b", script)} == set()
    assert [id_ for id_ in choices["words"] if f"words.{id_}" not in script] == []
