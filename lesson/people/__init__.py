"""Who learns here: several people on one account, each with a folder of their own."""

from lesson.people.chosen import NobodyNamed, PersonGone, choose_by_name, person
from lesson.people.folders import FIRST, folder_of, record_folder, was_chosen
from lesson.people.names import BadName, clean_name
from lesson.people.roster import Person, add, begin, people, remove, rename

__all__ = [
    "FIRST",
    "BadName",
    "NobodyNamed",
    "Person",
    "PersonGone",
    "add",
    "begin",
    "choose_by_name",
    "clean_name",
    "folder_of",
    "people",
    "person",
    "record_folder",
    "remove",
    "rename",
    "was_chosen",
]
