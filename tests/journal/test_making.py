"""The record's file belongs to whoever writes in it; an emptied one is told."""

import os
import stat
import subprocess
import sys

import platformdirs
import pytest

from lesson.journal import attempts, journal_file, record, take_notice
from lesson.journal.opening import set_aside

with_modes = pytest.mark.skipif(os.name != "posix", reason="Windows has no modes of this kind")


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def an_open_hand():
    before = os.umask(0)
    yield
    os.umask(before)


@with_modes
@pytest.mark.usefixtures("an_open_hand")
def test_nobody_else_may_read_what_is_kept():
    record("nerve.roots", "s1", 0.0)
    assert mode(journal_file().parent) == 0o700
    assert {mode(part) for part in journal_file().parent.iterdir()} == {0o600}


@with_modes
@pytest.mark.usefixtures("an_open_hand")
def test_a_file_that_an_older_lesson_left_open_is_closed():
    record("nerve.roots", "s1", 0.0)
    journal_file().chmod(0o644)
    journal_file().parent.chmod(0o755)
    record("nerve.roots", "s1", 0.0)
    assert mode(journal_file()) == 0o600
    assert mode(journal_file().parent) == 0o755  # it was chosen, and may hold other things


@with_modes
def test_the_lessons_own_folder_is_closed(tmp_path, monkeypatch):
    folder = tmp_path / "own"
    folder.mkdir(mode=0o755)
    monkeypatch.delenv("LESSON_JOURNAL")
    monkeypatch.setattr(platformdirs, "user_data_path", lambda *_, **__: folder)
    record("nerve.roots", "s1", 0.0)
    assert mode(folder) == 0o700


@with_modes
def test_what_is_set_aside_is_closed_as_well():
    journal_file().parent.mkdir(parents=True)
    journal_file().write_bytes(b"dear diary" * 100)
    journal_file().chmod(0o644)
    record("nerve.roots", "s1", 0.0)
    assert [mode(file) for file in set_aside()] == [0o600]


def test_a_file_that_was_emptied_is_told_once():
    record("nerve.roots", "s1", 0.0)
    journal_file().write_bytes(b"")
    for part in ("-wal", "-shm"):
        journal_file().with_name(journal_file().name + part).unlink(missing_ok=True)
    assert attempts() == ()
    told = take_notice()
    assert str(journal_file()) in told
    assert "was empty" in told
    record("nerve.roots", "s1", 0.0)
    assert take_notice() is None
    assert set_aside() == []


def test_a_record_that_is_begun_is_told_nowhere_and_leaves_nothing_half_made():
    record("nerve.roots", "s1", 0.0)
    assert take_notice() is None
    assert not list(journal_file().parent.glob(".*"))


def test_however_many_begin_at_once_none_finds_it_empty():
    script = (
        "from lesson.journal import record, take_notice\n"
        "record('nerve.roots', 's1', 1.0); print(take_notice())"
    )
    begin = [sys.executable, "-c", script]
    many = [subprocess.Popen(begin, stdout=subprocess.PIPE, text=True) for _ in range(6)]
    assert [each.communicate(timeout=60)[0] for each in many] == ["None\n"] * 6
    assert len(attempts()) == 6


def test_a_disk_without_links_has_a_record_all_the_same(monkeypatch):
    def refused(*_):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refused)
    record("nerve.roots", "s1", 0.0)
    assert len(attempts()) == 1
