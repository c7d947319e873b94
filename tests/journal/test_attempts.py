import sqlite3
import subprocess
import sys
from datetime import UTC, datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lesson.journal import attempts, journal_file, last_attempt, record
from lesson.journal.schema import STEPS

ANSWERS = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


def kept_rows() -> int:
    connection = sqlite3.connect(journal_file())
    (count,) = connection.execute("SELECT count(*) FROM attempts").fetchone()
    connection.close()
    return count


def test_nothing_answered_is_nothing_remembered():
    assert last_attempt("nerve.roots") is None


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(answer=ANSWERS, credit=st.none() | st.floats(0, 1))
def test_what_was_recorded_is_read_back(answer, credit):
    written = record("nerve.roots", answer, credit)
    assert last_attempt("nerve.roots") == written
    assert written.answer == answer


def test_the_last_attempt_counts_and_none_is_overwritten():
    record("nerve.roots", "s1", 0.0)
    record("nerve.roots", "l4_s3", 1.0)
    record("nerve.width", "hair", 0.0)
    assert last_attempt("nerve.roots").answer == "l4_s3"
    assert kept_rows() == 3


def test_the_time_is_kept_in_utc():
    before = datetime.now(UTC)
    record("nerve.roots", "s1", 0.0)
    at = last_attempt("nerve.roots").at
    assert at.utcoffset().total_seconds() == 0
    assert before <= at <= datetime.now(UTC)


def test_an_attempt_outlives_a_process_that_is_killed_right_after_it():
    script = (
        "import os; from lesson.journal import record; "
        "record('nerve.roots', 's1', 0.0); os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", script], check=False)
    assert last_attempt("nerve.roots").answer == "s1"


def test_several_kernels_write_at_once_and_lose_nothing():
    script = (
        "import sys; from lesson.journal import record\n"
        "for number in range(10): record('nerve.roots', [sys.argv[1], number], 1.0)"
    )
    writers = [subprocess.Popen([sys.executable, "-c", script, str(who)]) for who in range(6)]
    assert [writer.wait(timeout=60) for writer in writers] == [0] * 6
    assert kept_rows() == 60


def test_the_file_says_its_schema_version_and_lets_readers_read_while_one_writes():
    record("nerve.roots", "s1", 0.0)
    connection = sqlite3.connect(journal_file())
    assert connection.execute("PRAGMA user_version").fetchone() == (len(STEPS),)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()


def test_confidence_and_hints_are_kept_with_the_attempt():
    written = record("nerve.roots", "s1", -0.25, confidence=0.75, hints=2)
    assert last_attempt("nerve.roots") == written
    assert (written.confidence, written.hints) == (0.75, 2)


def test_all_attempts_come_back_oldest_first():
    assert attempts() == ()
    written = [record(f"nerve.q{number % 2}", number, None) for number in range(5)]
    assert attempts() == tuple(written)
    assert attempts("nerve.q1") == (written[1], written[3])
    assert [attempt.number for attempt in attempts()] == sorted(each.number for each in written)


def test_a_journal_from_before_confidence_was_asked_is_brought_up_to_date():
    journal_file().parent.mkdir(parents=True)
    old = sqlite3.connect(journal_file())
    for step in STEPS[:2]:
        old.execute(step)
    old.execute("PRAGMA user_version = 2")
    row = ("nerve.roots", '"s1"', 0.0, datetime.now(UTC).isoformat())
    old.execute("INSERT INTO attempts (question_id, answer, credit, at) VALUES (?, ?, ?, ?)", row)
    old.commit()
    old.close()
    (kept,) = attempts()
    assert (kept.answer, kept.credit, kept.confidence, kept.hints) == ("s1", 0.0, None, 0)
