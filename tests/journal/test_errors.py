import os
import sqlite3
import subprocess
import sys

import pytest

from lesson.journal import (
    JournalUnavailable,
    journal_file,
    last_attempt,
    opening,
    record,
    take_notice,
)

NOT_KEPT = "Your answers are not being kept: "


def damaged_files():
    return sorted(journal_file().parent.glob("*.damaged-*.sqlite3"))


def test_a_file_that_is_no_journal_is_set_aside_whole_and_reported():
    journal_file().parent.mkdir(parents=True)
    journal_file().write_bytes(b"not a journal at all" * 100)
    attempt = record("nerve.roots", "s1", 0.0)
    (aside,) = damaged_files()
    assert aside.read_bytes() == b"not a journal at all" * 100
    assert aside.name in take_notice()
    assert take_notice() is None
    assert last_attempt("nerve.roots") == attempt


def test_a_journal_with_a_torn_page_is_set_aside():
    for number in range(200):
        record("nerve.roots", f"answer {number}", 0.0)
    connection = sqlite3.connect(journal_file())
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    torn = bytearray(journal_file().read_bytes())
    torn[4096 : 4096 * 3] = os.urandom(4096 * 2)
    journal_file().write_bytes(bytes(torn))
    assert last_attempt("nerve.roots") is None
    (aside,) = damaged_files()
    assert aside.read_bytes() == bytes(torn)
    assert "damaged" in take_notice()


def test_a_sound_journal_is_never_set_aside():
    record("nerve.roots", "s1", 0.0)
    last_attempt("nerve.roots")
    assert damaged_files() == []
    assert take_notice() is None


def test_a_place_that_is_no_folder_is_said_in_one_sentence(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("LESSON_JOURNAL", str(tmp_path / "file"))
    with pytest.raises(JournalUnavailable) as caught:
        record("nerve.roots", "s1", 0.0)
    assert str(caught.value).startswith(NOT_KEPT)
    assert "\n" not in str(caught.value)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no read-only folders of this kind")
def test_a_read_only_place_is_said_in_one_sentence(tmp_path, monkeypatch):
    folder = tmp_path / "shut"
    folder.mkdir(mode=0o555)
    monkeypatch.setenv("LESSON_JOURNAL", str(folder))
    if os.geteuid() == 0:
        # The administrator writes anywhere, so the file itself is opened read-only instead.
        connect = sqlite3.connect
        connect(folder / "journal.sqlite3").close()

        def read_only(file, **options):
            return connect(f"{file.as_uri()}?mode=ro", uri=True, **options)

        monkeypatch.setattr(opening.sqlite3, "connect", read_only)
        (folder / "journal.sqlite3").touch()
    with pytest.raises(JournalUnavailable, match=f"^{NOT_KEPT}.* cannot be written"):
        record("nerve.roots", "s1", 0.0)


@pytest.mark.skipif(os.name == "nt", reason="the limit stands in for a full disk and is POSIX's")
def test_a_full_disk_is_said_in_one_sentence():
    script = (
        "import resource; from lesson.journal import JournalUnavailable, record\n"
        "record('nerve.roots', 's1', 0.0)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (20000, 20000))\n"
        "try: record('nerve.roots', 'x' * 100000, 0.0)\n"
        "except JournalUnavailable as trouble: print(trouble)"
    )
    told = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert told.stdout.startswith(NOT_KEPT)
    assert told.stdout.count("\n") == 1
    assert last_attempt("nerve.roots").answer == "s1"


def test_a_held_journal_is_said_after_a_patient_wait(monkeypatch):
    record("nerve.roots", "s1", 0.0)
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.05)
    holder = sqlite3.connect(journal_file(), isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(JournalUnavailable, match="another program is holding"):
        record("nerve.roots", "s1", 0.0)
    holder.close()


def test_a_journal_of_a_newer_lesson_is_left_as_it_is():
    record("nerve.roots", "s1", 0.0)
    connection = sqlite3.connect(journal_file())
    connection.execute("ALTER TABLE notes ADD COLUMN mood TEXT")
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(JournalUnavailable, match="newer version"):
        record("nerve.roots", "l4_s3", 1.0)
    assert damaged_files() == []
