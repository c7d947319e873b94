"""What was acknowledged is never lost: killed, damaged, crowded, full, forbidden."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from lesson.journal import (
    JournalUnavailable,
    attempts,
    journal_file,
    notes,
    record,
    take_notice,
    unreadable,
)
from lesson.journal.schema import STEPS
from tests.journal.damaging import all_in_one_file

pytestmark = pytest.mark.slow  # kills processes and spoils records, many times

#: A thousand with LESSON_KILLS=1000; the suite makes do with fewer.
KILLS = int(os.environ.get("LESSON_KILLS", "200"))
WRITER = """
import os, sys
from lesson.journal import record
while True:
    pid = os.fork()
    if pid:
        os.waitpid(pid, 0)
        continue
    print('child', os.getpid(), flush=True)
    number = 0
    while True:
        number += 1
        record('nerve.roots', [os.getpid(), number], 1.0)
        print('kept', os.getpid(), number, flush=True)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked")
def test_nothing_acknowledged_is_lost_however_often_the_writer_is_killed():
    """Each child writes and says so until it is killed at some point of its work."""
    chance = random.Random(7)
    told = set()
    with subprocess.Popen([sys.executable, "-c", WRITER], stdout=subprocess.PIPE, text=True) as run:
        try:
            for _ in range(KILLS):
                word, child, *_ = run.stdout.readline().split()
                while word != "child":  # lines that the last child had written before it was killed
                    told.add((int(child), int(_[0])))
                    word, child, *_ = run.stdout.readline().split()
                for _ in range(chance.randrange(1, 6)):
                    word, pid, number = run.stdout.readline().split()
                    told.add((int(pid), int(number)))
                for _ in range(chance.randrange(4000)):  # somewhere within the next write
                    pass
                os.kill(int(child), signal.SIGKILL)
        finally:
            run.kill()
    kept = {tuple(attempt.answer) for attempt in attempts("nerve.roots")}
    assert len(told) >= KILLS
    assert told <= kept
    assert take_notice() is None


@pytest.mark.parametrize("share", [0.0, 0.001, 0.1, 0.5, 0.9, 0.999])
def test_a_truncated_record_is_set_aside_and_named_or_still_sound(share):
    for number in range(200):
        record("nerve.roots", number, 1.0)
    file = all_in_one_file()
    whole = file.read_bytes()
    file.write_bytes(whole[: int(len(whole) * share)])
    record("nerve.roots", "after", 1.0)
    assert attempts("nerve.roots")[-1].answer == "after"
    aside = list(file.parent.glob("*.damaged-*.sqlite3"))
    notice = take_notice()
    assert bool(aside or not share) == bool(notice)
    assert aside or len(attempts()) + unreadable() == 201 or share == 0
    if aside:
        assert aside[0].name in notice
        assert aside[0].read_bytes()[:16] == whole[:16][: int(len(whole) * share)]


@pytest.mark.parametrize("place", [0, 18, 100, 4096, 5000])
def test_garbage_never_becomes_an_error_of_the_learner(place):
    for number in range(200):
        record("nerve.roots", number, 1.0)
    file = all_in_one_file()
    content = bytearray(file.read_bytes())
    content[place : place + 300] = random.Random(place).randbytes(300)
    file.write_bytes(content)
    record("nerve.roots", "after", 1.0)
    assert attempts("nerve.roots")[-1].answer == "after"


def test_a_folder_in_place_of_the_record_is_told_in_a_sentence():
    journal_file().mkdir(parents=True)
    with pytest.raises(JournalUnavailable, match="Your answers are not being kept"):
        record("nerve.roots", "s1", 0.0)


@pytest.mark.parametrize("version", range(1, len(STEPS)))
def test_a_record_of_any_older_lesson_is_brought_up_to_date(version):
    file = journal_file()
    file.parent.mkdir(parents=True)
    old = sqlite3.connect(file)
    for step in STEPS[:version]:
        old.execute(step)
    old.execute(
        "INSERT INTO attempts (question_id, answer, credit, at) "
        "VALUES ('nerve.roots', '\"s1\"', 0.0, '2026-01-01T00:00:00+00:00')"
    )
    old.execute(f"PRAGMA user_version = {version}")
    old.commit()
    old.close()
    record("nerve.roots", "l4_s3", 1.0)
    assert [attempt.answer for attempt in attempts("nerve.roots")] == ["s1", "l4_s3"]
    assert notes("diary") == ()


def test_a_record_of_a_newer_lesson_is_left_alone():
    record("nerve.roots", "s1", 0.0)
    connection = sqlite3.connect(journal_file())
    connection.execute("ALTER TABLE notes ADD COLUMN mood TEXT")
    connection.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    connection.close()
    before = journal_file().read_bytes()
    with pytest.raises(JournalUnavailable, match="newer version"):
        record("nerve.roots", "l4_s3", 1.0)
    assert journal_file().read_bytes() == before


def test_eight_processes_write_at_once_and_nothing_is_lost():
    script = (
        "import sys; from lesson.journal import record\n"
        "for number in range(40): record('nerve.roots', [sys.argv[1], number], 1.0)"
    )
    writers = [subprocess.Popen([sys.executable, "-c", script, str(who)]) for who in range(8)]
    assert [writer.wait(timeout=120) for writer in writers] == [0] * 8
    assert len({tuple(attempt.answer) for attempt in attempts()}) == 320


FULL = """
import resource, sys
from lesson.journal import JournalUnavailable, record
record('nerve.roots', 'first', 1.0)
resource.setrlimit(resource.RLIMIT_FSIZE, (120_000, 120_000))
import signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
for number in range(4000):
    try:
        record('nerve.roots', 'x' * 400, 1.0)
        kept = number
    except JournalUnavailable as error:
        print(kept, error)
        break
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits are those of Unix")
def test_when_nothing_more_can_be_written_the_learner_is_told_and_the_rest_is_kept():
    done = subprocess.run(
        [sys.executable, "-c", FULL], capture_output=True, text=True, check=True, timeout=120
    )
    kept, sentence = done.stdout.split(" ", 1)
    assert sentence.startswith("Your answers are not being kept: ")
    assert len(attempts()) >= int(kept) + 2


READ_ONLY = """
import os, tempfile
from lesson.journal import attempts, record, take_notice
os.setuid(65534)
tempfile.tempdir = os.environ["LESSON_JOURNAL"]  # nor is there another folder
record('nerve.roots', 'again', 1.0)
print(take_notice())
print(len(attempts()))
"""


@pytest.mark.skipif(not hasattr(os, "setuid") or os.getuid() != 0, reason="needs another user")
def test_a_record_that_may_not_be_written_is_told_in_a_sentence_and_stays_as_it_is():
    record("nerve.roots", "first", 1.0)
    folder = journal_file().parent
    for part in (folder, *folder.parents):
        if part.is_relative_to(Path("/tmp")) and part != Path("/tmp"):
            part.chmod(0o755)
    for part in folder.iterdir():
        part.chmod(0o444)
    folder.chmod(0o555)
    done = subprocess.run(
        [sys.executable, "-c", READ_ONLY], capture_output=True, text=True, check=True, timeout=60
    )
    told, count = done.stdout.splitlines()
    assert told.startswith(f"Your record cannot be kept in {folder}, because it may only be read.")
    assert count == "1"
    assert [attempt.answer for attempt in attempts()] == ["first"]
