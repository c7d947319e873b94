"""How much, how hard and how often, from data/routine/dose.yaml."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pydantic import Field

from lesson.errors import BadData
from lesson.routine.reading import Id, Words, Written, read_list


class Rule(Written):
    """One number of the dose, with its unit, its words and its source."""

    id: Id
    value: float | tuple[float, ...]
    unit: Words
    words: Words
    sources: tuple[Words, ...] = Field(min_length=1)


@dataclass(frozen=True)
class Dose:
    """The dose's numbers; times in seconds, discomfort out of 10. See data/routine/README.md."""

    set_s: tuple[int, ...]
    stretch_set_s: tuple[int, ...]
    stretch_sets: tuple[int, ...]
    first_week_sets: int
    later_sets: int
    first_week_area_s: int
    area_most_s: int
    work_most_s: int
    rest_s: int
    side_change_s: int
    warm_up_s: tuple[int, int]
    end_s: tuple[int, int]
    end_share: float
    end_wanted_s: int
    discomfort_most: int
    light_discomfort_most: int
    light_share: float
    days_a_week: tuple[int, int]
    review_weeks: tuple[int, ...]
    minutes: tuple[int, int]
    balance_tolerance: float
    ready_s: int
    breath_in_s: int
    breath_out_s: int
    activity_step_percent: tuple[int, int]
    activity_step_usual: int
    activity_weeks: int

    def area_limit_s(self, week: int) -> int:
        """Return the most seconds on one side of an area in a week of practice."""
        return self.first_week_area_s if week == 1 else self.area_most_s

    def sets_and_lengths(
        self, *, stretch: bool, week: int, light: bool
    ) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Return how many sets a step may have in a week of practice, and how many seconds a set."""
        if stretch:
            sets, lengths = self.stretch_sets, self.stretch_set_s
        else:
            most = self.first_week_sets if week == 1 else self.later_sets
            sets, lengths = tuple(range(1, most + 1)), self.set_s
        if light:
            return sets[:1], tuple(map(self.light_s, lengths))
        return sets, lengths

    def light_s(self, seconds: int) -> int:
        """Return the seconds of a set when light, to the 5 s below."""
        return int(seconds * self.light_share) // 5 * 5


_SHARES = {"end_share", "light_share", "balance_tolerance"}
_RANGES = {"warm_up_s", "end_s", "days_a_week", "minutes", "activity_step_percent"}
_LISTS = _RANGES | {"set_s", "stretch_set_s", "stretch_sets", "review_weeks"}


@cache
def load_rules(file: Path | None = None) -> MappingProxyType[str, Rule]:
    """Return the dose's rules by id, for whoever shows them with their sources.

    Raises
    ------
    DataError
        If an entry cannot be used; it names file, line, id, field and what was expected.
    """
    return MappingProxyType(read_list("dose.yaml", Rule, file))


@cache
def load_dose(file: Path | None = None) -> Dose:
    """Return the dose's numbers.

    Raises
    ------
    DataError
        If an entry cannot be used; it names file, line, id, field and what was expected.
    BadData
        If a rule is missing or unknown, or its number is of another kind than expected.
    """
    rules = load_rules(file)
    fields = set(Dose.__annotations__)
    if fields != rules.keys():
        wrong = sorted(fields ^ rules.keys())
        raise BadData(f"dose.yaml: expected exactly the rules {sorted(fields)}; see {wrong}")
    numbers: dict[str, Any] = {name: _number(rule) for name, rule in rules.items()}
    return Dose(**numbers)


def _number(rule: Rule) -> int | float | tuple[int, ...]:
    value = rule.value
    if rule.id in _SHARES:
        if isinstance(value, tuple) or not 0 < value < 1:
            raise BadData(f"dose.yaml: {rule.id}: expected a number between 0 and 1")
        return value
    numbers = value if isinstance(value, tuple) else (value,)
    if any(number <= 0 or number != int(number) for number in numbers):
        raise BadData(f"dose.yaml: {rule.id}: expected whole numbers above 0")
    whole = tuple(int(number) for number in numbers)
    if rule.id in _LISTS:
        if list(whole) != sorted(set(whole)) or (rule.id in _RANGES and len(whole) != 2):
            raise BadData(f"dose.yaml: {rule.id}: expected numbers that rise")
        return whole
    if isinstance(value, tuple):
        raise BadData(f"dose.yaml: {rule.id}: expected one number")
    return whole[0]
