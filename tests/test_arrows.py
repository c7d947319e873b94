"""The arrows between the rooms: pyproject.toml draws them, `lint` looks, and here it is tried."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import lesson

ROOT = Path(__file__).resolve().parent.parent
LOOK = "from importlinter.cli import lint_imports_command as run; run()"


@pytest.fixture(scope="module")
def checkout(tmp_path_factory):
    """A copy of the package's Python and of the arrows."""
    folder = tmp_path_factory.mktemp("arrows")
    shutil.copytree(
        ROOT / "lesson",
        folder / "lesson",
        ignore=lambda _, names: [n for n in names if "." in n and not n.endswith(".py")],
    )
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def looked_at(folder):
    done = subprocess.run(
        [sys.executable, "-c", LOOK, "--no-cache", "--no-logo"],
        cwd=folder,
        capture_output=True,
        text=True,
    )
    return done.returncode, done.stdout


def test_the_arrows_point_one_way(checkout):
    code, said = looked_at(checkout)
    assert code == 0, said


@pytest.mark.parametrize(
    ("place", "line", "broken"),
    [
        ("atlas/pose.py", "import lesson.diagrams.diagram", "uses only the rooms below it"),
        ("evidence/claim.py", "import lesson.atlas.nerve", "uses only the rooms below it"),
        ("quiz/mark.py", "import lesson.routine.words", "uses only the rooms below it"),
        ("diagrams/diagram.py", "import lesson.journal", "Only quiz and routine know"),
        ("handout/key.py", "import lesson.content_checks.page", "uses only the rooms below it"),
        ("new_room.py", "import lesson.live", "uses only the rooms below it"),
        ("routine/words.py", "import lesson.routine.desk.desk", "use each other in a circle"),
    ],
)
def test_an_arrow_that_points_up_is_seen(checkout, place, line, broken):
    file = checkout / "lesson" / place
    before = file.read_text("utf-8") if file.exists() else None
    file.write_text(f"{before or ''}\n{line}\n", "utf-8")
    try:
        code, said = looked_at(checkout)
    finally:
        file.unlink() if before is None else file.write_text(before, "utf-8")
    assert code == 1
    assert f"{broken}" in said.partition("Broken contracts")[2]


@pytest.mark.parametrize("name", lesson.__all__)
def test_what_the_lesson_offers_is_there(name):
    assert callable(getattr(lesson, name))


def test_the_lesson_opens_without_any_of_its_rooms():
    seen = "import sys, lesson; print([m for m in sys.modules if m.startswith('lesson.')])"
    done = subprocess.run([sys.executable, "-c", seen], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout.strip() == "['lesson.errors']"
