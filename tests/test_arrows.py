"""Pages and the lesson meet in `lesson` alone; the arrows between its rooms are checked by `lint`."""

import subprocess
import sys
from pathlib import Path

import pytest

import lesson

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize("name", lesson.__all__)
def test_what_the_lesson_offers_is_there(name):
    assert callable(getattr(lesson, name))


def test_the_lesson_opens_without_any_of_its_rooms():
    seen = "import sys, lesson; print([m for m in sys.modules if m.startswith('lesson.')])"
    done = subprocess.run([sys.executable, "-c", seen], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout.strip() == "['lesson.one_line', 'lesson.errors']"
