"""Where the pelvis comes to rest: passive hips, trunk, spine and tone in balance."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lesson.errors import BadCall
from lesson.mechanics.groups import by_muscle, group_names
from lesson.mechanics.hips import Leg, in_groups
from lesson.mechanics.standing import Standing
from lesson.mechanics.tissue import stretch
from lesson.mechanics.trunk import trunk_moment_nm

Numbers = NDArray[np.float64]

#: How far tightness may tip and turn the pelvis before the model has nothing to say.
TILT_DEG, TURN_DEG = 20.0, 10.0
_STEPS = 40


@dataclass(frozen=True)
class Balance:
    """The pelvis at rest, as change from quiet standing with nothing tight.

    ``tilt_deg`` is clinical anterior tilt, + forwards; ``turn_deg`` + to the left, the right side
    forwards; ``obliquity_deg`` + with the right side higher. ``before_nm`` and ``after_nm`` are
    the groups' moments on the pelvis, both sides together, + tipping it forwards. ``tone_nm`` is
    what muscle tone adds all the time, ``spine_nm`` what spine and tone oppose to the change.
    ``force_right_n`` and ``force_left_n`` are passive pulls of the hip muscles, shape (25,).
    """

    standing: Standing
    tilt_deg: float
    turn_deg: float
    obliquity_deg: float
    before_nm: dict[str, float]
    after_nm: dict[str, float]
    tone_nm: float
    spine_nm: float
    force_right_n: Numbers
    force_left_n: Numbers


def balance(standing: Standing) -> Balance:
    """Return where the pelvis comes to rest.

    Feet fixed, trunk upright, lordosis following tilt one to one. Muscle tone is what balances
    quiet standing with nothing tight and legs alike, so nothing tight changes nothing.

    Raises
    ------
    BadCall
        If the pelvis would tip by more than 20 or turn by more than 10 degrees.

    Source: the lesson's own model; muscles RajagopalLaiUhlrich2023, trunk as
    ``data/muscles/README.md`` says.
    """
    before = resting_moment_nm(standing.standing_flexion_deg, standing.knee_deg)
    tone = -float(before.sum())
    turn, pair = 0.0, legs(standing)
    tilt = _tilt(standing, pair, tone)
    if not standing.level:
        turn = _turn(standing, tilt)  # it moves the tilt by hundredths of a degree: once is enough
        pair = legs(standing, turn)
        tilt = _tilt(standing, pair, tone)
    forces, after = _pulls(standing, pair, np.array(tilt))
    names = group_names()
    return Balance(
        standing,
        tilt,
        turn,
        standing.obliquity_deg,
        dict(zip(names, before.tolist(), strict=True)),
        dict(zip(names, after.tolist(), strict=True)),
        tone,
        -standing.stiffness_nm_per_deg * tilt,
        *forces,
    )


def tilts_deg(standing: Standing, group: str, tightness_percent: Sequence[float]) -> Numbers:
    """Return the tilt for a whole range of one group's tightness, both sides, shape (n,).

    Raises
    ------
    UnknownName
        If the group is unknown.
    BadCall
        If a tightness is out of range, or the pelvis would tip too far.
    """
    tight = [
        replace(standing, tightness={**standing.tightness, group: each})
        for each in tightness_percent
    ]
    return np.array([balance(each).tilt_deg for each in tight])


def legs(standing: Standing, turn_deg: float = 0.0) -> tuple[Leg, Leg]:
    """Return the right and the left leg, the pelvis turned to the left by ``turn_deg``."""
    oblique = standing.obliquity_deg
    right = Leg(stretch(by_muscle(standing.tightness)), oblique, -turn_deg, standing.knee_deg)
    if standing.level and not turn_deg:
        return right, right
    return right, Leg(stretch(by_muscle(standing.left)), -oblique, turn_deg, standing.knee_deg)


def moments_nm(
    standing: Standing,
    tilt_deg: Numbers,
    turn_deg: float = 0.0,
    stance_deg: ArrayLike | None = None,
) -> Numbers:
    """Return each group's moment on the pelvis, shape (groups, *poses), + tipping it forwards.

    ``tilt_deg`` is the change from standing. ``stance_deg`` says where standing lies on the hip
    flexion axis, the set-up's own unless given; it broadcasts with ``tilt_deg``. Groups come in the
    order of ``group_names()``.
    """
    return _pulls(standing, legs(standing, turn_deg), tilt_deg, stance_deg)[1]


def _pulls(
    standing: Standing,
    pair: tuple[Leg, Leg],
    tilt_deg: Numbers,
    stance_deg: ArrayLike | None = None,
) -> tuple[tuple[Numbers, Numbers], Numbers]:
    """Return the right and the left hip muscles' forces, and the groups' moments of both."""
    stance = standing.standing_flexion_deg if stance_deg is None else np.asarray(stance_deg)
    flexion = np.asarray(stance + tilt_deg)
    right, left = pair
    force, moment = right.pull(flexion)
    other, other_moment = (force, moment) if left is right else left.pull(flexion)
    hips = in_groups(moment + other_moment)
    trunk = trunk_moment_nm(standing.tightness, np.broadcast_to(tilt_deg, flexion.shape))
    return (force, other), np.concatenate([hips, trunk])


@lru_cache(maxsize=256)
def resting_moment_nm(standing_flexion_deg: float, knee_deg: float) -> Numbers:
    """Return each group's moment in quiet standing, nothing tight and legs alike, (groups,)."""
    plain = Standing(standing_flexion_deg=standing_flexion_deg, knee_deg=knee_deg)
    return moments_nm(plain, np.array(0.0))


def _tilt(standing: Standing, pair: tuple[Leg, Leg], tone_nm: float) -> float:
    def left_over(tilt: Numbers) -> Numbers:
        passive: Numbers = _pulls(standing, pair, tilt)[1].sum(axis=0)
        return passive + tone_nm - standing.stiffness_nm_per_deg * tilt

    return _rest(left_over, TILT_DEG, "tip")


def _turn(standing: Standing, tilt_deg: float) -> float:
    right, left = legs(standing)
    flexion = standing.standing_flexion_deg + tilt_deg

    def left_over(turn: Numbers) -> Numbers:
        passive = left.turning_nm(flexion, turn) - right.turning_nm(flexion, -turn)
        return passive - standing.stiffness_nm_per_deg * turn

    return _rest(left_over, TURN_DEG, "turn")


def _rest(left_over: Callable[[Numbers], Numbers], limit_deg: float, what: str) -> float:
    """Return the angle where nothing is left over: where it falls from plus to minus."""
    angles = np.linspace(-limit_deg, limit_deg, _STEPS + 1)
    over = left_over(angles)
    falls = np.flatnonzero((over[:-1] >= 0) & (over[1:] < 0))
    if not len(falls):
        raise BadCall(f"The pelvis would {what} by more than {limit_deg:g} degrees.")
    at = falls[np.argmin(abs(angles[falls]))]
    near = slice(max(0, at - 1), at + 3)
    return _at_nought(over[near].tolist(), angles[near].tolist())


def _at_nought(over: list[float], angles: list[float]) -> float:
    """Return the angle at which a smooth curve through a few points is nought (Lagrange)."""
    total = 0.0
    for here, angle in zip(over, angles, strict=True):
        for there in over:
            angle *= there / (there - here) if there is not here else 1.0
        total += angle
    return total
