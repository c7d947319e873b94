"""All who learn here: each has a folder, and in it a file with their name. One person alone has neither."""

import secrets
import shutil
import time
from dataclasses import dataclass
from pathlib import Path

from lesson.people.folders import FIRST, folder_of, is_id, people_folder
from lesson.people.names import BadName, clean_name, same_name
from lesson.visit import not_kept
from lesson.whole_file import write_whole

_NAME = "name.txt"


@dataclass(frozen=True)
class Person:
    """Somebody who learns here: what their folder is called, which never changes, and their name."""

    id: str
    name: str


def people() -> tuple[Person, ...]:
    """Return all who have a name here, who came first first; none where one person learns alone.

    Nor has anybody a name where nobody can know who is there.

    Raises
    ------
    OSError
        If their folder cannot be read.
    """
    if not_kept():
        return ()
    try:
        found = [each.name for each in people_folder().iterdir() if is_id(each.name)]
    except (FileNotFoundError, NotADirectoryError):
        return ()
    named = [Person(id_, _name(id_)) for id_ in found if _name_file(id_).is_file()]
    return tuple(sorted(named, key=lambda one: (one.id != FIRST, one.id)))


def begin(mine: str, other: str) -> tuple[Person, Person]:
    """Let one person become two: whoever learned here keeps their record, another has an empty one.

    Raises
    ------
    BadName
        If one of the names cannot be, or both are the same; nothing has changed then.
    NotWritten, OSError
        If it cannot be written; whoever learned here has their record all the same.
    """
    here = people()
    if len(here) > 1:
        raise BadName("Several people learn here already.")
    mine, other = clean_name(mine), clean_name(other)
    if same_name(mine) == same_name(other):
        raise BadName("Please take two names that differ.")
    # first whoever was here: if nothing comes after, they are alone as before
    own = here[0].id if here else FIRST
    return _written(own, mine), _written(_new_id(), other)


def add(name: str) -> Person:
    """Let somebody learn here who comes beside those that have a name. Raises as `rename`."""
    return _written(_new_id(), _free_name(name))


def rename(id_: str, name: str) -> Person:
    """Let somebody be called otherwise.

    Raises
    ------
    BadName
        If nobody can be called so, or somebody is.
    NotWritten, OSError
        If it cannot be written.
    """
    return _written(id_, _free_name(name, besides=id_))


def remove(id_: str) -> None:
    """Take a person's name away, and their folder with all that is in it.

    The first person's folder is everybody's: what their record was has to be erased before.
    """
    shutil.rmtree(people_folder() / id_ if id_ == FIRST else folder_of(id_), ignore_errors=False)


def _free_name(name: str, besides: str = "") -> str:
    name = clean_name(name)
    taken = {same_name(one.name) for one in people() if one.id != besides}
    if same_name(name) in taken:
        raise BadName("Somebody here has this name already: please take another.")
    return name


def _new_id() -> str:
    return f"{time.time_ns():016x}{secrets.token_hex(4)}"


def _written(id_: str, name: str) -> Person:
    for folder in (people_folder(), _name_file(id_).parent):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_whole(_name_file(id_), f"{name}\n".encode())
    _name_file(id_).chmod(0o600)
    return Person(id_, name)


def _name_file(id_: str) -> Path:
    return people_folder() / id_ / _NAME


def _name(id_: str) -> str:
    """Return the name that is kept; one that was damaged stands as its folder's."""
    try:
        return clean_name(_name_file(id_).read_text("utf-8"))
    except (FileNotFoundError, UnicodeDecodeError, BadName):
        return f"Learner {id_[-4:]}"
