"""A program that a signal ended says nothing itself: start.py and the checks say it."""

import os
import signal

import pytest

import start
from starting import environment
from starting.telling import crash
from tests.ci import from_ci
from tests.stand_in import stand_in

CRASHES = [
    (-signal.SIGSEGV, "x crashed below Python (SIGSEGV)"),
    (-signal.SIGABRT, "x crashed below Python (SIGABRT)"),
    (-60, "x crashed below Python (signal 60)"),
    (0xC0000005, "x crashed below Python (0xC0000005)"),
]
STOPPED = [
    (-2, "x was stopped from outside (SIGINT): somebody pressed Ctrl-C."),
    (-15, "x was stopped from outside (SIGTERM): somebody ended it."),
    (0xC000013A, "x was stopped from outside (0xC000013A): somebody pressed Ctrl-C."),
]


@pytest.mark.skipif(os.name == "nt", reason="signals have other names there")
@pytest.mark.parametrize(("code", "told"), CRASHES + STOPPED)
def test_a_program_that_a_signal_ended_is_named_in_a_sentence(code, told):
    assert crash("x", code).startswith(told)
    assert crash("x", code).count("\n") == 0


@pytest.mark.parametrize("code", [0, 1, 2, 120, 139, 255])
def test_a_program_that_came_to_its_end_has_spoken_for_itself(code):
    assert crash("x", code) is None


@pytest.fixture
def a_command(tmp_path, monkeypatch):
    """Give a function that puts a program in the place of the environment's Python."""

    def make(program):
        file = stand_in(tmp_path / "python", program)
        monkeypatch.setattr(environment.Environment, "set_up", lambda *_: None)
        monkeypatch.setattr(environment.Environment, "python", file)

    return make


KILLED = "import os, signal; os.kill(os.getpid(), signal.{})"


@pytest.mark.skipif(os.name == "nt", reason="no program there ends itself by a signal")
def test_a_command_that_crashes_is_told_and_does_not_pass(a_command, capfd):
    a_command(KILLED.format("SIGSEGV"))
    assert start.main(["run", "lesson.quiz"]) == 128 + signal.SIGSEGV
    assert "lesson.quiz crashed below Python (SIGSEGV)" in capfd.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="a script is no program there")
def test_a_command_that_ends_by_itself_keeps_its_code_and_nothing_is_added(a_command, capfd):
    a_command("raise SystemExit(7)")
    assert start.main(["run", "lesson.quiz"]) == 7
    assert capfd.readouterr().err == ""


@pytest.mark.skipif(os.name == "nt", reason="no program there ends itself by a signal")
def test_a_check_that_crashes_is_named_where_its_words_stand(tmp_path, monkeypatch):
    checks = from_ci("checks")
    monkeypatch.setitem(checks.PROGRAMS, "dies", KILLED.format("SIGSEGV"))
    with (tmp_path / "words").open("w+") as words:
        passed, _ = checks.check("units", ["dies"], words)
    assert not passed
    assert "dies crashed below Python (SIGSEGV)" in (tmp_path / "words").read_text()
