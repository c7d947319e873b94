"""A person stands: what is set before the pelvis finds its balance."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import atan2, degrees

from lesson.atlas.landmarks import load_landmarks
from lesson.mechanics.groups import check_tightness
from lesson.mechanics.ranges import check_range

STIFFNESS_NM_PER_DEG = (0.5, 4.0)
LEG_DIFFERENCE_MM = (-25.0, 25.0)
KNEE_DEG = (0.0, 60.0)
STANDING_FLEXION_DEG = (0.0, 15.0)


@dataclass(frozen=True)
class Standing:
    """A set-up of the pelvis model.

    ``tightness`` says by how many per cent the fibres of each group are shorter, -10 to 10, both
    sides; ``tightness_left`` holds groups whose left side differs. ``stiffness_nm_per_deg`` is
    what lumbar spine and muscle tone oppose to a degree of tilt or turn, 0.5 to 4.
    ``leg_difference_mm`` is positive when the right leg is longer, -25 to 25. ``knee_deg`` is how
    far both knees are bent, 0 to 60. ``standing_flexion_deg`` is where quiet standing lies on the
    model's hip flexion axis, 0 to 15.

    Raises
    ------
    BadCall
        If a value is out of its range, naming both.
    UnknownName
        If a group is unknown, naming those there are.
    """

    tightness: Mapping[str, float] = field(default_factory=dict)
    tightness_left: Mapping[str, float] = field(default_factory=dict)
    stiffness_nm_per_deg: float = 1.5
    leg_difference_mm: float = 0.0
    knee_deg: float = 0.0
    standing_flexion_deg: float = 7.5

    def __post_init__(self) -> None:
        check_tightness(self.tightness)
        check_tightness(self.tightness_left)
        check_range(
            "stiffness_nm_per_deg",
            self.stiffness_nm_per_deg,
            STIFFNESS_NM_PER_DEG,
            "N·m per degree",
        )
        check_range("leg_difference_mm", self.leg_difference_mm, LEG_DIFFERENCE_MM, "millimetres")
        check_range("knee_deg", self.knee_deg, KNEE_DEG, "degrees")
        check_range(
            "standing_flexion_deg", self.standing_flexion_deg, STANDING_FLEXION_DEG, "degrees"
        )

    @property
    def left(self) -> dict[str, float]:
        """The tightness of the left side's groups."""
        return {**self.tightness, **self.tightness_left}

    @property
    def level(self) -> bool:
        """Whether both sides are alike."""
        return not self.leg_difference_mm and self.left == dict(self.tightness)

    @property
    def obliquity_deg(self) -> float:
        """How much higher the right side stands: the legs' difference over the hips' distance."""
        marks = load_landmarks()
        apart_m = marks["hip_centre_right"][2] - marks["hip_centre_left"][2]
        return degrees(atan2(self.leg_difference_mm * 1e-3, apart_m))
