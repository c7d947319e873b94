import json
import sqlite3
from datetime import timedelta

import pytest

from lesson import journal
from lesson.quiz import ask, exam, predict, recall
from lesson.quiz.bank import load_bank
from tests.browser.bare_widget import as_agreed
from tests.widget_messages import send_to_kernel

ROOTS = load_bank()["nerve.roots"]
EXIT = load_bank()["nerve.exit"]


class Page:
    """Stands in for the browser: sends what the card's script sends, keeps what comes back."""

    def __init__(self, card):
        self.card, self.heard = card, []
        card.send = self._hear

    def _hear(self, message):
        as_agreed(self.card, message)
        self.heard.append(message)

    def say(self, kind, question=None, chosen=None, turn=None):
        message = {"kind": kind, "request": "1"}
        if question:
            turn = self.turn(question) if turn is None else turn
            message |= {"id": question.id, "turn": turn}
        if kind == "answer":
            message |= {"chosen": chosen}
        send_to_kernel(self.card, message)
        assert self.heard.pop() == {"kind": "done", "request": "1"}
        return self.heard[-1]

    def turn(self, question):
        return self.said(question)["turn"]

    def said(self, question):
        for message in reversed(self.heard):
            if message["kind"] == "state":
                return message["questions"][question.id]
            if message["id"] == question.id:
                return message["state"]
        raise AssertionError("the card has said nothing")


def opened(card):
    page = Page(card)
    page.say("init")
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
    said = opened(ask(ROOTS.id)).say("answer", ROOTS, "l4_s3")["state"]
    assert (said["heading"], said["why"]) == ("Right.", ROOTS.why)
    assert len(said["sources"]) == len(ROOTS.sources)
    assert kept_answers() == [("nerve.roots", "l4_s3", 1.0)]


def test_a_wrong_answer_gets_its_own_feedback_and_not_the_key():
    said = opened(ask(ROOTS.id)).say("answer", ROOTS, "s1")["state"]
    assert said["heading"] == "Not yet."
    assert said["feedback"] == next(o for o in ROOTS.options if o.id == "s1").feedback
    assert "why" not in said
    assert "right" not in said


def test_the_answer_is_shown_when_asked_for_after_a_try_only():
    page = opened(ask(ROOTS.id))
    assert "why" not in page.say("explain", ROOTS)["state"]
    page.say("answer", ROOTS, "s1")
    assert page.say("explain", ROOTS)["state"]["right"] == "l4_s3"
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
    said = opened(ask(ROOTS.id)).say("answer", ROOTS, None)["state"]
    assert said["verdict"] == "unanswered"
    assert kept_answers() == []


def test_a_second_view_finds_the_card_as_the_first_left_it():
    page = opened(ask(ROOTS.id))
    left = page.say("answer", ROOTS, "s1")["state"]
    assert page.say("init")["questions"][ROOTS.id] == left


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


def test_what_was_noted_is_noted_still_after_a_reload_and_marked_at_the_end():
    opened(exam(ROOTS.id, EXIT.id)).say("answer", ROOTS, "l4_s3")
    page = opened(exam(ROOTS.id, EXIT.id))
    said = page.said(ROOTS)
    assert (said["verdict"], said["heading"], said["chosen"]) == ("kept", "Noted before.", "l4_s3")
    assert page.heard[-1]["score"]["answered"] == 1
    assert not [words for words in secrets(ROOTS)[:-2] if words in json.dumps(page.heard)]
    page.say("finish")
    assert page.said(ROOTS)["verdict"] == "right"
    assert [credit for _, _, credit in kept_answers()] == [None, 1.0]
    assert opened(exam(ROOTS.id)).said(ROOTS)["verdict"] == ""  # that exam is over


def test_what_was_noted_in_an_earlier_sitting_is_not_noted_any_more(monkeypatch):
    opened(exam(ROOTS.id)).say("answer", ROOTS, "l4_s3")
    monkeypatch.setattr("lesson.quiz.card_state.WAITS", timedelta(0))
    assert opened(exam(ROOTS.id)).said(ROOTS)["verdict"] == ""


