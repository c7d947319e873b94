from lesson.quiz.review.before_after import Pair, before_and_after
from lesson.quiz.review.by_topic import Standing, standings
from lesson.quiz.review.sureness import Level, calibration, sureness_gap
from tests.quiz.review.answered import on

IDS = ("nerve.a", "nerve.b", "nerve.c", "pelvis.d")


def test_nothing_answered_is_a_start():
    assert standings([], IDS) == (
        Standing("nerve", 3, 0, 0, 0, None),
        Standing("pelvis", 1, 0, 0, 0, None),
    )


def test_what_is_right_now_is_the_latest_attempt():
    attempts = [
        on(0, "nerve.a", 0.0),
        on(1, "nerve.a", 1.0),
        on(0, "nerve.b", 1.0),
        on(2, "nerve.b", -0.5),
        on(0, "pelvis.d", None),
        on(0, "gone.x", 1.0),
    ]
    nerve, pelvis = standings(attempts, IDS)
    assert nerve == Standing("nerve", 3, 2, 1, 1, 0.25)
    assert pelvis.tried == 0


def test_guessing_badly_is_no_worse_than_nothing():
    (nerve,) = standings([on(0, "nerve.a", -1.0)], ("nerve.a",))
    assert nerve.score == 0


def test_each_step_of_confidence_is_counted_by_first_tries():
    attempts = [
        on(0, "nerve.a", 0.0, sure=0.95),
        on(0, "nerve.a", 1.0, sure=0.95, minute=1),
        on(0, "nerve.b", 1.0, sure=0.95),
        on(0, "nerve.c", 1.0, sure=0.5),
        on(0, "pelvis.d", 1.0),
        on(1, "nerve.a", None, sure=0.25),
    ]
    assert calibration(attempts) == (Level(0.5, 1, 1), Level(0.95, 2, 1))


def test_surer_than_right_is_above_nothing():
    assert sureness_gap([Level(0.95, 10, 5)]) == 0.45
    assert sureness_gap([Level(0.25, 4, 4)]) == -0.75
    assert sureness_gap([]) is None


def bank(*ids):
    from lesson.quiz.bank import load_bank

    return {id_: load_bank()[id_] for id_ in ids}


def test_before_and_after_are_the_first_and_the_last_sitting():
    question = bank("start.saddle")
    stem = question["start.saddle"].stem
    attempts = [
        on(0, "start.saddle", 0.0),
        on(0, "start.saddle", 1.0, minute=1),
        on(9, "start.saddle", 1.0),
        on(0, "nerve.a", 1.0),
    ]
    assert before_and_after(attempts[:2], question) == (Pair("start.saddle", stem, False, None),)
    assert before_and_after(attempts, question) == (Pair("start.saddle", stem, False, True),)


def test_a_prediction_made_before_is_marked_afterwards():
    question = bank("start.saddle")
    attempts = [on(0, "start.saddle", None, answer="wait"), on(1, "start.saddle", 1.0)]
    (pair,) = before_and_after(attempts, question)
    assert (pair.first, pair.latest) == (False, True)


def test_an_answer_that_was_changed_before_the_end_of_an_exam_does_not_count():
    question = bank("start.saddle")
    noted = on(0, "start.saddle", None, answer="wait")
    changed = on(0, "start.saddle", None, answer="emergency", minute=1)
    marked = on(0, "start.saddle", 1.0, answer="emergency", minute=5)
    (pair,) = before_and_after([noted, changed, marked], question)
    assert (pair.first, pair.latest) == (True, None)
    (pair,) = before_and_after([on(-9, "start.saddle", 0.0), noted, changed, marked], question)
    assert (pair.first, pair.latest) == (False, True)


def test_an_answer_that_was_taken_out_of_the_question_does_not_count():
    question = bank("start.saddle")
    assert before_and_after([on(0, "start.saddle", None, answer="gone")], question) == ()
