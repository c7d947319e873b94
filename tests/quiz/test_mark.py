"""Marking is fair: what is right earns the credit, and chance earns nothing."""

import random
from itertools import chain, combinations, permutations, product
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesson.quiz.bank import load_bank
from lesson.quiz.mark import Verdict, mark
from lesson.quiz.question import Estimate, Match, Multiple, Numeric, Order, Single, read_question
from lesson.quiz.question_state import in_words

BANK = list(load_bank().values())
ANY = st.sampled_from(BANK)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=6,
)


def of(kind):
    return [each for each in BANK if isinstance(each, kind)]


def each(*kinds):
    return pytest.mark.parametrize("question", of(kinds), ids=lambda question: question.id)


def right_answer(question):
    return str(question.near[0]) if isinstance(question, Estimate) else question.right


@each(object)
def test_what_is_right_earns_the_whole_credit(question):
    result = mark(question, right_answer(question))
    assert (result.verdict, result.credit) == (Verdict.RIGHT, 1.0)


@each(object)
def test_an_untouched_field_is_not_an_answer(question):
    result = mark(question, None)
    assert (result.verdict, result.credit) == (Verdict.UNANSWERED, None)
    assert result.feedback.endswith(".")


@given(ANY, JSON)
def test_whatever_comes_is_marked_or_refused_with_its_question(question, answer):
    try:
        credit, refused = mark(question, answer).credit, ""
    except ValueError as error:
        credit, refused = None, str(error)
    assert credit is None or -1 <= credit <= 1
    assert not refused or (question.id in refused and len(refused) < 1000)


@each(Single)
def test_guessing_an_option_earns_nothing_on_average(question):
    credits = [mark(question, option.id).credit for option in question.options]
    assert fmean(credits) == pytest.approx(0)
    told = [mark(question, option.id).feedback for option in question.options]
    assert told == [option.feedback for option in question.options]


@each(Multiple)
def test_ticking_everything_or_at_random_earns_nothing(question):
    ids = [option.id for option in question.options]
    assert mark(question, sorted(ids)).credit == pytest.approx(0)
    ticked = chain.from_iterable(combinations(ids, count) for count in range(1, len(ids) + 1))
    assert sum(mark(question, sorted(some)).credit for some in ticked) == pytest.approx(0)


@each(Multiple)
def test_a_tick_that_is_wrong_is_named_with_its_belief(question):
    for option in question.options:
        if not option.right:
            assert option.feedback in mark(question, sorted([*question.right, option.id])).feedback


@each(Order)
def test_an_order_at_random_earns_nothing_on_average(question):
    orders = permutations(question.right)
    assert fmean(mark(question, list(order)).credit for order in orders) == pytest.approx(0)
    assert mark(question, question.right[::-1]).credit == -1


@each(Match)
def test_pairs_at_random_earn_nothing_on_average(question):
    ids = [pair.id for pair in question.pairs]
    choices = [*ids, *(f"decoy_{n}" for n, _ in enumerate(question.decoys, start=1))]
    assigned = product(choices, repeat=len(ids))
    if len(choices) ** len(ids) > 5000:
        assigned = [random.Random(n).choices(choices, k=len(ids)) for n in range(5000)]
    credits = [mark(question, dict(zip(ids, made, strict=True))).credit for made in assigned]
    assert fmean(credits) == pytest.approx(0, abs=1e-9 if len(credits) < 5000 else 0.03)


@each(Match)
def test_one_without_a_partner_is_named_and_nothing_is_marked(question):
    given_ = question.right | {question.pairs[0].id: None}
    result = mark(question, given_)
    assert result.credit is None
    assert question.pairs[0].text in result.feedback


NUMBER = {
    "id": "test.number",
    "type": "numeric",
    "stem": "How many?",
    "why": "So many.",
    "sources": ["Koes2007"],
    "unit": " °",
    "range": [-10, 200],
    "value": 0.3,
    "tolerance": 0,
    "feedback": {"below": "Less.", "near": "Yes.", "above": "More."},
}


@pytest.mark.parametrize("typed", ["0.3", "0,3", " 0.30 ", "+0.3", ".3", "0.3 °", "0.3°"])
def test_a_number_is_read_as_people_write_it(typed):
    assert mark(read_question(NUMBER), typed).credit == 1.0


