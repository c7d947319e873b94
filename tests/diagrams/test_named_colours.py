from pathlib import Path

import pytest

import lesson
from lesson.diagrams.drawing import style

HERE = Path(lesson.__file__).parent
NAMED = ("PAPER", "INK", "QUIET_INK", "GRID", "GROUND", "GREEN", "ZONE")


@pytest.mark.parametrize("name", NAMED)
def test_a_colour_that_has_a_name_is_written_in_one_place(name):
    colour = getattr(style, name)
    places = [
        file.relative_to(HERE).as_posix()
        for file in HERE.rglob("*.py")
        if colour in file.read_text(encoding="utf-8").lower()
    ]
    assert places == ["diagrams/drawing/style.py"]


def test_the_routines_pages_have_the_same_green():
    sheet = HERE / "frontend" / "src" / "routine" / "shared" / "routine.css"
    assert sheet.read_text(encoding="utf-8").count(style.GREEN) == 1
