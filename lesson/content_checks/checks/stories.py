"""The stories: safe, sourced, and no choice that gives itself away."""

import re
from collections.abc import Iterator

from lesson.content_checks.content import Content
from lesson.content_checks.finding import Finding
from lesson.content_checks.registry import check
from lesson.content_checks.story_texts import placed_texts
from lesson.stories.person import Person, Step, Story

FOUR = "stories/four_people.yaml"
#: A root, a referred pain, a deep buttock and an emergency.
CAST = {"anna": False, "ben": False, "chloe": False, "dev": True}
#: What whoever is in an emergency has to be told.
SIGNS = ("between your legs", "bladder", "bowels", "both legs", "now", "rare")
RARE = ("rare", "0.08 %", "right to go")
FEWEST_WORDS_OF_AN_ANSWER, FEWEST_WORDS_AT_HOME = 15, 5
MOST_LONGEST = 0.7


def _people(content: Content) -> Iterator[tuple[str, Person]]:
    for file, story in content.stories.items():
        for person in story.people:
            yield file, person


def _four(content: Content) -> Story | None:
    return content.stories.get(FOUR)


def _place(step: int, choice: int) -> tuple[str, int, str, int]:
    return "steps", step, "choices", choice


@check("stories")
def the_four_are_a_cast(content: Content) -> Iterator[Finding]:
    """The four are a root, a referred pain, a deep buttock and an emergency, openly invented."""
    story = _four(content)
    people = {person.id: person.urgent for person in story.people} if story else {}
    if list(people.items()) != list(CAST.items()):
        yield Finding("four_people.yaml", "", f"expected {', '.join(CAST)}, and dev alone urgent")
    for file, each in content.stories.items():
        if "invented" not in each.invented:
            yield content.finding(file, 0, "expected to say that they are invented", "invented")


@check("stories")
def stories_rest_on_what_was_read(content: Content) -> Iterator[Finding]:
    """No source of a story was cited from memory alone."""
    for file, person in _people(content):
        for place, text in placed_texts(person):
            for key in text.keys:
                if content.sources[key].mark.startswith("[M"):
                    yield content.finding(file, person.id, f"{key} is cited from memory", *place)
    for file, story in content.stories.items():
        for key in story.warning.keys:
            if content.sources[key].mark.startswith("[M"):
                yield content.finding(file, 0, f"{key} is cited from memory", "warning")


@check("stories")
def answers_name_a_source(content: Content) -> Iterator[Finding]:
    """Each answer to a choice names a source and speaks for a while."""
    for file, person in _people(content):
        for at, step in enumerate(person.steps):
            for place, choice in enumerate(step.choices):
                count = len(choice.answer.words.split())
                path = (*_place(at, place), "answer")
                if not choice.answer.keys:
                    yield content.finding(file, person.id, "expected a source", *path)
                if count <= FEWEST_WORDS_OF_AN_ANSWER:
                    words = f"expected more than {FEWEST_WORDS_OF_AN_ANSWER} words, not {count}"
                    yield content.finding(file, person.id, words, *path)


@check("stories")
def every_answer_in_an_emergency_leads_to_now(content: Content) -> Iterator[Finding]:
    """In the emergency every answer says now, and only going to hospital fits at first."""
    for file, person in _people(content):
        if not person.urgent:
            continue
        for at, step in enumerate(person.steps):
            for place, choice in enumerate(step.choices):
                path = (*_place(at, place), "answer")
                if not re.search(r"\bnow\b", choice.answer.words):
                    yield content.finding(file, person.id, "expected the word now", *path)
                if at == 0 and choice.fits == "not" and "Go now" not in choice.answer.words:
                    yield content.finding(file, person.id, "expected the words Go now", *path)
        well = [choice.id for choice in person.steps[0].choices if choice.fits == "well"]
        if well != ["hospital"]:
            words = f"expected that hospital alone fits well, not {well}"
            yield content.finding(file, person.id, words, "steps", 0, "choices")


@check("stories")
def the_emergency_is_called_rare(content: Content) -> Iterator[Finding]:
    """The emergency is called rare, and those who went for something else were right to go."""
    for file, person in _people(content):
        words = " ".join(text.words for text in person.texts())
        for said in RARE:
            if person.urgent and said not in words:
                yield content.finding(file, person.id, f"expected the words {said!r}", "steps")


@check("stories")
def warnings_name_the_signs(content: Content) -> Iterator[Finding]:
    """The warning names the signs of an emergency, says now, and calls it rare."""
    for file, story in content.stories.items():
        for sign in SIGNS:
            if sign not in story.warning.words:
                yield content.finding(file, 0, f"expected the words {sign!r}", "warning")


@check("stories")
def nobody_is_led_to_a_diagnosis(content: Content) -> Iterator[Finding]:
    """What else it could be names a source, and what can be done at home is said."""
    for file, person in _people(content):
        if not person.could_be.keys:
            yield content.finding(file, person.id, "expected a source", "could_be")
        if len(person.row.at_home.split()) <= FEWEST_WORDS_AT_HOME:
            words = f"expected more than {FEWEST_WORDS_AT_HOME} words"
            yield content.finding(file, person.id, words, "row", "at_home")


@check("stories")
def fitting_choices_change_place(content: Content) -> Iterator[Finding]:
    """The fitting choice is not always in the same place, nor mostly the longest."""
    for file, person in _people(content):
        places = {
            place
            for step in person.steps
            for place, choice in enumerate(step.choices)
            if choice.fits == "well"
        }
        if len(places) < 2:
            words = "expected the choice that fits well in more than one place"
            yield content.finding(file, person.id, words, "steps")
    for file, story in content.stories.items():
        asked = [step for person in story.people for step in person.steps if step.choices]
        longest = sum(map(_longest_fits, asked))
        if longest > MOST_LONGEST * len(asked):
            words = f"the longest choice fits well in {longest} of {len(asked)} steps"
            yield Finding(content.file(file).name, "", words)


def _longest_fits(step: Step) -> bool:
    return max(step.choices, key=lambda choice: len(choice.text)).fits == "well"
