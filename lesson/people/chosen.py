"""Who this process works for: the server tells its kernels, whoever types a command says it."""

import os

from lesson.errors import LessonError
from lesson.people.folders import FIRST, is_id
from lesson.people.names import same_name
from lesson.people.roster import people

#: The id of the person, which the server hands to a kernel, and a name that somebody types.
ID, NAME = "LESSON_PERSON", "LESSON_WHO"


class NobodyNamed(LessonError):
    """Several people learn here, and nobody of them was named; the message says what to do."""


class PersonGone(LessonError):
    """Whoever this process works for does not learn here any more."""


def person() -> str:
    """Return the id of the person whose record is used.

    Raises
    ------
    NobodyNamed
        If there are several, and none of them was named.
    PersonGone
        If they were taken away.
    """
    here = people()
    ids = [one.id for one in here] or [FIRST]
    told = os.environ.get(ID, "")
    if told and is_id(told):
        if told not in ids:
            raise PersonGone("This name has been taken away here: choose who is learning.")
        return told
    if name := os.environ.get(NAME):
        return by_name(name)
    if len(ids) > 1:
        raise NobodyNamed(
            "Several people learn on this computer, and nobody has said who is learning now. Open a page "
            "to read, and choose your name there; in a command say it with --who, or in the variable "
            f"{NAME}: {_named()}."
        )
    return ids[0]


def by_name(name: str) -> str:
    """Return the id of the person who has this name.

    Raises
    ------
    NobodyNamed
        If nobody has.
    """
    for one in people():
        if same_name(one.name) == same_name(name):
            return one.id
    raise NobodyNamed(f"Nobody here is called {name!r:.60}. {_named()}.")


def choose_by_name(name: str) -> None:
    """Let this process, and those that it starts, work for the person of this name. Raises as `by_name`."""
    os.environ[ID] = by_name(name)


def _named() -> str:
    names = ", ".join(one.name for one in people())
    return f"The names are {names}" if names else "One person learns here, who needs no name"