def test_what_is_noted_where_nothing_can_be_kept_is_noted_still(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("LESSON_JOURNAL", str(tmp_path / "file"))
    opened(exam(ROOTS.id)).say("answer", ROOTS, "l4_s3")
    assert opened(exam(ROOTS.id)).said(ROOTS)["verdict"] == "kept"


def test_a_prediction_was_not_noted_in_an_exam():
    opened(predict(EXIT.id)).say("answer", EXIT, "below")
    assert opened(exam(EXIT.id)).said(EXIT)["verdict"] == ""


def test_a_question_left_out_of_an_exam_asks_for_no_answer_any_more():
    page = opened(exam(ROOTS.id))
    page.say("finish")
    said = page.said(ROOTS)
    assert (said["heading"], said["feedback"]) == ("You did not answer this one.", "")
    assert said["right"] == "l4_s3"


def test_what_the_record_knows_is_counted_until_it_is_answered_anew():
    opened(ask(ROOTS.id)).say("answer", ROOTS, "l4_s3")
    page = opened(ask(ROOTS.id, "nerve.width"))
    before = page.heard[-1]["score"]
    assert (before["right_before"], before["answered_before"], before["answered"]) == (1, 1, 0)
    page.say("answer", ROOTS, None)  # no answer changes nothing
    assert page.heard[-1]["score"] == before
    page.say("answer", ROOTS, "s1")
    now = page.heard[-1]["score"]
    assert (now["right"], now["answered"], now["answered_before"]) == (0, 1, 0)


def test_of_pairs_it_is_told_which_are_right_and_not_what_the_others_belong_to():
    roots = load_bank()["nerve.root_signs"]
    page = opened(ask(roots.id))
    said = page.say("answer", roots, {**roots.right, "l4": "s3", "s3": "l4"})["state"]
    assert sorted(said["right_rows"]) == ["l5", "s1"]
    assert said["feedback"].startswith("2 of 4 are right. L4:")
    assert "right" not in said


def test_a_later_card_says_how_it_went_last_time():
    opened(ask(ROOTS.id)).say("answer", ROOTS, "s1")
    assert opened(ask(ROOTS.id)).said(ROOTS)["before"] == "Last time: not yet."
    opened(ask(ROOTS.id)).say("answer", ROOTS, "l4_s3")
    assert opened(ask(ROOTS.id)).said(ROOTS)["before"] == "Last time: right."


def test_a_prediction_is_kept_without_a_word_on_how_it_stands():
    for option in EXIT.options:
        said = opened(predict(EXIT.id)).say("answer", EXIT, option.id)["state"]
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
    assert page.say("init")["notice"].startswith("Your answers are not being kept: ")
    said = page.say("answer", EXIT, "below")["state"]
    assert said["heading"] == "Kept."
    assert said["notice"].startswith("Your answers are not being kept: ")
    assert opened(recall(EXIT.id)).said(EXIT)["heading"] == "You predicted it."


def test_a_damaged_journal_is_told_once():
    journal.journal_file().parent.mkdir(parents=True)
    journal.journal_file().write_bytes(b"not a journal at all" * 100)
    assert "set aside" in Page(ask(ROOTS.id)).say("init")["notice"]
    assert Page(ask(ROOTS.id)).say("init")["notice"] == ""


def test_an_unknown_question_is_an_error_that_names_it():
    with pytest.raises(KeyError, match=r"nerve\.nowhere"):
        ask("nerve.nowhere")


def test_an_estimate_is_kept_unmarked_and_looked_back_on_with_what_is_so():
    tip = load_bank()["pelvis.tip"]
    predicting, recalling = opened(predict("pelvis.tip")), opened(recall("pelvis.tip"))
    assert recalling.said(tip)["verdict"] == "unpredicted"

    assert predicting.say("answer", tip, "12.5")["state"]["verdict"] == "kept"
    assert tip.truth not in str(predicting.heard)

    assert kept_answers() == [("pelvis.tip", "12.5", None)]
    looked_back = recalling.said(tip)
    assert looked_back["chosen_text"] == "12.5°"
    assert looked_back["right_text"] == tip.truth
    assert looked_back["feedback"] == tip.feedback.above


def test_an_untouched_slider_is_told_and_not_kept():
    tip = load_bank()["pelvis.tip"]
    page = opened(predict("pelvis.tip"))

    assert page.say("answer", tip, None)["state"]["feedback"] == "Move the slider first."
    assert kept_answers() == []
