"""The lesson in folders that are shut, oddly named, or on a disk that Windows reads."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path, PureWindowsPath

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
ODD = "Zoë's  Lektionen – 骨盆 (100 %)"

# What a folder that may not be written to answers, whoever runs this: root may write anywhere.
SHUT = """
import os, sys
def shut(event, details):
    writes = event == "open" and isinstance(details[2], int) and details[2] & (os.O_WRONLY | os.O_RDWR)
    if writes or event in ("os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.truncate"):
        if str(details[0]).startswith(os.environ["SHUT"]):
            raise PermissionError(13, "Permission denied", str(details[0]))
sys.addaudithook(shut)
"""

STAYS_SHUT = """
import os, pathlib
try:
    pathlib.Path(os.environ["SHUT"], "README.md").open("a")
except PermissionError:
    pass
else:
    raise SystemExit("the checkout was not shut")
"""

FROM_HERE = """
import os, pathlib
import lesson
assert pathlib.Path(lesson.__file__).is_relative_to(os.environ["SHUT"]), lesson.__file__
"""

EVERYTHING = """
from pathlib import Path
import lesson
from lesson.handout.__main__ import main as handout
from lesson.journal import attempts, export_csv, export_json, journal_file, record
from lesson.quiz.__main__ import main as quiz

here = Path.cwd()
lesson.picture("nerve_from_behind")._repr_mimebundle_()
lesson.ask("nerve.roots")
lesson.build_routine()
lesson.open_diary()
record("nerve.roots", "s1", 0.0)
assert journal_file().is_relative_to(here.parent), journal_file()
assert len(attempts()) == 1
assert export_json(here / "всё.json").is_file() and export_csv(here / "всё.csv").is_file()
assert handout(["02", "--to", str(here / "handouts")]) == 0
assert quiz(["export", "--to", "moodle", str(here / "вопросы.xml")]) == 0
assert quiz(["items", str(here / "всё.json"), str(journal_file())]) == 0
"""


def run(script, checkout, home):
    """Run a script with the lesson of a checkout, in a home that has nothing in it yet."""
    work = home / "work"
    work.mkdir(parents=True)
    home_variables = {"HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"}
    elsewhere = ("XDG", "LESSON", "MPL", "PYTHON", "IPYTHON")
    kept = {k: v for k, v in os.environ.items() if not k.startswith(elsewhere)}
    return subprocess.run(
        [sys.executable, "-c", script],
        cwd=work,
        env=kept
        | dict.fromkeys(home_variables, str(home))
        | {"PYTHONPATH": str(checkout), "PYTHONUTF8": "1", "SHUT": str(checkout)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
    )


@pytest.mark.slow  # a process that does everything
def test_a_checkout_that_may_not_be_written_to_teaches_all_the_same(tmp_path):
    done = run(SHUT + STAYS_SHUT + EVERYTHING, ROOT, tmp_path / "home")
    assert done.returncode == 0, done.stderr


def test_a_shut_folder_is_one_sentence_of_start_py(tmp_path):
    shutil.copy(ROOT / "start.py", tmp_path)
    shutil.copytree(ROOT / "starting", tmp_path / "starting")
    (tmp_path / "requirements.lock").write_text("")
    script = SHUT + "import start; print(start.main(['lab', '--no-browser']))"
    done = run(script, tmp_path, tmp_path.parent / f"{tmp_path.name}-home")
    assert done.stdout.startswith("The lesson's folder cannot be written to. Move it")
    assert (done.stdout.count("\n"), done.stderr) == (1, "")


@pytest.mark.slow  # a process that does everything, in a copy
def test_spaces_and_letters_of_other_languages_in_every_folder_change_nothing(tmp_path):
    checkout = tmp_path / ODD
    checkout.mkdir()
    for name in ("lesson", "data", "notebooks"):
        unwanted = shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints")
        shutil.copytree(ROOT / name, checkout / name, ignore=unwanted)
    done = run(FROM_HERE + EVERYTHING, checkout, tmp_path / f"{ODD} home")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / f"{ODD} home" / "work" / "handouts").is_dir()


# ----------------------------------------------------------------------------------- Windows

RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
FOLDERS = ("starting", "lesson", "data", "notebooks", "tests", ".ci")
FILES = sorted(
    path.relative_to(ROOT)
    for folder in FOLDERS
    for path in (ROOT / folder).rglob("*")
    if not {"__pycache__", ".ipynb_checkpoints"} & set(path.parts)
)


def test_windows_can_hold_every_file_of_the_lesson():
    for file in FILES:
        for part in file.parts:
            assert not re.search(r'[<>:"\\|?*\x00-\x1f]|[ .]$', part), file
            assert not RESERVED.fullmatch(part), file
        # Windows allows 260 letters, of which a learner's own folder takes some.
        assert len(str(PureWindowsPath(r"C:\Users\a_learner\Downloads\lesson", file))) < 180
    assert len({str(file).casefold() for file in FILES}) == len(FILES)
