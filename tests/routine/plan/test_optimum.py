from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from lesson.routine.plan.optimum import Choice, best, shortest, undominated

NOTHING = Choice(0, 0, (0, 0))
ONE = st.builds(
    Choice,
    st.integers(1, 12),
    st.integers(1, 4),
    st.tuples(st.integers(0, 2), st.integers(-2, 3)),
)
AREA = st.lists(ONE, max_size=5).map(lambda choices: [NOTHING, *choices])
FACE = st.lists(AREA, min_size=1, max_size=2)
SHARES = st.sampled_from([1 / 2, 1 / 3, 2 / 3])
TOLERANCE = 0.05


def everything(back, front, share):
    """Every way to take one choice of each area, with how far off its share is."""
    for taken in product(*back, *front):
        behind = sum(choice.work for choice in taken[: len(back)])
        work = sum(choice.work for choice in taken)
        if work:
            merit = tuple(map(sum, zip(*(choice.merit for choice in taken), strict=True)))
            seconds = sum(choice.seconds for choice in taken)
            yield merit, round(abs(behind / work - share), 9), seconds


@given(FACE, FACE, st.integers(0, 40), SHARES)
def test_nothing_tried_one_by_one_is_better(back, front, seconds, share):
    fitting = [way for way in everything(back, front, share) if way[2] <= seconds]
    found = best(back, front, seconds, share, TOLERANCE)
    if not fitting:
        assert found is None
        return
    allowed = max(TOLERANCE, min(off for _, off, _ in fitting))
    wanted = max(
        (way for way in fitting if way[1] <= allowed), key=lambda way: (way[0], -way[1], -way[2])
    )
    assert (found.choice.merit, found.choice.seconds) == (wanted[0], wanted[2])
    assert found.balanced == (wanted[1] <= TOLERANCE)


def test_of_two_shares_equally_far_off_the_shorter_time_is_taken():
    back, slow, quick = Choice(1, 2, (0, 0)), Choice(2, 1, (2, 0)), Choice(1, 4, (2, 0))
    assert best([[back]], [[slow, quick]], 3, 1 / 2, TOLERANCE).choice.seconds == 2
    assert best([[back]], [[quick, slow]], 3, 1 / 2, TOLERANCE).choice.seconds == 2


@given(FACE, FACE, SHARES)
def test_no_balanced_way_is_shorter_than_the_shortest(back, front, share):
    times = [s for _, off, s in everything(back, front, share) if off <= TOLERANCE]
    assert shortest(back, front, share, TOLERANCE) == min(times, default=None)


@given(AREA)
def test_whatever_is_thrown_away_has_something_at_least_as_good_that_stays(choices):
    kept = undominated(choices)
    for choice in choices:
        assert any(
            other.work == choice.work
            and other.seconds <= choice.seconds
            and other.merit >= choice.merit
            for other in kept
        )
