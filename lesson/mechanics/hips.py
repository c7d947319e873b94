"""The passive pull of each leg's muscles on the pelvis."""

from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from lesson.mechanics.curves import Curves
from lesson.mechanics.geometry import geometry, muscle_names
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

    def pull(self, flexion_deg: Numbers) -> tuple[Numbers, Numbers]:
        """Return each muscle's passive force and its moment on the pelvis, both (25, *poses).

        Newtons and newton metres; a positive moment tips the pelvis forwards.
        """
        length, slope = self._over_flexion(flexion_deg)
        force = self.stretch.force_n(length)
        return force, -force * slope

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
    summed: Numbers = _membership() @ of_muscles.reshape(len(of_muscles), -1)
    return summed.reshape(-1, *of_muscles.shape[1:])


@cache
def _membership() -> Numbers:
    """Which muscle stands in which group, shape (groups, 25): 1 or 0."""
    found = np.zeros((len(hip_groups()), len(muscle_names())))
    for row, group in enumerate(hip_groups()):
        found[row, group.rows] = 1
    return found
