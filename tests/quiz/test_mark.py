import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesson.quiz.bank import load_bank
from lesson.quiz.mark import Verdict, mark
from lesson.quiz.question import Estimate, Single

BANK = list(load_bank().values())
QUESTIONS = st.sampled_from([each for each in BANK if isinstance(each, Single)])
ESTIMATES = st.sampled_from([each for each in BANK if isinstance(each, Estimate)])


@given(QUESTIONS)
def test_the_right_option_alone_earns_the_credit(question):
    verdicts = [mark(question, option.id) for option in question.options]
    assert [given_.credit for given_ in verdicts].count(1.0) == 1
    assert mark(question, question.right).verdict is Verdict.RIGHT
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


@given(ESTIMATES, st.data())
def test_an_estimate_counts_as_right_only_near_what_is_so(question, data):
    answer = data.draw(st.floats(question.low, question.high))
    low, high = question.near
    result = mark(question, str(answer))

    assert (result.verdict is Verdict.RIGHT) == (low <= answer <= high)
    told = question.feedback.below if answer < low else question.feedback.near
    assert result.feedback == (question.feedback.above if answer > high else told)


@given(ESTIMATES, st.sampled_from(["", "much", "nan", "-1e9", "1e9"]))
def test_what_is_not_on_the_slider_is_an_error(question, answer):
    with pytest.raises(ValueError, match="has no answer"):
        mark(question, answer)


@given(ESTIMATES)
def test_an_untouched_slider_is_not_an_answer(question):
    assert mark(question, None).credit is None
    assert mark(question, None).feedback == "Move the slider first."
