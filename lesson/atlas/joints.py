"""How flesh bends round a joint: a share of the turn that depends on the direction from its centre.

Each point turns about the joint's centre by a share of the joint's angle. Because the share
falls steadily with the direction, away from the limb on either side, two points never swap
places as long as the ramp on the closing side is wider than the turn.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lesson.atlas.reading import Points

Shares = NDArray[np.float64]

#: How much of a ramp, at each end, is rounded.
_ROUNDED = 0.05


@dataclass(frozen=True)
class Bend:
    """Where around a joint flesh follows the limb, in the lateral view, in which limbs hang down.

    ``front`` and ``back`` list (radius in metres, degrees from the limb at which a point begins
    to lag, degrees from which it stays with the trunk); in between radii they are blended.
    """

    centre_m: tuple[float, float]
    front: tuple[tuple[float, float, float], ...]
    back: tuple[tuple[float, float, float], ...]

    def share(self, points: Points) -> Shares:
        """Return each point's share of the joint's turn, shape (n,), from 0 to 1."""
        ahead, up = (points - np.array(self.centre_m)).T
        radius = np.hypot(ahead, up)
        from_limb = np.degrees(np.arctan2(ahead, -up))  # forward positive
        return np.where(
            from_limb >= 0,
            1 - ramp(from_limb, *_at(radius, self.front)),
            1 - ramp(-from_limb, *_at(radius, self.back)),
        )


def _at(radius: Shares, table: Sequence[tuple[float, float, float]]) -> tuple[Shares, Shares]:
    radii, start, end = np.array(table).T
    return np.interp(radius, radii, start), np.interp(radius, radii, end)


def ramp(value: Shares, start: Shares | float, end: Shares | float) -> Shares:
    """Return 0 up to ``start``, 1 from ``end`` on, and an even rise with rounded ends between."""
    share = np.clip((value - start) / (np.asarray(end) - start), 0, 1)
    folded = np.minimum(share, 1 - share)
    rise = np.where(
        folded < _ROUNDED,
        folded**2 / (2 * _ROUNDED * (1 - _ROUNDED)),
        (folded - _ROUNDED / 2) / (1 - _ROUNDED),
    )
    risen: Shares = np.where(share < 0.5, rise, 1 - rise)
    return risen


HIP_CENTRE_M = (0.0789, 0.8115)
#: Middle of the circle on which the condyles roll, fitted to the femur's outline; the mid-point
#: between the epicondyles lies 7 mm higher.
KNEE_CENTRE_M = (0.0732, 0.3920)
#: Middle of the talus's dome, from the outlines of talus and malleoli.
ANKLE_CENTRE_M = (0.0660, -0.0180)

_HIP_FRONT = ((0.06, 12, 150), (0.15, 20, 155), (0.25, 12, 145))

#: Skin, long muscles in front, the iliotibial tract.
HIP = Bend(HIP_CENTRE_M, _HIP_FRONT, ((0.06, 12, 95), (0.14, 24, 100)))
#: Sartorius, which starts farther out.
SARTORIUS = Bend(HIP_CENTRE_M, ((0.06, 5, 150),), ((0.06, 60, 120),))
#: Muscles that wind round the front of the femur to its back: all of their tail follows it.
HIP_FLEXOR = Bend(HIP_CENTRE_M, _HIP_FRONT, ((0.06, 60, 120),))
#: Buttock: from the back of the sacrum to the outside of the femur.
BUTTOCK = Bend(HIP_CENTRE_M, ((0.06, 8, 150),), ((0.06, 5, 95), (0.14, 12, 100)))

KNEE = Bend(
    KNEE_CENTRE_M,
    ((0.05, 40, 150), (0.12, 35, 140)),
    ((0.06, 4, 160), (0.14, 28, 158)),
)
#: In front of the knee: quadriceps, patella and its ligament.
PATELLA = Bend(KNEE_CENTRE_M, ((0.02, 62, 155),), ((0.02, 62, 155),))
ANKLE = Bend(ANKLE_CENTRE_M, ((0.02, 80, 170),), ((0.02, 60, 145),))


#: Where the long muscles from the pelvis to the back and the inside of the thigh hang: the sitting
#: bone, the bone between it and the pubis, and the pubis.
ORIGINS_M = {
    "ischium_right": (0.042, 0.757),
    "ramus_right": (0.078, 0.768),
    "pubis_right": (0.122, 0.797),
}


def outwards(points: Points, centre: Sequence[float], inner_m: float, outer_m: float) -> Shares:
    """Return 0 within ``inner_m`` of a centre and 1 beyond ``outer_m``, shape (n,)."""
    return ramp(np.linalg.norm(points - np.asarray(centre), axis=1), inner_m, outer_m)
