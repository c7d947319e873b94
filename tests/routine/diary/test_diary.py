from lesson.routine.diary.diary import Diary
from lesson.routine.diary.entry import LONGEST_ACTIVITY, LONGEST_NOTE, MOST_MINUTES, read_entry


def test_the_form_takes_as_much_as_an_entry_may_hold():
    words = Diary().words
    longest = {
        "activity": "a" * words["longest_activity"],
        "note": "n" * words["longest_note"],
        "minutes": words["most_minutes"],
    }
    assert read_entry({"id": "a", "day": "2026-03-01"} | longest).minutes == MOST_MINUTES
    assert (words["longest_activity"], words["longest_note"]) == (LONGEST_ACTIVITY, LONGEST_NOTE)
