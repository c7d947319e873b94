"""Made-up people with measured spreads: what differs between them, and what moves within one."""

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]

#: The ASIS–PSIS line of 30 pelvises all held alike, degrees (Preece2008).
LANDMARK_MEAN_DEG, LANDMARK_SD_DEG = 13.0, 5.0
#: Lordosis T12–S1 of 627 people standing, degrees (LL627).
LORDOSIS_MEAN_DEG, LORDOSIS_SD_DEG = 49.8, 11.2
#: What lordosis does when one person tilts on purpose: +11.4° gives +10.8° (LevineWhittle1996).
LORDOSIS_PER_TILT = 10.8 / 11.4


def landmark_angles_deg(tilt_deg: float, people: int, seed: int = 5) -> Numbers:
    """Return the felt ASIS–PSIS angle of people who all tilt alike, shape (people,), + forwards.

    Bone shapes are spread evenly over a normal distribution, so that few people show it well.
    """
    return tilt_deg + LANDMARK_MEAN_DEG + LANDMARK_SD_DEG * _normal(people, seed)


def postures_deg(people: int, seed: int = 11) -> tuple[Numbers, Numbers]:
    """Return people's own tilt and lordosis in standing, each of shape (people,), degrees.

    Between people the two do not go together (Youdas1996): whatever chance would join is taken
    out. Tilt has the spread of bone shape.
    """
    tilt = LANDMARK_SD_DEG * _normal(people, seed)
    lordosis = _normal(people, seed + 1)
    lordosis -= tilt * (lordosis @ tilt) / (tilt @ tilt)
    lordosis *= LORDOSIS_SD_DEG / lordosis.std()
    return tilt, LORDOSIS_MEAN_DEG + lordosis


def _normal(people: int, seed: int) -> Numbers:
    """The middles of equal shares of a normal distribution, in an order that chance has made."""
    from statistics import NormalDist

    shares = (np.arange(people) + 0.5) / people
    values = np.array([NormalDist().inv_cdf(share) for share in shares])
    return np.random.default_rng(seed).permutation(values / values.std())
