"""The style sheets of widgets and stories: each stands on the shared one, which belongs to none."""

import re
from pathlib import Path

import pytest

import lesson

SOURCES = Path(lesson.__file__).parent / "frontend" / "src"
SHARED = SOURCES / "styles" / "live.css"
NOBODYS = re.compile(r"\b(?:rt|ls|sl|lesson-quiz|lesson-record|lesson-today)-[\w-]*")
#: Every sheet that comes after the shared one.
SHEETS = [
    SOURCES / "quiz" / "quiz.css",
    SOURCES / "record" / "record.css",
    SOURCES / "dashboard" / "dashboard.css",
    SOURCES / "stories" / "story.css",
    *sorted(SOURCES.glob("routine/*/*.css")),
]
every_sheet = pytest.mark.parametrize(
    "path", SHEETS, ids=lambda path: path.relative_to(SOURCES).as_posix()
)


def test_what_widgets_and_stories_share_belongs_to_none_of_them():
    """Each room's classes begin with its own letters: the routine's, a story's, a picture's, the quiz's."""
    shared = [SHARED, *(file for room in ("dom", "kernel", "format") for file in rooms(room))]
    assert len(shared) > 10
    assert NOBODYS.findall("".join(map(Path.read_text, shared))) == []


def rooms(name):
    return sorted((SOURCES / name).glob("*.ts"))


@every_sheet
def test_every_colour_that_a_sheet_asks_for_is_given(path):
    ours = SHARED.read_text("utf-8") + path.read_text("utf-8")
    asked = re.findall(r"var\((--(?!jp)[\w-]+)\)", ours)
    given = set(re.findall(r"(--[\w-]+):", ours))
    scripts = "".join(file.read_text("utf-8") for file in path.parent.glob("*.ts"))
    set_by_script = set(re.findall(r"--[\w-]+", scripts))
    assert "--lesson-ink" in asked
    assert set(asked) - given - set_by_script == set()


@every_sheet
def test_a_shared_colour_is_changed_for_one_room_by_a_stronger_rule_alone(path):
    """The shared sheet may come again, with another room's, after this one."""
    rules = re.findall(r"([^{}]+)\{([^{}]*)\}", path.read_text("utf-8"))
    changing = [selector for selector, body in rules if re.search(r"--lesson-[\w-]+:", body)]
    assert [one for one in changing if ".lesson-live." not in one] == []
