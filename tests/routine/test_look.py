"""One page may show every widget of the routine, and their sheets stay there once one was shown."""

import re
from pathlib import Path

import pytest

import lesson
from lesson.routine.activity.planner import Planner
from lesson.routine.desk.desk import Desk
from lesson.routine.diary.diary import Diary

LESSON = Path(lesson.__file__).parent
HERE = LESSON / "frontend" / "src" / "routine"
WIDGETS = {"activity": Planner, "diary": Diary, "builder": Desk}
#: A widget's rooms, if its scripts and sheets stand in several.
ROOMS = {"builder": ("builder", "player", "desk")}


def text_of(*files):
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


def classes(text):
    return set(re.findall(r"\brt-[a-z][a-z-]*", text))


def selectors(css):
    """Each selector of a sheet; a list of them is taken apart where no bracket is open."""
    bare = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    for several in re.findall(r"([^{}]+)\{", bare):
        if not several.strip().startswith("@"):
            yield from (one.strip() for one in re.split(r",(?![^()]*\))", several))


def files(widget, ending):
    places = [
        where / room
        for where in (HERE, LESSON / "routine")
        for room in ROOMS.get(widget, (widget,))
    ]
    return [file for place in places for file in place.glob(ending)]


def sheet(widget):
    return text_of(*files(widget, "*.css"))


SHARED = classes((HERE / "shared" / "routine.css").read_text(encoding="utf-8"))


@pytest.mark.parametrize("room", WIDGETS)
def test_every_rule_of_a_widget_names_something_that_is_its_own(room):
    others = {name for other in WIDGETS if other != room for name in classes(sheet(other))}
    own = classes(sheet(room)) - SHARED - others
    assert own
    assert [one for one in selectors(sheet(room)) if not classes(one) & own] == []


@pytest.mark.parametrize("room", WIDGETS)
def test_a_widget_looks_the_same_whichever_else_is_on_the_page(room):
    styled = {name for other in WIDGETS for name in classes(sheet(other))}
    used = classes(text_of(*files(room, "*.ts"), *files(room, "*.js")))
    assert used
    assert (used & styled) - SHARED <= classes(sheet(room))


def test_all_widgets_bring_the_same_sheet():
    assert len({widget()._css for widget in WIDGETS.values()}) == 1
