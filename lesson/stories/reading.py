"""A story read from its file and checked, so that a mistake is pointed at before anyone reads it."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from lesson.data_files.yaml_file import DataError, Entry, read_entries
from lesson.evidence.source import load_sources
from lesson.stories.cited import Cited, cited
from lesson.stories.person import Area, Choice, Hurts, Person, Row, Step, Story

FITS = ("well", "partly", "not")
AREAS = ("posterior", "anterior", "vague", "faint", "numb")
_FRAME = {"story": str, "together": str, "invented": str, "warning": str, "compared": str}
_PERSON = {"id": str, "name": str, "age": int, "who": str, "short": str, "hurts": dict}
_PERSON |= {"steps": list, "could_be": str, "row": dict}
_STEP = {"title": str, "told": list}
_CHOICE = {"id": str, "text": str, "fits": str, "answer": str}
_ROW = {"felt": str, "apart": str, "at_home": str}
_EXPECTED = {str: "words", int: "a whole number", dict: "fields", list: "a list", bool: "true"}


class _Reader:
    """One entry of the file, and the name it goes by in what is said about its mistakes."""

    def __init__(self, entry: Entry, name: str) -> None:
        self.entry, self.name = entry, name

    def wrong(self, expected: str, *path: str | int) -> DataError:
        return self.entry.error(self.name, f"expected {expected}", *path)

    def fields(
        self, needed: Mapping[str, type], optional: Mapping[str, type], *path: str | int
    ) -> dict[str, Any]:
        """Return the fields at ``path`` after looking whether each is there and of its kind."""
        found: Any = self.entry.fields
        for step in path:
            found = found[step]
        if not isinstance(found, dict):
            raise self.wrong(f"the fields {', '.join(needed)}", *path)
        known = {**needed, **optional}
        for field in found:
            if field not in known:
                raise self.wrong(f"one of {', '.join(known)}", *path, field)
        for field, kind in known.items():
            if field in found or field in needed:
                value = found.get(field)
                if type(value) is not kind or not str(value).strip():
                    raise self.wrong(_EXPECTED[kind], *path, field)
        return found

    def text(self, value: object, *path: str | int) -> Cited:
        if not isinstance(value, str) or not value.strip():
            raise self.wrong("words", *path)
        text = cited(value)
        for key in text.keys:
            if key not in load_sources():
                raise self.wrong(f"a key of sources.yaml, not {key!r}", *path)
        return text

    def step(self, place: int, last: bool) -> Step:
        path = ("steps", place)
        asks: dict[str, type] = {} if last else {"ask": str, "choices": list}
        found = self.fields(_STEP | asks, {}, *path)
        if not found["told"]:
            raise self.wrong("at least one paragraph", *path, "told")
        told = [self.text(one, *path, "told", n) for n, one in enumerate(found["told"])]
        if last:
            return Step(found["title"], tuple(told), "", ())
        if not 2 <= len(found["choices"]) <= 4:
            raise self.wrong("two to four choices", *path, "choices")
        choices = tuple(self.choice(*path, "choices", n) for n in range(len(found["choices"])))
        if len({choice.id for choice in choices}) < len(choices):
            raise self.wrong("each id once in a step", *path, "choices")
        if all(choice.fits != "well" for choice in choices):
            raise self.wrong("a choice that fits well", *path, "choices")
        return Step(found["title"], tuple(told), found["ask"], choices)

    def choice(self, *path: str | int) -> Choice:
        found = self.fields(_CHOICE, {}, *path)
        if found["fits"] not in FITS:
            raise self.wrong(f"one of {', '.join(FITS)}", *path, "fits")
        answer = self.text(found["answer"], *path, "answer")
        if not answer.keys:
            raise self.wrong("at least one source in brackets", *path, "answer")
        if self.entry.fields.get("urgent") and not re.search(r"\bnow\b", answer.words):
            raise self.wrong("the word now, as going now is the only way", *path, "answer")
        return Choice(found["id"], " ".join(found["text"].split()), found["fits"], answer)

    def hurts(self) -> Hurts:
        areas = dict.fromkeys(AREAS, list)
        found = self.fields({"words": str}, {"both": bool, **areas}, "hurts")
        drawn = tuple((name, self.area("hurts", name)) for name in AREAS if name in found)
        return Hurts(" ".join(found["words"].split()), found.get("both", False), drawn)

    def area(self, *path: str) -> Area:
        rows = self.entry.fields[path[0]][path[1]]
        for place, row in enumerate(rows):
            whole = isinstance(row, list) and len(row) == 3
            if not whole or not all(isinstance(number, int | float) for number in row):
                raise self.wrong("a height and two shares", *path, place)
            if not 0 <= row[1] < row[2] <= 1:
                raise self.wrong("shares that rise, from 0 to 1", *path, place)
            if place and row[0] >= rows[place - 1][0]:
                raise self.wrong("heights that fall", *path, place)
        if len(rows) < 2:
            raise self.wrong("two rows or more", *path)
        return tuple(tuple(row) for row in rows)


@cache
def load_story(file: Path) -> Story:
    """Return a story with its people, in the file's order.

    Raises
    ------
    DataError
        If a field is missing, unknown or of the wrong kind, a source does not exist, a person's
        id comes twice, or an urgent person's answer does not say "now"; it names file, line, id,
        field and what was expected.
    """
    entries = read_entries(file)
    if len(entries) < 2:
        raise DataError(file, 1, "the file", "entries", "expected the story, then its people")
    reader = _Reader(entries[0], "the story")
    frame = reader.fields(_FRAME, {})
    people: dict[str, Person] = {}
    for entry in entries[1:]:
        person = _person(entry)
        if person.id in people:
            raise entry.error(person.id, "expected an id not used before", "id")
        people[person.id] = person
    warning = reader.text(frame["warning"], "warning")
    said = {field: " ".join(frame[field].split()) for field in ("invented", "compared")}
    people_told = tuple(people.values())
    return Story(frame["story"], frame["together"], warning=warning, people=people_told, **said)


def _person(entry: Entry) -> Person:
    reader = _Reader(entry, str(entry.fields.get("id", f"entry {entry.number}")))
    found = reader.fields(_PERSON, {"urgent": bool})
    count = len(found["steps"])
    if not 3 <= count <= 5:
        raise reader.wrong("three to five steps", "steps")
    return Person(
        found["id"],
        found["name"],
        found["age"],
        " ".join(found["who"].split()),
        found["short"],
        found.get("urgent", False),
        reader.hurts(),
        tuple(reader.step(place, last=place == count - 1) for place in range(count)),
        reader.text(found["could_be"], "could_be"),
        Row(**reader.fields(_ROW, {}, "row")),
    )
