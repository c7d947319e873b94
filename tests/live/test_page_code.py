import re
from pathlib import Path

import pytest

import lesson
from lesson.live.page import page_code, page_style

HERE = Path(lesson.__file__).parent
NOBODYS = re.compile(r"\b(?:rt|ls|sl|lesson-quiz|lesson-record)-[\w-]*")
#: Every sheet that comes after the shared one.
SHEETS = [
    *HERE.glob("quiz/quiz.css"),
    *HERE.glob("quiz/own_record/*.css"),
    *HERE.glob("stories/*.css"),
    *HERE.glob("frontend/src/routine/*/*.css"),
]


def test_what_widgets_and_stories_share_belongs_to_none_of_them():
    """Each room's classes begin with its own letters: the routine's, a story's, a picture's, the quiz's."""
    shared = page_code(Path(__file__).parent)
    assert "function make(" in shared
    assert NOBODYS.findall(shared + page_style(HERE)) == []


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.relative_to(HERE).as_posix())
def test_every_colour_that_a_sheet_asks_for_is_given(path):
    ours = page_style(path.parent, path.name)
    asked = re.findall(r"var\((--(?!jp)[\w-]+)\)", ours)
    given = set(re.findall(r"(--[\w-]+):", ours))
    set_by_script = set(
        re.findall(r"--[\w-]+", "".join(map(Path.read_text, path.parent.glob("*.js"))))
    )
    assert "--lesson-ink" in asked
    assert set(asked) - given - set_by_script == set()


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.relative_to(HERE).as_posix())
def test_a_shared_colour_is_changed_for_one_room_by_a_stronger_rule_alone(path):
    """The shared sheet may come again, with another room's, after this one."""
    rules = re.findall(r"([^{}]+)\{([^{}]*)\}", path.read_text("utf-8"))
    changing = [selector for selector, body in rules if re.search(r"--lesson-[\w-]+:", body)]
    assert [one for one in changing if ".lesson-live." not in one] == []
