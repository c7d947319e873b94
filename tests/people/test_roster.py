"""Folders of people: one learns alone as ever; each who comes has a folder that is called after nobody."""

import os
import stat
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesson.people import (
    FIRST,
    BadName,
    Person,
    add,
    begin,
    folder_of,
    people,
    record_folder,
    remove,
    rename,
)
from lesson.people.names import same_name


def names():
    return [one.name for one in people()]


def test_who_learns_alone_has_no_name_and_no_folder():
    assert people() == ()
    assert folder_of(FIRST) == record_folder()
    assert not record_folder().exists()


def test_one_becomes_two_and_whoever_was_here_keeps_their_folder():
    anna, ben = begin(" Anna", "Ben ")
    assert anna == Person(FIRST, "Anna")
    assert people() == (anna, ben)
    assert folder_of(ben.id).is_relative_to(record_folder())
    assert "ben" not in str(folder_of(ben.id).relative_to(record_folder())).lower()


@pytest.mark.skipif(sys.platform == "win32", reason="modes are those of Unix")
def test_nobody_else_on_the_computer_may_look_into_the_folders():
    _, ben = begin("Anna", "Ben")
    folder = folder_of(ben.id)
    for place in (folder, folder.parent):
        assert stat.S_IMODE(place.stat().st_mode) == 0o700
    for file in folder.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize("other", ["anna", "ANNA ", "\n", "A" * 41])
def test_a_name_that_cannot_be_changes_nothing(other):
    with pytest.raises(BadName):
        begin("Anna", other)
    assert people() == ()


def test_nobody_takes_a_name_that_somebody_has_and_everybody_may_keep_theirs():
    _, ben = begin("Anna", "Ben")
    for taken in (lambda: add("BEN"), lambda: rename(ben.id, "anna")):
        with pytest.raises(BadName, match="Somebody here has this name already"):
            taken()
    assert rename(ben.id, "BEN") == Person(ben.id, "BEN")
    assert names() == ["Anna", "BEN"]


def test_a_third_can_come_and_two_do_not_begin_again():
    begin("Anna", "Ben")
    add("Chi")
    assert names() == ["Anna", "Ben", "Chi"]
    with pytest.raises(BadName, match="Several people learn here already"):
        begin("Dora", "Emil")


def test_who_is_left_alone_becomes_two_with_the_same_record():
    _, ben = begin("Anna", "Ben")
    remove(FIRST)
    assert people() == (ben,)
    again, chi = begin("Benjamin", "Chi")
    assert people() == (Person(ben.id, "Benjamin"), chi)
    assert again.id == ben.id


def test_who_is_removed_is_gone_with_their_folder_and_nobody_else_is():
    anna, ben = begin("Anna", "Ben")
    (folder_of(ben.id) / "journal.sqlite3").write_text("Ben's")
    (folder_of(FIRST) / "journal.sqlite3").write_text("Anna's")
    remove(ben.id)
    assert people() == (anna,)
    assert not folder_of(ben.id).exists()
    assert (folder_of(FIRST) / "journal.sqlite3").read_text() == "Anna's"


def test_a_damaged_name_hides_nobody():
    _, ben = begin("Anna", "Ben")
    (folder_of(ben.id) / "name.txt").write_bytes(b"\xff\xfe\n")
    assert people()[1].id == ben.id
    assert people()[1].name.startswith("Learner ")


def test_what_else_lies_among_the_folders_is_nobody():
    begin("Anna", "Ben")
    for name in ("elsewhere", "..", ".DS_Store"):
        (record_folder() / "people" / name).mkdir(exist_ok=True)
    (record_folder() / "people" / ("0" * 24)).mkdir()
    assert names() == ["Anna", "Ben"]


@pytest.mark.parametrize("id_", ["", "..", "Anna", "first/..", "0" * 23, f"{'0' * 24}/x"])
def test_no_folder_is_found_by_what_is_no_id(id_):
    with pytest.raises(ValueError, match="expected the id of a person"):
        folder_of(id_)


def test_where_nobody_can_know_who_is_there_nobody_has_a_name(monkeypatch):
    begin("Anna", "Ben")
    home = os.environ.pop("LESSON_JOURNAL")
    monkeypatch.setattr("lesson.people.folders.was_chosen", lambda: True)
    monkeypatch.setenv("LESSON_SHARED", "1")
    assert people() == ()
    monkeypatch.setenv("LESSON_JOURNAL", home)
    assert names() == ["Anna", "Ben"]


@given(
    st.lists(st.tuples(st.sampled_from("+-~"), st.text(max_size=6), st.integers(0, 9)), max_size=12)
)
def test_whatever_is_done_each_name_is_there_once_and_each_folder_stays_whose_it_was(steps):
    for one in people():
        remove(one.id)
    begin("Anna", "Ben")
    held = {one.id: one.id for one in people()}
    for one in people():
        (record_folder() / "people" / one.id / "whose").write_text(one.id)
    for what, name, at in steps:
        here = people()
        try:
            if what == "+":
                new = add(name).id
                (folder_of(new) / "whose").write_text(new)
                held[new] = new
            elif len(here) > 1:
                one = here[at % len(here)]
                if what == "~":
                    rename(one.id, name)
                else:
                    remove(one.id)
                    del held[one.id]
        except BadName:
            assert people() == here
        told = [same_name(one.name) for one in people()]
        assert len(told) == len(set(told))
        found = {
            one.id: (record_folder() / "people" / one.id / "whose").read_text() for one in people()
        }
        assert found == held
