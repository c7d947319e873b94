"""The learner's record on the page: told, saved and erased, and nothing of it kept in the notebook."""

import csv
import io
import json
import re
from datetime import UTC, datetime

import pytest

import lesson
from lesson import journal
from lesson.journal import Attempt
from lesson.journal.opening import set_aside
from lesson.quiz import memory
from lesson.quiz.own_record.record_widget import FILES
from tests.widget_messages import send_to_kernel


@pytest.fixture
def page():
    """A function that presses one of its widget's buttons and returns what the page is told."""
    widget = lesson.my_record()
    heard = []
    widget.send = lambda content, buffers=None: heard.append((content, buffers))

    def press(kind, **more):
        heard.clear()
        send_to_kernel(widget, {"kind": kind, **more})
        return heard

    press.widget = widget
    return press


def state(heard):
    return heard[-1][0]


def learn():
    journal.record("nerve.roots", "s1", 0.0)
    journal.record("nerve.roots", "l4_s3", 1.0)
    journal.keep("diary", {"day": "2026-05-01", "note": "a very private word"})


def test_it_says_where_the_record_lies_and_how_much_it_holds(page):
    learn()
    told = state(page("init"))
    assert told["where"].endswith("on the computer that the lesson runs on; it never leaves it.")
    assert told["file"] == str(journal.journal_file())
    assert told["holds"].startswith("It holds 2 answers and 1 diary day.")
    assert told["trouble"] == told["said"] == ""


def test_an_empty_record_holds_nothing_and_a_damaged_one_is_counted(page):
    assert state(page("init"))["holds"].startswith("It holds no answers and no diary days.")
    journal.journal_file().write_bytes(b"no journal at all" * 100)
    told = state(page("init"))
    assert told["holds"].startswith(
        "It holds no answers, no diary days and 1 damaged earlier record."
    )
    assert "set aside as" in told["trouble"]


def test_everything_is_saved_as_json_and_the_answers_as_a_table(page):
    learn()
    (saved, (content,)), (told, _) = page("export", form="json")
    assert (saved["name"], saved["mime"]) == ("my_record.json", "application/json")
    everything = json.loads(content)
    assert (len(everything["attempts"]), len(everything["notes"])) == (2, 1)
    assert told["said"].startswith("Your record, to open here again, went to your browser")
    (saved, (content,)), _ = page("export", form="csv")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert [json.loads(row["answer"]) for row in rows] == ["s1", "l4_s3"]


def test_everything_is_erased_and_it_says_what_is_gone(page):
    learn()
    journal.journal_file().write_bytes(b"no journal at all" * 100)
    learn()
    memory._this_session()["nerve.roots"] = Attempt("nerve.roots", "s1", None, datetime.now(UTC))
    told = state(page("erase"))
    assert told["said"].startswith(
        "Gone for good: 2 answers, 1 diary day and 1 damaged earlier record. "
    )
    assert told["holds"].startswith("It holds no answers and no diary days.")
    assert (journal.attempts(), set_aside()) == ((), [])
    assert memory.earlier_attempt("nerve.roots")[0] is None


ASKED = ({"kind": "init"}, {"kind": "erase"}, *({"kind": "export", "form": f} for f in FILES))


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: "_".join(asked.values()))
def test_where_there_can_be_no_record_one_sentence_says_so(page, tmp_path, monkeypatch, asked):
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("LESSON_JOURNAL", str(tmp_path / "file"))
    (told, _), *others = page(**asked)
    assert others == []
    assert told["trouble"].startswith("Your answers are not being kept: ")
    assert told["said"] == told["holds"] == ""


def test_what_is_saved_with_the_notebook_says_nothing_of_the_learner(page):
    def saved():
        return page.widget.get_state(drop_defaults=False), page.widget._repr_mimebundle_()[0]

    before = saved()
    learn()
    for asked in ASKED[:1] + ASKED[2:]:
        page(**asked)
    assert saved() == before
    assert str(journal.journal_file().parent) not in str(before)


def test_its_plain_faces_are_the_same_for_everybody_and_say_how_to_wake_it(page):
    faces = page.widget._repr_mimebundle_()[0]
    assert faces["text/plain"] == repr(page.widget)
    assert not re.search(r"[\d/\\\\]", repr(page.widget))
    assert repr(page.widget) in faces["text/html"]
    assert "press ▶▶ (Run all)" in faces["text/html"]


def saved_elsewhere():
    """Return the record of somebody who learnt on another computer, as text, with their settings."""
    learn()
    content = journal.as_json({"lesson-theme": "dark"}).decode()
    journal.erase()
    return content


def test_what_a_saved_record_would_bring_is_told_before_it_comes(page):
    text = saved_elsewhere()
    told = state(page("look", name="my_record.json", text=text))
    assert told["coming"] == ("It would bring in 2 answers and 1 diary day. What is here stays.")
    assert journal.attempts() == ()
    told = state(page("restore"))
    assert told["said"].startswith("Brought back: 2 answers and 1 diary day.")
    assert told["holds"].startswith("It holds 2 answers and 1 diary day.")
    assert (told["coming"], told["settings"]) == ("", {"lesson-theme": "dark"})
    again = state(page("look", name="my_record.json", text=text))
    assert again["said"] == "Everything in this file is here already."
    assert again["coming"] == ""


def test_bringing_in_twice_brings_in_once(page):
    page("look", name="my_record.json", text=saved_elsewhere())
    page("restore")
    assert state(page("restore"))["said"] == ""
    assert len(journal.attempts()) == 2


def test_a_bad_file_is_told_in_one_sentence_and_nothing_is_lost(page):
    learn()
    told = state(page("look", name="diary.txt", text="dear diary"))
    assert told["trouble"].startswith("diary.txt cannot be read as a saved record.")
    assert told["coming"] == told["said"] == ""
    page("restore")
    assert len(journal.attempts()) == 2


def test_settings_of_the_browser_are_saved_with_everything(page):
    (_, (content,)), _ = page("export", form="json", settings={"lesson-theme": "dark"})
    assert json.loads(content)["settings"] == {"lesson-theme": "dark"}
