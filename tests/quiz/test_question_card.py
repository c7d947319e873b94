import json
import sqlite3

import pytest

from lesson import journal
from lesson.quiz import ask, exam, predict, recall
from lesson.quiz.bank import load_bank
from tests.widget_messages import send_to_kernel

ROOTS = load_bank()["nerve.roots"]
EXIT = load_bank()["nerve.exit"]


class Page:
    """Stands in for the browser: sends what quiz.js sends, keeps what comes back."""

    def __init__(self, card):
        self.card, self.heard = card, []
        card.send = self.heard.append

    def say(self, kind, question=None, chosen=None, turn=None):
        message = {"kind": kind}
        if question:
            turn = self.turn(question) if turn is None else turn
            message |= {"id": question.id, "chosen": chosen, "turn": turn}
        send_to_kernel(self.card, message)
        return self.heard[-1]

    def turn(self, question):
        return self.said(question)["turn"]

    def said(self, question):
        for message in reversed(self.heard):
            if message["kind"] == "ready":
                return message["said"][question.id]
            if message["id"] == question.id:
                return message["said"]
        raise AssertionError("the card has said nothing")


def opened(card):
    page = Page(card)
    page.say("hello")
    return page


def kept_answers():
    if not journal.journal_file().exists():
        return []
    connection = sqlite3.connect(journal.journal_file())
    rows = connection.execute("SELECT question_id, answer, credit FROM attempts").fetchall()
    connection.close()
    return [(question, json.loads(answer), credit) for question, answer, credit in rows]


def secrets(question):
    told = [option.feedback for option in question.options]
    return [*told, question.why, *question.hints]


def everything_saved(card):
    bundle, _ = card._repr_mimebundle_()
    return json.dumps([card.get_state(drop_defaults=False), bundle, repr(card)], ensure_ascii=False)


@pytest.mark.parametrize("show", [ask, predict, recall])
def test_what_is_saved_holds_neither_key_nor_answer_before_or_after(show):
    card = show(EXIT.id, ROOTS.id)
    before = everything_saved(card)
    page = opened(card)
    page.say("answer", EXIT, "below")
    page.say("answer", ROOTS, "s1")
    assert everything_saved(card) == before
    for question in (EXIT, ROOTS):
        assert not [words for words in secrets(question) if words in before]
    for shown in card.questions:
        assert set(shown) <= {"id", "stem", "options"}
        assert all(set(option) == {"id", "text"} for option in shown.get("options", []))


def test_the_greeting_tells_nothing_of_the_key():
    greeting = json.dumps(opened(ask(ROOTS.id)).heard, ensure_ascii=False)
    assert ROOTS.why not in greeting
    assert not [option for option in ROOTS.options if option.feedback in greeting]


def test_a_right_answer_is_explained_with_its_sources_and_kept():
    said = opened(ask(ROOTS.id)).say("answer", ROOTS, "l4_s3")["said"]
    assert (said["heading"], said["why"]) == ("Right.", ROOTS.why)
    assert len(said["sources"]) == len(ROOTS.sources)
    assert kept_answers() == [("nerve.roots", "l4_s3", 1.0)]


def test_a_wrong_answer_gets_its_own_feedback_and_not_the_key():
    said = opened(ask(ROOTS.id)).say("answer", ROOTS, "s1")["said"]
    assert said["heading"] == "Not yet."
    assert said["feedback"] == next(o for o in ROOTS.options if o.id == "s1").feedback
    assert "why" not in said
    assert "right" not in said


def test_the_answer_is_shown_when_asked_for_after_a_try_only():
    page = opened(ask(ROOTS.id))
    assert "why" not in page.say("explain", ROOTS)["said"]
    page.say("answer", ROOTS, "s1")
    assert page.say("explain", ROOTS)["said"]["right"] == "l4_s3"
    assert kept_answers() == [("nerve.roots", "s1", -1 / 3)]


def test_a_double_click_is_one_answer():
    page = opened(ask(ROOTS.id))
    page.say("answer", ROOTS, "s1", turn=0)
    page.say("answer", ROOTS, "s1", turn=0)
    assert len(kept_answers()) == 1


def test_a_second_try_is_a_second_attempt():
    page = opened(ask(ROOTS.id))
    page.say("answer", ROOTS, "s1")
    page.say("answer", ROOTS, "l4_s3")
    assert [answer for _, answer, _ in kept_answers()] == ["s1", "l4_s3"]


def test_an_untouched_question_is_neither_marked_nor_kept():
    said = opened(ask(ROOTS.id)).say("answer", ROOTS, None)["said"]
    assert said["verdict"] == "unanswered"
    assert kept_answers() == []


