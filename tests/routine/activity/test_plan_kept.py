import json

from lesson.journal import erase, export_json, journal_file, keep
from lesson.routine.activity import store
from lesson.routine.activity.weeks import marked
from lesson.routine.diary import store as diary
from lesson.routine.diary.entry import read_entry
from tests.routine.activity.plans import a_plan


def test_a_plan_is_found_again_and_undone_step_by_step():
    plan = a_plan()
    store.write(plan)
    store.write(marked(plan, "well"))
    assert store.plans() == ((plan, marked(plan, "well")), 0)
    store.undo()
    assert store.plans()[0] == (plan,)
    store.undo()
    store.undo()  # once too often
    assert store.plans() == ((), 0)
    store.write(plan)
    assert store.plans()[0] == (plan,)


def test_what_cannot_be_read_is_skipped_and_counted():
    keep(store.KIND, {"activity": "dance"})
    keep(store.KIND, ["only words"])
    store.write(a_plan())
    assert store.plans() == ((a_plan(),), 2)


def test_the_journals_export_holds_the_plan(tmp_path):
    store.write(a_plan(activity="a waltz"))
    kept = json.loads(export_json(tmp_path / "all.json").read_text("utf-8"))["notes"]
    assert [note["content"]["activity"] for note in kept] == ["a waltz"]


def test_an_erased_plan_leaves_no_word_in_the_file():
    for wipe in (store.erase, erase):
        store.write(a_plan(activity="a very private waltz"))
        wipe()
        assert store.plans() == ((), 0)
        for part in journal_file().parent.iterdir():
            assert b"private waltz" not in part.read_bytes()


def test_the_diarys_activity_is_suggested():
    assert store.suggested_activity() == ""
    for day, activity in (("2026-03-01", "dance"), ("2026-03-02", ""), ("2026-03-03", "")):
        said = {"activity": activity, "leg_before": 3}
        diary.write(read_entry({"id": diary.new_id(), "day": day} | said))
    assert store.suggested_activity() == "dance"
