"""What was kept elsewhere comes back by itself once the record's own folder can be used: once, whole, told once."""

import errno
import json
import os
import sqlite3
import sys
import tempfile
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lesson.journal import (
    JournalUnavailable,
    as_json,
    attempts,
    coming_home,
    erase,
    home,
    homes,
    journal_file,
    keep,
    notes,
    record,
    replace,
    take_notice,
)
from lesson.journal.opening import opened
from lesson.people import begin

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="folders are shut as on Unix")


def started_anew():
    """Let this be another process, in which nothing has been looked at."""
    homes._found.cache_clear()
    coming_home._looked.clear()


@pytest.fixture(autouse=True)
def temporary(tmp_path, monkeypatch):
    """A folder in the place of the computer's own temporary one."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "gettempdir", lambda: str(folder))
    started_anew()
    yield folder
    started_anew()


@contextmanager
def while_shut():
    """Let no folder but the temporary one be written, and begin and end as another process."""
    whole = tempfile.mkstemp

    def refuse(*arguments, **options):
        if Path(tempfile.gettempdir()) in Path(options["dir"]).parents:
            return whole(*arguments, **options)
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    started_anew()
    tempfile.mkstemp = refuse
    try:
        yield
    finally:
        tempfile.mkstemp = whole
        started_anew()


def told():
    """Return what the learner is told from here on."""
    said = []
    while sentence := take_notice():
        said.append(sentence)
    return said


def answers():
    return [each.answer for each in attempts()]


def test_what_was_answered_elsewhere_is_back_and_told_once():
    record("nerve.roots", 1, 0.0)
    with while_shut():
        record("nerve.roots", 2, 1.0)
        keep("diary", {"day": "2026-11-20"})
        assert home().file != journal_file()
        elsewhere = home().file
    told()
    assert answers() == [1, 2]
    assert told() == [
        "Your record's own folder can be used again. What was kept elsewhere meanwhile is back in your "
        "record: 1 answer and 1 diary day."
    ]
    assert home().file == journal_file()
    assert not list(elsewhere.parent.iterdir())
    started_anew()
    assert answers() == [1, 2]
    assert told() == []


def test_a_record_that_began_elsewhere_comes_home_whole():
    with while_shut():
        for answer in range(3):
            record("nerve.roots", answer, None)
        elsewhere = as_json()
    assert as_json() == elsewhere


def test_what_is_one_at_a_time_is_the_newest():
    replace("place", {"page": "01"})
    with while_shut():
        replace("place", {"page": "02"})
    assert notes("place")[-1].content == {"page": "02"}


def test_what_was_erased_after_it_came_home_stays_gone():
    with while_shut():
        record("nerve.roots", "s1", 0.0)
    erase()
    started_anew()
    assert attempts() == ()


def test_where_nothing_new_was_kept_nothing_is_told():
    record("nerve.roots", 1, 0.0)
    with while_shut():
        assert answers() == [1]
    told()
    assert answers() == [1]
    assert told() == []


def test_what_is_damaged_elsewhere_is_left_there_and_told():
    with while_shut():
        record("nerve.roots", 1, 0.0)
        elsewhere = home().file
    elsewhere.write_bytes(b"no record of anything, and long enough to be looked at" * 20)
    told()
    record("nerve.roots", 2, 0.0)
    assert answers() == [2]
    (sentence,) = told()
    assert "could not be brought back" in sentence
    assert elsewhere.exists()


def test_what_is_being_written_elsewhere_comes_at_the_next_start(monkeypatch):
    with while_shut():
        record("nerve.roots", 1, 0.0)
        elsewhere = home().file
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *a, **k: connect(*a, **{**k, "timeout": 0}))
    with closing(connect(elsewhere, isolation_level=None)) as writing:
        writing.execute("BEGIN IMMEDIATE")
        assert answers() == []
        assert "tried again at the next start" in told()[-1]
    started_anew()
    assert answers() == [1]


def test_whoever_still_writes_elsewhere_is_told_that_it_is_not_kept():
    with while_shut():
        record("nerve.roots", 1, 0.0)
        elsewhere = home().file

        def write_into_what_is_gone():
            with opened():
                homes_file = elsewhere.rename(elsewhere.with_name("gone"))
                homes_file.unlink()

        with pytest.raises(JournalUnavailable, match="do it once more"):
            write_into_what_is_gone()


def test_each_person_has_back_what_was_theirs(monkeypatch):
    anna, ben = begin("Anna", "Ben")
    for one in (anna, ben):
        monkeypatch.setenv("LESSON_PERSON", one.id)
        with while_shut():
            record("nerve.roots", one.name, 0.0)
    for one in (ben, anna):
        monkeypatch.setenv("LESSON_PERSON", one.id)
        started_anew()
        assert answers() == [one.name]


def test_a_folder_that_somebody_else_has_laid_out_brings_nothing(temporary):
    trap = temporary / "elsewhere"
    trap.mkdir()
    with while_shut():
        record("nerve.roots", 1, 0.0)
        kept = home().file.parent.parent
    kept.rename(trap / "it")
    kept.symlink_to(trap / "it")
    assert answers() == []


def everything():
    """Return what the record holds, whatever its numbers are."""
    content = json.loads(as_json())
    return sorted(
        json.dumps({**row, "number": 0}, sort_keys=True)
        for table in ("attempts", "notes")
        for row in content[table]
    )


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.booleans(), st.sampled_from(["answer", "note"])), max_size=10))
def test_nothing_is_lost_and_nothing_doubled_however_often_the_folder_comes_and_goes(
    tmp_path, patching, steps
):
    patching.setenv("LESSON_JOURNAL", str(tmp_path / f"journal {next(numbers)}"))
    started_anew()
    written = []

    def write(what, at):
        written.append((what, at))
        if what == "answer":
            record("nerve.roots", at, None)
        else:
            keep("diary", at)

    for at, (shut, what) in enumerate(steps):
        if shut:
            with while_shut():
                write(what, at)
        else:
            started_anew()
            write(what, at)
    started_anew()
    assert sorted(answers()) == [at for what, at in written if what == "answer"]
    assert sorted(note.content for note in notes("diary")) == [
        at for what, at in written if what == "note"
    ]
    once = everything()
    started_anew()
    assert everything() == once


numbers = count()


@pytest.fixture(scope="module")
def patching():
    with pytest.MonkeyPatch.context() as patching:
        yield patching
