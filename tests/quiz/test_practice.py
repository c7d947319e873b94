"""Practice: choose a topic, and its questions are there."""

import pytest

from lesson.quiz import practise
from lesson.quiz.topics import topic_names


def asked(practice):
    """The topics of the questions below the choice."""
    _, card = practice.box.children
    return {question["id"].partition(".")[0] for question in card.questions}


@pytest.mark.parametrize("topic", topic_names())
def test_the_questions_are_of_the_topic_that_was_chosen(topic):
    practice = practise()
    practice.topic.value = topic
    assert asked(practice) == {topic}


def test_it_begins_with_the_first_topic():
    assert asked(practise()) == {next(iter(topic_names()))}


def test_a_card_that_was_left_is_the_same_when_one_comes_back():
    practice = practise()
    first = practice.box.children[1]
    practice.topic.value = "daily"
    practice.topic.value = next(iter(topic_names()))
    assert practice.box.children[1] is first


def test_it_is_saved_as_words_and_shown_as_itself():
    data, _ = practise()._repr_mimebundle_()
    first, _ = practise("nerve")._repr_mimebundle_()
    assert data["text/html"] == first["text/html"]
    assert data["text/plain"] == first["text/plain"] == repr(practise())
    view = "application/vnd.jupyter.widget-view+json"
    assert data[view] != first[view]