def test_a_second_view_finds_the_card_as_the_first_left_it():
    page = opened(ask(ROOTS.id))
    left = page.say("answer", ROOTS, "s1")["said"]
    assert page.say("hello")["said"][ROOTS.id] == left


def test_an_exam_ends_once_and_takes_no_answer_afterwards():
    page = opened(exam(ROOTS.id, EXIT.id))
    page.say("answer", ROOTS, "l4_s3")
    page.say("finish")
    ended, score = page.said(ROOTS), page.heard[-1]["score"]
    page.say("finish")
    page.say("answer", ROOTS, "s1")
    page.say("answer", EXIT, "below")
    assert page.said(ROOTS) == ended
    assert page.heard[-1]["score"] == score
    assert [credit for _, _, credit in kept_answers()] == [None, 1.0]


def test_a_later_card_says_how_it_went_last_time():
    opened(ask(ROOTS.id)).say("answer", ROOTS, "s1")
    assert opened(ask(ROOTS.id)).said(ROOTS)["before"] == "Last time: not yet."
    opened(ask(ROOTS.id)).say("answer", ROOTS, "l4_s3")
    assert opened(ask(ROOTS.id)).said(ROOTS)["before"] == "Last time: right."


def test_a_prediction_is_kept_without_a_word_on_how_it_stands():
    for option in EXIT.options:
        said = opened(predict(EXIT.id)).say("answer", EXIT, option.id)["said"]
        assert (said["verdict"], said["feedback"]) == (
            "kept",
            "Now go on: the answer comes further down.",
        )
        assert not [words for words in secrets(EXIT) if words in json.dumps(said)]
    assert {credit for _, _, credit in kept_answers()} == {None}


def test_recalling_invites_to_predict_first_and_tells_nothing():
    said = opened(recall(EXIT.id)).said(EXIT)
    assert said["verdict"] == "unpredicted"
    assert not [words for words in secrets(EXIT) if words in json.dumps(said)]


def test_a_prediction_appears_at_once_where_it_is_recalled():
    below = opened(recall(EXIT.id))
    opened(predict(EXIT.id)).say("answer", EXIT, "through")
    said = below.said(EXIT)
    assert said["chosen_text"] == EXIT.words("through")
    assert said["right"] == "below"
    assert said["heading"] == "It turned out differently."


def test_an_answer_whose_option_is_gone_is_as_if_never_given():
    journal.record(EXIT.id, "sideways", None)
    assert opened(recall(EXIT.id)).said(EXIT)["verdict"] == "unpredicted"
    assert "before" not in opened(ask(EXIT.id)).said(EXIT)


def test_the_lesson_goes_on_where_nothing_can_be_kept(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("LESSON_JOURNAL", str(tmp_path / "file"))
    page = Page(predict(EXIT.id))
    assert page.say("hello")["notice"].startswith("Your answers are not being kept: ")
    said = page.say("answer", EXIT, "below")["said"]
    assert said["heading"] == "Kept."
    assert said["notice"].startswith("Your answers are not being kept: ")
    assert opened(recall(EXIT.id)).said(EXIT)["heading"] == "You predicted it."


def test_a_damaged_journal_is_told_once():
    journal.journal_file().parent.mkdir(parents=True)
    journal.journal_file().write_bytes(b"not a journal at all" * 100)
    assert "set aside" in Page(ask(ROOTS.id)).say("hello")["notice"]
    assert Page(ask(ROOTS.id)).say("hello")["notice"] == ""


def test_an_unknown_question_is_an_error_that_names_it():
    with pytest.raises(KeyError, match=r"nerve\.nowhere"):
        ask("nerve.nowhere")


def test_an_estimate_is_kept_unmarked_and_looked_back_on_with_what_is_so():
    tip = load_bank()["pelvis.tip"]
    predicting, recalling = opened(predict("pelvis.tip")), opened(recall("pelvis.tip"))
    assert recalling.said(tip)["verdict"] == "unpredicted"

    assert predicting.say("answer", tip, "12.5")["said"]["verdict"] == "kept"
    assert tip.truth not in str(predicting.heard)

    assert kept_answers() == [("pelvis.tip", "12.5", None)]
    looked_back = recalling.said(tip)
    assert looked_back["chosen_text"] == "12.5°"
    assert looked_back["right_text"] == tip.truth
    assert looked_back["feedback"] == tip.feedback.above


def test_an_untouched_slider_is_told_and_not_kept():
    tip = load_bank()["pelvis.tip"]
    page = opened(predict("pelvis.tip"))

    assert page.say("answer", tip, None)["said"]["feedback"] == "Move the slider first."
    assert kept_answers() == []
