import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesson.quiz.bank import load_bank
from lesson.quiz.mark import Verdict, mark

QUESTIONS = st.sampled_from(list(load_bank().values()))


@given(QUESTIONS)
def test_the_right_option_alone_earns_the_credit(question):
    verdicts = [mark(question, option.id) for option in question.options]
    assert [given_.credit for given_ in verdicts].count(1.0) == 1
    assert mark(question, question.right_option.id).verdict is Verdict.RIGHT
    assert {given_.credit for given_ in verdicts} == {0.0, 1.0}


@given(QUESTIONS)
def test_each_option_is_answered_with_its_own_feedback(question):
    told = [mark(question, option.id).feedback for option in question.options]
    assert told == [option.feedback for option in question.options]
    assert len(set(told)) == len(told)


@given(QUESTIONS)
def test_an_untouched_field_is_not_an_answer(question):
    assert mark(question, None).verdict is Verdict.UNANSWERED
    assert mark(question, None).credit is None


@given(QUESTIONS, st.text())
def test_an_answer_the_question_does_not_have_is_an_error(question, answer):
    if answer not in {option.id for option in question.options}:
        with pytest.raises(ValueError, match="has no option"):
            mark(question, answer)
