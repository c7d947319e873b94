"""The environment is made once, and anew when what it was made from has changed."""

import re
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from starting import installing
from starting.environment import Environment
from starting.telling import Fault


def test_a_learner_gets_the_first_part_of_the_lock_and_a_contributor_all_of_it(ours, installed):
    ours.set_up("learner")
    ours.set_up("contributor")
    learner, contributor = installed
    assert "numpy" in learner.wanted
    assert "ruff" not in learner.wanted
    assert contributor.wanted == ours.lock()


def test_a_finished_environment_is_not_touched_again(ours, installed):
    ours.set_up("contributor")
    ours.set_up("contributor")
    ours.set_up("learner")
    assert len(installed) == 1


@pytest.mark.parametrize("change", ["lock", "python", "missing interpreter"])
def test_an_environment_made_from_something_else_is_made_anew(ours, installed, monkeypatch, change):
    ours.set_up("learner")
    leftover = ours.folder / "leftover"
    leftover.touch()
    if change == "lock":
        newer = ours.lock().replace("2.0", "2.1")
        (ours.root / "requirements.lock").write_text(newer, "utf-8")
    elif change == "python":
        monkeypatch.setattr(sys, "version", "3.99")
    else:
        ours.python.unlink()
    ours.set_up("learner")
    assert len(installed) == 2
    assert not leftover.exists()


@pytest.mark.usefixtures("installed")
def test_an_environment_that_was_moved_is_no_longer_finished(ours):
    ours.set_up("learner")
    moved = ours.root.rename(ours.root.with_name(f"{ours.root.name} moved"))
    assert Environment(moved).finished.exists()
    assert not Environment(moved).holds("learner")


def test_an_interrupted_installation_is_repeated(ours, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as once:
        once.setattr(installing, "run", interrupted)
        with pytest.raises(KeyboardInterrupt):
            ours.set_up("learner")
    assert not ours.holds("learner")
    monkeypatch.setattr(installing, "run", lambda *_: "")
    ours.set_up("learner")
    assert ours.holds("learner")


def test_a_learner_keeps_what_there_is_where_a_contributors_part_cannot_be_added(ours, monkeypatch):
    monkeypatch.setattr(installing, "run", lambda *_: "")
    ours.set_up("learner")
    leftover = ours.folder / "leftover"
    leftover.touch()
    with monkeypatch.context() as offline:
        offline.setattr(installing, "run", lambda *_: "dns error: failed to lookup")
        with pytest.raises(Fault, match="could not be downloaded"):
            ours.set_up("contributor")
    assert ours.holds("learner")
    assert not ours.holds("contributor")
    ours.set_up("contributor")
    assert ours.holds("contributor")
    assert leftover.exists()


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize("folder", ["plain", "Zoë's  Lektionen – 骨盆 (100 %)"])
def test_the_new_environment_imports_the_lesson_from_this_folder(ours, folder):
    here = ours.root / folder
    (here / "lesson").mkdir(parents=True)
    (here / "lesson" / "__init__.py").touch()
    (ours.root / "requirements.lock").rename(here / "requirements.lock")
    there = Environment(here)
    where = "import lesson; print(lesson.__file__)"
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(installing.Installer, "locked", lambda *_: None)
        there.set_up("learner")
    found = subprocess.run(
        [there.python, "-c", where], cwd=ours.root, capture_output=True, text=True, encoding="utf-8"
    )
    assert Path(found.stdout.strip()) == here / "lesson" / "__init__.py"


def test_windows_and_the_others_keep_their_python_in_different_places(ours):
    assert ours.python_on("nt") == ours.folder / "Scripts" / "python.exe"
    assert ours.python_on("posix") == ours.folder / "bin" / "python"
    assert ours.inside("purelib", "nt_venv") == ours.folder / "Lib" / "site-packages"


def test_the_learners_own_jupyter_and_python_settings_stay_out(ours, monkeypatch):
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", "theirs")
    monkeypatch.setenv("PYTHONPATH", "theirs")
    monkeypatch.setenv("JUPYTER_TOKEN", "kept")
    variables = ours.variables()
    assert "theirs" not in variables.values()
    assert variables["JUPYTER_TOKEN"] == "kept"
    own = [v for k, v in variables.items() if re.match("JUPYTER_.*_DIR|IPYTHONDIR", k)]
    assert len(own) == 4
    assert all(Path(v).parent == ours.root / ".jupyter" for v in own)


def test_a_command_writes_every_letter_of_the_lesson_whatever_the_system_writes(ours):
    variables = ours.variables() | {"LC_ALL": "C.UTF-8"}
    asked = [sys.executable, "-c", "import sys; print(sys.flags.utf8_mode)"]
    assert subprocess.check_output(asked, env=variables).strip() == b"1"


def test_starts_at_the_same_time_set_up_once(ours, installed):
    starts = [threading.Thread(target=ours.set_up, args=["learner"]) for _ in range(6)]
    for each in starts:
        each.start()
    for each in starts:
        each.join()
    assert len(installed) == 1
    assert ours.holds("learner")
