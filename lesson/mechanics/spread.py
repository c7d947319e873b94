"""How sure the model is: one set-up, many plausible people."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lesson.errors import BadCall
from lesson.mechanics.balance import TILT_DEG, moments_nm, resting_moment_nm
from lesson.mechanics.groups import group_names
from lesson.mechanics.standing import STIFFNESS_NM_PER_DEG, Standing

Numbers = NDArray[np.float64]

#: Where quiet standing may lie on the model's hip flexion axis, degrees.
STANCES_DEG = tuple(np.arange(5.0, 10.1).tolist())
#: How much a group's passive strength differs between people: a factor with this spread of its
#: logarithm, about a third up or down.
STRENGTH_SPREAD = 0.3
#: A degree apart: taking a line between them errs by less than 0.02 degrees.
_TILTS_DEG = np.linspace(-TILT_DEG, TILT_DEG, 41)


@dataclass(frozen=True)
class Spread:
    """Tilt changes of many plausible people, shape (samples,), degrees, + forwards."""

    tilt_deg: Numbers

    def between(self, share: float = 0.9) -> tuple[float, float]:
        """Return the limits within which this share of people lies, the middle one."""
        low, high = np.quantile(self.tilt_deg, [(1 - share) / 2, (1 + share) / 2])
        return float(low), float(high)

    @property
    def median(self) -> float:
        """Half of the people tilt by more than this."""
        return float(np.median(self.tilt_deg))


def spread(standing: Standing, samples: int = 10_000, seed: int = 7) -> Spread:
    """Return what a set-up does to many plausible people.

    Each has a stiffness of spine and tone between 0.5 and 4 N·m/° (all orders of size alike), a
    stance of 5 to 10 degrees on the hip flexion axis and groups of different strength; what the
    set-up says of stiffness and stance is left aside. The turn of the pelvis is too small to count.

    Raises
    ------
    BadCall
        If ``samples`` is less than 1, or someone's pelvis would tip by more than 20 degrees.

    Source: the spreads are assumptions of the lesson, see ``data/muscles/README.md``.
    """
    if samples < 1:
        raise BadCall(f"samples is {samples}; expected 1 or more.")
    random = np.random.default_rng(seed)
    low, high = np.log(STIFFNESS_NM_PER_DEG)
    stiffness = np.exp(random.uniform(low, high, samples))
    stance = random.integers(len(STANCES_DEG), size=samples)
    strength = random.lognormal(0, STRENGTH_SPREAD, (samples, len(group_names())))
    stances = np.array(STANCES_DEG)[:, None]
    moments = moments_nm(standing, _TILTS_DEG, stance_deg=stances)  # (groups, stances, tilts)
    tilt = np.empty(samples)
    for number, stance_deg in enumerate(STANCES_DEG):
        people = np.flatnonzero(stance == number)
        at_rest = strength[people] @ resting_moment_nm(stance_deg, standing.knee_deg)
        over = strength[people] @ moments[:, number] - at_rest[:, None]
        tilt[people] = _tilts(over - stiffness[people, None] * _TILTS_DEG)
    return Spread(tilt)


def _tilts(over: Numbers) -> Numbers:
    """Return where nothing is left over of moments at ``_TILTS_DEG``, shape (people, tilts)."""
    after = np.argmax(over < 0, axis=1)
    person = np.arange(len(over))
    if (over[person, after] >= 0).any() or (after == 0).any():
        raise BadCall(f"Someone's pelvis would tip by more than {TILT_DEG:g} degrees.")
    left, right = over[person, after - 1], over[person, after]
    step = _TILTS_DEG[1] - _TILTS_DEG[0]
    tilts: Numbers = _TILTS_DEG[after - 1] + step * left / (left - right)
    return tilts
