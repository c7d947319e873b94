"""Whose record a process uses: that of the person it was told, and of nobody where several could be meant."""

import pytest

from lesson.journal import JournalUnavailable, attempts, journal_file, record
from lesson.people import FIRST, NobodyNamed, PersonGone, begin, choose_by_name, person, remove


@pytest.fixture(autouse=True)
def nobody_told(monkeypatch):
    for name in ("LESSON_PERSON", "LESSON_WHO"):
        monkeypatch.setenv(name, "")


def test_who_learns_alone_is_never_asked():
    assert person() == FIRST
    begin("Anna", "Ben")
    remove(FIRST)
    assert person() != FIRST


def test_where_several_learn_and_nobody_was_named_nothing_is_written_or_read():
    record("nerve.roots", "s1", 0.0)
    begin("Anna", "Ben")
    for using in (attempts, journal_file, lambda: record("nerve.roots", "s1", 0.0)):
        with pytest.raises(
            JournalUnavailable, match=r"say it with --who, .*: The names are Anna, Ben"
        ):
            using()


def test_each_has_a_record_of_their_own_and_the_first_keeps_what_was_there(monkeypatch):
    record("nerve.roots", "s1", 0.0)
    before = journal_file()
    _, ben = begin("Anna", "Ben")
    monkeypatch.setenv("LESSON_PERSON", ben.id)
    assert attempts() == ()
    record("nerve.roots", "l4_s3", 1.0)
    assert journal_file().parent.parent.name == "people"
    monkeypatch.setenv("LESSON_PERSON", FIRST)
    assert [each.answer for each in attempts()] == ["s1"]
    assert journal_file() == before


@pytest.mark.parametrize("name", ["Ben", " BEN", "ben"])
def test_a_command_says_a_name_and_the_folder_is_found(monkeypatch, name):
    _, ben = begin("Anna", "Ben")
    monkeypatch.setenv("LESSON_WHO", name)
    assert person() == ben.id
    monkeypatch.setenv("LESSON_WHO", "Anna")
    choose_by_name(name)
    assert person() == ben.id


def test_a_name_that_nobody_has_is_told_with_those_that_there_are():
    begin("Anna", "Ben")
    with pytest.raises(NobodyNamed, match=r"Nobody here is called 'Chi'. The names are Anna, Ben"):
        choose_by_name("Chi")


def test_a_name_that_looks_like_an_id_is_a_name(monkeypatch):
    _, other = begin("Anna", "first")
    monkeypatch.setenv("LESSON_WHO", "first")
    assert person() == other.id


def test_who_was_removed_writes_into_nobodys_record(monkeypatch):
    _, ben = begin("Anna", "Ben")
    monkeypatch.setenv("LESSON_PERSON", ben.id)
    remove(ben.id)
    with pytest.raises(PersonGone):
        person()
    with pytest.raises(JournalUnavailable, match="has been taken away"):
        record("nerve.roots", "s1", 0.0)
