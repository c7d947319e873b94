"""The passive pull of each leg's muscles on the pelvis."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from lesson.mechanics.curves import Curves
from lesson.mechanics.geometry import geometry
from lesson.mechanics.groups import hip_groups
from lesson.mechanics.tissue import Stretch

Numbers = NDArray[np.float64]

#: As far as a standing pelvis can tip, on the model's hip flexion axis.
FLEXION_DEG = (-25.0, 45.0)


@lru_cache(maxsize=64)
def lengths_over_flexion(adduction_deg: float, rotation_deg: float, knee_deg: float) -> Curves:
    """Return muscle lengths over hip flexion (radians, -25 to 45°), at one set of other angles."""
    flexion_deg = np.arange(FLEXION_DEG[0], FLEXION_DEG[1] + 1)
    found = geometry(flexion_deg, adduction_deg, rotation_deg, knee_deg)
    return Curves(np.radians(flexion_deg), found.length_m, -found.flexion_m)


@dataclass(frozen=True)
class Leg:
    """One standing leg: its muscles, and the angles that stay while the pelvis tips."""

    stretch: Stretch
    adduction_deg: float = 0.0
    rotation_deg: float = 0.0
    knee_deg: float = 0.0

    def force_n(self, flexion_deg: Numbers) -> Numbers:
        """Return each muscle's passive pull, shape (25, *poses), newtons."""
        return self.stretch.force_n(self._over_flexion(flexion_deg)[0])

    def moment_nm(self, flexion_deg: Numbers) -> Numbers:
        """Return each muscle's moment on the pelvis, shape (25, *poses); + tips it forwards."""
        length, slope = self._over_flexion(flexion_deg)
        return -self.stretch.force_n(length) * slope

    def energy_j(self, flexion_deg: Numbers) -> Numbers:
        """Return the energy that the stretched muscles hold, shape poses, joules."""
        total: Numbers = self.stretch.energy_j(self._over_flexion(flexion_deg)[0]).sum(axis=0)
        return total

    def turning_nm(self, flexion_deg: float, turn_deg: Numbers) -> Numbers:
        """Return the moment about the leg's own axis, + turning the thigh inwards, shape poses.

        ``turn_deg`` is how far the thigh is turned inwards in the hip.
        """
        found = geometry(flexion_deg, self.adduction_deg, turn_deg, self.knee_deg)
        total: Numbers = (self.stretch.force_n(found.length_m) * found.rotation_m).sum(axis=0)
        return total

    def _over_flexion(self, flexion_deg: Numbers) -> tuple[Numbers, Numbers]:
        curves = lengths_over_flexion(self.adduction_deg, self.rotation_deg, self.knee_deg)
        return curves.at(np.radians(flexion_deg))


def in_groups(of_muscles: Numbers) -> Numbers:
    """Sum an array of muscles, shape (25, ...), into the hip's groups, shape (groups, ...)."""
    return np.array([of_muscles[group.rows].sum(axis=0) for group in hip_groups()])
