"""The faces of a story: alive, in HTML and in words, each of them whole."""

import json
import re
from dataclasses import replace
from html import unescape

import pytest

import lesson
from lesson.stories.faces import COLUMNS
from lesson.stories.telling import ToldStory
from lesson.stories.vignette import areas, outline

STORY = lesson.story("four_people")
TOLD = STORY.told
FACES = STORY._repr_mimebundle_()


def every_text():
    """All that is told, piece by piece between the numbers of sources."""
    for person in TOLD.people:
        yield from (person.name, person.who, person.hurts.words, person.short)
        yield from (person.row.felt, person.row.apart, person.row.at_home)
        for step in person.steps:
            yield step.title
            yield step.ask
            yield from (choice.text for choice in step.choices)
        for text in person.texts():
            yield from (words for words, _ in text.pieces)
    yield from (TOLD.title, TOLD.invented, TOLD.compared)


@pytest.mark.parametrize("face", ["text/html", "text/plain", "application/javascript"])
def test_each_face_tells_the_whole_story(face):
    shown = FACES[face]
    shown = unescape(shown) if face == "text/html" else shown.replace('\\"', '"')
    assert not [text for text in every_text() if text not in shown]


def test_every_source_is_listed_in_words():
    last = FACES["text/plain"].split("Sources:")[-1].strip().splitlines()
    assert len(last) == len(TOLD.sources)
    numbers = {int(n) for n in re.findall(r"\[(\d+)", FACES["text/plain"])}
    assert numbers <= set(range(1, len(TOLD.sources) + 1))


def test_the_html_needs_no_script_and_no_style():
    html = FACES["text/html"]
    for tag in ("<script", "<style", "<button", "style="):
        assert tag not in html
    assert html.count('scope="row"') == len(TOLD.people)
    assert all(column in html for column in COLUMNS)


def test_the_faces_are_the_same_on_every_run():
    assert lesson.story("four_people")._repr_mimebundle_() == FACES


def test_the_script_cannot_end_the_page_it_stands_in():
    assert "</" not in FACES["application/javascript"].split("showStory(element")[-1]


def test_another_number_of_people_is_compared_under_their_own_name():
    two = ToldStory(replace(TOLD, together="the two", people=TOLD.people[:2]))
    faces = two._repr_mimebundle_()
    assert "<h4>The two compared</h4>" in faces["text/html"]
    assert '"compare":"Compare the two","comparison":"The two compared"' in two.script()
    assert not any("the four" in face.lower() for face in faces.values())


def test_a_story_that_is_not_there_is_named_with_those_that_are():
    with pytest.raises(ValueError, match="No story is called 'five'; there are four_people"):
        lesson.story("five")


@pytest.mark.parametrize("person", TOLD.people, ids=lambda person: person.id)
def test_what_hurts_lies_within_the_body(person):
    def numbers(path):
        return [tuple(map(int, point.split(","))) for point in re.findall(r"-?\d+,-?\d+", path)]

    for area in areas(person):
        body, painted = numbers(outline(area["view"])), numbers(area["path"])
        assert min(x for x, _ in body) < min(x for x, _ in painted)
        assert max(x for x, _ in painted) < max(x for x, _ in body)
        assert all(-1100 < y < 77 for _, y in painted)


def test_only_the_emergency_hurts_on_both_sides():
    for person in TOLD.people:
        behind = [area["path"] for area in areas(person) if area["view"] == "posterior"]
        left = [int(x) for path in behind for x in re.findall(r"(-?\d+),", path)]
        assert (min(left) < -20) == person.urgent


def test_the_page_gets_plain_values():
    script = FACES["application/javascript"]
    start = script.index("showStory(place, ") + len("showStory(place, ")
    scene, _ = json.JSONDecoder().raw_decode(script[start:].replace("<\\/", "</"))
    assert [person["name"] for person in scene["people"]] == ["Anna", "Ben", "Chloe", "Dev"]
