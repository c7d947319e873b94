"""The environment is made once, and anew when what it was made from has changed."""

import os
import re
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from starting import environment, installing, stamp
from starting.environment import Environment
from starting.stamp import Stamp
from starting.telling import Fault


def rewrite_lock(ours, old, new):
    """Let the lock be another one."""
    lock = ours.lock()
    assert old in lock
    (ours.root / "requirements.lock").write_text(lock.replace(old, new), "utf-8")


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


@pytest.mark.parametrize("change", ["lock", "interpreter", "packages", "stamp", "bytes", "json"])
def test_an_environment_that_is_another_ones_or_not_whole_is_made_anew(ours, installed, change):
    ours.set_up("learner")
    leftover = ours.folder / "leftover"
    leftover.touch()
    spoil = {
        "lock": lambda: rewrite_lock(ours, "2.0", "2.1"),
        "interpreter": ours.python.unlink,
        "packages": lambda: (ours.inside("purelib") / "lesson.pth").unlink(),
        "stamp": lambda: ours.finished.write_text("learner 0123", "utf-8"),  # as it once was
        "bytes": lambda: ours.finished.write_bytes(b"\xff\xfe\x00"),
        "json": lambda: ours.finished.write_text('{"entries": 1, "learner": []}', "utf-8"),
    }
    spoil[change]()
    ours.set_up("learner")
    assert len(installed) == 2
    assert not leftover.exists()
    assert ours.holds("learner")


@pytest.mark.usefixtures("installed")
def test_an_environment_that_was_moved_works_as_before(ours):
    ours.set_up("learner")
    moved = ours.root.rename(ours.root.with_name(f"{ours.root.name} moved"))
    assert Environment(moved).holds("learner")


def test_a_learner_keeps_an_environment_of_another_python_and_a_contributor_does_not(
    ours, installed, monkeypatch
):
    ours.set_up("contributor")
    for module in (environment, stamp):
        monkeypatch.setattr(module, "PYTHON", "3.99")
    ours.set_up("learner")
    assert len(installed) == 1
    assert not ours.holds("contributor")


def test_an_environment_whose_python_became_another_is_made_anew(ours, installed, monkeypatch):
    with monkeypatch.context() as other:
        other.setattr(environment, "PYTHON", "3.99")
        ours.set_up("learner")
    assert Stamp.read(ours.finished).python == "3.99"
    assert not ours.holds("learner")
    assert installed


def test_what_only_a_contributor_needs_may_change_without_touching_what_a_learner_has(
    ours, installed
):
    ours.set_up("learner")
    rewrite_lock(ours, "ruff==1.0", "ruff==1.1")
    ours.set_up("learner")
    assert len(installed) == 1
    assert not ours.holds("contributor")


def test_a_learner_goes_on_with_what_works_where_nothing_new_can_be_had(ours, monkeypatch, capsys):
    monkeypatch.setattr(installing, "run", lambda *_: "")
    monkeypatch.setattr(environment, "NEEDED", "import sys")
    ours.set_up("learner")
    rewrite_lock(ours, "2.0", "2.1")
    monkeypatch.setattr(installing, "run", lambda *_: "dns error: failed to lookup")
    ours.set_up("learner")
    said = capsys.readouterr().out
    assert "could not be downloaded" in said
    assert "opens with the packages that it had before" in said
    assert ours.python.exists()
    assert [each.name for each in ours.root.glob(".venv*")] == [".venv"]
    with pytest.raises(Fault, match="could not be downloaded"):  # its checks would check another
        ours.set_up("contributor")
    monkeypatch.setattr(environment, "NEEDED", "import no_such_package")
    with pytest.raises(Fault, match="could not be downloaded"):
        ours.set_up("learner")


def test_an_end_in_the_middle_leaves_what_was_there(ours, monkeypatch):
    monkeypatch.setattr(installing, "run", lambda *_: "")
    ours.set_up("learner")
    before = ours.finished.read_bytes()
    rewrite_lock(ours, "2.0", "2.1")

    def ended(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(installing, "run", ended)
    with pytest.raises(KeyboardInterrupt):
        ours.set_up("learner")
    assert ours.finished.read_bytes() == before
    assert ours.python.exists()


@pytest.mark.usefixtures("installed")
def test_a_swap_that_was_broken_off_is_undone_at_the_next_start(ours):
    ours.set_up("learner")
    ours.folder.rename(ours.root / ".venv.before")
    ours.set_up("learner")
    assert ours.holds("learner")
    assert not (ours.root / ".venv.before").exists()


@pytest.mark.usefixtures("installed")
@pytest.mark.skipif(os.name == "nt", reason="Windows lets only some make links")
def test_a_link_in_its_place_is_named_and_left_with_what_it_leads_to(ours, tmp_path_factory):
    theirs = tmp_path_factory.mktemp("theirs")
    (theirs / "letters").touch()
    ours.folder.symlink_to(theirs)
    with pytest.raises(Fault, match=re.escape(f"is a link to {theirs}")):
        ours.set_up("learner")
    assert (theirs / "letters").exists()


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize("kind", ["folder", "file"])
def test_what_somebody_else_made_in_its_place_is_named_and_left(ours, kind):
    if kind == "folder":
        ours.folder.mkdir()
        (ours.folder / "pyvenv.cfg").touch()
    else:
        ours.folder.touch()
    with pytest.raises(Fault, match="was not made by the lesson, and is left as it is"):
        ours.set_up("learner")
    assert ours.folder.exists()


@pytest.mark.usefixtures("installed")
@pytest.mark.skipif(os.name == "nt", reason="other scripts there")
def test_its_scripts_name_the_place_where_it_lies_in_the_end(ours):
    ours.set_up("learner")
    activate = (ours.inside("scripts") / "activate").read_text("utf-8")
    assert str(ours.folder) in activate
    assert ".venv.new" not in activate


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
