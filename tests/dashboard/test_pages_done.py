"""Which pages are done, from their files and the journal."""

import json
import sqlite3
import time

import pytest

from lesson import journal, page_calls
from lesson.dashboard import PageProgress, lesson_pages, pages_done
from lesson.errors import BadData
from lesson.journal import opening
from lesson.journal.rows import seal
from lesson.quiz.asked_twice import pre_test_ids
from lesson.quiz.bank import load_bank


def page(number):
    return next(each for each in lesson_pages.lesson_pages() if each.file.startswith(number))


def progress(number):
    return next(each for each in pages_done() if each.page.startswith(number))


def answer(*ids, credit=1.0):
    for id_ in ids:
        journal.record(id_, "a", credit)


def test_every_lesson_page_is_there_in_order_and_asks_what_the_bank_has():
    pages = lesson_pages.lesson_pages()
    assert [each.file[:2] for each in pages] == [f"{n:02}" for n in range(8)]
    assert {id_ for each in pages for id_ in each.questions} <= set(load_bank())
    assert all(each.questions for each in pages)
    assert page("03").title == "03 Muscle chains and the pelvis"


def test_nothing_is_done_before_anything_was_answered():
    assert {(each.answered, each.done) for each in pages_done()} == {(0, False)}


def test_a_page_is_done_once_all_that_it_asks_was_answered_however_it_went():
    *most, last = page("04").questions
    answer(*most, credit=0.0)
    assert progress("04") == PageProgress("04_daily_life.ipynb", len(most), len(most) + 1)
    assert not progress("04").done
    answer(last, credit=None)  # a prediction is marked nowhere
    assert progress("04").done
    assert not progress("05").done


def test_a_question_answered_often_counts_once():
    one = page("04").questions[0]
    answer(one, one, one)
    assert progress("04").answered == 1


def test_the_last_page_asks_once_more_and_wants_an_answer_more():
    for credit in (None, 1.0):  # as the test notes an answer, and marks it at its end
        answer(*pre_test_ids(), credit=credit)
    assert (progress("00").answered, progress("07").answered) == (8, 0)
    answer(*pre_test_ids())
    assert progress("07").done


def test_a_page_that_asks_nothing_is_never_done():
    assert not PageProgress("08_nothing.ipynb", 0, 0).done


def test_the_journal_is_opened_once(monkeypatch):
    opened, connect = [], opening._connect
    monkeypatch.setattr(opening, "_connect", lambda *how: opened.append(how) or connect(*how))
    pages_done()
    assert len(opened) == 1


def test_a_page_that_changes_is_read_anew(tmp_path, monkeypatch):
    monkeypatch.setattr(page_calls, "CHECKOUT", tmp_path)
    monkeypatch.chdir(tmp_path)

    def write(*calls):
        cells = [{"cell_type": "code", "source": [f"# Ask\n{call}"]} for call in calls]
        title = {"cell_type": "markdown", "source": "# A page\n\n## With `code` and [a](b.ipynb)"}
        text = json.dumps({"cells": [title, *cells]})
        (tmp_path / "00_page.ipynb").write_text(text, "utf-8")

    write('lesson.ask("nerve.roots")')
    assert [each.questions for each in pages_done()] == [1]
    write('lesson.ask("nerve.roots", "nerve.exit")', 'lesson.recall("nerve.width")')
    assert [each.questions for each in pages_done()] == [2]
    (found,) = lesson_pages.lesson_pages()
    assert found.title == "00 A page"
    assert dict(found.headings) == {"With-code-and-a": "With code and a"}


@pytest.mark.parametrize("content", ["", "[]", '{"cells": [{"cell_type": "code"}]}', "\ud800"])
def test_a_page_that_is_no_notebook_is_named(content, tmp_path, monkeypatch):
    monkeypatch.setattr(page_calls, "CHECKOUT", tmp_path)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "00_page.ipynb").write_bytes(content.encode("utf-8", "surrogatepass"))
    with pytest.raises(BadData, match=r"00_page\.ipynb is no notebook"):
        pages_done()


def test_without_pages_there_is_nothing_to_be_done(tmp_path, monkeypatch):
    monkeypatch.setattr(page_calls, "CHECKOUT", tmp_path)
    monkeypatch.chdir(tmp_path)
    assert pages_done() == ()


def test_it_is_told_at_once_even_of_a_long_record():
    many = [(id_, '"a"', 1.0, "2026-05-01T09:00:00+00:00") for id_ in load_bank()] * 20
    journal.record("nerve.roots", "a", 1.0)
    with sqlite3.connect(journal.journal_file()) as connection:
        connection.executemany(
            "INSERT INTO attempts (question_id, answer, credit, at) VALUES (?, ?, ?, ?)", many
        )
        seal(connection)
    connection.close()
    assert pages_done()[1].done  # the pages are read once
    assert min(_seconds(pages_done) for _ in range(5)) < 0.05


def _seconds(act):
    began = time.process_time()  # what a busy machine does besides is not counted
    act()
    return time.process_time() - began