@pytest.mark.parametrize(
    ("unit", "typed"),
    [
        (" %", "30 percent"),
        (" %", "30%"),
        (" of 100", "30 %"),
        (" of 100", "30 Percent"),
        (" of 100", "30 out of 100"),
        (" min", "30 minutes"),
        ("°", "30 degrees"),
        (" Nm", "30 Nm"),
    ],
)
def test_a_unit_is_read_as_people_write_it(unit, typed):
    question = read_question(NUMBER | {"value": 30, "unit": unit})
    assert mark(question, typed).credit == 1.0
    assert not question.accepts(f"{typed} kg")


def test_a_true_minus_sign_is_read_and_a_sum_of_tenths_is_what_it_should_be():
    assert mark(read_question(NUMBER | {"value": -5}), "−5").credit == 1.0
    assert mark(read_question(NUMBER | {"value": 0.1 + 0.2}), "0.3").credit == 1.0
    assert mark(read_question(NUMBER | {"value": 0.2, "tolerance": 0.1}), "0.3").credit == 1.0


EXACT = [
    (1500000, 0, "1500000"),
    (-1500000, 0, "-1500000"),
    (0.00002, 0, "0.00002"),
    (123456.7, 0.1, "123456.7"),
    (0.1 + 0.2, 0, "0.3"),
]


@pytest.mark.parametrize(("value", "tolerance", "typed"), EXACT)
def test_a_number_keeps_its_digits_and_has_no_exponent(value, tolerance, typed):
    fields = NUMBER | {"value": value, "tolerance": tolerance, "range": [-2e6, 2e6]}
    question = read_question(fields)
    assert question.right == typed
    assert mark(question, question.right).credit == 1.0
    assert in_words(question, question.right) == f"{typed} °".replace("-", "−")
    assert question.incomplete("") == "Type a number from −2000000 to 2000000 first."


@given(st.floats(-1e12, 1e12), st.sampled_from([0, 1e-9, 0.1]))
def test_every_number_takes_its_own_right_answer(value, tolerance):
    fields = NUMBER | {"value": value, "tolerance": tolerance, "range": [-2e12, 2e12]}
    assert mark(read_question(fields), read_question(fields).right).credit == 1.0


@pytest.mark.parametrize("fields", [{"unit": "0", "value": 10}, {"unit": " 5", "value": 15}])
def test_a_question_that_would_not_take_its_own_right_answer_is_refused(fields):
    with pytest.raises(ValueError, match=r"expected its own right answer, '1[05]', to count"):
        read_question(NUMBER | fields)


WANTED = "Type a number from −10 to 200 first."
NO_ANSWERS = [
    ("", WANTED),
    ("  ", WANTED),
    ("much", f"“much” was not understood. {WANTED}"),
    ("3 cm", f"“cm” was not understood. {WANTED}"),
    ("1e3", f"“1e3” was not understood. {WANTED}"),
    ("0.3.3", f"“0.3.3” was not understood. {WANTED}"),
    ("-11", f"That was read as −11. {WANTED}"),
    ("1,500.5", f"That was read as 1500.5. {WANTED}"),
    ("201", f"That was read as 201. {WANTED}"),
]


@pytest.mark.parametrize(("typed", "told"), NO_ANSWERS)
def test_what_is_no_number_of_the_range_is_no_answer_and_is_told_how_it_was_read(typed, told):
    result = mark(read_question(NUMBER), typed)
    assert result.credit is None
    assert result.feedback == told


@pytest.mark.parametrize("typed", ["４．８", "4.8 CM", "4,8", "4.8 centimetres", " ٤٫٨ "])
def test_a_number_of_another_keyboard_counts_as_it_should(typed):
    question = read_question(NUMBER | {"value": 4.8, "unit": " cm"})
    assert mark(question, typed).credit == 1.0
    assert in_words(question, typed) == "4.8 cm"


@given(st.sampled_from(of(Estimate)), st.data())
def test_an_estimate_counts_as_right_only_near_what_is_so(question, data):
    answer = data.draw(st.floats(question.low, question.high))
    low, high = question.near
    result = mark(question, str(answer))
    if result.verdict is Verdict.RIGHT:
        assert low - 1e-6 <= answer <= high + 1e-6
    else:
        assert result.feedback == (
            question.feedback.below if answer < low else question.feedback.above
        )


@each(Numeric)
def test_a_number_beyond_the_tolerance_is_told_on_which_side(question):
    low, high = question.range
    for typed, feedback in ((low, question.feedback.below), (high, question.feedback.above)):
        if abs(typed - question.value) > question.tolerance + 1e-9:
            assert mark(question, f"{typed:g}").feedback == feedback
