"""Odd homes: where a folder cannot hold the record another one does, or memory; told once, and soon."""

import errno
import mmap
import os
import sqlite3
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

import pytest

import lesson
from lesson.journal import attempts, home, homes, journal_file, record, take_notice
from lesson.journal.in_memory import _records
from tests.widget_messages import send_to_kernel

fcntl = pytest.importorskip("fcntl", reason="locks are those of Unix")
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks at Linux's open files")


@pytest.fixture(autouse=True)
def temporary(tmp_path, monkeypatch):
    """A folder in the place of the computer's own temporary one."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "gettempdir", lambda: str(folder))
    homes._found.cache_clear()
    _records.clear()
    yield folder
    _records.clear()
    homes._found.cache_clear()


def odd(monkeypatch, module, name, code, but_in=None):
    """Let a call of the system fail as it does in an odd folder, everywhere but in one."""
    whole = getattr(module, name)

    def fails(*arguments, **options):
        folder = Path(f"/proc/self/fd/{arguments[0]}").resolve() if arguments else options["dir"]
        if but_in is not None and but_in in (folder, *folder.parents):
            return whole(*arguments, **options)
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(module, name, fails)


ODD = {
    "no locks": (fcntl, "lockf", errno.ENOLCK),
    "locks unknown": (fcntl, "lockf", errno.ENOSYS),
    "read only": (tempfile, "mkstemp", errno.EROFS),
    "forbidden": (tempfile, "mkstemp", errno.EACCES),
}


@pytest.mark.parametrize("how", ODD.values(), ids=ODD)
def test_a_folder_that_works_stands_in_and_this_is_told_once_and_soon(monkeypatch, temporary, how):
    odd(monkeypatch, *how, but_in=temporary)
    began = time.monotonic()
    record("nerve.roots", "s1", 0.0)
    assert time.monotonic() - began < 1
    assert home().file.is_relative_to(temporary)
    assert home().file.parent.parent.stat().st_mode & 0o777 == 0o700
    told = take_notice()
    assert told.startswith(f"Your record cannot be kept in {journal_file().parent}, because ")
    assert str(home().file.parent) in told
    assert "save it on page 07" in told
    record("nerve.roots", "l4_s3", 1.0)
    assert [each.answer for each in attempts()] == ["s1", "l4_s3"]
    assert take_notice() is None


@pytest.mark.parametrize("how", ODD.values(), ids=ODD)
def test_where_no_folder_works_it_is_in_memory_and_the_page_says_so(monkeypatch, how):
    odd(monkeypatch, *how)
    widget, heard = lesson.my_record(), []
    widget.send = lambda content, *_: heard.append(content)
    send_to_kernel(widget, {"kind": "init"})
    state = next(each for each in heard if each["kind"] == "state")
    assert "It is in memory only, and gone once the lesson is closed" in state["trouble"]
    assert (state["file"], state["holds"][:19]) == ("", "It holds no answers")
    record("nerve.roots", "s1", 0.0)
    assert len(attempts()) == 1
    assert home().file is None


def test_what_was_kept_before_is_there_in_the_folder_that_stands_in(monkeypatch, temporary):
    record("nerve.roots", "s1", 0.0)
    homes._found.cache_clear()
    odd(monkeypatch, tempfile, "mkstemp", errno.EROFS, but_in=temporary)
    record("nerve.roots", "l4_s3", 1.0)
    assert [each.answer for each in attempts()] == ["s1", "l4_s3"]
    with closing(sqlite3.connect(journal_file())) as before:
        assert before.execute("SELECT count(*) FROM attempts").fetchone() == (1,)


def mode():
    with closing(sqlite3.connect(journal_file())) as connection:
        return connection.execute("PRAGMA journal_mode").fetchone()[0]


@pytest.mark.parametrize("used_before", [False, True], ids=["new", "used elsewhere before"])
def test_without_shared_memory_the_record_does_without_its_log(monkeypatch, used_before):
    if used_before:
        record("nerve.roots", "s1", 0.0)
        assert mode() == "wal"
        homes._found.cache_clear()
    odd(monkeypatch, mmap, "mmap", errno.ENODEV)
    record("nerve.roots", "l4_s3", 1.0)
    assert [each.answer for each in attempts()] == ["s1", "l4_s3"][not used_before :]
    assert mode() == "delete"
    assert home().file == journal_file()
    assert take_notice() is None


def test_a_folder_that_somebody_else_has_laid_out_is_not_used(monkeypatch, temporary):
    trap = temporary / "elsewhere"
    trap.mkdir()
    (temporary / f"sciatic-nerve-lesson-{os.getuid()}").symlink_to(trap)
    odd(monkeypatch, tempfile, "mkstemp", errno.EROFS, but_in=temporary)
    record("nerve.roots", "s1", 0.0)
    assert home().file is None
    assert list(trap.iterdir()) == []


def test_nothing_is_left_behind_by_looking():
    record("nerve.roots", "s1", 0.0)
    assert not list(journal_file().parent.glob(".*"))
