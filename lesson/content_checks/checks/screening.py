"""The screen and the dose of the routine: complete, quick to read, and within what is taught."""

from collections.abc import Iterator

from lesson.content_checks.content import Content
from lesson.content_checks.finding import Finding
from lesson.content_checks.registry import check
from lesson.routine.screen.questions import NOTHING_APPLIES

ROWS = 52
WORDS_A_MINUTE = 230
LONGEST_MINUTES = 2
#: What the evidence review teaches, by the name of a rule in dose.yaml.
DOSE = {
    "discomfort_most": 4,
    "area_most_s": 120,
    "work_most_s": 600,
    "first_week_sets": 1,
    "days_a_week": (3, 5),
}
SET_S = (30, 60)


@check("routine")
def every_row_is_asked_for(content: Content) -> Iterator[Finding]:
    """The table has rows K01 to K52, and the screen asks for each but the last."""
    expected = [f"K{number:02}" for number in range(1, ROWS + 1)]
    if list(content.table) != expected:
        for id_ in sorted(set(expected) - set(content.table)):
            yield Finding("screening.yaml", "", f"expected the row {id_}")
        for place, id_ in enumerate(content.table):
            if place >= ROWS or id_ != expected[place]:
                words = f"expected the rows K01 to K{ROWS} in order"
                yield content.finding("routine/screening.yaml", id_, words, "id")
                break
    asked = {
        row for group in content.groups.values() for each in group.questions for row in each.rows
    }
    for id_ in sorted((content.table.keys() - {NOTHING_APPLIES}) ^ asked):
        yield Finding("questions.yaml", "routine", f"expected {id_} to be asked for, and known")


@check("routine")
def the_screen_is_quickly_read(content: Content) -> Iterator[Finding]:
    """The screen can be read in under two minutes."""
    said = [group.stem for group in content.groups.values()]
    said += [each.text for group in content.groups.values() for each in group.questions]
    minutes = len(" ".join(said).split()) / WORDS_A_MINUTE
    if minutes >= LONGEST_MINUTES:
        words = f"expected under {LONGEST_MINUTES} minutes of reading, not {minutes:.1f}"
        yield Finding("questions.yaml", "routine", words)


@check("routine")
def emergencies_are_asked_first(content: Content) -> Iterator[Finding]:
    """Emergencies are asked in the first group, and only there."""
    for place, group in enumerate(content.groups.values()):
        for number, each in enumerate(group.questions):
            actions = {content.table[row].action for row in each.rows if row in content.table}
            path = ("questions", number, "rows")
            if place == 0 and actions != {"E"}:
                words = f"{each.id}: expected emergencies (E) alone in the first group"
                yield content.finding("routine/questions.yaml", group.id, words, *path)
            if place and "E" in actions:
                words = f"{each.id}: expected an emergency (E) in the first group"
                yield content.finding("routine/questions.yaml", group.id, words, *path)


@check("routine")
def the_dose_is_what_is_taught(content: Content) -> Iterator[Finding]:
    """The dose keeps to what the evidence review teaches."""
    file = "routine/dose.yaml"
    for name, number in DOSE.items():
        if getattr(content.dose, name) != number:
            words = f"expected {number}, not {getattr(content.dose, name)}"
            yield content.finding(file, name, words, "value")
    sets = content.dose.set_s
    if (sets[:1] + sets[-1:]) != SET_S:  # they rise: the loader looks
        words = f"expected sets from {SET_S[0]} to {SET_S[1]} s, not {list(sets)}"
        yield content.finding(file, "set_s", words, "value")
