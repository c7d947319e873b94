"""A learner who comes back: what they answered, kept and wrote on earlier days."""

import sqlite3
from datetime import UTC, datetime, timedelta

from lesson import journal
from lesson.journal.rows import seal
from lesson.routine.days import today
from lesson.routine.desk.memory import keep_routine
from lesson.routine.diary import store
from lesson.routine.diary.entry import Entry
from lesson.routine.plan.planner import plan_routine
from lesson.routine.plan.wish import read_wish
from lesson.routine.screen.answers import read_answers
from lesson.routine.screen.verdict import screen
from tests.routine.desk.test_bench import NONE, WISH


def answered(*ids, days_ago, credit=0.0):
    """Let questions have been answered, and marked so, some days ago."""
    at = (datetime.now(UTC) - timedelta(days=days_ago)).isoformat()
    for id_ in ids:
        number = journal.record(id_, "a", credit).number
        with sqlite3.connect(journal.journal_file()) as connection:
            connection.execute(
                "UPDATE attempts SET at = ?, sum = NULL WHERE number = ?", (at, number)
            )
            seal(connection)
        connection.close()


def has_a_routine():
    """Keep a routine, as the builder does once it was played or taken along."""
    plan = plan_routine(read_wish(WISH), screen(read_answers(NONE)))
    keep_routine(plan)
    return plan


def wrote(days_ago, **said):
    """Write in the diary, some days ago."""
    store.write(Entry(id=store.new_id(), day=today() - timedelta(days=days_ago), **said))
