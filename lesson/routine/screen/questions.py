"""What the screen asks, in groups, each of which can be answered with "none of these"."""

from functools import cache
from pathlib import Path
from types import MappingProxyType

from pydantic import BaseModel, ConfigDict, Field

from lesson.errors import BadData
from lesson.routine.reading import Id, Words, Written, read_list, refuse_unknown
from lesson.routine.screen.table import load_table

#: Given when nothing else is; it is the only row that no question asks.
NOTHING_APPLIES = "K52"


class Question(BaseModel):
    """One question; a yes brings the rows it names."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Id
    text: Words
    rows: tuple[Words, ...] = Field(min_length=1)

    @property
    def local(self) -> bool:
        """Whether it is about the spot that the learner marks."""
        return any(load_table()[row].local for row in self.rows)


class Group(Written):
    """Some questions under one stem."""

    id: Id
    stem: Words
    questions: tuple[Question, ...] = Field(min_length=1)


@cache
def load_groups(file: Path | None = None) -> MappingProxyType[str, Group]:
    """Return the groups by id, in the order in which they are asked.

    Raises
    ------
    DataError
        If an entry cannot be used; it names file, line, id, field and what was expected.
    BadData
        If a question names a row that does not exist, if a row is never asked for, or if two
        questions or groups share an id.
    """
    groups = read_list("questions.yaml", Group, file)
    names = list(groups)
    asked = {NOTHING_APPLIES}
    for group in groups.values():
        for question in group.questions:
            refuse_unknown(question.id, "rows", question.rows, load_table())
            asked |= set(question.rows)
            names.append(question.id)
    if missing := load_table().keys() - asked:
        raise BadData(f"questions.yaml: no question asks for {sorted(missing)}")
    if twice := {name for name in names if names.count(name) > 1}:
        raise BadData(f"questions.yaml: expected each id once, not {sorted(twice)} twice")
    return MappingProxyType(groups)


@cache
def load_questions() -> MappingProxyType[str, Question]:
    """Return every question by id, in the order asked."""
    return MappingProxyType(
        {question.id: question for group in load_groups().values() for question in group.questions}
    )
