"""What an activity is counted in, from data/routine/activity_units.yaml."""

from functools import cache
from types import MappingProxyType

from pydantic import PositiveInt

from lesson.routine.reading import Id, Words, Written, read_list


class Unit(Written):
    """Something to count in; ``id`` is its plural, ``most`` the largest amount a day.

    ``alone`` is said in place of "1 time".
    """

    id: Id
    one: Words
    alone: Words | None = None
    most: PositiveInt

    def counted(self, amount: int) -> str:
        """Return an amount in words, such as "1 minute" or "1,200 steps"."""
        if amount == 1:
            return self.alone or f"1 {self.one}"
        return f"{amount:,} {self.id}"


@cache
def load_units() -> MappingProxyType[str, Unit]:
    """Return every unit by id. Raises `DataError` on a damaged file."""
    return MappingProxyType(read_list("activity_units.yaml", Unit))
